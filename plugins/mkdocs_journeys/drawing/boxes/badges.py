"""The badges on a step or a stage: conditions, loops, moments of truth, who takes it and when."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Flag, Part, Ref, Stage, Step
from ..scene.colour_roles import ColourRole
from .actors import people, pills
from .blocks import SMALL, TINY, Block, Linked, Paragraph, Style, WithIcon
from .draw_context import DrawContext
from .rows import Flow

BADGE = Style(SMALL, ColourRole.MUTED, leading=15)
STANDING_OUT = Style(SMALL, ColourRole.ACCENT, leading=15)
ICON, INDENT, GAP = 13.0, 17.0, 10.0


def badges(part: Stage | Step, room: float, context: DrawContext, *, has_arrow: bool = False) -> Flow:
    """Return the badges of a stage or step, each with its icon; who takes it, and its tags; several on a line.

    A loop is a badge only where no arrow says where it leads.
    """
    blocks = [
        *badges_of(part, room, context, has_arrow),
        *people(part.who, room, BADGE, context),
        *pills(part.tags, room, Style(TINY, ColourRole.MUTED, leading=14), context.language),
    ]
    return Flow.packed(blocks, room, GAP, 3)


def badges_of(part: Stage | Step, room: float, context: DrawContext, has_arrow: bool) -> Iterator[tuple[Block, float]]:
    words, language = context.words, context.language
    if part.moment_of_truth:
        yield badge("star", part.moment_of_truth.why or words("Moment of truth"), room, language, STANDING_OUT)
    if isinstance(part, Step):
        for icon, text in of_step(part, context, has_arrow):
            yield badge(icon, text, room, language)
        if part.opens:
            opened = context.facts.portfolio.journeys.get(part.opens)
            said = words("in detail: {title}", title=opened.title if opened else part.opens)
            block, wide = badge("magnify", said, room, language, STANDING_OUT)
            yield Linked(block, Ref.journey(part.opens), wide), wide
    for icon, text in of_part(part):
        yield badge(icon, text, room, language)


def badge(icon: str, text: str, room: float, language: str, style: Style = BADGE) -> tuple[Block, float]:
    said = Paragraph.of(text, room - INDENT, style, language)
    return WithIcon(icon, style.colour, said, ICON, INDENT, style.line_height), INDENT + said.width


def of_step(step: Step, context: DrawContext, has_arrow: bool) -> Iterator[tuple[str, str]]:
    words = context.words
    if step.condition:
        yield "call-split", words("if {condition}", condition=step.condition)
    if step.optional:
        yield "dots-circle", reasoned(words("optional"), step.optional)
    if step.back_to and not has_arrow:
        target = context.facts.part_name(step.back_to)
        yield "arrow-u-left-top", words("back to {step}", step=context.quoted(target))


def of_part(part: Part) -> Iterator[tuple[str, str]]:
    if part.when:
        yield "calendar-outline", part.when
    if part.goal:
        yield "flag-outline", part.goal


def reasoned(what: str, flag: Flag) -> str:
    return f"{what}: {flag.why}" if flag.why else what
