// An address may ask for a view, a part, or a lane or persona to hide, that a page does not have: misspelt, or renamed without
// `was`. The page says so, instead of showing something else without a word. Galleries say it beside their filters.
(() => {
  "use strict";

  // In an address, and nobody's question to a page of ours: Material's, and what newsletters, advertisements, counters of
  // visits and shared links add.
  const FOREIGN =
    /^(q|h|ref|source|share|utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|_hs\w+|_g[al]|[a-z]{1,5}clid|msclkid|igshid|mkt_tok|spm|mc_[ce]id)$/i;
  // What only maps have.
  const OF_MAPS = /^(view|hide|present)$/;

  /** @param {string} name of a parameter @returns {boolean} whether it asks nothing of a page of ours */
  function isForeign(name) {
    return FOREIGN.test(name);
  }

  /** @param {(name: string) => boolean} [isOthers] whether somebody else looks after a parameter
   *  @returns {string[]} what the address asks for and the page does not have */
  function missing(isOthers = isForeign) {
    const views = [...document.querySelectorAll(/** @type {"section"} */ (".jm-view"))].map((one) => one.dataset.view);
    const switches = document.querySelectorAll(/** @type {"input"} */ (".jm-switches-panel input"));
    const known = new Map([
      ["view", views],
      ["hide", [...switches].map((one) => one.dataset.hides)],
    ]);
    const asked = [...new URLSearchParams(location.search)]
      .flatMap(([name, value]) => (name === "hide" ? value.split(",") : [value]).map((part) => [name, part]))
      // Any map can be presented, from its first step if there is no such step.
      .filter(([name, value]) => (name === "present" ? !views.length : !known.get(name)?.includes(isFormer(name, value) ? "full" : value)))
      .filter(([name]) => !isOthers(name))
      .map(([name, value]) => `${name}: ${value}`);
    // Material's own begin with two low lines.
    if (location.hash.length > 1 && !location.hash.startsWith("#__") && !isThere()) asked.push(readable(location.hash));
    return asked;
  }

  /** @param {string} name @param {string} value @returns {boolean} whether the full map was called so before */
  function isFormer(name, value) {
    return name === "view" && value === "map" && !document.querySelector(".jm-view[data-view=map]");
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
    const place = document.querySelector(/** @type {"section"} */ ("[data-unknown]"));
    const tabs = document.querySelector(".jm-tabs");
    // Views have tabs soon.
    if (!place || (!tabs && place.matches(".jm-view"))) return;
    const parts = missing();
    let note = document.querySelector(/** @type {"p"} */ (".jm-address-note"));
    if (!note) {
      note = document.createElement("p");
      note.className = "jm-address-note";
      note.setAttribute("role", "status");
      if (tabs) tabs.before(note);
      else place.after(note);
    }
    note.hidden = !parts.length;
    note.textContent = parts.length ? (place.dataset.unknown ?? "").replace("{parts}", () => parts.join(", ")) : "";
  }

  Object.assign(window, { jmIsForeign: isForeign, jmMissingParts: () => missing((name) => !OF_MAPS.test(name)) });

  // The tabs' script says when it has opened what the address asks for.
  document.addEventListener("jm-view", tell);
  // And the switches' that they have hidden what it asks for.
  document.addEventListener("jm-arranged", tell);
  document.addEventListener("jm-address", tell);
  addEventListener("hashchange", tell);

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(tell);
  else tell();
})();
