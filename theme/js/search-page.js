// The page of all results: its state stands in its address, its filters in what is typed.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const page = document.querySelector("[data-search-page]");
  const input = page.querySelector("#site-search");
  const status = page.querySelector("[data-search-status]");
  const hint = page.querySelector("[data-search-hint]");
  const list = page.querySelector("[data-search-results]");
  const facets = page.querySelector("[data-search-facets]");
  const more = page.querySelector("[data-search-more]");
  const STEP = 20;
  const TITLE = { source: "Source", category: "Category", model: "Model", tool: "Tool", right: "Right", format: "Format" };
  let limit = STEP;
  let asked = 0;

  const filterFor = (facet, value) => `${facet}:${/^[^\s"]+$/.test(value) ? value : `"${value.replace(/"/g, " ")}"`}`;

  function toggled(text, found, facet, value) {
    const same = found.filters.find((filter) => filter.facet === facet && filter.value === catalog.words.plain(value));
    return same ? text.replace(same.written, "").replace(/\s+/g, " ").trim() : `${text.trim()} ${filterFor(facet, value)}`.trim();
  }

  function address(text) {
    return text.trim() ? `search.html?q=${encodeURIComponent(text.trim())}` : "search.html";
  }

  function link(text, ...children) {
    const made = catalog.results.element("a", { href: address(text) }, ...children);
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      input.value = text;
      limit = STEP;
      update();
    });
    return made;
  }

  function showFacets(found, counts, text) {
    const { element } = catalog.results;
    const open = new Set([...facets.querySelectorAll("details[open]")].map((details) => details.dataset.facet));
    const focused = document.activeElement && document.activeElement.dataset.filter;
    facets.replaceChildren(...Object.keys(counts).filter((facet) => counts[facet].some(({ count }) => count)).map((facet) => {
      const chosen = (value) => found.filters.some((filter) => filter.facet === facet && filter.value === catalog.words.plain(value));
      const values = counts[facet].filter(({ value, count }) => (count && !(facet === "right" && value.includes("-"))) || chosen(value)).sort((a, b) => b.count - a.count);
      const items = values.map(({ value, count }) => {
        const choice = link(toggled(text, found, facet, value), value, " ", element("span", { className: "count" }, String(count)));
        choice.dataset.filter = filterFor(facet, value);
        if (chosen(value)) choice.setAttribute("aria-current", "true");
        return element("li", {}, choice);
      });
      const details = element("details", { className: "facet", open: open.has(facet) || values.some(({ value }) => chosen(value)) },
        element("summary", {}, TITLE[facet]), element("ul", {}, ...items));
      details.dataset.facet = facet;
      return details;
    }));
    const again = focused && [...facets.querySelectorAll("a")].find((choice) => choice.dataset.filter === focused);
    if (again) again.focus();
  }

  function showHint(found, text) {
    const { element, corrected, reading, relief } = catalog.results;
    const better = corrected(found, text);
    const useful = relief(found);
    if (useful.length) {
      hint.replaceChildren("Drop a filter: ", ...useful.flatMap(({ filter, total }, i) =>
        [i ? ", " : "", link(text.replace(filter, "").replace(/\s+/g, " ").trim(), `without ${filter}`), ` (${total})`]));
    } else if (better !== text) hint.replaceChildren(...reading(link(better, better)));
    else if (!found.total) hint.replaceChildren(text.trim() ? "Try fewer or other words, or " : "Type a name, a task or a filter, or ", element("a", { href: "index.html" }, "browse all agents"), ".");
    else hint.replaceChildren();
  }

  async function update() {
    const number = ++asked;
    const text = input.value;
    history.replaceState(null, "", location.pathname + address(text).slice("search.html".length));
    try {
      const [found] = await Promise.all([catalog.find(text, { limit }), catalog.results || catalog.load("theme/js/search-results.js")]);
      const counts = await catalog.results.countsOf(found);
      if (number !== asked) return;
      const { element, marked, content, linkOf, summary } = catalog.results;
      status.textContent = summary(found, text);
      list.replaceChildren(...found.hits.map((hit) => {
        const name = element("h2", { className: "search-name" }, element("a", { href: linkOf(hit) }, ...marked(hit.name, found.marks)));
        return element("li", { className: "search-result" }, ...content(hit, found.marks, name));
      }));
      more.hidden = found.total <= found.hits.length;
      showHint(found, text);
      showFacets(found, counts, text);
    } catch {
      if (number !== asked) return;
      status.textContent = "The search index could not be loaded. ";
      status.append(Object.assign(document.createElement("a"), { href: "index.html", textContent: "Browse all agents" }));
    }
  }

  input.addEventListener("input", (event) => {
    if (event.isComposing) return;
    limit = STEP;
    update();
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  more.addEventListener("click", async () => {
    const first = list.children.length;
    limit += STEP;
    await update();
    const next = list.children[first];
    if (next) next.querySelector("a").focus();
  });

  input.value = new URLSearchParams(location.search).get("q") || "";
  input.focus();
  update();
})();
