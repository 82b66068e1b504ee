// The controls of a map wait in a template, because without scripts they would do nothing. Here they get their places:
// the toolbar above the drawing, links over what it shows, and the presentation after the view.
(() => {
  "use strict";

  function prepareAll() {
    for (const template of document.querySelectorAll(/** @type {"template"} */ ("template.jm-controls"))) {
      const view = template.parentElement;
      if (view && !view.dataset.prepared) prepare(view, template);
    }
  }

  /** @param {HTMLElement} view @param {HTMLTemplateElement} template */
  function prepare(view, template) {
    const frame = view.querySelector(":scope > .jm-frame");
    const drawing = frame?.querySelector(".jm-scroller > svg");
    const controls = document.importNode(template.content, true);
    const [toolbar, hotspots, details, show] = [".jm-toolbar", ".jm-hotspots", ".jm-details", ".jm-show"].map((one) => controls.querySelector(one));
    if (!frame || !(drawing instanceof SVGSVGElement)) return;
    view.dataset.prepared = "";
    // A comparison has a toolbar only, an overview only links.
    if (toolbar) frame.before(toolbar);
    if (hotspots instanceof HTMLElement) {
      if (details) addLinks(hotspots, drawing);
      for (const link of hotspots.querySelectorAll("a")) {
        if (!link.classList.length) nameAsListed(link);
        // A part opens beside the full map.
        if (details && !link.classList.contains("jm-hotspot--map")) link.dataset.view = "full";
      }
      lay(hotspots, drawing);
    }
    if (details) frame.after(details);
    if (show) view.after(show);
  }

  /** @param {HTMLElement} links @param {SVGSVGElement} drawing with a link for each point of its curve and each entry */
  function addLinks(links, drawing) {
    for (const cell of drawing.querySelectorAll(/** @type {"g"} */ (".jm-row[data-lane=emotion] > .jm-cell[data-step]"))) {
      const link = newLink(cell.dataset.step ?? "", cell.dataset.box ?? "");
      nameAsListed(link);
      const feelings = [...cell.querySelectorAll("text")].map((text) => text.textContent);
      link.setAttribute("aria-label", [link.getAttribute("aria-label"), ...feelings].join(" · "));
      links.append(link);
    }
    // The number of a step or stage, and what follows in the address of one of its entries.
    const parts = links.dataset.parts?.split(" ") ?? [];
    for (const [, part, rest, box] of links.dataset.places?.matchAll(/(\d+)(\S*) ([^,]+)/g) ?? []) {
      links.append(newLink(`${parts[Number(part)]}${rest}`, box));
    }
  }

  /** @param {string} part @param {string} box @returns {HTMLAnchorElement} */
  function newLink(part, box) {
    const link = document.createElement("a");
    link.href = `#${part}`;
    link.dataset.box = box;
    return link;
  }

  /**
   * A column opens the full map at its step, and a sign at its entry, with all that is said of it beside the map. Both are
   * called as they are in the List.
   * @param {HTMLAnchorElement} link
   */
  function nameAsListed(link) {
    const listed = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const isPart = listed instanceof HTMLHeadingElement;
    const text = /** @type {Element | undefined} */ ((isPart ? listed : listed?.querySelector("div"))?.cloneNode(true));
    text?.querySelectorAll("small, .jm-score, .headerlink").forEach((one) => one.remove());
    link.className = "jm-hotspot";
    link.setAttribute("aria-label", text?.textContent?.trim() ?? "");
    link.dataset.view = "full";
    // A sign has no words of its own.
    if (!isPart && link.closest(".jm-hotspots--scaled")) link.title = link.getAttribute("aria-label") ?? "";
  }

  /** @param {HTMLElement} links @param {SVGSVGElement} drawing which is shown in its natural size, or as wide as its frame */
  function lay(links, drawing) {
    const { width, height } = drawing.viewBox.baseVal;
    const isScaled = links.classList.contains("jm-hotspots--scaled");
    links.style.setProperty("--jm-box-width", `${width}px`);
    for (const link of links.querySelectorAll("a")) {
      const box = link.dataset.box?.split(" ").map(Number) ?? [];
      ["left", "top", "width", "height"].forEach((side, index) => {
        const share = (100 * box[index]) / (index % 2 ? height : width);
        link.style.setProperty(`--jm-box-${side}`, isScaled ? `${share}%` : `${box[index]}px`);
      });
    }
    drawing.after(links);
  }

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(prepareAll);
  else prepareAll();
})();
