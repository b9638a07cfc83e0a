// A matrix: hide columns that tell nothing apart, walk its marks by arrow keys, save it as CSV.
"use strict";

(() => {
  window.AgentCatalog.load("theme/js/table.js");
  const content = (cell) => (cell.querySelector("[aria-label]")?.getAttribute("aria-label") ?? cell.textContent).trim();
  const sign = (cell) => cell.textContent.trim();

  for (const box of document.querySelectorAll("[data-hide-equal]")) {
    const table = document.getElementById(box.dataset.hideEqual);
    box.addEventListener("change", () => {
      const rows = [...table.tBodies[0].rows].filter((row) => !row.hidden);
      for (let column = 1; column < table.tHead.rows[0].cells.length; column++) {
        const equal = box.checked && new Set(rows.map((row) => sign(row.cells[column]))).size < 2;
        for (const row of table.rows) {
          row.cells[column].hidden = equal;
        }
      }
    });
  }

  // A spreadsheet would run a cell that begins like a formula.
  const quoted = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

  for (const button of document.querySelectorAll("[data-csv]")) {
    button.addEventListener("click", () => {
      const rows = [...document.getElementById(button.dataset.csv).rows].filter((row) => !row.hidden);
      const lines = rows.map((row) => [...row.cells].filter((cell) => !cell.hidden).map((cell) => quoted(content(cell))).join(","));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv" }));
      link.download = button.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  }

  for (const button of document.querySelectorAll("[data-markdown]")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const rows = [...document.getElementById(button.dataset.markdown).rows].filter((row) => !row.hidden);
      const lines = rows.map((row) => `| ${[...row.cells].filter((cell) => !cell.hidden).map((cell) => content(cell).replace(/\s+/g, " ").replaceAll("|", "\\|")).join(" | ")} |`);
      lines.splice(1, 0, `|${"---|".repeat(rows[0].cells.length - rows[0].querySelectorAll(":scope > [hidden]").length)}`);
      try {
        await navigator.clipboard.writeText(`${lines.join("\n")}\n`);
        button.textContent = "Copied";
      } catch {
        button.textContent = "The clipboard is closed to this page";
      }
      setTimeout(() => (button.textContent = label), 2000);
    });
  }

  // The row lights up by style alone, the column by its cells.
  const lightColumn = (event) => {
    const cell = event.target.closest("td, th");
    const table = cell?.closest("[data-matrix]");
    if (table == null || table.dataset.column === String(cell.cellIndex)) {
      return;
    }
    table.dataset.column = cell.cellIndex;
    table.querySelectorAll(".column-lit").forEach((other) => other.classList.remove("column-lit"));
    if (cell.cellIndex > 0) {
      for (const row of table.rows) {
        row.cells[cell.cellIndex]?.classList.add("column-lit");
      }
    }
  };
  document.addEventListener("focusin", lightColumn);
  document.querySelectorAll("[data-matrix]").forEach((table) => table.rows.length < 1000 && table.addEventListener("mouseover", lightColumn));

  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  for (const table of document.querySelectorAll("[data-matrix]")) {
    // Thousands of marks are one stop for the Tab key; arrows walk from mark to mark.
    const marks = [...table.querySelectorAll("td a")];
    let stop = null;
    const stopAt = (mark) => {
      stop?.setAttribute("tabindex", "-1");
      stop = mark;
      stop?.setAttribute("tabindex", "0");
    };
    const stopAtFirst = () => {
      if (stop === null || stop.offsetParent === null) {
        stopAt(marks.find((mark) => mark.offsetParent !== null) ?? null);
      }
    };
    marks.forEach((mark) => mark.setAttribute("tabindex", "-1"));
    stopAtFirst();
    document.addEventListener("input", stopAtFirst);
    document.addEventListener("change", stopAtFirst);
    table.addEventListener("focusin", (event) => {
      if (event.target.matches("td a")) {
        stopAt(event.target);
      }
    });
    table.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      if (step === undefined || !event.target.matches("td a")) {
        return;
      }
      const rows = [...table.tBodies[0].rows].filter((row) => !row.hidden);
      const cell = event.target.closest("td");
      let row = rows.indexOf(cell.parentElement) + step[0];
      let column = cell.cellIndex + step[1];
      for (; rows[row]?.cells[column] !== undefined; row += step[0], column += step[1]) {
        const mark = rows[row].cells[column].querySelector("a");
        if (mark !== null && column > 0 && !rows[row].cells[column].hidden) {
          event.preventDefault();
          mark.focus();
          return;
        }
      }
    });
  }
})();
