// A map over the whole screen. Where the browser cannot do that, it covers the whole page.
(() => {
  "use strict";

  const FULL = "jm-view--full";

  /** @param {Element} view */
  async function toggle(view) {
    if (document.fullscreenElement === view) await document.exitFullscreen();
    else if (view.classList.contains(FULL)) mark(view, false);
    else {
      try {
        await view.requestFullscreen();
      } catch {
        mark(view, true);
      }
    }
  }

  /** @param {Element} view @param {boolean} isFull */
  function mark(view, isFull) {
    view.classList.toggle(FULL, isFull);
    document.documentElement.classList.toggle("jm-covered", isFull);
    view.querySelector(".jm-tool--full")?.setAttribute("aria-pressed", String(isFull));
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".jm-tool--full") : null;
    const view = button?.closest(".jm-view");
    if (view) void toggle(view);
    // A link in the drawing leads to another view, or to another page.
    const link = event.target instanceof Element ? event.target.closest(`.${FULL} a`) : null;
    const left = link?.closest(`.${FULL}`);
    if (left && document.fullscreenElement) void document.exitFullscreen();
    else if (left) mark(left, false);
  });

  document.addEventListener("keydown", (event) => {
    const view = document.querySelector(`.${FULL}`);
    const isElsewhere = event.target instanceof Element && event.target.closest("dialog, .jm-switches-panel");
    if (event.key === "Escape" && view && !document.fullscreenElement && !isElsewhere) mark(view, false);
  });

  document.addEventListener("fullscreenchange", () => {
    // A presentation may be above the map.
    const isNested = document.fullscreenElement?.matches(".jm-show-page");
    for (const view of document.querySelectorAll(".jm-view--map")) {
      if (!isNested) mark(view, document.fullscreenElement === view);
    }
  });
})();
