// Added to each page by "agent-catalog preview": shows what the build said, and reloads when the site is made anew.
(() => {
  "use strict";
  const state = STATE;
  const script = document.currentScript.src;

  // An image that the server answers only when there is something new; the policy of the pages allows nothing else.
  const wait = () => {
    const news = new Image();
    news.onload = () => location.reload();
    news.onerror = () => setTimeout(wait, 1000);
    news.src = new URL(`wait.svg?since=${state.number}`, script).href;
  };

  const show = () => {
    if (state.lines.length === 0) return;
    const box = document.createElement("details");
    box.id = "catalog-preview";
    box.open = state.failed;
    const title = document.createElement("summary");
    title.textContent = state.title;
    const list = document.createElement("ul");
    for (const line of state.lines) {
      const item = document.createElement("li");
      item.textContent = line;
      list.append(item);
    }
    box.append(title, list);
    Object.assign(box.style, {
      position: "fixed", insetInlineEnd: "1rem", insetBlockEnd: "1rem", zIndex: "1000", maxWidth: "min(44rem, calc(100vw - 2rem))", maxHeight: "60vh", overflow: "auto",
      padding: ".5rem .75rem", font: "13px/1.5 system-ui, sans-serif", color: "#fff", background: state.failed ? "#8c1d18" : "#33302a", borderRadius: ".5rem",
    });
    Object.assign(list.style, { margin: ".5rem 0 0", paddingInlineStart: "1.2rem" });
    document.body.append(box);
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
  wait();
})();
