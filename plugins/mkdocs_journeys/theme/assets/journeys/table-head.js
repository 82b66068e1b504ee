// The head of a table that scrolls sideways cannot stay in sight by itself while the page scrolls down: a second one does,
// which follows the first sideways. It is decoration; the table keeps its own head.
(() => {
  "use strict";

  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => fit(entry.target)));

  function prepareAll() {
    sizes.disconnect();
    for (const table of document.querySelectorAll(".jm-frame > .jm-scroller > .jm-table")) sizes.observe(table);
  }

  /** @param {Element} table whose second head becomes as wide as the first, column by column */
  function fit(table) {
    const frame = table.closest(/** @type {"div"} */ (".jm-frame"));
    const head = table.querySelector("thead");
    if (!frame || !head || !table.clientWidth) return;
    const band = frame.querySelector(/** @type {"div"} */ (":scope > .jm-table-band")) ?? makeBand(frame, table, head);
    const copy = band.querySelector("table");
    if (!copy) return;
    const box = table.getBoundingClientRect();
    copy.style.inlineSize = `${box.width}px`;
    const cells = [...copy.querySelectorAll("th")];
    [...head.querySelectorAll("th")].forEach((cell, index) => {
      cells[index].style.inlineSize = `${cell.getBoundingClientRect().width}px`;
      cells[index].classList.toggle("jm-asked", cell.matches(":target"));
      cells[index].style.blockSize = `${cell.getBoundingClientRect().height}px`;
    });
    band.style.setProperty("--jm-band-height", String(head.getBoundingClientRect().height));
    follow(frame);
  }

  /** @param {HTMLElement} frame @param {Element} table @param {Element} head @returns {HTMLElement} */
  function makeBand(frame, table, head) {
    const band = document.createElement("div");
    band.className = "jm-table-band";
    band.setAttribute("aria-hidden", "true");
    const copy = /** @type {HTMLElement} */ (table.cloneNode(false));
    copy.append(head.cloneNode(true));
    for (const cell of copy.querySelectorAll("[id]")) cell.removeAttribute("id");
    band.append(copy);
    frame.prepend(band);
    return band;
  }

  /** @param {Element} frame whose second head goes as far sideways as the table */
  function follow(frame) {
    const band = frame.querySelector(":scope > .jm-table-band");
    const scroller = frame.querySelector(":scope > .jm-scroller");
    if (band && scroller) band.scrollLeft = scroller.scrollLeft;
  }

  // Scrolling does not bubble, so it is caught on its way down.
  document.addEventListener(
    "scroll",
    (event) => {
      if (event.target instanceof Element && event.target.parentElement) follow(event.target.parentElement);
    },
    { capture: true, passive: true },
  );

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(prepareAll);
  else prepareAll();
})();
