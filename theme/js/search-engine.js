// Which words of the index a typed word may mean, and which agents they speak for.
// Scores are made with + - × ÷ √ alone: the same in every browser.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const { parse, plain, runs, stem } = catalog.words;
  const FIELDS = ["name", "description", "situations", "headings", "technologies", "body", "meaning"];
  const [BODY, MEANING] = [5, 6];
  // What nearness of meaning is worth against the word itself, and the lesser of two signs beside the greater.
  const NEAR = { worth: 0.1, lesser: 0.7 };
  // What kinship of meaning is worth, the least of it that alone makes an answer, and the mass from which on a word counts whole.
  const KIN = { worth: 5, least: 0.15, mass: 45 };
  // Evidence below which nothing fits, and below which nothing fits well, measured where a word of one agent is so rare.
  const FITS = { nothing: 0.5, poorly: 0.75, rarest: 6.7 };
  // What is said to be near: from which mass on a word tells enough for that, and how near it has to be, by a list and by kinship.
  const SAID = { mass: 38, near: 0.3, kin: 0.2 };
  // Words from which on their kinship is no accident: the most, and for each doubling of the agents, one of which is always nearest.
  const CHANCE = { most: 5, doubling: 0.7 };
  // What is left of a skill's score where agents come first, and how far an agent makes up for the skill that it comes with.
  const SKILL = { worth: 0.65, kit: 0.35 };
  const MANY = ["tool", "right"];
  const SURE = { stem: 0.9, synonym: 0.8, start: 0.75, kin: 0.6, typo: 0.55, farTypo: 0.4 };
  // Letters up to which a word that stands for itself is hardly the beginning of another, and what such beginnings are worth then.
  const WHOLE = { letters: 3, start: 0.1 };
  // What is left to an agent that has its name of what a query refuses.
  const REFUSED = 0.3;
  const parts = [];
  const synonyms = new Map();
  const typoLists = new Map();
  const technologies = new Map();
  let manifest;
  let firsts;
  let nearFirsts;
  let kinFirsts;
  let columns;
  let functionWords;
  let agentKinds;
  // For each agent, while one query is answered.
  let best;
  let bestField;
  let sum;
  let covered;
  let top;
  let field;
  let musts;
  let held;
  let outside;
  let said;
  let kinship;

  function open(value) {
    manifest = value;
    firsts = manifest.terms.split(" ");
    [nearFirsts, kinFirsts] = [manifest.near, manifest.kin].map((list) => (list ? list.split(" ") : []));
    [best, sum, covered, top, kinship] = Array.from({ length: 5 }, () => new Float64Array(manifest.agents));
    [bestField, field, musts, held, outside, said] = Array.from({ length: 6 }, () => new Uint8Array(manifest.agents));
    for (const group of manifest.synonyms) {
      const members = group.split("|");
      for (const member of members) {
        const key = stemsOf(member.split(" ")).join(" ");
        synonyms.set(key, (synonyms.get(key) || []).concat(members.filter((other) => other !== member)));
      }
    }
  }

  const stemsOf = (words) => words.map((word) => stem(word));

  const load = (name) => catalog.get(name, `search/${name}.js?v=${manifest.version}`);

  // The alphabet is printable ASCII without ", < and \.
  function digit(character) {
    const code = character.charCodeAt(0);
    return code - 32 - (code > 34) - (code > 60) - (code > 92);
  }

  function numbers(text) {
    const list = [];
    for (let at = 0, value = 0, scale = 1; at < text.length; at++) {
      const low = digit(text[at]);
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

  function lastNotAfter(list, word) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  const partOf = (word) => Math.max(0, lastNotAfter(firsts, word));

  function partsStarting(start, most) {
    const first = partOf(start);
    return Array.from({ length: Math.min(partOf(start + "\uffff") - first + 1, most) }, (_, i) => first + i);
  }

  // The words of a part, and the agents of each from one start to the next.
  function openPostings(words, counts, gaps, symbols) {
    const agents = numbers(gaps);
    const starts = [0];
    numbers(counts).forEach((count, i) => {
      starts.push(starts[i] + count);
      for (let at = starts[i], agent = -1; at < starts[i + 1]; at++) agent = agents[at] += agent + 1;
    });
    return { words: wordList(words), starts, agents, symbols: Uint8Array.from(symbols, digit) };
  }

  async function loadTerms(number) {
    parts[number] = parts[number] || openPostings(...(await load(`terms/${number}`)));
  }

  const levelOf = (symbol) => (Math.floor(symbol / 6) + 1) / 15;

  // Looks a stem up in the parts of one kind: what `open` makes of a part's value for the word at a place.
  function lookup(kind, firstsOf, open) {
    const opened = [];
    return async (word) => {
      const number = lastNotAfter(firstsOf(), word);
      if (number < 0) return undefined;
      opened[number] = opened[number] || open(await load(`${kind}/${number}`));
      const { postings, of } = opened[number];
      const at = postings.words.indexOf(word);
      return at < 0 ? undefined : of(at);
    };
  }

  const agentsAt = ({ starts, agents, symbols }, at, read) =>
    new Map(Array.from({ length: starts[at + 1] - starts[at] }, (_, i) => [agents[starts[at] + i], read(symbols[starts[at] + i])]));

  // What a stem is near to in meaning: agents with nearness and link.
  const nearOf = lookup("near", () => nearFirsts, ([words, counts, gaps, symbols, links]) => {
    const postings = openPostings(words, counts, gaps, symbols);
    const allLinks = links.split("\n");
    return {
      postings,
      of: (at) => ({
        agents: agentsAt(postings, at, (symbol) => ({ near: levelOf(symbol) * levelOf(symbol), link: symbol % 6 })),
        links: allLinks[at].split("|"),
      }),
    };
  });

  // Which agents a stem is kin to, and how much it counts beside the other words of a task.
  const kinOf = lookup("kin", () => kinFirsts, ([words, masses, counts, gaps, symbols]) => {
    const postings = openPostings(words, counts, gaps, symbols);
    return { postings, of: (at) => ({ mass: digit(masses[at]), agents: agentsAt(postings, at, (symbol) => symbol / 91) }) };
  });

  const entry = (part, at) => ({ part, word: part.words[at], start: part.starts[at], count: part.starts[at + 1] - part.starts[at] });

  function exact(word) {
    const part = parts[partOf(word)];
    const at = part ? lastNotAfter(part.words, word) : -1;
    return at >= 0 && part.words[at] === word ? entry(part, at) : undefined;
  }

  function startingWith(start, numbers) {
    return numbers.map((number) => parts[number]).flatMap((part) => {
      const first = lastNotAfter(part.words, start);
      const last = lastNotAfter(part.words, start + "\uffff");
      return Array.from({ length: last - first + 1 }, (_, i) => first + i)
        .filter((at) => at >= 0 && part.words[at].startsWith(start))
        .map((at) => entry(part, at));
    });
  }

  // A word's agents, with its weight (0 to 1) and strongest field in each.
  function eachPosting({ part, start, count }, visit) {
    for (let at = start; at < start + count; at++) {
      const symbol = part.symbols[at];
      const level = levelOf(symbol);
      visit(part.agents[at], level * level, symbol % 6);
    }
  }

  // The words of at least four letters that have a letter first, or second where they stand in names.
  async function typoWords(letter, isSecond) {
    const [letters, folder] = isSecond ? [manifest.second, "typos/second"] : [manifest.typos, "typos"];
    const name = `${folder}/${letters.indexOf(letter)}`;
    if (letters.includes(letter) && !typoLists.has(name)) typoLists.set(name, wordList(await load(name)));
    return typoLists.get(name) || [];
  }

  // The names of technologies that have a letter first, by whether they are ordinary words as well.
  async function technologiesAt(letter) {
    const number = manifest.technologies.indexOf(letter);
    if (number >= 0 && !technologies.has(letter)) technologies.set(letter, (await load(`technologies/${number}`)).map((words) => new Set(wordList(words))));
    return technologies.get(letter) || [];
  }

  async function isTechnology({ word, others = [] }) {
    const names = [word, ...others.flatMap(({ words }) => (words.length === 1 ? words : []))];
    return (await Promise.all(names.map(async (name) => (await technologiesAt(name[0])).some((list) => list.has(name))))).some(Boolean);
  }

  async function facets() {
    const part = await load("facets");
    columns = columns || Object.fromEntries(Object.entries(part).map(([name, [values, sets, of]]) => [name, { values, sets, of: numbers(of) }]));
    return columns;
  }

  async function row(agent) {
    const [slug, name, category, description, source, apart] = (await load(`agents/${Math.floor(agent / manifest.rows)}`))[agent % manifest.rows];
    return { slug, name, category, description, source, apart };
  }

  const texts = async (agent) => (await load(`texts/${Math.floor(agent / manifest.texts)}`))[agent % manifest.texts];
  const starts = async (word) => numbers((await load("starts"))[word] || "");

  // The words of English that name nothing, and of each other language.
  async function allFunctionWords() {
    functionWords = functionWords || (await load("function-words")).map((words) => new Set(words.split(" ")));
    return functionWords;
  }

  // What all words of one stem begin with: "quer" for "queries" and "query".
  function rootOf(word) {
    const own = stem(word);
    let end = 0;
    while (end < own.length && own[end] === word[end]) end++;
    const root = word.slice(0, end).replace(/[iy]$/, "");
    return root.length < 3 ? word : root;
  }

  function log2(value) {
    let whole = 0;
    for (; value >= 2; value /= 2) whole++;
    return whole + value - 1;
  }

  const rarity = (count) => log2(1 + (manifest.agents - count + 0.5) / (count + 0.5));
  const rarest = (entries) => Math.min(...entries.map((entry) => entry.count));

  // Compounds typed apart, and synonyms.
  function addOthers(clauses) {
    const typed = clauses.map((clause) => clause.word);
    const stems = stemsOf(typed);
    clauses.forEach((clause, i) => {
      const add = (text, sure, length) =>
        clauses.slice(i, i + length).forEach(({ others }) => others.push({ words: text.split(" "), sure }));
      if (clause.isExact || clause.not) return;
      if (i === 0 && typed.length > 2) add(typed.join(""), 1, typed.length);
      const joined = typed[i] + typed[i + 1];
      if (i + 1 < typed.length && partsNear(clauses[i]).includes(partOf(joined))) add(joined, 1, 2);
      for (let length = 1; length <= 4 && i + length <= typed.length; length++) {
        for (const other of synonyms.get(stems.slice(i, i + length).join(" ")) || []) add(other, SURE.synonym, length);
      }
    });
  }

  const loadAll = (numbers) => Promise.all([...new Set(numbers)].map(loadTerms));

  // The forms of a finished word stand near it.
  const partsNear = ({ word, isStart, isTyping }) => partsStarting(isStart ? word : rootOf(word), isStart || isTyping ? 8 : word.length < 4 ? 2 : 6);

  const partsFor = (clause) =>
    [clause.word, ...clause.others.flatMap(({ words }) => words)].map(partOf).concat(clause.isExact ? [] : partsNear(clause));

  // The stem, where "deploy" and "deployment" have one.
  const formOf = (word) => stem(word).replace(/([aeou])i$/, "$1y");

  function meanings(clause) {
    const { word, isExact, isStart, isTyping, isWhole } = clause;
    const own = stem(word);
    const form = formOf(word);
    const found = [];
    let hasForm = false;
    for (const entry of isExact ? [exact(word)].filter(Boolean) : startingWith(isStart ? word : rootOf(word), partsNear(clause))) {
      const other = entry.word;
      const share = Math.sqrt(word.length / other.length);
      const isForm = other === word || formOf(other) === form;
      const continues = other.startsWith(word) && (isStart || isTyping);
      const isKin = own.length > 3 && other.startsWith(own);
      const begun = isWhole ? (word.length < WHOLE.letters ? 0 : WHOLE.start) : SURE.start;
      const sure = other === word ? 1 : isStart ? SURE.stem * share : isForm ? SURE.stem : continues ? begun * share : isKin ? SURE.kin * share : 0;
      hasForm = hasForm || isForm;
      if (sure) found.push({ entries: [entry], sure, isForm, isKnown: isForm || continues });
    }
    // Who typed a whole word did not mean one that goes on: "unit" is no part of "Unity".
    for (const meaning of found) meaning.isMarked = meaning.isForm || (meaning.isKnown && !hasForm);
    return found.sort((a, b) => b.sure - a.sure).slice(0, 200);
  }

  // Edits between two words; with isTyping the word may go on.
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

  // Who mistypes a word most often doubles a letter, or does not.
  const undoubled = (word) => word.replace(/(.)\1/gu, "$1");

  async function corrections({ word, fuzzy, isTyping }) {
    const isDoubled = (other) => undoubled(other) === undoubled(word);
    const bound = fuzzy || (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
    const near = (list) => list
      .map((other) => {
        const edits = distance(word, other, bound, false);
        return { other, edits: edits > bound && isTyping && word.length > 4 ? distance(word, other, bound, true) + 0.5 : edits };
      })
      .filter(({ other, edits }) => edits < bound + 1 && other !== word)
      .sort((a, b) => a.edits - b.edits || isDoubled(b.other) - isDoubled(a.other) || Math.abs(a.other.length - word.length) - Math.abs(b.other.length - word.length))
      .slice(0, 8);
    if (!bound || !/^\p{L}+$/u.test(word)) return [];
    const found = near(await typoWords(word[0]));
    if (found.length) return found;
    // A wrong first letter leaves the second in its place; one left out or typed too late leaves the first there.
    const lists = await Promise.all([...[...new Set(word.slice(0, 2))].map((letter) => typoWords(letter, true)), typoWords(word[1])]);
    return near([...new Set(lists.flat())]);
  }

  async function correct(clause) {
    const found = await corrections(clause);
    const meant = found.map(({ other, edits }) => ({ word: other, isTyping: edits % 1 > 0, edits }));
    await loadAll(meant.flatMap(partsNear));
    if (found.length && !clause.fuzzy) clause.corrected = found[0].other;
    for (const other of meant) {
      for (const { entries, sure, isMarked } of meanings(other)) {
        clause.meanings.push({ entries, isMarked, sure: sure * (other.edits > 1 ? SURE.farTypo : SURE.typo) });
      }
    }
  }

  // A word that people say in some language is no slip of the pen, though no agent says it.
  async function isSaid({ word, written }) {
    return catalog.asked.ACCENTED.test(written) || (await Promise.all([nearOf, kinOf].map((of) => of(stem(word))))).some(Boolean);
  }

  // A word that the index, a list or English has for itself, outside of texts.
  async function isWhole(clause) {
    const own = exact(clause.word);
    if (!own && !clause.others.length) return false;
    let isOutside = clause.others.some(({ words, sure }) => sure === SURE.synonym && words.every(exact));
    if (own) eachPosting(own, (agent, weight, field) => (isOutside = isOutside || field !== BODY));
    return isOutside || isSaid(clause);
  }

  async function mean(clause, isAlone, isForeign) {
    const others = clause.others.map(({ words, sure }) => ({ entries: words.map(exact), sure, isKnown: true, isMarked: true }));
    clause.isWhole = clause.isTyping && clause.word.length <= WHOLE.letters && (await isWhole(clause));
    clause.meanings = meanings(clause).concat(others.filter(({ entries }) => entries.every(Boolean)))
      .filter(({ sure }) => !clause.not || sure >= SURE.stem);
    const isUnknown = !clause.meanings.some((meaning) => meaning.isKnown);
    const isOther = isUnknown || !clause.meanings.some(({ isForm, sure }) => isForm || sure >= SURE.synonym);
    clause.isUnsaid = isOther && !clause.isStart && (await technologiesAt(clause.word[0])).length > 0 && (await technologiesAt(clause.word[0]))[0].has(clause.word);
    if (clause.isUnsaid) clause.meanings = clause.meanings.filter(({ isKnown }) => !isKnown);
    else if (!clause.isExact && !clause.not && !clause.isRefused && (clause.fuzzy || (isUnknown && !isForeign && !(await isSaid(clause))))) await correct(clause);
    // One or two letters fit too many words.
    const isBare = isAlone || !clause.meanings.length;
    if (clause.isTyping && isBare && /^[a-z\d]{1,2}$/.test(clause.word)) clause.starts = await starts(clause.word);
  }

  async function understand(typed) {
    const slight = manifest.slight.split(" ");
    const asked = await catalog.asked.read(typed, { slight, functionWords: typed.length ? await allFunctionWords() : [], isTechnology });
    const { refused, foreign } = asked;
    addOthers(typed.filter((clause) => !clause.isCue && !clause.isRefused));
    for (const clause of refused) addOthers([clause]);
    const clauses = asked.clauses.concat(refused);
    await loadAll(clauses.flatMap(partsFor));
    await Promise.all(clauses.map((clause) => mean(clause, asked.clauses.length === 1, Boolean(foreign))));
    return { clauses, refused, isUnasked: asked.isUnasked };
  }

  // The agents that a clause finds; the weight of its best meaning stays in `best`.
  function collect({ meanings, starts = [] }) {
    const touched = [];
    const give = (agent, value, field) => {
      if (best[agent] === 0) touched.push(agent);
      if (value <= best[agent]) return;
      best[agent] = value;
      bestField[agent] = field;
    };
    // A rare form of a common word is hardly a surer sign.
    const surest = Math.max(0, ...meanings.map((meaning) => meaning.sure));
    const usual = Math.max(0, ...meanings.filter(({ sure }) => sure >= surest * 0.8).map(({ entries }) => rarest(entries)));
    for (const { entries, sure } of meanings) {
      const own = rarest(entries);
      const worth = sure * (rarity(own) + rarity(Math.max(own, usual))) / 2;
      if (entries.length === 1) eachPosting(entries[0], (agent, weight, field) => give(agent, worth * weight, field));
      else withAll(entries).forEach(({ weight, field }, agent) => give(agent, worth * weight, field));
    }
    starts.forEach((agent, i) => give(agent, (10 - i) / 100, 0));
    return touched;
  }

  function withAll(entries) {
    let all;
    for (const entry of entries.sort((a, b) => a.count - b.count)) {
      const next = new Map();
      eachPosting(entry, (agent, weight, field) => {
        const known = all ? all.get(agent) : { weight: 0, field };
        if (known) next.set(agent, { weight: known.weight + weight / entries.length, field: Math.min(known.field, field) });
      });
      all = next;
    }
    return all;
  }

  // Agents that a clause is near to get that beside what its words give; returns those that had nothing.
  function collectNear({ near }, touched) {
    const others = [];
    const worth = NEAR.worth * rarity(Math.max(touched.length, near.agents.size));
    near.agents.forEach((sign, agent) => {
      const value = worth * sign.near;
      const own = best[agent];
      if (own === 0) others.push(agent);
      if (value > own || bestField[agent] === BODY) bestField[agent] = MEANING;
      best[agent] = Math.max(own, value) + NEAR.lesser * Math.min(own, value);
    });
    return others;
  }

  // How much a word tells in ordinary English, up to 1; one that English has not tells all.
  const tellingOf = ({ kin }) => (kin ? Math.min(1, kin.mass / KIN.mass) : 1);

  const isKin = ({ kin }) => kin && kin.agents.size > 0;

  // A word that no agent has, nor anything near to it; short ones and pairs of characters say little.
  const isNowhere = (clause) =>
    clause.isUnsaid || (/^(?=.*[a-z])[a-z\d]{4,}$/.test(clause.word) && !clause.meanings.length && !(clause.near && clause.near.agents.size) && !isKin(clause));

  const isWanted = (clause) => !clause.not && !clause.isRefused;

  // A task's kinship to an agent is the mean of its words', by their masses; returns the agents that it alone would find.
  function addKin(clauses) {
    const kin = clauses.filter(isKin).map((clause) => clause.kin);
    const mass = kin.reduce((all, { mass }) => all + mass, 0);
    const found = new Set();
    for (const { mass: own, agents } of kin) {
      agents.forEach((near, agent) => {
        kinship[agent] += (near * own) / mass;
        if (kinship[agent] >= KIN.least) found.add(agent);
      });
    }
    return found;
  }

  // Who has a share of the words' worth gets less than that share of the sum. What is asked by meaning weighs words by
  // how much they tell in ordinary English too, and takes a word in a body for half of one.
  function rank(clauses, isByMeaning) {
    const barred = new Set();
    const agents = [];
    const wanted = clauses.filter(isWanted);
    let whole = 0;
    for (const clause of clauses) {
      const own = collect(clause);
      const touched = clause.near ? own.concat(collectNear(clause, own)) : own;
      const share = isByMeaning ? tellingOf(clause) : 1;
      const worth = share * rarity(touched.length);
      if (isWanted(clause) && touched.length) whole += worth;
      for (const agent of touched) {
        const value = best[agent] * share;
        const isOutside = bestField[agent] !== BODY;
        const isOwn = bestField[agent] !== MEANING;
        best[agent] = 0;
        if (clause.not) barred.add(agent);
        else if (clause.isRefused) held[agent] = held[agent] || !bestField[agent];
        else {
          if (sum[agent] === 0) agents.push(agent);
          sum[agent] += value;
          covered[agent] += isByMeaning && !isOutside ? worth / 2 : worth;
          if (isOutside) outside[agent]++;
          if (isOwn) said[agent]++;
          if (clause.must) musts[agent]++;
          if (value > top[agent]) [top[agent], field[agent]] = [value, bestField[agent]];
        }
        bestField[agent] = 0;
      }
    }
    if (isByMeaning) for (const agent of addKin(wanted)) if (sum[agent] === 0) agents.push(agent);
    const needed = wanted.filter((clause) => clause.must).length;
    const hits = [];
    const unit = FITS.rarest / rarity(1);
    const known = 1 - wanted.filter(isNowhere).length / Math.max(1, wanted.length);
    const sureKin = Math.min(1, wanted.filter(isKin).length / Math.min(CHANCE.most, Math.max(1, CHANCE.doubling * log2(manifest.agents))));
    hits.isAnswered = false;
    for (const agent of wanted.length ? agents : Array(manifest.agents).keys()) {
      const share = whole ? covered[agent] / whole : 1;
      const byWords = (wanted.length ? sum[agent] : 1) * share * (isByMeaning ? 1 : Math.sqrt(share));
      const byKin = KIN.worth * kinship[agent];
      if (top[agent] === 0) field[agent] = MEANING;
      if (musts[agent] === needed && !barred.has(agent)) {
        hits.push({ agent, score: (byWords + byKin) * (held[agent] ? REFUSED : 1), evidence: said[agent] === wanted.length ? Infinity : byWords * unit * known + byKin * sureKin, field: FIELDS[field[agent]] });
        hits.isAnswered = hits.isAnswered || outside[agent] === wanted.length;
      }
      sum[agent] = covered[agent] = top[agent] = field[agent] = musts[agent] = held[agent] = outside[agent] = said[agent] = kinship[agent] = 0;
    }
    kinship.fill(0);
    held.fill(0);
    return hits;
  }

  // Where no agent says all that is asked outside its body, words are taken for what they are near to as well.
  async function rankByMeaning(clauses) {
    // A few words that agents know are names of things; more are a task.
    const isTask = clauses.length > 2 || clauses.some((clause) => !clause.meanings.some((meaning) => meaning.isKnown));
    await Promise.all(clauses.map(async (clause) => {
      if (!isWanted(clause) || clause.isExact || clause.isStart || clause.fuzzy) return;
      [clause.near, clause.kin] = await Promise.all([nearOf, ...(isTask ? [kinOf] : [])].map((of) => of(stem(clause.word))));
    }));
    return rank(clauses, true);
  }

  const isBefore = (a, b) => a.score > b.score || (a.score === b.score && a.agent < b.agent);

  function bestOf(hits, count) {
    const chosen = [];
    for (const hit of hits) {
      if (chosen.length === count && !isBefore(hit, chosen[count - 1])) continue;
      let at = chosen.length;
      while (at && isBefore(hit, chosen[at - 1])) at--;
      chosen.splice(at, 0, hit);
      chosen.length = Math.min(chosen.length, count);
    }
    return chosen;
  }

  // Values of one facet widen the choice where agents have one, and narrow it where they have many.
  function passes(filters, agent) {
    const widened = {};
    for (const { facet, not, test, sets, of } of filters) {
      const has = sets[of[agent] || 0].some((value) => test[value]);
      if (!not && !MANY.includes(facet)) widened[facet] = widened[facet] || has;
      else if (has === not) return false;
    }
    return Object.values(widened).every(Boolean);
  }

  function prepare(columns, filters) {
    for (const filter of filters) {
      const start = filter.value.endsWith("*") ? filter.value.slice(0, -1) : undefined;
      Object.assign(filter, columns[filter.facet] || { values: [], sets: [[]], of: [] }); // nothing is of a facet that the catalog has not
      filter.test = filter.values.map(plain).map((value) => (start === undefined ? value === filter.value : value.startsWith(start)));
    }
  }

  // Phrases are looked up in the texts of the best candidates.
  async function withPhrases(hits, phrases) {
    if (!phrases.length) return hits;
    const candidates = bestOf(hits, 60);
    const keep = await Promise.all(candidates.map(async ({ agent }) => {
      const spaced = (await texts(agent)).map((text) => ` ${runs(text).flatMap((run) => run.words).join(" ")} `);
      return phrases.every(({ words, not }) => spaced.some((text) => text.includes(` ${words.join(" ")} `)) !== not);
    }));
    return candidates.filter((_, i) => keep[i]);
  }

  // Whether an agent is among those of a word, which stand in order.
  function has({ part, start, count }, agent) {
    let low = start;
    for (let high = start + count; low < high;) {
      const middle = (low + high) >> 1;
      if (part.agents[middle] < agent) low = middle + 1;
      else high = middle;
    }
    return low < start + count && part.agents[low] === agent;
  }

  const says = ({ meanings }, agent) => meanings.some(({ entries, isMarked }) => isMarked && entries.some((entry) => has(entry, agent)));

  // Which words brought an agent by their meaning, and what of it they are near to where that has a name, the nearest first.
  // Words that name nothing, that tell little or are only a little near, and those that the agent says itself, are no news.
  function nearnessOf({ agent, field }, wanted) {
    const clauses = wanted.filter((clause) => !clause.isFunction && (clause.near || clause.kin) && !says(clause, agent));
    const named = namedNearness(agent, clauses);
    if (named.length) return named;
    const kin = clauses
      .filter(isKin)
      .map(({ written, kin }) => ({ written, mass: kin.mass, near: kin.agents.get(agent) || 0 }))
      .filter(({ near }) => near)
      .sort((a, b) => b.mass * b.near - a.mass * a.near);
    const telling = kin.filter(({ mass, near }) => mass >= SAID.mass && near >= SAID.kin);
    return (telling.length || field !== "meaning" ? telling.slice(0, 2) : kin.slice(0, 1)).map(({ written }) => ({ word: written }));
  }

  function namedNearness(agent, clauses) {
    return clauses
      .map(({ word, written, near, kin }) => ({ word, written, mass: kin ? kin.mass : KIN.mass, sign: near && near.agents.get(agent), links: near && near.links }))
      .filter(({ word, mass, sign, links }) => sign && sign.near >= SAID.near && mass >= SAID.mass && links[sign.link] && stem(links[sign.link]) !== stem(word))
      .sort((a, b) => b.sign.near * b.mass - a.sign.near * a.mass)
      .map(({ written, sign, links }) => ({ word: written, to: links[sign.link] }))
      .slice(0, 3);
  }

  // For each agent the number of its group of copies and of its kit (0 for none), and which are skills.
  async function kinds() {
    const [twins, skills, kits] = await load("answers");
    agentKinds = agentKinds || { twins: numbers(twins), isSkill: (agent) => skills[agent] !== " ", kits: numbers(kits) };
    return agentKinds;
  }

  // Agents come before skills that fit as well: what a skill knows, the agents of its kit are meant to use.
  async function favourAgents(hits) {
    const { isSkill, kits } = await kinds();
    const skills = new Map();
    for (const { agent, score } of hits) if (isSkill(agent) && kits[agent] && score > (skills.get(kits[agent]) || 0)) skills.set(kits[agent], score);
    for (const hit of hits) {
      if (isSkill(hit.agent)) hit.score *= SKILL.worth;
      else hit.score += SKILL.kit * Math.max(0, (skills.get(kits[hit.agent]) || 0) - hit.score);
    }
  }

  // Agents come first where a task is asked by its meaning, or always or never.
  async function find(text, { limit = 10, isAgentsFirst }) {
    const { clauses: typed, phrases, filters } = parse(text);
    if (filters.length) prepare(await facets(), filters);
    const { clauses, refused, isUnasked } = await understand(typed);
    const isNothing = isUnasked && !filters.length && !phrases.length;
    if (isNothing) for (const clause of clauses) clause.meanings = [];
    const byWords = clauses.length || phrases.length || filters.length ? rank(clauses) : [];
    const isAnswered = isNothing || byWords.isAnswered || !clauses.length || clauses.some((clause) => clause.starts);
    const found = await withPhrases(isAnswered ? byWords : await rankByMeaning(clauses), phrases);
    const wanted = clauses.filter(isWanted);
    const passed = filters.length ? found.filter(({ agent }) => passes(filters, agent)) : found;
    if (isAgentsFirst === undefined ? !isAnswered : isAgentsFirst) await favourAgents(found);
    const evidence = isAnswered ? Infinity : found.reduce((most, hit) => Math.max(most, hit.evidence), 0);
    const isBegun = isNothing && clauses.some((clause) => clause.starts);
    const hits = evidence < FITS.nothing || (isNothing && !isBegun) ? [] : passed;
    const namingNothing = isAnswered ? [] : await allFunctionWords();
    const [english] = namingNothing;
    if (english) for (const clause of wanted) clause.isFunction = english.has(clause.word) || /^[\u3040-\u309f]+$/.test(clause.word); // pairs of hiragana are endings
    return {
      hits: await Promise.all(bestOf(hits, limit).map(async (hit) => Object.assign(await row(hit.agent), hit, { near: nearnessOf(hit, wanted) }))),
      total: hits.length,
      isPoor: evidence < FITS.poorly,
      isUnasked: isNothing,
      found: evidence < FITS.nothing ? [] : found,
      filters,
      corrections: clauses.filter((clause) => clause.corrected).map((clause) => ({ from: clause.written, to: clause.corrected })),
      missing: [...new Set(wanted.filter((clause) => clause.isUnsaid || (!isAnswered && isNowhere(clause) && !namingNothing.some((list) => list.has(clause.word)))).map(({ written }) => written))],
      refused: [...new Set(refused.map(({ written }) => written))],
      asked: wanted.map((clause) => ({
        stem: stem(clause.word),
        forms: new Set(clause.meanings.filter(({ entries }) => entries.length === 1).map(({ entries }) => entries[0].word)),
        worth: rarity(rarest(clause.meanings.flatMap(({ entries }) => entries).concat({ count: manifest.agents }))) * tellingOf(clause),
      })),
      marks: new Set(wanted.flatMap((clause) => clause.meanings).filter(({ isMarked }) => isMarked).flatMap(({ entries }) => entries.map(({ word }) => word))),
    };
  }

  catalog.engine = { open, find, part: load, numbers, texts, facets, kinds, passes, MANY, FITS };
})();
