// The controls of a map wait in a template, because without scripts they would do nothing. Here they get their places:
// the toolbar above the drawing, links over what it shows, and the presentation after the view.
(() => {
  "use strict";

  function prepareAll() {
    for (const template of document.querySelectorAll(/** @type {"template"} */ ("template.jm-controls"))) {
      const view = template.parentElement;
      if (view && !view.querySelector(".jm-toolbar")) prepare(view, template);
    }
  }

  /** @param {HTMLElement} view @param {HTMLTemplateElement} template */
  function prepare(view, template) {
    const frame = view.querySelector(":scope > .jm-frame");
    const drawing = frame?.querySelector(".jm-scroller > svg");
    const controls = document.importNode(template.content, true);
    const [toolbar, hotspots, show] = controls.children;
    if (!frame || !(drawing instanceof SVGSVGElement)) return;
    frame.before(toolbar);
    // A comparison has a toolbar only.
    if (hotspots instanceof HTMLElement) lay(hotspots, drawing);
    if (show) view.after(show);
  }

  /** @param {HTMLElement} links @param {SVGSVGElement} drawing which is always shown in its natural size */
  function lay(links, drawing) {
    links.style.setProperty("--jm-box-width", `${drawing.viewBox.baseVal.width}px`);
    for (const link of links.querySelectorAll("a")) {
      const box = link.dataset.box?.split(" ") ?? [];
      ["left", "top", "width", "height"].forEach((side, index) => {
        link.style.setProperty(`--jm-box-${side}`, `${box[index]}px`);
      });
    }
    drawing.after(links);
  }

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(prepareAll);
  else prepareAll();
})();
