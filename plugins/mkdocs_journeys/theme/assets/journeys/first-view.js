// Read in the head of a page with views, before anything is painted and before Material.
(() => {
  "use strict";

  // An address that asks for a view, for a step or for what search found does not show the first view (views.css). The
  // tabs come at the end of the page, and then decide.
  const asked = new URLSearchParams(location.search);
  // What follows from a map is below its views, whichever of them is open.
  const isPart = /^#(?!about-)./.test(location.hash);
  const isOther = ["view", "h", "hide", "present"].some((name) => asked.has(name));
  if (isPart || isOther) document.documentElement.dataset.jmAsked = "";

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
