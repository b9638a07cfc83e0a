// node search.mjs QUERIES CHROMIUM FOLDER…: measures every engine over the documents of each folder, the first of which the graded queries ask.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { engines } from "./engines.mjs";
import { generator, graded, misspelt, rareWords } from "./queries.mjs";
import { serve } from "./server.mjs";

const [queryFile, executablePath, ...folders] = process.argv.slice(2);
const queries = graded(fs.readFileSync(queryFile, "utf8"));
const only = process.env.ENGINES?.split(",");
const NETWORK = { latency: 40, bytesPerMs: 10e6 / 8 / 1000 };
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const median = (values) => at(values.toSorted((a, b) => a - b), 0.5);
const high = (values) => at(values.toSorted((a, b) => a - b), 0.95);
const round = (value, digits = 0) => Number(value.toFixed(digits));

// A visitor's first search: bytes sent, and time since the page was asked for, each time in a new browser profile.
async function first(address, query, state) {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (state) Object.assign(state, { bytes: 0, files: 0 });
  await page.goto(`${address}?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
  await page.waitForFunction(() => window.firstResult, undefined, { polling: 20, timeout: 180_000 });
  const run = { time: await page.evaluate(() => window.firstResult), bytes: state?.bytes, files: state?.files };
  await context.close();
  return run;
}

async function firsts(address, texts, state) {
  const runs = [];
  for (const text of texts) runs.push(await first(address, text, state));
  return runs;
}

async function keystrokes(page, texts) {
  return page.evaluate(async (texts) => {
    const times = [];
    for (const isMeasured of [false, true]) {
      for (const text of texts) {
        for (let end = 1; end <= text.length; end++) {
          const start = performance.now();
          await find(text.slice(0, end), 5);
          if (isMeasured) times.push(performance.now() - start);
        }
      }
    }
    return times;
  }, texts);
}

const ask = (page, texts, limit) => page.evaluate(async ([texts, limit]) => {
  const answers = [];
  for (const text of texts) answers.push(text ? await find(text, limit) : []);
  return answers;
}, [texts, limit]);

const gain = (grades) => grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

async function relevance(page, documents) {
  const found = await ask(page, queries.map(({ query }) => query), 10);
  const ranks = found.map((slugs, i) => slugs.findIndex((slug) => queries[i].gradeOf(slug) >= 2) + 1);
  const gains = found.map((slugs, i) => gain(slugs.map(queries[i].gradeOf)) / gain([...queries[i].grades.values()].sort((a, b) => b - a).slice(0, 10)));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const known = async (texts) => {
    const asked = texts.map((text, i) => ({ text, slug: documents[i].Slug })).filter(({ text }) => text);
    const answers = await ask(page, asked.map(({ text }) => text), 10);
    return round(mean(answers.map((slugs, i) => 1 / (slugs.indexOf(asked[i].slug) + 1 || Infinity))), 3);
  };
  const random = generator();
  const typed = await page.evaluate(async (names) => {
    let sum = 0;
    for (const { name, slug } of names) {
      let end = 1;
      while (end < name.length && !(await find(name.slice(0, end), 3)).includes(slug)) end++;
      sum += end;
    }
    return sum / names.length;
  }, documents.map((document) => ({ name: document.Name.replace(/-/g, " "), slug: document.Slug })));
  return {
    mrr: round(mean(ranks.map((rank) => (rank ? 1 / rank : 0))), 3), "success@1": round(mean(ranks.map((rank) => Number(rank === 1))), 3),
    "ndcg@10": round(mean(gains), 3), misses: ranks.filter((rank) => !rank).length, unanswered: found.filter((slugs) => !slugs.length).length,
    misspelt: await known(documents.map((document) => misspelt(document.Name, random))), rare: await known(rareWords(documents)), "typed letters": round(typed, 2),
  };
}

for (const [number, folder] of folders.entries()) {
  const documents = JSON.parse(fs.readFileSync(path.join(folder, "documents.json"), "utf8"));
  for (const name of Object.keys(engines).filter((name) => !only || only.includes(name))) {
    const site = name === "catalog" ? folder : path.join(folder, name);
    fs.mkdirSync(site, { recursive: true });
    const start = performance.now();
    engines[name](site, documents);
    const built = performance.now() - start;
    const { state, address, close } = await serve(site);
    const isHeavy = documents.length > 5000 && !["catalog", "pagefind"].includes(name);
    const step = name === "catalog" || documents.length < 500 ? 1 : isHeavy ? 20 : 4;
    const texts = queries.map(({ query }) => query).filter((_, i) => i % step === 0);
    Object.assign(state, NETWORK);
    const cold = await firsts(address + "page.html", texts, state);
    Object.assign(state, { latency: 0, bytesPerMs: Infinity });
    const bytes = cold.map((run) => run.bytes);
    const disk = name === "pagefind" ? undefined : median((await firsts(`file://${site}/page.html`, texts.slice(0, isHeavy ? 1 : 5))).map((run) => run.time));
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(address + "page.html");
    await page.waitForFunction(() => window.find);
    const keys = await keystrokes(page, texts.slice(0, isHeavy ? 2 : 10));
    console.log(JSON.stringify({
      agents: documents.length, engine: name, "kB median": round(median(bytes) / 1000, 1), "kB 95 %": round(high(bytes) / 1000, 1), files: median(cold.map((run) => run.files)),
      "first ms": round(median(cold.map((run) => run.time))), "from disk ms": disk && round(disk), "key ms median": round(median(keys), 2), "key ms 95 %": round(high(keys), 2),
      ...(name === "catalog" ? {} : { "build ms": round(built) }), ...(number === 0 && documents.length < 500 ? await relevance(page, documents) : {}),
    }));
    await context.close();
    close();
  }
}
await browser.close();
