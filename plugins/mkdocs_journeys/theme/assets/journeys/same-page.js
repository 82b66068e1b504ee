// Back and Forward within a page change what our scripts show of it: they hear of it as `jm-address`, here or, where
// Material must not hear of it (first-view.js), from there.
(() => {
  "use strict";

  addEventListener("popstate", () => document.dispatchEvent(new CustomEvent("jm-address")));
})();
