// A list of agents: narrow it by facets and words, order it, and keep that in the address. What a page has no room for comes in parts.
"use strict";

(() => {
  const list = document.querySelector("[data-agents]");
  if (list === null) {
    return;
  }

  // Agents must have every right and technology asked for, but only one of the sources, categories, plugins, models or formats.
  const keys = { source: "any", category: "any", plugin: "any", right: "all", model: "any", technology: "all", format: "any" };
  const separators = { right: " ", technology: "|" };
  // More rows than these are drawn when asked for: a browser lays them out in a moment.
  const MOST = 200;

  const drawnRows = () => [...document.querySelectorAll("[data-agents] > li")]; // some may be folded away
  const rows = drawnRows().map((element, index) => ({
    element,
    index,
    text: null,
    updated: element.dataset.updated,
    findings: Number(element.dataset.findings),
    values: Object.fromEntries(
      Object.keys(keys).map((key) => [key, (element.dataset[key] ?? "").split(separators[key] ?? "\n").filter(Boolean)]),
    ),
  }));
  const reach = ["inherited", "execute", "edit", "web", "mcp", "delegate", "search", "read"];
  const weight = (row) =>
    row.values.right.reduce((sum, right) => sum + (reach.includes(right) ? 2 ** (reach.length - reach.indexOf(right)) : 0), 0);
  const orders = {
    name: (a, b) => a.index - b.index,
    updated: (a, b) => b.updated.localeCompare(a.updated) || a.index - b.index,
    findings: (a, b) => b.findings - a.findings || a.index - b.index,
    rights: (a, b) => weight(b) - weight(a) || a.index - b.index,
  };

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  // The same row that a page holds, from a part.
  const draw = ({ data }) => {
    const [slug, name, line, category, categoryName, sameName, path, model, , , , , updated, findings, severity, marks, , , sourceTitle = ""] = data;
    const page = `agents/${slug}.html`;
    const title = make("h3", {}, make("a", { href: page, textContent: name }));
    if (sameName > 1) title.append(make("a", { className: "same-name", href: "overlaps.html#same-name", textContent: `${sameName} of this name` }));
    const facts = make("p", { className: "agent-facts" });
    if (category !== "") facts.append(make("a", { href: `categories/${category}.html`, textContent: categoryName }));
    for (const fact of [sourceTitle, path, model]) if (fact !== "") facts.append(make("span", { textContent: fact }));
    if (updated !== "") facts.append(make("span", {}, "changed ", make("time", { dateTime: updated, textContent: updated })));
    if (findings > 0) facts.append(make("a", { className: `finding-count severity-${severity}`, href: `${page}#findings`, textContent: `${findings} finding${findings === 1 ? "" : "s"}` }));
    const rights = make("span", { className: "rights" });
    for (let i = 0; i < marks.length; i += 2) rights.append(make("span", { className: marks[i] === "" ? "right" : `right right-${marks[i]}`, textContent: marks[i + 1] }));
    const row = make("li", { className: "agent-row" }, title, make("p", { className: line === "" ? "agent-line unstated" : "agent-line", textContent: line || "No description" }), facts, rights);
    row.id = `agent-${slug}`;
    row.dataset.slug = slug;
    return row;
  };
  const elementOf = (row) => (row.element ??= draw(row));

  const filter = document.querySelector("[data-list-filter]");
  const sort = document.querySelector("[data-list-sort]");
  const count = document.querySelector("[data-count]");
  const state = document.querySelector("[data-list-state]");
  const choices = [...document.querySelectorAll("[data-facet] [data-value]")].map((link) => ({
    link,
    key: link.closest("[data-facet]").dataset.facet,
    value: link.dataset.value,
    count: link.querySelector(".count"),
  }));

  let wanted = {};
  const recall = () => {
    const query = new URLSearchParams(location.search);
    wanted = Object.fromEntries(Object.keys(keys).map((key) => [key, new Set(query.getAll(key))]));
    filter.value = query.get("text") ?? "";
    sort.value = query.get("sort") in orders ? query.get("sort") : "name";
  };
  recall();

  const fits = (row, key) => {
    const asked = [...wanted[key]];
    return asked.length === 0 || (keys[key] === "all" ? asked.every((value) => row.values[key].includes(value)) : asked.some((value) => row.values[key].includes(value)));
  };
  const reads = (row, words) => {
    row.text ??= row.element?.textContent.toLowerCase() ?? "";
    return words.every((word) => row.text.includes(word));
  };

  const remember = (isStep) => {
    const url = new URL(location.href);
    for (const key of [...Object.keys(keys), "text", "sort"]) {
      url.searchParams.delete(key);
    }
    for (const key of Object.keys(keys)) {
      for (const value of wanted[key]) {
        url.searchParams.append(key, value);
      }
    }
    if (filter.value.trim() !== "") {
      url.searchParams.set("text", filter.value.trim());
    }
    if (sort.value !== "name") {
      url.searchParams.set("sort", sort.value);
    }
    url.hash = "";
    history[isStep ? "pushState" : "replaceState"](null, "", url.href);
  };

  let room = Math.max(MOST, rows.length);
  const narrow = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const readable = rows.filter((row) => reads(row, words));
    const shown = readable.filter((row) => Object.keys(keys).every((key) => fits(row, key))).sort(orders[sort.value]);
    const drawn = shown.slice(0, room).map(elementOf);
    const there = drawnRows();
    if (drawn.length !== there.length || drawn.some((element, i) => element !== there[i])) {
      list.dataset.count = shown.length;
      list.replaceChildren(...drawn);
      list.dispatchEvent(new Event("rows"));
      document.dispatchEvent(new Event("agentrows"));
    }
    for (const key of new Set(choices.map((choice) => choice.key))) {
      const others = readable.filter((row) => Object.keys(keys).every((other) => (other === key && keys[key] === "any") || fits(row, other)));
      const counts = new Map();
      for (const row of others) {
        for (const value of row.values[key]) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      for (const choice of choices.filter((other) => other.key === key)) {
        choice.count.textContent = (counts.get(choice.value) ?? 0).toLocaleString("en");
        choice.link.toggleAttribute("data-none", !counts.has(choice.value));
        if (wanted[key].has(choice.value)) {
          choice.link.setAttribute("aria-current", "true");
        } else {
          choice.link.removeAttribute("aria-current");
        }
      }
    }
    tell(shown.length);
  };

  const tell = (shown) => {
    const narrowed = shown < rows.length;
    count.textContent = shown.toLocaleString("en");
    state.replaceChildren(narrowed ? `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")} agents ` : "");
    if (narrowed) {
      const clear = make("button", { type: "button", textContent: "Show all" });
      clear.addEventListener("click", () => {
        Object.values(wanted).forEach((values) => values.clear());
        filter.value = "";
        update(true);
        filter.focus();
      });
      state.append(clear);
    }
    more.hidden = shown <= room;
  };

  const update = (isStep) => {
    room = Number(list.dataset.parts) > 0 ? MOST : rows.length;
    narrow();
    remember(isStep);
  };

  const more = make("button", { type: "button", className: "more-agents", textContent: "More agents", hidden: true });
  more.addEventListener("click", () => {
    room += MOST;
    narrow();
  });
  (document.querySelector(".fold-more") ?? list).after(more);

  for (const { link, key, value } of choices) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return; // a new tab shows the page that the link names
      }
      event.preventDefault();
      if (!wanted[key].delete(value)) {
        wanted[key].add(value);
      }
      update(true);
    });
  }
  // Typing a word is one step back, however many letters it has.
  let isTyping = false;
  filter.addEventListener("focus", () => (isTyping = false));
  filter.addEventListener("input", () => {
    update(!isTyping);
    isTyping = true;
  });
  sort.addEventListener("change", () => update(true));
  addEventListener("popstate", () => {
    recall();
    narrow();
  });

  const roomy = matchMedia("(width >= 56rem)").matches;
  for (const facet of document.querySelectorAll("[data-facet]")) {
    facet.open = wanted[facet.dataset.facet].size > 0 || (roomy && facet.querySelectorAll("li").length <= 24);
  }
  document.querySelector("[data-facets]")?.setAttribute("data-ready", "");
  const isAsked = () => [...Object.keys(keys), "text", "sort"].some((key) => new URLSearchParams(location.search).has(key));
  if (isAsked()) {
    narrow();
  }

  const loadParts = async (parts) => {
    for (let number = 1; number <= parts; number++) {
      const part = await window.AgentCatalog.get(`list-${number}`, `agents/list-${number}.js`);
      for (const data of part) {
        const [, name, line, category, categoryName, , path, model, family, right, format, technology, updated, findings, , , plugin, source, sourceTitle] = data;
        rows.push({
          data,
          element: null,
          index: rows.length,
          text: [name, line, categoryName, plugin, sourceTitle, path, model, ...right].join(" ").toLowerCase(),
          updated,
          findings,
          values: { source: [source].filter(Boolean), category: [category].filter(Boolean), plugin: [plugin].filter(Boolean), right, model: [family].filter(Boolean), technology, format: [format] },
        });
      }
    }
    document.querySelectorAll("[data-list-rest]").forEach((element) => element.remove());
    narrow();
  };
  if (Number(list.dataset.parts) > 0) {
    loadParts(Number(list.dataset.parts)).catch(() => {}); // the page still has its first rows, and the ways to the rest
  }
})();
