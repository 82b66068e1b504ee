// Moving about in a full map: its size, a strip that shows the whole and where the reader is, arrow keys that go on by a
// column, and names of steps with a small curve that stay in sight while the page scrolls down.
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const LEAST = 0.3;
  const MOST = 2;
  const STEP = 1.2;
  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => follow(entry.target)));

  /** @returns {HTMLElement[]} the frames of maps that have a toolbar with zoom */
  function frames() {
    const views = [...document.querySelectorAll(".jm-view:has(> .jm-toolbar .jm-zoom)")];
    return views.flatMap((view) => [...view.querySelectorAll(/** @type {"div"} */ (":scope > .jm-frame"))]);
  }

  /** @param {Element} frame @returns {{scroller: HTMLElement, drawing: SVGSVGElement} | null} */
  function partsOf(frame) {
    const scroller = frame.querySelector(/** @type {"div"} */ (":scope > .jm-scroller"));
    const drawing = scroller?.querySelector(":scope > svg");
    return scroller && drawing instanceof SVGSVGElement ? { scroller, drawing } : null;
  }

  function prepareAll() {
    sizes.disconnect();
    for (const frame of frames()) {
      const parts = partsOf(frame);
      if (parts) sizes.observe(parts.scroller);
    }
  }

  /** @param {Element} frame @returns {number} */
  function zoomOf(frame) {
    return Number(getComputedStyle(frame).getPropertyValue("--jm-zoom")) || 1;
  }

  /** @param {HTMLElement} frame @param {number} zoom @param {number} [at] the place in the window that stays where it is */
  function setZoom(frame, zoom, at) {
    const parts = partsOf(frame);
    if (!parts) return;
    const before = zoomOf(frame);
    const next = Math.max(LEAST, Math.min(MOST, zoom));
    const box = parts.scroller.getBoundingClientRect();
    const away = (at ?? (box.left + box.right) / 2) - box.left;
    const place = (parts.scroller.scrollLeft + away) / before;
    frame.style.setProperty("--jm-zoom", String(Math.round(next * 1000) / 1000));
    parts.scroller.scrollLeft = place * next - away;
    const value = frame.parentElement?.querySelector(".jm-zoom-value");
    if (value) value.textContent = `${Math.round(next * 100)} %`;
    frame.dispatchEvent(new CustomEvent("jm-arranged", { bubbles: true }));
    follow(parts.scroller);
  }

  /** @param {HTMLElement} frame @returns {number} the zoom at which the drawing is as wide as its frame */
  function fitting(frame) {
    const parts = partsOf(frame);
    return parts ? Math.min(MOST, parts.scroller.clientWidth / parts.drawing.viewBox.baseVal.width) : 1;
  }

  /** @param {Element} scroller whose strip and second names show where it is */
  function follow(scroller) {
    const frame = scroller.parentElement;
    const parts = frame && partsOf(frame);
    if (!frame || !parts || !scroller.clientWidth || !frames().includes(frame)) return;
    const strip = frame.parentElement?.querySelector(".jm-strip") ?? makeStrip(frame, parts.drawing);
    const wide = scroller.scrollWidth;
    if (strip instanceof HTMLElement) strip.hidden = wide - scroller.clientWidth < 2;
    const seen = strip.querySelector(/** @type {"div"} */ (".jm-strip-seen"));
    const isMirrored = getComputedStyle(scroller).direction === "rtl";
    const left = isMirrored ? wide - scroller.clientWidth + scroller.scrollLeft : scroller.scrollLeft;
    seen?.style.setProperty("left", `${(100 * left) / wide}%`);
    seen?.style.setProperty("width", `${(100 * scroller.clientWidth) / wide}%`);
    stick(frame);
  }

  /** @param {HTMLElement} frame @param {SVGSVGElement} drawing @returns {HTMLElement} stages and curve of the whole, very small */
  function makeStrip(frame, drawing) {
    const strip = document.createElement("div");
    strip.className = "jm-strip";
    strip.setAttribute("aria-hidden", "true");
    const { width } = drawing.viewBox.baseVal;
    for (const stage of drawing.querySelectorAll(/** @type {"g"} */ (".jm-stages .jm-cell"))) {
      const box = stage.querySelector(/** @type {"rect"} */ (".jm-cell-bg"))?.getBBox() ?? stage.getBBox();
      const block = document.createElement("span");
      block.style.setProperty("left", `${(100 * box.x) / width}%`);
      block.style.setProperty("width", `${(100 * box.width) / width}%`);
      strip.append(block);
    }
    const curve = smallCurve(drawing);
    if (curve) strip.append(curve);
    const seen = document.createElement("div");
    seen.className = "jm-strip-seen";
    strip.append(seen);
    frame.parentElement?.querySelector(".jm-zoom")?.append(strip);
    return strip;
  }

  /** @param {SVGSVGElement} drawing @returns {SVGSVGElement | null} its curves, as tall as the place gives them */
  function smallCurve(drawing) {
    const curves = [...drawing.querySelectorAll(/** @type {"g"} */ (".jm-curve"))].filter((one) => one.getBBox().width);
    if (!curves.length) return null;
    const boxes = curves.map((curve) => curve.getBBox());
    const top = Math.min(...boxes.map((box) => box.y));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", `0 ${top} ${drawing.viewBox.baseVal.width} ${Math.max(1, bottom - top)}`);
    picture.setAttribute("preserveAspectRatio", "none");
    picture.append(...curves.map((curve) => curve.cloneNode(true)));
    return picture;
  }

  /** @param {HTMLElement} frame shows names of steps and a curve below its stages once those of the drawing are out of sight */
  function stick(frame) {
    const parts = partsOf(frame);
    const band = frame.querySelector(/** @type {"div"} */ (":scope > .jm-map-band"));
    const row = parts?.drawing.querySelector(/** @type {"g"} */ ('.jm-row[data-lane="step"]'));
    if (!parts || !band || !row) return;
    const made = band.querySelector(/** @type {"div"} */ (".jm-map-steps"));
    const names = made ?? makeNames(parts.drawing, row);
    if (!made) band.append(names);
    const stages = band.querySelector("svg")?.getBoundingClientRect().bottom ?? 0;
    names.hidden = row.getBoundingClientRect().bottom > stages + 4;
    names.style.setProperty("top", `${stages - band.getBoundingClientRect().top}px`);
    const inner = names.querySelector(/** @type {"div"} */ (".jm-map-steps-row"));
    if (inner) inner.style.translate = `${parts.drawing.getBoundingClientRect().left - frame.getBoundingClientRect().left - 1}px`;
    inner?.style.setProperty("inline-size", `${parts.drawing.getBoundingClientRect().width}px`);
  }

  /** @param {SVGSVGElement} drawing @param {SVGGElement} row of its steps @returns {HTMLElement} */
  function makeNames(drawing, row) {
    const names = document.createElement("div");
    names.className = "jm-map-steps";
    names.setAttribute("aria-hidden", "true");
    const inner = document.createElement("div");
    inner.className = "jm-map-steps-row";
    const { width } = drawing.viewBox.baseVal;
    for (const cell of row.querySelectorAll(/** @type {"g"} */ (".jm-cell[data-step]"))) {
      const [x = 0, , wide = 0] = (cell.dataset.box ?? "").split(" ").map(Number);
      const id = cell.dataset.step ?? "";
      const listed = document.getElementById(id)?.cloneNode(true);
      if (listed instanceof Element) listed.querySelectorAll("[aria-hidden], .headerlink").forEach((one) => one.remove());
      const name = document.createElement("span");
      name.textContent = (listed ?? cell.querySelector("text"))?.textContent?.trim() ?? "";
      name.style.setProperty("left", `${(100 * x) / width}%`);
      name.style.setProperty("width", `${(100 * wide) / width}%`);
      inner.append(name);
    }
    const curve = smallCurve(drawing);
    if (curve) inner.append(curve);
    names.append(inner);
    return names;
  }

  /** @param {Element} scroller @returns {number[]} where its columns begin, from where reading begins, in pixels of the page */
  function columns(scroller) {
    const isMirrored = getComputedStyle(scroller).direction === "rtl";
    const heads = scroller.querySelector(".jm-map-heads, tbody th")?.getBoundingClientRect();
    const box = scroller.getBoundingClientRect();
    const start = isMirrored ? (heads?.left ?? box.right) : (heads?.right ?? box.left);
    const drawn = scroller.querySelectorAll(':scope > svg .jm-row[data-lane="step"] .jm-cell, :scope > svg .jm-stages .jm-cell');
    const zoom = scroller.parentElement ? zoomOf(scroller.parentElement) : 1;
    const left = scroller.querySelector(":scope > svg")?.getBoundingClientRect().left ?? 0;
    const places = [...drawn].map((cell) => {
      const [x = 0, , width = 0] = (cell.getAttribute("data-box") ?? "").split(" ").map(Number);
      return isMirrored ? start - (left + (x + width) * zoom) : left + x * zoom - start;
    });
    const cells = [...scroller.querySelectorAll(":scope > table thead th")].slice(1).map((cell) => {
      const of = cell.getBoundingClientRect();
      return isMirrored ? start - of.right : of.left - start;
    });
    return [...new Set([...places, ...cells].map(Math.round))].sort((a, b) => a - b);
  }

  /** @param {HTMLElement} scroller @param {string} key */
  function move(scroller, key) {
    const isMirrored = getComputedStyle(scroller).direction === "rtl";
    const isOn = key === (isMirrored ? "ArrowLeft" : "ArrowRight");
    const edges = columns(scroller);
    const far = scroller.scrollWidth;
    let by = isOn ? edges.find((place) => place > 2) : edges.filter((place) => place < -2).at(-1);
    if (key === "Home") by = -far;
    if (key === "End") by = far;
    if (by === undefined) by = isOn ? 160 : -160;
    scroller.scrollBy({ left: isMirrored ? -by : by, behavior: "instant" });
  }

  document.addEventListener("keydown", (event) => {
    const scroller = event.target;
    if (!(scroller instanceof HTMLElement) || !scroller.matches(".jm-frame > .jm-scroller")) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
    if (scroller.scrollWidth - scroller.clientWidth < 2) return;
    event.preventDefault();
    move(scroller, event.key);
  });

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(/** @type {"button"} */ ("[data-zoom]")) : null;
    const frame = button?.closest(".jm-view")?.querySelector(/** @type {"div"} */ (":scope > .jm-frame"));
    if (!button || !frame) return;
    const now = zoomOf(frame);
    const next = { out: now / STEP, in: now * STEP, whole: 1, fit: fitting(frame) }[button.dataset.zoom ?? ""];
    setZoom(frame, next ?? 1);
  });

  document.addEventListener(
    "wheel",
    (event) => {
      const frame = event.target instanceof Element ? event.target.closest(/** @type {"div"} */ (".jm-frame")) : null;
      if (!event.ctrlKey || !frame || !frames().includes(frame)) return;
      event.preventDefault();
      setZoom(frame, zoomOf(frame) * Math.exp(-event.deltaY / 400), event.clientX);
    },
    { passive: false },
  );

  // The strip is pulled, or pressed where one wants to be.
  for (const kind of /** @type {const} */ (["pointerdown", "pointermove"])) {
    document.addEventListener(kind, (event) => {
      const strip = event.target instanceof Element ? event.target.closest(".jm-strip") : null;
      const scroller = strip?.closest(".jm-view")?.querySelector(":scope > .jm-frame > .jm-scroller");
      if (!strip || !scroller || !(event.buttons & 1)) return;
      if (kind === "pointerdown") strip.setPointerCapture(event.pointerId);
      const box = strip.getBoundingClientRect();
      const middle = ((event.clientX - box.left) / box.width) * scroller.scrollWidth - scroller.clientWidth / 2;
      const isMirrored = getComputedStyle(scroller).direction === "rtl";
      scroller.scrollLeft = isMirrored ? middle - (scroller.scrollWidth - scroller.clientWidth) : middle;
    });
  }

  // Scrolling does not bubble, so it is caught on its way down: that of the page moves what stays in sight.
  document.addEventListener(
    "scroll",
    (event) => {
      if (event.target instanceof Element && event.target.matches(".jm-frame > .jm-scroller")) follow(event.target);
      else for (const frame of frames()) stick(frame);
    },
    { capture: true, passive: true },
  );

  // What fills the screen shows the whole.
  document.addEventListener("jm-full", (event) => {
    const view = event.target instanceof Element ? event.target : null;
    const frame = view?.querySelector(/** @type {"div"} */ (":scope > .jm-frame"));
    if (!frame || !frames().includes(frame) || !(event instanceof CustomEvent)) return;
    const isFull = event.detail;
    requestAnimationFrame(() => setZoom(frame, isFull ? Math.min(1, fitting(frame)) : 1));
  });

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(prepareAll);
  else prepareAll();
})();
