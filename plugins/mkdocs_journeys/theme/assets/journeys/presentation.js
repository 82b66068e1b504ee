// A map for those who show it to others: first the whole, then a slide for each stage, last the opportunities. What is on
// a slide is taken from the List and from the Overview; the curve has the same place and scale on all of them. The slide
// is in the address, `?present=2` for the second stage; what a slide has no room for is counted, and is in the List.
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  // The lanes of which a slide shows the titles, and the one of which it shows a sentence: the first that a stage has.
  const CHIPS = ["pain_points", "bright_spots", "opportunities"];
  const SAID = ["quotes", "thoughts"];
  const MOST_CHIPS = 3;

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

  /** @returns {HTMLTableRowElement[]} the opportunities, those first that are worth much and take little */
  function opportunities() {
    const rows = [...document.querySelectorAll(/** @type {"tr"} */ (".jm-register--opportunities tbody tr"))];
    const rank = (/** @type {Element} */ row, /** @type {string} */ field) => {
      const cell = row.querySelector(/** @type {"td"} */ (`.jm-register-${field}`));
      return cell?.dataset.rank ? Number(cell.dataset.rank) : null;
    };
    const known = rows.filter((row) => rank(row, "value") !== null);
    return known.sort(
      (a, b) => Number(rank(b, "value")) - Number(rank(a, "value")) || (rank(a, "effort") ?? 9) - (rank(b, "effort") ?? 9),
    );
  }

  /** @returns {number} the number of the last slide; the first is 0 */
  function lastSlide() {
    return parts().length + (opportunities().length ? 1 : 0);
  }

  /** @param {number} number of the slide to begin with */
  function begin(number) {
    const dialog = presentation();
    if (!dialog || dialog.open || !parts().length) return;
    dialog.showModal();
    show(number);
  }

  /** @param {number} number shows this slide, or the nearest that there is */
  function show(number) {
    const dialog = presentation();
    const all = parts();
    const end = lastSlide();
    const at = Math.max(0, Math.min(end, number));
    if (!dialog || !all.length) return;
    dialog.dataset.at = String(at);
    const part = at > 0 ? all[at - 1] : undefined;
    dialog.dataset.slide = part ? "stage" : at ? "opportunities" : "first";
    const counted = dialog.dataset.counter?.replace("{number}", String(at)).replace("{count}", String(all.length));
    fill(dialog, ".jm-show-counter", part ? (counted ?? "") : "");
    const title = dialog.querySelector(".jm-show-title")?.textContent ?? "";
    const heading = part ? spoken(nameOf(part)) : at ? (dialog.dataset.opportunities ?? "") : title;
    fill(dialog, ".jm-show-name", heading);
    fill(dialog, ".jm-show-overview", ...(part || !at ? overview(part) : []));
    const isSure = dialog.querySelector(".jm-show-evidence")?.getAttribute("aria-pressed") === "true";
    fill(dialog, ".jm-show-text", ...(part ? ofStage(part, isSure) : at ? ofOpportunities() : ofTheWhole()));
    fill(dialog, ".jm-show-progress", ...Array.from({ length: end + 1 }, (_, index) => dot(index === at)));
    for (const [way, isEnd] of [["back", at === 0], ["on", at === end]]) {
      dialog.querySelector(`[data-go=${way}]`)?.setAttribute("aria-disabled", String(isEnd));
    }
    fit(dialog);
    remember(at);
  }

  /** @param {Element} dialog @param {string} place @param {(Node | string)[]} content */
  function fill(dialog, place, ...content) {
    dialog.querySelector(place)?.replaceChildren(...content);
  }

  /** @param {number | null} number of the slide that the address names */
  function remember(number) {
    const address = new URL(location.href);
    if (number === null) address.searchParams.delete("present");
    else address.searchParams.set("present", String(number));
    address.search = address.search.replaceAll("%3A", ":").replaceAll("%2C", ",");
    history.replaceState(history.state, "", address);
  }

  /** @param {Element | null | undefined} name @returns {string} without the signs that are only seen, and small print */
  function spoken(name) {
    const copy = name?.cloneNode(true);
    if (!(copy instanceof Element)) return "";
    for (const sign of copy.querySelectorAll("[aria-hidden], small, details, .jm-score, .headerlink")) sign.remove();
    return copy.textContent?.trim() ?? "";
  }

  /** @param {string} tag @param {string} name of its class @param {(Node | string)[]} content @returns {HTMLElement} */
  function made(tag, name, ...content) {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...content);
    return element;
  }

  /** @param {boolean} isHere @returns {HTMLElement} */
  function dot(isHere) {
    return made("span", isHere ? "jm-show-here" : "");
  }

  /** @param {Element} element @returns {Element} a copy without addresses */
  function copied(element) {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
    return copy;
  }

  /** @returns {Node[]} of the first slide: what it is about, whose journey it is, and its figures */
  function ofTheWhole() {
    const head = [".jm-head .jm-summary", ".jm-head .jm-lens", ".jm-head .jm-head-line", ".jm-lens-figures"];
    return head.flatMap((one) => {
      const found = document.querySelector(one);
      return found ? [copied(found)] : [];
    });
  }

  /** @returns {Node[]} of the last slide: opportunities with value and effort */
  function ofOpportunities() {
    const table = document.querySelector(".jm-register--opportunities");
    if (!table) return [];
    const copy = /** @type {HTMLTableElement} */ (table.cloneNode(false));
    const rows = opportunities().map(copied);
    const head = table.querySelector("thead");
    if (head) copy.append(copied(head));
    for (const button of copy.querySelectorAll("button")) button.replaceWith(...button.childNodes);
    for (const named of copy.querySelectorAll("[aria-sort]")) named.removeAttribute("aria-sort");
    const body = document.createElement("tbody");
    body.append(...rows);
    copy.append(body);
    copy.classList.add("jm-show-table");
    return [copy];
  }

  /** @param {HTMLElement} part @param {boolean} isSure whether evidence takes the place of actions @returns {Node[]} */
  function ofStage(part, isSure) {
    const all = part.matches(".jm-step") ? [part] : [...part.querySelectorAll(/** @type {"div"} */ (".jm-step"))];
    const own = all.filter((one) => !one.matches(".jm-step--stage"));
    const steps = own.length ? own : all;
    const columns = made("div", "jm-show-steps", ...steps.map((step) => ofStep(step, isSure)));
    columns.style.setProperty("--jm-show-count", String(steps.length));
    const said = SAID.flatMap((lane) => [...part.querySelectorAll(`[data-lane="${lane}"] li > div`)])[0];
    return [columns, ...(said ? [made("p", "jm-show-quote", spoken(said))] : [])];
  }

  /** @param {HTMLElement} step @param {boolean} isSure @returns {HTMLElement} */
  function ofStep(step, isSure) {
    const name = step.querySelector(".jm-step-name");
    const column = made("div", "jm-show-step", ...(name ? [made("h3", "jm-show-step-name", spoken(name))] : []));
    const entries = (/** @type {string} */ lane) => [...step.querySelectorAll(`[data-lane="${lane}"] li > div`)];
    for (const feeling of entries("emotion").slice(0, 2)) {
      const score = feeling.querySelector(".jm-score");
      const line = made("p", "jm-show-feeling", ...(score ? [copied(score), " "] : []), spoken(feeling));
      const who = people().find((name) => feeling.querySelector("small")?.textContent?.includes(name));
      if (who && people().length > 1) line.append(made("span", "jm-show-who", who));
      const details = [...feeling.querySelectorAll(isSure ? "small > span" : ":scope > small > span")];
      const evidence = details.map((one) => one.textContent?.trim()).filter(Boolean).join(" · ");
      if (isSure && evidence) line.append(made("span", "jm-show-sure", evidence));
      column.append(line);
    }
    const action = entries("actions")[0];
    if (action && !isSure) column.append(made("p", "jm-show-action", spoken(action)));
    const chips = CHIPS.flatMap((lane) => entries(lane).map((entry) => ({ lane, entry })));
    const list = made("ul", "jm-show-chips");
    for (const { lane, entry } of chips) {
      const icon = entry.parentElement?.querySelector(":scope > .jm-icon");
      const item = made("li", `jm-show-chip jm-show-chip--${lane}`, ...(icon ? [copied(icon)] : []), spoken(entry));
      list.append(item);
    }
    if (chips.length) column.append(list);
    cut(list, MOST_CHIPS);
    return column;
  }

  /** @returns {string[]} the names of the personas of the map */
  function people() {
    const chips = document.querySelectorAll(".jm-head-line .jm-chip > span:last-child");
    return [...chips].map((chip) => chip.textContent?.trim() ?? "").filter(Boolean);
  }

  /** @param {HTMLElement} list keeps this many chips @param {number} count and says how many it had beyond them */
  function cut(list, count) {
    list.querySelector(".jm-show-rest")?.remove();
    const chips = [...list.children];
    const hidden = chips.filter((chip, index) => {
      chip.toggleAttribute("hidden", index >= count);
      return index >= count;
    });
    const more = presentation()?.dataset.more?.replace("{count}", String(hidden.length)) ?? "";
    if (hidden.length) list.append(made("li", "jm-show-rest", more));
  }

  /** @param {HTMLElement} dialog whose slide loses what it has no room for: chips, the sentence, then rows */
  function fit(dialog) {
    const text = dialog.querySelector(/** @type {"div"} */ (".jm-show-text"));
    if (!text) return;
    const isFull = () => text.scrollHeight > text.clientHeight + 1 || text.scrollWidth > text.clientWidth + 1;
    const lists = [...text.querySelectorAll(/** @type {"ul"} */ (".jm-show-chips"))];
    for (let count = MOST_CHIPS - 1; count > 0 && isFull(); count -= 1) for (const list of lists) cut(list, count);
    if (isFull()) text.querySelector(".jm-show-quote")?.remove();
    for (const action of text.querySelectorAll(".jm-show-action")) if (isFull()) action.classList.add("jm-show-short");
    if (isFull()) for (const list of lists) cut(list, 0);
    const rows = [...text.querySelectorAll("tbody tr")];
    const all = rows.length;
    const more = made("p", "jm-show-rest");
    while (isFull() && rows.length > 1) {
      rows.pop()?.remove();
      more.textContent = dialog.dataset.more?.replace("{count}", String(all - rows.length)) ?? "";
      text.append(more);
    }
  }

  /**
   * The curve of the whole map with names of stages, axis and extremes; this part of it is set off.
   * @param {HTMLElement | undefined} part @returns {Node[]}
   */
  function overview(part) {
    const drawing = document.querySelector(".jm-view--overview .jm-scroller > svg");
    const links = [...document.querySelectorAll(/** @type {"a"} */ (".jm-view--overview .jm-hotspot"))];
    const ticks = [...(drawing?.querySelectorAll(".jm-labels text") ?? [])]
      // Without marks of direction. The names of rows are no numbers.
      .map((text) => ({ text: text.textContent?.replace(/[\u200e\u200f\u2066-\u2069]/gu, "").trim() ?? "", y: yOf(text) }))
      .filter(({ text }) => /^\P{Nd}?[\p{Nd}.,]+$/u.test(text));
    if (!(drawing instanceof SVGSVGElement) || ticks.length < 2 || !drawing.querySelector(".jm-point")) return [];
    const boxes = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), boxOf(link)]));
    const spans = parts().map((one) => spanOf(one, boxes));
    const known = spans.filter((span) => span.right > span.left);
    if (!known.length) return [];
    const left = Math.min(...known.map((span) => span.left));
    const right = Math.max(...known.map((span) => span.right));
    const ys = ticks.map(({ y }) => y);
    const top = Math.min(...ys) - 34;
    const bottom = Math.max(...ys) + 34;
    const x = (/** @type {number} */ place) => `${(100 * (place - left)) / (right - left)}%`;
    const y = (/** @type {number} */ place) => `${(100 * (place - top)) / (bottom - top)}%`;
    const names = made("div", "jm-show-stages");
    const plot = made("div", "jm-show-plot", curves(drawing, { left, top, width: right - left, height: bottom - top }));
    parts().forEach((one, index) => {
      const span = spans[index];
      const isHere = one === part;
      for (const [place, text] of /** @type {[HTMLElement, string][]} */ ([[names, spoken(nameOf(one))], [plot, ""]])) {
        const box = made("div", isHere ? "jm-show-lit" : "jm-show-unlit", text);
        box.style.setProperty("left", x(span.left));
        box.style.setProperty("width", `${(100 * (span.right - span.left)) / (right - left)}%`);
        place.append(box);
      }
    });
    for (const tick of ticks) {
      const label = made("span", "jm-show-tick", tick.text);
      label.style.setProperty("top", y(tick.y));
      plot.append(label);
    }
    for (const spot of points(drawing, (Math.min(...ys) + Math.max(...ys)) / 2)) {
      const mark = made("span", `jm-show-dot jm-show-dot--${spot.tone}`);
      mark.style.setProperty("left", x(spot.x));
      mark.style.setProperty("top", y(spot.y));
      plot.append(mark);
      if (!spot.words) continue;
      const words = made("span", `jm-show-words jm-show-words--${spot.isAbove ? "above" : "below"}`, spot.words);
      words.style.setProperty("left", `clamp(4rem, ${x(spot.x)}, 100% - 4rem)`);
      words.style.setProperty("top", y(spot.y));
      plot.append(words);
    }
    return [names, plot];
  }

  /** @param {Element} text beside the axis @returns {number} the middle of its line */
  function yOf(text) {
    return Number(text.getAttribute("y")) - 4;
  }

  /** @param {HTMLElement} link @returns {{left: number, right: number}} the columns over which it lies */
  function boxOf(link) {
    const [x = 0, , width = 0] = (link.dataset.box ?? "").split(" ").map(Number);
    return { left: x, right: x + width };
  }

  /** @param {HTMLElement} part @param {Map<string, {left: number, right: number}>} boxes by address @returns {{left: number, right: number}} */
  function spanOf(part, boxes) {
    const ids = [nameOf(part), ...part.querySelectorAll(".jm-step-name")].map((name) => name?.id ?? "");
    const found = ids.map((id) => boxes.get(id)).filter((box) => box !== undefined);
    return { left: Math.min(...found.map(({ left }) => left)), right: Math.max(...found.map(({ right }) => right)) };
  }

  /** @param {SVGSVGElement} drawing @param {{left: number, top: number, width: number, height: number}} box @returns {SVGSVGElement} */
  function curves(drawing, { left, top, width, height }) {
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
    picture.setAttribute("preserveAspectRatio", "none");
    picture.append(...[...drawing.querySelectorAll(".jm-curve")].map(copied));
    return picture;
  }

  /** @param {SVGSVGElement} drawing @param {number} middle of its axis @returns {{x: number, y: number, tone: string, words: string, isAbove: boolean}[]} of the first curve */
  function points(drawing, middle) {
    const groups = [...drawing.querySelectorAll(".jm-point")];
    const own = groups[groups.length - 1];
    const texts = [...(own?.querySelectorAll("text") ?? [])];
    const bold = texts.filter((text) => text.getAttribute("font-weight") === "700");
    return [...(own?.querySelectorAll(":scope > use, :scope > circle") ?? [])].map((mark) => {
      const [x, y] = ["x", "y"].map((side) => Number(mark.getAttribute(side) ?? mark.getAttribute(`c${side}`)));
      const near = bold.find((text) => Math.abs(Number(text.getAttribute("x")) - x) < 60 && Math.abs(Number(text.getAttribute("y")) - y) < 70);
      const score = near ? texts[texts.indexOf(near) + 1] : undefined;
      const words = near ? [score?.textContent, near.textContent].filter(Boolean).join(" ") : "";
      const tone = Math.abs(y - middle) < 12 ? "plain" : y < middle ? "good" : "bad";
      return { x, y, tone, words, isAbove: y < middle };
    });
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
    else show({ back: at - 1, on: at + 1, first: 0, last: lastSlide() }[way] ?? at);
  }

  /** @param {HTMLDialogElement} dialog shows what scores rest on, or no longer */
  function toggleEvidence(dialog) {
    const button = dialog.querySelector(".jm-show-evidence");
    button?.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    show(Number(dialog.dataset.at));
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
    else if (event.target.closest(".jm-show-evidence") && dialog) toggleEvidence(dialog);
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
    if (!way && event.key.toLowerCase() !== "e") return;
    event.preventDefault();
    if (way) go(dialog, way);
    else toggleEvidence(dialog);
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

  addEventListener("resize", () => {
    const dialog = presentation();
    if (dialog?.open) show(Number(dialog.dataset.at));
  });

  function resume() {
    const number = new URLSearchParams(location.search).get("present");
    if (number !== null) begin(Number(number) || 0);
  }

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(resume);
  else resume();
})();
