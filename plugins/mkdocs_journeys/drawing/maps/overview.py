"""A long map at a glance: its stages and its curves, as wide as a page."""

from __future__ import annotations

from ...insight import MapFacts, StageSpan
from ...model import Ref
from ...words import Words
from ..bands.emotion import EmotionBand
from ..boxes.blocks import TINY, Style
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid, end_margin
from ..emotion.plot import EmotionPlot
from ..emotion.point_labels import shortened
from ..lanes.notes import notes_of
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole
from ..scene.scene import Scene
from ..typesetting.measure import width
from ..typesetting.word_breaks import in_language
from ..typesetting.wrap import wrap
from ..wording.alt_text import alt_text
from .legend import Legend, in_rows, signs_of_curves

WIDTH = 960.0
AXIS = 44.0
UNIT = 26.0
LARGEST_FACE, SMALLEST_DOT = 9.0, 3.6
NAME = Style(TINY, ColourRole.STAGE_TEXT, bold=True, leading=14)
MOST_LINES, LEAST_LETTERS = 3, 4
GAP, PAD, MARGIN = 2.0, 4.0, 6.0


def draw_overview(facts: MapFacts, words: Words) -> Scene:
    """Stages and curves without lanes, 960 pixels wide however many steps there are.

    Only what stands out is written beside its point; every stage and every step is a hotspot.
    """
    with in_language(facts.language):
        context = DrawContext(facts, words, notes_of(facts))
        grid = grid_of(facts, words)
        names = [stage_name(span, grid) for span in facts.stages]
        tall = max((len(name) for name in names), default=0) * NAME.line_height + 2 * PAD
        top = MARGIN + tall + MARGIN if names else 0.0
        radius = max(SMALLEST_DOT, min(LARGEST_FACE, grid.column * 0.36))
        plot = EmotionPlot(context, grid, unit=UNIT, radius=radius, is_terse=True)
        has_curve = facts.has_curve
        band = EmotionBand("emotion", "", plot)
        bottom = top + (band.height if has_curve else 0)
        legend = Legend(in_rows([*signs_of_curves(context, plot)] if has_curve else [], WIDTH - AXIS), AXIS)
        canvas = Canvas(WIDTH, bottom + legend.height, mirrored=words.direction == "rtl")
        canvas.rectangle(0, 0, WIDTH, canvas.height, fill=ColourRole.SURFACE)
        if has_curve:
            band.draw_ground(canvas, top, False)
        with canvas.group(MarkRole.STAGES):
            for span, name in zip(facts.stages, names, strict=True):
                draw_stage(canvas, span, name, Box(grid.x(span.first), MARGIN, 0, tall), grid, facts.journey.id)
        for column in facts.columns:
            place = Box(grid.x(column.index), top, grid.column, bottom - top)
            if column.step is not None and has_curve:
                canvas.hotspot(Ref.journey(facts.journey.id, column.anchor), place)
        if has_curve:
            band.draw_head(canvas, top)
            band.draw(canvas, top)
        legend.draw(canvas, bottom)
        return canvas.scene(MarkRole.OVERVIEW, facts.journey.title, alt_text(facts, words), facts.language)


def grid_of(facts: MapFacts, words: Words) -> Grid:
    """Columns that share the width, with room for the curves' names."""
    count = max(1, len(facts.columns))
    margin = end_margin(facts, words, (WIDTH - AXIS) / count, count)
    return Grid(AXIS, (WIDTH - AXIS - margin) / count, count, margin)


def stage_name(span: StageSpan, grid: Grid) -> tuple[str, ...]:
    """The name in a few lines; the number alone where not even a word has room."""
    room = (span.last - span.first + 1) * grid.column - GAP - 2 * PAD
    number = str(span.number)
    if any(is_too_wide(word, room) for word in span.stage.name.split()):
        short = shortened(span.stage.name, room, NAME.size)
        return (short if len(short) > LEAST_LETTERS else number,)
    lines = wrap(span.stage.name, room, NAME.size, True)
    if len(lines) <= MOST_LINES:
        return lines
    rest = " ".join(lines[MOST_LINES - 1 :])
    return (*lines[: MOST_LINES - 1], shortened(rest, room, NAME.size))


def is_too_wide(word: str, room: float) -> bool:
    """Whether a word would have to be cut in the middle; Chinese breaks anywhere."""
    return word.isalpha() and word < "\u2e80" and width(word, NAME.size, bold=True) > room


def draw_stage(canvas: Canvas, span: StageSpan, name: tuple[str, ...], place: Box, grid: Grid, journey: str) -> None:
    box = Box(place.x, place.y, (span.last - span.first + 1) * grid.column - GAP, place.height)
    canvas.hotspot(Ref.journey(journey, f"stage-{span.stage.id}"), box)
    with canvas.group(MarkRole.CELL, lane="stage", stage=span.stage.id):
        canvas.rectangle(*box, fill=ColourRole.STAGE, radius=4, role=MarkRole.CELL_GROUND)
        first = box.y + (box.height - len(name) * NAME.line_height) / 2 + NAME.baseline
        if name:
            canvas.text(
                name,
                box.x + box.width / 2,
                first,
                NAME.size,
                NAME.colour,
                leading=NAME.line_height,
                anchor="middle",
                bold=True,
            )
