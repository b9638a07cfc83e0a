// The finder: the agents for a task, each with the situation that speaks for it, found by the search.
(function () {
  "use strict";

  const catalog = AgentCatalog;
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

  function show({ hit, version, reason, against, sentBy, isSkill }, marks) {
    const { element, marked, nearness } = catalog.results;
    const note = (className, ...nodes) => element("p", { className }, ...nodes);
    const name = element("h3", {}, agentLink(hit.slug, hit.name), ...[isSkill && "skill", hit.source].filter(Boolean).flatMap((mark) => [" ", element("span", { className: "search-category" }, mark)]));
    const item = element("li", {}, name);
    if (reason) item.append(note("when-reason", ...marked(reason.situation, marks), " ", ...(reason.line > 0 ? [lineLink(hit.slug, version, reason.line)] : [])));
    else item.append(note("when-reason", ...marked(hit.description, marks)));
    if (hit.near.length) item.append(note("source", "Near in meaning: ", ...nearness(hit.near)));
    for (const { from, situation } of sentBy.slice(0, 2)) item.append(note("source", agentLink(from, from), " sends such work here: ", ...marked(situation, marks)));
    if (against) {
      const instead = against.to ? [" Instead: ", agentLink(against.to, against.to), "."] : [];
      item.append(note("when-against", "But: ", element("span", { className: "verdict verdict-avoid" }, "Do not use"), " ", ...marked(against.situation, marks), " ", ...(against.line > 0 ? [lineLink(hit.slug, version, against.line)] : []), ...instead));
    }
    if (hit.variants.length) item.append(note("source", "Also as ", ...hit.variants.flatMap(({ slug }, i) => [i ? ", " : "", agentLink(slug, slug)])));
    return item;
  }

  async function update() {
    const number = ++asked;
    const text = input.value.trim();
    history.replaceState(null, "", text ? `?${new URLSearchParams({ task: text })}` : location.pathname);
    if (!text) return shown([], "");
    try {
      await Promise.all(["words", "results", "finder"].map(catalog.script));
      await catalog.searchReady;
      const { answers, marks } = await catalog.finder.answers(text, { limit: LIMIT, isSkillsToo: Boolean(skills && skills.checked) });
      if (number !== asked) return;
      const said = answers.length ? `The ${answers.length} agents that fit best` : "No agent is near to this; all situations stand below.";
      shown(answers.map((answer) => show(answer, marks)), answers.length === 1 ? "The agent that fits" : said);
    } catch {
      if (number === asked) shown([], "The search index could not be loaded; all situations stand below.");
    }
  }

  function shown(items, said) {
    results.replaceChildren(...items);
    results.hidden = !items.length;
    groups.forEach((group) => (group.hidden = items.length > 0));
    state.textContent = said;
  }

  input.value = new URLSearchParams(location.search).get("task") || "";
  if (input.value) update();
  input.addEventListener("input", (event) => event.isComposing || update());
  input.addEventListener("compositionend", update);
  input.form.addEventListener("submit", (event) => event.preventDefault());
  if (skills) skills.addEventListener("change", update);
})();
