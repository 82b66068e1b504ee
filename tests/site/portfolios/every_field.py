"""A portfolio in which every field of every record is filled, found by walking the model: nobody can forget one.

It is data as authors write it: every scalar is a text. What each text says is up to the caller, who is told where it
stands.
"""

from collections.abc import Callable
from copy import copy
from itertools import count
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BeforeValidator

from mkdocs_journeys import model
from mkdocs_journeys.model import (
    ENTRY_TYPES,
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

Path = tuple[str | int, ...]
Text = Callable[[Path], str]

PICTURE = "pictures/picture.png"
SAMPLES = {
    scalars.read_number: "1",
    scalars.read_whole_number: "3",
    scalars.read_rating: "4",
    scalars.read_yes_no: "yes",
    scalars.read_date: "2026-09-30",
    scalars.read_partial_date: "2026-09",
    scalars.read_time: "9:30",
    scalars.read_language: "en",
    scalars.read_link: "https://example.org/",
    scalars.read_image_path: PICTURE,
    source.read_source_scale: ["1", "5"],
    journey_map.read_scale: ["-2", "2"],
    portfolio.read_review_period: "6 months",
    persona.read_portrait: PICTURE,
}
NOT_WRITTEN = ("only", "strict", "body", "withheld", "elsewhere", "library")
SECOND_ENTRY_OF = ("stages", "steps", "pain_points", "who", "personas", "emotion", "breaks")
IDS = {
    Kind.PERSONA: ("persona-one", "persona-two"),
    Kind.CASE_STUDY: ("case-one", "case-two"),
    Kind.COURSE: ("course-one", "course-two"),
    Kind.JOURNEY: ("journey-one", "journey-two"),
    Kind.LESSON: ("lesson-one", "lesson-two"),
    Kind.RUN: ("run-one", "run-two"),
    Kind.CHANNEL: ("channel-one", "channel-two"),
    Kind.OWNER: ("owner-one", "owner-two"),
    Kind.ACTOR: ("actor-one", "actor-two"),
    Kind.TOUCHPOINT: ("touchpoint-one", "touchpoint-two"),
    Kind.DIMENSION: ("dimension-one", "dimension-two"),
    Kind.PHASE: ("phase-one", "phase-two"),
    Kind.SOURCE: ("source-one", "source-two"),
}
CUSTOM_LANES = {f"{form.replace('_', '-')}-lane": form for form in ENTRY_TYPES}
"""One custom lane like each built-in one."""


def every_field(text: Text) -> dict[str, Any]:
    """A portfolio with two entries of every library and two entities of every kind."""
    return _Filling(text).portfolio()


class _Filling:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.number = count()
        self.groups: dict[Path, str] = {}

    def portfolio(self) -> dict[str, Any]:
        data = self.record(model.PortfolioFile, ())
        data["custom_lanes"] = {
            id: self.record(model.CustomLane, ("custom_lanes", id)) | {"like": form.replace("_", "-")}
            for id, form in CUSTOM_LANES.items()
        }
        data["custom_lanes"]["support"] = {"name": self.text(("custom_lanes", "support", "name"))}
        data["lanes"] = [*model.BUILT_IN_LANES, *CUSTOM_LANES]
        for field, record in (
            ("journeys", model.JourneyMap),
            ("personas", model.Persona),
            ("case_studies", model.CaseStudy),
            ("courses", model.Course),
        ):
            ids = IDS[kind_of(field)]
            data[field] = {id: self.record(record, (field, id)) for id in ids}
        for id, course in data["courses"].items():
            for field, record in (("lesson_files", model.Lesson), ("run_files", model.Run)):
                ids = IDS[kind_of(field)]
                course[field] = {own: self.record(record, ("courses", id, field, own)) for own in ids}
        return data

    def record(self, record: type[Record], path: Path) -> dict[str, Any]:
        """Every field that authors may write; a map has stages with steps, and a stage that is a column itself."""
        data: dict[str, Any] = {}
        for name, field in record.model_fields.items():
            if name in NOT_WRITTEN or field.exclude:
                continue
            if name == "steps" and (record is model.JourneyMap or path[-1] == 1):
                continue
            if name == "emotion" and record is model.Stage and path[-1] == 0:
                continue
            if name == "parallel" and path[-1] == 1:
                # It is an alternative to the step before.
                continue
            if record is model.Break and name == ("after" if path[-1] == 0 else "at"):
                # A break says one of the two.
                continue
            data[name] = self.value(field.annotation, (*path, name), tuple(field.metadata))
        if "id" in record.model_fields:
            data["id"] = id_at(path)
        if issubclass(record, model.Entity):
            data["body"] = self.text((*path, "body"))
        return data

    def value(self, annotation: Any, path: Path, metadata: tuple[Any, ...] = ()) -> Any:
        if hasattr(annotation, "__metadata__"):
            return self.value(annotation.__origin__, path, (*annotation.__metadata__, *metadata))
        if names := next((entry for entry in metadata if isinstance(entry, Names)), None):
            return self.reference(names.kinds, path)
        if path[-1] == "custom" and path[0] == "journeys":
            return {lane: [self.record(ENTRY_TYPES[form], (*path, lane, 0))] for lane, form in CUSTOM_LANES.items()}
        for reader in (entry.func for entry in metadata if isinstance(entry, BeforeValidator)):
            if reader in SAMPLES:
                # A copy: YAML would write one list in two places as an alias.
                return copy(SAMPLES[reader])
            if choices := getattr(reader, "choices", None):
                return choices[0]
            if reader in (scalars.read_text, flag.read_flag):
                return self.text(path)
            if reader is either.read_either:
                # Both steps of a stage belong to one group.
                group = (*path[:-2], 0, "either", "group")
                if group not in self.groups:
                    self.groups[group] = self.text(group)
                return {self.groups[group]: self.text((*path, "branch"))}
            if reader is emotion.read_emotion:
                return {who: [self.record(model.Feeling, (*path, who, 0))] for who in IDS[Kind.PERSONA]}
            if reader is persona.read_goals:
                return {group: [self.record(model.Item, (*path, group, 0))] for group in map(str, model.GoalGroup)}
        if annotation is Localized:
            return {language: self.text((*path, language)) for language in ("en", "zh")}
        if isinstance(annotation, type) and issubclass(annotation, model.Choice):
            return next(iter(annotation)).value
        if isinstance(annotation, type) and issubclass(annotation, Record):
            return self.record(annotation, path)
        arguments = get_args(annotation)
        if path[-2:-1] == ("dimensions",) and path[0] in ENTITIES and "library" not in path:
            return [values_of(str(path[-1]))[next(self.number) % 2]]
        if get_origin(annotation) in (Union, UnionType):
            return self.value(next(kind for kind in arguments if kind is not type(None)), path)
        if get_origin(annotation) is tuple:
            entries = 2 if path[-1] in SECOND_ENTRY_OF else 1
            return [self.value(arguments[0], (*path, index)) for index in range(entries)]
        if get_origin(annotation) is dict:
            keys = self.keys(arguments[0], path)
            return {key: self.value(arguments[1], (*path, key)) for key in keys}
        raise NotImplementedError(f"{path}: {annotation}")

    def keys(self, annotation: Any, path: Path) -> tuple[str, ...]:
        kinds = next((entry.kinds for entry in annotation.__metadata__ if isinstance(entry, Names)), None)
        if kinds:
            return IDS[kinds[0]]
        match path:
            case (str(field),) if field in LIBRARIES:
                return IDS[LIBRARIES[field]]
            case ("dimensions", dimension, "values"):
                return values_of(str(dimension))
            case (*_, "sources"):
                return (f"own-source-of-{path[1]}",)
        return (self.text((*path, "key")),)

    def reference(self, kinds: tuple[Kind, ...], path: Path) -> str:
        """One of two things of the kind, in turn, so that both have references; never the record itself."""
        turn = next(self.number)
        if Kind.LANE in kinds:
            return "actions"
        if Kind.STAGE in kinds:
            return id_at(("journeys", other(str(path[1]), IDS[Kind.JOURNEY]), "stages", 0, "steps", turn % 2))
        if Kind.STEP in kinds:
            return id_at(("journeys", path[1], "stages", 0, "steps", 0))
        if Kind.ITEM in kinds:
            return id_at(("journeys", path[1], "stages", 0, "steps", turn % 2, "pain_points", turn // 2 % 2))
        ids = IDS[kinds[turn % len(kinds)]]
        if own := next((id for id in ids if id in path), None):
            return other(own, ids)
        return ids[turn // len(kinds) % 2]


LIBRARIES = {
    "channels": Kind.CHANNEL,
    "owners": Kind.OWNER,
    "actors": Kind.ACTOR,
    "touchpoints": Kind.TOUCHPOINT,
    "dimensions": Kind.DIMENSION,
    "phases": Kind.PHASE,
    "sources": Kind.SOURCE,
}
ENTITIES = {
    "journeys": Kind.JOURNEY,
    "personas": Kind.PERSONA,
    "case_studies": Kind.CASE_STUDY,
    "courses": Kind.COURSE,
    "lesson_files": Kind.LESSON,
    "run_files": Kind.RUN,
}


def kind_of(field: str) -> Kind:
    """What stands under a field of the portfolio or of a course."""
    return (LIBRARIES | ENTITIES)[field]


def id_at(path: Path) -> str:
    """The id of what stands there: an entity's own, or one that says where it is."""
    return str(path[-1]) if len(path) == 2 or path[-2] in ENTITIES else "-".join(map(str, path)).replace("_", "-")


def values_of(dimension: str) -> tuple[str, ...]:
    return f"{dimension}-value-one", f"{dimension}-value-two"


def other(id: str, ids: tuple[str, ...]) -> str:
    return next(candidate for candidate in ids if candidate != id)
