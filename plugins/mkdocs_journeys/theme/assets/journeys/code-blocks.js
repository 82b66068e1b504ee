// Material puts the button that copies a code block into a <nav> without a name; several of them cannot be told apart by
// those who go from landmark to landmark. Each is named after its button and numbered.
(() => {
  "use strict";

  const blocks = new MutationObserver(nameAll);

  function nameAll() {
    const every = [...document.querySelectorAll("pre")];
    for (const nav of document.querySelectorAll(".md-code__nav:not([aria-label])")) {
      const block = nav.closest("pre");
      const name = nav.querySelector("[title]")?.getAttribute("title");
      if (block && name) nav.setAttribute("aria-label", `${name} ${every.indexOf(block) + 1}`);
    }
  }

  function watch() {
    blocks.disconnect();
    // The buttons come after the page, each at its own time.
    for (const block of document.querySelectorAll("pre")) blocks.observe(block, { childList: true });
    nameAll();
  }

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(watch);
  else watch();
})();
