"""The badges on a step or a stage: conditions, loops, moments of truth, who takes it and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Flag, Kind, Part, Ref, Stage, Step
from ..scene.colour_roles import ColourRole
from ..scene.marks import Sign
from .actors import ICONS, kind_term, people, pills
from .blocks import SMALL, Block, Linked, Paragraph, Style, WithIcon
from .draw_context import DrawContext
from .rows import Flow

BADGE = Style(SMALL, ColourRole.MUTED, leading=15)
STANDING_OUT = Style(SMALL, ColourRole.ACCENT, leading=15)
ICON, INDENT, GAP = 13.0, 17.0, 10.0


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of a step beside its name.

    Attributes:
        icon: What stands for it; empty for somebody of no known kind, and for a tag.
        text: What it says.
        meaning: What its icon stands for, in the legend.
        colour: Of both.
        ref: What it leads to.
    """

    icon: str
    text: str
    meaning: str
    colour: ColourRole = ColourRole.MUTED
    ref: Ref | None = None

    @property
    def sign(self) -> Sign:
        """What the legend must explain."""
        return Sign(self.icon, self.meaning)


def badges(part: Stage | Step, room: float, context: DrawContext, *, has_arrow: bool = False) -> Flow:
    """Return the badges of a stage or step, each with its icon; who takes it, and its tags; several on a line.

    A loop is a badge only where no arrow says where it leads.
    """
    blocks = [
        *(badge(remark, room, context.language) for remark in remarks_of(part, context, has_arrow=has_arrow)),
        *people(part.who, room, BADGE, context),
        *pills(part.tags, room, Style(SMALL, ColourRole.MUTED, leading=15), context.language),
    ]
    return Flow.packed(blocks, room, GAP, 3)


def badge(remark: Remark, room: float, language: str) -> tuple[Block, float]:
    """A remark in as many lines as it needs, and its width."""
    style = Style(BADGE.size, remark.colour, leading=BADGE.leading)
    said = Paragraph.of(remark.text, room - INDENT, style, language)
    block: Block = WithIcon(remark.icon, style.colour, said, ICON, INDENT, style.line_height)
    wide = INDENT + said.width
    return (Linked(block, remark.ref, wide) if remark.ref else block), wide


def remarks_of(part: Stage | Step, context: DrawContext, *, has_arrow: bool) -> Iterator[Remark]:
    """Yield what is said of a part beside its name, the most important first, but for who takes it and its tags."""
    words = context.words
    if part.moment_of_truth:
        meaning = words("Moment of truth")
        yield Remark("star", part.moment_of_truth.why or meaning, meaning, ColourRole.ACCENT)
    if isinstance(part, Step):
        yield from of_step(part, context, has_arrow)
        if part.opens:
            opened = context.facts.portfolio.journeys.get(part.opens)
            said = words("in detail: {title}", title=opened.title if opened else part.opens)
            yield Remark("magnify", said, words("Opens"), ColourRole.ACCENT, Ref.journey(part.opens))
    yield from of_part(part, context)


def of_step(step: Step, context: DrawContext, has_arrow: bool) -> Iterator[Remark]:
    words = context.words
    if step.condition:
        yield Remark("call-split", words("if {condition}", condition=step.condition), words("Condition"))
    if step.optional:
        yield Remark("dots-circle", reasoned(words("optional"), step.optional), words("Optional"))
    if step.back_to and not has_arrow:
        target = context.facts.part_name(step.back_to)
        yield Remark("arrow-u-left-top", words("back to {step}", step=context.quoted(target)), words("Leads back to"))


def of_part(part: Part, context: DrawContext) -> Iterator[Remark]:
    if part.when:
        yield Remark("calendar-outline", part.when, context.words("When"))
    if part.goal:
        yield Remark("flag-outline", part.goal, context.words("Goal"))


def people_and_tags(part: Part, context: DrawContext) -> Iterator[Remark]:
    """Yield who takes a step, and its tags, which have no icon."""
    for id in part.who:
        kind = context.kind_of(id)
        ref = Ref.persona(id) if kind == "persona" else Ref(Kind.ACTOR, id)
        meaning = kind_term(kind, context.words) if kind else ""
        yield Remark(ICONS.get(kind, ""), context.facts.who_name(id), meaning, ref=ref)
    for tag in part.tags:
        yield Remark("", tag, "")


def reasoned(what: str, flag: Flag) -> str:
    return f"{what}: {flag.why}" if flag.why else what
