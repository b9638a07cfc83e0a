// Queries that the documents themselves give: misspelt names, rare words of descriptions, names as they are typed.

export function generator(state = 20260801) {
  return (bound) => {
    state ^= state << 13; state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5; state >>>= 0;
    return state % bound;
  };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

// One edit (left out, put in, changed, swapped) after the first letter of the longest word.
export function misspelt(name, random) {
  const words = name.split(/[- ]/);
  const longest = words.reduce((best, word, i) => (word.length > words[best].length ? i : best), 0);
  const word = words[longest];
  if (word.length < 4) return undefined;
  const at = 1 + random(word.length - 1);
  const letter = LETTERS[random(26)];
  const edits = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    at + 1 < word.length ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) : word.slice(0, at),
  ];
  words[longest] = edits[random(4)];
  return words.join(" ");
}

const wordsOf = (text) => [...new Set(text.toLowerCase().match(/\b[a-z]{3,}\b/g) ?? [])];

export function rareWords(documents) {
  const counts = new Map();
  for (const document of documents) {
    for (const word of wordsOf([document.Name, document.Description, ...document.Headings, document.Body].join(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return documents.map((document) =>
    wordsOf(document.Description).sort((a, b) => counts.get(a) - counts.get(b) || (a < b ? -1 : 1)).slice(0, 3).join(" "));
}

// Lines of id, corpus, split, kind, query, graded answers, parted by tabs. An answer with a star stands for every slug that ends so.
export function graded(text) {
  return text.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
    const [id, corpus, split, , query, answers] = line.split("\t");
    const pairs = answers.split(",").map((answer) => [answer.slice(0, answer.lastIndexOf(":")), Number(answer.slice(answer.lastIndexOf(":") + 1))]);
    const gradeOf = (slug) => Math.max(0, ...pairs.filter(([name]) => (name[0] === "*" ? slug.endsWith(name.slice(1)) : slug === name)).map(([, grade]) => grade));
    return { id, corpus, split, query, gradeOf, grades: new Map(pairs) };
  });
}
