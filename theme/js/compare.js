// The page that compares: which versions are asked for stands in the address, their texts come in one script for each agent.
"use strict";

(() => {
  const SIDES = ["a", "b", "c", "d"];
  const AROUND = 3;
  const catalog = window.AgentCatalog;
  const pickers = document.querySelector("[data-compare-pickers]");
  const result = document.querySelector("[data-compare-result]");
  const state = document.querySelector("[data-compare-state]");
  const onlyDifferences = document.querySelector("[data-compare-differences]");
  const newest = new Map([...document.querySelectorAll("#compare-agents option")].map((option) => [option.value, Number(option.dataset.newest)]));
  let shown = [];

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const hidden = (text) => make("span", { className: "visually-hidden", textContent: text });
  // What nobody sees in a text must not stay unseen: soft hyphens, zero widths, direction marks, tags.
  const visible = (text) => text.replace(/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu, (c) => `[U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
  const marked = (side, text) => (side === 0 ? text : side > 0 ? make("ins", {}, hidden("added: "), text) : make("del", {}, hidden("removed: "), text));

  // slug or slug@v3, as in the address.
  const parse = (text) => {
    const [, slug, number] = /^([\w-]+)(?:@v(\d+))?$/.exec(text ?? "") ?? [];
    return newest.has(slug) ? { slug, number: Math.min(Number(number ?? newest.get(slug)), newest.get(slug)) } : null;
  };

  const query = new URLSearchParams(location.search);
  let asked = SIDES.map((side) => parse(query.get(side)));
  onlyDifferences.checked = query.has("differences");

  const remember = () => {
    const parts = SIDES.flatMap((side, i) => (asked[i] ? [`${side}=${asked[i].slug}@v${asked[i].number}`] : []));
    history.replaceState(null, "", parts.length + onlyDifferences.checked ? `?${[...parts, ...(onlyDifferences.checked ? ["differences"] : [])].join("&")}` : location.pathname);
  };

  const drawPickers = () => {
    pickers.replaceChildren(...SIDES.map((side, i) => {
      const agent = make("input", { type: "search", value: asked[i]?.slug ?? "", autocomplete: "off", placeholder: i > 1 ? "none" : "name of an agent" });
      agent.setAttribute("list", "compare-agents");
      const version = make("select", { disabled: asked[i] === null });
      const last = asked[i] ? newest.get(asked[i].slug) : 0;
      for (let number = last; number > 0; number--) version.append(make("option", { value: number, textContent: number === last ? `v${number} (latest)` : `v${number}` }));
      version.value = asked[i]?.number ?? "";
      agent.addEventListener("change", () => choose(i, parse(agent.value.trim())));
      version.addEventListener("change", () => choose(i, { slug: asked[i].slug, number: Number(version.value) }));
      return make("fieldset", {}, make("legend", { textContent: side.toUpperCase() }), make("label", {}, "Agent ", agent), make("label", {}, "Version ", version));
    }));
  };

  const choose = (i, choice) => {
    asked = asked.map((other, place) => (place === i ? choice : other));
    drawPickers();
    remember();
    show();
  };

  const load = async ({ slug, number }) => {
    const part = await catalog.get(`versions/${slug}`, `agents/${slug}/versions.js`);
    const version = part.versions.find((each) => each.number === number) ?? part.versions[part.versions.length - 1];
    const strings = (numbers) => numbers.map((at) => part.strings[at]);
    const shownOr = (values) => (version.text ? values() : ["withheld"]);
    const lines = [];
    for (let i = 0; version.text && i < version.text.length; i += 2) lines.push(...part.strings.slice(version.text[i], version.text[i] + version.text[i + 1]));
    return {
      title: `${version.name} v${version.number}`,
      page: `agents/${slug}/v${version.number}.html`,
      lines: version.text ? lines : null,
      facts: [
        ["Name", [version.name]],
        ["Date", [version.date ?? "uncommitted"]],
        ["File", [version.path]],
        ["Model", shownOr(() => [version.model ?? "not set (inherits)"])],
        ["Declared version", shownOr(() => [version.declared ?? "none"])],
        ["Description", shownOr(() => [part.strings[version.description] || "none"])],
        ["Tools", shownOr(() => (version.tools ? strings(version.tools) : ["not set (inherits all)"]))],
        ["Rights", shownOr(() => strings(version.rights))],
        ["Size", shownOr(() => [`${lines.join("\n").length.toLocaleString("en")} characters`])],
        ["Usage", shownOr(() => strings(version.usage))],
        ["Capabilities", shownOr(() => strings(version.capabilities))],
      ],
    };
  };

  const same = (rows) => rows.every((values) => values.join("\n") === rows[0].join("\n"));
  const isList = (label) => ["Tools", "Rights", "Usage", "Capabilities"].includes(label);

  const factsTable = (sides) => {
    const body = make("tbody");
    for (const [i, [label]] of sides[0].facts.entries()) {
      const rows = sides.map((side) => side.facts[i][1]);
      if (onlyDifferences.checked && same(rows)) continue;
      const cells = rows.map((values) => {
        const kept = onlyDifferences.checked && isList(label) ? values.filter((value) => !rows.every((other) => other.includes(value))) : values;
        if (!isList(label)) return make("td", { textContent: visible(kept.join(", ")) });
        return make("td", {}, make("ul", {}, ...kept.map((value) => {
          const own = !rows.every((other) => other.includes(value));
          return make("li", { className: own ? "compare-own" : "", textContent: visible(value) }, ...(own ? [hidden(" (not in all)")] : []));
        })));
      });
      body.append(make("tr", { className: same(rows) ? "" : "compare-differs" }, make("th", { scope: "row", textContent: label }), ...cells));
    }
    const head = make("tr", {}, make("td"), ...sides.map((side) => make("th", { scope: "col" }, make("a", { href: side.page, textContent: side.title }))));
    return make("div", { className: "scroll", tabIndex: 0 }, make("table", { className: "compare-table" }, make("thead", {}, head), body));
  };

  // Removed and added lines of one place, paired for marks on words.
  const changedLines = (removed, added) => {
    const nodes = [];
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      const runs = i < removed.length && i < added.length ? catalog.diff.words(removed[i], added[i]) : null;
      if (runs !== null) {
        nodes.push(make("div", { className: "diff-row diff-changed" }, ...runs.map(([side, text]) => marked(side, text))));
        continue;
      }
      if (i < removed.length) nodes.push(make("div", { className: "diff-row diff-removed" }, marked(-1, visible(removed[i]) || " ")));
      if (i < added.length) nodes.push(make("div", { className: "diff-row diff-added" }, marked(1, visible(added[i]) || " ")));
    }
    return nodes;
  };

  const textDiff = (one, other) => {
    const box = make("section", {}, make("h2", { textContent: `Text: ${one.title} → ${other.title}` }));
    if (one.lines === null || other.lines === null) {
      box.append(make("p", { className: "notice", textContent: "The text of one of the two is withheld." }));
      return box;
    }
    const runs = catalog.diff.lines(one.lines, other.lines);
    if (runs === null) {
      box.append(make("p", { className: "notice", textContent: "The difference is too large to show: more than 2,000 changed lines." }));
      return box;
    }
    if (runs.every(([side]) => side === 0)) {
      box.append(make("p", { className: "unstated", textContent: "The texts are equal." }));
      return box;
    }
    const diff = make("div", { className: "diff diff-prose diff-lines" });
    for (let i = 0; i < runs.length; i++) {
      const [side, start, end] = runs[i];
      if (side === 0) {
        const lines = one.lines.slice(start, end);
        const [before, after] = [i === 0 ? 0 : AROUND, i === runs.length - 1 ? 0 : AROUND];
        const folded = lines.length - before - after;
        lines.forEach((line, place) => {
          if (folded > 0 && place === before) diff.append(make("p", { className: "diff-fold", textContent: `${folded} ${folded === 1 ? "line" : "lines"} equal` }));
          if (folded <= 0 || place < before || place >= lines.length - after) diff.append(make("div", { className: "diff-row diff-same", textContent: visible(line) || " " }));
        });
        continue;
      }
      const removed = side < 0 ? one.lines.slice(start, end) : [];
      const next = side < 0 && runs[i + 1]?.[0] === 1 ? runs[++i] : side > 0 ? runs[i] : null;
      diff.append(...changedLines(removed, next ? other.lines.slice(next[1], next[2]) : []));
    }
    box.append(diff);
    return box;
  };

  const draw = () => {
    const ready = shown.length > 1;
    result.replaceChildren(...(ready ? [factsTable(shown), ...shown.slice(1).map((side) => textDiff(shown[0], side))] : []));
    state.textContent = ready ? "" : "Choose two agents, or two versions of one.";
  };

  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    try {
      const sides = await Promise.all(asked.filter(Boolean).map(load));
      if (mine === turn) {
        shown = sides;
        draw();
      }
    } catch {
      state.textContent = "The texts could not be loaded.";
    }
  };

  const markdown = () => {
    const cell = (values) => values.join("; ").replace(/\|/g, "\\|").replace(/\s+/g, " ");
    const rows = shown[0].facts.map(([label], i) => [label, shown.map((side) => side.facts[i][1])]).filter(([, values]) => !onlyDifferences.checked || !same(values));
    const table = [`| | ${shown.map((side) => side.title).join(" | ")} |`, `|---|${"---|".repeat(shown.length)}`, ...rows.map(([label, values]) => `| ${label} | ${values.map(cell).join(" | ")} |`)];
    const diffs = shown.slice(1).map((side) => {
      const runs = shown[0].lines && side.lines ? catalog.diff.lines(shown[0].lines, side.lines) : null;
      const lines = (runs ?? []).filter(([kind]) => kind !== 0).flatMap(([kind, start, end]) => (kind > 0 ? side : shown[0]).lines.slice(start, end).map((line) => (kind > 0 ? "+" : "-") + line));
      const fence = "`".repeat(Math.max(3, ...lines.map((line) => (line.match(/`+/g) ?? [""]).reduce((most, run) => Math.max(most, run.length + 1), 3))));
      return `\n${shown[0].title} → ${side.title}\n\n${fence}diff\n${lines.join("\n")}\n${fence}`;
    });
    return [...table, ...diffs].join("\n") + "\n";
  };

  onlyDifferences.addEventListener("change", () => {
    remember();
    draw();
  });
  document.querySelector("[data-compare-copy]").addEventListener("click", async () => {
    if (shown.length < 2) return;
    try {
      await navigator.clipboard.writeText(markdown());
      state.textContent = "Copied.";
    } catch {
      const text = make("textarea", { value: markdown(), rows: 12, readOnly: true, className: "compare-copy" });
      text.setAttribute("aria-label", "Comparison as Markdown");
      result.prepend(text);
      text.select();
      state.textContent = "Selected: press Ctrl+C.";
    }
  });

  drawPickers();
  show();
})();
