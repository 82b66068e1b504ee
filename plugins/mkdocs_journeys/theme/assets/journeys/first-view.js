// Read in the head of a page with views, before anything is painted: an address that asks for a view, for a step or for
// what search found does not show the first view (views.css). The tabs come at the end of the page, and then decide.
(() => {
  "use strict";

  const asked = new URLSearchParams(location.search);
  // What follows from a map is below its views, whichever of them is open.
  const isPart = /^#(?!about-)./.test(location.hash);
  const isOther = ["view", "h", "hide", "present"].some((name) => asked.has(name));
  if (isPart || isOther) document.documentElement.dataset.jmAsked = "";
})();
