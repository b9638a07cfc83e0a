// What was typed, as clauses: words, +must, -not, "phrase", start*, fuzzy~1 and facet:value.
(function () {
  "use strict";

  const FACETS = ["category", "model", "tool", "right", "format"];
  const PIECE = /([+-]?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))/giu;
  const LONGEST = 1000;

  // Values are compared without case, accents and marks.
  const plain = (value) => AgentCatalog.words.fold(value).replace(/[^\p{L}\p{Nd}*]+/gu, " ").trim();

  function parse(text) {
    const query = { clauses: [], phrases: [], filters: [] };
    for (const [piece, sign, name, quoted, bare] of text.slice(0, LONGEST).matchAll(PIECE)) {
      const facet = name && name.toLowerCase();
      if (FACETS.includes(facet)) query.filters.push({ facet, value: plain(quoted || bare), not: sign === "-", written: piece });
      else addWords(query, sign, quoted === undefined ? (name ? name + ":" : "") + bare : quoted, quoted !== undefined);
    }
    const last = query.clauses[query.clauses.length - 1];
    if (last && /[\p{L}\p{Nd}]$/u.test(text)) last.isTyping = true;
    return query;
  }

  function addWords(query, sign, text, isPhrase) {
    const fuzzy = !isPhrase && /~([12]?)$/.exec(text);
    const isStart = !isPhrase && text.endsWith("*");
    const words = [];
    for (const run of AgentCatalog.words.runs(fuzzy ? text.slice(0, fuzzy.index) : text)) {
      run.words.forEach((word, i) => {
        words.push(word);
        query.clauses.push({
          word,
          must: sign === "+" || isPhrase && sign !== "-",
          not: sign === "-" && !(isPhrase && run.words.length > 1),
          isExact: isPhrase,
          isStart,
          fuzzy: fuzzy ? Number(fuzzy[1] || 1) : 0,
          joins: run.joins.filter((join) => i === join.at || i === join.at + 1).map((join) => join.word),
        });
      });
    }
    if (isPhrase && words.length > 1) query.phrases.push({ words, not: sign === "-" });
  }

  AgentCatalog.query = { parse, plain };
})();
