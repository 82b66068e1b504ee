"""The drawing of a whole map: bands below one another, heads beside them, a legend below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace

from ...insight import Lane, MapFacts, Row
from ...insight.lanes import chosen_lanes
from ...words import Words
from ..bands.band import HEAD, HEAD_SIDES, HEAD_TOP, Band, CellBand
from ..bands.boundary import Boundary, boundaries
from ..bands.emotion import EmotionBand
from ..bands.header import Header
from ..bands.shared_rows import with_shared_rows
from ..bands.stages import StageBand
from ..bands.steps import NameBand
from ..boxes.blocks import Paragraph
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..lanes.notes import lanes_of_common_source, notes_of
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Command, MarkRole, Stroke
from ..scene.scene import Scene, signs_in
from ..wording.alt_text import alt_text, without_words
from .legend import Legend

MARGIN = 14.0
# The rows of the steps' names, in a map and in a comparison.
STEPS = ("step", "before", "after")


def draw(
    facts: MapFacts,
    words: Words | None = None,
    *,
    header: bool = False,
    pictures: Mapping[str, str] | None = None,
    portraits: Mapping[str, str] | None = None,
) -> Scene:
    """Draw a map.

    Args:
        facts: What the map says, and what follows from it.
        words: The interface words, without which they are those of the map's language.
        header: Whether the drawing says itself which map it is; a page has a head of its own.
        pictures: What the pictures of steps are called: file as written in the map → address within the site, a
            `data:` address, or a name that whoever writes the drawing knows. Without it, what they show is in words.
        portraits: The same for personas: id → address or name.
    """
    words = words or Words(facts.language)
    drawing = draw_body(facts, words, pictures or {}, portraits or {})
    return with_header(drawing, facts, words, portraits) if header else drawing


def with_header(drawing: Scene, facts: MapFacts, words: Words, portraits: Mapping[str, str] | None = None) -> Scene:
    """A drawing of a map that says itself which map it is; what has been drawn need not be drawn again."""
    context, grid = DrawContext(facts, words, portraits=portraits or {}), Grid.of(facts, words)
    head = Header.of(context, grid)
    height = head.height + drawing.height + MARGIN
    canvas = Canvas(drawing.width, height, mirrored=words.direction == "rtl")
    canvas.rectangle(0, 0, drawing.width, height, fill=ColourRole.SURFACE)
    head.draw(canvas, 0)
    canvas.body(drawing, head.height)
    return replace(drawing, height=height, marks=tuple(canvas.marks))


def draw_body(facts: MapFacts, words: Words, pictures: Mapping[str, str], portraits: Mapping[str, str]) -> Scene:
    """The drawing without a head, from the stages to the legend."""
    context = DrawContext(facts, words, notes_of(facts), lanes_of_common_source(facts), pictures, portraits)
    grid = Grid.of(facts, words)
    stages = StageBand.of(facts, grid)
    bands = [*bands_of(context, grid)]
    curves = next((band for band in bands if isinstance(band, EmotionBand)), None)
    tops = list(placed(bands, stages.height))
    bottom = tops[-1] + bands[-1].height if bands else stages.height
    mirrored = words.direction == "rtl"
    rows = Canvas(grid.width, bottom, mirrored=mirrored)
    draw_bands(rows, bands, tops, stages)
    legend = Legend.of(context, signs_in(rows.marks), curves.plot if curves else None, grid)
    height = bottom + legend.height
    canvas = Canvas(grid.width, height, mirrored=mirrored)
    canvas.rectangle(0, 0, grid.width, height, fill=ColourRole.SURFACE)
    canvas.put(rows.marks)
    draw_legend(canvas, legend, bottom)
    # Last, and opaque: the page's script moves them over the rest while the reader scrolls.
    with canvas.group(MarkRole.STAGES):
        stages.draw(canvas, 0)
    with canvas.group(MarkRole.HEADS):
        draw_heads(canvas, bands, tops, grid)
    with canvas.group(MarkRole.CORNER):
        stages.draw_corner(canvas, 0, context)
    variants = ("short",) if grid.is_short else ()
    unlabelled = [spot.point for spot in curves.labels.without_room] if curves else []
    description = " ".join(filter(None, [alt_text(facts, words), without_words(unlabelled, facts, words)]))
    return canvas.scene(
        MarkRole.MAP, facts.journey.title, description, facts.language, variants=variants, lanes=hideable(bands)
    )


def bands_of(context: DrawContext, grid: Grid) -> Iterator[Band]:
    """Every row below the stages, those without content left out."""
    facts, words = context.facts, context.words
    only_goals = not any(
        stage.who or stage.when or stage.tags or stage.moment_of_truth
        for stage in (span.stage for span in facts.stages)
    )
    about = words("Goal") if only_goals else words("About the stage")
    about_stages = NameBand.of_stages(about, grid, context)
    if about_stages.height:
        yield about_stages
    if any(column.step is not None for column in facts.columns):
        yield NameBand.of_steps(words("Step"), grid, context)
        notes = NameBand.of_notes(words("Notes"), grid, context)
        if notes.height:
            yield notes
    rows: dict[str, EmotionBand | CellBand] = {}
    for row in storyboard_first(facts):
        label = label_of(row.lane, words)
        if row.lane.form == "emotion" and facts.has_curve:
            rows[row.lane.id] = EmotionBand.of(row.lane.id, label, grid, context)
        else:
            rows[row.lane.id] = CellBand.of(row, label, grid, context)
    lines = boundaries(facts)
    for band in with_shared_rows(rows, grid, context):
        yield from (Boundary(words(text), band.lane, grid) for text in lines.get(band.lane, ()))
        yield band


def storyboard_first(facts: MapFacts) -> Sequence[Row]:
    """Return the lanes from top to bottom: pictures are below the steps, unless somebody chose the order of lanes."""
    if chosen_lanes(facts.journey, facts.portfolio) is not None:
        return facts.drawn
    return sorted(facts.drawn, key=lambda row: row.lane.form != "images")


def hideable(bands: Sequence[Band]) -> tuple[tuple[str, str], ...]:
    """Every row that has a name, but for those of the steps: without them nobody knows what the columns are.

    Lanes that share a row are hidden one by one.
    """
    return tuple(
        lane
        for band in bands
        if not isinstance(band, Boundary) and band.lane not in STEPS
        for lane in ([*band.shared] if isinstance(band, CellBand) and band.shared else [(band.lane, band.label)])
    )


def draw_legend(canvas: Canvas, legend: Legend, y: float) -> None:
    """The legend on a ground that covers what a row above it has become too tall for."""
    tall = canvas.height - y
    with canvas.group(MarkRole.LEGEND, y=y, height=tall):
        canvas.rectangle(0, y, canvas.width, tall, fill=ColourRole.SURFACE)
        canvas.line(0, y, canvas.width, y, Stroke(ColourRole.RULE))
        legend.draw(canvas, y)


def label_of(lane: Lane, words: Words) -> str:
    return lane.name or words(lane.term)


def placed(bands: Sequence[Band], y: float) -> Iterator[float]:
    for band in bands:
        yield y
        y += band.height


def draw_bands(canvas: Canvas, bands: Sequence[Band], tops: Sequence[float], stages: StageBand) -> None:
    """Grounds with the lines between the stages, then what is in the cells."""
    shaded = False
    for band, y in zip(bands, tops, strict=True):
        with canvas.group(MarkRole.GROUND, lane=band.lane, y=y, height=band.height):
            band.draw_ground(canvas, y, shaded)
            shaded = not shaded if isinstance(band, CellBand) else False
            between: list[Command] = []
            for span in stages.spans[1:]:
                x = stages.grid.x(span.first) - 1
                between += [("M", x, y), ("L", x, y + band.height)]
            if between:
                canvas.path(between, stroke=Stroke(ColourRole.RULE))
    for band, y in zip(bands, tops, strict=True):
        least = band.least if isinstance(band, CellBand) and band.closes_up else None
        with canvas.group(MarkRole.ROW, lane=band.lane, y=y, height=band.height, least=least):
            band.draw(canvas, y)


def draw_heads(canvas: Canvas, bands: Sequence[Band], tops: Sequence[float], grid: Grid) -> None:
    for band, y in zip(bands, tops, strict=True):
        with canvas.group(MarkRole.ROW_HEAD, lane=band.lane, y=y, height=band.height):
            canvas.rectangle(0, y, grid.head, band.height, fill=ColourRole.HEAD, role=MarkRole.CELL_GROUND)
            if not isinstance(band, Boundary):
                canvas.line(0, y, grid.head, y, Stroke(ColourRole.RULE))
                draw_labels(canvas, band, y, grid)
            band.draw_head(canvas, y)


def draw_labels(canvas: Canvas, band: Band, y: float, grid: Grid) -> None:
    """The name of a row, or those of the lanes that share it."""
    top = y + HEAD_TOP
    shared = band.shared if isinstance(band, CellBand) and not band.label else ()
    for lane, name in shared or ((band.lane, band.label),):
        label = Paragraph.of(name, grid.head - HEAD_SIDES, HEAD, grid.language)
        with canvas.group(MarkRole.LABELS, lane=lane) if shared else nullcontext():
            label.draw(canvas, 11, top)
        top += label.height
