// A matrix: hide columns that tell nothing apart, walk its marks by arrow keys, save it as CSV.
"use strict";

(() => {
  const catalog = window.AgentCatalog;

  // A row of a part: the agent, its version, its cells by their numbers among those of the part, and in one matrix its tools.
  catalog.texts = ({ data: [agent, , cells, tools], cells: all }) => [[agent[0], agent[4]].filter(Boolean).join(" "), ...cells.map((number) => all[number][1]), ...(tools === undefined ? [] : [tools || "not set (inherits)"])];
  catalog.drawn = ({ data: [agent, version, cells, tools], cells: all }) => {
    const { make, linked } = catalog;
    const text = `${agent[1].slice(0, -".html".length)}/v${version}.html`;
    const row = make("tr", {}, make("th", { scope: "row" }, ...linked(agent)));
    for (const [look, sign, words, line] of cells.map((number) => all[number])) {
      const mark = make(line > 0 ? "a" : "span", { textContent: sign, title: words, ariaLabel: words });
      if (line > 0) Object.assign(mark, { href: `${text}#L${line}`, tabIndex: -1 });
      else mark.setAttribute("role", "img");
      row.append(make("td", { className: look }, ...(words === "" ? [] : [mark])));
    }
    if (tools !== undefined) row.append(make("td", { className: "written-tools" }, ...(tools === "" ? [make("span", { className: "unstated", textContent: "not set (inherits)" })] : [tools])));
    return row;
  };

  // A spreadsheet would run a cell that begins like a formula.
  const quoted = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const content = (cell) => (cell.querySelector("[aria-label]")?.getAttribute("aria-label") ?? cell.textContent).trim();
  /** What stands in each row that is asked for, the head first. */
  const told = (table) => [table.element.tHead.rows[0].cells, ...table.shown.map(table.cellsOf)].map((cells) => [...cells].filter((cell) => !cell.hidden).map(content));

  const offerCsv = (button, table) =>
    button.addEventListener("click", () => {
      const lines = told(table).map((cells) => cells.map(quoted).join(","));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
      link.download = button.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });

  const offerMarkdown = (button, table) => {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const [head, ...rows] = told(table).map((cells) => `| ${cells.map((text) => text.replace(/\s+/g, " ").replaceAll("|", "\\|")).join(" | ")} |`);
      const columns = [...table.element.tHead.rows[0].cells].filter((cell) => !cell.hidden).length;
      try {
        await navigator.clipboard.writeText(`${[head, `|${"---|".repeat(columns)}`, ...rows].join("\n")}\n`);
        button.textContent = "Copied";
      } catch {
        button.textContent = "The clipboard is closed to this page";
      }
      setTimeout(() => (button.textContent = label), 2000);
    });
  };

  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const begin = (table) => {
    const { element } = table;
    const body = element.tBodies[0];
    const hidden = new Set();
    let lit = 0;
    table.dress = (row) => [...row.cells].forEach((cell, column) => {
      cell.hidden = hidden.has(column);
      cell.classList.toggle("column-lit", column > 0 && column === lit);
    });
    // Rows that are out of the table now may come back.
    const drawn = () => [element.tHead.rows[0], ...table.rows.flatMap((row) => row.element ?? [])];

    const hideEqual = (isAsked) => {
      hidden.clear();
      for (let column = 1; isAsked && column < element.tHead.rows[0].cells.length; column++) {
        if (new Set(table.shown.map((row) => catalog.textsOf(row)[column])).size < 2) hidden.add(column);
      }
      drawn().forEach(table.dress);
    };
    const box = document.querySelector(`[data-hide-equal="${element.id}"]`);
    const key = `${element.id}-equal`;
    const recall = () => {
      box.checked = new URLSearchParams(location.search).has(key);
      hideEqual(box.checked);
    };
    box.addEventListener("change", () => {
      const url = new URL(location.href);
      if (box.checked) url.searchParams.set(key, "");
      else url.searchParams.delete(key);
      history.pushState(null, "", url.href);
      recall();
    });
    addEventListener("popstate", recall);
    if (new URLSearchParams(location.search).has(key)) Promise.resolve(table.whole).then(recall, recall);
    offerCsv(document.querySelector(`[data-csv="${element.id}"]`), table);
    offerMarkdown(document.querySelector(`[data-markdown="${element.id}"]`), table);

    // The row lights up by style alone, the column by its cells.
    const lightColumn = (event) => {
      const cell = event.target.closest("td, th");
      if (cell === null || cell.cellIndex === lit) return;
      const before = lit;
      lit = cell.cellIndex;
      for (const row of drawn()) {
        row.cells[before].classList.remove("column-lit");
        if (lit > 0) row.cells[lit].classList.add("column-lit");
      }
    };
    element.addEventListener("focusin", lightColumn);
    if (element.rows.length < 1000) element.addEventListener("mouseover", lightColumn);

    // Thousands of marks are one stop for the Tab key; arrows walk from mark to mark.
    let stop = null;
    const stopAt = (mark) => {
      stop?.setAttribute("tabindex", "-1");
      stop = mark;
      stop?.setAttribute("tabindex", "0");
    };
    const stopAtFirst = () => {
      if (stop === null || stop.offsetParent === null) stopAt([...body.querySelectorAll("td a")].find((mark) => mark.offsetParent !== null) ?? null);
    };
    body.querySelectorAll("td a").forEach((mark) => mark.setAttribute("tabindex", "-1"));
    stopAtFirst();
    document.addEventListener("input", stopAtFirst);
    document.addEventListener("change", stopAtFirst);
    element.addEventListener("focusin", (event) => event.target.matches("td a") && stopAt(event.target));
    element.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      if (step === undefined || !event.target.matches("td a")) return;
      const cell = event.target.closest("td");
      let row = cell.parentElement.sectionRowIndex + step[0];
      let column = cell.cellIndex + step[1];
      table.reveal(row);
      for (; body.rows[row]?.cells[column] !== undefined; row += step[0], column += step[1], table.reveal(row)) {
        const mark = body.rows[row].cells[column].querySelector("a");
        if (mark !== null && column > 0 && !mark.closest("td").hidden) {
          event.preventDefault();
          mark.focus();
          return;
        }
      }
    });
  };

  catalog.load("theme/js/table.js").then(() => [...catalog.tables.values()].forEach(begin));
})();
