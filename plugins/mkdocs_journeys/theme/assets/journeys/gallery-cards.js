// Draws a gallery's cards beyond those that are on the page: the same elements as the template `card` in macros.html,
// and the same small curve as drawing/thumbnail.py. Texts are authors' and only ever set as text.
(() => {
  "use strict";

  /**
   * What a card is drawn from, as site/pages/gallery.py writes it; what is empty is left out.
   * @typedef {[string, number, string]} Avatar sign, hue, picture
   * @typedef {[number, number[], number[], string, string]} Run number of its curve, places, scores, a letter for each look, one
   *   for each tone of the first curve
   * @typedef {object} Fields
   * @property {string} [language]
   * @property {string} [direction]
   * @property {Avatar} [avatar]
   * @property {{ columns: number, stages: number[], runs: Run[] }} [points]
   * @property {[string, string, string][]} [badges]
   * @property {string} [kicker]
   * @property {string} [line]
   * @property {string} [summary]
   * @property {[string, string, string, string][]} [figures]
   * @property {([string, string] | [string, string, string, number, string])[]} [people] name, its language if it is not the card's
   * @property {string[]} [owners]
   * @property {string} [size]
   */

  const SVG = "http://www.w3.org/2000/svg";
  const WIDTH = 320;
  const HEIGHT = 96;
  const EDGE = 10;
  const ZERO = HEIGHT / 2;
  const UNIT = (HEIGHT - 2 * EDGE - 8) / 4;
  const DASH = "7 5";
  const LOOKS = "fta";

  /**
   * @param {string} title @param {string} address @param {Fields} fields
   * @param {{ language: string, direction: string, icons: DocumentFragment }} interface_ the words that are ours
   * @returns {HTMLLIElement}
   */
  function drawCard(title, address, fields, interface_) {
    const card = document.createElement("li");
    card.className = fields.avatar ? "jm-card jm-card--person" : "jm-card";
    if (fields.language) card.lang = fields.language;
    if (fields.direction) card.dir = fields.direction;
    if (fields.points) {
      const curve = element("div", "jm-card-curve");
      curve.setAttribute("aria-hidden", "true");
      curve.append(thumbnail(fields.points, fields.direction === "rtl"));
      card.append(curve);
    }
    if (fields.avatar) card.append(avatar(fields.avatar, ""));
    const body = element("div", "jm-card-body");
    card.append(body);
    if (fields.badges) body.append(badges(fields.badges, fields.language, interface_));
    if (fields.kicker) body.append(element("p", "jm-kicker", fields.kicker));
    const heading = element("h2", "jm-card-title");
    const link = document.createElement("a");
    link.setAttribute("href", address);
    link.textContent = title;
    heading.append(link);
    body.append(heading);
    if (fields.line) body.append(element("p", "jm-card-line", fields.line));
    if (fields.summary) body.append(element("p", "jm-card-summary", fields.summary));
    if (fields.figures) body.append(figures(fields.figures));
    if (fields.people || fields.owners || fields.size) body.append(foot(fields, interface_));
    return card;
  }

  /** @param {string} name @param {string} kind @param {string} [text] */
  function element(name, kind, text) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  /** @param {string} text @param {string} language not that of what is around it */
  function spoken(text, language) {
    const made = element("span", "", text);
    made.lang = language;
    made.dir = "auto";
    return made;
  }

  /** @param {Avatar} one @param {string} size a class */
  function avatar([sign, hue, picture], size) {
    if (picture) {
      const image = document.createElement("img");
      image.className = `jm-avatar${size}`;
      image.setAttribute("src", picture);
      image.alt = "";
      image.loading = "lazy";
      image.width = image.height = 96;
      return image;
    }
    const mark = element("span", `jm-avatar${size} jm-avatar--${hue}`, sign);
    mark.setAttribute("aria-hidden", "true");
    return mark;
  }

  /** @param {HTMLElement} made says our words @param {string | undefined} around @param {{ language: string, direction: string }} ours */
  function mark(made, around, ours) {
    if (around === ours.language) return;
    made.lang = ours.language;
    made.dir = ours.direction;
  }

  /**
   * @param {[string, string, string][]} found @param {string | undefined} language of the card
   * @param {{ language: string, direction: string, icons: DocumentFragment }} ours
   */
  function badges(found, language, ours) {
    const line = element("p", "jm-badges");
    mark(line, language, ours);
    for (const [kind, value, text] of found) {
      const badge = element("span", `jm-badge jm-badge--${kind} jm-badge--${value}`);
      if (kind === "overdue") badge.append(ours.icons.children[1].cloneNode(true));
      badge.append(text);
      line.append(badge);
    }
    return line;
  }

  /** @param {[string, string, string, string][]} found */
  function figures(found) {
    const list = element("ul", "jm-card-figures");
    for (const [metric, before, after, unit] of found) {
      const figure = element("span", "jm-card-figure", `${before} `);
      const arrow = element("span", "", "→");
      arrow.setAttribute("aria-hidden", "true");
      figure.append(arrow, ` ${after}`);
      if (unit) figure.append(" ", element("span", "jm-card-unit", unit));
      const entry = document.createElement("li");
      entry.append(figure, " ", element("span", "jm-card-metric", metric));
      list.append(entry);
    }
    return list;
  }

  /** @param {Fields} fields @param {{ language: string, direction: string, icons: DocumentFragment }} ours */
  function foot({ people = [], owners = [], size, language: around }, ours) {
    const line = element("p", "jm-card-foot");
    for (const [name, language, ...portrait] of people) {
      const person = element("span", "jm-card-person");
      const [sign, hue, picture] = portrait;
      const mark = hue === undefined ? ours.icons.children[0].cloneNode(true) : undefined;
      person.append(mark ?? avatar([sign ?? "", hue ?? 0, picture ?? ""], " jm-avatar--small"), language ? spoken(name, language) : name);
      line.append(person, " ");
    }
    for (const name of owners) line.append(element("span", "", name), " ");
    if (size) {
      const last = element("span", "", size);
      mark(last, around, ours);
      line.append(last);
    }
    return line;
  }

  /** @param {NonNullable<Fields["points"]>} points @param {boolean} isMirrored */
  function thumbnail({ columns, stages, runs }, isMirrored) {
    const svg = shape("svg", { class: "jm-thumbnail", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT });
    const column = (WIDTH - 2 * EDGE) / columns;
    /** @param {number} place in columns @returns {number} */
    const x = (place) => EDGE + place * column;
    /** @param {number} from the beginning @returns {number} */
    const turned = (from) => (isMirrored ? WIDTH - from : from);
    svg.append(shape("rect", { x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: ink("surface") }));
    let first = 0;
    stages.forEach((wide, index) => {
      const last = first + wide - 1;
      if (index % 2 === 0) {
        const left = first ? x(first) : x(first) - EDGE;
        const right = last === columns - 1 ? x(last + 1) + EDGE : x(last + 1);
        const place = { x: turned(isMirrored ? right : left), y: 0, width: right - left, height: HEIGHT };
        svg.append(shape("rect", { ...place, fill: ink("head") }));
      }
      first = last + 1;
    });
    const ends = { x1: turned(EDGE), y1: ZERO, x2: turned(WIDTH - EDGE), y2: ZERO };
    svg.append(shape("line", { ...ends, stroke: ink("grid") }));
    for (const [index, places, scores, looks, tones] of runs) {
      const at = places.map((place, number) => ({ x: turned(x(place)), y: ZERO - scores[number] * UNIT }));
      const hue = ink(`curve-${(index % 5) + 1}`);
      drawCurve(svg, at, looks, hue, index ? 1.6 : 2.4);
      at.forEach((point, number) => {
        if (!index) svg.append(dot(point, tones[number], looks[number] === "f"));
        else if (at.length === 1) svg.append(marker(point, index, hue, looks[number]));
      });
    }
    return svg;
  }

  /**
   * Monotone cubics with Steffen's slopes, as in drawing/curve.py; what is drawn alike is one path.
   * @param {SVGElement} svg @param {{ x: number, y: number }[]} at @param {string} looks @param {string} hue
   * @param {number} wide
   */
  function drawCurve(svg, at, looks, hue, wide) {
    const slope = slopes(at);
    let first = 0;
    while (first < at.length - 1) {
      const look = lessSure(looks[first], looks[first + 1]);
      let d = `M${short(at[first].x)} ${short(at[first].y)}`;
      let last = first;
      while (last < at.length - 1 && lessSure(looks[last], looks[last + 1]) === look) {
        const [here, after] = [at[last], at[last + 1]];
        const third = (after.x - here.x) / 3;
        const from = [here.x + third, here.y + third * slope[last]];
        const to = [after.x - third, after.y - third * slope[last + 1]];
        d += `C${[...from, ...to, after.x, after.y].map(short).join(" ")}`;
        last += 1;
      }
      const line = { d, fill: "none", stroke: hue };
      const round = { "stroke-linecap": "round", "stroke-linejoin": "round" };
      if (look === "t") {
        svg.append(shape("path", { ...line, "stroke-width": wide + 2, ...round }));
        svg.append(shape("path", { ...line, stroke: ink("surface"), "stroke-width": wide - 0.6, ...round }));
      } else if (look === "a") {
        svg.append(shape("path", { ...line, "stroke-width": wide, "stroke-dasharray": DASH }));
      } else {
        svg.append(shape("path", { ...line, "stroke-width": wide, ...round }));
      }
      first = last;
    }
  }

  /** @param {{ x: number, y: number }[]} at @returns {number[]} */
  function slopes(at) {
    const steps = at.slice(1).map((after, index) => (after.y - at[index].y) / (after.x - at[index].x));
    if (steps.length < 2) return at.map(() => steps[0] ?? 0);
    const inner = steps.slice(1).map((next, index) => {
      const step = steps[index];
      if (!step || !next) return 0;
      const [left, right] = [Math.abs(at[index + 1].x - at[index].x), Math.abs(at[index + 2].x - at[index + 1].x)];
      const mean = (step * right + next * left) / (left + right);
      return (Math.sign(step) + Math.sign(next)) * Math.min(Math.abs(step), Math.abs(next), Math.abs(mean) / 2);
    });
    const [start, end] = [steps[0], steps[steps.length - 1]];
    return [(3 * start - inner[0]) / 2, ...inner, (3 * end - inner[inner.length - 1]) / 2];
  }

  /** @param {string} one @param {string} other @returns {string} the look of a stretch: that of its less sure end */
  function lessSure(one, other) {
    return LOOKS.indexOf(one) > LOOKS.indexOf(other) ? one : other;
  }

  /** @param {{ x: number, y: number }} at @param {string} tone @param {boolean} isFull */
  function dot(at, tone, isFull) {
    const hue = ink({ g: "good", b: "bad" }[tone] ?? "calm");
    const look = isFull
      ? { r: 3.8, fill: hue, stroke: ink("surface"), "stroke-width": 1.5 }
      : { r: 3.2, fill: ink("surface"), stroke: hue, "stroke-width": 1.8 };
    return shape("circle", { cx: at.x, cy: at.y, ...look });
  }

  /** A single point of a further persona. @param {{ x: number, y: number }} at @param {number} index @param {string} hue @param {string} look */
  function marker(at, index, hue, look) {
    const [full, dashed] = [look === "f", look === "a"];
    const paint = full
      ? { fill: hue, stroke: ink("surface"), "stroke-width": 1.5 }
      : { fill: ink("surface"), stroke: hue, "stroke-width": 1.6, ...(dashed && { "stroke-dasharray": "2.6 1.5" }) };
    const r = 3.5;
    const forms = [
      () => shape("circle", { cx: at.x, cy: at.y, r, ...paint }),
      () => shape("rect", { x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r, rx: 1, ...paint }),
      () => polygon([[0, -1.2], [1.2, 1.2], [-1.2, 1.2]], at, r, paint),
      () => polygon([[0, -1.35], [1.35, 0], [0, 1.35], [-1.35, 0]], at, r, paint),
    ];
    const group = shape("g", {});
    group.append(forms[index % 4]());
    if (look === "t") group.append(shape("circle", { cx: at.x, cy: at.y + (index % 4 === 2 ? r * 0.3 : 0), r: 1.7, fill: hue }));
    return group;
  }

  /** @param {number[][]} corners @param {{ x: number, y: number }} at @param {number} r @param {Record<string, string | number>} paint */
  function polygon(corners, at, r, paint) {
    const points = corners.map(([x, y]) => `${short(at.x + x * r)},${short(at.y + y * r)}`).join(" ");
    return shape("polygon", { points, ...paint });
  }

  /** @param {string} name @param {Record<string, string | number>} attributes */
  function shape(name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
      // That is what a line is anyway.
      if (key === "stroke-width" && value === 1) continue;
      made.setAttribute(key, typeof value === "number" ? short(value) : value);
    }
    return made;
  }

  /** @param {string} name @returns {string} */
  function ink(name) {
    return `var(--jm-${name})`;
  }

  /** @param {number} value @returns {string} to a tenth of a pixel */
  function short(value) {
    return String(Math.round(value * 10) / 10);
  }

  Object.assign(window, { jmDrawCard: drawCard });
})();
