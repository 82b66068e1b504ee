"""What a thing is called from outside its file: a kind, an id and, within a map, a part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


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


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A reference that needs no address: `site/addresses` turns it into one.

    Attributes:
        kind: What it is.
        id: Its id among its kind; for lessons and runs `course/lesson`.
        part: A stage, step or item within it, as an anchor without `#`, or None for the whole.
    """

    kind: Kind
    id: str
    part: str | None = None

    @classmethod
    def journey(cls, id: str, part: str | None = None) -> Ref:
        return cls(Kind.JOURNEY, id, part)

    @classmethod
    def persona(cls, id: str) -> Ref:
        return cls(Kind.PERSONA, id)

    @classmethod
    def case_study(cls, id: str) -> Ref:
        return cls(Kind.CASE_STUDY, id)

    @classmethod
    def course(cls, id: str) -> Ref:
        return cls(Kind.COURSE, id)

    @classmethod
    def lesson(cls, course: str, id: str) -> Ref:
        return cls(Kind.LESSON, f"{course}/{id}")

    @classmethod
    def run(cls, course: str, id: str) -> Ref:
        return cls(Kind.RUN, f"{course}/{id}")

    def at(self, part: str) -> Ref:
        """The same thing, narrowed to one part of it."""
        return replace(self, part=part)

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" + (f"#{self.part}" if self.part else "")
