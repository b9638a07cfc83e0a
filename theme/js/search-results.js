// What a result looks like: marked texts, an excerpt, why it was found. Texts only ever become text nodes.
(function () {
  "use strict";

  const catalog = AgentCatalog;
  const UNSEEN = "\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff";
  const LETTERS = `[\\p{L}\\p{M}\\p{Nd}${UNSEEN}]+(?:['’][\\p{L}\\p{M}]+)*(?:\\+\\+|#)?`;
  const PIECE = new RegExp(LETTERS, "gu");
  const COMPOUND = new RegExp(`\\.?${LETTERS}(?:(?:[-./]|_+)${LETTERS})*`, "gu");
  const LABEL = { situations: "In its situations", headings: "In its headings", technologies: "In its technologies and tools", body: "In its text" };
  const PLACE = { description: 1, situations: 2, headings: 3, technologies: 4, body: 5 };
  const EXCERPT = 180;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // The spans of a text that stand for found words, as pairs of first and last place.
  function spans(text, marks) {
    const found = [];
    for (const compound of text.matchAll(COMPOUND)) {
      const runs = catalog.words.runs(compound[0]);
      const before = found.length;
      for (const piece of compound[0].matchAll(PIECE)) {
        const start = compound.index + piece.index;
        const words = catalog.words.runs(piece[0]).flatMap((run) => run.words);
        if (words.length === 1 && marks.has(words[0])) found.push([start, start + piece[0].length]);
        else if (words.length > 1) found.push(...pairs(piece[0], start, marks));
      }
      // Found by what its parts make together, as "nodejs" finds Node.js.
      if (found.length === before && runs.some((run) => run.joins.some((join) => marks.has(join.word)))) {
        found.push([compound.index, compound.index + compound[0].length]);
      }
    }
    return found;
  }

  function pairs(text, start, marks) {
    const found = [];
    for (let i = 0; i + 1 < text.length; i++) {
      if (!marks.has(text.slice(i, i + 2))) continue;
      const last = found[found.length - 1];
      if (last && last[1] >= start + i) last[1] = start + i + 2;
      else found.push([start + i, start + i + 2]);
    }
    return found;
  }

  function marked(text, marks) {
    const nodes = [];
    let at = 0;
    for (const [start, end] of spans(text, marks)) {
      nodes.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    }
    return nodes.concat(text.slice(at));
  }

  // The line that says most of what was asked, cut around its first found word.
  function bestLine(text, marks) {
    let best = { count: 0 };
    for (const line of text.split("\n")) {
      const found = spans(line, marks);
      const count = new Set(found.map(([start, end]) => line.slice(start, end).toLowerCase())).size;
      if (count > best.count) best = { count, line, first: found[0][0] };
    }
    if (!best.count || best.line.length <= EXCERPT) return best.line;
    const from = Math.max(0, best.line.lastIndexOf(" ", Math.max(0, best.first - 40)));
    const to = best.line.indexOf(" ", from + EXCERPT);
    return (from > 0 ? "…" : "") + best.line.slice(from, to < 0 ? undefined : to).trim() + (to < 0 ? "" : "…");
  }

  // A line that goes on where a description was cut says nothing new unless what was found stands there.
  function repeats(line, description, marks) {
    const shown = description.replace(/…$/, "").trim();
    return shown.includes(line.replace(/^…|…$/g, "")) || (line.startsWith(shown.slice(0, 60)) && spans(shown, marks).length === spans(line, marks).length);
  }

  // Why an agent was found, where its name and short description do not show it.
  async function fillExcerpt(place, hit, marks) {
    if (hit.field === "meaning") return showNearness(place, hit);
    if (!marks.size || hit.field === "name") return;
    const texts = await catalog.engine.texts(hit.agent);
    const line = bestLine(texts[PLACE[hit.field]], marks);
    if (!line || repeats(line, hit.description, marks)) return;
    place.replaceChildren(element("span", { className: "search-why" }, LABEL[hit.field] || "In its description"), " ", ...marked(line, marks));
    place.hidden = false;
  }

  function showNearness(place, { near }) {
    if (!near.length) return;
    place.replaceChildren(element("span", { className: "search-why" }, "Near in meaning"), " ", ...nearness(near));
    place.hidden = false;
  }

  // "spam – email deliverability; newsletter – email marketing"
  const nearness = (near) => near.flatMap(({ word, to }, i) => [i ? "; " : "", element("i", {}, word), ...(to ? [" – ", element("i", {}, to)] : [])]);

  const linkOf = (hit) => `${catalog.root}agents/${encodeURIComponent(hit.slug)}.html`;

  // A hit's name (given as a node), category, source, what else tells it from others of its name, description and, a moment later, excerpt.
  function content(hit, marks, name) {
    const excerpt = element("p", { className: "search-excerpt", hidden: true });
    for (const place of new Set([hit.category, hit.source, hit.apart].filter(Boolean))) name.append(" ", element("span", { className: "search-category" }, place));
    fillExcerpt(excerpt, hit, marks).catch(() => undefined);
    return [name, element("p", { className: "search-line" }, ...marked(hit.description, marks)), excerpt];
  }

  // What is said aloud and above the list.
  function summary(found, text) {
    if (!text.trim()) return "";
    if (found.isUnasked && !found.total) return `${unasked(found)}${noted({ missing: [], refused: found.refused })}`;
    const count = found.total === 1 ? "1 agent" : `${found.total.toLocaleString("en")} agents`;
    const how = found.isPoor ? " with little in common with this" : "";
    return found.total ? `${count}${how}${noted(found)}` : `No agent found${noted(found)}`;
  }

  // Who has asked in words that name nothing is told so.
  const unasked = ({ refused }) => (refused.length ? "Nothing was asked for yet" : "Nothing was asked yet: these words name nothing");

  // Which words played no part, and why: ". No agent knows “flurb”. Not looked for, as asked: “react”."
  function noted({ missing, refused }) {
    const listed = (words) => words.map((word) => `“${word}”`).join(", ");
    const notes = [missing.length && `No agent knows ${listed(missing)}.`, refused.length && `Not looked for, as asked: ${listed(refused)}.`].filter(Boolean);
    return notes.length ? `. ${notes.join(" ")}` : "";
  }

  // For each facet its values with how many of the found agents would stay; a facet's own choice does not count against its others.
  async function countsOf({ found, filters }) {
    const { facets, passes, MANY } = catalog.engine;
    const counts = {};
    for (const [facet, { values, sets, of }] of Object.entries(await facets())) {
      const others = filters.filter((filter) => filter.facet !== facet || filter.not || MANY.includes(facet));
      const totals = values.map((value) => ({ value, count: 0 }));
      const bySet = new Uint32Array(sets.length);
      for (const { agent } of found) if (passes(others, agent)) bySet[of[agent]]++;
      sets.forEach((set, i) => set.forEach((value) => (totals[value].count += bySet[i])));
      counts[facet] = totals;
    }
    return counts;
  }

  // When filters leave nothing: which of them to drop, and what there is without it.
  function relief({ total, found, filters }) {
    return total ? [] : filters
      .map((dropped) => {
        const rest = filters.filter((filter) => filter !== dropped);
        return { filter: dropped.written, total: found.filter(({ agent }) => catalog.engine.passes(rest, agent)).length };
      })
      .filter((choice) => choice.total);
  }

  // How a misspelt word was read.
  const reading = (asked) => ["Showing results for ", asked, "."];

  const corrected = (found, text) =>
    found.corrections.reduce((query, { from, to }) => query.replace(new RegExp(`(^|[^\\p{L}\\p{Nd}])${from}(?![\\p{L}\\p{Nd}])`, "iu"), `$1${to}`), text);

  catalog.results = { element, marked, nearness, content, linkOf, summary, unasked, noted, corrected, reading, countsOf, relief };
})();
