// Read in the head of a page with views, before anything is painted and before Material.
(() => {
  "use strict";

  // The head of such a page is set more closely than others; so it is before it has been read (pages.css).
  document.documentElement.dataset.jmViews = "";

  // An address that asks for a view, for a step or for what search found shows that view from the beginning (views.css),
  // as the tabs will, which come at the end of the page.
  const asked = new URLSearchParams(location.search);
  const named = asked.get("view") === "map" ? "full" : asked.get("view");
  const view = ["overview", "full", "table", "list"].find((name) => name === named);
  // What follows from a map is below its views, whichever of them is open.
  const isPart = /^#(?!about-)./.test(location.hash) && view !== "full";
  const isOfMap = asked.has("hide") || asked.has("present");
  const first = isPart ? "list" : (view ?? (asked.has("h") ? "list" : isOfMap ? "full" : undefined));
  if (first) document.documentElement.dataset.jmAsked = first;
  // Words of a search may be in every stage, and nothing may move above a part to which the address leads.
  if (asked.has("h") || isPart) document.documentElement.dataset.jmUnfolded = "";

  // Material's instant navigation takes the first Back, Forward or way to a part for another page, also where the path
  // stays the same: it loads the page anew and replaces it under the reader's eyes. From its first page on it compares
  // paths; until then it does not hear of what our scripts answer.
  const path = location.pathname;
  let isCompared = false;
  const material = /** @type {{ location$?: { subscribe(listener: () => void): void } }} */ (window);
  addEventListener("DOMContentLoaded", () => {
    material.location$?.subscribe(() => {
      isCompared = true;
    });
  });
  addEventListener("popstate", (event) => {
    if (!material.location$ || isCompared || location.pathname !== path) return;
    event.stopImmediatePropagation();
    document.dispatchEvent(new CustomEvent("jm-address"));
  });
})();
