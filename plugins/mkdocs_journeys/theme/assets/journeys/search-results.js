// What the search shows: groups of sections by page, in the shape that Material's search box wants, with what was found
// marked. All texts are plain and are escaped here: Material puts them into the page as HTML. Part of the search's worker.

/** @typedef {{ slot: number, address: string, title: string, text: string, language: string, page: string, pageTitle: string, pageLanguage: string, tags: string[] }} Shown; languages are empty where they are the site's */
/** @typedef {{ location: string, title: string, text: string, tags?: string[], score: number, terms: Record<string, boolean> }} Item */
/** @typedef {{ start: number, end: number }} Span */

const journeysResults = (() => {
  "use strict";

  const SHORT = 160;
  const MOST_LINES = 2;
  const MOST_MARKED = 8;

  /** @param {string} text @returns {string} */
  function escaped(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  }

  /** @param {any[]} pages of a file of records @returns {Shown[]} */
  function shownOf(pages) {
    return pages.flatMap(([page, pageTitle, tags, sections, pageLanguage = ""]) =>
      sections.map((/** @type {[number, string, string, string, string?]} */ [slot, id, title, text, language = ""]) => {
        const address = id ? `${page}#${id}` : page;
        return { slot, address, title, text, language, page, pageTitle, pageLanguage, tags };
      }),
    );
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

  /**
   * @param {Shown} shown @param {(text: string) => Span[]} mark @returns {string} HTML: the lines with most of what was found
   */
  function teaser({ text, pageLanguage }, mark) {
    const lines = text.split("\n").map((line, index) => {
      const spans = mark(line);
      const weight = Math.max(0, ...spans.map((span) => span.end - span.start)) + spans.length / 10;
      return { line, spans, weight, index };
    });
    const best = lines.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
    const kept = best.length ? best.slice(0, MOST_LINES) : lines.slice(0, 1);
    // A line that says much less than the best is left out.
    const worthwhile = kept.filter(({ weight }) => weight >= kept[0].weight / 2);
    worthwhile.sort((one, other) => one.index - other.index);
    return worthwhile.map(({ line, spans }) => `<p${spoken(pageLanguage)}>${excerpt(line, spans)}</p>`).join("");
  }

  /**
   * What the opened page is to mark. Material joins them with a space and parts them where the configuration says: at
   * commas, so that a phrase stays one.
   *
   * @param {Shown} shown @param {boolean} phrase @param {(text: string) => Span[]} mark @returns {string[]}
   */
  function surfaces({ title, text }, phrase, mark) {
    const found = new Map();
    for (const line of [title, ...text.split("\n")]) {
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

  /** @param {Shown} shown @param {Found[]} found @param {Match | null} match @returns {Item} */
  function item(shown, found, match) {
    /** @type {Record<string, boolean>} */
    const terms = {};
    const mark = match ? marker(found) : () => [];
    const title = marked(shown.title, mark(shown.title));
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
      text: match ? teaser(shown, mark) : "",
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
    for (const line of [title, ...text.split("\n")]) {
      const terms = journeysTerms.all(line);
      const places = new Map(terms.map(({ at, term }) => [at, term]));
      for (const { at: start } of terms) {
        let count = 0;
        for (const { at, term, open } of asked) {
          const there = places.get(start + at - asked[0].at);
          if (there && (there === term || like.get(at)?.has(there) || (open && there.startsWith(term)))) count++;
        }
        if (line === title && count === asked.length && terms.length === count) return 6;
        most = Math.max(most, count);
      }
    }
    return most === asked.length ? 5 : 1 + (most / asked.length) ** 2;
  }

  /**
   * @param {Wanted[]} asked
   * @param {Match[]} candidates
   * @param {Found[]} found
   * @param {Map<number, Shown>} shown by section
   * @param {number} most pages
   * @returns {Item[][]} one list for each page; Enter opens the item with the highest score
   */
  function groups(asked, candidates, found, shown, most) {
    const matches = candidates.flatMap((match) => {
      const record = shown.get(match.section);
      return record ? [{ ...match, score: match.score * asTyped(asked, found, record) }] : [];
    });
    matches.sort((one, other) => other.score - one.score || one.section - other.section);
    /** @type {Map<string, Item[]>} */
    const byPage = new Map();
    /** @type {Map<string, Shown>} */
    const pages = new Map();
    const best = matches[0]?.score ?? 1;
    let before = Infinity;
    for (const match of matches) {
      const record = shown.get(match.section);
      if (!record || (!byPage.has(record.page) && byPage.size === most)) continue;
      const one = item(record, found, match);
      // Material rounds to two digits, and the order has to stay.
      one.score = before = Math.min((100 * match.score) / best, before - 0.01);
      byPage.set(record.page, [...(byPage.get(record.page) ?? []), one]);
      pages.set(record.page, record);
    }
    for (const [page, items] of byPage) {
      const record = /** @type {Shown} */ (pages.get(page));
      // Every group needs its page.
      if (items.every(({ location }) => location !== page)) {
        const { pageTitle, pageLanguage } = record;
        items.push(item({ ...record, slot: 0, address: page, title: pageTitle, text: "", language: pageLanguage }, found, null));
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

  return { groups, shownOf, suggestions, total, wordsForGallery };
})();
