// One version: its text from the version script where the page does not hold it, and the same text laid out as prose when asked.
"use strict";

(() => {
  const catalog = window.AgentCatalog;
  const tools = document.querySelector("[data-version]");
  if (tools === null) {
    return;
  }
  const { slug } = tools.dataset;
  const number = Number(tools.dataset.version);

  const lines = async () => {
    const { strings, versions } = await catalog.get(`versions/${slug}`, `agents/${slug}/versions.js`);
    const { text } = versions.find((version) => version.number === number);
    const held = [];
    for (let i = 0; i < text.length; i += 2) held.push(...strings.slice(text[i], text[i] + text[i + 1]));
    return held;
  };
  const differences = async () => {
    await catalog.load("theme/js/compare-diff.js");
    await catalog.load("theme/js/differences.js");
    return catalog.differences;
  };

  const missing = document.querySelector("[data-version-text]");
  const fill = async () => {
    const { shown } = await differences();
    const source = document.createElement("ol");
    source.className = "source";
    (await lines()).forEach((line, i) => {
      const item = document.createElement("li");
      item.id = `L${i + 1}`;
      item.append(...shown(line));
      source.append(item);
    });
    missing.replaceWith(source);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  const filled = missing === null ? null : fill().catch(() => (missing.textContent = "The text could not be loaded; the raw text has it."));

  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "As prose";
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", async () => {
    await filled;
    const source = document.querySelector("ol.source");
    let prose = document.querySelector("[data-prose]");
    if (prose === null) {
      await differences();
      await catalog.load("theme/js/prose.js");
      prose = catalog.prose(await lines());
      prose.dataset.prose = "";
      source.after(prose);
    } else {
      prose.hidden = !prose.hidden;
    }
    source.hidden = !prose.hidden;
    button.setAttribute("aria-pressed", String(!prose.hidden));
  });
  tools.append(button);
})();
