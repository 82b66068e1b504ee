"""Facts that follow from the portfolio, each computed once."""

from .align import AlignedColumn, AlignedStage, Change, FoundBy, align, align_stages
from .card_facts import CardFacts, card_facts
from .cells import Cell, CellReader, ChannelFact, Entry, Row
from .common_source import CommonSource
from .comparison import ComparedColumn, ComparedDuration, ComparedStage, Comparison, Side, Totals, compare
from .comparison_items import ComparedMetric, ComparedPainPoint, Fate
from .confidence import critical_t, margin_of_error
from .course import (
    LessonTime,
    course_versions,
    lesson_time,
    lesson_versions,
    lessons_in_order,
    lessons_of_run,
)
from .curve import MOST_CURVES, Curve, CurveLink, CurvePoint, PointAddress, curves, emotion_scale, is_lived_through
from .durations import TimeSpan, time_of_group, time_span
from .emotion_summary import EmotionSummary, emotion_summary
from .evidence import sources_of
from .former_anchors import former_anchors
from .highlights import Drop, ends, highest, largest_drop, lowest
from .lanes import Lane
from .map_facts import MapFacts, Occurrence, PersonaFact, StageSpan, StandOut, facts_of_person, map_facts
from .outcome import Outcome, outcome
from .progress import Progress, progress
from .relations import Related, Relations, case_studies_of, journeys_of
from .review_due import ReviewState, due_date, is_overdue, review_state
from .scale import EmotionScale, NumberWriter, Valence
from .timetable import TaughtDay, TaughtSlot, clock, minutes_of, public_timetable, timetable

__all__ = [
    "MOST_CURVES",
    "AlignedColumn",
    "AlignedStage",
    "CardFacts",
    "Cell",
    "CellReader",
    "Change",
    "ChannelFact",
    "CommonSource",
    "ComparedColumn",
    "ComparedDuration",
    "ComparedMetric",
    "ComparedPainPoint",
    "ComparedStage",
    "Comparison",
    "Curve",
    "CurveLink",
    "CurvePoint",
    "Drop",
    "EmotionScale",
    "EmotionSummary",
    "Entry",
    "Fate",
    "FoundBy",
    "Lane",
    "LessonTime",
    "MapFacts",
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
    "TimeSpan",
    "Totals",
    "Valence",
    "align",
    "align_stages",
    "card_facts",
    "case_studies_of",
    "clock",
    "compare",
    "course_versions",
    "critical_t",
    "curves",
    "due_date",
    "emotion_scale",
    "emotion_summary",
    "ends",
    "facts_of_person",
    "former_anchors",
    "highest",
    "is_lived_through",
    "is_overdue",
    "journeys_of",
    "largest_drop",
    "lesson_time",
    "lesson_versions",
    "lessons_in_order",
    "lessons_of_run",
    "lowest",
    "map_facts",
    "margin_of_error",
    "minutes_of",
    "outcome",
    "progress",
    "public_timetable",
    "review_state",
    "sources_of",
    "time_of_group",
    "time_span",
    "timetable",
]
