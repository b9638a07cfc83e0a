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

  const link = (slug) => {
    const element = document.createElement("a");
    element.href = nodes.get(slug).getAttribute("href");
    element.textContent = (nodes.get(slug).querySelector("title") ?? nodes.get(slug).querySelector("text")).textContent;
    return element;
  };
  const line = (words, slugs) => {
    if (slugs.length === 0) return [];
    const element = document.createElement("p");
    element.append(`${words}: `, ...[...new Set(slugs)].flatMap((slug, i) => (i === 0 ? [link(slug)] : [", ", link(slug)])));
    return [element];
  };
  const show = (slug) => {
    chosen = slug;
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
})();
