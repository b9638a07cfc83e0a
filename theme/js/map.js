// The map: an agent under the pointer lights up with those it works with; one that is chosen stays lit, and a panel names its surroundings.
"use strict";

(() => {
  const catalog = window.AgentCatalog;
  // A row of a part: the agent, whom it hands work to and how many more, and the same of those it works with.
  catalog.texts = ({ data: [agent, handsOff, , worksWith] }) => [agent, ...handsOff, ...worksWith].map(([name, , , , apart = ""]) => `${name} ${apart}`);
  catalog.drawn = ({ data: [agent, handsOff, moreHandsOff, worksWith, moreWorksWith] }) => {
    const { make, linked } = catalog;
    const names = (label, links, more) => {
      const items = [...links.map((link) => make("li", {}, ...linked(link))), ...(more > 0 ? [make("li", { textContent: `and ${more.toLocaleString("en")} more` })] : [])];
      const cell = make("td", {}, items.length > 0 ? make("ul", { className: "inline-list" }, ...items) : make("span", { className: "unstated", textContent: "none" }));
      cell.dataset.label = label;
      return cell;
    };
    return make("tr", {}, make("th", { scope: "row" }, ...linked(agent)), names("Hands off to", handsOff, moreHandsOff), names("Works with", worksWith, moreWorksWith));
  };
  catalog.load("theme/js/table.js");
  const drawing = document.querySelector("[data-map]");
  if (drawing === null) {
    return;
  }
  const panel = document.querySelector("[data-map-panel]");
  const works = document.querySelector("[data-map-works]");
  const nodes = new Map([...drawing.querySelectorAll("[data-slug]")].map((node) => [node.dataset.slug, node]));
  const edges = [...drawing.querySelectorAll("[data-from]")].map((path) => ({ path, from: path.dataset.from, to: path.dataset.to, isHandOff: path.classList.contains("line-handsoff") }));
  const read = () => new URLSearchParams(location.search);
  let chosen = null;

  const light = (slug) => {
    dim();
    drawing.classList.add("lit");
    nodes.get(slug).classList.add("lit");
    for (const { path, from, to } of edges) {
      if (from === slug || to === slug) {
        path.classList.add("lit");
        nodes.get(from).classList.add("lit");
        nodes.get(to).classList.add("lit");
      }
    }
  };
  const dim = () => {
    drawing.classList.remove("lit");
    drawing.querySelectorAll(".lit").forEach((part) => part.classList.remove("lit"));
  };
  const rest = () => (chosen === null ? dim() : light(chosen));

  const names = new Map([...nodes].map(([slug, node]) => [slug, (node.querySelector("title") ?? node.querySelector("text")).textContent]));
  const link = (slug) => {
    const element = document.createElement("a");
    element.href = nodes.get(slug).getAttribute("href");
    element.textContent = names.get(slug);
    return element;
  };
  const line = (words, slugs) => {
    if (slugs.length === 0) return [];
    const element = document.createElement("p");
    element.append(`${words}: `, ...[...new Set(slugs)].flatMap((slug, i) => (i === 0 ? [link(slug)] : [", ", link(slug)])));
    return [element];
  };
  const show = (slug) => {
    if (chosen !== null) nodes.get(chosen).classList.remove("chosen");
    chosen = slug;
    if (chosen !== null) nodes.get(chosen).classList.add("chosen");
    rest();
    panel.replaceChildren();
    if (slug === null) return;
    const title = document.createElement("p");
    title.className = "map-chosen";
    title.append(link(slug));
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Show all";
    close.addEventListener("click", () => {
      remember(null);
      show(null);
    });
    title.append(" ", close);
    panel.append(
      title,
      ...line("Hands off to", edges.filter((edge) => edge.isHandOff && edge.from === slug).map((edge) => edge.to)),
      ...line("Gets work from", edges.filter((edge) => edge.isHandOff && edge.to === slug).map((edge) => edge.from)),
      ...line("Works with", edges.filter((edge) => !edge.isHandOff && (edge.from === slug || edge.to === slug)).map((edge) => (edge.from === slug ? edge.to : edge.from))),
    );
  };

  const remember = (slug) => {
    const url = new URL(location.href);
    if (slug === null) url.searchParams.delete("agent");
    else url.searchParams.set("agent", slug);
    history.pushState(null, "", url.href);
  };
  const recall = () => {
    const slug = read().get("agent");
    if (works !== null) works.checked = read().has("works");
    drawing.classList.toggle("map-works", works?.checked === true);
    show(nodes.has(slug) ? slug : null);
  };

  for (const [slug, node] of nodes) {
    node.addEventListener("pointerenter", () => light(slug));
    node.addEventListener("pointerleave", rest);
    node.addEventListener("focus", () => light(slug));
    node.addEventListener("blur", rest);
    node.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || chosen === slug) return; // the second click follows the link
      event.preventDefault();
      remember(slug);
      show(slug);
    });
  }
  works?.addEventListener("change", () => {
    const url = new URL(location.href);
    if (works.checked) url.searchParams.set("works", "");
    else url.searchParams.delete("works");
    history.pushState(null, "", url.href);
    recall();
  });
  addEventListener("popstate", recall);
  recall();

  // Where names outside the circle would be too small to read, it takes the whole width, and those of the most linked and of the chosen one stand inside it.
  const FONT = 11.5; // pixels, as the style has it
  const LEAST = 9;
  const LINE = 15; // pixels that a name is high
  const LETTER = 6.3; // pixels that a letter is wide
  const whole = drawing.getAttribute("viewBox");
  const size = drawing.viewBox.baseVal.width;
  const middle = size / 2;
  const labels = [...nodes].map(([slug, node]) => {
    const [dot, text] = [node.querySelector("circle"), node.querySelector("text")];
    const [x, y] = [dot.cx.baseVal.value - middle, dot.cy.baseVal.value - middle];
    const weight = edges.filter((edge) => (edge.isHandOff || works === null) && (edge.from === slug || edge.to === slug)).length;
    return { node, text, weight, name: names.get(slug), angle: Math.atan2(y, x), radius: Math.hypot(x, y), was: { text: text.textContent, transform: text.getAttribute("transform"), ends: text.classList.contains("ends") } };
  });
  const byWeight = labels.toSorted((a, b) => b.weight - a.weight);
  const apart = (a, b) => Math.abs(Math.atan2(Math.sin(a.angle - b.angle), Math.cos(a.angle - b.angle)));
  const fit = () => {
    const shown = Math.min(drawing.clientWidth, drawing.clientHeight);
    if (shown === 0) return; // it has left the page
    const isSmall = (FONT * shown) / size < LEAST;
    drawing.classList.toggle("map-small", isSmall);
    if (!isSmall) {
      drawing.setAttribute("viewBox", whole);
      for (const { node, text, was } of labels) {
        node.removeAttribute("aria-label");
        text.textContent = was.text;
        text.setAttribute("transform", was.transform);
        text.classList.toggle("ends", was.ends);
      }
      return;
    }
    const { radius } = labels[0];
    const half = radius * 1.08;
    const unit = (2 * half) / shown;
    drawing.setAttribute("viewBox", `${middle - half} ${middle - half} ${2 * half} ${2 * half}`);
    drawing.style.setProperty("--unit", unit);
    const outer = radius - 10 * unit;
    const named = [];
    for (const label of byWeight) {
      const reach = (text) => outer - text.length * LETTER * unit;
      const text = reach(label.was.text) > outer / 2 ? label.was.text : label.text.dataset.short ?? label.was.text;
      label.inner = reach(text);
      // Two names are far enough apart where the longer one ends as well.
      const isNamed = label.inner > 0 && named.every((other) => apart(label, other) * radius > 2.5 * LINE * unit && apart(label, other) * Math.max(label.inner, other.inner) > LINE * unit);
      if (isNamed) named.push(label);
      label.node.classList.toggle("named", isNamed);
      label.node.setAttribute("aria-label", label.name);
      const isLeft = label.was.ends;
      label.text.textContent = text;
      label.text.setAttribute("transform", `translate(${middle + outer * Math.cos(label.angle)} ${middle + outer * Math.sin(label.angle)}) rotate(${(label.angle * 180) / Math.PI + (isLeft ? 180 : 0)})`);
      label.text.classList.toggle("ends", !isLeft);
    }
  };
  new ResizeObserver(fit).observe(drawing);
  fit();
})();
