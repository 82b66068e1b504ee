// Lanes and personas of a map can be hidden. What is hidden stands in the address, `?hide=lane:owner,persona:ben`, so
// that a link shows the same view, and Back returns to what was seen before.
(() => {
  "use strict";

  /** @returns {HTMLInputElement[]} one for each lane and each persona of the map on the page */
  function switches() {
    return [...document.querySelectorAll(/** @type {"input"} */ (".jm-switches-panel input"))];
  }

  /** Shows what the address says, unless it says nothing of this map. */
  function restore() {
    const hidden = new Set(new URLSearchParams(location.search).get("hide")?.split(","));
    for (const one of switches()) one.checked = !hidden.has(one.dataset.hides ?? "");
    apply();
  }

  /** Writes into the address what the switches say, and shows it. */
  function choose() {
    const hidden = switches().filter((one) => !one.checked);
    const address = new URL(location.href);
    address.searchParams.delete("hide");
    if (hidden.length) address.searchParams.set("hide", hidden.map((one) => one.dataset.hides).join(","));
    // Both may stand in a query as they are, and people read it.
    address.search = address.search.replaceAll("%3A", ":").replaceAll("%2C", ",");
    // The position is what Material restores when somebody comes back.
    history.pushState({ x: scrollX, y: scrollY }, "", address);
    apply();
  }

  /** Makes the drawing show what the switches say. */
  function apply() {
    const button = document.querySelector(/** @type {"button"} */ (".jm-tool--view"));
    const frame = document.querySelector(".jm-view--map > .jm-frame");
    const drawing = frame?.querySelector(".jm-scroller > svg");
    if (!button || !frame || !(drawing instanceof SVGSVGElement)) return;
    const off = switches().filter((one) => !one.checked);
    const hidden = new Set(off.map((one) => one.dataset.hides ?? ""));
    hidePersonas(drawing, hidden);
    hideLanes(drawing, hidden);
    const all = document.querySelector(/** @type {"button"} */ (".jm-tool--all"));
    if (all) all.disabled = !off.length;
    const count = button.querySelector(".jm-tool-count");
    const said = button.dataset.hidden?.replace("{count}", String(off.length)) ?? "";
    if (count) count.textContent = off.length ? said : "";
    // The lanes' names that stay in sight are copies.
    frame.dispatchEvent(new CustomEvent("jm-arranged", { bubbles: true }));
  }

  /** @param {SVGSVGElement} drawing @param {Set<string>} hidden */
  function hidePersonas(drawing, hidden) {
    for (const part of drawing.querySelectorAll(/** @type {"g"} */ ("g[data-persona]"))) {
      const who = part.dataset.persona?.split(" ").filter(Boolean) ?? [];
      part.classList.toggle("jm-off", who.length > 0 && who.every((one) => hidden.has(`persona:${one}`)));
    }
  }

  /** @param {SVGSVGElement} drawing whose lower rows move up @param {Set<string>} hidden */
  function hideLanes(drawing, hidden) {
    const rows = [...drawing.querySelectorAll(/** @type {"g"} */ ("g.jm-row"))];
    const gone = rows.filter((row) => hidden.has(`lane:${row.dataset.lane}`));
    /** @param {number} y @returns {number} how much is missing above */
    const missing = (y) =>
      gone.reduce((sum, row) => sum + (Number(row.dataset.y) < y ? Number(row.dataset.height) : 0), 0);
    let bottom = 0;
    for (const group of drawing.querySelectorAll(/** @type {"g"} */ ("g[data-y]"))) {
      const y = Number(group.dataset.y);
      const up = missing(y);
      group.classList.toggle("jm-off", hidden.has(`lane:${group.dataset.lane}`));
      group.style.translate = up ? `0 ${-up}px` : "";
      if (group.matches(".jm-legend")) bottom = y + Number(group.dataset.height) - up;
    }
    if (!bottom) return;
    drawing.setAttribute("viewBox", `0 0 ${drawing.viewBox.baseVal.width} ${bottom}`);
    drawing.setAttribute("height", String(bottom));
  }

  /** @param {boolean} isOpen */
  function disclose(isOpen) {
    const button = document.querySelector(/** @type {"button"} */ (".jm-tool--view"));
    const panel = document.querySelector(/** @type {"div"} */ (".jm-switches-panel"));
    button?.setAttribute("aria-expanded", String(isOpen));
    if (panel) panel.hidden = !isOpen;
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest(".jm-tool--view");
    if (button) disclose(button.getAttribute("aria-expanded") !== "true");
    else if (!event.target.closest(".jm-switches")) disclose(false);
    if (event.target.closest(".jm-tool--all")) {
      for (const one of switches()) one.checked = true;
      choose();
      // A button that has nothing more to do cannot keep the focus.
      switches().at(0)?.focus();
    }
  });

  document.addEventListener("change", (event) => {
    if (event.target instanceof Element && event.target.matches(".jm-switches-panel input")) choose();
  });

  document.addEventListener("keydown", (event) => {
    const button = document.querySelector(/** @type {"button"} */ (".jm-tool--view[aria-expanded=true]"));
    if (event.key !== "Escape" || !button) return;
    const isInside = event.target instanceof Element && event.target.closest(".jm-switches");
    disclose(false);
    if (isInside) button.focus();
  });

  addEventListener("popstate", restore);

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(restore);
  else restore();
})();
