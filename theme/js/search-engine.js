// Finding: which words of the index a typed word may mean, and which agents they speak for.
// Only + - × ÷ √ make a score, so that it is the same in every browser.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const FIELDS = ["name", "description", "situations", "headings", "technologies", "body"];
  const MANY = ["tool", "right"];
  const SURE = { stem: 0.9, synonym: 0.8, start: 0.75, kin: 0.6, typo: 0.55, farTypo: 0.4, slight: 0.1 };
  // Words of questions say little about the answer.
  const SLIGHT = new Set(("a agent agents all an and any are as at be by can do does for from has have help how i in into is it its me my need " +
    "of on or our please should some that the their them this to use used using want we what when where which who will with you your").split(" "));

  let index;
  let synonyms;
  let best;
  let bestField;

  function open() {
    index = catalog.index;
    best = new Float64Array(index.count);
    bestField = new Uint8Array(index.count);
    synonyms = new Map();
    for (const group of index.synonyms) {
      const members = group.split("|");
      for (const member of members) {
        const key = stemsOf(member.split(" ")).join(" ");
        synonyms.set(key, (synonyms.get(key) || []).concat(members.filter((other) => other !== member)));
      }
    }
  }

  const stemsOf = (words) => words.map(catalog.words.stem);

  // What all words of one stem begin with: "quer" for "queries" and "query".
  function rootOf(word) {
    const stem = catalog.words.stem(word);
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
  const rarest = (entries) => Math.min(...entries.map((entry) => entry.count));

  // Compounds typed apart, and synonyms of one word or several, are alternatives of the words they stand for.
  function addAlternatives(clauses) {
    const stems = stemsOf(clauses.map((clause) => clause.word));
    const whole = clauses.map((clause) => clause.word).join("");
    clauses.forEach((clause, i) => {
      const next = clauses[i + 1];
      clause.share = SLIGHT.has(clause.word) ? SURE.slight : 1;
      clause.others = (synonyms.get(stems[i]) || []).map((other) => other.split(" "));
      if (clause.isExact || clause.not) return;
      if (clauses.length > 2) clause.joins.push(whole);
      if (next && !next.not) {
        const joined = clause.word + next.word;
        const near = index.partOf(joined) - index.partOf(clause.word);
        if (near >= 0 && near < 2) [clause, next].forEach((side) => side.joins.push(joined));
      }
      for (let end = i + 2; end <= i + 4; end++) {
        const others = (synonyms.get(stems.slice(i, end).join(" ")) || []).filter((other) => !other.includes(" "));
        if (end <= clauses.length) clauses.slice(i, end).forEach((part) => part.joins.push(...others));
      }
    });
  }

  const loadAll = (numbers) => Promise.all([...new Set(numbers)].map(index.loadTerms));

  const partsFor = ({ word, isExact, isStart, joins, others }) =>
    [word, ...joins, ...others.flat()].map(index.partOf).concat(isExact ? [] : index.partsOf(isStart ? word : rootOf(word)));

  // The words of the index that a typed word may mean, each with how surely.
  function meanings({ word, isExact, isStart, isTyping }) {
    const stem = catalog.words.stem(word);
    const found = [];
    for (const entry of isExact ? [index.exact(word)].filter(Boolean) : index.startingWith(isStart ? word : rootOf(word))) {
      const other = entry.word;
      const share = Math.sqrt(word.length / other.length);
      const isForm = other === word || catalog.words.stem(other) === stem;
      const continues = other.startsWith(word) && (isStart || isTyping);
      const isKin = stem.length > 3 && other.startsWith(stem);
      const sure = other === word ? 1 : isStart ? SURE.stem * share : isForm ? SURE.stem : continues ? SURE.start * share : isKin ? SURE.kin * share : 0;
      if (sure) found.push({ entries: [entry], sure, isKnown: isForm || continues });
    }
    return found.sort((a, b) => b.sure - a.sure).slice(0, 200);
  }

  function alternatives({ joins, others }) {
    const all = [...joins.map((join) => ({ words: [join], sure: 1 })), ...others.map((words) => ({ words, sure: SURE.synonym }))];
    return all
      .map(({ words, sure }) => ({ entries: words.map(index.exact), sure, isKnown: true }))
      .filter(({ entries }) => entries.every(Boolean));
  }

  // Edits between two words, a swap of neighbours being one, or more than the bound; with isTyping the word may go on.
  function distance(typed, word, bound, isTyping) {
    if (Math.abs(typed.length - word.length) > bound && !(isTyping && word.length > typed.length)) return 9;
    let before;
    let row = Array.from({ length: word.length + 1 }, (_, i) => i);
    for (let i = 1; i <= typed.length; i++) {
      const next = [i];
      for (let j = 1; j <= word.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] !== word[j - 1]));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > bound) return 9;
      [before, row] = [row, next];
    }
    return isTyping ? Math.min(...row) : row[word.length];
  }

  // What a misspelt word may have meant, best first. The longer a word, the more may be wrong with it.
  async function corrections({ word, fuzzy, isTyping }) {
    const bound = fuzzy || (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
    const near = (list) => list
      .map((other) => {
        const edits = distance(word, other, bound, false);
        return { other, edits: edits > bound && isTyping && word.length > 4 ? distance(word, other, bound, true) + 0.5 : edits };
      })
      .filter(({ other, edits }) => edits < bound + 1 && other !== word)
      .sort((a, b) => a.edits - b.edits || Math.abs(a.other.length - word.length) - Math.abs(b.other.length - word.length))
      .slice(0, 8);
    if (!bound || !/^\p{L}+$/u.test(word)) return [];
    const found = near(await index.typoWords(word[0]));
    return found.length ? found : near(await index.typoWords("names"));
  }

  async function correct(clause) {
    const found = await corrections(clause);
    await loadAll(found.flatMap(({ other }) => index.partsOf(rootOf(other), 2)));
    if (found.length && !clause.fuzzy) clause.corrected = found[0].other;
    for (const { other, edits } of found) {
      for (const { entries, sure } of meanings({ word: other, isTyping: edits % 1 > 0 })) {
        clause.meanings.push({ entries, sure: sure * (edits > 1 ? SURE.farTypo : SURE.typo) });
      }
    }
  }

  async function understand(clauses) {
    addAlternatives(clauses);
    await loadAll(clauses.flatMap(partsFor));
    await Promise.all(clauses.map(async (clause) => {
      clause.meanings = meanings(clause).concat(alternatives(clause));
      if (!clause.isExact && (clause.fuzzy || !clause.meanings.some((meaning) => meaning.isKnown))) await correct(clause);
      // One or two letters fit too many words: the index has their best agents ready.
      if (clause.isTyping && /^[a-z\d]{1,2}$/.test(clause.word)) clause.starts = await index.starts(clause.word);
    }));
  }

  // The agents that a clause finds, with the weight of its best meaning left in `best`.
  function collect({ meanings, share, starts = [] }) {
    const touched = [];
    const give = (agent, value, field) => {
      if (best[agent] === 0) touched.push(agent);
      if (value > best[agent]) [best[agent], bestField[agent]] = [value, field];
    };
    // A rare form of a common word is hardly a surer sign than the word itself.
    const surest = Math.max(0, ...meanings.map((meaning) => meaning.sure));
    const usual = Math.max(0, ...meanings.filter(({ sure }) => sure >= surest * 0.8).map(({ entries }) => rarest(entries)));
    for (const { entries, sure } of meanings) {
      const own = rarest(entries);
      const worth = share * sure * (rarity(own) + rarity(Math.max(own, usual))) / 2;
      if (entries.length === 1) index.eachPosting(entries[0], (agent, weight, field) => give(agent, worth * weight, field));
      else together(entries).forEach(({ weight, field }, agent) => give(agent, worth * weight, field));
    }
    starts.forEach((agent, i) => give(agent, (10 - i) / 20, 0));
    return touched;
  }

  // The agents that have all of several words, with the mean of their weights.
  function together(entries) {
    let all;
    for (const entry of entries) {
      const next = new Map();
      index.eachPosting(entry, (agent, weight, field) => {
        const known = all ? all.get(agent) : { weight: 0, field };
        if (known) next.set(agent, { weight: known.weight + weight / entries.length, field: Math.min(known.field, field) });
      });
      all = next;
    }
    return all;
  }

  // Sums what the words say of each agent; who has only some of the words' worth gets less than that share.
  function rank(clauses) {
    const agents = new Map();
    const isBarred = new Set();
    const musts = clauses.filter((clause) => clause.must).length;
    let whole = 0;
    for (const clause of clauses) {
      const touched = collect(clause);
      const worth = touched.length && !clause.not ? clause.share * rarity(touched.length) : 0;
      whole += worth;
      for (const agent of touched) {
        const found = agents.get(agent) || { agent, sum: 0, covered: 0, musts: 0, top: 0, field: 0 };
        const value = best[agent];
        best[agent] = 0;
        if (clause.not) isBarred.add(agent);
        else agents.set(agent, found);
        found.sum += value;
        found.covered += worth;
        if (clause.must) found.musts++;
        if (value > found.top) [found.top, found.field] = [value, bestField[agent]];
      }
    }
    const candidates = clauses.some((clause) => !clause.not)
      ? [...agents.values()]
      : Array.from({ length: index.count }, (_, agent) => ({ agent, sum: 1, covered: whole, musts: 0, field: 0 }));
    return candidates
      .filter(({ agent, musts: had }) => had === musts && !isBarred.has(agent))
      .map(({ agent, sum, covered, field }) => {
        const share = whole ? covered / whole : 1;
        return { agent, score: sum * share * Math.sqrt(share), field: FIELDS[field] };
      })
      .sort((a, b) => b.score - a.score || a.agent - b.agent);
  }

  // Several values of one facet widen the choice where an agent has one value, and narrow it where it has many.
  function passes(filters, agent) {
    const widened = {};
    for (const { facet, not, test, sets, of } of filters) {
      const has = sets[of[agent]].some((value) => test[value]);
      if (!not && !MANY.includes(facet)) widened[facet] = widened[facet] || has;
      else if (has === not) return false;
    }
    return Object.values(widened).every(Boolean);
  }

  function prepare(columns, filters) {
    for (const filter of filters) {
      const start = filter.value.endsWith("*") ? filter.value.slice(0, -1) : undefined;
      Object.assign(filter, columns[filter.facet]);
      filter.test = filter.values.map(catalog.words.plain).map((value) => (start === undefined ? value === filter.value : value.startsWith(start)));
    }
  }

  // For each facet its values with how many of the found agents have them.
  function countsOf(columns, filters, hits) {
    const counts = {};
    for (const facet in columns) {
      const { values, sets, of } = columns[facet];
      const others = filters.filter((filter) => filter.facet !== facet || filter.not || MANY.includes(facet));
      const totals = values.map((value) => ({ value, count: 0 }));
      const bySet = new Uint32Array(sets.length);
      for (const { agent } of hits) if (passes(others, agent)) bySet[of[agent]]++;
      sets.forEach((set, i) => set.forEach((value) => (totals[value].count += bySet[i])));
      counts[facet] = totals;
    }
    return counts;
  }

  // Phrases are looked up in the texts of the best candidates.
  async function withPhrases(hits, phrases) {
    if (!phrases.length) return hits;
    const candidates = hits.slice(0, 60);
    const keep = await Promise.all(candidates.map(async ({ agent }) => {
      const texts = (await index.texts(agent)).map((text) => ` ${catalog.words.runs(text).flatMap((run) => run.words).join(" ")} `);
      return phrases.every(({ words, not }) => texts.some((text) => text.includes(` ${words.join(" ")} `)) !== not);
    }));
    return candidates.filter((_, i) => keep[i]);
  }

  async function find(text, { limit = 10, counts }) {
    const { clauses, phrases, filters } = catalog.words.parse(text);
    const columns = filters.length || counts ? await index.facets() : {};
    prepare(columns, filters);
    await understand(clauses);
    const all = clauses.length || phrases.length || filters.length ? await withPhrases(rank(clauses), phrases) : [];
    const hits = all.filter(({ agent }) => passes(filters, agent));
    return {
      hits: await Promise.all(hits.slice(0, limit).map(async (hit) => Object.assign(await index.row(hit.agent), hit))),
      total: hits.length,
      filters,
      counts: counts ? countsOf(columns, filters, all) : {},
      corrections: clauses.filter((clause) => clause.corrected).map((clause) => ({ from: clause.word, to: clause.corrected })),
      relief: hits.length ? [] : filters.map((filter) => ({
        filter: filter.written,
        total: all.filter(({ agent }) => passes(filters.filter((other) => other !== filter), agent)).length,
      })),
      marks: new Set(clauses.filter((clause) => !clause.not).flatMap(({ meanings }) => meanings.flatMap(({ entries }) => entries.map(({ word }) => word)))),
    };
  }

  catalog.engine = { open, find };
})();
