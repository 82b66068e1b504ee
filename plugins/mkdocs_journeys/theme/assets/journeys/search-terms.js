// What a reader typed, cut into terms as the index is (`search/tokenize.py`): words, and pairs of neighbouring characters
// where a script sets no spaces between words. Part of the search's worker.

/**
 * @typedef {object} Wanted a term that a reader looks for
 * @property {string} term
 * @property {string} typed the word or the run of characters that it comes from
 * @property {number} at its place in what was typed
 * @property {"word" | "pair" | "character"} kind
 * @property {boolean} open more may follow: the reader is still typing it
 * @property {boolean} spare its characters are in the pairs beside it
 */

const journeysTerms = (() => {
  "use strict";

  const PAIRED =
    "\\u3005-\\u3007\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf" +
    "\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u{20000}-\\u{3ffff}";
  const INDIA = "\\u0900-\\u0963\\u0970-\\u0dff";
  const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
  const RUN = new RegExp(`([${PAIRED}]+)|(?:(?![${PAIRED}])[\\p{L}\\p{N}${INDIA}])+`, "gu");
  const BETWEEN_PAIRED = new RegExp(`(?<=[${PAIRED}])[^\\p{L}\\p{N}_\\n${PAIRED}]+(?=[${PAIRED}])`, "gu");
  // A text as it is shown still has its accents.
  const SHOWN = new RegExp(`([${PAIRED}])|(?:(?![${PAIRED}])[\\p{L}\\p{N}\\p{M}${INDIA}])+`, "gu");
  const LONGEST = 40;
  const MOST = 24;

  /** @param {string} text @returns {string} without what readers do not type: case, width, accents */
  function folded(text) {
    // eslint-disable-next-line no-control-regex
    if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
    const plain = text.normalize("NFKD").toLowerCase().replace(MARKS, "").replaceAll("ß", "ss");
    return plain.normalize("NFKC");
  }

  /** @param {string} query @returns {Wanted[]} what is looked for, at most as much as can be told apart */
  function wanted(query) {
    const terms = all(query).slice(0, MOST);
    const end = terms.at(-1);
    if (end?.kind === "word" && !/\s$/.test(query)) end.open = true;
    return terms;
  }

  /** @param {string} text @returns {Wanted[]} all its terms, at their places */
  function all(text) {
    /** @type {Wanted[]} */
    const terms = [];
    let at = 0;
    for (const chunk of text.split(/\s+/)) {
      for (const [run, paired] of folded(chunk).replace(BETWEEN_PAIRED, "").matchAll(RUN)) {
        if (!paired) {
          terms.push({ term: run.slice(0, LONGEST), typed: run, at: at++, kind: "word", open: false, spare: false });
          continue;
        }
        const characters = [...paired];
        const last = characters.length - 2;
        if (last < 0) terms.push({ term: run, typed: run, at, kind: "character", open: true, spare: false });
        for (let index = 0; index <= last; index++) {
          const term = characters[index] + characters[index + 1];
          const spare = index % 2 === 1 && index < last;
          terms.push({ term, typed: run, at: at + index, kind: "pair", open: false, spare });
        }
        at += characters.length;
      }
    }
    return terms;
  }

  /**
   * @param {string} text as it is shown
   * @returns {{ term: string, paired: boolean, start: number, end: number }[]} words and single characters
   */
  function shown(text) {
    return [...text.matchAll(SHOWN)].map(({ 0: run, 1: paired, index }) => ({
      term: folded(run).slice(0, LONGEST),
      paired: Boolean(paired),
      start: index,
      end: index + run.length,
    }));
  }

  /** @param {string} word @returns {string} the word without its ending, as far as that is safe to say */
  function stem(word) {
    const short = word.replace(/(?:ings?|ed|e?s|e)$/, "");
    return short.length >= 4 ? short : word;
  }

  /** @param {string} one @param {string} other @returns {boolean} whether one letter was added, lost, changed or swapped */
  function oneSlipApart(one, other) {
    if (one.length > other.length) return oneSlipApart(other, one);
    if (other.length - one.length > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start++;
    if (one.length < other.length) return one.slice(start) === other.slice(start + 1);
    if (one.slice(start + 1) === other.slice(start + 1)) return true;
    const swapped = one[start] === other[start + 1] && one[start + 1] === other[start];
    return swapped && one.slice(start + 2) === other.slice(start + 2);
  }

  /** @param {string} one @param {string} other @param {number} most @returns {number} letters to change, or more than most */
  function slipsApart(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let row = [...other, ""].map((_, index) => index);
    for (let at = 1; at <= one.length; at++) {
      const next = [at];
      for (let index = 1; index <= other.length; index++) {
        const changed = row[index - 1] + Number(one[at - 1] !== other[index - 1]);
        next.push(Math.min(changed, row[index] + 1, next[index - 1] + 1));
      }
      if (Math.min(...next) > most) return most + 1;
      row = next;
    }
    return row[other.length];
  }

  return { folded, wanted, all, shown, stem, oneSlipApart, slipsApart };
})();
