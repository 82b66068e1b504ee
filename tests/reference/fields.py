"""The fields that authors may write, found by walking the model: a new field is in the reference, or a test says so."""

from __future__ import annotations

import builtins
import inspect
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType
from typing import Any, Final, get_args, get_origin

from pydantic import BeforeValidator

from mkdocs_journeys import model
from mkdocs_journeys.model import (
    Kind,
    Localized,
    Record,
    either,
    emotion,
    flag,
    journey_map,
    persona,
    portfolio,
    scalars,
    source,
)
from mkdocs_journeys.model.reference import Names

MADE_BY_THE_READER: Final = (model.Portfolio, portfolio.ReviewPeriod, model.Either)
EVERY_ENTITY_HAS: Final = frozenset({"translation_of"})
"""Declared by each kind of entity, because it names another of its kind, and still one field to authors."""
TAKES: Final = {
    scalars.read_text: "a text",
    scalars.read_number: "a number",
    scalars.read_whole_number: "a whole number",
    scalars.read_rating: "a number from 1 to 5",
    scalars.read_yes_no: "yes or no",
    scalars.read_date: "a date, `2026-09-30` or `2026年9月30日`",
    scalars.read_time: "a time of day, `9:30`",
    scalars.read_language: "a language tag (BCP 47), such as `en` or `zh-Hans`",
    scalars.read_link: "an address that begins with https:, http:, mailto: or tel:",
    scalars.read_image_path: f"the path of a picture beside the file ({', '.join(scalars.IMAGE_ENDINGS)})",
    persona.read_portrait: "an emoji, or the path of a picture beside the file",
    source.read_source_scale: "two numbers, the worst first",
    journey_map.read_scale: "two numbers, the worst first",
    portfolio.read_review_period: "a length of time, such as `6 months`, `90 days` or `6个月`",
    flag.read_flag: "yes, no, or the reason",
    either.read_either: "the name of a group of alternatives; with a branch of several steps, `{group: branch}`",
    emotion.read_emotion: (
        "a score, a word or an emoji, a list of them one after the other, the fields of a [feeling](emotion.md), or "
        "any of these for each persona"
    ),
    persona.read_goals: "texts, or `{career: …, personal: …}`",
}
KINDS: Final = {Kind.CASE_STUDY: "case study", Kind.JOURNEY: "journey map", Kind.ITEM: "pain point", Kind.RUN: "run"}
CALLED: Final[dict[type, str]] = {model.Item: "entry", model.TouchpointUse: "touchpoint", model.ChannelUse: "channel"}
NEW: Final = "; a new name is welcome"
LIST: Final = "or a list of them"
ANY_ENTRY: Final = "the entries of the built-in lane that the custom lane is like; texts, if it is like none"


@dataclass(frozen=True)
class Field:
    """One field of the reference.

    Attributes:
        record: The record of the model that declares it.
        name: Its name in the model.
        written: Its name in an author's file.
        description: What it says.
        takes: What may be written, in plain words.
        is_required: Whether it cannot be left out.
    """

    record: type[Record]
    name: str
    written: str
    description: str
    takes: str
    is_required: bool


def records(base: type[Record] = Record) -> Iterator[type[Record]]:
    """Every record of the model, those that others build on first."""
    for record in base.__subclasses__():
        if record.__module__.startswith("mkdocs_journeys.") and record not in MADE_BY_THE_READER:
            yield record
        yield from records(record)


def declared_by(record: type[Record], field: str) -> type[Record]:
    """The record that declares a field which others inherit."""
    if field in EVERY_ENTITY_HAS:
        return model.Entity
    return next(base for base in reversed(record.__mro__) if field in inspect.get_annotations(base))


def every_field() -> dict[tuple[str, str], Field]:
    """Record and field → the field, each once, where it is declared."""
    found: dict[tuple[str, str], Field] = {}
    for record in dict.fromkeys(records()):
        for name, info in record.model_fields.items():
            owner = declared_by(record, name)
            if info.exclude or (owner.__name__, name) in found:
                continue
            takes = (
                "prose in Markdown, below the front matter" if name == "body" else taken(info.annotation, info.metadata)
            )
            found[owner.__name__, name] = Field(
                record=owner,
                name=name,
                written=record.authored_name(name),
                description=info.description or "",
                takes=ANY_ENTRY if name == "custom" else takes.replace(f"{NEW}, {LIST}", f", {LIST}{NEW}"),
                is_required=info.is_required(),
            )
    return found


def taken(annotation: Any, metadata: typing.Sequence[object] = ()) -> str:
    """What authors may write where the model has this type, in plain words."""
    names = next((entry for entry in metadata if isinstance(entry, Names)), None)
    if names is not None:
        kinds = [KINDS.get(kind, str(kind)) for kind in names.kinds]
        new = NEW if names.open else ""
        return f"the id or name of {' or '.join(map(with_article, kinds))}{new}"
    for reader in (entry.func for entry in metadata if isinstance(entry, BeforeValidator)):
        if choices := getattr(reader, "choices", None):
            return f"one of {', '.join(f'`{choice}`' for choice in choices)}"
        if reader is scalars.read_list:
            [entry, *_] = get_args(annotation)
            return f"{taken(entry)}, {LIST}"
        if reader in TAKES:
            return TAKES[reader]
    arguments = [argument for argument in get_args(annotation) if argument not in (NoneType, ...)]
    match get_origin(annotation):
        case typing.Annotated:
            return taken(arguments[0], arguments[1:])
        case builtins.dict:
            return f"names, each with {taken(arguments[1])}"
        case builtins.tuple:
            return f"{taken(arguments[0])}, {LIST}"
        case None:
            return taken_by_class(annotation)
        case _:  # X | None
            return taken(arguments[0])


def taken_by_class(kind: type) -> str:
    if issubclass(kind, model.Choice):
        return f"one of {', '.join(f'`{choice}`' for choice in kind)}"
    if kind is Localized:
        return "a text, or one for each language"
    if issubclass(kind, Record):
        words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in kind.__name__).strip()
        bare = "a text, or " if kind.bare else ""
        return f"{bare}the fields of {with_article(CALLED.get(kind, words))} (record {kind.__name__})"
    return "a text"


def with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeio" else f"a {noun}"
