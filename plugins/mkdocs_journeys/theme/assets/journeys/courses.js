// Lessons can be ticked. What is ticked stays in this browser, and nobody else learns of it.
(() => {
  "use strict";

  /** @param {string} course */
  const key = (course) => `jm-course:${course}`;

  /** @param {string} course @returns {Set<string>} the lessons that are done */
  function done(course) {
    try {
      const kept = JSON.parse(localStorage.getItem(key(course)) ?? "[]");
      return new Set(Array.isArray(kept) ? kept.map(String) : []);
    } catch {
      return new Set();
    }
  }

  /** @param {string} course @param {Set<string>} lessons */
  function keep(course, lessons) {
    try {
      localStorage.setItem(key(course), JSON.stringify([...lessons]));
    } catch {
      // A browser that keeps nothing shows the tick until the page is left.
    }
  }

  function prepare() {
    for (const template of document.querySelectorAll(/** @type {"template"} */ ("template.jm-done-template"))) {
      if (!template.parentElement?.querySelector(":scope > .jm-done")) {
        template.after(document.importNode(template.content, true));
      }
    }
    for (const list of document.querySelectorAll(/** @type {"ol"} */ ("ol[data-course]"))) {
      show(list, done(list.dataset.course ?? ""));
    }
    for (const button of document.querySelectorAll(/** @type {"button"} */ (".jm-done-button"))) {
      button.setAttribute("aria-pressed", String(done(button.dataset.course ?? "").has(button.dataset.lesson ?? "")));
    }
  }

  /** @param {HTMLElement} list @param {Set<string>} lessons */
  function show(list, lessons) {
    const entries = [...list.querySelectorAll(/** @type {"li"} */ ("li[data-lesson]"))];
    let count = 0;
    for (const entry of entries) {
      const isDone = lessons.has(entry.dataset.lesson ?? "");
      count += Number(isDone);
      entry.classList.toggle("jm-is-done", isDone);
      const said = entry.querySelector(".jm-done-said");
      if (!isDone) said?.remove();
      else if (!said) {
        const text = document.createElement("span");
        text.className = "jm-done-said jm-hidden";
        text.textContent = ` ${list.dataset.done}`;
        entry.querySelector("a")?.append(text);
      }
    }
    const status = list.previousElementSibling;
    if (status instanceof HTMLElement && status.dataset.some) {
      const text = status.dataset.some.replace("{done}", String(count)).replace("{count}", String(entries.length));
      status.textContent = count ? text : "";
    }
  }

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest(".jm-done-button") : null;
    if (!(target instanceof HTMLButtonElement)) return;
    const { course = "", lesson = "" } = target.dataset;
    const lessons = done(course);
    const isDone = target.getAttribute("aria-pressed") !== "true";
    if (isDone) lessons.add(lesson);
    else lessons.delete(lesson);
    keep(course, lessons);
    target.setAttribute("aria-pressed", String(isDone));
    for (const list of document.querySelectorAll(/** @type {"ol"} */ ("ol[data-course]"))) {
      if (list.dataset.course === course) show(list, lessons);
    }
  });

  // With instant navigation pages come and go; Material says when.
  const pages = /** @type {any} */ (window).document$;
  if (pages) pages.subscribe(prepare);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", prepare);
  else prepare();
})();
