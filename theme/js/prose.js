// A text of Markdown as elements: headings, lists, tables, code and marked words; whatever else it holds stays the words it is.
//   AgentCatalog.prose(lines)   an element
"use strict";

(() => {
  const catalog = window.AgentCatalog;
  const { shown } = catalog.differences;

  const make = (tag, className = "", ...children) => {
    const element = document.createElement(tag);
    if (className !== "") element.className = className;
    element.append(...children);
    return element;
  };

  const inline = (text) => {
    const nodes = [];
    let at = 0;
    for (const match of text.matchAll(/(`+)(.+?)\1(?!`)|\*\*(.+?)\*\*|__(.+?)__|(?<![\w*])\*([^\s*][^*]*)\*(?!\w)/g)) {
      nodes.push(...shown(text.slice(at, match.index)));
      const [whole, , code, strong, other, soft] = match;
      nodes.push(code !== undefined ? make("code", "", ...shown(code.trim())) : soft !== undefined ? make("em", "", ...inline(soft)) : make("strong", "", ...inline(strong ?? other)));
      at = match.index + whole.length;
    }
    return [...nodes, ...shown(text.slice(at))];
  };

  const cells = (line) => line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((text) => text.trim().replaceAll("\\|", "|"));
  const isRule = (line) => /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line ?? "") && line.includes("|");
  const table = (rows) => {
    const [head, , ...body] = rows;
    return make("div", "table-scroll", make("table", "", make("thead", "", make("tr", "", ...cells(head).map((text) => make("th", "", ...inline(text))))), make("tbody", "", ...body.map((line) => make("tr", "", ...cells(line).map((text) => make("td", "", ...inline(text))))))));
  };

  // Items by their indentation; an item holds the lists that stand deeper.
  const list = (items) => {
    const [{ indent, ordered, start }] = items;
    const element = make(ordered ? "ol" : "ul");
    if (ordered && start !== 1) element.start = start;
    for (let i = 0; i < items.length; i++) {
      const item = make("li", "", ...inline(items[i].text));
      const deeper = [];
      while (i + 1 < items.length && items[i + 1].indent > indent) deeper.push(items[++i]);
      if (deeper.length > 0) item.append(list(deeper));
      element.append(item);
    }
    return element;
  };
  const item = (line) => {
    const [, indent, mark, text] = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/.exec(line) ?? [];
    return mark === undefined ? null : { indent: indent.length, ordered: /\d/.test(mark), start: parseInt(mark, 10) || 1, text };
  };

  catalog.prose = (lines) => {
    const box = make("div", "prose prompt-text");
    const front = lines[0]?.trimEnd() === "---" ? lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---") : -1;
    if (front > 0) box.append(make("pre", "", make("code", "", ...shown(lines.slice(1, front).join("\n")))));
    for (let i = front + 1; i < lines.length; i++) {
      const [, fence] = /^ {0,3}(`{3,}|~{3,})/.exec(lines[i]) ?? [];
      const [, marks, title] = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(lines[i]) ?? [];
      if (lines[i].trim() === "") continue;
      if (fence !== undefined) {
        const start = i + 1;
        for (i = start; i < lines.length && !(lines[i].trim().startsWith(fence) && lines[i].trim().replaceAll(fence[0], "") === ""); ) i++;
        box.append(make("pre", "", make("code", "", ...shown(lines.slice(start, i).join("\n")))));
      } else if (marks !== undefined) {
        box.append(make(`h${Math.min(6, marks.length + 2)}`, "", ...inline(title)));
      } else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(lines[i])) {
        box.append(make("hr"));
      } else if (lines[i].includes("|") && isRule(lines[i + 1])) {
        const start = i;
        while (i + 1 < lines.length && lines[i + 1].includes("|")) i++;
        box.append(table(lines.slice(start, i + 1)));
      } else if (item(lines[i]) !== null) {
        const items = [item(lines[i])];
        for (; i + 1 < lines.length && lines[i + 1].trim() !== "" && !/^ {0,3}#/.test(lines[i + 1]); i++) {
          const next = item(lines[i + 1]);
          if (next !== null) items.push(next);
          else items[items.length - 1].text += ` ${lines[i + 1].trim()}`;
        }
        box.append(list(items));
      } else {
        const start = i;
        while (i + 1 < lines.length && lines[i + 1].trim() !== "" && !/^ {0,3}(#|`{3}|~{3})/.test(lines[i + 1]) && item(lines[i + 1]) === null) i++;
        box.append(make(/^\s*>/.test(lines[start]) ? "blockquote" : "p", "", ...inline(lines.slice(start, i + 1).map((line) => line.replace(/^\s*>\s?/, "")).join(" "))));
      }
    }
    return box;
  };
})();
