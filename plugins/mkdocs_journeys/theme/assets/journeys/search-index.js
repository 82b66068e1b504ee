// The index of the search as its worker reads it: small files, each when a term needs it, and the sections that fit
// what was asked. `search/index.py` says what is where. Part of the search's worker.

/**
 * @typedef {object} Start
 * @property {number} slots
 * @property {string} sections which slots begin a section
 * @property {string} pages which slots begin a page
 * @property {string} terms the first term of each file
 * @property {string} sizes in thousands of characters
 * @property {string} records the first slot of each file
 * @property {number[]} lengths of words that can be misspelt
 * @property {number[]} boosts what pages are worth, each with how many pages in a row are worth it
 * @property {number[]} ranks 2 for maps, 1 for what else is in the library, 0 for the documentation, in the same way
 * @property {string} code the slots where code begins
 * @property {Record<string, Record<string, string>>} [names] of parts of maps and labels, by language
 * @property {string[]} [folders] of the languages of a site that has several
 * @property {string} [folderOfPage]
 */
/**
 * @typedef {object} Form a term as it is in the index, where a reader may have meant it
 * @property {string} term
 * @property {number} weight 1 for what was typed, less for what is like it
 * @property {Int32Array} places
 */
/** @typedef {{ wanted: Wanted, forms: Form[], places: Int32Array, gain: Float32Array, rarity: number }} Found */
/** @typedef {{ section: number, page: number, score: number, phrase: boolean, complete: boolean, rank: number, library: boolean }} Match */
/** @typedef {(name: string) => Promise<any>} Read */

const JourneysIndex = (() => {
  "use strict";

  const SLOT = 64;
  const TITLE = 24;
  // In thousands of characters: a term of so many tells nothing; what is read for the terms of one question; and what
  // for one of which only the beginning is known.
  const COMMON = 50;
  const MOST_READ = 150;
  const MOST_READ_AHEAD = 30;
  const MOST_GUESSES = 6;
  const ENOUGH = 5;
  const MOST_NEAREST = 5;
  const MOST_SLIPS = 2;
  // What is in a block of code is an example: it is seldom what was looked for.
  const CODE = 0.2;
  // How much more a page is worth in the reader's own language, where a site has several.
  const OWN_LANGUAGE = 2;

  /** @param {number} code of a character @returns {number} its place among those of `numbers.py` */
  function digit(code) {
    return code - 33 - Number(code > 34) - Number(code > 92);
  }

  /** @param {string} text @returns {number[]} */
  function numbers(text) {
    const found = [];
    let number = 0;
    let weight = 1;
    for (let index = 0; index < text.length; index++) {
      const value = digit(text.charCodeAt(index));
      number += value * weight;
      weight *= 32;
      if (value >= 60) continue;
      found.push(number);
      number = 0;
      weight = 1;
    }
    return found;
  }

  /** @param {string} text gaps between slots, each with the place in its slot @returns {Int32Array} */
  function decoded(text) {
    const found = new Int32Array(text.length >> 1);
    let count = 0;
    let slot = 0;
    let weight = 1;
    for (let index = 0; index < text.length; index++) {
      const value = digit(text.charCodeAt(index));
      slot += value * weight;
      weight *= 32;
      if (value >= 60) continue;
      found[count++] = slot * SLOT + digit(text.charCodeAt(++index));
      weight = 1;
    }
    return found.subarray(0, count);
  }

  /** @param {string} text six flags a character @param {number} count @returns {Uint8Array} */
  function flags(text, count) {
    const found = new Uint8Array(count + 6);
    for (let index = 0; index * 6 < count; index++) {
      const six = digit(text.charCodeAt(index));
      for (let bit = 0; bit < 6; bit++) found[index * 6 + bit] = (six >> bit) & 1;
    }
    return found;
  }

  /** @param {number[]} runs values, each with how often it comes @returns {number[]} */
  function spread(runs) {
    const found = [];
    for (let index = 0; index < runs.length; index += 2) {
      for (let count = 0; count < runs[index + 1]; count++) found.push(runs[index]);
    }
    return found;
  }

  /** @template T @param {ArrayLike<T>} sorted @param {T} value @returns {number} the index of the last that is not above it */
  function lastUpTo(sorted, value) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  return class {
    /** @param {Start} start @param {Read} read @param {string} folder of the reader's language */
    constructor(start, read, folder) {
      this.read = read;
      this.firstTerms = start.terms.split("\n");
      this.sizes = numbers(start.sizes);
      this.lengths = start.lengths;
      this.boosts = spread(start.boosts);
      this.ranks = spread(start.ranks);
      this.names = start.names ?? {};
      this.ownFolder = start.folders?.indexOf(folder) ?? 0;
      /** @type {number[]} for each page; empty where there is one language */
      this.folders = numbers(start.folderOfPage ?? "");
      let slot = 0;
      this.recordSlots = numbers(start.records).map((gap) => (slot += gap));
      /** @type {number[]} the first slot of each section */
      this.slots = [];
      /** @type {number[]} the page of each section */
      this.pages = [];
      /** @type {number[]} the first section of each page */
      this.pageSections = [];
      this.sectionOfSlot = new Int32Array(start.slots);
      const sectionBegins = flags(start.sections, start.slots);
      const pageBegins = flags(start.pages, start.slots);
      for (slot = 0; slot < start.slots; slot++) {
        if (sectionBegins[slot]) {
          if (pageBegins[slot]) this.pageSections.push(this.slots.length);
          this.pages.push(this.pageSections.length - 1);
          this.slots.push(slot);
        }
        this.sectionOfSlot[slot] = this.slots.length - 1;
      }
      /** @type {Map<number, number>} the first place of code, by section */
      this.codes = new Map();
      slot = 0;
      for (const gap of numbers(start.code)) {
        slot += gap;
        this.codes.set(this.sectionOfSlot[slot], slot * SLOT);
      }
      /** @type {Map<number, Promise<Map<string, string>>>} */
      this.files = new Map();
    }

    /** @param {string} language of a page @returns {Record<string, string>} what is beside its results */
    namesIn(language) {
      return this.names[language] ?? this.names[language.split("-")[0]] ?? this.names[""] ?? {};
    }

    /** @param {number} section @returns {string} the file with what is shown of it */
    recordsOf(section) {
      return `r${lastUpTo(this.recordSlots, this.slots[section])}`;
    }

    /** @param {number} number @returns {Promise<Map<string, string>>} the terms of a file, with their places */
    lines(number) {
      let lines = this.files.get(number);
      if (!lines) {
        lines = this.read(`t${number}`).then((/** @type {string} */ text) => {
          const parted = text.split("\n").map((line) => /** @type {[string, string]} */ (line.split(" ")));
          return new Map(parted);
        });
        this.files.set(number, lines);
        lines.catch(() => this.files.delete(number));
      }
      return lines;
    }

    /** @param {string} term @param {boolean} open @returns {number[]} the files where it is, and what begins with it */
    filesOf(term, open) {
      const first = Math.max(0, lastUpTo(this.firstTerms, term));
      const files = [first];
      let size = 0;
      // A file that begins with the term or before it may hold nothing but others: one more is always read.
      for (let next = first + 1; open && this.firstTerms[next]?.startsWith(term); next++) {
        size += this.sizes[next];
        if (size > MOST_READ_AHEAD && files.length > 1) break;
        files.push(next);
      }
      return files;
    }

    /** @param {Wanted[]} terms @returns {Wanted[]} those that tell most, as many as may be read */
    worthReading(terms) {
      const sized = terms.map((wanted) => {
        const sizes = this.filesOf(wanted.term, wanted.open).map((file) => this.sizes[file]);
        return { wanted, size: sizes.reduce((sum, size) => sum + size + 1, 0), common: Math.max(...sizes) >= COMMON };
      });
      sized.sort((one, other) => one.size - other.size);
      let read = 0;
      const kept = sized.filter(({ size, common }, index) => {
        read += size;
        return index === 0 || (!common && read <= MOST_READ);
      });
      return kept.map(({ wanted }) => wanted).sort((one, other) => one.at - other.at);
    }

    /** @param {string} term @param {boolean} open @param {number} weight @param {number} weightOfMore @returns {Promise<Form[]>} */
    async forms(term, open, weight = 1, weightOfMore = 0.8) {
      const forms = [];
      for (const lines of await Promise.all(this.filesOf(term, open).map((file) => this.lines(file)))) {
        if (!open) {
          const places = lines.get(term);
          if (places) forms.push({ term, weight, places: decoded(places) });
          continue;
        }
        for (const [found, places] of lines) {
          if (!found.startsWith(term)) continue;
          forms.push({ term: found, weight: found === term ? weight : weightOfMore, places: decoded(places) });
        }
      }
      return forms;
    }

    /** @param {Wanted} wanted @returns {Promise<Form[]>} the term, longer and related words; if there are none, like ones */
    async likeForms({ term, kind }) {
      if (kind !== "word") return this.forms(term, kind === "character");
      const forms = await this.forms(term, term.length > 2);
      const stem = journeysTerms.stem(term);
      if (stem !== term) {
        const known = new Set(forms.map((form) => form.term));
        forms.push(...(await this.forms(stem, true, 0.6, 0.6)).filter((form) => !known.has(form.term)));
      }
      if (forms.length || term.length < 4 || /\P{L}/u.test(term)) return forms;
      const lengths = [0, 1, -1].map((more) => term.length + more).filter((length) => this.lengths.includes(length));
      const words = await Promise.all(lengths.map((length) => this.read(`w${length}`)));
      const near = words.flatMap((text) => text.split(" ")).filter((word) => journeysTerms.oneSlipApart(term, word));
      // A slip is rarely in the first letter.
      near.sort((one, other) => Number(other[0] === term[0]) - Number(one[0] === term[0]));
      const guesses = await Promise.all(near.slice(0, MOST_GUESSES).map((word) => this.forms(word, false, 0.5)));
      return guesses.flat();
    }

    /** @param {Wanted} wanted @param {Form[]} forms @returns {Found} what a term is worth in each of its sections */
    found(wanted, forms) {
      const gain = new Float32Array(this.slots.length);
      let sections = 0;
      for (const { weight, places } of forms) {
        for (const place of places) {
          const section = this.sectionOfSlot[Math.floor(place / SLOT)];
          const isTitle = place - this.slots[section] * SLOT < TITLE;
          const value = weight * (isTitle ? 2 : place >= (this.codes.get(section) ?? Infinity) ? CODE : 1);
          if (!gain[section]) sections++;
          if (value > gain[section]) gain[section] = value;
        }
      }
      let places = forms[0]?.places ?? new Int32Array();
      if (forms.length > 1) {
        places = new Int32Array(forms.reduce((sum, form) => sum + form.places.length, 0));
        let end = 0;
        for (const form of forms) {
          places.set(form.places, end);
          end += form.places.length;
        }
        places.sort();
      }
      return { wanted, forms, places, gain, rarity: Math.log(1 + this.slots.length / (sections + 1)) };
    }

    /** @param {Found[]} found @returns {Map<number, number>} how much of the question is in sequence in a section, 0 to 1 */
    sequences(found) {
      /** @type {Map<number, number>} */
      const longest = new Map();
      if (found.length < 2) return longest;
      const rarest = found.reduce((one, other) => (other.places.length < one.places.length ? other : one));
      for (const place of rarest.places) {
        let count = 0;
        for (const { wanted, places } of found) {
          const expected = place + wanted.at - rarest.wanted.at;
          if (places[lastUpTo(places, expected)] === expected) count++;
        }
        const section = this.sectionOfSlot[Math.floor(place / SLOT)];
        const share = count / found.length;
        if (count > 1 && share > (longest.get(section) ?? 0)) longest.set(section, share);
      }
      return longest;
    }

    /** @param {Found[]} found @returns {Match[]} best first: rare words, in titles, as many as possible, as they were typed */
    ranked(found) {
      const sequences = this.sequences(found);
      const everything = found.reduce((sum, { rarity }) => sum + rarity, 0);
      /** @type {Match[]} */
      const matches = [];
      for (let section = 0; section < this.slots.length; section++) {
        const page = this.pages[section];
        const first = this.pageSections[page];
        let [gained, covered, own, count] = [0, 0, 0, 0];
        for (const { gain, rarity } of found) {
          // The title of a page speaks for all of its sections.
          const value = gain[section] || (gain[first] > 1 ? 0.5 : 0);
          if (!value) continue;
          own += gain[section];
          gained += value * rarity;
          covered += rarity;
          count++;
        }
        if (!own) continue;
        const sequence = sequences.get(section) ?? 0;
        const slots = (this.slots[section + 1] ?? this.sectionOfSlot.length) - this.slots[section];
        const coverage = covered / everything;
        const score =
          gained * coverage ** 2 * (sequence === 1 ? 12 : 1 + 3 * sequence ** 2) * (1 + 0.5 / slots) *
          (section === first ? 1.15 : 1) * this.boosts[page] *
          ((this.folders[page] ?? this.ownFolder) === this.ownFolder ? OWN_LANGUAGE : 1);
        const rank = this.ranks[page];
        matches.push({ section, page, score, phrase: sequence === 1, complete: count === found.length, rank, library: rank > 0 });
      }
      matches.sort((one, other) => other.score - one.score || one.section - other.section);
      return matches;
    }

    /** @param {Wanted[]} asked @returns {Promise<{ found: Found[], matches: Match[] }>} */
    async search(asked) {
      const strict = this.worthReading(asked.filter(({ spare }) => !spare));
      const exact = await Promise.all(
        strict.map(async (wanted) => this.found(wanted, await this.forms(wanted.term, wanted.open))),
      );
      const complete = this.ranked(exact).filter((match) => match.complete);
      if (complete.length && (complete[0].phrase || complete.length >= ENOUGH)) return { found: exact, matches: complete };
      const worth = this.worthReading(asked);
      const found = await Promise.all(
        worth.map(async (wanted) => this.found(wanted, await this.likeForms(wanted))),
      );
      const matches = this.ranked(found);
      /** @param {Match} match @returns {number} the score of the best among maps, or else in the documentation */
      const best = ({ library }) => matches.find((other) => other.library === library)?.score ?? 0;
      return { found, matches: matches.filter((match) => match.score > best(match) / 8) };
    }

    /** @param {Wanted[]} asked @returns {Promise<string[]>} words that are like those of which nothing is known */
    async nearest(asked) {
      /** @type {{ word: string, distance: number }[]} */
      const near = [];
      for (const { term, kind } of asked) {
        if (kind !== "word" || term.length < 4 || /\P{L}/u.test(term)) continue;
        const lengths = [0, 1, -1, 2, -2].map((more) => term.length + more);
        const known = lengths.filter((length) => this.lengths.includes(length));
        for (const text of await Promise.all(known.map((length) => this.read(`w${length}`)))) {
          for (const word of text.split(" ")) {
            const distance = journeysTerms.slipsApart(term, word, MOST_SLIPS);
            if (distance <= MOST_SLIPS) near.push({ word, distance: distance + Number(word[0] !== term[0]) });
          }
        }
      }
      near.sort((one, other) => one.distance - other.distance);
      return near.slice(0, MOST_NEAREST).map(({ word }) => word);
    }
  };
})();
