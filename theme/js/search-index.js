// The index: which parts hold a word, and what stands in them. The format stands in SEARCH-FORMAT.md.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const terms = [];
  const columns = {};
  let manifest;
  let firsts;

  function open(value) {
    manifest = value;
    firsts = manifest.terms.split(" ");
  }

  function load(name) {
    return catalog.get(name, `search/${name}.js?v=${manifest.version}`);
  }

  // The alphabet is printable ASCII without ", < and \.
  function digit(text, at) {
    const code = text.charCodeAt(at);
    return code - 32 - (code > 34) - (code > 60) - (code > 92);
  }

  function numbers(text) {
    const list = [];
    for (let at = 0, value = 0, scale = 1; at < text.length; at++) {
      const low = digit(text, at);
      if (low >= 46) {
        value += (low - 46) * scale;
        scale *= 46;
      } else {
        list.push(value + low * scale);
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

  // The last place whose value is not after the word.
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

  // Numbers of the parts with words that begin so; the rest of a very common beginning is left out.
  function partsOf(start, most) {
    const first = partOf(start);
    const last = Math.min(partOf(start + "\uffff"), first + (most || 4) - 1);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }

  async function loadTerms(number) {
    if (terms[number]) return;
    const [words, counts, gaps, symbols] = await load(`terms/${number}`);
    const starts = [0];
    const agents = numbers(gaps);
    numbers(counts).forEach((count, i) => {
      const end = starts[i] + count;
      for (let at = starts[i], agent = -1; at < end; at++) agent = agents[at] += agent + 1;
      starts.push(end);
    });
    terms[number] = { words: wordList(words), starts, agents, symbols };
  }

  const entry = (part, at) =>
    ({ word: part.words[at], part, start: part.starts[at], end: part.starts[at + 1], count: part.starts[at + 1] - part.starts[at] });

  // Both look only into parts that are loaded.
  function exact(word) {
    const part = terms[partOf(word)];
    const at = part ? placeOf(part.words, word) : -1;
    return at >= 0 && part.words[at] === word ? entry(part, at) : undefined;
  }

  function startingWith(start) {
    const found = [];
    for (const number of partsOf(start)) {
      const part = terms[number];
      if (!part) continue;
      for (let at = placeOf(part.words, start); at < part.words.length; at++) {
        if (at >= 0 && part.words[at].startsWith(start)) found.push(entry(part, at));
        else if (at >= 0 && part.words[at] > start) break;
      }
    }
    return found;
  }

  // Every agent of a word with the word's weight in it (0 to 1) and the strongest field.
  function eachPosting({ part, start, end }, visit) {
    for (let at = start; at < end; at++) {
      const symbol = digit(part.symbols, at);
      const level = (Math.floor(symbol / 6) + 1) / 15;
      visit(part.agents[at], level * level, symbol % 6);
    }
  }

  async function typoWords(letter) {
    const number = manifest.typos.indexOf(letter);
    return number < 0 ? [] : wordList(await load(`typos/${number}`));
  }

  async function facets() {
    const part = await load("facets");
    for (const name in part) {
      const [values, sets, agents] = part[name];
      columns[name] = columns[name] || { values, sets, of: numbers(agents) };
    }
    return columns;
  }

  async function row(agent) {
    const size = manifest.rows;
    const [slug, name, category, description] = (await load(`agents/${Math.floor(agent / size)}`))[agent % size];
    return { agent, slug, name, category, description };
  }

  async function texts(agent) {
    return (await load(`texts/${Math.floor(agent / manifest.texts)}`))[agent % manifest.texts];
  }

  catalog.index = {
    open, load, numbers, partOf, partsOf, loadTerms, exact, startingWith, eachPosting, typoWords, facets, row, texts,
    nameWords: async () => wordList(await load("typos/names")),
    get count() { return manifest.agents; },
    get synonyms() { return manifest.synonyms; },
  };
})();
