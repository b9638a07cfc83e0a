// The finder: the agents for a task, each with the situation that speaks for it, found by the search.
(function () {
  "use strict";

  const catalog = AgentCatalog;

  // A row of a part: the agent, its version, the situation, where it was read, and whom it names instead.
  catalog.drawn = ({ data: [agent, version, situation, source, line, rule, instead] }) => {
    const { make, linked } = catalog;
    // Back-ticks stand around code, where each is closed.
    const pieces = situation.split("`");
    const words = pieces.length % 2 === 0 ? [situation] : pieces.map((piece, i) => (i % 2 === 0 ? piece : make("code", { textContent: piece })));
    const evidence = make("td", { className: "source" }, `${source} `);
    if (line > 0) evidence.append(make("a", { className: "evidence", href: `${agent[1].slice(0, -".html".length)}/v${version}.html#L${line}`, title: rule === "" ? "" : `Read by the rule ${rule}`, textContent: `line ${line}` }));
    const other = make("td", {}, ...(instead === undefined ? [] : linked(instead)));
    if (instead !== undefined) other.dataset.label = "Instead";
    return make("tr", {}, make("td", {}, ...words), make("th", { scope: "row" }, ...linked(agent)), other, evidence);
  };
  if (document.querySelector("[data-parts]")) catalog.load("theme/js/table.js");

  const input = document.querySelector("[data-when-mount]");
  if (!input) return;
  const results = document.querySelector("[data-when-results]");
  const state = document.querySelector("[data-when-state]");
  const skills = document.querySelector("[data-when-skills]");
  const groups = [...document.querySelectorAll("[data-when-group]")];
  const LIMIT = 12;
  let asked = 0;

  const agentLink = (slug, name) => catalog.results.element("a", { href: `agents/${encodeURIComponent(slug)}.html` }, name);
  const lineLink = (slug, version, line) =>
    catalog.results.element("a", { className: "evidence", href: `agents/${encodeURIComponent(slug)}/v${version}.html#L${line}` }, `line ${line}`);

  // Of one name, what tells a variant apart says more than its address.
  const toldApart = (variant, hit) => (variant.name === hit.name && [variant.source, variant.apart].filter(Boolean).join(", ")) || variant.slug;

  function show({ hit, version, reason, against, sentBy, isSkill }, marks) {
    const { element, marked, nearness } = catalog.results;
    // Back-ticks stand around code, where each is closed.
    const told = (situation) => {
      const pieces = situation.split("`");
      return pieces.length % 2 === 0 ? marked(situation, marks) : pieces.flatMap((piece, i) => (i % 2 === 0 ? marked(piece, marks) : [element("code", {}, ...marked(piece, marks))]));
    };
    const note = (className, ...nodes) => element("p", { className }, ...nodes);
    const name = element("h3", {}, agentLink(hit.slug, hit.name), ...[isSkill && "skill", hit.source, hit.apart].filter(Boolean).flatMap((mark) => [" ", element("span", { className: "search-category" }, mark)]));
    const item = element("li", {}, name);
    if (reason) item.append(note("when-reason", ...told(reason.situation), " ", ...(reason.line > 0 ? [lineLink(hit.slug, version, reason.line)] : [])));
    else item.append(note("when-reason", ...marked(hit.description, marks)));
    if (hit.near.length) item.append(note("source", "Near in meaning: ", ...nearness(hit.near)));
    for (const { from, situation } of sentBy.slice(0, 2)) item.append(note("source", agentLink(from, from), " sends such work here: ", ...told(situation)));
    if (against) {
      const instead = against.to ? [" Instead: ", agentLink(against.to, against.to), "."] : [];
      const verdict = catalog.finder.VERDICTS[against.verdict];
      item.append(note("when-against", "But: ", element("span", { className: `verdict verdict-${verdict}` }, verdict === "avoid" ? "Do not use" : "Escalate"), " ", ...told(against.situation), " ", ...(against.line > 0 ? [lineLink(hit.slug, version, against.line)] : []), ...instead));
    }
    if (hit.variants.length) item.append(note("source", "Also as ", ...hit.variants.flatMap((variant, i) => [i ? ", " : "", agentLink(variant.slug, toldApart(variant, hit))])));
    return item;
  }

  const scripts = () => Promise.all(["words", "results", "finder"].map(catalog.script));

  // Typing a task is one step back, however many letters it has.
  let isTyping = false;
  function remember() {
    const url = new URL(location.href);
    const text = input.value.trim();
    if (text) url.searchParams.set("task", text);
    else url.searchParams.delete("task");
    history[isTyping ? "replaceState" : "pushState"](null, "", url.href);
    isTyping = true;
  }

  async function update() {
    const number = ++asked;
    const text = input.value.trim();
    if (!text) return shown([], "");
    try {
      await scripts();
      await catalog.searchReady;
      const { answers, found } = await catalog.finder.answers(text, { limit: LIMIT, isSkillsToo: Boolean(skills && skills.checked) });
      if (number !== asked) return;
      shown(answers.map((answer) => show(answer, found.marks)), ...said(answers.length, found, text));
    } catch {
      if (number === asked) shown([], "The search index could not be loaded; all situations stand below.");
    }
  }

  // A task put otherwise, one step to go back from.
  function asking(text, ...children) {
    const link = catalog.results.element("a", { href: `?task=${encodeURIComponent(text)}` }, ...children);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      input.value = text;
      isTyping = false;
      typed();
    });
    return link;
  }

  // How the task was read, how many fit it and how well, and where else to look if none does.
  function said(count, found, text) {
    const { element, corrected, reading, relief, unasked, noted } = catalog.results;
    const better = corrected(found, text);
    const browse = (text) => element("a", { href: "index.html" }, text);
    const drops = relief(found).flatMap(({ filter, total }) => [asking(text.replace(filter, "").replace(/\s+/g, " ").trim(), `without ${filter}`), ` (${total}), `]);
    if (drops.length) return [`No agent fits with ${found.filters.length === 1 ? "this filter" : "these filters"}; `, ...drops, browse("browse all agents"), "."];
    if (found.isUnasked) return [unasked(found), noted(found) || ".", " All situations stand below."];
    if (!count) return ["No agent fits this", noted(found) || ".", " ", browse("Browse all agents"), "; all situations stand below."];
    const read = better === text ? [] : [...reading(asking(better, better)), " "];
    if (found.isPoor) return [...read, "No agent fits this well", noted(found) || ".", ` ${count === 1 ? "This one comes" : `These ${count} come`} nearest. `, browse("Browse all agents"), "."];
    return [...read, count === 1 ? "The agent that fits" : `The ${count} agents that fit best`, noted(found)];
  }

  function shown(items, ...said) {
    results.replaceChildren(...items);
    results.hidden = !items.length;
    groups.forEach((group) => (group.hidden = items.length > 0));
    state.replaceChildren(...said);
  }

  function recall() {
    input.value = new URLSearchParams(location.search).get("task") || "";
    isTyping = false;
    update();
  }
  function typed() {
    remember();
    update();
  }
  if (new URLSearchParams(location.search).has("task")) recall();
  addEventListener("popstate", recall);
  // Whoever turns to the box gets what answers while still thinking.
  input.addEventListener("focus", () => {
    isTyping = false;
    scripts().then(() => catalog.searchReady).catch(() => undefined);
  });
  input.addEventListener("input", (event) => event.isComposing || typed());
  input.addEventListener("compositionend", typed);
  input.form.addEventListener("submit", (event) => event.preventDefault());
  if (skills) skills.addEventListener("change", update);
})();
