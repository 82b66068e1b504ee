// What is wider than the page scrolls sideways: lanes' names stay in sight, stages' names stay over what is seen of
// their stage, the edges show that there is more, and two buttons go on by a stage.
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const stillness = matchMedia("(prefers-reduced-motion: reduce)");
  // A view that is closed has no size; when it opens, it gets one.
  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => update(entry.target)));

  function prepareAll() {
    sizes.disconnect();
    for (const scroller of document.querySelectorAll(".jm-frame > .jm-scroller")) sizes.observe(scroller);
  }

  /** @param {Element} scroller @param {HTMLElement} frame get what stays in sight, and buttons, where they have not */
  function prepare(scroller, frame) {
    if (!frame.querySelector(".jm-pan")) frame.append(panButtons(frame));
    const drawing = scroller.querySelector(":scope > svg");
    if (!(drawing instanceof SVGSVGElement) || scroller.querySelector(".jm-map-heads")) return;
    // An overview has nothing that must stay in sight.
    if (!drawing.querySelector(".jm-heads")) return;
    scroller.append(twin(drawing, "jm-map-heads", ".jm-heads, .jm-corner"));
    if (frame.querySelector(".jm-map-band")) return;
    const band = document.createElement("div");
    band.className = "jm-map-band";
    band.append(twin(drawing, "jm-map-band-stages", ".jm-stages"), twin(drawing, "jm-map-band-corner", ".jm-corner"));
    frame.prepend(band);
  }

  /** @param {HTMLElement} frame @returns {HTMLElement} two buttons */
  function panButtons(frame) {
    const buttons = document.createElement("div");
    buttons.className = "jm-pan";
    for (const [way, label] of [["back", frame.dataset.back], ["on", frame.dataset.on]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = `jm-pan-button jm-pan-button--${way}`;
      button.dataset.way = way;
      button.title = label ?? "";
      button.setAttribute("aria-label", label ?? "");
      buttons.append(button);
    }
    return buttons;
  }

  /**
   * A second picture of some parts of a drawing, as large as they are, which can stay in place while the drawing moves.
   * @param {SVGSVGElement} drawing @param {string} name @param {string} parts
   */
  function twin(drawing, name, parts) {
    const groups = [...drawing.querySelectorAll(/** @type {"g"} */ (parts))];
    const boxes = groups.map((group) => group.getBBox()).filter((box) => box.width > 0);
    const left = Math.min(...boxes.map((box) => box.x));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const top = Math.min(...boxes.map((box) => box.y));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", name);
    svg.setAttribute("aria-hidden", "true");
    for (const attribute of ["lang", "direction", "font-family", "fill"]) {
      svg.setAttribute(attribute, drawing.getAttribute(attribute) ?? "");
    }
    const [width, height] = boxes.length ? [right - left, bottom - top] : [0, 0];
    if (boxes.length) svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
    svg.setAttribute("width", String(width));
    svg.setAttribute("height", String(height));
    svg.append(...groups.map((group) => group.cloneNode(true)));
    return svg;
  }

  /** @param {Element} scroller whose edges, names and buttons follow its position */
  function update(scroller) {
    const frame = scroller.parentElement;
    if (!frame || !scroller.clientWidth) return;
    prepare(scroller, frame);
    const reach = scroller.scrollWidth - scroller.clientWidth;
    const place = Math.abs(scroller.scrollLeft);
    const before = place > 1;
    const after = place < reach - 1;
    frame.classList.toggle("jm-frame--before", before);
    frame.classList.toggle("jm-frame--after", after);
    frame.classList.toggle("jm-frame--moves", reach > 1);
    for (const button of frame.querySelectorAll(/** @type {"button"} */ (".jm-pan-button"))) {
      button.setAttribute("aria-disabled", String(!(button.dataset.way === "on" ? after : before)));
    }
    const band = frame.querySelector(".jm-map-band-stages");
    if (band instanceof SVGSVGElement) band.style.translate = `${-scroller.scrollLeft / zoomOf(frame)}px`;
    centreStages(frame, scroller);
  }

  /** @param {Element} frame @param {Element} scroller in which stages' names are over what is seen of them */
  function centreStages(frame, scroller) {
    const window = seen(scroller);
    for (const stage of frame.querySelectorAll(/** @type {"g"} */ (".jm-stages .jm-cell"))) {
      const ground = stage.querySelector(/** @type {"rect"} */ (".jm-cell-bg"));
      const text = stage.querySelector("text");
      if (!ground || !text) continue;
      text.style.translate = "0px";
      const box = ground.getBoundingClientRect();
      const name = text.getBoundingClientRect();
      const left = Math.max(box.left, window.left);
      const right = Math.min(box.right, window.right);
      const room = (box.width - name.width) / 2 - 16;
      if (right <= left || room <= 0) continue;
      const shift = (left + right) / 2 - (box.left + box.right) / 2;
      text.style.translate = `${Math.max(-room, Math.min(room, shift)) / zoomOf(frame)}px`;
    }
  }

  /** @param {Element} frame @returns {number} how large its drawing is, 1 as it was drawn */
  function zoomOf(frame) {
    return Number(getComputedStyle(frame).getPropertyValue("--jm-zoom")) || 1;
  }

  /** @param {Element} scroller @returns {{left: number, right: number}} where its moving part is seen */
  function seen(scroller) {
    const box = scroller.getBoundingClientRect();
    const heads = scroller.querySelector(".jm-map-heads, tbody th")?.getBoundingClientRect();
    if (!heads) return box;
    const atTheRight = heads.left - box.left > box.right - heads.right;
    return atTheRight ? { left: box.left, right: heads.left } : { left: heads.right, right: box.right };
  }

  /** @param {HTMLElement} button goes to the next stage, or the one before, beyond the edge */
  function pan(button) {
    const scroller = button.closest(".jm-frame")?.querySelector(":scope > .jm-scroller");
    if (!scroller || button.getAttribute("aria-disabled") === "true") return;
    const onward = button.dataset.way === "on";
    const view = seen(scroller);
    const mirrored = getComputedStyle(scroller).direction === "rtl";
    const parts = scroller.querySelectorAll(":scope > svg:first-child .jm-stages .jm-cell-bg, thead tr:first-child th");
    const distances = [...parts]
      .map((part) => part.getBoundingClientRect())
      .map((box) => (mirrored ? view.right - box.right : box.left - view.left));
    const ahead = distances.filter((distance) => (onward ? distance > 8 : distance < -8));
    const page = (view.right - view.left) * 0.8;
    const nearest = onward ? Math.min(...ahead, page) : Math.max(...ahead, -page);
    scroller.scrollBy({ left: mirrored ? -nearest : nearest, behavior: stillness.matches ? "instant" : "smooth" });
  }

  // Scrolling does not bubble, so it is caught on its way down.
  document.addEventListener(
    "scroll",
    (event) => {
      if (event.target instanceof Element && event.target.matches(".jm-frame > .jm-scroller")) update(event.target);
    },
    { capture: true, passive: true },
  );

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".jm-pan-button") : null;
    if (button instanceof HTMLElement) pan(button);
  });

  // Lanes have come or gone: their names have to be copied anew, now or when the view opens.
  document.addEventListener("jm-arranged", (event) => {
    const frame = event.target instanceof Element ? event.target : null;
    const scroller = frame?.querySelector(":scope > .jm-scroller");
    frame?.querySelector(".jm-map-heads")?.remove();
    if (scroller) update(scroller);
  });

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(prepareAll);
  else prepareAll();
})();
