// Which agent for a task: ranks the situations by how many words of the task they share, rare words first.
"use strict";

(() => {
  const input = document.querySelector("[data-when-mount]");
  if (input === null) {
    return;
  }
  const results = document.querySelector("[data-when-results]");
  const state = document.querySelector("[data-when-state]");
  const groups = [...document.querySelectorAll("[data-when-group]")];
  const common = new Set("a an and are as at be by do for from how i if in into is it me my need of on or our should that the this to us use want we when which with you your".split(" "));
  const wordsOf = (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}+#.]+/gu) ?? [])
      .map((word) => word.replace(/^\.+(?=\p{L}{4})|\.+$/gu, ""))
      .filter((word) => word.length > 1 && !common.has(word))
      .map((word) => (word.length > 4 ? word.replace(/(ing|ies|ion|ed|es|s|e|y)$/u, "") : word));

  // Read when they are first needed: a large catalog has tens of thousands.
  let rows = [];
  const known = new Map();
  const read = () => {
    rows = groups.flatMap((group) =>
      [...group.querySelectorAll("tbody tr")].map((element) => ({
        element,
        verdict: group.querySelector(".verdict"),
        words: new Set(wordsOf(`${element.cells[0].textContent} ${element.cells[1].textContent}`)),
      })),
    );
    for (const word of rows.flatMap((row) => [...row.words])) {
      known.set(word, (known.get(word) ?? 0) + 1);
    }
  };
  const worth = (word) => Math.log(1 + rows.length / known.get(word));

  const show = (row) => {
    const item = document.createElement("li");
    const agent = document.createElement("h3");
    agent.append(row.verdict.cloneNode(true), " ", ...[...row.element.cells[1].childNodes].map((node) => node.cloneNode(true)));
    const situation = document.createElement("p");
    situation.append(...[...row.element.cells[0].childNodes].map((node) => node.cloneNode(true)));
    item.append(agent, situation);
    if (row.element.cells[2].textContent.trim() !== "") {
      const instead = document.createElement("p");
      instead.append("Instead: ", ...[...row.element.cells[2].childNodes].map((node) => node.cloneNode(true)));
      item.append(instead);
    }
    const source = document.createElement("p");
    source.className = "source";
    source.append(...[...row.element.cells[3].childNodes].map((node) => node.cloneNode(true)));
    item.append(source);
    return item;
  };

  const rank = () => {
    if (rows.length === 0) {
      read();
    }
    const asked = new Set(wordsOf(input.value));
    const sought = [...asked].filter((word) => known.has(word));
    const found = rows
      .map((row, index) => ({ row, index, score: sought.reduce((sum, word) => sum + (row.words.has(word) ? worth(word) : 0), 0) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, 12);
    results.replaceChildren(...found.map((hit) => show(hit.row)));
    results.hidden = found.length === 0;
    groups.forEach((group) => (group.hidden = found.length > 0));
    state.textContent = asked.size === 0 ? "" : found.length === 0 ? "No situation has these words; all of them stand below." : `The ${found.length} situations that fit best`;
  };

  const query = new URLSearchParams(location.search).get("task");
  if (query !== null) {
    input.value = query;
    rank();
  }
  input.addEventListener("input", () => {
    rank();
    history.replaceState(null, "", input.value.trim() === "" ? location.pathname : `?${new URLSearchParams({ task: input.value.trim() })}`);
  });
  input.form.addEventListener("submit", (event) => event.preventDefault());
})();
