// A map or a comparison over the whole screen. Where the browser cannot do that, it covers the whole page, and the rest
// of the page can be reached neither by pointer nor by keyboard.
(() => {
  "use strict";

  const FULL = "jm-view--full";
  const VIEWS = ".jm-view--map, .jm-comparison:not(.jm-comparison--table)";

  /** @type {HTMLElement[]} what a view covers that takes the place of the full screen */
  let covered = [];

  /** @param {Element} view */
  async function toggle(view) {
    if (document.fullscreenElement === view) await document.exitFullscreen();
    else if (view.classList.contains(FULL)) mark(view, false);
    else {
      try {
        await view.requestFullscreen();
      } catch {
        mark(view, true);
        cover(view);
      }
    }
  }

  /** @param {Element} view beside which nothing can be reached any more */
  function cover(view) {
    for (let part = view; part.parentElement && part !== document.body; part = part.parentElement) {
      const beside = [...part.parentElement.children].filter((one) => one !== part && !one.matches("dialog, script"));
      for (const one of beside) if (one instanceof HTMLElement && !one.inert) covered.push(one);
    }
    for (const one of covered) one.inert = true;
  }

  function uncover() {
    for (const one of covered) one.inert = false;
    covered = [];
  }

  /** @param {Element} view @param {boolean} isFull */
  function mark(view, isFull) {
    if (!isFull) uncover();
    view.classList.toggle(FULL, isFull);
    document.documentElement.classList.toggle("jm-covered", isFull);
    const button = view.querySelector(/** @type {"button"} */ (".jm-tool--full"));
    if (!button) return;
    button.dataset.enter ??= button.textContent ?? "";
    button.textContent = (isFull ? button.dataset.leave : button.dataset.enter) ?? "";
    button.setAttribute("aria-pressed", String(isFull));
    view.dispatchEvent(new CustomEvent("jm-full", { bubbles: true, detail: isFull }));
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".jm-tool--full") : null;
    const view = button?.closest(VIEWS);
    if (view) void toggle(view);
    // A link in the drawing leads to another view, or to another page.
    const link = event.target instanceof Element ? event.target.closest(`.${FULL} a:not([data-view="full"])`) : null;
    const left = link?.closest(`.${FULL}`);
    if (left && document.fullscreenElement) void document.exitFullscreen();
    else if (left) mark(left, false);
  });

  document.addEventListener("keydown", (event) => {
    const view = document.querySelector(`.${FULL}`);
    const isElsewhere = event.target instanceof Element && event.target.closest("dialog, .jm-switches-panel, .jm-details");
    if (event.key === "Escape" && view && !document.fullscreenElement && !isElsewhere) mark(view, false);
  });

  document.addEventListener("fullscreenchange", () => {
    // A presentation may be above the map.
    const isNested = document.fullscreenElement?.matches(".jm-show-page");
    for (const view of document.querySelectorAll(VIEWS)) {
      if (!isNested) mark(view, document.fullscreenElement === view);
    }
  });

  // As in the tabs' script: Material says when it has replaced the page, and some of what was covered is still there.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  pages?.subscribe(() => {
    if (document.querySelector(`.${FULL}`)) return;
    uncover();
    document.documentElement.classList.remove("jm-covered");
  });
})();
