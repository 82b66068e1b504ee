"""When a map is due for review, and whether that day is over."""

from __future__ import annotations

import calendar
import datetime
from enum import StrEnum

from ..model import Entity, Portfolio, ReviewPeriod


class ReviewState(StrEnum):
    """How far the review of an entity is on the day on which reviews are judged."""

    OVERDUE = "overdue"
    IN_TIME = "in-time"
    NEVER = "none"


def due_date(entity: Entity, portfolio: Portfolio) -> datetime.date | None:
    """The day on which it should be reviewed again.

    None if it was never reviewed, nothing says how often, or it is archived: then nobody has to look at it any more.
    """
    if entity.reviewed is None or portfolio.review_every is None or entity.status == "archived":
        return None
    return later(entity.reviewed, portfolio.review_every)


def is_overdue(entity: Entity, portfolio: Portfolio, as_of: datetime.date | None) -> bool:
    """Whether its review was due before `as_of`; nothing is judged where no day is given."""
    due = due_date(entity, portfolio)
    return due is not None and as_of is not None and due < as_of


def review_state(entity: Entity, portfolio: Portfolio, as_of: datetime.date | None) -> ReviewState | None:
    """Whether its review is overdue, in time, or never took place; None where no review is asked for."""
    if portfolio.review_every is None or entity.status == "archived" or as_of is None:
        return None
    if entity.reviewed is None:
        return ReviewState.NEVER
    return ReviewState.OVERDUE if is_overdue(entity, portfolio, as_of) else ReviewState.IN_TIME


def later(day: datetime.date, period: ReviewPeriod) -> datetime.date:
    """The day a period later; the last day of a month that is too short, and of time itself."""
    months = day.year * 12 + day.month - 1 + period.months
    year, month = divmod(months, 12)
    month += 1
    try:
        shifted = datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
        return shifted + datetime.timedelta(days=period.days)
    except (OverflowError, ValueError):
        return datetime.date.max
