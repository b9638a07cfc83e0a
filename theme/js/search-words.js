// Words as the index has them: folding, cutting and stemming are the same as in the program that writes it.
(function () {
  "use strict";

  const LATIN =
    "aaaaaaaceeeeiiiidnooooo×ouuuuypsaaaaaaaceeeeiiiidnooooo÷ouuuuypy" +
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  const LETTER = "[\\p{L}\\p{M}\\p{Nd}]";
  const PART = `(?:v?[0-9]+(?:\\.[0-9]+)+(?!${LETTER}|\\.[0-9])|(?<!${LETTER})\\p{L}(?:\\+\\+|#)|${LETTER}+)`;
  const RUN = new RegExp(`(?:(?<!\\.)\\.)?${PART}(?:(?:[-./]|_+)${PART})*`, "gu");
  const PARTS = new RegExp(`([-./]|_+)?(${PART})`, "gu");
  const APOSTROPHE = new RegExp(`['’](?:s(?!${LETTER}))?`, "giu");
  const PAIRED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+/;
  const LONGEST = 40;

  function fold(text) {
    return text
      .replace(APOSTROPHE, "")
      .replace(/\udb40[\udc00-\udfff]|[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
      .replace(/[\ud800-\udfff]/g, " ")
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[\u00c0-\u017f]/g, (letter) =>
        letter === "ß" ? "ss" : /[Ææ]/.test(letter) ? "ae" : /[Œœ]/.test(letter) ? "oe" : LATIN[letter.charCodeAt(0) - 0xc0])
      .toLowerCase()
      .replace(/ς/g, "σ");
  }

  // The runs of a text: for each its parts as words, and the words that they make when joined, with the place of the first.
  function runs(text) {
    return Array.from(fold(text).matchAll(RUN), (run) => {
      const parts = Array.from(run[0].matchAll(PARTS), (part) => ({ separator: part[1], word: part[2] }));
      const joins = [];
      parts.forEach(({ separator, word }, i) => {
        const before = i > 0 && parts[i - 1].word;
        const joined = separator === "." || (parts.length === 2 && (separator !== "/" || (before.length <= 3 && word.length <= 3)));
        if (i === 0 ? separator === "." : joined) joins.push({ at: Math.max(0, i - 1), word: (before || "dot") + word });
      });
      const words = parts.flatMap((part) => pieces(part.word));
      return { words: words.filter(isWord), joins: joins.filter((join) => isWord(join.word)) };
    });
  }

  function isWord(word) {
    return word.length <= LONGEST;
  }

  // Scripts without spaces are cut into pairs of characters.
  function pieces(word) {
    if (!PAIRED.test(word)) return [word];
    return word.split(new RegExp(`(${PAIRED.source})`)).filter(Boolean).flatMap((piece) =>
      PAIRED.test(piece) && piece.length > 1 ? Array.from({ length: piece.length - 1 }, (_, i) => piece.substr(i, 2)) : [piece]);
  }

  // Porter's stemmer. Suffix and what stands in its place; the first that fits decides.
  const rules = (text) => text.split(" ").map((rule) => rule.split(":"));
  const DERIVED = rules("ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize " +
    "ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log");
  const FORMED = rules("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:");
  const ENDINGS = "al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize".split(" ");

  // One letter for each of the word's: v for a vowel, c for a consonant; y is a vowel after a consonant.
  function shape(word) {
    let shape = "";
    for (const letter of word) shape += "aeiou".includes(letter) || (letter === "y" && shape.endsWith("c")) ? "v" : "c";
    return shape;
  }

  const measure = (word) => shape(word).split("vc").length - 1;
  const hasVowel = (word) => shape(word).includes("v");
  const isShort = (word) => shape(word).endsWith("cvc") && !/[wxy]$/.test(word);

  function withoutPast(word) {
    if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
    const stem = word.replace(/(?:ed|ing)$/, "");
    if (stem === word || !hasVowel(stem)) return word;
    if (/(?:at|bl|iz)$/.test(stem)) return stem + "e";
    if (/([^aeiou])\1$/.test(stem) && shape(stem).endsWith("c") && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
    return measure(stem) === 1 && isShort(stem) ? stem + "e" : stem;
  }

  function replaced(word, rules) {
    const rule = rules.find(([suffix]) => word.endsWith(suffix));
    const stem = rule && word.slice(0, word.length - rule[0].length);
    return rule && measure(stem) > 0 ? stem + rule[1] : word;
  }

  function withoutEnding(word) {
    const ending = ENDINGS.find((ending) => word.endsWith(ending));
    const stem = ending && word.slice(0, ending.endsWith("ion") ? -3 : -ending.length);
    return ending && measure(stem) > 1 ? stem : word;
  }

  function stem(word) {
    if (!/^[a-z]{3,}$/.test(word)) return word;
    word = withoutPast(/(?:sses|ies)$/.test(word) ? word.slice(0, -2) : word.replace(/([^s])s$/, "$1"));
    if (word.endsWith("y") && hasVowel(word.slice(0, -1))) word = word.slice(0, -1) + "i";
    word = withoutEnding(replaced(replaced(word, DERIVED), FORMED));
    const bare = word.slice(0, -1);
    if (word.endsWith("e") && (measure(bare) > 1 || (measure(bare) === 1 && !isShort(bare)))) word = bare;
    return word.endsWith("ll") && measure(word) > 1 ? word.slice(0, -1) : word;
  }

  AgentCatalog.words = { fold, runs, stem, RUN };
})();
