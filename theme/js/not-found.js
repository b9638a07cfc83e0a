// The page for missing addresses. It stands in the page itself, with every name, so that the page needs nothing else.
"use strict";

(() => {
  const data = document.getElementById("names");
  const names = JSON.parse(data.textContent);
  const known = data.dataset.root;

  // Where the site begins: its own address if that was told, else the folder above one that every site has, else the folder asked for.
  const path = location.pathname;
  const ancestors = path.split("/").slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join("/") + "/").reverse();
  const likely = /^(.*?\/)(?:agents|categories|changes|search|theme)\//.exec(path)?.[1] ?? ancestors[0];
  let root = known === "" ? likely : known;

  const links = [["a[href]", "href"], ["form[action]", "action"]].flatMap(([selector, name]) => [...document.querySelectorAll(selector)].map((element) => ({ element, name, link: element.getAttribute(name) }))).filter(({ link }) => !/^(#|[a-z]+:)/i.test(link));
  const mend = () => links.forEach(({ element, name, link }) => element.setAttribute(name, root + link));

  // Whoever leaves by a guessed way is led by a sure one: the site's mark lies at its root and nowhere else.
  const isRoot = (folder) => new Promise((resolve) => {
    const mark = new Image();
    mark.onload = () => resolve(true);
    mark.onerror = () => resolve(false);
    mark.src = `${folder}theme/images/mark.svg`;
  });
  let sure = known === "" ? null : Promise.resolve();
  const beSure = () => (sure ??= (async () => {
    for (const folder of [likely, ...ancestors]) {
      if (await isRoot(folder)) {
        root = folder;
        return mend();
      }
    }
  })());

  document.addEventListener("click", async (event) => {
    const link = links.find(({ element }) => element === event.target.closest?.("a[href]"));
    if (link === undefined || link.element.getAttribute("href").startsWith("#") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await beSure();
    location.assign(root + link.link);
  });
  document.addEventListener("submit", async (event) => {
    event.preventDefault();
    await beSure();
    location.assign(`${root}search.html?${new URLSearchParams(new FormData(event.target))}`);
  });

  // The script of every page stands after this one: the theme is chosen and remembered as elsewhere.
  window.AgentCatalog = { root };

  // The nearest names, by the pairs of letters that they share with what was asked for.
  const asked = decodeURIComponent(path.split("/").filter(Boolean).pop() ?? "").replace(/\.\w+$/, "").replaceAll(/[-_]+/g, " ").toLowerCase();
  const pairs = (text) => new Set([...` ${text} `].map((letter, i, all) => letter + (all[i + 1] ?? "")));
  const wanted = pairs(asked);
  const likeness = (text) => {
    const own = pairs(text.replaceAll(/[-_]+/g, " ").toLowerCase());
    return [...own].filter((pair) => wanted.has(pair)).length * 2 / (own.size + wanted.size);
  };
  const nearest = names.map(([slug, name]) => ({ slug, name: name ?? slug, score: Math.max(likeness(slug), likeness(name ?? slug)) }))
    .filter(({ score }) => score > 0.4).sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1)).slice(0, 5);
  const box = document.querySelector("[data-nearest]");
  for (const { slug, name } of nearest) {
    const element = document.createElement("a");
    element.textContent = name;
    links.push({ element, name: "href", link: `agents/${slug}.html` });
    const item = document.createElement("li");
    item.append(element);
    box.querySelector("ul").append(item);
  }
  box.hidden = nearest.length === 0;
  document.getElementById("site-search").value = asked;
  mend();
})();
