// For each engine a page whose window.find(text, limit) gives the slugs found, best first, and all that the page loads.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import lunr from "lunr";
import MiniSearch from "minisearch";

const modules = path.join(import.meta.dirname, "node_modules");
const FIELDS = ["name", "description", "headings", "body"];
const BOOST = { name: 8, description: 3, headings: 1.5, body: 1 };

const rowsOf = (documents) => documents.map((document) => ({
  id: document.Slug, name: document.Name, description: document.Description, headings: document.Headings.join("\n"), body: document.Body,
}));

function page(folder, scripts, module = "") {
  const tags = [...scripts, "first.js"].map((script) => `<script src="${script}" defer></script>`).join("");
  fs.writeFileSync(path.join(folder, "first.js"), `const asked = new URLSearchParams(location.search).get("q");
if (asked) find(asked, 5).then(() => (window.firstResult = performance.now()));`);
  fs.writeFileSync(path.join(folder, "page.html"), `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>search</title>${module}${tags}</head><body></body></html>`);
}

const write = (folder, name, text) => fs.writeFileSync(path.join(folder, name), text);
const shown = (rows) => JSON.stringify(Object.fromEntries(rows.map(({ id, name, description }) => [id, [name, description.slice(0, 160)]])));

export const engines = {
  catalog(folder) {
    write(folder, "find.js", "window.find = async (text, limit) => (await AgentCatalog.search(text, { limit })).map((hit) => hit.slug);");
    // As search.html asks for them.
    page(folder, ["theme/js/search.js", "theme/js/search-words.js", "theme/js/search-asked.js", "theme/js/search-engine.js", "search/index.js", "find.js"]);
  },

  lunr(folder, documents) {
    const rows = rowsOf(documents);
    const index = lunr(function () {
      this.ref("id");
      for (const field of FIELDS) this.field(field, { boost: BOOST[field] });
      for (const row of rows) this.add(row);
    });
    fs.copyFileSync(path.join(modules, "lunr/lunr.min.js"), path.join(folder, "lunr.js"));
    write(folder, "index.js", `window.data = ${JSON.stringify(JSON.stringify(index))};window.rows = ${shown(rows)};`);
    // Exact words first, then their beginnings, then one edit, as sites that use lunr ask it.
    write(folder, "find.js", `const index = lunr.Index.load(JSON.parse(window.data));
window.find = async (text, limit) => index.query((query) => {
  for (const token of lunr.tokenizer(text)) {
    const word = token.toString().replace(/[*~^:+]/g, "");
    query.term(word, { boost: 10 });
    query.term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
    if (word.length > 3) query.term(word, { editDistance: 1, usePipeline: false });
  }
}).slice(0, limit).map((hit) => (rows[hit.ref], hit.ref));`);
    page(folder, ["lunr.js", "index.js", "find.js"]);
  },

  minisearch(folder, documents) {
    const rows = rowsOf(documents);
    const options = { fields: FIELDS, searchOptions: { boost: BOOST, prefix: true, fuzzy: 0.2 } };
    const index = new MiniSearch(options);
    index.addAll(rows);
    fs.copyFileSync(path.join(modules, "minisearch/dist/umd/index.js"), path.join(folder, "minisearch.js"));
    write(folder, "index.js", `window.data = ${JSON.stringify(JSON.stringify(index))};window.rows = ${shown(rows)};`);
    write(folder, "find.js", `const index = MiniSearch.loadJSON(window.data, ${JSON.stringify(options)});
window.find = async (text, limit) => index.search(text).slice(0, limit).map((hit) => (rows[hit.id], hit.id));`);
    page(folder, ["minisearch.js", "index.js", "find.js"]);
  },

  pagefind(folder, documents) {
    const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    fs.mkdirSync(path.join(folder, "agents"), { recursive: true });
    for (const row of rowsOf(documents)) {
      write(folder, `agents/${row.id.replace(/[^\w.-]/g, "_")}.html`, `<!DOCTYPE html><html lang="en"><head><title>${escape(row.name)}</title></head><body><main data-pagefind-body data-pagefind-meta="slug:${escape(row.id)}">
<h1>${escape(row.name)}</h1><p data-pagefind-weight="3">${escape(row.description)}</p><h2>${row.headings.split("\n").map(escape).join("</h2><h2>")}</h2><p>${escape(row.body).split("\n").join("</p><p>")}</p></main></body></html>`);
    }
    execFileSync(process.execPath, [path.join(modules, "pagefind/lib/runner/bin.cjs"), "--site", folder], { stdio: "ignore" });
    fs.rmSync(path.join(folder, "agents"), { recursive: true });
    // A page of results shows five; more are looked at only where relevance is measured.
    write(folder, "find.js", `import * as pagefind from "./pagefind/pagefind.js";
window.find = async (text, limit) => {
  const { results } = await pagefind.search(text);
  return (await Promise.all(results.slice(0, limit).map((hit) => hit.data()))).map((data) => data.meta.slug);
};`);
    page(folder, [], '<script type="module" src="find.js"></script>');
  },
};
