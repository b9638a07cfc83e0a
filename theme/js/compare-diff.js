// What differs between two lists: lines of two texts, or words of two lines.
"use strict";

(() => {
  const MOST_EDITS = 2000;
  const MOST_WORDS = 4000;
  // Beyond this share of a line, marks on single words say less than the two lines beside each other.
  const MOST_CHANGED = 0.6;

  // Myers' algorithm, forward and greedy. Gives runs [side, start, end]: side 0 in both (places of the old list), -1 removed, 1 added.
  const diff = (before, after) => {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head++;
    let tail = 0;
    while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    const middle = path(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
    if (middle === null) return null;
    const runs = [];
    const add = (side, start, end) => {
      const last = runs[runs.length - 1];
      if (start === end) return;
      if (last && last[0] === side && last[2] === start) last[2] = end;
      else runs.push([side, start, end]);
    };
    add(0, 0, head);
    for (const [side, at] of middle) add(side, head + at, head + at + 1);
    add(0, before.length - tail, before.length);
    return runs;
  };

  const path = (before, after) => {
    const [n, m] = [before.length, after.length];
    const most = Math.min(n + m, MOST_EDITS);
    let reached = new Map([[1, 0]]);
    const trace = [];
    for (let edits = 0; edits <= most; edits++) {
      trace.push(new Map(reached));
      for (let k = -edits; k <= edits; k += 2) {
        const down = k === -edits || (k !== edits && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
        let x = down ? reached.get(k + 1) ?? 0 : (reached.get(k - 1) ?? 0) + 1;
        while (x < n && x - k < m && x - k >= 0 && before[x] === after[x - k]) x++;
        reached.set(k, x);
        if (x >= n && x - k >= m) return walk(trace, n, m);
      }
    }
    return null;
  };

  // Back from the end: the run of equal elements after each edit, then the edit.
  const walk = (trace, n, m) => {
    const steps = [];
    let [x, y] = [n, m];
    for (let edits = trace.length - 1; edits >= 0; edits--) {
      const reached = trace[edits];
      const k = x - y;
      const down = k === -edits || (k !== edits && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
      const startX = reached.get(down ? k + 1 : k - 1);
      const startY = startX - (down ? k + 1 : k - 1);
      for (; x > startX && y > startY; y--) steps.push([0, --x]);
      if (edits > 0) steps.push(down ? [1, --y] : [-1, --x]);
    }
    return steps.reverse();
  };

  // Runs of words as [side, text], or null where too much of the line changed.
  const words = (before, after) => {
    const pieces = (text) => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
    const [old, current] = [pieces(before), pieces(after)];
    if (old.length + current.length > MOST_WORDS) return null;
    const runs = diff(old, current);
    if (runs === null) return null;
    const texts = runs.map(([side, start, end]) => [side, (side > 0 ? current : old).slice(start, end).join("")]);
    const letters = (list) => list.reduce((sum, [, text]) => sum + text.replace(/\s/g, "").length, 0);
    const changed = letters(texts.filter(([side]) => side !== 0));
    const all = letters(texts) + letters(texts.filter(([side]) => side === 0));
    return changed > MOST_CHANGED * all ? null : texts;
  };

  window.AgentCatalog.diff = { lines: diff, words };
})();
