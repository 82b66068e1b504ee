"""What a thing is called from outside its file: a kind, an id and, within a map, a part."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .kinds import KINDS, Kind


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
    def of(cls, kind: str, id: str) -> Ref:
        """A reference to a thing of a kind that is named by its id, as templates do."""
        return cls(Kind(kind), id)

    @classmethod
    def journey(cls, id: str, part: str | None = None) -> Ref:
        """A reference to a map, or to a stage, step or entry of it, which is named by its anchor."""
        return cls(Kind.JOURNEY, id, part)

    @classmethod
    def persona(cls, id: str) -> Ref:
        """A reference to a persona."""
        return cls(Kind.PERSONA, id)

    @classmethod
    def course(cls, id: str) -> Ref:
        """A reference to a course."""
        return cls(Kind.COURSE, id)

    @classmethod
    def lesson(cls, course: str, id: str) -> Ref:
        """A reference to a lesson of a course."""
        return cls(Kind.LESSON, f"{course}/{id}")

    @classmethod
    def run(cls, course: str, id: str) -> Ref:
        """A reference to a run of a course."""
        return cls(Kind.RUN, f"{course}/{id}")

    @property
    def course_id(self) -> str:
        """The id of the course that it belongs to; empty for what belongs to none."""
        return self.id.partition("/")[0] if KINDS[self.kind].in_course else ""

    @property
    def own_id(self) -> str:
        """Its id among those beside it: without that of its course."""
        return self.id.partition("/")[2] if KINDS[self.kind].in_course else self.id

    def at(self, part: str) -> Ref:
        """The same thing, narrowed to one part of it."""
        return replace(self, part=part)

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" + (f"#{self.part}" if self.part else "")
