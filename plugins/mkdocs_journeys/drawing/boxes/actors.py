"""Who does it, how long it takes, where there is more: each with its icon, since a shape says more than a colour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...insight import Entry
from ...model import ActorKind, Kind, Ref
from ...terms import short_term
from ...words import Words
from ..scene.marks import Sign
from .blocks import Block, Linked, Paragraph, Signed, Style, WithIcon
from .draw_context import DrawContext
from .rows import Flow, Tag

ICONS = {
    "persona": "account-outline",
    "staff": "face-agent",
    "partner": "handshake-outline",
    "system": "cog-outline",
}
ICON, INDENT = 12.0, 15.0
SCHEME = re.compile("https?://|mailto:|tel:", re.I)


def people(ids: Sequence[str], room: float, style: Style, context: DrawContext) -> Iterator[tuple[Block, float]]:
    """Each of them, told apart as persona, staff, partner or system; an actor of no known kind is a mere name."""
    for id in ids:
        kind = context.kind_of(id)
        ref = Ref.persona(id) if kind == "persona" else Ref(Kind.ACTOR, id)
        block, wide = labelled(ICONS.get(kind, ""), context.facts.who_name(id), room, style, context.language)
        if kind:
            block = Signed(block, (Sign(ICONS[kind], kind_term(kind, context.words)),))
        yield Linked(block, ref, wide), wide


def kind_term(kind: str, words: Words) -> str:
    """What a persona, staff, a partner or a system is called."""
    return words("persona") if kind == "persona" else short_term(ActorKind(kind), words)


def recipients(ids: Sequence[str], room: float, style: Style, context: DrawContext) -> Iterator[tuple[Block, float]]:
    """To whom it is handed over or said: each behind an arrow."""
    for id in ids:
        ref = Ref.persona(id) if context.kind_of(id) == "persona" else Ref(Kind.ACTOR, id)
        name = Paragraph.of(handed_to(id, context), room, style, context.language)
        yield Linked(name, ref, name.width), name.width


def handed_to(id: str, context: DrawContext) -> str:
    """The name of a recipient behind an arrow, which points in the direction of reading."""
    return f"{context.words.arrow} {context.facts.who_name(id)}"


def labelled(icon: str, text: str, room: float, style: Style, language: str) -> tuple[Block, float]:
    """A short text behind its small icon, and its width."""
    if not icon:
        plain = Paragraph.of(text, room, style, language)
        return plain, plain.width
    name = Paragraph.of(text, room - INDENT, style, language)
    return WithIcon(icon, style.colour, name, ICON, INDENT, style.line_height), name.width + INDENT


def who_and_how_long(entry: Entry, room: float, style: Style, context: DrawContext) -> Flow:
    """Who thinks, says, does or suffers an entry, to whom it is handed over, and how long it takes."""
    found = [*people(entry.actors, room, style, context)]
    if entry.item is not None:
        found += recipients(entry.item.to, room, style, context)
    if entry.item is not None and entry.item.duration and not context.is_brief:
        found.append(labelled("clock-outline", entry.item.duration, room, style, context.language))
    return Flow.of(found, room)


def address_line(address: str, room: float, style: Style, language: str) -> Block:
    """Where there is more about it."""
    return labelled("link-variant", without_scheme(address), room, style, language)[0]


def without_scheme(address: str) -> str:
    """An address as people say it."""
    return SCHEME.sub("", address)


def tags(names: Sequence[str], room: float, style: Style, language: str) -> Block:
    """Free labels in rows of their own."""
    return Flow.of([*pills(names, room, style, language)], room, 4, 3)


def pills(names: Sequence[str], room: float, style: Style, language: str) -> Iterator[tuple[Block, float]]:
    """Free labels, each with its width."""
    for name in names:
        pill = Tag(Paragraph.of(name, Tag.room(room), style, language))
        yield pill, pill.width
