// A history: a version that is opened shows how its text differs from the one before, or from any other; j and k walk the lines.
"use strict";

(() => {
  const catalog = window.AgentCatalog;
  const list = document.querySelector("[data-versions]");
  const slug = list.dataset.versions;
  const entries = [...list.children];
  catalog.load("theme/js/table.js");

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const numberOf = (entry) => Number(entry.id.slice(1));

  const texts = async () => {
    await catalog.load("theme/js/compare-diff.js");
    await catalog.load("theme/js/differences.js");
    const part = await catalog.get(`versions/${slug}`, `agents/${slug}/versions.js`);
    return new Map(part.versions.map((version) => [version.number, linesOf(part, version)]));
  };
  const linesOf = ({ strings }, { text }) => {
    if (text === undefined) return null;
    const lines = [];
    for (let i = 0; i < text.length; i += 2) lines.push(...strings.slice(text[i], text[i] + text[i + 1]));
    return lines;
  };

  const notice = (text) => make("p", { className: "notice", textContent: text });
  const drawn = (before, after) => {
    if (before === null || after === null) return [notice("There is no difference to show: one of the two texts is withheld or missing.")];
    const source = catalog.differences.source(before, after);
    if (source === null) return [notice("The difference is too large to show: more than 2,000 changed lines.")];
    const prose = catalog.differences.prose(before, after);
    const words = prose === null ? [] : [make("details", { className: "diff", open: true }, make("summary", { textContent: "What changed in the prompt" }), prose)];
    return [...words, make("details", { className: "diff", open: prose === null }, make("summary", { textContent: "Source" }), source)];
  };

  const show = async (entry) => {
    const body = entry.querySelector(".version-body");
    if (body.querySelector("[data-difference]") !== null || entries.length < 2) return;
    const number = numberOf(entry);
    const others = entries.map(numberOf).filter((other) => other !== number);
    const choice = make("select", {}, ...others.map((other) => make("option", { value: other, textContent: other === number - 1 ? `v${other} (the one before)` : `v${other}` })));
    choice.value = String(number > 1 ? number - 1 : number + 1);
    const place = make("div", {});
    const box = make("div", { className: "difference" }, make("p", { className: "difference-tools" }, make("label", {}, "Difference from ", choice)), place);
    box.dataset.difference = "";
    body.append(box);
    const draw = async () => {
      try {
        const held = await texts();
        const other = Number(choice.value);
        place.replaceChildren(...drawn(held.get(Math.min(other, number)), held.get(Math.max(other, number))));
      } catch {
        place.replaceChildren(notice("The texts could not be loaded."));
      }
    };
    choice.addEventListener("change", draw);
    // The first version began from nothing: there is a difference only when one is asked for.
    if (number > 1) await draw();
  };

  list.addEventListener("toggle", (event) => {
    const entry = event.target.parentElement;
    if (!entry.matches("[data-row]")) return;
    const open = entries.filter((other) => other.firstElementChild.open);
    const url = new URL(location.href);
    url.hash = open.length > 0 ? (event.target.open ? entry : open[0]).id : "";
    history.replaceState(history.state, "", url.hash === "" ? location.pathname + location.search : url.href);
    if (event.target.open) show(entry);
  }, true);

  const openAsked = () => {
    const entry = entries.find((other) => `#${other.id}` === location.hash);
    if (entry !== undefined) {
      entry.firstElementChild.open = true;
      entry.scrollIntoView({ block: "nearest" });
    }
  };
  addEventListener("hashchange", openAsked);
  openAsked();

  document.addEventListener("keydown", (event) => {
    if ((event.key !== "j" && event.key !== "k") || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea, dialog") != null) return;
    const heads = entries.filter((entry) => !entry.hidden).map((entry) => entry.querySelector("summary"));
    const here = heads.findIndex((head) => head.parentElement.contains(document.activeElement));
    const next = here < 0 ? 0 : here + (event.key === "j" ? 1 : -1);
    heads[Math.max(0, Math.min(heads.length - 1, next))]?.focus();
  });
})();
