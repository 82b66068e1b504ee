// What the search shows: groups of sections by page, in the shape that Material's search box wants, with what was found
// marked. All texts are plain and are escaped here: Material puts them into the page as HTML. Part of the search's worker.

/**
 * @typedef {object} Shown what is known of a section; languages are empty where they are the site's
 * @property {number} slot
 * @property {string} address
 * @property {string} title
 * @property {string} text
 * @property {string} code
 * @property {string} language
 * @property {string[]} above the headings above it, but for the page's
 * @property {string} part "stage" or "step"
 * @property {string} page
 * @property {string} pageTitle
 * @property {string} pageLanguage
 * @property {string} pageKind what the page is called; empty in the documentation
 * @property {string[]} tags
 */
/** @typedef {{ text: string, remarks: string[], label: string, spans: Span[], weight: number, index: number }} Line */
/** @typedef {{ location: string, title: string, text: string, tags?: string[], score: number, terms: Record<string, boolean> }} Item */
/** @typedef {{ start: number, end: number }} Span */
/** @typedef {Record<string, string>} Names of parts of maps and of labels, as they stand beside one result */

const journeysResults = (() => {
  "use strict";

  const SHORT = 160;
  const MOST_LINES = 2;
  // Of the documentation, where maps have what was asked for as well.
  const MOST_OTHERS = 3;
  const WHOLE_TITLE = 6;
  const PARTS = ["", "stage", "step"];
  // As `sections.py` has it.
  const MARK = "\t";
  const SENTENCE = /[^.!?。！？…]+(?:[.!?…]+(?=\s|$)|[。！？]+|[.!?…]+(?!\s)|$)+["”’»」』)）]*\s*/gu;
  const MOST_MARKED = 8;

  /** @param {string} text @returns {string} */
  function escaped(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  }

  /** @param {any[]} pages of a file of records @returns {Shown[]} */
  function shownOf(pages) {
    return pages.flatMap(([page, pageTitle, tags, sections, pageLanguage = "", pageKind = ""]) => {
      /** @type {string[]} */
      let above = [];
      /** @type {Shown[]} */
      const shown = [];
      for (const section of sections) {
        if (typeof section === "string") {
          above = section ? section.split("\n") : [];
          continue;
        }
        const [slot, id, title, text, language = "", part = 0, code = ""] = section;
        const address = id ? `${page}#${id}` : page;
        const own = { slot, address, title, text, code, language, above, part: PARTS[part] };
        shown.push({ ...own, page, pageTitle, pageLanguage, pageKind, tags });
      }
      return shown;
    });
  }

  /** @param {Found[]} found @returns {(text: string) => Span[]} where a text has what was found */
  function marker(found) {
    const words = new Set();
    const pairs = new Set();
    const characters = new Set();
    for (const { wanted, forms } of found) {
      for (const { term } of forms) {
        if (wanted.kind === "word") words.add(term);
        else if (wanted.kind === "pair") pairs.add(term);
      }
      if (wanted.kind === "character") characters.add(wanted.term);
    }
    return (text) => {
      const pieces = journeysTerms.shown(text);
      /** @type {Span[]} */
      const spans = [];
      pieces.forEach((piece, index) => {
        const next = pieces[index + 1];
        const pair = piece.paired && next?.paired && pairs.has(piece.term + next.term);
        if (!pair && !(piece.paired ? characters : words).has(piece.term)) return;
        const end = pair ? next.end : piece.end;
        const before = spans.at(-1);
        // Neighbours are marked together, whatever is between them.
        if (before && index > 0 && before.end >= pieces[index - 1].end) before.end = end;
        else spans.push({ start: piece.start, end });
      });
      return spans;
    };
  }

  /** @param {string} text @param {Span[]} spans @returns {string} HTML */
  function marked(text, spans) {
    let html = "";
    let end = 0;
    for (const span of spans) {
      html += escaped(text.slice(end, span.start));
      html += `<mark data-md-highlight>${escaped(text.slice(span.start, span.end))}</mark>`;
      end = span.end;
    }
    return html + escaped(text.slice(end));
  }

  /** @param {string} line @param {Span[]} spans @returns {string} HTML of the line, cut to what surrounds the first mark */
  function excerpt(line, spans) {
    const first = spans[0]?.start ?? 0;
    let start = 0;
    if (line.length > SHORT && first > SHORT / 3) {
      start = first - Math.round(SHORT / 4);
      // Rather at the beginning of a word.
      const space = line.indexOf(" ", start);
      if (space >= 0 && space < first) start = space + 1;
    }
    const end = Math.max(Math.min(line.length, start + SHORT), spans[0]?.end ?? 0);
    const moved = spans
      .filter((span) => span.end <= end)
      .map((span) => ({ start: span.start - start, end: span.end - start }));
    return `${start ? "… " : ""}${marked(line.slice(start, end), moved)}${end < line.length ? " …" : ""}`;
  }

  /** @param {string} language @returns {string} the attributes of an element in a language that is not the site's */
  function spoken(language) {
    return language ? ` lang="${escaped(language)}" dir="auto"` : "";
  }

  /** @param {string} text with labels @param {(text: string) => Span[]} mark @returns {Line[]} */
  function linesOf(text, mark) {
    let label = "";
    /** @type {Line[]} */
    const lines = [];
    for (const written of text.split("\n")) {
      if (written.startsWith(MARK)) {
        label = written.slice(1);
        continue;
      }
      const [own, ...remarks] = written.split(MARK);
      const spans = mark(own);
      const all = [...spans, ...remarks.flatMap(mark)];
      const weight = Math.max(0, ...all.map((span) => span.end - span.start)) + all.length / 10;
      lines.push({ text: own, remarks, label, spans, weight, index: lines.length });
    }
    return lines;
  }

  /** @param {Line[]} lines @returns {Line[]} those that say most of what was found, in their order */
  function telling(lines) {
    const best = lines.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
    // A line that says much less than the best is left out.
    const kept = best.slice(0, MOST_LINES).filter(({ weight }) => weight >= best[0].weight / 2);
    return kept.sort((one, other) => one.index - other.index);
  }

  /** @param {Line} line @param {(text: string) => Span[]} mark @returns {string} HTML of the sentence that holds what was found */
  function sentence({ text, remarks, spans }, mark) {
    const own = [...text.matchAll(SENTENCE)].map(([found]) => found.trim()).map((found) => ({ found, spans: mark(found) }));
    own.sort((one, other) => other.spans.length - one.spans.length);
    const html = own.length && spans.length ? excerpt(own[0].found, own[0].spans) : excerpt(text, spans);
    // What is said beside an entry is shown where only that has what was found.
    const beside = spans.length ? [] : remarks.map((remark) => ({ remark, found: mark(remark) }));
    return [html, ...beside.filter(({ found }) => found.length).map(({ remark, found }) => excerpt(remark, found))].join(" · ");
  }

  /**
   * @param {Shown} shown @param {(text: string) => Span[]} mark
   * @returns {{ html: string, label: string }} the sentences with what was found, and what the best of them is
   */
  function teaser({ text, code, pageLanguage }, mark) {
    const lines = linesOf(text, mark);
    const found = telling(lines);
    const kept = found.length ? found : telling(linesOf(code, mark));
    const shown = kept.length ? kept : lines.slice(0, 1);
    return {
      html: shown.map((line) => `<p${spoken(pageLanguage)}>${sentence(line, mark)}</p>`).join(""),
      label: kept.reduce((best, line) => (line.weight > best.weight ? line : best), { label: "", weight: 0 }).label,
    };
  }

  /**
   * What the opened page is to mark. Material joins them with a space and parts them where the configuration says: at
   * commas, so that a phrase stays one.
   *
   * @param {Shown} shown @param {boolean} phrase @param {(text: string) => Span[]} mark @returns {string[]}
   */
  function surfaces({ title, text, code }, phrase, mark) {
    const found = new Map();
    for (const line of [title, ...searchedLines(text), ...code.split("\n")]) {
      for (const { start, end } of mark(line)) {
        const surface = line.slice(start, end);
        if (!found.has(surface.toLowerCase())) found.set(surface.toLowerCase(), surface);
      }
    }
    const longest = [...found.values()].sort((one, other) => other.length - one.length);
    // Material marks inside words too: “a” would be everywhere.
    const telling = longest.filter((surface) => surface.length > 2 || /[^\x00-\x7f]/.test(surface));
    return (telling.length ? telling : longest).slice(0, phrase ? 1 : MOST_MARKED).map((surface) => surface.replace(/[*+\-:~^]+/g, ","));
  }

  /** @param {string} text @returns {string[]} the lines that search looks into: all but labels */
  function searchedLines(text) {
    return text.split("\n").filter((line) => !line.startsWith(MARK));
  }

  /** @param {Shown} shown @param {string} label @param {Names} names @returns {string} HTML before a title: what it is, and where */
  function lead({ part, above, address, page, pageTitle, pageKind }, label, names) {
    const isPage = address === page;
    const kind = isPage ? pageKind : label ? (names[label] ?? label) : (names[part] ?? "");
    const badge = kind ? `<span class="jm-search-kind">${escaped(kind)}</span> ` : "";
    const path = isPage ? [] : [pageTitle, ...above];
    return badge + (path.length ? `<span class="jm-search-path">${path.map(escaped).join(" › ")} › </span>` : "");
  }

  /** @param {Shown} shown @param {Found[]} found @param {Match | null} match @param {(language: string) => Names} namesIn @returns {Item} */
  function item(shown, found, match, namesIn) {
    /** @type {Record<string, boolean>} */
    const terms = {};
    const mark = match ? marker(found) : () => [];
    const told = match ? teaser(shown, mark) : { html: "", label: "" };
    const isTitle = mark(shown.title).length > 0;
    const title = lead(shown, isTitle ? "" : told.label, namesIn(shown.pageLanguage)) + marked(shown.title, mark(shown.title));
    if (match) {
      surfaces(shown, match.phrase, mark).forEach((surface, index) => (terms[index ? `,${surface}` : surface] = true));
      for (const { wanted, gain } of found) {
        const inRun = found.filter((other) => other.wanted.typed === wanted.typed);
        const isMissing = !gain[match.section] && inRun.every((other) => !other.gain[match.section]);
        if (isMissing) terms[wanted.typed] ??= false;
      }
    }
    return {
      location: shown.address,
      title: shown.language ? `<span${spoken(shown.language)}>${title}</span>` : title,
      text: told.html,
      ...(shown.tags.length && shown.address === shown.page ? { tags: shown.tags.map(escaped) } : {}),
      score: 0,
      terms,
    };
  }

  /**
   * Common words are not read from the index, but they are in the texts that are shown.
   *
   * @param {Wanted[]} asked @param {Found[]} found @param {Shown} shown
   * @returns {number} how much more a section is worth the more of the question it has word by word
   */
  function asTyped(asked, found, { title, text }) {
    const like = new Map(found.map(({ wanted, forms }) => [wanted.at, new Set(forms.map(({ term }) => term))]));
    let most = 0;
    for (const line of [title, ...searchedLines(text)]) {
      const terms = journeysTerms.all(line);
      const places = new Map(terms.map(({ at, term }) => [at, term]));
      for (const { at: start } of terms) {
        let count = 0;
        for (const { at, term, open } of asked) {
          const there = places.get(start + at - asked[0].at);
          if (there && (there === term || like.get(at)?.has(there) || (open && there.startsWith(term)))) count++;
        }
        if (line === title && count === asked.length && terms.length === count) return WHOLE_TITLE;
        most = Math.max(most, count);
      }
    }
    return most === asked.length ? 5 : 1 + (most / asked.length) ** 2;
  }

  /** @typedef {{ rank: number, library: boolean, complete: boolean, phrase: boolean, isTitle: boolean }} Ranked */

  /**
   * Maps come before the rest of the library, and that before the documentation, but where only the latter has all that
   * was asked for, has it word by word, or, in the library, as its title.
   *
   * @template {Ranked} T
   * @param {T[]} matches best first @returns {T[]} first all of the one, then all of the other
   */
  function grouped(matches) {
    /** @param {T[]} group */
    const strength = (group) =>
      Math.max(0, ...group.map(({ complete, phrase, isTitle, library }) => 1 + Number(complete) + Number(phrase || (isTitle && library))));
    /** @param {T[]} group @param {(match: T) => boolean} isFirst */
    const parted = (group, isFirst) => {
      const [first, second] = [group.filter(isFirst), group.filter((match) => !isFirst(match))];
      return strength(second) > strength(first) ? [second, first] : [first, second];
    };
    return parted(matches, ({ library }) => library).flatMap((group) => parted(group, ({ rank }) => rank === 2).flat());
  }

  /**
   * @param {Wanted[]} asked
   * @param {Match[]} candidates
   * @param {Found[]} found
   * @param {Map<number, Shown>} shown by section
   * @param {number} most pages
   * @param {(language: string) => Names} namesIn
   * @returns {{ items: Item[], library: boolean }[]} a list for each page; Enter opens the item with the highest score
   */
  function groups(asked, candidates, found, shown, most, namesIn) {
    const matches = candidates.flatMap((match) => {
      const record = shown.get(match.section);
      if (!record) return [];
      const likeness = asTyped(asked, found, record);
      return [{ ...match, record, score: match.score * likeness, isTitle: likeness === WHOLE_TITLE }];
    });
    matches.sort((one, other) => other.score - one.score || one.section - other.section);
    const ordered = grouped(matches);
    const isMixed = ordered.some(({ library }) => library !== ordered[0].library);
    const rest = new Set(ordered.filter(({ library }) => library !== ordered[0].library).map(({ page }) => page)).size;
    const mostOfFirst = most - (isMixed ? Math.min(MOST_OTHERS, rest) : 0);
    /** @type {Map<string, { items: Item[], library: boolean, record: Shown }>} */
    const byPage = new Map();
    let before = Infinity;
    for (const match of ordered) {
      const { record, library } = match;
      const room = library === ordered[0].library ? mostOfFirst : most;
      if (!byPage.has(record.page) && byPage.size >= room) continue;
      const one = item(record, found, match, namesIn);
      // Material rounds to two digits, and the order has to stay: Enter opens what is shown first.
      one.score = before = Math.min((100 * match.score) / matches[0].score, before - 0.01);
      const page = byPage.get(record.page) ?? { items: [], library, record };
      page.items.push(one);
      byPage.set(record.page, page);
    }
    for (const [page, { items, record }] of byPage) {
      // Every group needs its page.
      if (items.every(({ location }) => location !== page)) {
        const { pageTitle, pageLanguage } = record;
        const own = { ...record, slot: 0, address: page, title: pageTitle, text: "", language: pageLanguage };
        items.push(item(own, found, null, namesIn));
      }
    }
    return [...byPage.values()];
  }

  /** @param {string} query @param {Found[]} found @returns {string[]} the word that is being typed, to its likely end */
  function suggestions(query, found) {
    const end = found.at(-1);
    const typed = query.split(/[\s-]+/).at(-1) ?? "";
    if (!end?.wanted.open || end.wanted.kind !== "word" || journeysTerms.folded(typed) !== end.wanted.term) return [];
    const longer = end.forms.filter(({ term }) => term.startsWith(end.wanted.term) && term !== end.wanted.term);
    longer.sort((one, other) => other.places.length - one.places.length);
    return longer.slice(0, 1).map(({ term }) => typed + term.slice(end.wanted.term.length));
  }

  /**
   * @param {number} pages that have what was asked for @param {number} shown
   * @param {{ said: string, all: string, gallery: string }} told
   * @returns {string} HTML without a text, for the script of the page that says it (`search-count.js`)
   */
  function total(pages, shown, { said, all, gallery }) {
    const given = Object.entries({ shown: String(shown), said, all, gallery });
    const data = given.map(([name, value]) => ` data-${name}="${escaped(value)}"`);
    return `<data class="jm-search-total" value="${pages}"${data.join("")}></data>`;
  }

  /**
   * @param {string} query @param {Found[]} found @param {Match[]} matches
   * @returns {string} what a gallery has to look for, which knows no mistyped words and no endings; empty where no section
   * has all words, and a gallery would show nothing
   */
  function wordsForGallery(query, found, matches) {
    if (!matches.some(({ complete }) => complete)) return "";
    const meant = new Map(
      found
        .filter(({ wanted, forms }) => forms.length && !forms.some(({ term }) => term.startsWith(wanted.term)))
        .map(({ wanted, forms }) => [wanted.term, inAll(forms) || forms[0].term]),
    );
    return query.trim().split(/\s+/).map((word) => meant.get(journeysTerms.folded(word)) ?? word).join(" ");
  }

  /** @param {Form[]} forms @returns {string} what all of them begin with, if it is enough to tell a word */
  function inAll(forms) {
    const [first, ...others] = forms.map(({ term }) => term);
    let end = first.length;
    for (const other of others) while (!other.startsWith(first.slice(0, end))) end--;
    return end >= 4 ? first.slice(0, end) : "";
  }

  /** @param {string} name @returns {string} HTML without a text, from which the script of the page makes a heading */
  function groupMark(name) {
    return `<data class="jm-search-group" data-name="${escaped(name)}"></data>`;
  }

  /**
   * @param {string[]} words that are like those that were typed
   * @param {{ nothing: string, nearest: string, galleries: [string, string][] }} told
   * @returns {Item} which says in the list that nothing was found, until the script of the page says it above
   */
  function nothingFound(words, { nothing, nearest, galleries }) {
    const data = Object.entries({ nothing, nearest, words: words.join(" "), galleries: JSON.stringify(galleries) });
    const attributes = data.map(([name, value]) => ` data-${name}="${escaped(value)}"`).join("");
    const title = `<data class="jm-search-nothing"${attributes}></data>${escaped(nothing)}`;
    return { location: galleries[0]?.[1] ?? "", title, text: "", score: 0, terms: {} };
  }

  return { groupMark, groups, nothingFound, shownOf, suggestions, total, wordsForGallery };
})();
