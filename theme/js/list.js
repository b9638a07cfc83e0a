// A list of agents: narrow it by facets and words, order it, and keep that in the address.
"use strict";

(() => {
  const list = document.querySelector("[data-agents]");
  if (list === null) {
    return;
  }

  // Agents must have every right and technology asked for, but only one of the categories, models or formats.
  const keys = { category: "any", right: "all", model: "any", technology: "all", format: "any" };
  const separators = { right: " ", technology: "|" };

  const rows = [...list.children].map((element, index) => ({
    element,
    index,
    text: null,
    name: element.querySelector("h3").textContent.toLowerCase(),
    values: Object.fromEntries(
      Object.keys(keys).map((key) => [key, (element.dataset[key] ?? "").split(separators[key] ?? "\n").filter(Boolean)]),
    ),
  }));
  const reach = ["inherited", "execute", "edit", "web", "mcp", "delegate", "search", "read"];
  const orders = {
    name: (a, b) => a.index - b.index,
    updated: (a, b) => b.element.dataset.updated.localeCompare(a.element.dataset.updated) || a.index - b.index,
    findings: (a, b) => b.element.dataset.findings - a.element.dataset.findings || a.index - b.index,
    rights: (a, b) => weight(b) - weight(a) || a.index - b.index,
  };
  const weight = (row) =>
    row.values.right.reduce((sum, right) => sum + (reach.includes(right) ? 2 ** (reach.length - reach.indexOf(right)) : 0), 0);

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

  const query = new URLSearchParams(location.search);
  const wanted = Object.fromEntries(Object.keys(keys).map((key) => [key, new Set(query.getAll(key))]));
  filter.value = query.get("text") ?? "";
  sort.value = query.get("sort") in orders ? query.get("sort") : "name";

  const fits = (row, key) => {
    const asked = [...wanted[key]];
    return asked.length === 0 || (keys[key] === "all" ? asked.every((value) => row.values[key].includes(value)) : asked.some((value) => row.values[key].includes(value)));
  };
  const reads = (row, words) => {
    row.text ??= row.element.textContent.toLowerCase();
    return words.every((word) => row.text.includes(word));
  };

  const remember = () => {
    const kept = new URLSearchParams();
    for (const key of Object.keys(keys)) {
      for (const value of wanted[key]) {
        kept.append(key, value);
      }
    }
    if (filter.value.trim() !== "") {
      kept.set("text", filter.value.trim());
    }
    if (sort.value !== "name") {
      kept.set("sort", sort.value);
    }
    const search = kept.toString();
    history.replaceState(null, "", search === "" ? location.pathname : `?${search}`);
  };

  const narrow = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const readable = rows.filter((row) => reads(row, words));
    const shown = new Set(readable.filter((row) => Object.keys(keys).every((key) => fits(row, key))));
    for (const row of rows) {
      row.element.hidden = !shown.has(row);
    }
    for (const key of new Set(choices.map((choice) => choice.key))) {
      const others = readable.filter((row) => Object.keys(keys).every((other) => (other === key && keys[key] === "any") || fits(row, other)));
      const counts = new Map();
      for (const value of others.flatMap((row) => row.values[key])) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      for (const choice of choices.filter((choice) => choice.key === key)) {
        choice.count.textContent = (counts.get(choice.value) ?? 0).toLocaleString("en");
        choice.link.toggleAttribute("data-none", !counts.has(choice.value));
        if (wanted[key].has(choice.value)) {
          choice.link.setAttribute("aria-current", "true");
        } else {
          choice.link.removeAttribute("aria-current");
        }
      }
    }
    const narrowed = shown.size < rows.length;
    count.textContent = shown.size.toLocaleString("en");
    state.textContent = narrowed ? `${shown.size.toLocaleString("en")} of ${rows.length.toLocaleString("en")} agents ` : "";
    if (narrowed) {
      const clear = document.createElement("button");
      clear.type = "button";
      clear.textContent = "Show all";
      clear.addEventListener("click", () => {
        Object.values(wanted).forEach((values) => values.clear());
        filter.value = "";
        update();
        filter.focus();
      });
      state.append(clear);
    }
  };

  const order = () => list.append(...[...rows].sort(orders[sort.value]).map((row) => row.element));

  const update = () => {
    narrow();
    remember();
  };

  for (const { link, key, value } of choices) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) {
        return; // a new tab shows the page that the link names
      }
      event.preventDefault();
      if (!wanted[key].delete(value)) {
        wanted[key].add(value);
      }
      update();
    });
  }
  filter.addEventListener("input", update);
  sort.addEventListener("change", () => {
    order();
    remember();
  });

  const roomy = matchMedia("(width >= 56rem)").matches;
  for (const facet of document.querySelectorAll("[data-facet]")) {
    facet.open = wanted[facet.dataset.facet].size > 0 || (roomy && facet.querySelectorAll("li").length <= 24);
  }
  if (sort.value !== "name") {
    order();
  }
  if (location.search !== "") {
    narrow();
  }
})();
