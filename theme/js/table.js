// Rows that a reader can filter by words or by one choice, and sort by a column.
"use strict";

(() => {
  const rowsOf = (id) => [...document.getElementById(id).querySelectorAll("[data-row]")];

  const narrow = (id) => {
    const words = (document.querySelector(`[data-row-filter="${id}"]`)?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const choice = document.querySelector(`[data-row-choice="${id}"]`);
    const rows = rowsOf(id);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word)) || (choice !== null && choice.value !== "" && row.dataset[choice.dataset.rowKey] !== choice.value);
      shown += row.hidden ? 0 : 1;
    }
    for (const group of document.getElementById(id).querySelectorAll(":scope > section")) {
      group.hidden = group.querySelector("[data-row]:not([hidden])") === null;
    }
    const state = document.querySelector(`[data-row-state="${id}"]`);
    state.textContent = shown < rows.length ? `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")}` : "";
  };

  for (const input of document.querySelectorAll("[data-row-filter]")) {
    input.addEventListener("input", () => narrow(input.dataset.rowFilter));
  }
  for (const select of document.querySelectorAll("[data-row-choice]")) {
    select.addEventListener("change", () => narrow(select.dataset.rowChoice));
  }

  // The signs of a matrix, strongest first.
  const signs = ["◆", "●", "○", "•"];

  const sortBy = (table, heading) => {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    const column = heading.cellIndex;
    const value = (row) => {
      const text = row.cells[column].textContent.trim();
      const rank = signs.indexOf(text);
      return rank < 0 ? text : String(rank);
    };
    const body = table.tBodies[0];
    // Filled cells come first both ways: an empty one says nothing.
    const rows = [...body.rows].map((row, index) => ({ row, index, value: value(row) }));
    rows.sort((a, b) => (a.value === "") - (b.value === "") || (up ? 1 : -1) * a.value.localeCompare(b.value, "en") || a.index - b.index);
    body.append(...rows.map(({ row }) => row));
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
  };

  for (const table of document.querySelectorAll("[data-matrix]")) {
    for (const heading of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sortBy(table, heading));
      heading.append(button);
    }
  }
})();
