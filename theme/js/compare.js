// The page that compares: which versions are asked for stands in the address, their texts come in one script for each agent.
"use strict";

(() => {
  const SIDES = ["a", "b", "c", "d"];
  const catalog = window.AgentCatalog;
  const pickers = document.querySelector("[data-compare-pickers]");
  const result = document.querySelector("[data-compare-result]");
  const state = document.querySelector("[data-compare-state]");
  const onlyDifferences = document.querySelector("[data-compare-differences]");
  const swap = document.querySelector("[data-compare-swap]");
  const copy = document.querySelector("[data-compare-copy]");
  const options = [...document.querySelectorAll("#compare-agents option")];
  const newest = new Map(options.map((option) => [option.value, Number(option.dataset.newest)]));
  const named = new Map(options.map((option) => [option.label.toLowerCase(), option.value]).reverse());
  const box = document.querySelector("[data-compare-choose]");
  const chosen = document.querySelector("[data-compare-chosen]");
  const change = document.querySelector("[data-compare-change]");
  let shown = [];

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const hidden = (text) => make("span", { className: "visually-hidden", textContent: text });
  const ready = (async () => {
    await catalog.load("theme/js/compare-diff.js");
    await catalog.load("theme/js/differences.js");
  })();
  const nodes = (text) => catalog.differences.shown(text);

  // A slug, slug@v3 as in the address, or the name of one agent.
  const parse = (text) => {
    const [, slug, number] = /^([\w-]+)(?:@v(\d+))?$/.exec(text ?? "") ?? [];
    const known = newest.has(slug) ? slug : named.get((text ?? "").toLowerCase());
    return known === undefined ? null : { slug: known, number: Math.max(1, Math.min(Number((known === slug && number) || newest.get(known)), newest.get(known))) };
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    onlyDifferences.checked = query.has("differences");
    return SIDES.map((side) => parse(query.get(side)));
  };
  let asked = SIDES.map(() => null);

  const remember = () => {
    const parts = SIDES.flatMap((side, i) => (asked[i] ? [`${side}=${asked[i].slug}@v${asked[i].number}`] : []));
    const query = [...parts, ...(onlyDifferences.checked ? ["differences"] : [])].join("&");
    history.pushState(null, "", query === "" ? location.pathname : `?${query}`);
  };

  const tell = (i, isUnknown) => {
    sides[i].hint.textContent = isUnknown ? "No agent of this name" : "";
    sides[i].agent.setAttribute("aria-invalid", String(isUnknown));
  };

  // The pickers are made once, so that a choice takes neither the focus nor what is half typed.
  const sides = SIDES.map((side, i) => {
    const agent = make("input", { type: "search", autocomplete: "off", placeholder: i > 1 ? "none" : "name of an agent" });
    agent.setAttribute("list", "compare-agents");
    const version = make("select");
    const hint = make("p", { className: "compare-hint", id: `compare-hint-${side}` });
    agent.setAttribute("aria-describedby", hint.id);
    agent.addEventListener("input", () => {
      const choice = parse(agent.value.trim());
      if (choice !== null && choice.slug !== asked[i]?.slug) choose(i, choice);
    });
    agent.addEventListener("change", () => {
      const text = agent.value.trim();
      const choice = parse(text);
      tell(i, text !== "" && choice === null);
      if (text === "" ? asked[i] !== null : choice !== null && choice.slug !== asked[i]?.slug) choose(i, text === "" ? null : choice);
    });
    version.addEventListener("change", () => choose(i, { slug: asked[i].slug, number: Number(version.value) }));
    pickers.append(make("fieldset", {}, make("legend", { textContent: side.toUpperCase() }), make("label", {}, "Agent ", agent), hint, make("label", {}, "Version ", version)));
    return { agent, version, hint };
  });

  const fill = (i) => {
    const { agent, version } = sides[i];
    version.disabled = asked[i] === null;
    const last = asked[i] ? newest.get(asked[i].slug) : 0;
    if (version.dataset.slug !== (asked[i]?.slug ?? "")) {
      version.replaceChildren(...Array.from({ length: last }, (_, at) => make("option", { value: last - at, textContent: at === 0 ? `v${last} (latest)` : `v${last - at}` })));
      version.dataset.slug = asked[i]?.slug ?? "";
    }
    version.value = asked[i]?.number ?? "";
    if (asked[i] === null) return;
    if (document.activeElement !== agent) agent.value = asked[i].slug;
    tell(i, false);
  };

  // On a phone two that are chosen stand in a line, and the pickers come back when asked for.
  const fold = (isOpen) => {
    const all = asked.flatMap((choice, i) => (choice === null ? [] : [`${SIDES[i].toUpperCase()} ${choice.slug} v${choice.number}`]));
    const isEnough = all.length > 1;
    box.classList.toggle("enough", isEnough);
    box.classList.toggle("open", isOpen);
    chosen.textContent = isEnough ? all.join(" · ") : "Choose two agents, or two versions of one.";
    change.hidden = !isEnough;
    change.textContent = isOpen ? "Done" : "Change";
    change.setAttribute("aria-expanded", String(isOpen));
  };
  change.addEventListener("click", () => fold(!box.classList.contains("open")));

  const choose = (i, choice) => {
    asked = asked.map((other, place) => (place === i ? choice : other));
    fill(i);
    fold(true);
    remember();
    show();
  };

  swap.addEventListener("click", () => {
    const [a, b] = [sides[0].agent.value, sides[1].agent.value];
    [asked[0], asked[1]] = [asked[1], asked[0]];
    [sides[0].agent.value, sides[1].agent.value] = [b, a];
    [0, 1].forEach(fill);
    fold(box.classList.contains("open"));
    remember();
    show();
  });

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
      name: version.name,
      path: version.path,
      lines: version.text ? lines : null,
      facts: [
        ["Name", [version.name]],
        ["Date", [version.date ?? "uncommitted"]],
        ["File", [version.path]],
        ["Model", shownOr(() => [version.model ?? "not set (inherits)"])],
        ["Declared version", shownOr(() => [version.declared ?? "none"])],
        ["Description", shownOr(() => [part.strings[version.description].replaceAll("\\n", "\n") || "none"])],
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

  // Back-ticks stand around code, where each is closed.
  const coded = (text) => {
    const pieces = text.split("`");
    return pieces.length % 2 === 0 ? nodes(text) : pieces.flatMap((piece, i) => (i % 2 === 0 ? nodes(piece) : [make("code", {}, ...nodes(piece))]));
  };

  // A right with its state, as the mark that every page shows; a scope or a mode is its words.
  const rightMark = (value) => {
    const [, right, stateOf] = /^([a-z]+): (granted|asks|scoped|inherited|denied|unknown)$/.exec(value) ?? [];
    if (right === undefined) return [make("small", {}, ...nodes(value))];
    const mark = make("span", { className: `right ${stateOf === "denied" || stateOf === "inherited" ? "" : `right-${right} `}state-${stateOf}` }, right === "mcp" ? "MCP" : right[0].toUpperCase() + right.slice(1));
    if (stateOf !== "granted") mark.append(" ", make("small", { textContent: stateOf === "denied" ? "not granted" : stateOf }));
    return [mark];
  };

  // Of a list, what not all have stands open; what all have is folded once it is long.
  const listCell = (label, values, rows) => {
    const inAll = (value) => rows.every((other) => other.includes(value));
    // Where nothing is in all, nothing stands out.
    const isMixed = values.some(inAll);
    const item = (value) => {
      const own = !inAll(value);
      const words = label === "Rights" ? rightMark(value) : label === "Tools" ? nodes(value) : coded(value);
      return make("li", { className: own && isMixed ? "compare-own" : "" }, ...words, ...(own ? [hidden(" (not in all)")] : []));
    };
    const [own, shared] = [values.filter((value) => !inAll(value)), values.filter(inAll)];
    const className = label === "Rights" ? "right-list" : "";
    if (values.length === 0) return make("td", {}, make("span", { className: "unstated", textContent: "not stated" }));
    const cell = make("td", {}, make("ul", { className }, ...own.map(item), ...(shared.length <= 8 && !onlyDifferences.checked ? shared.map(item) : [])));
    if (shared.length > 8 && !onlyDifferences.checked) cell.append(make("details", {}, make("summary", { textContent: `${shared.length} in all` }), make("ul", { className }, ...shared.map(item))));
    return cell;
  };

  const factsTable = (held) => {
    const body = make("tbody");
    for (const [i, [label]] of held[0].facts.entries()) {
      const rows = held.map((side) => side.facts[i][1]);
      if (onlyDifferences.checked && same(rows)) continue;
      const cells = rows.map((values) => (isList(label) ? listCell(label, values, rows) : make("td", {}, ...nodes(values.join(", ")))));
      body.append(make("tr", { className: same(rows) ? "" : "compare-differs" }, make("th", { scope: "row", textContent: label }), ...cells));
    }
    // Two of one name are told apart by their files.
    const apart = (side) => (held.some((other) => other.name === side.name && other.path !== side.path) ? [" ", make("small", { className: "apart" }, ...nodes(side.path))] : []);
    const head = make("tr", {}, make("td"), ...held.map((side, i) => make("th", { scope: "col" }, make("span", { className: "compare-letter", textContent: SIDES[i].toUpperCase() }), " ", make("a", { href: side.page }, ...nodes(side.title)), ...apart(side))));
    const box = make("div", { className: "scroll compare-scroll", tabIndex: 0 }, make("table", { className: "compare-table" }, make("caption", { className: "visually-hidden", textContent: "Facts beside each other" }), make("thead", {}, head), body));
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Facts");
    return box;
  };

  const textSection = (one, other) => {
    const heading = make("h2", {}, "Text: ", ...nodes(`${one.title} → ${other.title}`));
    const box = make("section", {}, heading);
    if (one.lines === null || other.lines === null) {
      box.append(make("p", { className: "notice", textContent: "The text of one of the two is withheld." }));
    } else if (one.lines.join("\n") === other.lines.join("\n")) {
      box.append(make("p", { className: "unstated", textContent: "The texts are equal." }));
    } else {
      box.append(catalog.differences.beside(one.lines, other.lines, { onlyDifferences: onlyDifferences.checked }));
    }
    return box;
  };

  // On a narrow screen one column stands at a time.
  let side = "a";
  const sideSwitch = (held) => {
    const box = make("div", { className: "compare-switch" });
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Column");
    box.append(...held.map((each, i) => {
      const button = make("button", { type: "button" }, `${SIDES[i].toUpperCase()} `, ...nodes(each.title));
      button.addEventListener("click", () => turn(SIDES[i]));
      button.dataset.side = SIDES[i];
      return button;
    }));
    return box;
  };
  const turn = (to) => {
    side = to;
    result.dataset.side = to;
    for (const button of result.querySelectorAll("[data-side]")) button.setAttribute("aria-pressed", String(button.dataset.side === to));
  };

  const draw = () => {
    const enough = shown.length > 1;
    swap.disabled = asked[0] === null && asked[1] === null;
    copy.disabled = !enough;
    result.replaceChildren(...(enough ? [sideSwitch(shown), factsTable(shown), ...shown.slice(1).map((other) => textSection(shown[0], other))] : []));
    state.textContent = enough ? "" : "Choose two agents, or two versions of one.";
    turn(SIDES.indexOf(side) < shown.length ? side : "a");
  };

  let turnOf = 0;
  const show = async () => {
    const mine = ++turnOf;
    try {
      await ready;
      const held = await Promise.all(asked.filter(Boolean).map(load));
      if (mine === turnOf) {
        shown = held;
        draw();
      }
    } catch {
      state.textContent = "The texts could not be loaded.";
    }
  };

  const markdown = () => {
    const cell = (values) => catalog.differences.visible(values.join("; ")).replace(/\|/g, "\\|").replace(/\s+/g, " ");
    const rows = shown[0].facts.map(([label], i) => [label, shown.map((each) => each.facts[i][1])]).filter(([, values]) => !onlyDifferences.checked || !same(values));
    const table = [`| | ${shown.map((each) => catalog.differences.visible(each.title)).join(" | ")} |`, `|---|${"---|".repeat(shown.length)}`, ...rows.map(([label, values]) => `| ${label} | ${values.map(cell).join(" | ")} |`)];
    const diffs = shown.slice(1).map((each) => {
      const runs = shown[0].lines && each.lines ? catalog.diff.lines(shown[0].lines, each.lines) : null;
      const lines = (runs ?? []).filter(([kind]) => kind !== 0).flatMap(([kind, start, end]) => (kind > 0 ? each : shown[0]).lines.slice(start, end).map((line) => (kind > 0 ? "+" : "-") + catalog.differences.visible(line)));
      const fence = "`".repeat(Math.max(3, ...lines.map((line) => (line.match(/`+/g) ?? [""]).reduce((most, run) => Math.max(most, run.length + 1), 3))));
      return `\n${shown[0].title} → ${each.title}\n\n${fence}diff\n${lines.join("\n")}\n${fence}`;
    });
    return [...table, ...diffs].join("\n") + "\n";
  };

  onlyDifferences.addEventListener("change", () => {
    remember();
    draw();
  });
  copy.addEventListener("click", async () => {
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
  // An agent that the address asks for and nobody knows stands in its box, so that its name can be mended.
  const open = () => {
    const query = new URLSearchParams(location.search);
    asked = read();
    asked.forEach((choice, i) => {
      const text = query.get(SIDES[i]) ?? "";
      sides[i].agent.value = choice?.slug ?? text;
      tell(i, choice === null && text !== "");
      fill(i);
    });
    fold(asked.some((choice, i) => choice === null && query.has(SIDES[i])));
    show();
  };
  addEventListener("popstate", open);
  open();
})();
