"""Lengths of time as authors write them, as far as they can be added up and compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from ..model import Column, EitherGroup

TimeUnit = Literal["second", "minute", "hour", "day", "week", "month", "year"]

MINUTES: Final[dict[TimeUnit, float]] = {
    "second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600,
}  # fmt: skip
"""How long a unit is; months and years as people count on, not as a calendar does."""
_NAMES: Final[dict[TimeUnit, str]] = {
    "second": "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos 秒 秒钟 ثانية ثوان",
    "minute": "min mins minute minutes minuten minuto minutos 分 分钟 分鐘 دقيقة دقائق",
    "hour": "h hr hrs hour hours std stunde stunden heure heures hora horas 小时 小時 个小时 個小時 时 時間 ساعة ساعات",
    "day": "d day days tag tage tagen jour jours día días dia dias 天 日 يوم أيام",
    "week": "w wk week weeks woche wochen semaine semaines semana semanas 周 週 星期 个星期 أسبوع أسابيع",
    "month": "month months monat monate monaten mois mes meses 月 个月 個月 شهر أشهر شهور",
    "year": "y yr yrs year years jahr jahre jahren an ans année années año años 年 سنة سنوات",
}
_UNITS: Final[dict[str, TimeUnit]] = {name: unit for unit, names in _NAMES.items() for name in names.split()}
_ABOUT: Final = re.compile(r"(?:about|approx\.?|around|ca\.?|circa|etwa|ungefähr|environ|unos|约|大约|約|~|≈)\s*")
_NUMBER = r"\d{1,6}(?:[.,]\d{1,2})?"
_UNIT = r"[^\W\d_]+"
_RANGE = r"[-–—~]|to|bis|à|a|至|到"
_LENGTH: Final = re.compile(rf"({_NUMBER})\s*({_UNIT})?\s*(?:(?:{_RANGE})\s*({_NUMBER}))?\s*({_UNIT})?\.?")
_SUM: Final = re.compile(rf"(?:{_NUMBER}\s*{_UNIT}\.?\s*(?:and|und|et|y)?\s*){{2,3}}")
_TERM: Final = re.compile(rf"({_NUMBER})\s*({_UNIT})")


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """From how long to how long something takes, in minutes, and the units in which its author counts."""

    low: float
    high: float
    low_unit: TimeUnit
    high_unit: TimeUnit

    def then(self, other: TimeSpan) -> TimeSpan:
        """Return how long both take, one after the other, in the larger of their units."""
        return TimeSpan(
            self.low + other.low,
            self.high + other.high,
            max(self.low_unit, other.low_unit, key=MINUTES.__getitem__),
            max(self.high_unit, other.high_unit, key=MINUTES.__getitem__),
        )


def time_span(text: str) -> TimeSpan | None:
    """Return the length of time that a text says (`5–15 min`, `1 h 30 min`, `3天`); None for anything else.

    Nothing is guessed: `up to two weeks`, `2 working days` or `the whole afternoon` say no number of minutes.
    """
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    plain = _ABOUT.sub("", plain, count=1) if _ABOUT.match(plain) else plain
    if len(plain) > 60:
        return None
    terms = _TERM.findall(plain) if _SUM.fullmatch(plain) else []
    if terms and all(unit in _UNITS for _, unit in terms):
        return _added(_span(number, unit, "", unit) for number, unit in terms)
    found = _LENGTH.fullmatch(plain)
    if found is None:
        return None
    low, low_unit, high, high_unit = found.groups("")
    if low_unit and high_unit and not high:
        return None
    return _span(low, low_unit or high_unit, high, high_unit or low_unit)


def _span(low: str, low_unit: str, high: str, high_unit: str) -> TimeSpan | None:
    one, other = _UNITS.get(low_unit), _UNITS.get(high_unit)
    if one is None or other is None:
        return None
    shortest = _number(low) * MINUTES[one]
    longest = _number(high) * MINUTES[other] if high else shortest
    return TimeSpan(shortest, longest, one, other) if shortest <= longest else None


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _added(spans: Iterable[TimeSpan | None]) -> TimeSpan | None:
    total: TimeSpan | None = None
    for span in spans:
        if span is None:
            return None
        total = span if total is None else total.then(span)
    return total


def time_of_group(group: EitherGroup, columns: Iterable[Column], *, is_wait: bool = False) -> TimeSpan | None:
    """Return how long a group of alternatives takes, from the shortest branch to the longest.

    What the steps of a branch say is added up. None where a branch says nothing, or something that cannot be read:
    then nobody can tell which one is the shortest.

    Args:
        group: The alternatives.
        columns: All columns of their map.
        is_wait: Whether it is the waiting that counts, rather than the duration.
    """
    by_index = {column.index: column for column in columns}
    lengths = []
    for branch in group.branches:
        steps = (by_index[index].part for index in range(branch.first, branch.last + 1))
        texts = [text for step in steps if (text := step.wait if is_wait else step.duration)]
        length = _added(map(time_span, texts))
        if length is None:
            return None
        lengths.append(length)
    shortest = min(lengths, key=lambda length: length.low)
    longest = max(lengths, key=lambda length: length.high)
    return TimeSpan(shortest.low, longest.high, shortest.low_unit, longest.high_unit)
