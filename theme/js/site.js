// What every page can do: remember the theme, send the search box to its page, copy texts.
"use strict";

(() => {
  const root = new URL("../../", document.currentScript.src);
  const key = `agent-catalog:${root.pathname}:theme`;

  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage may be switched off
    }
  };

  const remember = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch {
      // the choice then lasts as long as the page
    }
  };

  const darkBySystem = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme ?? (darkBySystem.matches ? "dark" : "light")) === "dark";

  const theme = remembered();
  if (theme === "dark" || theme === "light") {
    document.documentElement.dataset.theme = theme;
  }

  for (const toggle of document.querySelectorAll("[data-theme-toggle]")) {
    const show = () => toggle.setAttribute("aria-pressed", String(isDark()));
    toggle.addEventListener("click", () => {
      document.documentElement.dataset.theme = isDark() ? "light" : "dark";
      remember(document.documentElement.dataset.theme);
      show();
    });
    darkBySystem.addEventListener("change", show);
    show();
  }

  // On a phone the navigation scrolls: the place where the reader is comes into view.
  const here = document.querySelector(".site-nav [aria-current]");
  if (here !== null) {
    const nav = here.closest(".site-nav");
    nav.scrollLeft = here.offsetLeft + here.offsetWidth / 2 - nav.clientWidth / 2;
  }

  // The content policy lets no form be sent, so a search is a plain link followed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.dataset.query === undefined) {
      return;
    }
    event.preventDefault();
    const target = new URL(form.getAttribute("action"), document.baseURI);
    target.search = new URLSearchParams(new FormData(form)).toString();
    location.assign(target.href);
  });

  // What scrolls must be reachable by keyboard.
  for (const box of document.querySelectorAll(".table-scroll")) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", "Table");
    }
  }

  // What an address names may stand in a part that is folded.
  const unfold = () => {
    const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = asked?.closest("details"); part != null; part = part.parentElement.closest("details")) {
      part.open = true;
    }
    if (asked?.closest("details") != null) {
      asked.scrollIntoView();
    }
  };
  addEventListener("hashchange", unfold);
  unfold();

  for (const button of document.querySelectorAll("[data-open-all]")) {
    button.addEventListener("click", () => {
      const parts = [...document.getElementById(button.dataset.openAll).querySelectorAll("details.fold")];
      const open = !parts.every((part) => part.open);
      parts.forEach((part) => (part.open = open));
      button.textContent = open ? "Close all sections" : "Open all sections";
    });
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(source.textContent.trim());
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(source);
        button.textContent = "Selected: press Ctrl+C";
      }
      setTimeout(() => (button.textContent = label), 2000);
    });
  }
})();
