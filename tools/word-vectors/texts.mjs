// The sentences that word vectors are fitted on: glosses and examples of WordNet, and what agents say.
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
    const description = /^description:\s*(.*(?:\n\s+.*)*)/m.exec(front[1]);
    if (description) yield* description[1].replace(/\\n/g, " ").replace(/<[^>]+>/g, " ").split(/(?<=[.!?])\s+/).map((part) => part.replace(/^[>|"'\s-]+/, ""));
    yield* linesOf(text.slice(front[0].length));
  }
}

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
  const fromAgents = mixed(once(agents(agentsFolder))).slice(0, MOST_OF_AGENTS);
  return mixed([...fromWordNet, ...fromAgents]).slice(0, MOST);
}
