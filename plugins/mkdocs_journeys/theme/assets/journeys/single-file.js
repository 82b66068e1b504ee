// A map in one file follows the colours that the reader has chosen for everything else, also when they change.
(() => {
  "use strict";

  const isDark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    document.documentElement.dataset.mdColorScheme = isDark.matches ? "slate" : "default";
  };

  isDark.addEventListener("change", follow);
  follow();
})();
