"""What is beside a point of a curve: words, score, how many were asked; shorter where it is tight."""

from __future__ import annotations

from collections.abc import Iterator

from ...insight import CurvePoint
from ..boxes.blocks import SMALL, Paragraph, Style
from ..boxes.draw_context import DrawContext, joined
from ..scene.colour_roles import ColourRole
from ..typesetting.measure import width
from ..typesetting.shorten import shortened
from ..typesetting.wrap import wrap
from ..wording.score_text import score_text
from .label_placement import Label, Line, lines_of

LEADING = 15.0


def point_labels(
    point: CurvePoint, title: Paragraph, colour: ColourRole, room: float, context: DrawContext
) -> Iterator[Label]:
    """The labels that a point may have, the fullest first; the score is in each of them.

    Args:
        point: The point.
        title: What stands out about it.
        colour: The colour of its words.
        room: How wide the label may be.
        context: The words of the map's language.
    """
    said = Style(SMALL, colour, leading=LEADING)
    small = Style(SMALL, ColourRole.MUTED, leading=15)
    head = lines_of(title.lines, title.style)
    wrapped = lines_of(wrap(point.words, room, said.size, context.language), said)
    score = score_text(point, context.facts.scale, context.words)
    counted = joined([score, counted_of(point, context)])
    figures = lines_of(wrap(score, room, small.size, context.language), small)
    if counted != score and width(counted, small.size) <= room:
        yield label_of(head, wrapped, lines_of([counted], small))
    yield label_of(head, wrapped, figures)
    if len(wrapped) > 1:
        yield label_of(head, lines_of([shortened(point.words, room, said.size)], said), figures)
    if wrapped:
        yield label_of(head, figures)


def label_of(*parts: tuple[Line, ...]) -> Label:
    return Label(tuple(line for part in parts for line in part))


def counted_of(point: CurvePoint, context: DrawContext) -> str:
    """How many people were asked; how far they differ, where nothing is drawn of it."""
    counted = f"n\u00a0{context.words.number(point.n)}" if point.n else ""
    if point.sd is None or point.interval is not None:
        return counted
    deviation = context.words("sd {value}", value=context.facts.scale.written_spread(point.sd))
    return joined([counted, deviation])
