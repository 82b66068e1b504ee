// A map stage by stage for those who show it to others: the curve of the stage, large, beside what the List says.
// The stage is in the address, `?present=2`.
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  /** @returns {HTMLDialogElement | null} */
  function presentation() {
    return document.querySelector(/** @type {"dialog"} */ ("dialog.jm-show"));
  }

  /** @returns {HTMLElement[]} what the List says of each stage, or of each step where there are no stages */
  function parts() {
    const stages = [...document.querySelectorAll(/** @type {"div"} */ (".jm-list > .jm-stage"))];
    if (stages.some((stage) => nameOf(stage))) return stages;
    return [...document.querySelectorAll(/** @type {"div"} */ (".jm-list .jm-step"))];
  }

  /** @param {HTMLElement} part @returns {HTMLElement | null} */
  function nameOf(part) {
    return part.querySelector(/** @type {"h2"} */ (":scope > :is(.jm-stage-name, .jm-step-name)"));
  }

  /** @param {number} index of the first part to be shown */
  function begin(index) {
    const dialog = presentation();
    if (!dialog || dialog.open || !parts().length) return;
    dialog.showModal();
    show(index);
  }

  /** @param {number} index shows this part, or the nearest that there is */
  function show(index) {
    const dialog = presentation();
    const all = parts();
    const at = Math.max(0, Math.min(all.length - 1, index));
    const part = all[at];
    if (!dialog || !part) return;
    dialog.dataset.at = String(at);
    const counter = dialog.dataset.counter?.replace("{number}", String(at + 1)).replace("{count}", String(all.length));
    fill(dialog, ".jm-show-counter", counter ?? "");
    fill(dialog, ".jm-show-name", spoken(nameOf(part)));
    const pictures = drawn(part);
    fill(dialog, ".jm-show-curve", ...pictures);
    const isWide = pictures.some(({ viewBox: { baseVal: box } }) => box.width > 2 * box.height);
    dialog.querySelector(".jm-show-stage")?.classList.toggle("jm-show-stage--wide", isWide);
    fill(dialog, ".jm-show-text", ...said(part));
    fill(dialog, ".jm-show-progress", ...all.map((_, index) => dot(index === at)));
    dialog.querySelector(".jm-show-text")?.scrollTo(0, 0);
    for (const [way, isEnd] of [["back", at === 0], ["on", at === all.length - 1]]) {
      dialog.querySelector(`[data-go=${way}]`)?.setAttribute("aria-disabled", String(isEnd));
    }
    remember(at + 1);
  }

  /** @param {Element} dialog @param {string} place @param {(Node | string)[]} content */
  function fill(dialog, place, ...content) {
    dialog.querySelector(place)?.replaceChildren(...content);
  }

  /** @param {number | null} number of the part that the address names */
  function remember(number) {
    const address = new URL(location.href);
    if (number === null) address.searchParams.delete("present");
    else address.searchParams.set("present", String(number));
    address.search = address.search.replaceAll("%3A", ":").replaceAll("%2C", ",");
    history.replaceState(history.state, "", address);
  }

  /** @param {HTMLElement | null} name @returns {string} without the signs that are only seen */
  function spoken(name) {
    const copy = name?.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "";
    for (const sign of copy.querySelectorAll("[aria-hidden]")) sign.remove();
    return copy.textContent?.trim() ?? "";
  }

  /** @param {boolean} isHere @returns {HTMLElement} */
  function dot(isHere) {
    const sign = document.createElement("span");
    sign.classList.toggle("jm-show-here", isHere);
    return sign;
  }

  /** @param {HTMLElement} part @returns {Node[]} what the List says, without the addresses that are there */
  function said(part) {
    const copy = /** @type {HTMLElement} */ (part.cloneNode(true));
    nameOf(copy)?.remove();
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    return [...copy.childNodes];
  }

  /** @param {HTMLElement} part @returns {SVGSVGElement[]} its columns in the drawing: names of steps, and the curve */
  function drawn(part) {
    const drawing = document.querySelector(".jm-view--map .jm-scroller > svg");
    const id = nameOf(part)?.id ?? "";
    const stage = CSS.escape(id.replace(/^stage-/, ""));
    const columns =
      drawing?.querySelector(/** @type {"g"} */ (`.jm-stages [data-stage="${stage}"]`)) ??
      drawing?.querySelector(/** @type {"g"} */ (`.jm-row[data-lane=step] [data-step="${CSS.escape(id)}"]`));
    const rows = [...(drawing?.querySelectorAll(/** @type {"g"} */ (".jm-row")) ?? [])];
    const curve = rows.find((row) => row.querySelector(".jm-curve"));
    if (!drawing || !columns || !curve) return [];
    const { x: start, width: wide } = boxOf(columns);
    // A stage about whose feelings nothing is known needs no empty axes.
    const here = cellsOf(curve).filter(({ x }) => x >= start - 5 && x < start + wide);
    if (!here.some(({ cell }) => cell.querySelector(".jm-point"))) return [];
    const [left, width] = withNames(curve, start, wide, Number(drawing.getAttribute("width")));
    const steps = rows.filter((row) => row.dataset.lane === "step");
    const picture = document.createElementNS(SVG, "svg");
    for (const attribute of ["lang", "direction", "font-family", "fill"]) {
      picture.setAttribute(attribute, drawing.getAttribute(attribute) ?? "");
    }
    let height = 0;
    for (const row of [...steps, curve]) {
      const grounds = drawing.querySelectorAll(/** @type {"g"} */ (".jm-ground"));
      const ground = [...grounds].find((one) => one.dataset.y === row.dataset.y);
      const tall = row === curve ? Number(row.dataset.height) : needed(row, left, width);
      picture.append(cutOut([...(ground ? [ground] : []), row], { left, width, top: height, height: tall }));
      height += tall;
    }
    picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    picture.setAttribute("preserveAspectRatio", "xMidYMin");
    picture.style.setProperty("--jm-width", String(width));
    return [picture];
  }

  /** @param {SVGGElement} row @returns {{cell: Element, x: number, right: number}[]} its cells and where they lie */
  function cellsOf(row) {
    return [...row.querySelectorAll(/** @type {"g"} */ (".jm-cell"))].map((cell) => {
      const { x, width } = boxOf(cell);
      return { cell, x, right: x + width };
    });
  }

  /** @param {SVGGElement} cell @returns {{x: number, width: number}} where it was drawn */
  function boxOf(cell) {
    const [x = 0, , width = 0] = (cell.dataset.box ?? "").split(" ").map(Number);
    return { x, width };
  }

  /**
   * Beyond the last column are the names of the curves.
   * @param {SVGGElement} curve @param {number} left @param {number} width of some columns @param {number} end
   * @returns {[number, number]} the same, with the names if the last column is among them
   */
  function withNames(curve, left, width, end) {
    const isMirrored = curve.closest("[dir]")?.getAttribute("dir") === "rtl";
    const cells = cellsOf(curve);
    if (isMirrored && cells.every(({ x }) => x > left - 5)) return [0, left + width];
    if (!isMirrored && cells.every(({ right }) => right < left + width + 5)) return [left, end - left];
    return [left, width];
  }

  /** @param {SVGGElement} row @param {number} left @param {number} width @returns {number} what the texts there need */
  function needed(row, left, width) {
    const texts = [...row.querySelectorAll("text")].map((text) => text.getBBox());
    const here = texts.filter((box) => box.x >= left && box.x < left + width && box.width);
    const bottom = Math.max(...here.map((box) => box.y + box.height)) - Number(row.dataset.y) + 14;
    // Texts that are not shown have no size.
    return here.length ? Math.min(bottom, Number(row.dataset.height)) : Number(row.dataset.height);
  }

  /**
   * A window onto some groups of the drawing, wherever a switch has moved them.
   * @param {SVGGElement[]} groups of one row @param {{left: number, width: number, top: number, height: number}} place
   */
  function cutOut(groups, { left, width, top, height }) {
    const window = document.createElementNS(SVG, "svg");
    window.setAttribute("viewBox", `${left} ${groups[groups.length - 1].dataset.y} ${width} ${height}`);
    window.setAttribute("y", String(top));
    window.setAttribute("width", String(width));
    window.setAttribute("height", String(height));
    for (const group of groups) {
      const copy = /** @type {SVGGElement} */ (group.cloneNode(true));
      copy.classList.remove("jm-off");
      copy.style.translate = "";
      window.append(copy);
    }
    return window;
  }

  /** Full screen ends, and the focus goes back to where the presentation began; full screen would lose it. */
  async function leave() {
    if (document.fullscreenElement?.matches(".jm-show-page")) await document.exitFullscreen();
    document.querySelector(/** @type {"button"} */ (".jm-tool--present"))?.focus();
  }

  /** @param {HTMLDialogElement} dialog @param {string} way */
  function go(dialog, way) {
    const at = Number(dialog.dataset.at);
    if (way === "close") dialog.close();
    else show({ back: at - 1, on: at + 1, first: 0, last: parts().length - 1 }[way] ?? at);
  }

  /** @param {HTMLDialogElement} dialog @param {string} key @returns {string | undefined} where the key leads */
  function wayOf(dialog, key) {
    const isMirrored = getComputedStyle(dialog).direction === "rtl";
    const ways = /** @type {Record<string, string>} */ ({
      ArrowRight: isMirrored ? "back" : "on",
      ArrowLeft: isMirrored ? "on" : "back",
      // What a presenter's remote control sends.
      PageDown: "on",
      PageUp: "back",
      Home: "first",
      End: "last",
    });
    return ways[key];
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const dialog = presentation();
    const button = event.target.closest(/** @type {"button"} */ (".jm-show [data-go]"));
    if (button && dialog) go(dialog, button.dataset.go ?? "");
    else if (event.target.closest(".jm-show a")) dialog?.close();
    else if (event.target.closest(".jm-tool--present")) {
      begin(0);
      // Not all browsers can; the dialog covers the page anyway.
      dialog?.querySelector(".jm-show-page")?.requestFullscreen?.().catch(() => {});
    }
  });

  document.addEventListener("keydown", (event) => {
    const dialog = presentation();
    if (!dialog?.open || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const way = wayOf(dialog, event.key);
    if (!way) return;
    event.preventDefault();
    go(dialog, way);
  });

  // It does not bubble, so it is caught on its way down.
  document.addEventListener(
    "close",
    (event) => {
      if (!(event.target instanceof Element) || !event.target.matches("dialog.jm-show")) return;
      remember(null);
      void leave();
    },
    { capture: true },
  );

  document.addEventListener("fullscreenchange", (event) => {
    // In full screen browsers keep the Escape key for themselves.
    const isOurs = event.target instanceof Element && event.target.matches(".jm-show-page");
    if (isOurs && document.fullscreenElement !== event.target) presentation()?.close();
  });

  function resume() {
    const number = new URLSearchParams(location.search).get("present");
    if (number) begin(Number(number) - 1 || 0);
  }

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(resume);
  else resume();
})();
