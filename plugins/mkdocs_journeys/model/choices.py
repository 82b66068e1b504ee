"""The closed sets of words that fields take. `terms.py` says what each word is called on a page and in a drawing."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .scalars import read_choice


class Choice(StrEnum):
    """A closed set of words; spaces and underscores count as hyphens when one is read."""

    @classmethod
    def read(cls, value: Any) -> Self:
        """Return the word that an author chose."""
        return cls(read_choice(value, tuple(cls)))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)


class State(Choice):
    """Whether a map shows what is or what is to be."""

    CURRENT = "current"
    FUTURE = "future"


class Status(Choice):
    """How far an entity has come."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class Basis(Choice):
    """What a fact rests on."""

    MEASURED = "measured"
    OBSERVED = "observed"
    ASSUMED = "assumed"
    TARGET = "target"


class Density(Choice):
    """How much a drawing says of pain points, bright spots and opportunities."""

    BRIEF = "brief"
    FULL = "full"


class Severity(Choice):
    """How bad a pain point is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class OpportunityStatus(Choice):
    """How far an opportunity has come."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    REJECTED = "rejected"


class Better(Choice):
    """In which direction a value becomes better."""

    HIGHER = "higher"
    LOWER = "lower"


class Role(Choice):
    """The part that a persona has in a purchase."""

    BUYER = "buyer"
    USER = "user"
    REFERRER = "referrer"


class GoalGroup(Choice):
    """What kind of goals a persona has."""

    CAREER = "career"
    PERSONAL = "personal"


class ActorKind(Choice):
    """What somebody is who acts besides the personas."""

    STAFF = "staff"
    PARTNER = "partner"
    SYSTEM = "system"


class SourceKind(Choice):
    """What a source is."""

    INTERVIEW = "interview"
    SURVEY = "survey"
    OBSERVATION = "observation"
    ANALYTICS = "analytics"
    WORKSHOP = "workshop"
    DOCUMENT = "document"
    LITERATURE = "literature"
    WEB = "web"
