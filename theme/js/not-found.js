// The page for missing addresses: this script knows where it was loaded from, so it can mend the page's links.
"use strict";

(() => {
  const page = document.documentElement;
  if (page.dataset.mended !== undefined) {
    return; // loaded a second time over another of the ways up
  }
  page.dataset.mended = "";
  const root = new URL("../../", document.currentScript.src);
  const isAddress = (link) => !/^(#|[a-z]+:)/i.test(link);

  for (const [selector, name] of [["a[href]", "href"], ["img[src]", "src"], ["form[action]", "action"]]) {
    for (const element of document.querySelectorAll(selector)) {
      const link = element.getAttribute(name);
      if (isAddress(link)) {
        element.setAttribute(name, new URL(link, root).href);
      }
    }
  }

  const asked = decodeURIComponent(location.pathname.split("/").filter(Boolean).pop() ?? "").replace(/\.\w+$/, "").replaceAll(/[-_]+/g, " ");
  const input = document.getElementById("site-search");
  const nearest = document.querySelector("[data-nearest]");
  input.value = asked;

  document.addEventListener("DOMContentLoaded", async () => {
    const hits = (await globalThis.AgentCatalog?.search?.(asked, { limit: 5 })) ?? [];
    for (const hit of hits) {
      const link = document.createElement("a");
      link.href = new URL(`agents/${encodeURIComponent(hit.slug)}.html`, root).href;
      link.textContent = hit.name;
      const item = document.createElement("li");
      item.append(link);
      nearest.querySelector("ul").append(item);
    }
    nearest.hidden = hits.length === 0;
  });
})();
