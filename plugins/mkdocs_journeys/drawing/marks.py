"""What is marked on a step or a stage: conditions, loops, moments of truth, who takes it and when."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Flag, Part, Stage, Step
from .blocks import SMALL, Block, Paragraph, Style, WithIcon
from .ink import Ink
from .setting import Setting

MARK = Style(SMALL, Ink.MUTED, leading=15)
STANDING_OUT = Style(SMALL, Ink.ACCENT, leading=15)


def marks(part: Stage | Step, room: float, setting: Setting) -> list[Block]:
    """The marks of a stage or step, each with its icon."""
    return [
        WithIcon(icon, style.ink, Paragraph.of(text, room - 18, style), 13, 18, 15)
        for icon, text, style in found(part, setting)
    ]


def found(part: Stage | Step, setting: Setting) -> Iterator[tuple[str, str, Style]]:
    words = setting.words
    if part.moment_of_truth:
        yield "star", part.moment_of_truth.why or words("Moment of truth"), STANDING_OUT
    if isinstance(part, Step):
        yield from of_step(part, setting)
    yield from of_part(part, setting)


def of_step(step: Step, setting: Setting) -> Iterator[tuple[str, str, Style]]:
    words = setting.words
    if step.condition:
        yield "call-split", words("if {condition}", condition=step.condition), MARK
    if step.optional:
        yield "dots-circle", reasoned(words("optional"), step.optional), MARK
    if step.parallel:
        yield "source-branch", words("together with the step before"), MARK
    if step.back_to:
        target = setting.facts.part_name(step.back_to)
        yield "arrow-u-left-top", words("back to {step}", step=setting.quoted(target)), MARK
    if step.opens:
        opened = setting.facts.portfolio.journeys.get(step.opens)
        yield "magnify", words("in detail: {title}", title=opened.title if opened else step.opens), MARK


def of_part(part: Part, setting: Setting) -> Iterator[tuple[str, str, Style]]:
    if part.who:
        who = setting.words.list(setting.facts.who_name(id) for id in part.who)
        yield "account-outline" if len(part.who) == 1 else "account-group-outline", who, MARK
    if part.when:
        yield "calendar-outline", part.when, MARK
    if part.goal:
        yield "flag-outline", part.goal, MARK


def reasoned(what: str, flag: Flag) -> str:
    return f"{what}: {flag.why}" if flag.why else what
