"""A rule about reviews that are overdue."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..diagnostics.portfolio import REVIEW_OVERDUE
from ..insight import due_date, is_overdue
from ..model import KINDS, Portfolio
from .timetables import Locate


def reviews_overdue(selected: Portfolio, locate: Locate, as_of: datetime.date) -> Iterator[Diagnostic]:
    """Maps, personas, case studies and courses whose review was due before a day."""
    for ref, entity in selected.entities():
        if not KINDS[ref.kind].in_course and entity.file and is_overdue(entity, selected, as_of):
            due = due_date(entity, selected)
            place = locate(entity.file, ("reviewed",))
            yield REVIEW_OVERDUE.at(place, due=str(due), day=str(as_of))
