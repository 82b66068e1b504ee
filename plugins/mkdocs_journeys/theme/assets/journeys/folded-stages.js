// On a phone the List shows its first stage, and the others when a reader opens them or follows a link into them.
(() => {
  "use strict";

  /** @returns {HTMLDetailsElement[]} what each stage says, below its name */
  function stages() {
    return [...document.querySelectorAll(/** @type {"details"} */ (".jm-view--list .jm-stage-rest"))];
  }

  /**
   * Closes all stages but the first, or those behind the one to which the address leads: what is above it must not move.
   * None where the room is wide, or where the words of a search are marked in them.
   */
  function fold() {
    const all = stages();
    const summary = all[0]?.querySelector("summary");
    // Where there is room for all of them, there is no summary to see.
    if (!summary || getComputedStyle(summary).display === "none" || isSearched()) return;
    const part = named();
    const led = stageOf(part);
    for (const stage of all.slice(led ? all.indexOf(led) + 1 : 1)) stage.open = false;
    if (led) part?.scrollIntoView();
  }

  /** @returns {boolean} whether the address asks for words that a search has found */
  function isSearched() {
    return new URLSearchParams(location.search).has("h");
  }

  /** Opens the stage to which the address leads. */
  function arrive() {
    const part = named();
    const stage = stageOf(part);
    if (!part || !stage) return;
    stage.open = true;
    part.scrollIntoView();
  }

  /** @returns {HTMLElement | null} the part of the page that the address names */
  function named() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }

  /** @param {Element | null} part @returns {HTMLDetailsElement | null} the stage that it names or is in */
  function stageOf(part) {
    const rest = part?.closest(".jm-stage-rest") ?? part?.closest(".jm-stage-name")?.parentElement?.querySelector("details");
    return rest instanceof HTMLDetailsElement ? rest : null;
  }

  addEventListener("hashchange", arrive);

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(fold);
  else fold();
})();
