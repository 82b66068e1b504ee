"""The portfolio as frozen data. Knows nothing of files, pictures or pages."""

from .case_study import CaseStudy, Result
from .cells import BUILT_IN_LANES, DEFAULT_FORM, ENTRY_TYPES, LANES, Cells, LaneSpec
from .choices import (
    ActorKind,
    Basis,
    Better,
    Choice,
    Density,
    GoalGroup,
    OpportunityStatus,
    Role,
    Severity,
    SourceKind,
    State,
    Status,
)
from .course import Break, Course, Lesson, Run, RunDay
from .custom_lane import CustomLane
from .either import Either
from .either_groups import Branch, EitherGroup, either_groups
from .emotion import EVERYBODY, Emotion, Feeling, same_word
from .entity import Entity
from .flag import Flag
from .image import Image
from .item import CellEntry, ChannelUse, Item, Metric, Opportunity, PainPoint, Quote, TouchpointUse
from .journey_map import Column, JourneyMap
from .kinds import COURSE_KINDS, ENTITY_KINDS, FOLDER_KINDS, KINDS, LIBRARY_KINDS, Kind, KindSpec
from .library import Actor, Channel, Dimension, DimensionValue, LibraryEntry, Owner, Phase, Touchpoint
from .localized import Localized
from .map_library import MapLibrary
from .part import Part, Stage, Step
from .persona import Persona, is_picture
from .portfolio import Portfolio, PortfolioFile, ReviewPeriod, RuleSettings, type_of
from .record import Record
from .ref import Ref
from .reference import Names, Reference, references, rewritten
from .reference_types import NO_BUILD
from .selection import every_cells, is_included, item_ids, part_ids, select_records
from .source import Source

__all__ = [
    "BUILT_IN_LANES",
    "COURSE_KINDS",
    "DEFAULT_FORM",
    "ENTITY_KINDS",
    "ENTRY_TYPES",
    "EVERYBODY",
    "FOLDER_KINDS",
    "KINDS",
    "LANES",
    "LIBRARY_KINDS",
    "NO_BUILD",
    "Actor",
    "ActorKind",
    "Basis",
    "Better",
    "Branch",
    "Break",
    "CaseStudy",
    "CellEntry",
    "Cells",
    "Channel",
    "ChannelUse",
    "Choice",
    "Column",
    "Course",
    "CustomLane",
    "Density",
    "Dimension",
    "DimensionValue",
    "Either",
    "EitherGroup",
    "Emotion",
    "Entity",
    "Feeling",
    "Flag",
    "GoalGroup",
    "Image",
    "Item",
    "JourneyMap",
    "Kind",
    "KindSpec",
    "LaneSpec",
    "Lesson",
    "LibraryEntry",
    "Localized",
    "MapLibrary",
    "Metric",
    "Names",
    "Opportunity",
    "OpportunityStatus",
    "Owner",
    "PainPoint",
    "Part",
    "Persona",
    "Phase",
    "Portfolio",
    "PortfolioFile",
    "Quote",
    "Record",
    "Ref",
    "Reference",
    "Result",
    "ReviewPeriod",
    "Role",
    "RuleSettings",
    "Run",
    "RunDay",
    "Severity",
    "Source",
    "SourceKind",
    "Stage",
    "State",
    "Status",
    "Step",
    "Touchpoint",
    "TouchpointUse",
    "either_groups",
    "every_cells",
    "is_included",
    "is_picture",
    "item_ids",
    "part_ids",
    "references",
    "rewritten",
    "same_word",
    "select_records",
    "type_of",
]
