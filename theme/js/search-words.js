// Text folded, cut and stemmed as the index has it, and queries as clauses.
(function () {
  "use strict";

  const LETTER = "[\\p{L}\\p{M}\\p{Nd}]";
  const PART = `(?:v?[0-9]+(?:\\.[0-9]+)+(?!${LETTER}|\\.[0-9])|(?<!${LETTER})\\p{L}(?:\\+\\+|#)|${LETTER}+)`;
  const RUN = new RegExp(`(?:(?<!\\.)\\.)?${PART}(?:(?:[-./]|_+)${PART})*`, "gu");
  const PARTS = new RegExp(`([-./]|_+)?(${PART})`, "gu");
  const APOSTROPHE = new RegExp(`['’](?:s(?!${LETTER}))?`, "giu");
  // What French, Italian and Catalan write before a vowel: "l'équipe", "dell'azienda".
  const ELIDED = new RegExp(`(?<!${LETTER}|['’])([cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|all|coll|dall|dell|nell|sull|quell|quest)['’](?=[aeiouhàâäáèéêëìíîïòóôöùúûüœæ])`, "giu");
  const PAIRED = /([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+)/;
  const BASE = {
    ß: "ss", æ: "ae", œ: "oe", þ: "th", ĳ: "ij", đ: "d", ð: "d", ħ: "h", ı: "i", ĸ: "k", ł: "l", ŀ: "l", ŉ: "n", ŋ: "n", ø: "o", ŧ: "t", ſ: "s", ς: "σ",
  };

  function fold(text) {
    return text
      .replace(ELIDED, "$1 ")
      .replace(APOSTROPHE, "")
      .replace(/\udb40[\udc00-\udfff]|[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
      .replace(/[\ud800-\udfff]/g, " ")
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[\u00c0-\u017f]/g, (letter) => letter.normalize("NFD")[0])
      .toLowerCase()
      .replace(/[ßæœþĳđðħıĸłŀŉŋøŧſς]/g, (letter) => BASE[letter]);
  }

  const isWord = ({ word }) => word.length <= 40;

  // Each run of a text as the words of its parts, and those that parts make together.
  function runs(text) {
    return Array.from(fold(text).matchAll(RUN), (run) => {
      const parts = Array.from(run[0].matchAll(PARTS), ([, separator, word]) => ({ separator, word }));
      const joins = [];
      parts.forEach(({ separator, word }, i) => {
        const before = i ? parts[i - 1].word : "dot";
        const isPair = i && parts.length === 2 && (separator !== "/" || (before.length < 4 && word.length < 4));
        if (separator === "." || isPair) joins.push({ at: Math.max(0, i - 1), word: before + word });
      });
      return { words: parts.flatMap(pieces).filter(isWord).map(({ word }) => word), joins: joins.filter(isWord) };
    });
  }

  // Scripts without spaces are cut into pairs of characters.
  function pieces({ word }) {
    return word.split(PAIRED).filter(Boolean).flatMap((piece) =>
      PAIRED.test(piece) && piece.length > 1
        ? Array.from({ length: piece.length - 1 }, (_, i) => ({ word: piece.slice(i, i + 2) }))
        : [{ word: piece }]);
  }

  // Porter's stemmer: the first suffix that fits decides.
  const rules = (text) => text.split(" ").map((rule) => rule.split(":"));
  const DERIVED = rules("ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize " +
    "ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log");
  const FORMED = rules("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:");
  const ENDING = /(?:al|[ae]nce|er|ic|[ai]ble|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

  // v for a vowel, c for a consonant; y may be either.
  function shape(word) {
    let shape = "";
    for (const letter of word) shape += "aeiou".includes(letter) || (letter === "y" && shape.endsWith("c")) ? "v" : "c";
    return shape;
  }

  const measure = (word) => shape(word).split("vc").length - 1;
  const hasVowel = (word) => shape(word).includes("v");
  const isShort = (word) => shape(word).endsWith("cvc") && !/[wxy]$/.test(word);

  function withoutPast(word) {
    if (word.endsWith("eed")) return measure(word.slice(0, -3)) ? word.slice(0, -1) : word;
    const stem = word.replace(/(?:ed|ing)$/, "");
    if (stem === word || !hasVowel(stem)) return word;
    if (/(?:at|bl|iz)$/.test(stem)) return stem + "e";
    if (/([^aeioulsz])\1$/.test(stem) && shape(stem).endsWith("c")) return stem.slice(0, -1);
    return measure(stem) === 1 && isShort(stem) ? stem + "e" : stem;
  }

  function replaced(word, rules) {
    const [suffix, other] = rules.find(([suffix]) => word.endsWith(suffix)) || [];
    const stem = suffix && word.slice(0, -suffix.length);
    return stem && measure(stem) ? stem + other : word;
  }

  const stems = new Map();

  function stem(word) {
    if (!stems.has(word)) stems.set(word, /^[a-z]{3,}$/.test(word) ? stemOf(word) : word);
    return stems.get(word);
  }

  function stemOf(word) {
    word = withoutPast(/(?:sses|ies)$/.test(word) ? word.slice(0, -2) : word.replace(/([^s])s$/, "$1"));
    if (word.endsWith("y") && hasVowel(word.slice(0, -1))) word = word.slice(0, -1) + "i";
    word = replaced(replaced(word, DERIVED), FORMED);
    const short = word.replace(ENDING, "");
    if (measure(short) > 1) word = short;
    const bare = word.replace(/e$/, "");
    if (measure(bare) > 1 || (measure(bare) === 1 && !isShort(bare))) word = bare;
    return word.endsWith("ll") && measure(word) > 1 ? word.slice(0, -1) : word;
  }

  const FACETS = ["source", "category", "model", "tool", "right", "format"];
  const PIECE = /([+-]?)(?:([a-z]+):)?(?:"([^"]*)"?|([^\s"]+))/giu;

  const plain = (value) => fold(value).replace(/[^\p{L}\p{Nd}*]+/gu, " ").trim();

  function parse(text) {
    const query = { clauses: [], phrases: [], filters: [] };
    for (const [written, sign, name, phrase, bare] of text.slice(0, 1000).matchAll(PIECE)) {
      const facet = name && name.toLowerCase();
      const not = sign === "-";
      if (FACETS.includes(facet)) query.filters.push({ facet, value: plain(phrase || bare || ""), not, written });
      else if (phrase !== undefined) addPhrase(query, not, phrase);
      else addWords(query, not, sign === "+", name ? name + ":" + bare : bare);
    }
    query.clauses.splice(24);
    const last = query.clauses[query.clauses.length - 1];
    if (last && /[\p{L}\p{Nd}]$/u.test(text)) last.isTyping = true;
    return query;
  }

  function addWords(query, not, must, text) {
    const fuzzy = /~([12]?)$/.exec(text);
    const before = query.clauses[query.clauses.length - 1];
    if (before && /^\p{Ps}|^\p{P}+$/u.test(text)) before.isEnd = true;
    for (const { words, joins } of runs(text.replace(/~\d?$/, ""))) {
      words.forEach((word, i) => query.clauses.push({
        word, written: writtenOf(word, text), not, must,
        isPart: words.length > 1,
        isStart: text.endsWith("*"),
        fuzzy: fuzzy ? Number(fuzzy[1] || 1) : 0,
        others: joins.filter(({ at }) => i === at || i === at + 1).map((join) => ({ words: [join.word], sure: 1 })),
      }));
    }
    const last = query.clauses[query.clauses.length - 1];
    if (last && last !== before && /[,;:.!?…)—–]$/.test(text)) last.isEnd = true;
  }

  function addPhrase(query, not, text) {
    const words = runs(text).flatMap((run) => run.words);
    if (words.length > 1) query.phrases.push({ words, not });
    if (!not || words.length === 1) query.clauses.push(...words.map((word) => ({ word, written: writtenOf(word, text), not, must: !not, isExact: true, others: [] })));
  }

  // A folded word as it stands in what was typed.
  const writtenOf = (word, text) => [...text.matchAll(/[\p{L}\p{M}\p{Nd}+#]+/gu), ...text.matchAll(/[\p{L}\p{M}'’]+/gu)].map(([piece]) => piece).find((piece) => fold(piece) === word) || word;

  AgentCatalog.words = { fold, runs, stem, parse, plain };
})();
