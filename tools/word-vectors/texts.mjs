// What word vectors are fitted on: glosses and examples of WordNet, what agents say, and what people say who need some kind of work.
import fs from "node:fs";
import path from "node:path";

// Lexicographer files of nouns for acts, things made, qualities, thoughts, words, events, feelings, groups, people, money,
// processes, amounts, relations, states and times; not for animals, plants, places and substances.
const NOUNS = new Set(["03", "04", "06", "07", "09", "10", "11", "12", "14", "16", "17", "18", "19", "21", "22", "23", "24", "25", "26", "28"]);
const MOST_OF_AGENTS = 70_000;
const MOST = 122_880;

const squeezed = (text) => text.replace(/\s+/g, " ").trim();

function* wordNet(folder) {
  for (const kind of ["verb", "adj", "adv", "noun"]) {
    for (const line of fs.readFileSync(path.join(folder, `data.${kind}`), "utf8").split("\n")) {
      const [head, gloss] = line.split(" | ");
      if (line[0] === " " || !gloss) continue;
      const fields = head.split(" ");
      if (kind === "noun" && (!NOUNS.has(fields[1]) || / @i /.test(head))) continue;
      const words = Array.from({ length: parseInt(fields[3], 16) }, (_, i) => fields[4 + 2 * i].replace(/\(.*\)/, "").replace(/_/g, " "));
      if (kind === "noun" && words.every((word) => /^[A-Z]/.test(word))) continue;
      const [meaning, ...examples] = gloss.split(/;\s*(?=")/);
      yield `${words.slice(0, 4).join(", ")}: ${meaning}`;
      yield* examples.map((example) => example.replace(/^"|"[^"]*$/g, ""));
    }
  }
}

const filesOf = (folder) => fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  if (entry.name === ".git" || entry.name === "node_modules") return [];
  const file = path.join(folder, entry.name);
  return entry.isDirectory() ? filesOf(file) : /\.md$/i.test(entry.name) ? [file] : [];
});

function* agents(folder) {
  for (const file of filesOf(folder)) {
    const text = fs.readFileSync(file, "utf8");
    const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
    if (text.length > 60_000 || !front || !/^(name|description):/m.test(front[1])) continue;
    const [, name = ""] = /^name:\s*(.*)/m.exec(front[1]) ?? [];
    const [, description = ""] = /^description:\s*(.*(?:\n\s+.*)*)/m.exec(front[1]) ?? [];
    yield {
      name: squeezed(name.replace(/[-_"']+/g, " ")),
      description: description.replace(/\\n/g, " ").replace(/<[^>]+>/g, " "),
      body: text.slice(front[0].length),
    };
  }
}

function* saidBy(folder) {
  for (const { description, body } of agents(folder)) {
    if (description) yield* description.split(/(?<=[.!?])\s+/).map((part) => part.replace(/^[>|"'\s-]+/, ""));
    yield* linesOf(body);
  }
}

// Each agent of some description once.
export function described(folder) {
  const found = new Map();
  for (const { name, description } of agents(folder)) {
    const text = squeezed(description.replace(/^[>|"'\s-]+/, "")).slice(0, 500);
    if (name && text.length >= 20) found.set(`${name} ${text.slice(0, 80)}`, { name, text });
  }
  return [...found.values()];
}

// What people say, each with the names of the work that they need: everyday.txt, and the fields of work some words at a time.
export function everyday(file, fieldsFile) {
  const said = [];
  let names = "";
  for (const line of fs.readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("\t")) said.push({ names, text: line.slice(1) });
    else if (!line.startsWith("#")) names = line;
  }
  for (const line of fs.readFileSync(fieldsFile, "utf8").split("\n")) {
    const [, field, asked] = /^([^#].*?): (.*)$/.exec(line) ?? [];
    const words = asked ? asked.split(" ") : [];
    for (let at = 0; at < words.length; at += 4) said.push({ names: field.split("|").slice(0, 4).join("|"), text: words.slice(at, at + 6).join(" ") });
  }
  return said;
}

// Words of other languages: each form with the English words that say the same.
export const glossary = (file) => fs.readFileSync(file, "utf8").split("\n").filter(Boolean).flatMap((line) => {
  const [forms, english] = line.split("\t");
  return forms.split(" ").map((form) => ({ form, english: english.split(" ") }));
});

function* linesOf(body) {
  let isCode = false;
  for (const line of body.split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    else if (!isCode) {
      const said = line.replace(/^[\s#>*+\-\d.|]+/, "").replace(/[*`_|]+/g, " ").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
      if (said.split(" ").length >= 3 && /[a-z]{3}/.test(said)) yield said.slice(0, 200);
    }
  }
}

// FNV-1a: an order that mixes the sources and depends on nothing but the text.
function hash(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}

const mixed = (texts) => texts.map((text) => [hash(text), text]).sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1)).map(([, text]) => text);

export function sentences(wordNetFolder, agentsFolder) {
  const seen = new Set();
  const once = (texts) => Array.from(texts, squeezed).filter((text) => text.length >= 8 && text.length <= 400 && !seen.has(text) && seen.add(text));
  const fromWordNet = once(wordNet(wordNetFolder));
  const fromAgents = mixed(once(saidBy(agentsFolder))).slice(0, MOST_OF_AGENTS);
  return mixed([...fromWordNet, ...fromAgents]).slice(0, MOST);
}
