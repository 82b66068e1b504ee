"""JSON Schema of the files that authors write, so that their editors complete, explain and check them.

It is as loose as the reader: one value for a list, a bare text for its fields, numbers for texts, both names of a
field. What a schema cannot know, such as whether a reference exists, is left to the reader.
"""

from __future__ import annotations

import builtins
import json
import typing
from collections.abc import Callable, Sequence
from types import NoneType
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic import BeforeValidator

from ...model import dates, languages, scalars
from ...model.cells import Cells
from ...model.choices import Choice, GoalGroup
from ...model.either import read_either
from ...model.emotion import Feeling, read_emotion
from ...model.flag import read_flag
from ...model.item import Item, Metric, Opportunity, PainPoint, Quote, TouchpointUse
from ...model.journey_map import read_scale
from ...model.kinds import ENTITY_KINDS
from ...model.localized import Localized
from ...model.persona import read_goals, read_portrait
from ...model.portfolio import PortfolioFile, read_review_period, type_of
from ...model.record import Record
from ...model.scalars import AsList
from ...model.source import read_source_scale

__all__ = ["FILE_KINDS", "schema_of", "schema_text"]

FILE_KINDS: Final[dict[str, type[Record]]] = {
    "portfolio": PortfolioFile,
    **{spec.name.replace(" ", "-"): type_of(spec.kind) for spec in ENTITY_KINDS},
}
"""Every kind of file, and what its content is read as."""

DIALECT: Final = "http://json-schema.org/draft-07/schema#"  # the newest one that all editors know
SET_BY_THE_READER: Final = frozenset({"body", "custom"})
CUSTOM_LANE_ENTRIES: Final[Any] = Annotated[
    tuple[Item | TouchpointUse | Quote | PainPoint | Opportunity | Metric, ...], AsList
]

JsonSchema = dict[str, Any]

TEXT: Final[JsonSchema] = {"$ref": "#/definitions/text"}
TEXT_DEFINITION: Final[JsonSchema] = {
    "description": "A text; what looks like a number or a yes stays as it is written.",
    "type": ["string", "number", "boolean"],
}
DIGIT: Final = "[0-9０-９]"
SIGN: Final = "[+＋−–－-]?"
LANGUAGE_TAG: Final = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

LABEL: Final[JsonSchema] = {"type": ["string", "number", "boolean"], "pattern": "[^\\s]"}
LABELS: Final[JsonSchema] = {"anyOf": [LABEL, {"type": "array", "items": LABEL, "minItems": 1}]}
"""What `only` takes: an empty one is a mistake, where other empty fields mean that nothing is given."""

LOCALIZED: Final[JsonSchema] = {
    "anyOf": [TEXT, {"type": "object", "propertyNames": {"pattern": LANGUAGE_TAG}, "additionalProperties": TEXT}]
}


def pattern(expression: str) -> JsonSchema:
    """A text that matches a regular expression."""
    return {"type": "string", "pattern": expression}


def any_of(*schemas: JsonSchema) -> JsonSchema:
    """One of these; a choice within the choice is spread out."""
    spread = (option for schema in schemas for option in (schema["anyOf"] if [*schema] == ["anyOf"] else [schema]))
    options = list({json.dumps(option): option for option in spread}.values())
    return options[0] if len(options) == 1 else {"anyOf": options}


def or_nothing(schema: JsonSchema) -> JsonSchema:
    """An empty value means that the field is not given."""
    return any_of(schema, {"type": "null"})


def any_case(word: str) -> str:
    """A pattern that knows no capitals: JSON Schema has no flag for it."""
    return "".join(
        f"[{letter.upper()}{letter.lower()}]" if letter.isascii() and letter.isalpha() else letter for letter in word
    )


def choice(choices: tuple[str, ...]) -> JsonSchema:
    """The words as they are documented, for completion, and in the other spellings that are read."""
    spellings = "|".join(any_case(word).replace("-", "[-_ ]") for word in choices)
    return any_of({"enum": list(choices)}, pattern(f"^({spellings})$"))


def number(**limits: float) -> JsonSchema:
    """A number within limits such as `minimum`, or a text that is read as one."""
    return any_of({"type": "number", **limits}, pattern(f"^{SIGN}({DIGIT}+([.．]{DIGIT}*)?|[.．]{DIGIT}+)$"))


def one_or_many(entries: JsonSchema) -> JsonSchema:
    """A list, or a single entry."""
    return any_of(entries["items"], entries)


def emotion(by_persona: JsonSchema) -> JsonSchema:
    """Points for everybody, or for each persona: a mapping without any of a point's own fields."""
    points = by_persona["additionalProperties"]
    fields = {"not": {"enum": [*Feeling.model_fields]}}
    return any_of(points, {"type": "object", "propertyNames": fields, "additionalProperties": points})


def goals(by_group: JsonSchema) -> JsonSchema:
    """A list of goals, or one for each group."""
    items = by_group["additionalProperties"]
    groups = dict.fromkeys(map(str, GoalGroup), items)
    return any_of(items, {"type": "object", "properties": groups, "additionalProperties": False})


TWO_ENDS: Final = any_of(
    {"type": "array", "items": number(), "minItems": 2, "maxItems": 2}, pattern(f"{DIGIT}.*[^0-9].*{DIGIT}")
)
YES_OR_NO: Final = "|".join(map(any_case, sorted(scalars.YES | scalars.NO)))
ALTERNATIVES: Final = any_of(
    {"type": ["string", "number"], "not": pattern(f"^\\s*({YES_OR_NO})\\s*$")},
    {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": or_nothing(TEXT)},
)
"""The name of a group, or of a group and of one of its branches."""
PERIODS: Final = "|".join(map(any_case, ("day", "week", "month", "year")))
SCHEMES: Final = "|".join(f"{any_case(scheme)}:{'//' * scheme.startswith('http')}" for scheme in scalars.SAFE_SCHEMES)
PICTURE: Final = "|".join(rf"\.{any_case(ending.removeprefix('.'))}" for ending in scalars.IMAGE_ENDINGS)

TAKEN: Final[dict[object, JsonSchema]] = {
    scalars.read_text: TEXT,
    scalars.read_number: number(),
    scalars.read_whole_number: any_of({"type": "integer", "minimum": 0}, pattern(f"^[+＋]?{DIGIT}+$")),
    scalars.read_rating: number(minimum=1, maximum=5),
    scalars.read_yes_no: any_of({"type": "boolean"}, pattern(f"^({YES_OR_NO})$")),
    dates.read_date: pattern(
        f"^({DIGIT}{{4}}(-{DIGIT}{{1,2}}-{DIGIT}{{1,2}}|年{DIGIT}{{1,2}}月{DIGIT}{{1,2}}日)|.*[^0-9].*{DIGIT}{{4}})$"
    ),
    dates.read_partial_date: pattern(f"{DIGIT}{{4}}"),
    scalars.read_time: pattern(f"^{DIGIT}{{1,2}}[:：]{DIGIT}{{2}}$"),
    languages.read_language: pattern(LANGUAGE_TAG),
    scalars.read_link: pattern(f"^({SCHEMES})"),
    scalars.read_image_path: pattern(f"({PICTURE})$"),
    read_flag: TEXT,
    read_either: ALTERNATIVES,
    read_portrait: {"type": "string"},
    read_review_period: pattern(f"^{DIGIT}{{1,3}} *(({PERIODS})[sS]?|天|日|周|个月|月|年)$"),
    read_source_scale: TWO_ENDS,
    read_scale: TWO_ENDS,
}
"""What each of the model's readers takes, whatever it makes of it."""

UNFOLDED: Final[dict[object, Callable[[JsonSchema], JsonSchema]]] = {
    scalars.read_list: one_or_many,
    read_emotion: emotion,
    read_goals: goals,
}
"""What the readers take that bring several forms into one, given the schema of that one."""


class Definitions:
    """The schema of types, with one definition for each record on the way."""

    def __init__(self) -> None:
        self.records: dict[str, JsonSchema] = {}

    def of(self, annotation: Any, metadata: Sequence[object] = ()) -> JsonSchema:
        """What authors may write where the model has this type."""
        if reader := next((entry.func for entry in metadata if isinstance(entry, BeforeValidator)), None):
            if choices := getattr(reader, "choices", None):
                return choice(choices)
            return TAKEN[reader] if reader in TAKEN else UNFOLDED[reader](self.of(annotation))
        arguments = [argument for argument in get_args(annotation) if argument not in (NoneType, ...)]
        match get_origin(annotation):
            case None:
                return self.of_class(annotation)
            case typing.Annotated:
                return self.of(arguments[0], arguments[1:])
            case builtins.tuple:
                return {"type": "array", "items": self.of(arguments[0])}
            case builtins.dict:
                return {"type": "object", "additionalProperties": or_nothing(self.of(arguments[1]))}
            case _:  # X | Y
                return any_of(*map(self.of, arguments))

    def of_class(self, kind: type) -> JsonSchema:
        """What a class takes; that of a record is a reference to its definition."""
        if issubclass(kind, Record):
            if kind.__name__ not in self.records:
                self.records[kind.__name__] = {}  # claimed first, in case it contains itself
                self.records[kind.__name__] = self.of_record(kind)
            return {"$ref": f"#/definitions/{kind.__name__}"}
        if issubclass(kind, Choice):
            return choice(tuple(map(str, kind)))
        return LOCALIZED if kind is Localized else TEXT

    def of_record(self, record: type[Record]) -> JsonSchema:
        """Its fields under every name that authors may give them, or a bare text where that is enough."""
        properties: dict[str, JsonSchema] = {}
        required: list[JsonSchema] = []
        for field, info in record.model_fields.items():
            if info.exclude or field in SET_BY_THE_READER:
                continue
            names = names_of(record, field)
            value = LABELS if field == "only" else or_nothing(self.of(info.annotation, info.metadata))
            properties |= dict.fromkeys(names, {"description": info.description} | value)
            if info.is_required():
                required.append(any_of(*({"required": [name]} for name in names)))
        others = or_nothing(self.of(CUSTOM_LANE_ENTRIES)) if issubclass(record, Cells) else False
        fields = {
            "type": "object",
            "description": (record.__doc__ or "").partition("\n")[0],
            "properties": properties,
            "additionalProperties": others,
            **({"allOf": required} if required else {}),
        }
        return any_of(TEXT, fields) if record.bare else fields


def names_of(record: type[Record], field: str) -> list[str]:
    """The documented name of a field first, then the others that the reader takes."""
    others = (name for name, meant in record.synonyms.items() if meant == field)
    return list(dict.fromkeys([record.authored_name(field), *others]))


def schema_of(kind: str) -> JsonSchema:
    """The schema of one kind of file, by its name in `FILE_KINDS`."""
    definitions = Definitions()
    record = definitions.of_record(FILE_KINDS[kind])
    title = f"mkdocs-journeys: {kind.replace('-', ' ')}"
    return {
        "$schema": DIALECT,
        "title": title,
        **record,
        "definitions": {"text": TEXT_DEFINITION, **definitions.records},
    }


def schema_text(kind: str) -> str:
    """The content of `schema/<kind>.json`."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"
