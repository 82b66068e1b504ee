// Lanes and personas of a map can be hidden. What is hidden is in the address, `?hide=lane:owner,persona:ben`, so
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
    // Both may be in a query as they are, and people read it.
    address.search = address.search.replaceAll("%3A", ":").replaceAll("%2C", ",");
    // The position is what Material restores when somebody comes back.
    history.pushState({ x: scrollX, y: scrollY }, "", address);
    apply();
  }

  /** Makes the drawing show what the switches say. */
  function apply() {
    const button = document.querySelector(/** @type {"button"} */ (".jm-tool--view"));
    const frame = button?.closest(".jm-toolbar")?.parentElement?.querySelector(":scope > .jm-frame");
    const drawing = frame?.querySelector(".jm-scroller > svg");
    if (!button || !frame || !(drawing instanceof SVGSVGElement)) return;
    const off = switches().filter((one) => !one.checked);
    const hidden = new Set(off.map((one) => one.dataset.hides ?? ""));
    hideParts(drawing, hidden);
    hideLanes(drawing, hidden);
    const all = document.querySelector(/** @type {"button"} */ (".jm-tool--all"));
    if (all) all.disabled = !off.length;
    const count = button.querySelector(".jm-tool-count");
    const said = button.dataset.hidden?.replace("{count}", String(off.length)) ?? "";
    if (count) count.textContent = off.length ? said : "";
    for (const toggle of document.querySelectorAll(/** @type {"button"} */ (".jm-tool--person"))) {
      toggle.setAttribute("aria-pressed", String(!hidden.has(toggle.dataset.toggles ?? "")));
    }
    // The lanes' names that stay in sight are copies.
    frame.dispatchEvent(new CustomEvent("jm-arranged", { bubbles: true }));
  }

  /** @param {ParentNode} within @param {string} selector @returns {SVGGElement[]} */
  function groups(within, selector) {
    return [...within.querySelectorAll(/** @type {"g"} */ (selector))];
  }

  /** @param {SVGSVGElement} drawing @param {Set<string>} hidden */
  function hideParts(drawing, hidden) {
    // A row that several lanes share says of each entry, and of each name, which lane it is.
    for (const part of groups(drawing, "g[data-persona], .jm-entry[data-lane], .jm-labels[data-lane]")) {
      const who = part.dataset.persona?.split(" ").filter(Boolean) ?? [];
      const isNobody = who.length > 0 && who.every((one) => hidden.has(`persona:${one}`));
      part.classList.toggle("jm-off", isNobody || hidden.has(`lane:${part.dataset.lane}`));
    }
  }

  /** @param {SVGSVGElement} drawing whose rows close up @param {Set<string>} hidden */
  function hideLanes(drawing, hidden) {
    const rows = groups(drawing, "g.jm-row").map((row) => {
      const tall = Number(row.dataset.height);
      const left = hidden.has(`lane:${row.dataset.lane}`) ? 0 : needed(row, tall);
      return { row, y: Number(row.dataset.y), tall, lost: tall - left, isGone: !left };
    });
    /** @param {number} y @returns {number} how much is missing above */
    const missing = (y) => rows.reduce((sum, one) => sum + (one.y < y ? one.lost : 0), 0);
    for (const group of groups(drawing, "g[data-y]")) {
      const y = Number(group.dataset.y);
      const own = rows.find((one) => one.y === y && one.row.dataset.lane === group.dataset.lane);
      group.classList.toggle("jm-off", Boolean(own?.isGone));
      move(group, 0, -missing(y));
      if (own && !own.isGone) shrink(group, own.lost);
    }
    for (const link of drawing.parentElement?.querySelectorAll("a.jm-hotspot") ?? []) {
      if (!(link instanceof HTMLElement)) continue;
      const top = Number(link.dataset.box?.split(" ")[1]);
      link.style.setProperty("--jm-box-top", `${top - missing(top)}px`);
      link.hidden = rows.some((one) => one.isGone && one.y <= top && top < one.y + one.tall);
    }
    const legend = drawing.querySelector(/** @type {"g"} */ ("g.jm-legend"));
    if (!legend) return;
    const bottom = Number(legend.dataset.y) - missing(Number(legend.dataset.y)) + explained(legend, hidden);
    drawing.setAttribute("viewBox", `0 0 ${drawing.viewBox.baseVal.width} ${bottom}`);
    drawing.setAttribute("height", String(bottom));
  }

  /** @param {SVGElement} group @param {number} x @param {number} y */
  function move(group, x, y) {
    group.style.translate = x || y ? `${x}px ${y}px` : "";
  }

  /**
   * @param {SVGGElement} row whose cells close up where entries are hidden @param {number} tall with all of them
   * @returns {number} how tall it has to be; 0 where nothing is left in it
   */
  function needed(row, tall) {
    if (!row.dataset.least) return tall;
    const top = Number(row.dataset.y);
    const cells = groups(row, ".jm-cell").map((cell) => ({ cell, box: boxOf(cell), ...closed(cell) }));
    const bottoms = cells.map((one) => {
      // What a stage says is above what its steps say.
      const above = cells.filter(({ box }) => box.y < one.box.y && box.x <= one.box.x && one.box.right <= box.right);
      const up = above.reduce((sum, { lost }) => sum + lost, 0);
      move(one.cell, 0, -up);
      return one.isEmpty ? 0 : one.box.y - top + Number(one.cell.dataset.height) - one.lost - up;
    });
    if (cells.every(({ isEmpty }) => isEmpty)) return 0;
    // With nothing hidden it is what it was, to the pixel.
    if (cells.every(({ lost }) => !lost)) return tall;
    return Math.ceil(Math.max(Number(row.dataset.least), ...bottoms));
  }

  /** @param {SVGGElement} cell whose entries close up @returns {{lost: number, isEmpty: boolean}} */
  function closed(cell) {
    const entries = groups(cell, ".jm-entry");
    let lost = 0;
    for (const entry of entries) {
      if (entry.classList.contains("jm-off")) lost += Number(entry.dataset.height);
      else move(entry, 0, -lost);
    }
    const isEmpty = entries.every((entry) => entry.classList.contains("jm-off"));
    const bracket = cell.querySelector(/** @type {"g"} */ (".jm-bracket"));
    bracket?.classList.toggle("jm-off", isEmpty);
    if (bracket) move(bracket, 0, -lost);
    return { lost: isEmpty ? Number(cell.dataset.height) : lost, isEmpty };
  }

  /** @param {SVGGElement} cell @returns {{x: number, y: number, right: number}} where it was drawn */
  function boxOf(cell) {
    const [x = 0, y = 0, width = 0] = (cell.dataset.box ?? "").split(" ").map(Number);
    return { x, y, right: x + width };
  }

  /** @param {SVGGElement} group of a row, whose grounds become less tall @param {number} lost */
  function shrink(group, lost) {
    const bottom = Number(group.dataset.y) + Number(group.dataset.height);
    for (const ground of group.querySelectorAll(/** @type {"rect"} */ (":scope > rect, .jm-cell-bg"))) {
      ground.dataset.height ??= ground.getAttribute("height") ?? "";
      const tall = Number(ground.dataset.height);
      const reaches = Number(ground.getAttribute("y")) + tall > bottom - 1;
      ground.setAttribute("height", String(reaches ? Math.max(0, tall - lost) : tall));
    }
  }

  /**
   * @param {SVGGElement} legend which loses what explains nothing any more, and closes up @param {Set<string>} hidden
   * @returns {number} how tall it is then
   */
  function explained(legend, hidden) {
    const onward = legend.closest("[dir]")?.getAttribute("dir") === "rtl" ? 1 : -1;
    let up = 0;
    for (const row of groups(legend, ".jm-legend-row")) {
      let back = 0;
      const entries = groups(row, ".jm-legend-entry");
      for (const entry of entries) {
        const lanes = entry.dataset.lanes?.split(" ") ?? [];
        const isNobody = Boolean(entry.dataset.persona) && hidden.has(`persona:${entry.dataset.persona}`);
        const isNowhere = lanes.length > 0 && lanes.every((lane) => hidden.has(`lane:${lane}`));
        entry.classList.toggle("jm-off", isNobody || isNowhere);
        if (isNobody || isNowhere) back += Number(entry.dataset.width);
        else move(entry, onward * back, 0);
      }
      const isGone = entries.every((entry) => entry.classList.contains("jm-off"));
      row.classList.toggle("jm-off", isGone);
      if (isGone) up += Number(row.dataset.height);
      else move(row, 0, -up);
    }
    const tall = Number(legend.dataset.height) - up;
    const isEmpty = !legend.querySelector(".jm-legend-row:not(.jm-off)");
    return isEmpty && up ? 0 : tall;
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
    const person = event.target.closest(/** @type {"button"} */ (".jm-tool--person"));
    const own = person && switches().find((one) => one.dataset.hides === person.dataset.toggles);
    if (own) {
      own.checked = !own.checked;
      choose();
    }
    const preset = event.target.closest(/** @type {"button"} */ (".jm-tool--preset"));
    if (preset) {
      const shown = new Set(preset.dataset.shows?.split(" ").map((lane) => `lane:${lane}`));
      for (const one of switches()) {
        if (one.dataset.hides?.startsWith("lane:")) one.checked = shown.has(one.dataset.hides);
      }
      choose();
    }
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

  document.addEventListener("jm-address", restore);

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(restore);
  else restore();
})();
