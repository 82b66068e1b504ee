"""Below the drawing: what its signs mean, as far as it uses them, and the sources that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...insight import Curve, CurvePoint, Entry, MapFacts, Progress, Row, Valence
from ...model import Kind, Stage, TouchpointUse
from ..bands.emotion import draw_curve, draw_whisker
from ..bands.forks import SIGN_WIDTH, fork_sign, meaning
from ..boxes.actors import ICONS
from ..boxes.blocks import SMALL, Style
from ..boxes.bullet import NAME as BULLET
from ..boxes.bullet import Bullet
from ..boxes.draw_context import DrawContext, joined
from ..boxes.grid import Grid
from ..boxes.portrait import draw_portrait
from ..emotion.basis_style import BasisStyle, style_of_basis
from ..emotion.faces import curve_colour, draw_disc, draw_face, draw_marker
from ..emotion.plot import WHISKER, EmotionPlot
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole, Sign
from ..typesetting.measure import width
from ..typesetting.wrap import wrap
from ..wording.common_source_text import common_source_text

TEXT = Style(12, ColourRole.MUTED, leading=16)
SIDE, ROW = 10.0, 26.0
GAP = 22.0
SIGN_GAP = 7.0
LINE = 34.0
# Half of the size of a portrait beside the line of a curve.
PORTRAIT = 11.0
LONGEST = 340.0

# Those of people come first.
SIGN_ORDER = {name: place for place, name in enumerate([*ICONS.values(), ""])}

Draw = Callable[[Canvas, float, float], None]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sign of the given width, drawn around a middle line, what it means, whose it is, and which lanes need it.

    What it means is in the language of the drawing, if no other is said.
    """

    sign: float
    draw: Draw
    lines: tuple[str, ...]
    persona: str = ""
    lanes: tuple[str, ...] = ()
    language: str = ""
    style: Style = TEXT

    @property
    def width(self) -> float:
        return self.sign + SIGN_GAP + max((width(line, self.style.size) for line in self.lines), default=0.0)

    def within(self, room: float, language: str) -> LegendEntry:
        """The same in more lines, if it is too wide."""
        if self.width <= room:
            return self
        return replace(self, lines=wrap(" ".join(self.lines), room - self.sign - SIGN_GAP, self.style.size, language))


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries in rows; none of it in a drawing that needs no explanation."""

    rows: tuple[tuple[LegendEntry, ...], ...]
    left: float

    @classmethod
    def of(
        cls, context: DrawContext, used: Mapping[Sign, tuple[str, ...]], plot: EmotionPlot | None, grid: Grid
    ) -> Legend:
        """The legend of a map whose rows use these signs, each in these lanes."""
        groups = [*map(list, groups_of(context, used, plot))]
        every = [entry for group in groups for entry in group]
        left = SIDE if grid.is_narrow else grid.head + SIDE
        # Curves, entries and figures have rows of their own where one row would not hold them all.
        parts = [every] if len(in_rows(every, grid.width - left - SIDE, grid.language)) < 2 else groups
        return cls.beside(grid, *parts, [*sources_of(context, LONGEST)])

    @classmethod
    def beside(cls, grid: Grid, *parts: Sequence[LegendEntry]) -> Legend:
        """Entries below the columns, or below the whole of a narrow drawing; every part begins a row."""
        left = SIDE if grid.is_narrow else grid.head + SIDE
        room = grid.width - left - SIDE
        return cls(tuple(row for part in parts for row in in_rows(part, room, grid.language)), left)

    @property
    def height(self) -> float:
        return sum(map(row_height, self.rows)) + 16 if self.rows else 0.0

    def draw(self, canvas: Canvas, y: float) -> None:
        y += 8
        for row in self.rows:
            x, tall = self.left, row_height(row)
            with canvas.group(MarkRole.LEGEND_ROW, height=tall):
                for entry in row:
                    wide = entry.width + GAP
                    lanes = " ".join(entry.lanes)
                    with canvas.group(MarkRole.LEGEND_ENTRY, persona=entry.persona, lanes=lanes, width=wide):
                        draw_entry(canvas, entry, x, y + ROW / 2)
                    x += wide
            y += tall


def draw_entry(canvas: Canvas, entry: LegendEntry, x: float, y: float) -> None:
    entry.draw(canvas, x, y)
    if entry.lines:
        style = entry.style
        left, baseline = x + entry.sign + SIGN_GAP, y + style.size * 0.36
        canvas.text(
            entry.lines, left, baseline, style.size, style.colour, leading=style.line_height, language=entry.language
        )


def row_height(row: Sequence[LegendEntry]) -> float:
    return ROW + max((len(entry.lines) - 1) * entry.style.line_height for entry in row)


def in_rows(entries: Sequence[LegendEntry], room: float, language: str) -> tuple[tuple[LegendEntry, ...], ...]:
    rows: list[list[LegendEntry]] = []
    used = 0.0
    for entry in (entry.within(room, language) for entry in entries):
        if not rows or used + entry.width > room:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += entry.width + GAP
    return tuple(map(tuple, rows))


def groups_of(
    context: DrawContext, used: Mapping[Sign, tuple[str, ...]], plot: EmotionPlot | None
) -> Iterator[Iterable[LegendEntry]]:
    """Yield what explains curves, then entries, then figures."""
    emotion = (
        tuple(row.lane.id for row in context.facts.drawn if row.lane.form == "emotion") if plot is not None else ()
    )
    if plot is not None:
        yield (replace(entry, lanes=emotion) for entry in signs_of_curves(context, plot))
    yield signs_of_entries(context, used, emotion)
    yield (LegendEntry(46, bullet_sign, (sign.meaning,), lanes=used[sign]) for sign in used if sign.name == BULLET)


def signs_of_entries(
    context: DrawContext, used: Mapping[Sign, tuple[str, ...]], emotion: tuple[str, ...]
) -> Iterator[LegendEntry]:
    words, facts = context.words, context.facts
    if facts.moments_of_truth:
        of_stages = all(isinstance(cell.part, Stage) for cell in facts.moments_of_truth)
        yield replace(icon("star", words("Moment of truth")), lanes=("stage" if of_stages else "step", *emotion))
    if facts.groups:
        yield LegendEntry(SIGN_WIDTH, fork_sign, (meaning(words),), lanes=("step",))
    if keys := lanes_with_keys(facts):
        yield replace(icon("key-variant", words("Key touchpoint")), lanes=keys)
    for sign in sorted(used, key=lambda sign: SIGN_ORDER.get(sign.name, SIGN_ORDER[""])):
        if sign.name != BULLET:
            yield replace(icon(sign.name, sign.meaning, ColourRole.MUTED), lanes=used[sign])


def language_of_name(who: str, context: DrawContext) -> str:
    """Return the language of a persona's name, if it is not that of the map; actors have names in many languages."""
    portfolio, own = context.facts.portfolio, context.facts.language
    language = portfolio.language_of_name(Kind.PERSONA, who, own) if who in portfolio.personas else own
    return "" if language == own else language


def signs_of_curves(context: DrawContext, plot: EmotionPlot) -> Iterator[LegendEntry]:
    words, curves = context.words, context.facts.curves
    for index, curve in enumerate(curves):
        asked = joined([people_asked(curve, context), *sources_named(curve, context)])
        if curve.who or len(curves) > 1 or asked:
            name = plot.name(curve) if curve.who or len(curves) > 1 else context.words("Emotion curve")
            said = wrap(joined([name, asked]), LONGEST, TEXT.size, context.language)
            language = "" if asked else language_of_name(curve.who, context)
            line, portrait = line_sign(index, style_of_curve(curve)), context.portraits.get(curve.who, "")
            yield LegendEntry(
                LINE + SIGN_GAP + 2 * PORTRAIT if portrait else LINE,
                with_portrait(line, portrait, plot.name(curve)) if portrait else line,
                said,
                curve.who if len(curves) > 1 else "",
                language=language,
            )
    points = [point for curve in curves for point in curve.scored]
    yield from signs_of_evidence(points, context)
    if any(point.interval for point in points):
        yield LegendEntry(LINE, spread_sign, (words("95% confidence interval of the mean"),))
    if any(point.range for point in points):
        yield LegendEntry(2 * WHISKER, whisker_sign, (words("range of experiences"),))
    scores = [point.score for point in curves[0].scored if point.score is not None] if curves else []
    used = {Valence.of(score) for score in scores}
    for score, valence in ((1.6, Valence.POSITIVE), (0.0, Valence.NEUTRAL), (-1.6, Valence.NEGATIVE)):
        if valence in used:
            yield LegendEntry(17, face_sign(score), (words(valence),))


def signs_of_evidence(points: Sequence[CurvePoint], context: DrawContext) -> Iterator[LegendEntry]:
    """What scores rest on, and how many of them on research."""
    words, share = context.words, context.facts.research_share
    styles = {style_of_basis(point.basis) for point in points}
    if "full" in styles and share is not None:
        said = words("measured or observed: {share} of scores", share=words.percent(share))
        yield LegendEntry(LINE, evidence_sign("full"), (said,))
    if "assumed" in styles:
        yield LegendEntry(LINE, evidence_sign("assumed"), (words("assumed, not researched"),))
    if "target" in styles:
        yield LegendEntry(LINE, evidence_sign("target"), (words("target"),))


def people_asked(curve: Curve, context: DrawContext) -> str:
    """How many people the scores of a curve rest on."""
    counts = [point.n for point in curve.points if point.n]
    if not counts:
        return ""
    fewest, most = context.words.number(min(counts)), context.words.number(max(counts))
    counted = f"n = {fewest}" if fewest == most else f"n = {fewest}–{most}"
    return (
        joined([counted, context.words("all respondents")])
        if any(point.is_of_all for point in curve.points)
        else counted
    )


def sources_named(curve: Curve, context: DrawContext) -> list[str]:
    """The notes of all that a curve rests on, as one."""
    sources = dict.fromkeys(source for point in curve.points for source in point.sources)
    return [context.note(tuple(sources))]


def lanes_with_keys(facts: MapFacts) -> tuple[str, ...]:
    """The lanes in which a touchpoint is marked as key."""
    return tuple(row.lane.id for row in facts.drawn if any(map(is_key, entries_of(row))))


def entries_of(row: Row) -> Iterator[Entry]:
    for cell in row.cells:
        yield from cell.entries


def is_key(entry: Entry) -> bool:
    return isinstance(entry.item, TouchpointUse) and entry.item.key is not None


def sources_of(context: DrawContext, room: float) -> Iterator[LegendEntry]:
    """The source of most entries in a sentence, the others by their numbers; what no library knows is a text itself."""
    common = context.facts.common_source
    if common is not None and context.common_lanes:
        said = common_source_text(common, source_text(common.id, context), context.words)
        yield LegendEntry(0, no_sign, wrap(said, room, TEXT.size, context.language), lanes=context.common_lanes)
    for id, note in context.notes.items():
        text = source_text(id, context)
        sign = f"[{note.number}]"
        yield LegendEntry(
            width(sign, SMALL), number_sign(sign), wrap(text, room, TEXT.size, context.language), lanes=note.lanes
        )


def source_text(id: str, context: DrawContext) -> str:
    """The title and the date of a source."""
    source = context.facts.source(id)
    title = source.title.text(context.facts.language) if source is not None else ""
    date = context.words.date(source.date) if source is not None and source.date else ""
    text = title or id
    return f"{text}, {date}" if date and date not in text else text


def no_sign(canvas: Canvas, x: float, y: float) -> None:
    """Draw nothing beside an entry that is a sentence."""


def line_sign(index: int, style: BasisStyle) -> Draw:
    """The line of a curve and its marker, as they are in the map."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        draw_curve(canvas, [("M", x, y), ("L", x + LINE, y)], curve_colour(index), 2.8 if index == 0 else 2.0, style)
        if index:
            draw_marker(canvas, x + LINE / 2, y, index, 4.5, style)

    return draw


def with_portrait(line: Draw, address: str, name: str) -> Draw:
    """The line of a curve, and whose it is."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        line(canvas, x, y)
        middle = x + LINE + SIGN_GAP + PORTRAIT
        draw_portrait(canvas, address, middle, y, PORTRAIT, ColourRole.SURFACE, name)

    return draw


def style_of_curve(curve: Curve) -> BasisStyle:
    """How a curve is drawn that rests on one basis; full where parts of it differ."""
    styles = {style_of_basis(point.basis) for point in curve.scored}
    return styles.pop() if len(styles) == 1 else "full"


def evidence_sign(style: BasisStyle) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        draw_curve(canvas, [("M", x, y), ("L", x + LINE, y)], ColourRole.MUTED, 2.4, style)
        draw_disc(canvas, x + LINE / 2, y, 5.5, ColourRole.MUTED, style)

    return draw


def whisker_sign(canvas: Canvas, x: float, y: float) -> None:
    draw_whisker(canvas, x + WHISKER, y + 8, y - 8, ColourRole.MUTED)


def bullet_sign(canvas: Canvas, x: float, y: float) -> None:
    Bullet(Progress(62, 30, 84, lower_is_better=False, low=0, high=100), 46).draw(canvas, x, y - 11)


def spread_sign(canvas: Canvas, x: float, y: float) -> None:
    canvas.rectangle(x, y - 7, LINE, 14, fill=ColourRole.SPREAD, radius=3)


def face_sign(score: float) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        draw_face(canvas, x + 8.5, y, score, 8.5)

    return draw


def icon(name: str, text: str, colour: ColourRole = ColourRole.ACCENT) -> LegendEntry:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.icon(name, x, y - 8, 16, colour)

    return LegendEntry(16, draw, (text,))


def number_sign(text: str) -> Draw:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.text([text], x, y + TEXT.size * 0.36, SMALL, ColourRole.MUTED)

    return draw
