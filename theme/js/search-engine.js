// Finding: which words of the index a typed word may mean, and which agents they speak for. Only + - × ÷ √ make a score,
// so that it is the same in every browser.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const FIELDS = ["name", "description", "situations", "headings", "technologies", "body"];
  const MANY = ["tool", "right"];
  const EXPANSIONS = 200;
  const PHRASE_CANDIDATES = 60;
  // Words of questions, which say nothing about the answer; they count a little, for who asks for nothing else.
  const SLIGHT = new Set(("a agent agents all an and any are as at be by can do does for from has have help how i in into is it its me my need " +
    "of on or our please should some that the their them this to use used using want we what when where which who will with you your").split(" "));
  const FACTOR =  { slight: 0.1, stem: 0.9, synonym: 0.8, start: 0.75, kin: 0.6, typo: 0.55, farTypo: 0.4 };

  let index;
  let words;
  let synonyms;
  let best;
  let bestField;

  function open(manifest) {
    index = catalog.index;
    words = catalog.words;
    index.open(manifest);
    best = new Float64Array(index.count);
    bestField = new Uint8Array(index.count);
    synonyms = new Map();
    for (const group of index.synonyms) {
      const members = group.split("|");
      for (const member of members) {
        const key = member.split(" ").map(words.stem).join(" ");
        synonyms.set(key, (synonyms.get(key) || []).concat(members.filter((other) => other !== member)));
      }
    }
  }

  // The beginning that all words of one stem share: "queries" and "query" both begin with "quer".
  function rootOf(word) {
    const stem = words.stem(word);
    let end = 0;
    while (end < stem.length && stem[end] === word[end]) end++;
    const root = word.slice(0, end).replace(/[iy]$/, "");
    return root.length < 3 ? word : root;
  }

  function log2(value) {
    let whole = 0;
    for (; value >= 2; value /= 2) whole++;
    return whole + value - 1;
  }

  const rarity = (count) => log2(1 + (index.count - count + 0.5) / (count + 0.5));

  // Compounds typed apart, and synonyms of one word or several, become alternatives of the words they stand for.
  function addAlternatives(clauses) {
    const stems = clauses.map((clause) => words.stem(clause.word));
    const whole = clauses.map((clause) => clause.word).join("");
    clauses.forEach((clause, i) => {
      if (clauses.length > 2 && !clause.not && !clause.isExact) clause.joins.push(whole);
      clause.others = [];
      clause.share = SLIGHT.has(clause.word) ? FACTOR.slight : 1;
      const next = clauses[i + 1];
      if (next && !clause.not && !next.not && !clause.isExact) {
        const joined = clause.word + next.word;
        const near = index.partOf(joined) - index.partOf(clause.word);
        if (near >= 0 && near <= 1) [clause, next].forEach((side) => side.joins.push(joined));
      }
      for (const other of synonyms.get(stems[i]) || []) clause.others.push(other.split(" "));
      for (let length = 2; length <= 4 && i + length <= clauses.length; length++) {
        const others = synonyms.get(stems.slice(i, i + length).join(" ")) || [];
        clauses.slice(i, i + length).forEach((part) => part.joins.push(...others.filter((other) => !other.includes(" "))));
      }
    });
  }

  function partsFor(clause) {
    const start = clause.isExact ? [index.partOf(clause.word)] : index.partsOf(clause.isStart ? clause.word : rootOf(clause.word));
    return start.concat(index.partOf(clause.word), clause.joins.map(index.partOf), clause.others.flat().map(index.partOf));
  }

  const loadAll = (numbers) => Promise.all([...new Set(numbers)].map(index.loadTerms));

  // The words of the index that a typed word may mean, each with how surely.
  function meanings(word, clause) {
    const found = [];
    const add = (entry, factor, isSure = true) => entry && found.push({ entries: [entry], factor, isSure });
    if (clause.isExact) {
      add(index.exact(word), 1);
      return found;
    }
    const stem = words.stem(word);
    for (const entry of index.startingWith(clause.isStart ? word : rootOf(word))) {
      const other = entry.word;
      if (other === word) add(entry, 1);
      else if (clause.isStart) add(entry, 0.9 * Math.sqrt(word.length / other.length));
      else if (words.stem(other) === stem) add(entry, FACTOR.stem);
      else if (clause.isTyping && other.startsWith(word)) add(entry, FACTOR.start * Math.sqrt(word.length / other.length));
      else if (stem.length > 3 && other.startsWith(stem)) add(entry, FACTOR.kin * Math.sqrt(stem.length / other.length), false);
    }
    return found.sort((a, b) => b.factor - a.factor).slice(0, EXPANSIONS);
  }

  function alternatives(clause) {
    const found = [];
    for (const join of clause.joins) if (index.exact(join)) found.push({ entries: [index.exact(join)], factor: 1, isSure: true });
    for (const other of clause.others) {
      const entries = other.map(index.exact);
      if (entries.every(Boolean)) found.push({ entries, factor: FACTOR.synonym, isSure: true });
    }
    return found;
  }

  // Edits between two words (a swap of neighbours is one), or more than the bound. With isTyping the word may go on.
  function distance(typed, word, bound, isTyping) {
    if (Math.abs(typed.length - word.length) > bound && !(isTyping && word.length > typed.length)) return bound + 1;
    let before;
    let row = Array.from({ length: word.length + 1 }, (_, i) => i);
    for (let i = 1; i <= typed.length; i++) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= word.length; j++) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] === word[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        next.push(cost);
        if (cost < least) least = cost;
      }
      if (least > bound) return bound + 1;
      before = row;
      row = next;
    }
    return isTyping ? Math.min(...row) : row[word.length];
  }

  const boundFor = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

  // What a misspelt word may have meant, best first.
  async function corrections(clause) {
    const { word } = clause;
    const bound = clause.fuzzy || boundFor(word);
    const near = (list) => list
      .map((other) => {
        const whole = distance(word, other, bound, false);
        const edits = whole <= bound || !clause.isTyping || word.length < 5 ? whole : distance(word, other, bound, true) + 0.5;
        return { other, edits };
      })
      .filter(({ other, edits }) => edits < bound + 1 && other !== word)
      .sort((a, b) => a.edits - b.edits || Math.abs(a.other.length - word.length) - Math.abs(b.other.length - word.length))
      .slice(0, 8);
    if (!bound || !/^\p{L}+$/u.test(word)) return [];
    const found = near(await index.typoWords(word[0]));
    return found.length ? found : near(await index.nameWords());
  }

  async function correct(clause) {
    const found = await corrections(clause);
    await loadAll(found.flatMap(({ other }) => index.partsOf(rootOf(other), 2)));
    if (found.length && !clause.fuzzy) clause.corrected = found[0].other;
    for (const { other, edits } of found) {
      const factor = edits > 1 ? FACTOR.farTypo : FACTOR.typo;
      for (const meaning of meanings(other, { isTyping: clause.isTyping && edits % 1 > 0 })) {
        clause.meanings.push({ entries: meaning.entries, factor: factor * meaning.factor });
      }
    }
  }

  async function understand(clauses) {
    addAlternatives(clauses);
    await loadAll(clauses.flatMap(partsFor));
    for (const clause of clauses) clause.meanings = meanings(clause.word, clause).concat(alternatives(clause));
    await Promise.all(clauses.map((clause) => (!clause.isExact && (clause.fuzzy || !clause.meanings.some((meaning) => meaning.isSure)) ? correct(clause) : 0)));
    await Promise.all(clauses.map(addStarts));
  }

  // One or two letters fit too many words: the index has their best agents ready.
  async function addStarts(clause) {
    if (!clause.isTyping || !/^[a-z\d]{1,2}$/.test(clause.word)) return;
    clause.starts = index.numbers((await index.load("starts"))[clause.word] || "");
  }

  const rarest = (entries) => Math.min(...entries.map((entry) => entry.count));

  // Each agent that a clause finds, with the best of its meanings' weights left in `best`.
  function collect(clause) {
    const touched = [];
    const give = (agent, value, field) => {
      if (best[agent] === 0) touched.push(agent);
      if (value > best[agent]) {
        best[agent] = value;
        bestField[agent] = field;
      }
    };
    // A rare form of a common word is hardly a surer sign than the word itself.
    const surest = Math.max(0, ...clause.meanings.map((meaning) => meaning.factor));
    const usual = Math.max(0, ...clause.meanings.filter((meaning) => meaning.factor >= surest * 0.8).map(({ entries }) => rarest(entries)));
    for (const { entries, factor } of clause.meanings) {
      const own = rarest(entries);
      const worth = clause.share * factor * (rarity(own) + rarity(Math.max(own, usual))) / 2;
      if (entries.length === 1) index.eachPosting(entries[0], (agent, weight, field) => give(agent, worth * weight, field));
      else for (const [agent, [weight, field]] of together(entries)) give(agent, worth * weight, field);
    }
    (clause.starts || []).forEach((agent, i) => give(agent, (10 - i) / 20, 0));
    return touched;
  }

  // The agents that have all of several words, with the mean of their weights.
  function together(entries) {
    let all;
    for (const entry of entries) {
      const next = new Map();
      index.eachPosting(entry, (agent, weight, field) => {
        const known = all ? all.get(agent) : [0, field];
        if (known) next.set(agent, [known[0] + weight / entries.length, Math.min(known[1], field)]);
      });
      all = next;
    }
    return all;
  }

  function rank(clauses) {
    const agents = new Map();
    const barred = new Set();
    const musts = clauses.filter((clause) => clause.must).length;
    let whole = 0;
    for (const clause of clauses) {
      const touched = collect(clause);
      const worth = touched.length ? clause.share * rarity(touched.length) : 0;
      if (!clause.not) whole += worth;
      for (const agent of touched) {
        if (clause.not) barred.add(agent);
        else {
          const found = agents.get(agent) || { agent, sum: 0, covered: 0, musts: 0, top: 0, field: 0 };
          found.sum += best[agent];
          found.covered += worth;
          found.musts += clause.must ? 1 : 0;
          if (best[agent] > found.top) [found.top, found.field] = [best[agent], bestField[agent]];
          agents.set(agent, found);
        }
        best[agent] = 0;
      }
    }
    const hits = [];
    for (const found of agents.values()) {
      if (barred.has(found.agent) || found.musts < musts) continue;
      const share = whole ? found.covered / whole : 1;
      hits.push({ agent: found.agent, score: found.sum * share * Math.sqrt(share), field: FIELDS[found.field] });
    }
    return hits.sort((a, b) => b.score - a.score || a.agent - b.agent);
  }

  const everyAgent = (barred) =>
    Array.from({ length: index.count }, (_, agent) => ({ agent, score: 1, field: "name" })).filter((hit) => !barred.has(hit.agent));

  // Whether an agent passes a filter; several values of one facet widen it where an agent has one value, and narrow it where it has many.
  function passes(columns, filters, agent) {
    const has = ({ facet, test }) => columns[facet].sets[columns[facet].of[agent]].some((value) => test[value]);
    const one = new Map();
    for (const filter of filters) {
      if (filter.not || MANY.includes(filter.facet)) {
        if (has(filter) === filter.not) return false;
      } else one.set(filter.facet, one.get(filter.facet) || has(filter));
    }
    return [...one.values()].every(Boolean);
  }

  function prepare(columns, filters) {
    for (const filter of filters) {
      const start = filter.value.endsWith("*") && filter.value.slice(0, -1);
      filter.test = columns[filter.facet].values.map((value) => {
        const other = catalog.query.plain(value);
        return start === false ? other === filter.value : other.startsWith(start);
      });
    }
  }

  // For each facet its values with how many of the found agents have them.
  function count(columns, filters, hits) {
    const counts = {};
    for (const facet in columns) {
      const others = MANY.includes(facet) ? filters : filters.filter((filter) => filter.facet !== facet || filter.not);
      const { values, sets, of } = columns[facet];
      const bySet = new Uint32Array(sets.length);
      for (const { agent } of hits) if (!others.length || passes(columns, others, agent)) bySet[of[agent]]++;
      const totals = new Uint32Array(values.length);
      sets.forEach((set, i) => set.forEach((value) => (totals[value] += bySet[i])));
      counts[facet] = values.map((value, i) => ({ value, count: totals[i] }));
    }
    return counts;
  }

  async function hasPhrase(agent, phrase) {
    const wanted = ` ${phrase.words.join(" ")} `;
    return (await index.texts(agent)).some((text) => ` ${words.runs(text).flatMap((run) => run.words).join(" ")} `.includes(wanted));
  }

  // Phrases are looked up in the texts of the best candidates.
  async function withPhrases(hits, phrases) {
    if (!phrases.length) return hits;
    const candidates = hits.slice(0, PHRASE_CANDIDATES);
    const kept = await Promise.all(candidates.map(async (hit) => {
      const has = await Promise.all(phrases.map((phrase) => hasPhrase(hit.agent, phrase)));
      return phrases.every((phrase, i) => has[i] !== phrase.not);
    }));
    return candidates.filter((_, i) => kept[i]);
  }

  async function find(text, { limit = 10, counts = false }) {
    const { clauses, phrases, filters } = catalog.query.parse(text);
    const positive = clauses.some((clause) => !clause.not);
    await understand(clauses);
    const columns = filters.length || counts ? await index.facets() : {};
    prepare(columns, filters);
    const ranked = positive ? rank(clauses) : clauses.length || filters.length ? everyAgent(new Set(clauses.flatMap(barredBy))) : [];
    const all = await withPhrases(ranked, phrases);
    const hits = filters.length ? all.filter((hit) => passes(columns, filters, hit.agent)) : all;
    const shown = await Promise.all(hits.slice(0, limit).map(async (hit) => Object.assign(await index.row(hit.agent), hit)));
    return {
      hits: shown,
      total: hits.length,
      filters,
      counts: counts ? count(columns, filters, all) : {},
      corrections: clauses.filter((clause) => clause.corrected).map((clause) => ({ from: clause.word, to: clause.corrected })),
      relief: hits.length ? [] : filters.map((filter) => ({
        filter: filter.written,
        total: all.filter((hit) => passes(columns, filters.filter((other) => other !== filter), hit.agent)).length,
      })),
      marks: new Set(clauses.filter((clause) => !clause.not).flatMap((clause) => clause.meanings.flatMap(({ entries }) => entries.map((entry) => entry.word)))),
    };
  }

  function barredBy(clause) {
    const touched = collect(clause);
    for (const agent of touched) best[agent] = 0;
    return touched;
  }

  catalog.engine = { open, find };
})();
