// Says of how many pages the best are shown, and leads to the gallery that finds them all. Material counts what it
// shows; the search's worker hands over the true number in an element of the first result.
(() => {
  "use strict";

  /** @type {Element | null} */
  let watched = null;

  /** @param {Element} result Material's part of the page, once it has changed */
  function say(result) {
    const total = result.querySelector(/** @type {"data"} */ ("data.jm-search-total"));
    const meta = result.querySelector(".md-search-result__meta");
    if (!total || !meta || meta.querySelector(".jm-search-said")) return;
    const numbers = new Intl.NumberFormat(document.documentElement.lang || "en");
    const { shown, said, all, gallery } = total.dataset;
    const text = document.createElement("span");
    text.className = "jm-search-said";
    text.textContent = (said ?? "")
      .replace("{shown}", numbers.format(Number(shown)))
      .replace("{count}", numbers.format(Number(total.value)));
    meta.replaceChildren(text);
    if (!gallery) return;
    const link = document.createElement("a");
    link.href = gallery;
    link.className = "jm-search-all";
    link.textContent = all ?? "";
    meta.append(" · ", link);
  }

  function watch() {
    const result = document.querySelector(".md-search-result");
    if (!result || result === watched) return;
    watched = result;
    new MutationObserver(() => say(result)).observe(result, { childList: true, subtree: true });
  }

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(watch);
  else watch();
})();
