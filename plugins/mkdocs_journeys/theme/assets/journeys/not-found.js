// The page for what is not found: names the pages whose addresses are nearest to the one that was asked for.
(() => {
  "use strict";
  const part = document.querySelector(/** @type {"div"} */ (".jm-not-found"));
  if (!part) return;

  // Longer addresses are no mistyped ones.
  const LONGEST = 200;
  const MOST = 5;
  // Of all pairs of letters, so many must be in both; below, addresses look like one another by chance.
  const ALIKE = 0.5;

  /** An address as people type it: without what only files have, in small letters. @param {string} path */
  function plain(path) {
    let typed = path;
    try {
      typed = decodeURIComponent(path);
    } catch {
      // A percent sign that begins no character stays.
    }
    return typed.toLowerCase().replace(/(^|\/)index\.html$|\.html$/, "$1").replace(/^\/+|\/+$/g, "").slice(0, LONGEST);
  }

  /** @param {string} text @returns {Set<string>} */
  function pairs(text) {
    const letters = [..." " + text + " "];
    return new Set(letters.slice(1).map((letter, at) => letters[at] + letter));
  }

  /** How alike two sets are, from 0 to 1. @param {Set<string>} one @param {Set<string>} other */
  function likeness(one, other) {
    let both = 0;
    for (const pair of one) if (other.has(pair)) both += 1;
    return (2 * both) / (one.size + other.size);
  }

  /** @param {string} address @returns {Set<string>[]} the pairs of the whole and of its last part */
  const parts = (address) => [pairs(address), pairs(address.slice(address.lastIndexOf("/") + 1))];

  const base = new URL(part.dataset.base || "/", location.href).pathname.replace(/\/?$/, "/");
  const isBelow = location.pathname.startsWith(base);
  const asked = plain(isBelow ? location.pathname.slice(base.length) : location.pathname);

  const form = part.querySelector(/** @type {"form"} */ (".jm-find-page"));
  if (form) {
    const field = form.querySelector("input");
    if (field) field.value = asked.slice(asked.lastIndexOf("/") + 1).replace(/[-_+]+/g, " ");
  }

  /** @param {{ address: string, title: string }[]} pages */
  function show(pages) {
    const [whole, last] = parts(asked);
    const found = pages
      .map((page) => {
        const [itsWhole, itsLast] = parts(plain(page.address));
        return { page, score: Math.max(likeness(whole, itsWhole), likeness(last, itsLast)) };
      })
      .filter(({ score }) => score >= ALIKE)
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST);
    const section = part?.querySelector(/** @type {"section"} */ (".jm-nearest"));
    for (const { page } of found) {
      const link = document.createElement("a");
      // The list names pages below the root of the site; it cannot lead elsewhere.
      link.href = base + page.address.replace(/^\/+/, "");
      link.dir = "auto";
      link.textContent = page.title;
      const entry = document.createElement("li");
      entry.append(link);
      section?.querySelector("ul")?.append(entry);
    }
    if (section) section.hidden = !found.length;
  }

  if (asked) {
    fetch(part.dataset.pages ?? "")
      .then((answer) => (answer.ok ? answer.json() : { pages: [] }))
      .then((list) => show(list.pages))
      // Without the list, the links of the page are still there.
      .catch(() => {});
  }
})();
