// Rows that a reader can filter by words or by choices, and sort by a column; what is asked for stands in the address.
// Of a table that is longer than its page the rest comes in parts, and a row is drawn as it comes into sight.
"use strict";

(() => {
  const catalog = window.AgentCatalog;
  // Rows drawn at a time of a table in parts; a browser lays them out within a key press.
  const STEP = 60;

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const tell = (id, shown, all) => {
    const state = document.querySelector(`[data-row-state="${id}"]`);
    if (state !== null) state.textContent = shown < all ? `${shown.toLocaleString("en")} of ${all.toLocaleString("en")}` : "";
  };
  // A link as a part writes it.
  const linked = ([text, address = "", look = "", title = "", apart = ""]) => {
    const link = make(address === "" ? "span" : "a", { textContent: text });
    if (address !== "") link.href = address;
    if (look !== "") link.className = look;
    if (title !== "") link.title = title;
    return apart === "" ? [link] : [link, " ", make("small", { className: "apart", textContent: apart })];
  };

  const textsOf = (row) => (row.texts ??= row.data === undefined ? [...row.element.cells].map((cell) => cell.textContent.trim()) : catalog.texts(row));

  // A table whose rows come and go as it is narrowed; of one in parts the page's own script says what a row's data are.
  const tableOf = (element) => {
    const body = element.tBodies[0];
    const parts = Number(element.dataset.parts ?? 0);
    const rows = [...body.rows].map((row, index) => ({ element: row, index }));
    const table = { element, rows, shown: rows, order: null, fits: () => true, dress: () => {} };
    let room = rows.length;
    const elementOf = (row) => {
      if (row.element === undefined) {
        row.element = catalog.drawn(row);
        table.dress(row.element);
      }
      return row.element;
    };
    const end = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && table.reveal(room + STEP - 1), { root: element.closest(".scroll"), rootMargin: "0px 0px 1000px" });
    const draw = () => {
      const wanted = table.shown.slice(0, room).map(elementOf);
      const kept = wanted.findIndex((row, i) => row !== body.rows[i]);
      if (kept < 0 && wanted.length === body.rows.length) return;
      // What comes at the end leaves the rest alone.
      if (kept === body.rows.length) body.append(...wanted.slice(kept));
      else body.replaceChildren(...wanted);
    };
    const watch = () => {
      end.disconnect();
      if (room < table.shown.length) end.observe(body.lastElementChild);
    };
    table.reveal = (index) => {
      if (index < room) return;
      room = index + 1;
      draw();
      watch();
    };
    table.narrow = (least = STEP) => {
      table.shown = rows.filter(table.fits);
      if (table.order !== null) table.shown.sort(table.order);
      room = parts > 0 ? least : rows.length;
      draw();
      watch();
      tell(element.id, table.shown.length, rows.length);
    };
    // What no reader sees is not kept.
    table.cellsOf = (row) => [...(row.element ?? elementOf({ ...row })).cells];
    const complete = async () => {
      for (let number = 1; number <= parts; number++) {
        const { rows: more, cells } = await catalog.get(`${element.dataset.part}-${number}`, `agents/${element.dataset.part}-${number}.js`);
        for (const data of more) rows.push({ data, cells, index: rows.length });
      }
      element.closest("section").querySelectorAll("[data-rest]").forEach((rest) => rest.remove());
      table.narrow(room); // a reader may be at any of the rows by now
    };
    if (parts > 0) {
      table.whole = complete();
      addEventListener("beforeprint", () => table.reveal(table.shown.length - 1));
    }
    return table;
  };
  const tables = new Map([...document.querySelectorAll("table[data-part]")].map((element) => [element.id || element.dataset.part, tableOf(element)]));
  Promise.all([...tables.values()].map((table) => table.whole)).then(() => document.querySelectorAll("[data-rest]").forEach((rest) => rest.remove()), () => {}); // the page still has its first rows, and the ways to the rest

  const filters = [...document.querySelectorAll("[data-row-filter]")];
  const choices = [...document.querySelectorAll("[data-row-choice]")];
  const fields = [...filters, ...choices];
  const idOf = (field) => field.dataset.rowFilter ?? field.dataset.rowChoice;

  const read = new WeakMap();
  const textOf = (row) => {
    if (!read.has(row)) read.set(row, (row instanceof Element ? row.textContent : textsOf(row).join(" ")).toLowerCase());
    return read.get(row);
  };

  const narrow = (id) => {
    const words = (document.querySelector(`[data-row-filter="${id}"]`)?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const asked = choices.filter((choice) => choice.dataset.rowChoice === id && choice.value !== "");
    const reads = (row) => words.every((word) => textOf(row).includes(word));
    const table = tables.get(id);
    if (table !== undefined) {
      table.fits = reads;
      return table.narrow();
    }
    const rows = [...document.getElementById(id).querySelectorAll("[data-row]")];
    for (const row of rows) row.hidden = !reads(row) || asked.some((choice) => row.dataset[choice.dataset.rowKey] !== choice.value);
    for (const group of document.getElementById(id).querySelectorAll(":scope > section, .finding-folder, .log-month")) {
      group.hidden = group.querySelector("[data-row]:not([hidden])") === null;
      // What was asked for does not stay folded.
      if ((words.length > 0 || asked.length > 0) && group.matches("details")) group.open = true;
    }
    tell(id, rows.filter((row) => !row.hidden).length, rows.length);
  };

  const remember = (isStep) => {
    const url = new URL(location.href);
    for (const field of fields) {
      if (field.value.trim() === "") url.searchParams.delete(field.dataset.param);
      else url.searchParams.set(field.dataset.param, field.value.trim());
    }
    for (const [id, { element }] of tables) {
      const heading = element.querySelector("[aria-sort]");
      if (heading === null) url.searchParams.delete(`${id}-sort`);
      else url.searchParams.set(`${id}-sort`, `${heading.getAttribute("aria-sort") === "descending" ? "-" : ""}${heading.textContent}`);
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
    for (const [id, table] of tables) {
      const sort = query.get(`${id}-sort`) ?? "";
      const heading = [...table.element.tHead.rows[0].cells].find((cell) => cell.textContent === sort.replace(/^-/, ""));
      order(table, heading ?? null, !sort.startsWith("-"));
    }
    new Set([...fields.map(idOf), ...tables.keys()]).forEach(narrow);
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

  // The signs of a matrix, strongest first.
  const signs = ["◆", "●", "◕", "◐", "◇", "○", "•", "?", "–"];
  const inWords = new Intl.Collator("en");

  const order = (table, heading, isUp) => {
    for (const other of table.element.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    table.order = null;
    if (heading === null) return;
    heading.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    const textOf = (row) => textsOf(row)[heading.cellIndex];
    // Filled cells come first both ways: an empty one says nothing.
    table.order = (a, b) => {
      const [one, other] = [textOf(a), textOf(b)];
      const [rank, otherRank] = [signs.indexOf(one), signs.indexOf(other)];
      const difference = rank >= 0 && otherRank >= 0 ? rank - otherRank : inWords.compare(one, other);
      return (one === "") - (other === "") || (isUp ? 1 : -1) * difference || a.index - b.index;
    };
  };
  for (const table of tables.values()) {
    if (!table.element.matches("[data-matrix]")) continue;
    for (const heading of table.element.tHead.rows[0].cells) {
      const button = make("button", { type: "button" }, ...heading.childNodes);
      button.addEventListener("click", () => {
        order(table, heading, heading.getAttribute("aria-sort") !== "ascending");
        table.narrow();
        remember(true);
      });
      heading.append(button);
    }
  }

  Object.assign(catalog, { tables, make, linked, textsOf });
  addEventListener("popstate", recall);
  const isAsked = () => [...fields.map((field) => field.dataset.param), ...[...tables.keys()].map((id) => `${id}-sort`)].some((key) => new URLSearchParams(location.search).has(key));
  if (isAsked()) recall();
})();
