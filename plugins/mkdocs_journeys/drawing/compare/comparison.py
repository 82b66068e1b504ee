"""The drawing of a comparison: the current map and the future one, step by step on one axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...insight import Change, Comparison
from ...words import Words
from ..bands.band import Band
from ..bands.stages import StageBand
from ..boxes.blocks import Paragraph, Pile, Style
from ..boxes.draw_context import DrawContext, joined
from ..boxes.grid import HEAD_WIDTH, Grid, column_width
from ..maps.journey import MARGIN, draw_heads, draw_legend, hideable, placed
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole, Stroke
from ..scene.scene import Scene
from .band import CurvesBand
from .comparison_text import comparison_alt_text, comparison_title
from .legend import legend_of
from .rows import PatchBand, durations_of, metrics_of, pain_points_of, steps_of

TITLE = Style(22, bold=True, leading=28)
SUBTITLE = Style(13.5, ColourRole.MUTED, leading=19)
CORNER = Style(13, ColourRole.MUTED, bold=True)


def draw_comparison(found: Comparison, words: Words, *, header: bool = False) -> Scene:
    """Draws a future map against its current one.

    Args:
        found: What is different.
        words: The interface words in the future map's language.
        header: Whether the drawing says itself which maps these are; a page has a head of its own.
    """
    context = DrawContext(found.after, words)
    grid = grid_of(found)
    stages = [*stage_bands(found, context, grid)]
    bands = [*bands_of(found, context, grid)]
    curves = next((band.curves for band in bands if isinstance(band, CurvesBand)), None)
    legend = legend_of(found, context, curves, grid)
    title, description = comparison_title(found, words), comparison_alt_text(found, words)
    head = heading(title, found, words, grid) if header else None
    top = head.height + 2 * MARGIN if head else 0.0
    first = top + sum(band.height for _, band in stages)
    tops = [*placed(bands, first)]
    bottom = tops[-1] + bands[-1].height if bands else first
    height = bottom + (legend.height or MARGIN)
    canvas = Canvas(grid.width, height, mirrored=words.direction == "rtl")
    canvas.rectangle(0, 0, grid.width, height, fill=ColourRole.SURFACE)
    if head:
        head.draw(canvas, MARGIN, MARGIN)
    draw_rows(canvas, bands, tops, found, grid)
    draw_legend(canvas, legend, bottom)
    with canvas.group(MarkRole.STAGES):
        y = top
        for _, band in stages:
            band.draw(canvas, y)
            y += band.height
    with canvas.group(MarkRole.HEADS):
        draw_heads(canvas, bands, tops, grid)
    with canvas.group(MarkRole.CORNER):
        draw_corner(canvas, stages, top, grid)
    variants = ("comparison", "short") if grid.is_short else ("comparison",)
    lanes = hideable(bands)
    return canvas.scene(MarkRole.MAP, title, description, found.after.language, variants=variants, lanes=lanes)


def heading(title: str, found: Comparison, words: Words, grid: Grid) -> Pile:
    """The head of a drawing that stands alone: its name, both maps, and both in figures."""
    room = grid.width - 2 * MARGIN
    lines = [Paragraph.of(title, room, TITLE, grid.language)]
    for name, facts, totals in (
        (words("Current state"), found.before, found.before_totals),
        (words("Future state"), found.after, found.after_totals),
    ):
        score = "" if totals.mean is None else found.scale.text(totals.mean, words)
        mean = words("mean emotion {score}", score=score) if score else ""
        steps = words.plural("{count} step", "{count} steps", totals.steps)
        text = joined([words("{name}: {text}", name=name, text=facts.journey.title), steps, mean])
        lines.append(Paragraph.of(text, room, SUBTITLE, grid.language))
    return Pile(tuple(lines), 3)


def grid_of(found: Comparison) -> Grid:
    """Columns that share a comfortable width, never narrower than text needs."""
    count = max(1, len(found.columns))
    return Grid(HEAD_WIDTH, column_width(count), count, found.after.language)


def stage_bands(found: Comparison, context: DrawContext, grid: Grid) -> Iterator[tuple[str, StageBand]]:
    """One band where both maps have the same stages; else one for each, the current one above and quieter."""
    words = context.words
    if all(column.step is None for facts in (found.before, found.after) for column in facts.columns):
        return
    if has_common_stages(found):
        spans = [
            replace(found.after.stages[stage.after], first=stage.span[0], last=stage.span[1])
            for stage in found.stages
            if stage.after is not None
        ]
        if spans:
            yield words("Stage"), StageBand.over(spans, grid, found.after.journey.id)
        return
    for facts, is_after in ((found.before, False), (found.after, True)):
        spans = []
        for stage in found.stages:
            number = stage.after if is_after else stage.before
            span = stage.after_span if is_after else stage.before_span
            if number is not None and span is not None:
                spans.append(replace(facts.stages[number], first=span[0], last=span[1]))
        if spans:
            name = words("Future state") if is_after else words("Current state")
            yield name, StageBand.over(spans, grid, facts.journey.id, is_quiet=not is_after)


def has_common_stages(found: Comparison) -> bool:
    """Whether both maps have the same stages in the same places, so that one band says it for both."""
    for stage in found.stages:
        if stage.before is None or stage.after is None:
            return False
        if found.before.stages[stage.before].stage.name != found.after.stages[stage.after].stage.name:
            return False
    spans = [stage.span for stage in found.stages]
    return all(before[1] < after[0] for before, after in pairwise(spans))


def bands_of(found: Comparison, context: DrawContext, grid: Grid) -> Iterator[Band]:
    """Every row below the stages, those without content left out."""
    yield steps_of(found, context, grid, is_after=False)
    yield steps_of(found, context, grid, is_after=True)
    if found.before_curve.scored or found.after_curve.scored:
        yield CurvesBand.of(found, context, grid)
    for make in (pain_points_of, metrics_of, durations_of):
        band = make(found, context, grid)
        if band.cells:
            yield band


def draw_rows(canvas: Canvas, bands: Sequence[Band], tops: Sequence[float], found: Comparison, grid: Grid) -> None:
    """Grounds, a tint over what only one map has, the lines between the stages, then what is in the cells."""
    shaded = True
    for band, y in zip(bands, tops, strict=True):
        with canvas.group(MarkRole.GROUND, lane=band.lane, y=y, height=band.height):
            band.draw_ground(canvas, y, shaded and isinstance(band, PatchBand))
            draw_columns(canvas, band.height, y, found, grid)
        shaded = not shaded
    for band, y in zip(bands, tops, strict=True):
        with canvas.group(MarkRole.ROW, lane=band.lane, y=y, height=band.height):
            band.draw(canvas, y)


def draw_columns(canvas: Canvas, tall: float, y: float, found: Comparison, grid: Grid) -> None:
    """What tells columns and stages apart, within one row."""
    for index, column in enumerate(found.columns):
        if column.change is not Change.PAIRED:
            fill = ColourRole.PLAIN_FILL if column.after is None else ColourRole.IDEA_FILL
            canvas.rectangle(grid.x(index), y, grid.column, tall, fill=fill, opacity=0.55)
    for stage in found.stages[1:]:
        x = grid.x(stage.span[0]) - 1
        canvas.line(x, y, x, y + tall, Stroke(ColourRole.RULE))


def draw_corner(canvas: Canvas, stages: Sequence[tuple[str, StageBand]], y: float, grid: Grid) -> None:
    for label, band in stages:
        canvas.rectangle(0, y, grid.head, band.height, fill=ColourRole.SURFACE)
        name = Paragraph.of(label, grid.head - 20, CORNER, grid.language)
        name.draw(canvas, 11, y + (band.height - name.height) / 2)
        y += band.height
