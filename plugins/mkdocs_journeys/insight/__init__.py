"""Facts that follow from the portfolio, each computed once."""

from .align import AlignedColumn, AlignedStage, Change, FoundBy, align, align_stages
from .cells import Cell, CellReader, ChannelFact, Entry, Row
from .compared_items import ComparedMetric, ComparedPainPoint, Fate
from .comparison import ComparedColumn, ComparedDuration, ComparedStage, Comparison, Side, Totals, compare
from .confidence import critical_t, margin_of_error
from .course import (
    LessonTime,
    course_versions,
    lesson_time,
    lesson_versions,
    lessons_in_order,
    lessons_of_run,
)
from .curve import MOST_CURVES, Curve, CurvePoint, PointAddress, curves, emotion_scale, is_lived_through
from .evidence import sources_of
from .former_anchors import former_anchors
from .glance import Glance, glance
from .lanes import Lane
from .map_facts import MapFacts, Occurrence, PersonaFact, StageSpan, StandOut, map_facts
from .mood import Mood, mood
from .outcome import Outcome, outcome
from .progress import Progress, progress
from .relations import Related, Relations, case_studies_of, journeys_of
from .review_date import ReviewState, due_date, is_overdue, review_state
from .scale import EmotionScale, NumberWriter, Valence
from .standout import Drop, highest, largest_drop, last, lowest
from .timetable import TaughtDay, TaughtSlot, clock, minutes_of, public_timetable, timetable

__all__ = [
    "MOST_CURVES",
    "AlignedColumn",
    "AlignedStage",
    "Cell",
    "CellReader",
    "Change",
    "ChannelFact",
    "ComparedColumn",
    "ComparedDuration",
    "ComparedMetric",
    "ComparedPainPoint",
    "ComparedStage",
    "Comparison",
    "Curve",
    "CurvePoint",
    "Drop",
    "EmotionScale",
    "Entry",
    "Fate",
    "FoundBy",
    "Glance",
    "Lane",
    "LessonTime",
    "MapFacts",
    "Mood",
    "NumberWriter",
    "Occurrence",
    "Outcome",
    "PersonaFact",
    "PointAddress",
    "Progress",
    "Related",
    "Relations",
    "ReviewState",
    "Row",
    "Side",
    "StageSpan",
    "StandOut",
    "TaughtDay",
    "TaughtSlot",
    "Totals",
    "Valence",
    "align",
    "align_stages",
    "case_studies_of",
    "clock",
    "compare",
    "course_versions",
    "critical_t",
    "curves",
    "due_date",
    "emotion_scale",
    "former_anchors",
    "glance",
    "highest",
    "is_lived_through",
    "is_overdue",
    "journeys_of",
    "largest_drop",
    "last",
    "lesson_time",
    "lesson_versions",
    "lessons_in_order",
    "lessons_of_run",
    "lowest",
    "map_facts",
    "margin_of_error",
    "minutes_of",
    "mood",
    "outcome",
    "progress",
    "public_timetable",
    "review_state",
    "sources_of",
    "timetable",
]
