// A gallery is narrowed down and put in order here. Its controls are inert until then, and hidden where there are no
// scripts; what is chosen is in the address, `?persona=anna&industry=retail&sort=lowest`, so that a link, a
// reload and Back show the same. Sixty cards are on the page; the others are fetched when they are to be seen.
(() => {
  "use strict";

  /**
   * @typedef {object} Source what site/pages/gallery.py writes into the page
   * @property {number} page
   * @property {string[]} titles
   * @property {string[]} addresses
   * @property {Record<string, string>} facets
   * @property {Record<string, string[]>} everywhere what all entries have
   * @property {Record<string, [string, boolean]>} orders
   * @property {string[]} cards addresses of the cards of further pages, from the second on
   * @property {string} words a script with the words of all entries
   * @property {string} terms a script that cuts a question into words
   */

  const NONE = /** @type {number[]} */ ([]);
  // So many cards are more than a window holds: the others of a page follow when these have been painted.
  const FIRST = 24;
  // Of ours, and no filters.
  const NO_FILTER = /^(words|sort|look|h|view|hide|present)$/;
  const { jmIsForeign: isForeign, jmMissingParts: missingParts } =
    /** @type {{ jmIsForeign: (name: string) => boolean, jmMissingParts: () => string[] }} */ (
      /** @type {unknown} */ (window)
    );

  /** One way of narrowing down: a group of checkboxes and what each entry has of them. */
  class Facet {
    /** @param {HTMLFieldSetElement} group @param {string} column */
    constructor(group, column) {
      this.id = group.dataset.facet ?? "";
      this.group = group;
      this.inputs = [...group.querySelectorAll(/** @type {"input"} */ ("input[type=checkbox]"))];
      this.values = [...group.querySelectorAll(".jm-facet-values > li")];
      this.counts = [...group.querySelectorAll(".jm-facet-count")];
      this.labels = [...group.querySelectorAll(/** @type {"span"} */ (".jm-facet-name"))];
      this.names = this.labels.map((name) => name.textContent ?? "");
      /** @type {(number | undefined)[]} */
      this.counted = [];
      this.column = column;
    }

    /** For each entry the places of its values; read when first needed. */
    get of() {
      const of = this.column.split(",").map((places) => (places ? places.split(".").map(Number) : NONE));
      Object.defineProperty(this, "of", { value: of });
      return of;
    }

    /** @returns {boolean[] | undefined} which values are chosen, if any is */
    chosen() {
      const chosen = this.inputs.map((input) => input.checked);
      return chosen.includes(true) ? chosen : undefined;
    }

    /** @param {ArrayLike<number>} counts @param {Intl.NumberFormat} numbers */
    count(counts, numbers) {
      this.inputs.forEach((input, place) => {
        this.values[place].classList.toggle("jm-facet-chosen", input.checked);
        if (this.counted[place] === counts[place]) return;
        this.counted[place] = counts[place];
        this.counts[place].textContent = numbers.format(counts[place]);
        this.values[place].classList.toggle("jm-facet-none", !counts[place]);
      });
    }
  }

  /** What all entries say, as site/pages/gallery_words.py writes it. */
  class Words {
    /** @param {string} text terms, each with its entries @param {number} entries */
    constructor(text, entries) {
      const pieces = text.split(" ");
      this.entries = entries;
      this.terms = pieces.filter((_, index) => index % 2 === 0);
      this.places = pieces.filter((_, index) => index % 2 === 1);
      /** @type {Map<string, Uint8Array>} */
      this.known = new Map();
    }

    /** @param {string} word as it is typed @returns {Uint8Array} for each entry whether it has it, within other words too */
    having(word) {
      let has = this.known.get(word);
      if (has) return has;
      const parts = journeysTerms.all(word).map(({ term, kind }) => {
        const found = new Uint8Array(this.entries);
        this.terms.forEach((one, index) => {
          if (kind === "pair" ? one === term : one.includes(term)) this.mark(found, this.places[index]);
        });
        return found;
      });
      has = new Uint8Array(this.entries).map((_, entry) => Number(parts.length > 0 && parts.every((part) => part[entry])));
      if (this.known.size > 50) this.known.clear();
      this.known.set(word, has);
      return has;
    }

    /** @param {Uint8Array} found @param {string} places numbers as search/numbers.py writes them */
    mark(found, places) {
      let [place, gap, weight] = [0, 0, 1];
      for (let index = 0; index < places.length; index++) {
        const code = places.charCodeAt(index);
        const value = code - 33 - Number(code > 34) - Number(code > 92);
        gap += value * weight;
        weight *= 32;
        if (value >= 60) continue;
        place += gap;
        found[place] = 1;
        [gap, weight] = [0, 1];
      }
    }
  }

  /** The gallery on the page that is open. */
  class Gallery {
    /** @param {HTMLElement} root @param {Source} source */
    constructor(root, source) {
      this.root = root;
      this.source = source;
      this.language = document.documentElement.lang || "en";
      this.numbers = new Intl.NumberFormat(this.language);
      this.list = /** @type {HTMLUListElement} */ (root.querySelector(".jm-cards"));
      /** @type {(HTMLLIElement | undefined)[]} */
      this.cards = [...this.list.querySelectorAll(/** @type {"li"} */ (":scope > .jm-card"))];
      this.standing = this.cards.length;
      this.form = /** @type {HTMLFormElement} */ (root.querySelector(".jm-filter"));
      this.words = /** @type {HTMLInputElement} */ (root.querySelector("input[name=words]"));
      this.toggle = /** @type {HTMLButtonElement | null} */ (root.querySelector(".jm-filter-toggle"));
      this.told = /** @type {HTMLElement} */ (root.querySelector(".jm-gallery-count"));
      this.all = this.told.textContent ?? "";
      this.looks = [...root.querySelectorAll(/** @type {"button"} */ (".jm-look"))];
      this.sort = /** @type {HTMLSelectElement} */ (root.querySelector(".jm-gallery-sort select"));
      this.choices = /** @type {HTMLElement} */ (root.querySelector(".jm-choices"));
      this.strange = /** @type {HTMLElement} */ (root.querySelector(".jm-gallery-unknown"));
      this.empty = /** @type {HTMLElement} */ (root.querySelector(".jm-empty"));
      this.more = /** @type {HTMLButtonElement} */ (root.querySelector(".jm-gallery-more"));
      this.waiting = /** @type {HTMLTemplateElement} */ (root.querySelector(".jm-card-waiting"));
      this.facets = [...root.querySelectorAll(/** @type {"fieldset"} */ (".jm-facet"))].map(
        (group) => new Facet(group, source.facets[group.dataset.facet ?? ""] ?? ""),
      );
      /** @type {Map<number, string[] | undefined>} the cards of further pages as HTML; undefined while they are fetched */
      this.further = new Map();
      /** @type {Words | undefined} all that entries say, once it has been fetched */
      this.said = undefined;
      this.isFetchingWords = false;
      this.limit = source.page;
      /** @type {number[]} */
      this.shown = NONE;
      /** @type {Record<string, number[]>} */
      this.orders = {};
      /** @type {string[]} */
      this.texts = [];
      /** @type {[string, string][]} filters of the address that no entry has: their names and values */
      this.unknown = [];
      /** An order that the address asks for and that there is not. */
      this.unknownOrder = "";
      for (const part of root.querySelectorAll("[inert]")) part.removeAttribute("inert");
      root.classList.add("jm-gallery--ready");
      // It is above the cards now.
      const count = /** @type {HTMLElement | null} */ (document.querySelector(".jm-head--gallery .jm-count"));
      if (count) count.hidden = true;
      this.listen();
    }

    listen() {
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("change", (event) => {
        if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") this.choose();
      });
      this.form.addEventListener("input", (event) => {
        const input = event.target;
        if (input === this.words) this.choose();
        else if (input instanceof HTMLInputElement && input.matches(".jm-facet-find")) find(input);
      });
      this.sort.addEventListener("change", () => this.choose());
      this.root.addEventListener("click", (event) => {
        const button = event.target instanceof Element ? event.target.closest("button") : null;
        if (!button) return;
        if (button === this.toggle) disclose(button);
        else if (button.matches(".jm-facet-more")) unfold(button);
        else if (button.matches(".jm-look")) this.look(button.value);
        else if (button.matches(".jm-choice")) this.drop(button);
        else if (button.matches(".jm-choices-reset, .jm-reset")) this.reset();
        else if (button === this.more) this.showMore();
      });
      // Somebody is about to choose: time to fetch the further cards.
      this.words.addEventListener("focus", () => this.fetchWords(), { once: true });
      for (const sign of ["pointerover", "focusin"]) this.root.addEventListener(sign, () => this.fetch(2), { once: true });
    }

    /** Shows what the address says. */
    restore() {
      const asked = new URLSearchParams(location.search);
      for (const facet of this.facets) {
        const wanted = new Set(asked.getAll(facet.id));
        for (const input of facet.inputs) input.checked = wanted.has(input.value);
      }
      this.unknown = [...asked].filter(
        ([name, value]) =>
          !NO_FILTER.test(name) &&
          (!isForeign(name) || this.facets.some((facet) => facet.id === name)) &&
          !this.source.everywhere[name]?.includes(value) &&
          !this.facets.some((facet) => facet.id === name && facet.inputs.some((input) => input.value === value)),
      );
      this.words.value = asked.get("words") ?? "";
      this.sort.value = asked.get("sort") ?? "";
      this.unknownOrder = this.sort.selectedIndex < 0 ? asked.get("sort") ?? "" : "";
      if (this.unknownOrder) this.sort.value = "";
      this.limit = this.source.page;
      this.dress(asked.get("look") ?? "");
      this.apply();
    }

    /** @param {string} look shows cards or lines, and writes it into the address */
    look(look) {
      const address = new URL(location.href);
      if (look) address.searchParams.set("look", look);
      else address.searchParams.delete("look");
      if (address.href !== location.href) history.pushState({ x: scrollX, y: scrollY }, "", address);
      this.dress(look);
    }

    /** @param {string} look cards or lines */
    dress(look) {
      const known = this.looks.find((button) => button.value === look) ?? this.looks[0];
      for (const button of this.looks) button.setAttribute("aria-pressed", String(button === known));
      this.root.classList.toggle("jm-gallery--list", known?.value === "list");
    }

    /** Writes into the address what is chosen, and shows it. */
    choose() {
      const address = new URL(location.href);
      const before = address.searchParams.get("words") ?? "";
      for (const name of [...this.facets.map((facet) => facet.id), "words", "sort"]) address.searchParams.delete(name);
      for (const facet of this.facets) {
        for (const input of facet.inputs) if (input.checked) address.searchParams.append(facet.id, input.value);
        for (const [name, value] of this.unknown) if (name === facet.id) address.searchParams.append(name, value);
      }
      if (this.words.value.trim()) address.searchParams.set("words", this.words.value);
      if (this.sort.value) address.searchParams.set("sort", this.sort.value);
      this.unknownOrder = "";
      // One word is typed in many strokes: Back leads to what was seen before the first of them.
      const isTyping = before && this.words.value.trim() && before !== this.words.value;
      // The position is what Material restores when somebody comes back.
      const position = { x: scrollX, y: scrollY };
      if (isTyping) history.replaceState(position, "", address);
      else if (address.href !== location.href) history.pushState(position, "", address);
      this.limit = this.source.page;
      this.apply();
    }

    /** Shows what the controls say. */
    apply() {
      const found = this.found();
      const shown = found.slice(0, this.limit);
      this.show(shown);
      this.list.hidden = !found.length;
      const isNarrowed =
        this.facets.some((facet) => facet.chosen()) || Boolean(this.words.value.trim()) || this.unknown.length > 0;
      const told = isNarrowed ? this.told.dataset.some ?? "" : this.all;
      this.told.textContent = told.replace("{shown}", this.numbers.format(found.length));
      this.empty.hidden = Boolean(found.length);
      const left = Math.min(this.source.page, found.length - shown.length);
      this.more.hidden = left <= 0;
      this.more.textContent = (this.more.dataset.more ?? "").replace("{count}", this.numbers.format(left));
      this.tell(isNarrowed);
    }

    /** @param {number[]} entries the first of them at once */
    show(entries) {
      this.shown = entries;
      const first = entries.slice(0, FIRST).map((entry) => this.card(entry));
      const standing = [...this.list.children];
      if (first.every((card, place) => card === standing[place])) {
        // What is there stays, so that nothing flickers.
        const all = entries.map((entry) => this.card(entry));
        if (all.length !== standing.length || all.some((card, place) => card !== standing[place])) {
          this.list.replaceChildren(...all);
        }
        return;
      }
      this.list.replaceChildren(...first);
      if (entries.length <= FIRST) return;
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (this.shown !== entries) return;
          this.list.append(...entries.slice(FIRST).map((entry) => this.card(entry)));
        }),
      );
    }

    /** @returns {number[]} the entries that have all that is chosen, in order; the facets count what they would find */
    found() {
      const chosen = this.facets.map((facet) => facet.chosen());
      const words = plain(this.words.value).split(/\s+/).filter(Boolean);
      if (words.length) this.fetchWords();
      const said = words.map((word) => this.said?.having(word));
      const counts = this.facets.map((facet) => new Uint32Array(facet.inputs.length));
      const has = new Uint8Array(this.source.titles.length);
      // Nothing has what the address asks for, unless it asks for something else in the same group.
      const isKnown = this.unknown.every(([name]) => this.facets.some((facet) => facet.id === name && facet.chosen()));
      for (let entry = 0; entry < has.length; entry += 1) {
        if (words.length && !words.every((word, number) => said[number]?.[entry] || this.text(entry).includes(word))) continue;
        // A facet counts what has everything that the other facets ask for: those whose only lack is in it, too.
        let lacking = -1;
        let isOut = false;
        for (let number = 0; number < chosen.length && !isOut; number += 1) {
          const wanted = chosen[number];
          if (!wanted || this.facets[number].of[entry].some((place) => wanted[place])) continue;
          isOut = lacking >= 0;
          lacking = number;
        }
        if (isOut) continue;
        if (lacking < 0) has[entry] = 1;
        for (let number = lacking < 0 ? 0 : lacking; number < (lacking < 0 ? counts.length : lacking + 1); number += 1) {
          for (const place of this.facets[number].of[entry]) counts[number][place] += 1;
        }
      }
      this.facets.forEach((facet, number) => facet.count(counts[number], this.numbers));
      return isKnown ? this.order(this.sort.value).filter((entry) => has[entry]) : NONE;
    }

    /** @param {string} id @returns {number[]} all entries in an order */
    order(id) {
      if (this.orders[id]) return this.orders[id];
      const { titles, orders } = this.source;
      const entries = titles.map((_, entry) => entry);
      const [column, isFalling] = orders[id] ?? ["", false];
      if (column) {
        const numbers = column.split(",").map((text) => (text ? Number(text) * (isFalling ? -1 : 1) : Infinity));
        entries.sort((one, other) => (numbers[one] === numbers[other] ? one - other : numbers[one] - numbers[other]));
      } else if (id) {
        const collator = new Intl.Collator(this.language, { numeric: true });
        entries.sort((one, other) => collator.compare(titles[one], titles[other]));
      }
      this.orders[id] = entries;
      return entries;
    }

    /** @param {number} entry @returns {string} what the words of the reader are looked for in */
    text(entry) {
      if (this.texts[entry] === undefined) {
        const named = this.facets.flatMap((facet) => facet.of[entry].map((place) => facet.names[place]));
        const said = entry < this.standing ? this.cards[entry]?.textContent : "";
        this.texts[entry] = plain([this.source.titles[entry], said, ...named].join("\n"));
      }
      return this.texts[entry];
    }

    /** @param {number} entry @returns {number} of the page that has its card */
    pageOf(entry) {
      return Math.floor(entry / this.source.page) + 1;
    }

    /** @param {number} entry @returns {HTMLLIElement} its card; until that has been fetched its title alone, as a link */
    card(entry) {
      const known = this.cards[entry];
      if (known) return known;
      const page = this.pageOf(entry);
      const html = this.further.get(page)?.[entry % this.source.page];
      if (html) {
        const written = document.createElement("template");
        written.innerHTML = html;
        const card = /** @type {HTMLLIElement} */ (document.importNode(written.content, true).firstElementChild);
        this.cards[entry] = card;
        return card;
      }
      this.fetch(page);
      const card = /** @type {HTMLLIElement} */ (document.importNode(this.waiting.content, true).firstElementChild);
      const link = /** @type {HTMLAnchorElement} */ (card.querySelector("a"));
      link.textContent = this.source.titles[entry];
      link.setAttribute("href", this.source.addresses[entry]);
      return card;
    }

    /**
     * Fetches the cards of a further page, by a script: that works from the file system as well.
     * @param {number} number of the page
     */
    fetch(number) {
      const address = this.source.cards[number - 2];
      if (!address || this.further.has(number)) return;
      this.further.set(number, undefined);
      /** @param {Event} event */
      const receive = (event) => {
        const { kind, page, cards } = /** @type {CustomEvent} */ (event).detail;
        if (kind !== this.root.dataset.kind || page !== number) return;
        removeEventListener("jm-cards", receive);
        this.further.set(page, cards);
        this.complete(page);
      };
      addEventListener("jm-cards", receive);
      this.load(address, () => {
        removeEventListener("jm-cards", receive);
        this.further.delete(number);
      });
    }

    /** @param {number} number of a page: its cards that are shown take the places of their titles */
    complete(number) {
      const standing = [...this.list.children];
      this.shown.forEach((entry, place) => {
        // The last ones may not be there yet, as in `show`.
        const before = standing[place];
        if (!before || this.pageOf(entry) !== number) return;
        const hasFocus = before.contains(document.activeElement);
        const card = this.card(entry);
        before.replaceWith(card);
        if (hasFocus) card.querySelector("a")?.focus();
      });
    }

    /**
     * @param {string} address of a script @param {() => void} fail is called if it does not come, so that the next choice
     * asks for it again @returns {HTMLScriptElement}
     */
    load(address, fail) {
      const script = document.createElement("script");
      script.addEventListener("error", fail);
      script.src = address;
      this.root.append(script);
      return script;
    }

    /** Fetches what entries say beyond their cards. */
    fetchWords() {
      if (!this.source.words || this.isFetchingWords) return;
      this.isFetchingWords = true;
      /** @type {string | undefined} */
      let found;
      const show = () => {
        if (found === undefined || typeof journeysTerms === "undefined") return;
        this.said = new Words(found, this.source.titles.length);
        if (this.words.value.trim()) this.apply();
      };
      /** @param {Event} event */
      const receive = (event) => {
        const { kind, words } = /** @type {CustomEvent} */ (event).detail;
        if (kind !== this.root.dataset.kind) return;
        removeEventListener("jm-words", receive);
        found = words;
        show();
      };
      addEventListener("jm-words", receive);
      const needed = typeof journeysTerms === "undefined" ? [this.source.terms, this.source.words] : [this.source.words];
      const fail = () => {
        removeEventListener("jm-words", receive);
        this.isFetchingWords = false;
      };
      for (const address of needed) this.load(address, fail).addEventListener("load", show);
    }

    /** @param {boolean} isNarrowed shows what is chosen, each to be dropped */
    tell(isNarrowed) {
      const remove = this.choices.dataset.remove ?? "";
      const chips = this.facets.flatMap((facet) =>
        facet.inputs.flatMap((input, place) => {
          if (!input.checked) return [];
          const name = /** @type {HTMLElement} */ (facet.labels[place].cloneNode(true));
          name.className = "";
          const chip = choice(name, remove);
          chip.dataset.facet = facet.id;
          chip.value = input.value;
          return [chip];
        }),
      );
      const unknown = this.unknown.map(([name, value]) => `${name}: ${value}`);
      unknown.forEach((text, number) => {
        const chip = choice(text, remove);
        chip.dataset.unknown = String(number);
        chips.push(chip);
      });
      const said = [];
      if (unknown.length) said.push(this.strange.dataset.said?.replace("{filters}", () => unknown.join(", ")));
      const parts = [...(this.unknownOrder ? [`sort: ${this.unknownOrder}`] : []), ...missingParts()];
      if (parts.length) said.push(this.strange.dataset.order?.replace("{parts}", () => parts.join(", ")));
      this.strange.hidden = !said.length;
      this.strange.textContent = said.join(" ");
      for (const chip of this.choices.querySelectorAll(".jm-choice")) chip.remove();
      this.choices.prepend(...chips);
      this.choices.hidden = !isNarrowed;
      const count = this.toggle?.querySelector(".jm-filter-count");
      if (count) count.textContent = chips.length ? this.numbers.format(chips.length) : "";
    }

    /** @param {HTMLButtonElement} chip what was chosen and is no more */
    drop(chip) {
      const facet = this.facets.find((one) => one.id === chip.dataset.facet);
      const input = facet?.inputs.find((one) => one.value === chip.value);
      const place = [...this.choices.children].indexOf(chip);
      if (input) input.checked = false;
      else this.forget(this.unknown.splice(Number(chip.dataset.unknown), 1));
      this.choose();
      const left = this.choices.querySelectorAll(".jm-choice");
      const next = left[Math.min(place, left.length - 1)] ?? this.start();
      if (next instanceof HTMLElement) next.focus();
    }

    /** @param {[string, string][]} filters no longer asked for by the address */
    forget(filters) {
      const address = new URL(location.href);
      for (const [name, value] of filters) address.searchParams.delete(name, value);
      history.replaceState(history.state, "", address);
    }

    reset() {
      this.forget(this.unknown.splice(0));
      for (const facet of this.facets) for (const input of facet.inputs) input.checked = false;
      this.words.value = "";
      this.choose();
      // The button that was pressed is gone.
      this.start().focus({ preventScroll: true });
    }

    /** @returns {HTMLElement} the first control: on a phone not the one that opens the keyboard */
    start() {
      return this.toggle?.offsetParent ? this.toggle : this.words;
    }

    showMore() {
      const before = this.shown.length;
      this.limit += this.source.page;
      this.apply();
      this.list.children[before]?.querySelector("a")?.focus();
    }
  }

  /** @param {Node | string} name @param {string} remove what a click does to `{name}` @returns {HTMLButtonElement} */
  function choice(name, remove) {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.className = "jm-choice";
    const [before, after] = remove.split("{name}").map(heard);
    chip.append(before, name, after);
    return chip;
  }

  /** @param {string} text @returns {HTMLElement} what is heard and not seen */
  function heard(text) {
    const made = document.createElement("span");
    made.className = "jm-hidden";
    made.textContent = text;
    return made;
  }

  /** @param {HTMLInputElement} input shows the values of a long facet in which its text occurs */
  function find(input) {
    const group = input.closest(".jm-facet");
    const wanted = plain(input.value).trim();
    group?.classList.toggle("jm-facet--finding", Boolean(wanted));
    for (const value of group?.querySelectorAll(/** @type {"li"} */ (".jm-facet-values > li")) ?? []) {
      value.hidden = Boolean(wanted) && !plain(value.querySelector(".jm-facet-name")?.textContent ?? "").includes(wanted);
    }
  }

  /** @param {HTMLButtonElement} button shows all values of a long facet, or the first of them */
  function unfold(button) {
    const isOpen = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(isOpen));
    button.closest(".jm-facet")?.classList.toggle("jm-facet--open", isOpen);
    const other = button.dataset.less ?? "";
    button.dataset.less = button.textContent ?? "";
    button.textContent = other;
  }

  /** @param {HTMLButtonElement} button opens and closes the facets on a phone */
  function disclose(button) {
    const isOpen = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(isOpen));
    button.form?.classList.toggle("jm-filter--open", isOpen);
  }

  /** @param {string} text @returns {string} without what readers do not care about when they look for words */
  function plain(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  /** @type {Gallery | undefined} */
  let open;

  function prepare() {
    const root = document.querySelector(/** @type {"div"} */ (".jm-gallery"));
    const data = root?.querySelector(/** @type {"template"} */ ("template.jm-gallery-data"))?.content.textContent;
    if (!root || !data) open = undefined;
    else if (open?.root !== root) open = new Gallery(root, JSON.parse(data));
    restore();
  }

  function restore() {
    if (open?.root.isConnected) open.restore();
  }

  document.addEventListener("jm-address", restore);
  addEventListener("hashchange", restore);

  // As in the tabs' script: Material says when it has replaced the page.
  const pages = /** @type {{ document$?: { subscribe(listener: () => void): void } }} */ (window).document$;
  if (pages) pages.subscribe(prepare);
  else prepare();
})();
