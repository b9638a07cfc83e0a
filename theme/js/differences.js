// How two texts differ, for a reader: section by section with changed words marked and equal parts folded, or line by line.
//   AgentCatalog.differences.prose(before, after)    an element: changed sections, in words
//   AgentCatalog.differences.source(before, after)   an element: changed lines as in a patch
//   AgentCatalog.differences.beside(before, after)   an element: both texts beside each other by section
// A text is a list of lines. Null stands for texts that are too far apart to compare.
"use strict";

(() => {
  const catalog = window.AgentCatalog;
  const AROUND = 3;
  const LIKE = 0.5;

  const make = (tag, className = "", ...children) => {
    const element = document.createElement(tag);
    if (className !== "") element.className = className;
    element.append(...children);
    return element;
  };

  // What nobody sees in a text must not stay unseen: each such character is a chip with its number.
  const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
  const code = (character) => `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const visible = (text) => text.replace(UNSEEN, (character) => `[${code(character)}]`);
  const shown = (text) => {
    const nodes = [];
    let at = 0;
    for (const match of text.matchAll(UNSEEN)) {
      // An emoji may be followed by the mark that makes it one.
      if (/[\ufe0e\ufe0f\u200d]/.test(match[0]) && /\p{Extended_Pictographic}$|\p{Extended_Pictographic}\ufe0f$/u.test(text.slice(0, match.index))) continue;
      nodes.push(text.slice(at, match.index), make("span", "chip-char", `[${code(match[0])}]`));
      at = match.index + match[0].length;
    }
    return [...nodes, text.slice(at)].filter((node) => node !== "");
  };

  const said = (text) => make("span", "visually-hidden", text);
  const marked = (side, text) =>
    side === 0 ? shown(text) : [side > 0 ? make("ins", "", said("added: "), ...shown(text)) : make("del", "", said("removed: "), ...shown(text))];

  // The parts of a text by its headings; headings in fences are none.
  const sections = (lines) => {
    const parts = [];
    const end = lines[0]?.trimEnd() === "---" ? lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---") : -1;
    if (end > 0) parts.push({ title: "Front matter", front: true, lines: lines.slice(1, end) });
    let fence = null;
    let part = { title: "", lines: [] };
    for (const line of lines.slice(end + 1)) {
      const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
      if (mark !== undefined && fence === null) fence = mark;
      else if (mark !== undefined && mark.startsWith(fence) && line.trim() === mark) fence = null;
      const [, title] = (fence === null && /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)) || [];
      if (title === undefined) {
        part.lines.push(line);
        continue;
      }
      parts.push(part);
      part = { title: words(title), lines: [] };
    }
    return [...parts, part].filter(({ title, lines: held }) => title !== "" || held.some((line) => line.trim() !== ""));
  };

  // A line of Markdown as words: without its marks of layout.
  const words = (line) => line.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/(\*\*|__|`+)/g, "").trim();
  const row = (line) => {
    const [, indent, mark, text] = /^(\s*)(?:([-*+]|\d+[.)])\s+)?(.*)$/.exec(line);
    return { kind: mark === undefined ? "text" : /\d/.test(mark) ? "step" : "item", depth: Math.min(4, indent.length >> 1), text: words(text) };
  };
  const paragraphs = (part) => (part.front ? part.lines.flatMap((line) => line.split("\\n")) : part.lines).filter((line) => line.trim() !== "");

  const alike = (one, other) => {
    const held = new Set(one.lines.filter((line) => line.trim() !== ""));
    const lines = other.lines.filter((line) => line.trim() !== "");
    const both = lines.filter((line) => held.has(line)).length;
    return both / Math.max(1, held.size, lines.length);
  };

  // Sections of one title belong together, then those that share most lines; in the order of the newer text.
  const paired = (before, after) => {
    const left = new Set(before);
    const partner = new Map();
    const take = (part, old) => {
      partner.set(part, old);
      left.delete(old);
    };
    for (const part of after) {
      const old = [...left].find((other) => other.title === part.title && !!other.front === !!part.front);
      if (old !== undefined) take(part, old);
    }
    for (const part of after.filter((other) => !partner.has(other) && !other.front)) {
      const [best] = [...left].filter((other) => !other.front).map((old) => ({ old, score: alike(old, part) })).sort((a, b) => b.score - a.score);
      if (best !== undefined && best.score >= LIKE) take(part, best.old);
    }
    const kept = after.filter((part) => partner.has(part));
    const runs = catalog.diff.lines(before.filter((part) => !left.has(part)), kept.map((part) => partner.get(part))) ?? [];
    const still = new Set(runs.filter(([side]) => side === 0).flatMap(([, start, end]) => before.filter((part) => !left.has(part)).slice(start, end)));
    const list = after.map((part) => ({ before: partner.get(part) ?? null, after: part, moved: partner.has(part) && !still.has(partner.get(part)) }));
    for (const old of left) {
      const above = before.slice(0, before.indexOf(old)).reverse().find((part) => !left.has(part));
      const place = above === undefined ? 0 : list.findIndex((pair) => pair.before === above) + 1;
      list.splice(place, 0, { before: old, after: null, moved: false });
    }
    return list;
  };

  const isEqual = ({ before, after }) => before !== null && after !== null && before.title === after.title && before.lines.join("\n").trim() === after.lines.join("\n").trim();
  const folded = (count, one) => make("p", "diff-fold", `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"} unchanged`);

  const drawRow = (line, side, runs) => {
    const { kind, depth, text } = row(line);
    const state = runs !== undefined ? "changed" : side === 0 ? "same" : side > 0 ? "added" : "removed";
    const nodes = runs !== undefined ? runs.flatMap(([part, words_]) => marked(part, words_)) : marked(side, text);
    return make("div", `diff-row diff-${kind} diff-${state} diff-depth-${depth}`, ...nodes);
  };

  // Removed and added lines of one place: each pair as one row of words where most of it stayed.
  const drawChanged = (removed, added) => {
    const nodes = [];
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      const runs = i < removed.length && i < added.length ? catalog.diff.words(row(removed[i]).text, row(added[i]).text) : null;
      if (runs !== null) nodes.push(drawRow(added[i], 0, runs));
      else {
        if (i < removed.length) nodes.push(drawRow(removed[i], -1));
        if (i < added.length) nodes.push(drawRow(added[i], 1));
      }
    }
    return nodes;
  };

  const drawRows = (old, current, around) => {
    const runs = catalog.diff.lines(old.map((line) => row(line).text), current.map((line) => row(line).text));
    if (runs === null) return [...old.map((line) => drawRow(line, -1)), ...current.map((line) => drawRow(line, 1))];
    if (runs.every(([side]) => side === 0)) return [make("p", "diff-fold", "only its layout changed")];
    return runs.flatMap(([side, start, end], i) => {
      if (side === 0) {
        const lines = old.slice(start, end);
        const head = i === 0 ? 0 : around;
        const tail = i === runs.length - 1 ? 0 : around;
        if (lines.length <= head + tail) return lines.map((line) => drawRow(line, 0));
        return [...lines.slice(0, head).map((line) => drawRow(line, 0)), folded(lines.length - head - tail, "paragraph"), ...lines.slice(lines.length - tail).map((line) => drawRow(line, 0))];
      }
      if (side > 0) return runs[i - 1]?.[0] === -1 ? [] : drawChanged([], current.slice(start, end));
      const next = runs[i + 1]?.[0] === 1 ? runs[i + 1] : null;
      return drawChanged(old.slice(start, end), next === null ? [] : current.slice(next[1], next[2]));
    });
  };

  const title = ({ before, after, moved }) => {
    const [old, current] = [before?.title, after?.title];
    const named = old === current ? shown(current === "" ? "Beginning" : current) : [...(old ? marked(-1, old) : []), ...(old && current ? [" → "] : []), ...(current ? marked(1, current) : [])];
    return [...named, ...(moved ? [" ", make("span", "chip", "moved")] : [])];
  };

  const drawSection = (pair) => {
    const [old, current] = [pair.before ? paragraphs(pair.before) : [], pair.after ? paragraphs(pair.after) : []];
    const rows = pair.moved && old.join("\n") === current.join("\n") ? [folded(current.length, "paragraph")] : drawRows(old, current, 1);
    return make("div", "diff-section", make("p", "diff-title", ...title(pair)), ...rows);
  };

  const prose = (before, after) => {
    const pairs = paired(sections(before).filter((part) => !part.front), sections(after).filter((part) => !part.front));
    const box = make("div", "diff-prose");
    let equal = 0;
    const fold = () => {
      if (equal > 0) box.append(folded(equal, "section"));
      equal = 0;
    };
    for (const pair of pairs) {
      if (isEqual(pair) && !pair.moved) {
        equal++;
        continue;
      }
      fold();
      box.append(drawSection(pair));
    }
    if (box.childElementCount > 0) fold();
    return box.childElementCount > 0 ? box : null;
  };

  const source = (before, after) => {
    const runs = catalog.diff.lines(before, after);
    if (runs === null) return null;
    const pre = make("pre", "diff-source");
    pre.tabIndex = 0;
    const put = (sign, lines) => {
      if (lines.length === 0) return;
      const text = shown(lines.map((line) => `${sign} ${line}`).join("\n"));
      pre.append(...(sign === " " ? text : sign === "+" ? [make("ins", "", said("added: "), ...text)] : [make("del", "", said("removed: "), ...text)]), "\n");
    };
    let line = 0;
    runs.forEach(([side, start, end], i) => {
      const lines = (side > 0 ? after : before).slice(start, end);
      if (side !== 0) put(side > 0 ? "+" : "−", lines);
      else {
        const [head, tail] = [i === 0 ? 0 : AROUND, i === runs.length - 1 ? 0 : AROUND];
        if (lines.length <= head + tail) put(" ", lines);
        else {
          put(" ", lines.slice(0, head));
          if (tail > 0) pre.append(make("span", "diff-at", `line ${line + lines.length - tail + 1}`), "\n");
          put(" ", tail > 0 ? lines.slice(-tail) : []);
        }
      }
      if (side >= 0) line += lines.length;
    });
    return pre;
  };

  const cell = (className, nodes) => make("div", `beside-cell ${className}`, ...nodes);
  const besideRows = (old, current) => {
    const runs = catalog.diff.lines(old, current) ?? [[-1, 0, old.length], [1, 0, current.length]];
    const nodes = [];
    for (let i = 0; i < runs.length; i++) {
      const [side, start, end] = runs[i];
      if (side === 0) {
        for (const line of old.slice(start, end)) nodes.push(cell("beside-a", shown(line)), cell("beside-b", shown(line)));
        continue;
      }
      const removed = side < 0 ? old.slice(start, end) : [];
      const next = side < 0 && runs[i + 1]?.[0] === 1 ? runs[++i] : side > 0 ? runs[i] : null;
      const added = next === null ? [] : current.slice(next[1], next[2]);
      for (let at = 0; at < Math.max(removed.length, added.length); at++) {
        const both = at < removed.length && at < added.length ? catalog.diff.words(removed[at], added[at]) : null;
        const half = (mine, lines) => (at >= lines.length ? [] : both === null ? marked(mine, lines[at]) : both.filter(([part]) => part === 0 || part === mine).flatMap(([part, text]) => marked(part, text)));
        nodes.push(cell(at < removed.length ? "beside-a diff-removed" : "beside-a beside-none", half(-1, removed)), cell(at < added.length ? "beside-b diff-added" : "beside-b beside-none", half(1, added)));
      }
    }
    return nodes;
  };

  // Sections that are equal are closed; each is laid out when it is opened.
  const beside = (before, after, { onlyDifferences = false } = {}) => {
    const box = make("div", "beside-sections");
    for (const pair of paired(sections(before), sections(after))) {
      const equal = isEqual(pair);
      if (equal && onlyDifferences) continue;
      const state = pair.before === null ? "only in B" : pair.after === null ? "only in A" : equal ? (pair.moved ? "moved" : "equal") : "differs";
      const details = make("details", `beside-section beside-${state.replace(/ /g, "-").toLowerCase()}`, make("summary", "", make("span", "beside-title", ...title({ ...pair, moved: false })), " ", make("span", "chip", state)));
      details.addEventListener("toggle", () => {
        if (!details.open || details.childElementCount > 1) return;
        const trimmed = (part) => (part === null ? [] : part.lines.join("\n").trim().split("\n"));
        details.append(make("div", "beside-rows", ...besideRows(trimmed(pair.before), trimmed(pair.after))));
      });
      details.open = !equal;
      box.append(details);
    }
    return box;
  };

  catalog.differences = { prose, source, beside, visible, shown };
})();
