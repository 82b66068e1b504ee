// What can be taken along of a map: the link to what is seen, and the drawing as a picture. And a link beside each step and
// entry of the List, as headings of other pages have one.
(() => {
  "use strict";

  // As wide as a picture has to be for slides and print.
  const LEAST_WIDTH = 2000;
  const narrow = matchMedia("(max-width: 47.99em)");

  /** @returns {HTMLElement | null} */
  function share() {
    return document.querySelector(/** @type {"div"} */ (".jm-share"));
  }

  function prepareAll() {
    const template = document.querySelector(/** @type {"template"} */ ("template.jm-share-controls"));
    if (!template) return;
    if (!share()) template.after(document.importNode(template.content, true));
    place();
    anchor();
  }

  /** Puts the button beside the tabs of the view that is open, on a phone among the downloads. */
  function place() {
    const own = share();
    if (!own) return;
    const downloads = document.querySelector(".jm-downloads");
    const view = document.querySelector(".jm-view:not([hidden])");
    if (narrow.matches || !view || !document.querySelector(".jm-tabs")) {
      downloads?.after(own);
      return;
    }
    let toolbar = view.querySelector(":scope > .jm-toolbar");
    if (!toolbar) {
      toolbar = document.createElement("div");
      toolbar.className = "jm-toolbar";
      view.prepend(toolbar);
    }
    if (own.parentElement !== toolbar) toolbar.append(own);
  }

  /** Gives each step and entry of the List a link to itself. */
  function anchor() {
    const list = document.querySelector(/** @type {"section"} */ (".jm-view--list[data-anchor]"));
    for (const named of list?.querySelectorAll(":is(.jm-step-name, .jm-stage-name)[id], .jm-lane li[id]") ?? []) {
      if (named.querySelector(":scope > .headerlink")) continue;
      const link = document.createElement("a");
      link.className = "headerlink jm-anchor";
      link.href = `#${named.id}`;
      link.title = list?.dataset.anchor ?? "";
      link.setAttribute("aria-label", link.title);
      link.textContent = "#";
      named.append(link);
    }
  }

  /** @returns {string} the address of what is seen: the view, what is hidden, and the first step in sight */
  function address() {
    const here = new URL(location.href);
    const open = document.querySelector(/** @type {"div"} */ (".jm-tabs"))?.dataset.open;
    if (open) here.searchParams.set("view", open);
    here.search = here.search.replaceAll("%3A", ":").replaceAll("%2C", ",");
    const step = open === "full" ? firstStep() : "";
    if (step) here.hash = step;
    return here.href;
  }

  /** @returns {string} the step whose column is the first that is seen of a full map; empty where it has not been moved */
  function firstStep() {
    const scroller = document.querySelector(".jm-view--map .jm-scroller");
    if (!scroller || !scroller.scrollLeft) return "";
    const heads = scroller.querySelector(".jm-map-heads")?.getBoundingClientRect();
    const box = scroller.getBoundingClientRect();
    const isMirrored = getComputedStyle(scroller).direction === "rtl";
    const cells = [...scroller.querySelectorAll(/** @type {"g"} */ (':scope > svg .jm-row[data-lane="step"] .jm-cell[data-step]'))];
    const seen = cells.find((cell) => {
      const text = cell.querySelector("text")?.getBoundingClientRect();
      if (!text) return false;
      return isMirrored ? text.right <= (heads?.left ?? box.right) + 4 : text.left >= (heads?.right ?? box.left) - 4;
    });
    return seen?.dataset.step ?? "";
  }

  /** @param {string} file @returns {Promise<Blob>} the drawing as PNG */
  async function picture(file) {
    const image = new Image();
    image.src = new URL(file, document.baseURI).href;
    await image.decode();
    const scale = Math.max(1, LEAST_WIDTH / image.naturalWidth);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
    if (!(blob instanceof Blob)) throw new Error("no picture");
    return blob;
  }

  /** @param {HTMLElement} button @returns {Promise<"copied" | "saved">} */
  async function take(button) {
    if (button.dataset.share === "link") {
      await navigator.clipboard.writeText(address());
      return "copied";
    }
    const made = picture(button.dataset.file ?? "");
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": made })]);
      return "copied";
    } catch {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await made);
      link.download = button.dataset.name ?? "";
      link.click();
      URL.revokeObjectURL(link.href);
      return "saved";
    }
  }

  /** @param {boolean} isOpen */
  function disclose(isOpen) {
    const own = share();
    const panel = own?.querySelector(/** @type {"div"} */ (".jm-share-panel"));
    own?.querySelector(".jm-tool--share")?.setAttribute("aria-expanded", String(isOpen));
    if (panel) panel.hidden = !isOpen;
    const said = panel?.querySelector(".jm-share-said");
    if (said) said.textContent = "";
  }

  document.addEventListener("click", async (event) => {
    if (!(event.target instanceof Element)) return;
    const opener = event.target.closest(".jm-tool--share");
    if (opener) disclose(opener.getAttribute("aria-expanded") !== "true");
    else if (!event.target.closest(".jm-share")) disclose(false);
    const button = event.target.closest(/** @type {"button"} */ ("[data-share]"));
    const said = button?.parentElement?.querySelector(/** @type {"p"} */ (".jm-share-said"));
    if (!button || !said) return;
    said.textContent = said.dataset[await take(button).catch(() => "failed")] ?? "";
  });

  document.addEventListener("keydown", (event) => {
    const opener = document.querySelector(/** @type {"button"} */ (".jm-tool--share[aria-expanded=true]"));
    if (event.key !== "Escape" || !opener) return;
    disclose(false);
    opener.focus();
  });

  document.addEventListener("jm-view", place);
  narrow.addEventListener("change", place);

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(prepareAll);
  else prepareAll();
})();
