// The one thing that every page loads: where the site's scripts come from, and the search that loads itself when asked.
//   AgentCatalog.search(text, { limit })  promise of [{ slug, name, score, field }], best first
//   AgentCatalog.which(text, { limit })   promise of [{ slug, name, verdict, situation, line }], the agents for a task, best first
//   AgentCatalog.searchReady              promise, fulfilled when the index is there
//   AgentCatalog.load(path)               inserts a script of this site, once
//   AgentCatalog.part(name, value)        what those scripts call to hand over their value
(function () {
  "use strict";

  if (window.AgentCatalog) return;
  const catalog = (window.AgentCatalog = {});
  const self = document.currentScript && document.currentScript.src;
  const parts = new Map();
  const loading = new Map();
  let ready;

  catalog.root = self ? new URL("../../", self).href : "";

  // Only scripts of this site's own folders are ever loaded, whatever asks.
  const own = /^(?:search|agents|theme\/js)\/[\w\/-]+\.js(?:\?v=[\da-f]+)?$/;
  const rules = {
    createScriptURL(path) {
      if (!own.test(path)) throw new TypeError("Not a script of this site: " + path);
      return catalog.root + path;
    },
  };
  const policy = window.trustedTypes ? window.trustedTypes.createPolicy("catalog", rules) : rules;

  catalog.load = function (path) {
    if (!loading.has(path)) {
      loading.set(path, new Promise(function (resolve, reject) {
        const script = document.createElement("script");
        script.src = policy.createScriptURL(path);
        script.async = !path.startsWith("theme/"); // scripts build on each other, parts do not
        script.onload = resolve;
        script.onerror = function () {
          loading.delete(path);
          script.remove();
          reject(new Error("Could not load " + path));
        };
        document.head.append(script);
      }));
    }
    return loading.get(path);
  };

  catalog.part = function (name, value) {
    parts.set(name, value);
  };

  // A part may have come along with another script, so it is looked for before it is loaded.
  catalog.get = async function (name, path) {
    if (!parts.has(name)) await catalog.load(path);
    return parts.get(name);
  };

  // Each script of the search leaves one member of its own name.
  const script = (catalog.script = (name) => catalog[name] || catalog.load(`theme/js/search-${name}.js`));

  function start() {
    ready = ready || Promise.all([
      catalog.get("manifest", "search/index.js"),
      ...["words", "asked", "engine"].map(script),
    ]).then(function ([manifest]) {
      catalog.engine.open(manifest);
    }).catch(function (error) {
      ready = undefined;
      throw error;
    });
    return ready;
  }

  Object.defineProperty(catalog, "searchReady", { get: start });

  // All that the interface shows: { hits, total, counts, corrections, … }; the engine says more.
  catalog.find = async function (text, options) {
    await start();
    return catalog.engine.find(text, options || {});
  };

  catalog.search = async function (text, options) {
    const found = await catalog.find(text, { limit: (options && options.limit) || 10 });
    return found.hits.map(({ slug, name, score, field }) => ({ slug, name, score, field }));
  };

  catalog.which = async function (text, options) {
    await start();
    await script("finder");
    return catalog.finder.which(text, options);
  };

  // The interface is loaded when a reader reaches for it, and the index with it.
  function loadOverlay() {
    start().catch(() => undefined);
    return Promise.all(["words", "results", "overlay"].map(script));
  }

  // What is typed beside any field while the interface is on its way; null at all other times.
  let ahead = null;

  async function openOverlay(textOf) {
    if (ahead !== null) return;
    ahead = "";
    try {
      await loadOverlay();
      catalog.overlay.open(ahead || textOf());
    } finally {
      ahead = null;
    }
  }

  function typeAhead(event) {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    ahead += event.key;
  }

  const isWriting = (element) => element.isContentEditable || /^(?:input|textarea|select)$/i.test(element.tagName);

  document.addEventListener("keydown", function (event) {
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target);
    if (ahead !== null && !isWriting(event.target)) return typeAhead(event);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    const selected = isShortcut ? String(getSelection()).slice(0, 80) : "";
    openOverlay(() => selected);
  });

  document.addEventListener("click", function (event) {
    const opener = event.target.closest && event.target.closest("[data-search-open]");
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openOverlay(() => "");
  });

  // Whoever turns to a search box gets the index while still thinking, and the overlay with the first letter.
  const isBox = (element) => element.id === "site-search" && !document.querySelector("[data-search-page]");

  document.addEventListener("focusin", function (event) {
    if (isBox(event.target)) loadOverlay().catch(() => undefined);
  });

  document.addEventListener("input", function (event) {
    const box = event.target;
    if (!isBox(box) || event.isComposing) return;
    openOverlay(function () {
      const typed = box.value;
      box.value = "";
      return typed;
    });
  });
})();
