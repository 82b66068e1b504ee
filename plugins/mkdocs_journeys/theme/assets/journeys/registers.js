// The rows of a register can be sorted by each of its columns. A cell that says nothing stays at the end.
(() => {
  "use strict";

  /** @returns {void} makes the headings buttons, once a page */
  function makeButtons() {
    for (const heading of document.querySelectorAll(/** @type {"th"} */ (".jm-register thead th"))) {
      if (heading.querySelector("button")) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "jm-register-sort";
      button.append(...heading.childNodes);
      heading.append(button);
    }
  }

  /** @param {HTMLTableCellElement} heading whose column the rows are sorted by; once more, and they are turned round */
  function sort(heading) {
    const table = heading.closest("table");
    const body = table?.tBodies[0];
    if (!table || !body) return;
    const isTurned = heading.getAttribute("aria-sort") === "ascending";
    for (const other of table.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", isTurned ? "descending" : "ascending");
    const compared = new Intl.Collator(table.lang || undefined, { numeric: true, sensitivity: "base" });
    const keys = new Map([...body.rows].map((row) => [row, keyOf(row.cells[heading.cellIndex])]));
    const rows = [...keys].sort(([, a], [, b]) => {
      if (a === "" || b === "") return Number(a === "") - Number(b === "");
      const order = typeof a === "number" && typeof b === "number" ? a - b : compared.compare(String(a), String(b));
      return isTurned ? -order : order;
    });
    body.append(...rows.map(([row]) => row));
  }

  /** @param {HTMLTableCellElement} cell @returns {string | number} what it is sorted by; empty where it says nothing */
  function keyOf(cell) {
    const text = cell.textContent?.trim() ?? "";
    if (!text || cell.dataset.rank === undefined) return text;
    return Number(cell.dataset.rank);
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".jm-register-sort") : null;
    const heading = button?.closest("th");
    if (heading) sort(heading);
  });

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(makeButtons);
  else makeButtons();
})();
