"""The drawing of an Overview: the whole journey at a glance, as wide as a screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ...insight import MapFacts
from ...model import Ref
from ...words import Words
from ..bands.band import HEAD, HEAD_SIDES, HEAD_TOP, head_height
from ..bands.stages import StageBand
from ..boxes.blocks import Paragraph
from ..boxes.draw_context import DrawContext
from ..emotion.faces import RADIUS
from ..emotion.plot import UNIT, EmotionPlot
from ..maps.journey import label_of
from ..maps.legend import GAP, ROW, SIDE, LegendEntry, draw_entry, in_rows, row_height
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Command, MarkRole, Stroke
from ..scene.scene import Scene
from ..wording.alt_text import alt_text, without_words
from .columns import COMPACT, SHORT, UnevenGrid, columns_of, stage_edges
from .curve import OverviewCurve
from .legend import entries
from .names import NameRow, names_of
from .signs import SIGNS, SignBand, used

# How tall the drawing is, as far as its curve stays easy to read: what a screen of 900 pixels leaves for it.
TALL, TALL_SHORT = 556.0, 466.0
LEAST_UNIT, LARGEST_UNIT = 26.0, 52.0
SMALLEST_DOT = 3.6
LEGEND_PAD = 5.0


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of an Overview from top to bottom; without emotion lane there is no curve."""

    context: DrawContext
    grid: UnevenGrid
    stages: StageBand
    names: NameRow
    curve: OverviewCurve | None
    emotion: str
    bands: tuple[SignBand, ...]
    legend: tuple[tuple[LegendEntry, ...], ...]

    @classmethod
    def of(cls, context: DrawContext, grid: UnevenGrid, unit: float) -> Layout:
        facts, words = context.facts, context.words
        emotion = next((row for row in facts.drawn if row.lane.form == "emotion" and facts.has_curve), None)
        label = label_of(emotion.lane, words) if emotion is not None else ""
        radius = max(SMALLEST_DOT, min(RADIUS, grid.column * 0.36))
        plot = EmotionPlot(context, grid, head_height(label, grid) - HEAD_TOP, unit, radius)
        bands = tuple(
            SignBand.of(row, label_of(row.lane, words), grid, facts.journey.id)
            for row in facts.drawn
            if row.lane.form in SIGNS
        )
        curve = OverviewCurve(plot, grid) if emotion is not None else None
        shown = plot if emotion is not None else None
        explained = entries(context, shown, [*used(bands)])
        legend = in_rows([*explained], grid.width - 2 * SIDE, grid.language)
        stages = StageBand.over(facts.stages, grid, facts.journey.id)
        return cls(context, grid, stages, names_of(plot, grid), curve, label, bands, legend)

    @property
    def curve_height(self) -> float:
        return self.curve.height if self.curve is not None else 0.0

    @property
    def legend_height(self) -> float:
        return sum(map(row_height, self.legend)) + 2 * LEGEND_PAD if self.legend else 0.0

    @property
    def rows(self) -> float:
        """Where the legend begins."""
        bands = sum(band.height for band in self.bands)
        return self.stages.height + self.names.height + self.curve_height + bands

    @property
    def height(self) -> float:
        return self.rows + self.legend_height


def has_overview(facts: MapFacts) -> bool:
    """Return whether a map has anything that an Overview shows beside the names of stages and steps."""
    forms = {row.lane.form for row in facts.drawn}
    return not forms.isdisjoint(SIGNS) or ("emotion" in forms and facts.has_curve)


def draw_overview(facts: MapFacts, words: Words, *, is_compact: bool = False) -> Scene:
    """Draw a whole map as wide as a screen: stages, steps, curves, and a sign for what hurts, pleases or could be done.

    It has the same lanes as the map itself. Where there are too many steps, each column is a stage. Every column, every
    step and every sign is a hotspot.

    Args:
        facts: The map.
        words: The words of its language.
        is_compact: Whether it has to fit a column of text instead of a screen.
    """
    context = DrawContext(facts, words)
    grid = columns_of(facts, is_compact=is_compact)
    layout = Layout.of(context, grid, UNIT)
    is_short = grid.width <= SHORT
    room = (TALL_SHORT if is_short else TALL) - layout.height
    if layout.curve is not None:
        # Four units are what is between the ends of the scale.
        unit = max(LEAST_UNIT, min(LARGEST_UNIT, UNIT + room / 4))
        layout = Layout.of(context, grid, unit)
    canvas = Canvas(grid.width, layout.height, mirrored=words.direction == "rtl")
    draw_rows(canvas, layout)
    description = " ".join(filter(None, [alt_text(facts, words), left_out(layout)]))
    variants = ("compact",) if grid.width <= COMPACT else ("short",) if is_short else ()
    return canvas.scene(MarkRole.OVERVIEW, facts.journey.title, description, facts.language, variants=variants)


def draw_rows(canvas: Canvas, layout: Layout) -> None:
    facts, grid, words = layout.context.facts, layout.grid, layout.context.words
    names = layout.stages.height
    curve = names + layout.names.height
    bands = curve + layout.curve_height
    heights = [band.height for band in layout.bands]
    canvas.rectangle(0, 0, grid.width, layout.height, fill=ColourRole.SURFACE)
    canvas.rectangle(0, names, grid.head, layout.rows - names, fill=ColourRole.HEAD)
    draw_columns(canvas, layout, names, curve)
    if layout.curve is not None:
        layout.curve.draw_ground(canvas, curve)
    draw_separators(canvas, [*stage_edges(facts, grid)], names, layout.rows)
    layout.stages.draw(canvas, 0)
    layout.stages.draw_corner(canvas, 0, layout.context)
    with canvas.group(MarkRole.LABELS):
        if layout.names.height:
            draw_label(canvas, words("Step"), names, grid)
        if layout.curve is not None:
            draw_label(canvas, layout.emotion, curve, grid)
            layout.curve.draw_axis(canvas, curve)
        for band, y in zip(layout.bands, accumulate(heights, initial=bands), strict=False):
            canvas.line(0, y, grid.width, y, Stroke(ColourRole.RULE))
            draw_label(canvas, band.label, y, grid)
    with canvas.group(MarkRole.ROW):
        layout.names.draw(canvas, names)
    if layout.curve is not None:
        layout.curve.draw(canvas, curve)
    for band, y in zip(layout.bands, accumulate(heights, initial=bands), strict=False):
        band.draw(canvas, y)
    if layout.legend:
        canvas.line(0, layout.rows, grid.width, layout.rows, Stroke(ColourRole.RULE))
        draw_legend(canvas, layout.legend, SIDE, layout.rows + LEGEND_PAD)


def draw_columns(canvas: Canvas, layout: Layout, top: float, curve: float) -> None:
    """Say where the columns are, and the steps on the curve where columns are stages; nothing is seen of it."""
    facts, grid = layout.context.facts, layout.grid
    for first, last in grid.groups:
        place = Box(grid.x(first), top, grid.x(last + 1) - grid.x(first), layout.rows - top)
        if grid.is_folded:
            span = next(span for span in facts.stages if span.first == first)
            canvas.hotspot(Ref.journey(facts.journey.id, f"stage-{span.stage.id}"), place)
            for index, column in enumerate(facts.columns[first : last + 1], first):
                if column.step and layout.curve_height:
                    strip = Box(grid.x(index), curve, grid.x(index + 1) - grid.x(index), layout.curve_height)
                    canvas.hotspot(Ref.journey(facts.journey.id, column.anchor), strip)
        elif facts.columns:
            canvas.hotspot(Ref.journey(facts.journey.id, facts.columns[first].anchor), place)


def draw_separators(canvas: Canvas, places: Sequence[float], top: float, bottom: float) -> None:
    """Draw lines between the stages."""
    between: list[Command] = [command for x in places for command in (("M", x - 1, top), ("L", x - 1, bottom))]
    if between:
        canvas.path(between, stroke=Stroke(ColourRole.RULE))


def draw_label(canvas: Canvas, label: str, y: float, grid: UnevenGrid) -> None:
    """The name of a row, in its head."""
    Paragraph.of(label, grid.head - HEAD_SIDES, HEAD, grid.language).draw(canvas, 11, y + HEAD_TOP)


def draw_legend(canvas: Canvas, rows: Sequence[Sequence[LegendEntry]], left: float, y: float) -> None:
    with canvas.group(MarkRole.LEGEND):
        for row in rows:
            x = left
            for entry in row:
                draw_entry(canvas, entry, x, y + ROW / 2)
                x += entry.width + GAP
            y += row_height(row)


def left_out(layout: Layout) -> str:
    """Say at which points the picture had no room for words."""
    points = (spot.point for spot in layout.curve.without_room) if layout.curve is not None else ()
    return without_words(points, layout.context.facts, layout.context.words)
