// Overview, full map, Table and List are below one another on the page; here they become tabs. Which one is open is in
// the address: `#step` opens the List at that step, `?view=full#step` the full map there, `?view=table` the Table, and
// what search highlights is in the List.
(() => {
  "use strict";

  // Below this width a drawing shows a step or two at a time, and the List reads better.
  const NARROW = 640;
  // An overview would have to be scrolled, and it is there to show the whole.
  const narrowForOverview = matchMedia("(max-width: 899.98px)");

  /** @returns {HTMLElement[]} the views of the page that is open, none where there is no map */
  function views() {
    return [...document.querySelectorAll(/** @type {"section"} */ (".jm-view"))];
  }

  /** Makes the tabs, once a page. */
  function makeTabs() {
    const found = views();
    // From here on the page itself says how it is set, and the tabs what is shown (first-view.js).
    delete document.documentElement.dataset.jmViews;
    if (found.length < 2 || document.querySelector(".jm-tabs")) return;
    const tabs = document.createElement("div");
    tabs.className = "jm-tabs";
    tabs.setAttribute("role", "tablist");
    tabs.setAttribute("aria-label", found[0].dataset.views ?? "");
    for (const view of found) {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.id = `${view.id}-tab`;
      tab.className = "jm-tab";
      tab.dataset.view = view.dataset.view;
      tab.textContent = view.getAttribute("aria-label");
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", view.id);
      view.setAttribute("role", "tabpanel");
      view.setAttribute("aria-labelledby", tab.id);
      tabs.append(tab);
    }
    found[0].before(tabs);
    open();
    delete document.documentElement.dataset.jmAsked;
  }

  /**
   * Shows what the address asks for, and goes to the part that it names.
   * @param {boolean} [isHere] whether somebody is already looking at the full map
   */
  function open(isHere = false) {
    const found = views();
    if (!found.length || !document.querySelector(".jm-tabs")) return;
    const part = named(location.hash);
    const view = viewOf(part);
    const isOnMap = view && asked(found) === "full";
    show(isOnMap ? "full" : (view ?? chosen(found)));
    if (isOnMap && part) goTo(part, isHere);
    else if (view) part?.scrollIntoView();
  }

  /** @param {HTMLElement[]} found @returns {string | undefined} the view that the address asks for */
  function asked(found) {
    const view = new URLSearchParams(location.search).get("view");
    const has = (/** @type {string | null} */ name) => found.some((one) => one.dataset.view === name);
    // What the full map was called before there was an overview.
    if (view === "map" && !has("map") && has("full")) return "full";
    return has(view) ? (view ?? undefined) : undefined;
  }

  /** @param {HTMLElement[]} found @returns {string | undefined} the view that the address or the room suggests */
  function chosen(found) {
    const view = asked(found);
    if (view) return view;
    const parameters = new URLSearchParams(location.search);
    if (parameters.has("h")) return "list";
    // What hides lanes or presents the map asks for the map.
    const isOfMap = parameters.has("hide") || parameters.has("present");
    const first = found[isOfMap && found[0].dataset.view === "overview" ? 1 : 0].dataset.view;
    const room = found[0].parentElement?.clientWidth ?? NARROW;
    const isNarrow = first === "overview" ? narrowForOverview.matches : room < NARROW;
    return isNarrow ? "list" : first;
  }

  /**
   * The column of a step comes into sight in the full map.
   * @param {HTMLElement} part of the List @param {boolean} isHere whether somebody is already looking at the map
   */
  function goTo(part, isHere) {
    const heading = part.closest(".jm-step")?.querySelector(".jm-step-name");
    const stage = part.closest(".jm-stage")?.querySelector(".jm-stage-name");
    const scroller = document.querySelector(".jm-view--map .jm-scroller");
    const drawing = scroller?.querySelector(/** @type {"svg"} */ (":scope > svg"));
    const cellOf = (/** @type {string} */ about, /** @type {string} */ id) =>
      drawing?.querySelector(/** @type {"g"} */ (`.jm-cell[data-${about}="${CSS.escape(id)}"]`));
    const cell =
      (heading && cellOf("step", heading.id)) ?? cellOf("stage", (heading ?? stage)?.id.replace(/^stage-/, "") ?? "");
    if (!scroller || !drawing || !cell) return;
    if (!isHere) scroller.closest(".jm-frame")?.scrollIntoView();
    // Cells say where they are, also where nothing is drawn in them.
    const [x, , width] = (cell.dataset.box ?? "").split(" ").map(Number);
    const zoom = Number(getComputedStyle(scroller).getPropertyValue("--jm-zoom")) || 1;
    light(drawing, x, width);
    const head = drawing.querySelector(".jm-row-head .jm-cell-bg")?.getBoundingClientRect().width ?? 0;
    const window = scroller.getBoundingClientRect();
    const left = drawing.getBoundingClientRect().left + x * zoom;
    const isMirrored = getComputedStyle(scroller).direction === "rtl";
    const [from, to] = isMirrored ? [window.left, window.right - head] : [window.left + head, window.right];
    const right = left + width * zoom;
    if (isHere && from <= left + 1 && right <= to + 1) return;
    scroller.scrollLeft += isMirrored ? right - window.right + head : left - window.left - head;
  }

  /** @param {SVGSVGElement} drawing in its natural size @param {number} x @param {number} width of the column to set off */
  function light(drawing, x, width) {
    const frame = /** @type {HTMLElement} */ (drawing.parentElement);
    let column = frame.querySelector(/** @type {"div"} */ (":scope > .jm-column"));
    if (!column) {
      column = document.createElement("div");
      column.className = "jm-column";
      drawing.after(column);
    }
    column.style.setProperty("--jm-box-left", `${x}px`);
    column.style.setProperty("--jm-box-width", `${width}px`);
  }

  /** @param {string | undefined} name opens this view and closes the others */
  function show(name) {
    for (const view of views()) view.hidden = view.dataset.view !== name;
    for (const tab of tabsOf(document)) {
      const isOpen = tab.dataset.view === name;
      tab.setAttribute("aria-selected", String(isOpen));
      tab.tabIndex = isOpen ? 0 : -1;
    }
    const tabs = document.querySelector(/** @type {"div"} */ (".jm-tabs"));
    if (tabs) tabs.dataset.open = name;
    document.dispatchEvent(new CustomEvent("jm-view"));
  }

  /** @param {HTMLElement} tab opens its view and writes it into the address, so that Back returns */
  function choose(tab) {
    if (tab.getAttribute("aria-selected") === "true" || !tab.dataset.view) return;
    const address = new URL(location.href);
    address.hash = "";
    address.searchParams.set("view", tab.dataset.view);
    // The position is what Material restores when somebody comes back.
    history.pushState({ x: scrollX, y: scrollY }, "", address);
    show(tab.dataset.view);
  }

  /** @param {Element} clicked opens the List where a stage's name is, if that is what was clicked */
  function openDrawn(clicked) {
    const name = clicked.closest(/** @type {"g"} */ (".jm-view--map :is(.jm-stages, [data-lane=stage]) > [data-stage]"));
    const id = `stage-${name?.dataset.stage}`;
    const isSelecting = getSelection()?.isCollapsed === false;
    if (name && !isSelecting && viewOf(document.getElementById(id))) leaveMap(`#${id}`);
  }

  /** @param {string} hash of a part of the List, which opens there, whatever view the address has asked for */
  function leaveMap(hash) {
    const address = new URL(location.href);
    address.hash = "";
    address.searchParams.delete("view");
    history.pushState({ x: scrollX, y: scrollY }, "", address);
    // A part that the address names looks so only where the browser has gone there itself.
    location.replace(hash);
  }

  /** @param {string} hash of a part of the List, which the full map then shows @param {boolean} isHere as above */
  function enterMap(hash, isHere) {
    const address = new URL(location.href);
    address.hash = hash;
    address.searchParams.set("view", "full");
    history.pushState({ x: scrollX, y: scrollY }, "", address);
    open(isHere);
  }

  /** @param {ParentNode} within @returns {HTMLElement[]} */
  function tabsOf(within) {
    return [...within.querySelectorAll(/** @type {"button"} */ (".jm-tab"))];
  }

  /** @param {string} hash @returns {HTMLElement | null} the part of the page that an address names */
  function named(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  }

  /** @param {HTMLElement | null} part @returns {string | undefined} the view in which it is */
  function viewOf(part) {
    return part?.closest(/** @type {"section"} */ (".jm-view"))?.dataset.view;
  }

  document.addEventListener("click", (event) => {
    const tab = event.target instanceof Element ? event.target.closest(/** @type {"button"} */ (".jm-tab")) : null;
    if (tab) choose(tab);
    else if (event.target instanceof Element) openDrawn(event.target);
  });

  // Before anybody else sees the click: Material has made every link absolute, with the query that the page had then,
  // and would load the page anew where another view has been chosen since.
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link?.hash || link.pathname !== location.pathname || link.host !== location.host) return;
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const part = named(link.hash);
      if (!part || !views().length) return;
      const view = viewOf(part);
      const isForMap = link.dataset.view === "full";
      const leavesMap = view && !isForMap && asked(views()) === "full";
      if (isForMap || leavesMap) {
        event.preventDefault();
        event.stopPropagation();
        if (isForMap) enterMap(link.hash, Boolean(link.closest(".jm-view--map")));
        else leaveMap(link.hash);
        return;
      }
      // Shown first, so that the browser can go to what was hidden.
      if (view) show(view);
      if (link.search === location.search) return;
      event.preventDefault();
      event.stopPropagation();
      location.hash = link.hash;
    },
    { capture: true },
  );

  document.addEventListener("keydown", (event) => {
    const tab = event.target instanceof Element ? event.target.closest(/** @type {"button"} */ (".jm-tab")) : null;
    if (!tab?.parentElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const tabs = tabsOf(tab.parentElement);
    const onward = getComputedStyle(tab).direction === "rtl" ? -1 : 1;
    const moves = /** @type {Record<string, number>} */ ({
      ArrowRight: tabs.indexOf(tab) + onward,
      ArrowLeft: tabs.indexOf(tab) - onward,
      Home: 0,
      End: tabs.length - 1,
    });
    const next = tabs.at(moves[event.key] % tabs.length);
    if (!(event.key in moves) || !next) return;
    event.preventDefault();
    choose(next);
    next.focus();
  });

  // What opens beside the full map says so.
  document.addEventListener("jm-narrowed", () => {
    const part = named(location.hash);
    if (part && viewOf(part)) goTo(part, true);
  });

  document.addEventListener("jm-address", () => open());
  addEventListener("hashchange", () => open());

  // With instant navigation Material replaces the page and says so; without it, or without Material, there is one page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(makeTabs);
  else makeTabs();
})();
