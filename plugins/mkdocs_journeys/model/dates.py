"""Dates as people write them: a day, or a month or a year where that is all that is known."""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import cache
from typing import Any, Final

from babel import Locale
from pydantic_core import PydanticCustomError

LONGEST_DATE: Final = 40
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|年(\d{1,2})月(\d{1,2})日)")
_MONTH: Final = re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})|年(?:(?P<zh>\d{1,2})月)?)?")
_MONTH_FIRST: Final = re.compile(r"(?P<month>\d{1,2})[/.](?P<year>\d{4})")
_IN_WORDS: Final = re.compile(
    r"(?:(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s+)?(?:de\s+)?(?P<name>[^\W\d]+)\.?(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?,?)?"
    r"(?:\s+de)?\s+(?P<year>\d{4})"
)
_LANGUAGES: Final = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk", "tr")


class PartialDate(datetime.date):
    """A month or a year. It is compared as its first day.

    Attributes:
        precision: month or year.
    """

    precision: str

    def __new__(cls, year: int, month: int | None = None, day: int | None = None) -> Any:
        """Make the month or the year; what is computed from it is a day."""
        if day is not None:
            return datetime.date(year, month or 1, day)
        self = super().__new__(cls, year, month or 1, 1)
        self.precision = "month" if month else "year"
        return self

    def __reduce__(self) -> Any:
        return PartialDate, (self.year, self.month if self.precision == "month" else None)

    def isoformat(self) -> str:
        """`2026-11` or `2026`."""
        return f"{self.year:04}-{self.month:02}" if self.precision == "month" else f"{self.year:04}"

    __str__ = isoformat


def read_date(value: Any) -> datetime.date:
    """A day, `2026-09-30`, `2026年9月30日` or `30 September 2026`."""
    if isinstance(value, datetime.date) and not isinstance(value, PartialDate):
        return value
    found = _read(value)
    if found is None or isinstance(found, PartialDate):
        raise PydanticCustomError("date_expected", "a date such as 2026-09-30 is expected here")
    return found


def read_partial_date(value: Any) -> datetime.date:
    """A day, a month (`2026-09`, `September 2026`) or a year."""
    if isinstance(value, datetime.date):
        return value
    found = _read(value)
    if found is None:
        raise PydanticCustomError(
            "partial_date_expected", "a date such as 2026-09-30, a month or a year is expected here"
        )
    return found


def _read(value: Any) -> datetime.date | None:
    if not isinstance(value, str) or len(value) > LONGEST_DATE:
        return None
    text = unicodedata.normalize("NFKC", value).strip()
    try:
        if found := _DAY.fullmatch(text):
            year, month, day = (int(part) for part in found.groups() if part)
            return datetime.date(year, month, day)
        if found := _MONTH.fullmatch(text) or _MONTH_FIRST.fullmatch(text):
            parts = found.groupdict()
            number = parts["month"] or parts.get("zh")
            return _partial(int(parts["year"]), int(number) if number else None)
        if (found := _IN_WORDS.fullmatch(text)) and not (found["day"] and found["after"]):
            named, given = _months().get(found["name"].casefold()), found["day"] or found["after"]
            if named is not None:
                year = int(found["year"])
                return datetime.date(year, named, int(given)) if given else _partial(year, named)
    except ValueError:
        return None
    return None


def _partial(year: int, month: int | None) -> datetime.date:
    made: datetime.date = PartialDate(year, month)
    return made


@cache
def _months() -> dict[str, int]:
    """Name of a month, long or short, in any of the languages → its number."""
    names: dict[str, int] = {"sept": 9}
    for language in _LANGUAGES:
        for forms in Locale.parse(language).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in forms[width].items():
                    names.setdefault(name.casefold().rstrip("."), number)
    return names
