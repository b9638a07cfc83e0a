// The parts of the index: which of them hold a word, and what stands in them. SEARCH-FORMAT.md describes them.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const terms = [];
  let manifest;
  let firsts;
  let columns;

  function open(value) {
    manifest = value;
    firsts = manifest.terms.split(" ");
    index.count = manifest.agents;
    index.synonyms = manifest.synonyms;
  }

  const load = (name) => catalog.get(name, `search/${name}.js?v=${manifest.version}`);

  // The alphabet is printable ASCII without ", < and \.
  function digit(text, at) {
    const code = text.charCodeAt(at);
    return code - 32 - (code > 34) - (code > 60) - (code > 92);
  }

  function numbers(text) {
    const list = [];
    for (let at = 0, value = 0, scale = 1; at < text.length; at++) {
      const low = digit(text, at);
      value += (low % 46) * scale;
      scale *= 46;
      if (low < 46) {
        list.push(value);
        value = 0;
        scale = 1;
      }
    }
    return list;
  }

  function wordList(text) {
    let word = "";
    return text ? text.split(" ").map((entry) => (word = word.slice(0, parseInt(entry[0], 36)) + entry.slice(1))) : [];
  }

  // The place of the last word that does not sort after this one.
  function placeOf(list, word) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  const partOf = (word) => Math.max(0, placeOf(firsts, word));

  // The parts with words that begin so; of a very common beginning the first ones.
  function partsOf(start, most = 4) {
    const first = partOf(start);
    return Array.from({ length: Math.min(partOf(start + "\uffff") - first + 1, most) }, (_, i) => first + i);
  }

  async function loadTerms(number) {
    if (terms[number]) return;
    const [words, counts, gaps, symbols] = await load(`terms/${number}`);
    const agents = numbers(gaps);
    const starts = [0];
    numbers(counts).forEach((count, i) => {
      starts.push(starts[i] + count);
      for (let at = starts[i], agent = -1; at < starts[i + 1]; at++) agent = agents[at] += agent + 1;
    });
    terms[number] = { words: wordList(words), starts, agents, symbols };
  }

  const entry = (part, at) => ({ part, word: part.words[at], start: part.starts[at], count: part.starts[at + 1] - part.starts[at] });

  // These two look only into parts that are loaded.
  function exact(word) {
    const part = terms[partOf(word)];
    const at = part ? placeOf(part.words, word) : -1;
    return at >= 0 && part.words[at] === word ? entry(part, at) : undefined;
  }

  function startingWith(start) {
    return partsOf(start).map((number) => terms[number]).filter(Boolean).flatMap((part) => {
      const first = placeOf(part.words, start);
      const last = placeOf(part.words, start + "\uffff");
      return Array.from({ length: last - first + 1 }, (_, i) => first + i)
        .filter((at) => at >= 0 && part.words[at].startsWith(start))
        .map((at) => entry(part, at));
    });
  }

  // Each agent that has a word, with the word's weight in it, from 0 to 1, and the strongest field that has it.
  function eachPosting({ part, start, count }, visit) {
    for (let at = start; at < start + count; at++) {
      const symbol = digit(part.symbols, at);
      const level = (Math.floor(symbol / 6) + 1) / 15;
      visit(part.agents[at], level * level, symbol % 6);
    }
  }

  // By first letter, or "names".
  async function typoWords(key) {
    const number = key.length > 1 ? key : manifest.typos.indexOf(key);
    return number === -1 ? [] : wordList(await load(`typos/${number}`));
  }

  async function facets() {
    const part = await load("facets");
    columns = columns || Object.fromEntries(Object.entries(part).map(([name, [values, sets, of]]) => [name, { values, sets, of: numbers(of) }]));
    return columns;
  }

  async function row(agent) {
    const [slug, name, category, description] = (await load(`agents/${Math.floor(agent / manifest.rows)}`))[agent % manifest.rows];
    return { slug, name, category, description };
  }

  const texts = async (agent) => (await load(`texts/${Math.floor(agent / manifest.texts)}`))[agent % manifest.texts];
  const starts = async (word) => numbers((await load("starts"))[word] || "");

  const index = (catalog.index = { open, partOf, partsOf, loadTerms, exact, startingWith, eachPosting, typoWords, facets, row, texts, starts });
})();
