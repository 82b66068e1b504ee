// Says beside Material's results what its own words cannot: of how many pages the best are shown, which results are of
// the library, and what to do where nothing was found. The search's worker hands it over in elements without a text.
(() => {
  "use strict";

  /** @type {Element | null} */
  let watched = null;

  /** @param {string} tag @param {string} name @param {string} text @returns {HTMLElement} */
  function element(tag, name, text) {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  }

  /** @param {string} text @param {string} address @param {string} name @returns {HTMLElement} */
  function link(text, address, name) {
    const made = element("a", name, text);
    made.setAttribute("href", address);
    return made;
  }

  /** @param {Element} result @param {string} name @returns {HTMLDataElement | null} */
  function told(result, name) {
    return result.querySelector(/** @type {"data"} */ (`data.${name}`));
  }

  /** @param {Element} result @param {Element} meta where Material says how many there are */
  function sayTotal(result, meta) {
    const total = told(result, "jm-search-total");
    if (!total || meta.querySelector(".jm-search-said")) return;
    const numbers = new Intl.NumberFormat(document.documentElement.lang || "en");
    const { shown, said, all, gallery } = total.dataset;
    const text = (said ?? "")
      .replace("{shown}", numbers.format(Number(shown)))
      .replace("{count}", numbers.format(Number(total.value)));
    meta.replaceChildren(element("span", "jm-search-said", text));
    if (gallery) meta.append(" · ", link(all ?? "", gallery, "jm-search-all"));
  }

  /** @param {Element} result */
  function nameGroups(result) {
    for (const group of result.querySelectorAll(/** @type {"data"} */ ("data.jm-search-group"))) {
      const first = group.closest("li");
      group.remove();
      first?.before(element("li", "jm-search-group-name", group.dataset.name ?? ""));
    }
  }

  /** @param {string} word @returns {HTMLElement} a button that looks for another word */
  function lookFor(word) {
    const button = element("button", "jm-search-word", word);
    button.setAttribute("type", "button");
    button.addEventListener("click", () => {
      const box = document.querySelector(/** @type {"input"} */ ("[data-md-component=search-query]"));
      if (!box) return;
      box.value = word;
      box.focus();
      box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    });
    return button;
  }

  /** @param {Element} result @param {Element} meta */
  function sayNothing(result, meta) {
    const found = told(result, "jm-search-nothing");
    if (!found) return;
    const { nothing, nearest, words, galleries } = found.dataset;
    meta.replaceChildren(element("span", "jm-search-said", nothing ?? ""));
    if (words) {
      const line = element("span", "jm-search-nearest", `${nearest} `);
      line.append(...words.split(" ").map(lookFor));
      meta.append(line);
    }
    const line = element("span", "jm-search-galleries", "");
    for (const [title, address] of JSON.parse(galleries ?? "[]")) line.append(link(title, address, "jm-search-all"));
    meta.append(line);
    found.closest("li")?.remove();
  }

  /** @param {Element} result Material's part of the page, once it has changed */
  function say(result) {
    const meta = result.querySelector(".md-search-result__meta");
    if (!meta) return;
    sayTotal(result, meta);
    nameGroups(result);
    sayNothing(result, meta);
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
