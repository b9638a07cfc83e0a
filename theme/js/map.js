// The map: an agent under the pointer or in focus lights up with those it works with.
"use strict";

(() => {
  const drawing = document.querySelector("[data-map]");
  if (drawing === null) {
    return;
  }
  const nodes = new Map([...drawing.querySelectorAll("[data-slug]")].map((node) => [node.dataset.slug, node]));
  const edges = [...drawing.querySelectorAll("[data-from]")];

  const light = (slug) => {
    drawing.classList.add("lit");
    nodes.get(slug).classList.add("lit");
    for (const edge of edges) {
      if (edge.dataset.from === slug || edge.dataset.to === slug) {
        edge.classList.add("lit");
        nodes.get(edge.dataset.from).classList.add("lit");
        nodes.get(edge.dataset.to).classList.add("lit");
      }
    }
  };
  const dim = () => {
    drawing.classList.remove("lit");
    drawing.querySelectorAll(".lit").forEach((part) => part.classList.remove("lit"));
  };

  for (const [slug, node] of nodes) {
    node.addEventListener("pointerenter", () => light(slug));
    node.addEventListener("pointerleave", dim);
    node.addEventListener("focus", () => light(slug));
    node.addEventListener("blur", dim);
  }
})();
