// node make.mjs WORDNET AGENTS WORK OUTPUT: writes the table of word vectors. README.md beside this says from what.
// WORK keeps what the sentence model made of the sentences, which takes longest, so that a run that was broken off goes on.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { DIMENSIONS, fit, mainDirections } from "./fit.mjs";
import { WIDTH, encode } from "./model.mjs";
import { sentences } from "./texts.mjs";

const [wordNet, agents, work, output] = process.argv.slice(2);
const root = path.join(import.meta.dirname, "../..");
const CHUNK = 4096;
const LEAST = 3; // how often a word stands in the sentences to have a vector
const USUAL = 1e-3; // share of all words from where on a word tells half
const LONGEST = 0.6; // of the largest number, which becomes 127

const { runs, stem } = (() => {
  const context = vm.createContext({ AgentCatalog: {} });
  vm.runInContext(fs.readFileSync(path.join(root, "theme/js/search-words.js"), "utf8"), context);
  return context.AgentCatalog.words;
})();

async function encodeAll(texts) {
  const file = path.join(work, "sentences.f32");
  const bytes = WIDTH * 4;
  let done = fs.existsSync(file) ? Math.floor(fs.statSync(file).size / bytes / CHUNK) * CHUNK : 0;
  if (done) fs.truncateSync(file, done * bytes);
  for (; done < texts.length; done += CHUNK) {
    for (const vector of await encode(texts.slice(done, done + CHUNK))) fs.appendFileSync(file, Buffer.from(vector.buffer));
    console.error(`${Math.min(done + CHUNK, texts.length)} of ${texts.length} sentences`);
  }
  const all = fs.readFileSync(file);
  return texts.map((_, i) => new Float32Array(all.buffer, all.byteOffset + i * bytes, WIDTH));
}

// Every stem with how often it stands and the word that it mostly stands for; those of the fields of work in any case.
function wordsOf(texts) {
  const counts = new Map();
  const forms = new Map();
  const note = (word) => {
    const own = stem(word);
    if (!forms.has(own)) forms.set(own, new Map());
    forms.get(own).set(word, (forms.get(own).get(word) ?? 0) + 1);
    return own;
  };
  const spoken = texts.map((text) => runs(text).flatMap((run) => run.words).map(note));
  for (const stems of spoken) for (const own of stems) counts.set(own, (counts.get(own) ?? 0) + 1);
  const fields = new Set(runs(fs.readFileSync(path.join(root, "src/Catalog.Site/Search/fields-of-work.txt"), "utf8")).flatMap((run) => run.words).map(note));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const words = [...forms.keys()]
    .filter((own) => (fields.has(own) || counts.get(own) >= LEAST) && /^[a-z\d.+#]{2,30}$/.test(own) && !/^\d+$/.test(own))
    .sort((a, b) => (a < b ? -1 : 1));
  const formOf = (own) => [...forms.get(own)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
  return { spoken, words, forms: words.map(formOf), weights: words.map((own) => USUAL / (USUAL + (counts.get(own) ?? 1) / all)) };
}

// For each sentence its words with their shares of the whole weight.
function shares({ spoken, words, weights }) {
  const numbers = new Map(words.map((own, number) => [own, number]));
  return spoken.map((stems) => {
    const known = stems.map((own) => numbers.get(own)).filter((number) => number !== undefined);
    const whole = known.reduce((sum, number) => sum + weights[number], 0);
    const found = new Map();
    for (const number of known) found.set(number, (found.get(number) ?? 0) + weights[number] / whole);
    return [...found];
  });
}

// How many words; how many bytes their lines have; the stems with a line each; their weights; their numbers.
function table(words, weights, vectors) {
  const lines = Buffer.from(words.map((own) => `${own}\n`).join(""));
  const head = Buffer.alloc(8);
  head.writeInt32LE(words.length, 0);
  head.writeInt32LE(lines.length, 4);
  const scale = 127 / (LONGEST * vectors.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  const numbers = Int8Array.from(vectors, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
  return Buffer.concat([head, lines, Buffer.from(weights.map((weight) => Math.max(1, Math.round(weight * 255)))), Buffer.from(numbers.buffer)]);
}

const texts = sentences(wordNet, agents);
fs.mkdirSync(work, { recursive: true });
const meant = await encodeAll(texts);
const project = mainDirections(meant, WIDTH);
const vocabulary = wordsOf(texts);
const vectors = fit(shares(vocabulary), meant.map(project), (await encode(vocabulary.forms)).map(project));
const bytes = table(vocabulary.words, vocabulary.weights, vectors);
fs.writeFileSync(output, bytes);
console.log(`${texts.length} sentences, ${vocabulary.words.length} words of ${DIMENSIONS} numbers, ${bytes.length} bytes`);
