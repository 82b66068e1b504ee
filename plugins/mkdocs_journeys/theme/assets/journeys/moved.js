// A page at a former address: on to the present one, with the part and the view that the link asked for.
(() => {
  "use strict";
  const target = document.querySelector(/** @type {"link"} */ ("link[rel=canonical]"));
  if (target) location.replace(target.href + location.search + location.hash);
})();
