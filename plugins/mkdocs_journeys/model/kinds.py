"""Every kind of thing that can be referred to, declared once: what it is called and where it is kept.

Whoever needs all kinds of a sort loops over these declarations. What record a kind is read as follows from the type of
the field that holds it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """Everything that can be referred to."""

    JOURNEY = "journey"
    PERSONA = "persona"
    CASE_STUDY = "case-study"
    COURSE = "course"
    LESSON = "lesson"
    RUN = "run"
    CHANNEL = "channel"
    OWNER = "owner"
    ACTOR = "actor"
    TOUCHPOINT = "touchpoint"
    DIMENSION = "dimension"
    PHASE = "phase"
    SOURCE = "source"
    LANE = "lane"
    STAGE = "stage"
    STEP = "step"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class KindSpec:
    """Everything that differs between one kind of entity and the others.

    Attributes:
        kind: Which.
        collection: The field that holds all of it by id: of the portfolio, or of a course for what belongs to one.
            Empty for what is within a map.
        folder: The folder of its files in the journeys folder; empty for what has no files of its own there.
        segment: The first segment of the addresses of its gallery and its pages; empty where it has no gallery.
        label: What authors are told that it is, where that is not its id.
        in_course: Whether it belongs to a course; its id then begins with that of the course.
    """

    kind: Kind
    collection: str = ""
    folder: str = ""
    segment: str = ""
    label: str = ""
    in_course: bool = False

    @property
    def name(self) -> str:
        """What authors are told that it is: `case study`."""
        return self.label or self.kind.value.replace("-", " ")

    @property
    def is_entity(self) -> bool:
        """Whether each of it has a file of its own."""
        return bool(self.folder) or self.in_course

    @property
    def has_page(self) -> bool:
        """Whether each of it has a page of its own."""
        return bool(self.segment) or self.in_course

    @property
    def is_in_library(self) -> bool:
        """Whether it is declared in `portfolio.yml`."""
        return bool(self.collection) and not self.is_entity


KINDS: Final[dict[Kind, KindSpec]] = {
    spec.kind: spec
    for spec in (
        KindSpec(Kind.JOURNEY, "journeys", folder="maps", segment="journeys", label="journey map"),
        KindSpec(Kind.PERSONA, "personas", folder="personas", segment="personas"),
        KindSpec(Kind.CASE_STUDY, "case_studies", folder="case-studies", segment="case-studies"),
        KindSpec(Kind.COURSE, "courses", folder="courses", segment="courses"),
        KindSpec(Kind.LESSON, "lesson_files", in_course=True),
        KindSpec(Kind.RUN, "run_files", in_course=True),
        KindSpec(Kind.CHANNEL, "channels"),
        KindSpec(Kind.OWNER, "owners"),
        KindSpec(Kind.ACTOR, "actors"),
        KindSpec(Kind.TOUCHPOINT, "touchpoints"),
        KindSpec(Kind.DIMENSION, "dimensions"),
        KindSpec(Kind.PHASE, "phases"),
        KindSpec(Kind.SOURCE, "sources"),
        KindSpec(Kind.LANE),
        KindSpec(Kind.STAGE, label="stage or step"),
        KindSpec(Kind.STEP),
        KindSpec(Kind.ITEM, label="pain point with the id"),
    )
}
"""Every kind, in the order in which they are listed."""

ENTITY_KINDS: Final = tuple(spec for spec in KINDS.values() if spec.is_entity)
"""The kinds with files of their own."""
FOLDER_KINDS: Final = tuple(spec for spec in ENTITY_KINDS if not spec.in_course)
"""Those of them that have a folder in the journeys folder, and a gallery."""
COURSE_KINDS: Final = tuple(spec for spec in ENTITY_KINDS if spec.in_course)
"""Those of them that belong to a course."""
LIBRARY_KINDS: Final = tuple(spec for spec in KINDS.values() if spec.is_in_library)
"""The kinds that `portfolio.yml` declares."""
