// What every page can do: remember the theme, send the search box to its page, copy texts.
"use strict";

(() => {
  // The page for missing addresses carries this script in itself, and has said where the site begins.
  const isAlone = document.currentScript.src === "";
  const root = isAlone ? new URL(window.AgentCatalog.root, location.href) : new URL("../../", document.currentScript.src);
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
  if (isAlone) return;

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

  // Which parts a reader has opened or closed stands in the address, by the words on them.
  const folds = new Map();
  const counts = new Map();
  for (const part of document.querySelectorAll("main details:not([data-facet], [data-rest], .version details)")) {
    const words = part.querySelector("summary").textContent.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-").slice(0, 40) ?? "part";
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    folds.set(count === 1 ? words : `${words}.${count}`, { part, first: part.open });
  }
  const rememberFolds = () => {
    const url = new URL(location.href);
    const changed = [...folds].filter(([, { part, first }]) => part.open !== first).map(([name]) => name);
    if (changed.length === 0) url.searchParams.delete("folds");
    else url.searchParams.set("folds", changed.join(","));
    const address = url.href.replaceAll("%2C", ",");
    if (address !== location.href) history.pushState(history.state, "", address);
  };
  const recallFolds = () => {
    const asked = new Set(new URLSearchParams(location.search).get("folds")?.split(","));
    for (const [name, { part, first }] of folds) part.open = asked.has(name) !== first;
  };
  document.addEventListener("click", (event) => event.target.closest?.("summary") != null && setTimeout(rememberFolds)); // it opens after this
  addEventListener("popstate", recallFolds);
  if (new URLSearchParams(location.search).has("folds")) recallFolds();

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

  // Of a long list the first rows stand open. The browser's own search and addresses find the rest all the same, and a button shows it; which lists are whole stands in the address.
  const FIRST = 60;
  const isWhole = (key) => (new URLSearchParams(location.search).get("all") ?? "").split(",").includes(key);
  const rememberWhole = (key, how) => {
    const url = new URL(location.href);
    url.searchParams.set("all", [...(url.searchParams.get("all") ?? "").split(","), key].filter(Boolean).join(","));
    history[how](history.state, "", url.href.replaceAll("%2C", ","));
  };
  const longOf = (list) => {
    const key = list.dataset.fold;
    const more = document.createElement("p");
    const button = Object.assign(document.createElement("button"), { type: "button" });
    more.className = "fold-more";
    more.append(button);
    // A table cannot be folded itself, only what it stands in.
    const copy = list.cloneNode(false);
    const rest = list.tBodies === undefined ? copy : document.createElement("div");
    const [first, others] = list.tBodies === undefined ? [list, copy] : [list.tBodies[0], document.createElement("tbody")];
    for (const name of ["id", "data-fold", "data-part"]) copy.removeAttribute(name);
    if (rest !== copy) {
      copy.append(others);
      rest.append(copy);
    }
    rest.classList.add("fold-rest");
    list.after(rest);
    (list.closest(".scroll") ?? rest).after(more);
    const isAsked = (row) => row.id !== "" && location.hash === `#${row.id}`;
    const put = (rows) => {
      if (rows.some(isAsked) && !isWhole(key)) rememberWhole(key, "replaceState");
      const isLong = rows.length > FIRST * 1.2 && !isWhole(key);
      first.append(...(isLong ? rows.slice(0, FIRST) : rows).filter((row, i) => row !== first.children[i]));
      others.replaceChildren(...(isLong ? rows.slice(FIRST) : []));
      rest.hidden = isLong ? "until-found" : true;
      more.hidden = !isLong;
      const all = Number(list.dataset.count ?? rows.length);
      button.textContent = all > rows.length ? "Show more" : `Show all ${all.toLocaleString("en")}`;
    };
    const rows = () => [...first.children, ...others.children];
    button.addEventListener("click", () => {
      const next = others.querySelector("a, button");
      rememberWhole(key, "pushState");
      put(rows());
      next?.focus({ preventScroll: true });
    });
    rest.addEventListener("beforematch", () => {
      more.hidden = true;
      setTimeout(() => rememberWhole(key, "replaceState"));
    });
    addEventListener("popstate", () => put(rows()));
    put(rows());
    // Whoever draws other rows puts all of them into the list.
    list.addEventListener("rows", () => put([...first.children]));
  };
  // Where nothing finds what is folded away, nothing is.
  if ("onbeforematch" in document.body) document.querySelectorAll("[data-fold]").forEach(longOf);

  for (const button of document.querySelectorAll("[data-open-all]")) {
    button.addEventListener("click", () => {
      const parts = [...document.getElementById(button.dataset.openAll).querySelectorAll("details.fold")];
      const open = !parts.every((part) => part.open);
      parts.forEach((part) => (part.open = open));
      button.textContent = open ? "Close all sections" : "Open all sections";
      rememberFolds();
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

  // Days as a reader counts them; under the pointer or the focus stands the exact one.
  const units = [["year", 365], ["month", 30.4], ["week", 7], ["day", 1]];
  const inWords = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  const today = Date.now();
  const times = [...document.querySelectorAll("main time")].map((element) => {
    const days = Math.round((new Date(element.dateTime) - today) / 86_400_000);
    const [unit, length] = units.find(([, least]) => Math.abs(days) >= least) ?? ["day", 1];
    return { element, exact: element.textContent, relative: inWords.format(Math.trunc(days / length), unit) };
  });
  const exactly = new Map(times.map((time) => [time.element, time]));
  const tell = (box, isExact) => {
    for (const element of box.matches("time") ? [box] : box.querySelectorAll("time")) {
      const time = exactly.get(element);
      if (time !== undefined) element.textContent = isExact ? time.exact : time.relative;
    }
  };
  times.forEach(({ element, relative }) => (element.textContent = relative));
  const around = (target) => target.closest?.("time") ?? target.closest?.("summary, tr, li, dd, p");
  for (const [begin, end] of [["focusin", "focusout"], ["mouseover", "mouseout"]]) {
    const boxOf = begin === "focusin" ? around : (target) => target.closest?.("time");
    document.addEventListener(begin, (event) => boxOf(event.target) != null && tell(boxOf(event.target), true));
    document.addEventListener(end, (event) => boxOf(event.target) != null && tell(boxOf(event.target), false));
  }
  addEventListener("beforeprint", () => tell(document.body, true));
  addEventListener("afterprint", () => tell(document.body, false));

  // The tray of agents to compare stands in the address, and goes along to the next page.
  const MOST = 4;
  const page = (path) => new URL(path, root);
  const tray = () => (new URLSearchParams(location.search).get("compare") ?? "").split(",").filter((slug) => /^[\w-]+$/.test(slug)).slice(0, MOST);
  const bar = document.createElement("aside");
  bar.className = "compare-tray";
  bar.setAttribute("aria-label", "To compare");
  const put = (slugs) => {
    const url = new URL(location.href);
    if (slugs.length === 0) url.searchParams.delete("compare");
    else url.searchParams.set("compare", slugs.join(","));
    history.replaceState(history.state, "", url.href.replaceAll("%2C", ","));
    drawTray();
  };
  const drawTray = () => {
    const slugs = tray();
    const button = (text, act) => {
      const element = document.createElement("button");
      element.type = "button";
      element.textContent = text;
      element.addEventListener("click", act);
      return element;
    };
    const link = document.createElement("a");
    link.href = `${page("compare.html").href}?${slugs.map((slug, i) => `${"abcd"[i]}=${slug}`).join("&")}`;
    link.textContent = slugs.length > 1 ? `Compare these ${slugs.length}` : "Compare: add another agent";
    bar.replaceChildren(...(slugs.length === 0 ? [] : [link, ...slugs.map((slug) => button(`${slug} ×`, () => put(tray().filter((other) => other !== slug))))]));
    for (const add of document.querySelectorAll(".compare-add")) add.setAttribute("aria-pressed", String(slugs.includes(add.dataset.add)));
  };
  const addButton = (slug) => {
    const add = document.createElement("button");
    add.type = "button";
    add.className = "compare-add";
    add.dataset.add = slug;
    add.textContent = "+ compare";
    add.setAttribute("aria-pressed", String(tray().includes(slug)));
    return add;
  };
  document.addEventListener("click", (event) => {
    const add = event.target.closest?.(".compare-add");
    if (add != null) {
      const slugs = tray();
      put(slugs.includes(add.dataset.add) ? slugs.filter((slug) => slug !== add.dataset.add) : [...slugs, add.dataset.add].slice(-MOST));
      return;
    }
    const link = event.target.closest?.("a[href]");
    if (link == null || tray().length === 0 || link.closest(".compare-tray") !== null || !(link.href ?? "").toString().startsWith?.(root.href) || link.getAttribute("href").startsWith("#")) {
      return;
    }
    const target = new URL(link.href);
    if (target.pathname.endsWith(".html") && !target.pathname.endsWith("/compare.html") && !target.searchParams.has("compare")) {
      target.searchParams.set("compare", tray().join(","));
      link.href = target.href.replaceAll("%2C", ",");
    }
  });
  const offer = (row) => {
    const place = row.querySelector(".agent-facts, .actions");
    if (place !== null && place.querySelector(".compare-add") === null) {
      const add = addButton(row.dataset.slug);
      if (place.matches("ul")) {
        const item = document.createElement("li");
        item.append(add);
        place.append(item);
      } else {
        place.append(add);
      }
    }
  };
  document.querySelectorAll(".agent-row, .agent-head[data-slug]").forEach(offer);
  document.addEventListener("agentrows", () => document.querySelectorAll(".agent-row").forEach(offer));
  document.body.append(bar);
  addEventListener("popstate", drawTray);
  drawTray();
})();
