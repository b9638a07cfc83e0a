// node tasks.mjs TASKS CHROMIUM CORPUS=FOLDER…: how well tasks in plain words are answered over each corpus, by words alone, meaning alone and both, without each
// part, by the finder, and by others.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { engines } from "./engines.mjs";
import { graded } from "./queries.mjs";
import { serve } from "./server.mjs";

const [taskFile, executablePath, ...corpora] = process.argv.slice(2);
const tasks = graded(fs.readFileSync(taskFile, "utf8"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const DEPTH = 10;

// What of the index is taken away before the engine opens it. What is left is not held to the evidence that the whole gives.
const WITHOUT = {
  "words alone": "manifest.near = manifest.kin = '';",
  "meaning alone": "manifest.terms.split(' ').forEach((_, i) => AgentCatalog.part(`terms/${i}`, ['', '', '', ''])); manifest.typos = ''; AgentCatalog.part('typos/names', '');",
  "without fields of work": "manifest.near = '';",
  "without word vectors": "manifest.kin = '';",
  "without kits": "AgentCatalog.get('answers', `search/answers.js?v=${manifest.version}`).then(([twins, skills]) => AgentCatalog.part('answers', [twins, skills, '']));",
  "skills as agents": "AgentCatalog.search = async (text, { limit }) => (await AgentCatalog.find(text, { limit, isAgentsFirst: false })).hits;",
};

function variant(name) {
  return (folder) => {
    engines.catalog(folder);
    const find = name === "finder" ? "window.find = async (text, limit) => (await AgentCatalog.which(text, { limit })).map((hit) => hit.slug);"
      : `${WITHOUT[name] ? `AgentCatalog.engine.FITS.nothing = 0;
AgentCatalog.get("manifest").then((manifest) => { ${WITHOUT[name]} });` : ""}
window.find = async (text, limit) => (await AgentCatalog.search(text, { limit })).map((hit) => hit.slug);`;
    fs.writeFileSync(path.join(folder, "find.js"), find);
  };
}

const ways = {
  ...Object.fromEntries(["both", ...Object.keys(WITHOUT), "finder"].map((name) => [name, variant(name)])),
  lunr: engines.lunr, minisearch: engines.minisearch, pagefind: engines.pagefind,
};
const gain = (grades) => grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
const mean = (values) => Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));

async function answersOf(site, texts) {
  const { address, close } = await serve(site);
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(address + "page.html");
  await page.waitForFunction(() => window.find);
  const answers = await page.evaluate(async ([texts, limit]) => {
    const answers = [];
    for (const text of texts) answers.push(await find(text, limit));
    return answers;
  }, [texts, DEPTH]);
  await page.close();
  close();
  return answers;
}

for (const corpus of corpora) {
  const [name, folder] = corpus.split("=");
  const documents = JSON.parse(fs.readFileSync(path.join(folder, "documents.json"), "utf8"));
  for (const [way, prepare] of Object.entries(ways)) {
    const isOwn = !engines[way];
    const site = isOwn ? folder : path.join(folder, way);
    fs.mkdirSync(site, { recursive: true });
    prepare(site, documents);
    for (const split of ["tune", "aside"]) {
      const asked = tasks.filter((task) => task.corpus === name && task.split === split);
      const answers = await answersOf(site, asked.map(({ query }) => query));
      const grades = answers.map((slugs, i) => slugs.map((slug) => asked[i].gradeOf(slug)));
      const ranks = grades.map((list) => list.findIndex((grade) => grade >= 2) + 1);
      const best = asked.map(({ gradeOf }) => documents.map(({ Slug }) => gradeOf(Slug)).sort((a, b) => b - a).slice(0, DEPTH));
      console.log(JSON.stringify({
        corpus: name, agents: documents.length, split, tasks: asked.length, way,
        "success@1": mean(ranks.map((rank) => Number(rank === 1))), mrr: mean(ranks.map((rank) => (rank ? 1 / rank : 0))),
        "ndcg@10": mean(grades.map((list, i) => gain(list) / gain(best[i]))), unanswered: answers.filter((slugs) => !slugs.length).length,
      }));
    }
  }
}
await browser.close();
