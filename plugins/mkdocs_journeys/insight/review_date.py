"""When a map is due for review."""

from __future__ import annotations

import calendar
import datetime

from ..model import Entity, Portfolio, ReviewPeriod


def due_date(entity: Entity, portfolio: Portfolio) -> datetime.date | None:
    """The day on which it should be reviewed again; None if it was never reviewed or nothing says how often."""
    if entity.reviewed is None or portfolio.review_every is None:
        return None
    return later(entity.reviewed, portfolio.review_every)


def is_overdue(entity: Entity, portfolio: Portfolio, as_of: datetime.date | None) -> bool:
    """Whether its review was due before `as_of`; nothing is judged where no day is given."""
    due = due_date(entity, portfolio)
    return due is not None and as_of is not None and due < as_of


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
