// Beside the full map: all facts of the step or the entry that the address names, as they stand in the List. What is
// shown is a copy of the List's own elements, so nothing is said in two ways.
(() => {
  "use strict";

  /** @returns {HTMLElement | null} */
  function panel() {
    return document.querySelector(/** @type {"aside"} */ (".jm-details"));
  }

  /** @returns {HTMLElement | null} the part of the List that the address names */
  function named() {
    try {
      const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      return part?.closest(".jm-view--list") ? part : null;
    } catch {
      return null;
    }
  }

  /** Shows what the address names where the full map is open, and else nothing. */
  function follow() {
    const aside = panel();
    if (!aside) return;
    const isMap = document.querySelector(/** @type {"div"} */ (".jm-tabs"))?.dataset.open === "full";
    const part = isMap ? named() : null;
    aside.hidden = !part;
    if (!part) {
      document.querySelector(".jm-column")?.remove();
      return;
    }
    fill(aside, part);
    // The map is narrower now: its column may have to come into sight once more.
    document.dispatchEvent(new CustomEvent("jm-narrowed"));
    const name = aside.querySelector(/** @type {"h2"} */ (".jm-details-name"));
    if (document.activeElement?.matches(".jm-hotspot")) name?.focus({ preventScroll: true });
  }

  /** @param {HTMLElement} aside @param {HTMLElement} part */
  function fill(aside, part) {
    const list = part.closest(".jm-list");
    const around = part.closest(".jm-step") ?? part.closest(".jm-stage");
    const heading = around?.querySelector(".jm-step-name") ?? part.closest(".jm-stage")?.querySelector(".jm-stage-name");
    const name = aside.querySelector(".jm-details-name");
    const text = aside.querySelector(".jm-details-text");
    if (!list || !heading || !name || !text) return;
    for (const one of [name, text]) {
      for (const attribute of ["lang", "dir"]) one.setAttribute(attribute, list.getAttribute(attribute) ?? "");
      for (const attribute of ["lang", "dir"]) if (!list.hasAttribute(attribute)) one.removeAttribute(attribute);
    }
    name.replaceChildren(...copies([...heading.childNodes]));
    text.replaceChildren(...copies(part.matches("li") ? laneOf(part) : factsOf(part)));
    text.scrollTop = 0;
    const steps = [...list.querySelectorAll(".jm-step-name")];
    const place = steps.indexOf(heading);
    lead(aside, "list", `#${part.id}`);
    lead(aside, "back", place > 0 ? `#${steps[place - 1].id}` : "");
    lead(aside, "on", place >= 0 && place + 1 < steps.length ? `#${steps[place + 1].id}` : "");
    const said = aside.querySelector(".jm-details-said");
    if (said) said.textContent = "";
  }

  /** @param {HTMLElement} entry @returns {Element[]} its lane with nothing else in it */
  function laneOf(entry) {
    const lane = entry.closest(".jm-lane")?.cloneNode(true);
    if (!(lane instanceof Element)) return [];
    for (const one of lane.querySelectorAll("li")) if (one.id !== entry.id) one.remove();
    return [lane];
  }

  /** @param {HTMLElement} heading of a step or a stage @returns {Element[]} what the List says of it */
  function factsOf(heading) {
    const isStage = heading.matches(".jm-stage-name");
    const step = isStage ? heading.parentElement?.querySelector(".jm-step--stage") : heading.closest(".jm-step");
    return [...(step?.querySelectorAll(":scope > .jm-step-about, :scope > .jm-step-lanes") ?? [])];
  }

  /** @param {Node[]} nodes @returns {Node[]} their copies: nothing of a page stands twice under one id */
  function copies(nodes) {
    return nodes.flatMap((node) => {
      const copy = node.cloneNode(true);
      if (!(copy instanceof Element)) return [copy];
      if (copy.matches(".headerlink")) return [];
      for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
      for (const one of copy.querySelectorAll(".headerlink")) one.remove();
      for (const one of copy.querySelectorAll("details")) one.open = true;
      for (const link of copy.querySelectorAll("a")) {
        const leads = link.hash && document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (leads && leads.closest(".jm-view--list")) link.dataset.view = "full";
      }
      return [copy];
    });
  }

  /** @param {HTMLElement} aside @param {string} name of one of its links @param {string} hash where it leads, if anywhere */
  function lead(aside, name, hash) {
    const link = aside.querySelector(/** @type {"a"} */ (`[data-leads="${name}"]`));
    if (!link) return;
    link.hidden = !hash;
    if (hash) link.href = hash;
  }

  function close() {
    const aside = panel();
    if (!aside || aside.hidden) return;
    const part = named();
    const address = new URL(location.href);
    address.hash = "";
    history.pushState({ x: scrollX, y: scrollY }, "", address);
    follow();
    if (!part) return;
    const links = document.querySelectorAll(/** @type {"a"} */ (".jm-view--map a.jm-hotspot"));
    const opener = [...links].find((link) => decodeURIComponent(link.hash.slice(1)) === part.id);
    opener?.focus({ preventScroll: true });
  }

  async function copy() {
    const aside = panel();
    const said = aside?.querySelector(/** @type {"span"} */ (".jm-details-said"));
    if (!said) return;
    await navigator.clipboard.writeText(location.href);
    said.textContent = said.dataset.copied ?? "";
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest(".jm-details button") : null;
    if (button?.matches(".jm-details-close")) close();
    else if (button?.matches(".jm-details-copy")) void copy();
  });

  document.addEventListener("keydown", (event) => {
    const inside = event.target instanceof Element ? event.target.closest(/** @type {"aside"} */ (".jm-details")) : null;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && (inside || document.activeElement?.matches(".jm-hotspot"))) close();
    if (!inside || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const isMirrored = getComputedStyle(inside).direction === "rtl";
    const name = (event.key === "ArrowRight") !== isMirrored ? "on" : "back";
    const link = inside.querySelector(/** @type {"a"} */ (`[data-leads="${name}"]:not([hidden])`));
    if (!link) return;
    event.preventDefault();
    link.click();
    inside.querySelector(/** @type {"h2"} */ (".jm-details-name"))?.focus({ preventScroll: true });
  });

  document.addEventListener("jm-view", follow);

  // As in the tabs' script: the controls, of which the panel is one, may come after the view has been opened.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(follow);
  else follow();
})();
