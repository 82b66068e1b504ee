// Stands in for the worker of Material's search, and speaks its messages. Material's box, shortcuts and look stay; the
// index is not loaded as a whole, but file by file as a question needs it. Published in one file with the scripts that it
// is made of, which come before it.
(() => {
  "use strict";

  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  const MOST_PAGES = 12;
  // Of pages that may have the question word by word, more are read than shown: only their texts tell.
  const MOST_PAGES_READ = 22;
  // And of the documentation, where maps have taken all of these places.
  const MOST_OTHERS = 3;

  // From the file system Material puts this script into a frame, where nothing can be fetched and scripts come later.
  const frame =
    typeof document === "object" ? document.querySelector(/** @type {"script"} */ ("script[src]")) : null;
  const address = frame ? frame.src : self.location.href;
  const root = new URL("../../", address);
  // Where a site has several languages, that of the page.
  const folder = new URL(address).searchParams.get("folder") ?? "";
  /** @type {(...addresses: URL[]) => Promise<void> | void} */
  const importScripts = /** @type {any} */ (self).importScripts;

  /** @type {Map<string, Promise<any>>} what has been read, by name */
  const files = new Map();
  /** @type {Map<string, (content: any) => void>} who waits for a file that is a script */
  const waiting = new Map();
  /** @type {Promise<InstanceType<typeof JourneysIndex>> | null} */
  let index = null;
  let version = "";
  let suggests = false;
  /** @typedef {{ said: string, all: string, gallery: string }} OfAll */
  /** @typedef {{ library: string, documentation: string, nothing: string, nearest: string, galleries: [string, string][] }} Told */
  /** @type {Record<string, OfAll & Told>} by the folder of the language */
  let texts = {};
  let latest = 0;

  // What every file of the index calls.
  Object.assign(self, {
    journeysSearch(/** @type {string} */ name, /** @type {any} */ content) {
      waiting.get(name)?.(content);
    },
  });

  /** @param {number} type @param {unknown} [data] */
  function say(type, data) {
    /** @type {any} */ (self).postMessage({ type, data });
  }

  /** @param {string} name @returns {Promise<any>} the content of a file of the index, read once */
  function read(name) {
    let content = files.get(name);
    if (!content) {
      content = frame ? imported(name) : fetched(name);
      files.set(name, content);
      content.catch(() => files.delete(name));
    }
    return content;
  }

  /** @param {string} name */
  function addressOf(name) {
    return new URL(`search/${version}/${name}.js`, root);
  }

  /** @param {string} name @returns {Promise<any>} */
  async function fetched(name) {
    const response = await fetch(addressOf(name));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    const script = await response.text();
    return JSON.parse(script.slice(script.indexOf(",") + 1, script.lastIndexOf(")")));
  }

  /** @param {string} name @returns {Promise<any>} */
  function imported(name) {
    return new Promise((resolve) => {
      waiting.set(name, resolve);
      importScripts(addressOf(name));
    });
  }

  /** Forgets an index that has been published anew since the page was opened; the next question reads the new one. */
  async function renew() {
    if (frame) return;
    const response = await fetch(new URL("search/search_index.json", root), { cache: "reload" });
    version = (await response.json()).config.version;
    files.clear();
    index = null;
  }

  /** @param {string} query @returns {Promise<{ items: Item[][], suggest?: string[] }>} */
  async function answer(query) {
    const asked = journeysTerms.wanted(query);
    if (!asked.length) return { items: [] };
    index ??= read("start").then((start) => new JourneysIndex(start, read, folder));
    const known = await index;
    const { found, matches } = await known.search(asked);
    /** @type {Map<number, Match>} the best of each page */
    const best = new Map();
    let others = 0;
    for (const match of matches) {
      if (best.has(match.page)) continue;
      const hasRoom = best.size < (match.phrase ? MOST_PAGES_READ : MOST_PAGES) || (!match.library && others < MOST_OTHERS);
      if (!hasRoom) continue;
      best.set(match.page, match);
      if (!match.library) others++;
    }
    const names = new Set([...best.values()].map(({ section }) => known.recordsOf(section)));
    const records = (await Promise.all([...names].map(read))).flatMap(journeysResults.shownOf);
    const bySlot = new Map(records.map((record) => [record.slot, record]));
    /** @type {Map<number, Shown>} */
    const shown = new Map();
    for (const { section, page } of matches) {
      const record = bySlot.get(known.slots[section]);
      if (record && best.has(page)) shown.set(section, record);
    }
    const groups = journeysResults.groups(asked, matches, found, shown, MOST_PAGES, (language) => known.namesIn(language));
    const items = groups.map((group) => group.items);
    const pages = new Set(matches.map(({ page }) => page)).size;
    const told = texts[folder] ?? texts[""];
    if (told && !items.length) {
      /** @type {[string, string][]} */
      const galleries = told.galleries.map(([title, address]) => [title, new URL(address, root).href]);
      return { items: [[journeysResults.nothingFound(await known.nearest(asked), { ...told, galleries })]] };
    }
    if (told && known.ranks.some(Boolean)) {
      groups.forEach(({ items: [first], library }, number) => {
        if (groups[number - 1]?.library === library) return;
        first.title += journeysResults.groupMark(library ? told.library : told.documentation);
      });
    }
    if (told && pages > items.length && items.length) {
      const words = journeysResults.wordsForGallery(query, found, matches);
      const gallery =
        told.gallery && words && new URL(`${told.gallery}?words=${encodeURIComponent(words)}`, root).href;
      items[0][0].title += journeysResults.total(pages, items.length, { ...told, gallery });
    }
    return {
      items,
      ...(suggests && { suggest: journeysResults.suggestions(query, found) }),
    };
  }

  addEventListener("message", async ({ data: { type, data } }) => {
    if (type === SETUP) {
      version = data.config.version;
      texts = data.config.texts ?? {};
      suggests = data.options.suggest;
      say(READY);
    } else if (type === QUERY) {
      const number = ++latest;
      let result;
      try {
        result = await answer(data).catch(() => renew().then(() => answer(data)));
      } catch (problem) {
        console.warn(problem);
        index = null;
        result = { items: [] };
      }
      // Whoever types on is not shown what they no longer look for.
      if (number === latest) say(RESULT, result);
    }
  });
})();
