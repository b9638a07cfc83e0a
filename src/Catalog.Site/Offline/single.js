// Shows the pages that this one file holds. Which one stands in the address, after the number sign: #/agents/reviewer.html?a=b#prompt.
// Each page's scripts run as on the site: they are given a document, a location and a history that speak of that page.
"use strict";

(() => {
  const ROOT = "https://catalog.invalid/"; // no such host can exist; nothing is ever asked of it
  const HOME = "index.html";
  const scripts = {
/* SCRIPTS */
  };

  const { places, images, first } = JSON.parse(document.getElementById("held").textContent);
  const packed = new Map([...document.querySelectorAll("script[id^='held']")].map((element) => [element.id, element.textContent]));
  document.querySelectorAll("body > script, body > [data-without-script]").forEach((element) => element.remove());

  const chunks = new Map();
  const unpack = async (number) => {
    const text = atob(packed.get(`held-${number}`));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    return JSON.parse(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text());
  };
  const held = async (path) => {
    if (!Object.hasOwn(places, path)) return null;
    const number = places[path];
    if (!chunks.has(number)) chunks.set(number, unpack(number));
    return (await chunks.get(number))[path];
  };

  // Only what this file brought along is ever read as markup.
  const pages = new Map();
  const rules = { createHTML: (path) => pages.get(path) };
  const policy = window.trustedTypes ? window.trustedTypes.createPolicy("single", rules) : rules;
  const pageAt = async (path) => {
    const texts = await held(path);
    if (texts === null) return null;
    const [title, body, ...sources] = texts;
    pages.set(path, `<title>${title}</title><body>${body}`);
    const parsed = new DOMParser().parseFromString(policy.createHTML(path), "text/html");
    pages.delete(path);
    return { parsed, sources };
  };

  // The address as the pages' scripts know it.
  const wanted = () => (location.hash.startsWith("#/") ? location.hash.slice(2) : HOME + location.hash);
  let here = new URL(wanted() || HOME, ROOT);
  const addressOf = (url) => `#/${url.href.slice(ROOT.length)}`;
  const go = (address) => {
    const url = new URL(address, here);
    if (url.href.startsWith(ROOT)) location.hash = addressOf(url);
    else location.assign(url.href);
  };
  const place = {
    get href() { return here.href; },
    set href(address) { go(address); },
    get pathname() { return here.pathname; },
    get search() { return here.search; },
    get hash() { return here.hash; },
    get origin() { return here.origin; },
    get protocol() { return here.protocol; },
    assign: go,
    replace: go,
    reload: () => location.reload(),
    toString: () => here.href,
  };

  // Where the reader stood on each page that the browser can go back to.
  let step = history.state?.step ?? 0;
  const heights = new Map();
  const record = (method) => (_, title, address) => {
    here = new URL(address ?? here.href, here);
    if (method === "pushState") step = performance.now();
    history[method]({ step }, title, addressOf(here));
  };
  const past = {
    get state() { return history.state; },
    get length() { return history.length; },
    pushState: record("pushState"),
    replaceState: record("replaceState"),
    back: () => history.back(),
    forward: () => history.forward(),
  };
  const openNew = (address, ...more) => {
    const url = new URL(address, here);
    return window.open(url.href.startsWith(ROOT) ? location.href.split("#")[0] + addressOf(url) : url.href, ...more);
  };

  const isLater = (type) => type === "DOMContentLoaded" || type === "load";
  const listenerOf = (target, signal) => (type, listener, options) => {
    if (isLater(type)) queueMicrotask(() => listener.call(target, new Event(type)));
    else if (!(target === window && (type === "hashchange" || type === "popstate"))) target.addEventListener(type, listener, { ...(typeof options === "object" ? options : { capture: options }), signal });
    else moves.push([type, listener]);
  };
  let moves = [];

  const documentOf = (path, signal) => new Proxy(document, {
    get(target, name) {
      if (name === "currentScript") return { src: ROOT + path };
      if (name === "baseURI" || name === "URL") return here.href;
      if (name === "addEventListener") return listenerOf(target, signal);
      const value = target[name];
      return typeof value === "function" ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
  });
  const run = (path, signal) => scripts[path]?.(documentOf(path, signal), place, past, listenerOf(window, signal), openNew);

  // What a page's scripts load comes from this file too; the scripts of the theme stay, the others hand over values.
  const loaded = new Map();
  const load = (address) => {
    const path = address.split("?")[0];
    if (!loaded.has(path)) loaded.set(path, Object.hasOwn(scripts, path) ? Promise.resolve(run(path, STAYS.test(path) ? undefined : leave.signal)) : handOver(path));
    return loaded.get(path);
  };
  const handOver = async (path) => {
    const [text] = (await held(path)) ?? [];
    if (text === undefined) throw new Error(`Not in this file: ${path}`);
    for (const line of text.split("\n").filter(Boolean)) AgentCatalog.part(...JSON.parse(`[${line.slice("AgentCatalog.part(".length, -2)}]`));
  };

  // Links lead to places after the number sign; those to what is not here say so.
  const turn = (link, base = here) => {
    const written = link.getAttribute("href");
    if (written === null || written.startsWith("#/") || /^(?:blob|data):/.test(written)) return;
    const url = new URL(written, base);
    if (!url.href.startsWith(ROOT)) return;
    const path = decodeURI(url.pathname.slice(1)) || HOME;
    if (Object.hasOwn(places, path)) return link.setAttribute("href", addressOf(url));
    link.removeAttribute("href");
    link.setAttribute("title", "Not in this file");
  };
  const turnAll = (box, base) => box.querySelectorAll("a[href]").forEach((link) => turn(link, base));
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === "attributes" && target.matches("a")) turn(target);
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        if (node.matches("a[href]")) turn(node);
        turnAll(node);
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });

  const toFragment = () => {
    const target = here.hash === "" ? null : document.getElementById(decodeURIComponent(here.hash.slice(1)));
    if (target === null) return false;
    target.scrollIntoView();
    return true;
  };

  // A text of the site is saved, as a link to it on the site would do.
  const save = async (path) => {
    const [text] = await held(path);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    link.download = path.split("/").pop();
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  addEventListener("click", (event) => {
    const path = /^#\/(.+\.md)$/.exec(event.target.closest?.("a[href]")?.getAttribute("href") ?? "")?.[1];
    if (path === undefined || !Object.hasOwn(places, decodeURI(path))) return;
    event.preventDefault();
    save(decodeURI(path));
  });

  // These hand over functions and remember what they have read; they run once, and listen as long as the file is open.
  const STAYS = /^(?:search\/|theme\/js\/(?:search(?!-page)|compare-diff|differences|prose))/;
  let leave = new AbortController();
  const begin = (sources) => {
    leave.abort();
    leave = new AbortController();
    moves = [];
    // What a script of the page before has loaded begins anew with this page.
    for (const path of loaded.keys()) if (Object.hasOwn(scripts, path) && !STAYS.test(path)) loaded.delete(path);
    for (const source of sources) {
      if (!STAYS.test(source)) run(source, leave.signal);
      else if (globalThis.AgentCatalog !== undefined) load(source);
      else {
        run(source);
        AgentCatalog.load = load;
      }
    }
  };

  let turns = 0;
  const show = async () => {
    const mine = ++turns;
    const path = decodeURI(here.pathname.slice(1)) || HOME;
    const asked = await pageAt(path);
    const page = asked ?? (await pageAt("404.html"));
    if (mine !== turns) return;
    const base = asked === null ? ROOT : here;
    document.title = page.parsed.title;
    page.parsed.querySelectorAll("img[src]").forEach((image) => {
      const source = new URL(image.getAttribute("src"), base).href.slice(ROOT.length);
      if (Object.hasOwn(images, source)) image.setAttribute("src", images[source]);
      else image.removeAttribute("src");
    });
    turnAll(page.parsed, base);
    document.body.replaceChildren(...page.parsed.body.childNodes);
    document.body.dataset.root = ROOT;
    begin(asked === null ? ["theme/js/site.js", "theme/js/search.js", "theme/js/not-found.js"] : page.sources);
    if (!toFragment()) scrollTo(0, heights.get(step) ?? 0);
    document.getElementById("content")?.focus({ preventScroll: true });
  };

  addEventListener("scroll", () => heights.set(step, scrollY), { passive: true });
  addEventListener("hashchange", () => {
    const before = here;
    const next = new URL(wanted() || HOME, ROOT);
    const tray = before.searchParams.get("compare");
    if (tray !== null && !next.searchParams.has("compare") && next.pathname !== before.pathname && next.pathname !== "/compare.html" && history.state === null) next.searchParams.set("compare", tray);
    here = next;
    step = history.state?.step ?? performance.now();
    history.replaceState({ step }, "", addressOf(here));
    if (before.pathname !== here.pathname || before.search !== here.search) return show();
    toFragment();
    moves.filter(([type]) => type === "hashchange").forEach(([, listener]) => listener(new Event("hashchange")));
  });

  turnAll(document);
  if (here.pathname === `/${HOME}` || here.pathname === "/") {
    history.replaceState({ step }, "", location.hash === "" ? location.href : addressOf(here));
    begin(first);
  } else {
    show();
  }
})();
