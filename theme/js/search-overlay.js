// The search that opens over any page: a dialog with a combobox.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const { element, marked, content, linkOf, summary, corrected, reading, relief } = catalog.results;
  const RECENT = `agent-catalog:${catalog.root}:recent-searches`;
  const LIMIT = 8;
  let asked = 0;
  let options = [];
  let active = -1;

  const input = element("input", { type: "search", className: "search-input", autocomplete: "off", spellcheck: false, placeholder: "Search the agents" });
  const list = element("ul", { id: "search-options", className: "search-options" });
  const status = element("p", { className: "search-status" });
  const suggestion = element("p", { className: "search-suggestion", hidden: true });
  const all = element("a", { className: "search-all" }, "All results");
  const close = element("button", { type: "button", className: "search-close" }, "Close");
  const help = element("p", { className: "search-help" }, ...keys("↑↓", "to choose", "Enter", "to open", "Ctrl+Enter", "in a new tab", "Esc", "to close"));
  const dialog = element("dialog", { className: "search-dialog" },
    element("div", { className: "search-field" }, input, close), status, suggestion, list, element("div", { className: "search-foot" }, all, help));

  function keys(...pairs) {
    return pairs.flatMap((text, i) => (i % 2 ? [` ${text}  `] : [element("kbd", {}, text)]));
  }

  function name(node, attributes) {
    for (const key in attributes) node.setAttribute(key, attributes[key]);
  }

  name(dialog, { "aria-label": "Search the agents" });
  name(input, {
    role: "combobox", "aria-label": "Search the agents", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": list.id,
  });
  name(list, { role: "listbox", "aria-label": "Agents" });
  name(status, { role: "status" });

  // Storage may be forbidden, full or shared with other sites of one origin.
  function recent() {
    try {
      return JSON.parse(localStorage.getItem(RECENT) || "[]").filter((text) => typeof text === "string").slice(0, 5);
    } catch {
      return [];
    }
  }

  function remember(text) {
    try {
      localStorage.setItem(RECENT, JSON.stringify([text, ...recent().filter((other) => other !== text)].slice(0, 5)));
    } catch {
      // The search works without memory.
    }
  }

  function show(items, choose) {
    options = items;
    options.forEach((option, i) => {
      option.id = `search-option-${i}`;
      name(option, { role: "option", "aria-selected": "false" });
    });
    list.replaceChildren(...options);
    name(input, { "aria-expanded": String(options.length > 0) });
    activate(choose && options.length ? 0 : -1);
  }

  function activate(number) {
    if (options[active]) name(options[active], { "aria-selected": "false" });
    active = number;
    if (!options[active]) return input.removeAttribute("aria-activedescendant");
    name(options[active], { "aria-selected": "true" });
    name(input, { "aria-activedescendant": options[active].id });
    options[active].scrollIntoView({ block: "nearest" });
  }

  // An option holds no link, because nothing inside it can be reached on its own.
  function optionTo(href, ...nodes) {
    const option = element("li", { className: "search-option" }, ...nodes);
    option.dataset.href = href;
    return option;
  }

  const optionOf = (hit, marks) =>
    optionTo(linkOf(hit), ...content(hit, marks, element("p", { className: "search-name" }, element("b", {}, ...marked(hit.name, marks)))));

  function showRecent() {
    const texts = recent();
    status.textContent = texts.length ? "Recent searches" : "";
    show(texts.map((text) => {
      const option = element("li", { className: "search-option search-recent" }, text);
      option.dataset.query = text;
      return option;
    }), false);
  }

  // Without the index the page's own links are all that can be searched.
  function showLinks(text) {
    const words = text.toLowerCase().split(/\s+/);
    const links = new Map([...document.querySelectorAll("main a[href*='agents/']")].map((link) => [link.href, link]));
    const found = [...links.values()].filter((link) => {
      const own = (link.closest("li, tr") || link).textContent.toLowerCase();
      return words.every((word) => own.includes(word));
    });
    status.textContent = `The search index could not be loaded. ${found.length} found among the agents on this page.`;
    show(found.slice(0, LIMIT).map((link) => optionTo(link.href, link.textContent)), true);
  }

  async function update() {
    const number = ++asked;
    const text = input.value;
    all.href = `${catalog.root}search.html?q=${encodeURIComponent(text)}`;
    all.hidden = !text.trim();
    suggestion.hidden = true;
    if (!text.trim()) return showRecent();
    try {
      const found = await catalog.find(text, { limit: LIMIT });
      if (number !== asked) return;
      status.textContent = summary(found, text);
      suggest(found, text);
      show(found.hits.map((hit) => optionOf(hit, found.marks)), true);
    } catch {
      if (number === asked) showLinks(text);
    }
  }

  function suggest(found, text) {
    const better = corrected(found, text);
    const [drop] = relief(found);
    suggestion.hidden = better === text && !drop;
    if (drop) suggestion.replaceChildren(`Without ${drop.filter} there are ${drop.total}: `, asking(text.replace(drop.filter, "").trim()));
    else if (better !== text) suggestion.replaceChildren(...reading(asking(better)));
  }

  function asking(text) {
    const button = element("button", { type: "button", className: "search-ask" }, text);
    button.addEventListener("click", () => ask(text));
    return button;
  }

  function ask(text) {
    input.value = text;
    input.focus();
    update();
  }

  function choose(option, inNewTab) {
    if (option && option.dataset.query) return ask(option.dataset.query);
    const href = option ? option.dataset.href : all.href;
    if (!input.value.trim() || !href) return;
    remember(input.value.trim());
    if (inNewTab) return open(href, "_blank", "noopener");
    dialog.close();
    location.assign(href);
  }

  input.addEventListener("input", (event) => event.isComposing || update());
  input.addEventListener("compositionend", update);
  input.addEventListener("keydown", (event) => {
    const count = options.length;
    const steps = { ArrowDown: (active + 1) % count, ArrowUp: (active + count - (active < 0 ? 0 : 1)) % count };
    if (event.isComposing) return;
    if (event.key in steps && count) activate(steps[event.key]);
    else if (event.key === "Enter") choose(options[active], event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest(".search-option");
    if (!option) return;
    event.preventDefault();
    choose(option, event.ctrlKey || event.metaKey);
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  catalog.overlay = {
    open(text) {
      if (!dialog.isConnected) (document.querySelector("[data-search-mount]") || document.body).append(dialog);
      if (!dialog.open) dialog.showModal();
      if (text || !input.value) input.value = text;
      input.focus();
      if (text) input.setSelectionRange(text.length, text.length);
      else input.select();
      update();
    },
  };
})();
