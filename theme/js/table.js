// Rows that a reader can filter by words or by choices, and sort by a column; the filters stand in the address.
"use strict";

(() => {
  const rowsOf = (id) => [...document.getElementById(id).querySelectorAll("[data-row]")];
  const filters = [...document.querySelectorAll("[data-row-filter]")];
  const choices = [...document.querySelectorAll("[data-row-choice]")];
  const fields = [...filters, ...choices];
  const idOf = (field) => field.dataset.rowFilter ?? field.dataset.rowChoice;

  const texts = new WeakMap();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };

  const narrow = (id) => {
    const words = (document.querySelector(`[data-row-filter="${id}"]`)?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const asked = choices.filter((choice) => choice.dataset.rowChoice === id && choice.value !== "");
    const rows = rowsOf(id);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => textOf(row).includes(word)) || asked.some((choice) => row.dataset[choice.dataset.rowKey] !== choice.value);
      shown += row.hidden ? 0 : 1;
    }
    for (const group of document.getElementById(id).querySelectorAll(":scope > section, .finding-folder")) {
      group.hidden = group.querySelector("[data-row]:not([hidden])") === null;
      // What was asked for does not stay folded.
      if (words.length > 0 && group.matches("details")) group.open = true;
    }
    const state = document.querySelector(`[data-row-state="${id}"]`);
    state.textContent = shown < rows.length ? `${shown.toLocaleString("en")} of ${rows.length.toLocaleString("en")}` : "";
  };

  const remember = (isStep) => {
    const url = new URL(location.href);
    for (const field of fields) {
      if (field.value.trim() === "") url.searchParams.delete(field.dataset.param);
      else url.searchParams.set(field.dataset.param, field.value.trim());
    }
    if (url.href !== location.href) history[isStep ? "pushState" : "replaceState"](null, "", url.href);
  };
  const recall = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = query.get(field.dataset.param) ?? "";
      if (field.value !== value) {
        field.value = value;
        if (field.value !== value) field.value = ""; // no such choice
      }
    }
    new Set(fields.map(idOf)).forEach(narrow);
  };

  // Typing a word is one step back, however many letters it has.
  let typing = null;
  for (const input of filters) {
    input.addEventListener("focus", () => (typing = null));
    input.addEventListener("input", () => {
      narrow(input.dataset.rowFilter);
      remember(typing !== input);
      typing = input;
    });
  }
  for (const select of choices) {
    select.addEventListener("change", () => {
      typing = null;
      narrow(select.dataset.rowChoice);
      remember(true);
    });
  }
  addEventListener("popstate", recall);
  if (fields.some((field) => new URLSearchParams(location.search).has(field.dataset.param))) {
    recall();
  }

  // The signs of a matrix, strongest first.
  const signs = ["◆", "●", "◐", "◇", "○", "•", "?", "–"];

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
