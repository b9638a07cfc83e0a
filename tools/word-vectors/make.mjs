// node make.mjs WORDNET AGENTS WORK OUTPUT: writes the table of word vectors. README.md beside this says from what.
// WORK keeps what the sentence model made of the texts, which takes longest, so that a run that was broken off goes on.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import zlib from "node:zlib";
import { DIMENSIONS, fit, mainDirections } from "./fit.mjs";
import { WIDTH, encode } from "./model.mjs";
import { teach } from "./teach.mjs";
import { described, everyday, glossary, sentences } from "./texts.mjs";

const [wordNet, agentsFolder, work, output] = process.argv.slice(2);
const here = import.meta.dirname;
const root = path.join(here, "../..");
const fieldsFile = path.join(root, "src/Catalog.Site/Search/fields-of-work.txt");
const CHUNK = 4096;
const LEAST = 3; // how often a word stands in the texts to have a vector
const USUAL = 1e-3; // share of all words from where on a word tells half
const [NAME, DESCRIPTION] = [20, 10]; // what a word counts there, as in the search
const HEAVIEST = 0.999; // the share of words that tell less than what counts as all
const LARGEST = 7; // of a vector's numbers, four bits each

const { runs, stem } = (() => {
  const context = vm.createContext({ AgentCatalog: {} });
  vm.runInContext(fs.readFileSync(path.join(root, "theme/js/search-words.js"), "utf8"), context);
  return context.AgentCatalog.words;
})();
const wordsOf = (text) => runs(text).flatMap((run) => run.words);
const stemsOf = (text) => wordsOf(text).map(stem);

async function encodeAll(name, texts) {
  const file = path.join(work, `${name}.f32`);
  const bytes = WIDTH * 4;
  let done = fs.existsSync(file) ? Math.floor(fs.statSync(file).size / bytes / CHUNK) * CHUNK : 0;
  if (done) fs.truncateSync(file, done * bytes);
  for (; done < texts.length; done += CHUNK) {
    for (const vector of await encode(texts.slice(done, done + CHUNK))) fs.appendFileSync(file, Buffer.from(vector.buffer));
    console.error(`${Math.min(done + CHUNK, texts.length)} of ${texts.length} ${name}`);
  }
  const all = fs.readFileSync(file);
  return texts.map((_, i) => new Float32Array(all.buffer, all.byteOffset + i * bytes, WIDTH));
}

// Every stem that is said often enough, with the word that it mostly stands for and how much it tells in ordinary English.
function vocabularyOf(texts, said, agents) {
  const counts = new Map();
  const forms = new Map();
  const note = (text, worth) => {
    for (const word of wordsOf(text)) {
      const own = stem(word);
      counts.set(own, (counts.get(own) ?? 0) + worth);
      if (!forms.has(own)) forms.set(own, new Map());
      forms.get(own).set(word, (forms.get(own).get(word) ?? 0) + 1);
    }
  };
  for (const text of texts) note(text, 1);
  for (const { names, text } of said) {
    note(text, 2);
    note(names, LEAST);
  }
  for (const { name, text } of agents) note(`${name} ${text}`, 0.5);
  note(fs.readFileSync(fieldsFile, "utf8"), LEAST);
  const words = [...forms.keys()].filter((own) => counts.get(own) >= LEAST && /^[a-z\d.+#]{2,30}$/.test(own) && !/^\d+$/.test(own)).sort((a, b) => (a < b ? -1 : 1));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const formOf = (own) => [...forms.get(own)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
  return { words, forms: words.map(formOf), weights: words.map((own) => USUAL / (USUAL + counts.get(own) / all)), numbers: new Map(words.map((own, number) => [own, number])) };
}

// A text's words with their shares of the whole weight. Parts are stems, each list with what a word counts there.
function sharesOf({ numbers, weights }, ...parts) {
  const found = new Map();
  for (const [stems, worth] of parts) {
    for (const own of stems) {
      const number = numbers.get(own);
      if (number !== undefined) found.set(number, (found.get(number) ?? 0) + worth * weights[number]);
    }
  }
  const whole = [...found.values()].reduce((sum, share) => sum + share, 0);
  return [...found].map(([number, share]) => [number, share / whole]);
}

const lengthOf = (vector) => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));

// What a word of another language adds to a text: the mean of its English words. Scripts without spaces are asked by pairs of letters, which share it.
function foreign(english, vectorOf) {
  const found = new Map();
  for (const language of ["de", "fr", "es", "ja"]) {
    for (const { form, english: meanings } of glossary(path.join(here, `glossary-${language}.tsv`))) {
      const vectors = meanings.flatMap(stemsOf).map(vectorOf).filter(Boolean);
      const stems = [...new Set(stemsOf(form))].filter((own) => !english.has(own));
      if (!vectors.length) continue;
      for (const own of stems) {
        const sum = found.get(own) ?? found.set(own, { vector: new Float64Array(DIMENSIONS), mass: 0, count: 0 }).get(own);
        vectors.forEach((vector) => vector.forEach((value, d) => (sum.vector[d] += value / vectors.length / stems.length)));
        sum.mass += vectors.reduce((all, vector) => all + lengthOf(vector), 0) / vectors.length / stems.length;
        sum.count++;
      }
    }
  }
  return [...found].map(([word, { vector, mass, count }]) => ({ word, vector, mass: mass / count }));
}

// The whole numbers of at most four bits that point most nearly where a vector does.
function rounded(vector) {
  const most = vector.reduce((a, b) => Math.max(a, Math.abs(b)), 0) || 1;
  let best = { near: -2 };
  for (const scale of [7, 7.5, 8, 9, 10, 11, 12, 14]) {
    const numbers = Array.from(vector, (value) => Math.max(-LARGEST, Math.min(LARGEST, Math.round((value / most) * scale))));
    const near = numbers.reduce((sum, value, d) => sum + value * vector[d], 0) / lengthOf(numbers);
    if (near > best.near) best = { near, numbers };
  }
  return best.numbers;
}

// How many words; how many bytes their lines have; the stems with a line each; how much each tells; their numbers, two in a byte.
function table(entries) {
  const lines = Buffer.from(entries.map(({ word }) => `${word}\n`).join(""));
  const head = Buffer.alloc(8);
  head.writeInt32LE(entries.length, 0);
  head.writeInt32LE(lines.length, 4);
  const heaviest = entries.map(({ mass }) => mass).sort((a, b) => a - b)[Math.floor(HEAVIEST * (entries.length - 1))];
  const masses = entries.map(({ mass }) => Math.max(1, Math.min(255, Math.round((mass / heaviest) * 255))));
  const pairs = entries.flatMap(({ vector }) => {
    const numbers = rounded(vector).map((value) => value + 8);
    return Array.from({ length: DIMENSIONS / 2 }, (_, i) => numbers[2 * i] | (numbers[2 * i + 1] << 4));
  });
  return Buffer.concat([head, lines, Buffer.from(masses), Buffer.from(pairs)]);
}

const texts = sentences(wordNet, agentsFolder);
const said = everyday(path.join(here, "everyday.txt"), fieldsFile);
const agents = described(agentsFolder);
fs.mkdirSync(work, { recursive: true });
const meant = await encodeAll("sentences", texts);
const saidMeant = await encodeAll("said", said.map(({ text }) => text));
const agentsMeant = await encodeAll("agents", agents.map(({ name, text }) => `${name}: ${text.slice(0, 300)}`));
const project = mainDirections(meant, WIDTH);
const vocabulary = vocabularyOf(texts, said, agents);
const shares = (text) => sharesOf(vocabulary, [stemsOf(text), 1]);
const fitted = fit([...texts, ...said.map(({ text }) => text)].map(shares), [...meant, ...saidMeant].map(project), (await encode(vocabulary.forms)).map(project));
const works = new Map();
const numberOf = (names) => works.get(names) ?? works.set(names, works.size).get(names);
const vectors = teach(fitted, DIMENSIONS,
  said.map(({ names, text }) => ({ words: shares(text), names: shares(names), of: numberOf(names) })),
  agents.map(({ name, text }) => sharesOf(vocabulary, [stemsOf(name), NAME], [stemsOf(text), DESCRIPTION])),
  saidMeant, agentsMeant);
const own = vocabulary.words.map((word, number) => {
  const vector = Float64Array.from(vectors.subarray(number * DIMENSIONS, (number + 1) * DIMENSIONS), (value) => value * vocabulary.weights[number]);
  return { word, vector, mass: lengthOf(vector) };
});
const others = foreign(vocabulary.numbers, (word) => own[vocabulary.numbers.get(word)]?.vector);
const bytes = zlib.gzipSync(table([...own, ...others].sort((a, b) => (a.word < b.word ? -1 : 1))), { level: 9 });
fs.writeFileSync(output, bytes);
console.log(`${own.length} English words and ${others.length} of other languages, ${DIMENSIONS} numbers each, ${bytes.length} bytes`);
