// An address may ask for a view, a step, or a lane or persona to hide, that a map does not have: misspelt, or renamed without
// `was`. The page says so, instead of showing something else without a word.
(() => {
  "use strict";

  // In an address, and nobody's question to a page of ours: Material's, and what newsletters, advertisements, counters of
  // visits and shared links add.
  const FOREIGN =
    /^(q|ref|source|share|utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|_hs\w+|_g[al]|[a-z]{1,5}clid|msclkid|igshid|mkt_tok|spm|mc_[ce]id)$/i;
  const OWN = /^(present|h)$/;

  /** @param {string} name of a parameter @returns {boolean} whether it asks nothing of a page of ours */
  function isForeign(name) {
    return FOREIGN.test(name);
  }

  /** @returns {string[]} what the address asks for and the page does not have */
  function missing() {
    const views = [...document.querySelectorAll(/** @type {"section"} */ (".jm-view"))].map((one) => one.dataset.view);
    const switches = document.querySelectorAll(/** @type {"input"} */ (".jm-switches-panel input"));
    const known = { view: views, hide: [...switches].map((one) => one.dataset.hides) };
    const asked = [...new URLSearchParams(location.search)]
      .flatMap(([name, value]) => (name === "hide" ? value.split(",") : [value]).map((part) => [name, part]))
      .filter(([name, value]) =>
        name === "view" || name === "hide" ? !known[name].includes(value) : !OWN.test(name) && !isForeign(name),
      )
      .map(([name, value]) => `${name}: ${value}`);
    // Material's own begin with two low lines.
    if (location.hash.length > 1 && !location.hash.startsWith("#__") && !isThere()) asked.push(readable(location.hash));
    return asked;
  }

  /** @returns {boolean} whether the page has the part that the address names */
  function isThere() {
    return [location.hash, readable(location.hash)].some((hash) => document.getElementById(hash.slice(1)));
  }

  /** @param {string} hash @returns {string} as people read it */
  function readable(hash) {
    try {
      return decodeURIComponent(hash);
    } catch {
      return hash;
    }
  }

  function tell() {
    const tabs = document.querySelector(".jm-tabs");
    const view = document.querySelector(/** @type {"section"} */ (".jm-view[data-unknown]"));
    if (!tabs || !view) return;
    const parts = missing();
    let note = document.querySelector(/** @type {"p"} */ (".jm-address-note"));
    if (!note) {
      note = document.createElement("p");
      note.className = "jm-address-note";
      note.setAttribute("role", "status");
      tabs.before(note);
    }
    note.hidden = !parts.length;
    note.textContent = parts.length ? (view.dataset.unknown ?? "").replace("{parts}", () => parts.join(", ")) : "";
  }

  Object.assign(window, { jmIsForeign: isForeign });

  // The tabs' script says when it has opened what the address asks for.
  document.addEventListener("jm-view", tell);
  // And the switches' that they have hidden what it asks for.
  document.addEventListener("jm-arranged", tell);
})();
