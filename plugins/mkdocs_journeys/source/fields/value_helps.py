"""What an author meant by a value that a field does not take: dates, languages, fixed words, paths."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mkdocs_journeys.diagnostics import ends_text, number_text
from mkdocs_journeys.model.languages import likely_language
from mkdocs_journeys.text.written_scores import certain_score, likely_score, number_named
from mkdocs_journeys.text.yes_or_no import meant_by

_NUMBERS: Final = re.compile(r"(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?:[T ].*)?")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_QUARTER: Final = re.compile(r"(?:q([1-4])[\s/-]*(\d{4})|(\d{4})[\s/-]*q([1-4]))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Help:
    """A help that names what was meant.

    Attributes:
        hint: What is told.
        text: What is to be written in place of the value, a text or fields; empty if that is not certain.
    """

    hint: str
    text: str | Mapping[str, str] = ""


def _meant(text: str, more: str = "") -> Help:
    return Help(f"did you mean “{text}”?{more}", text)


def help_for(kind: str, value: Any, name: str = "") -> Help | None:
    """Return a help for a value that was refused; None if nobody can tell what was meant.

    Args:
        kind: The kind of the refusal.
        value: What was refused.
        name: The field.
    """
    if kind == "either_expected":
        return _either(value)
    if isinstance(value, dict):
        return _scale(value) if kind == "scale_expected" else _named(value, name) if kind == "text_expected" else None
    helper = _score if kind == "number_expected" and name == "score" else _HELPERS.get(kind)
    return helper(value) if helper is not None and isinstance(value, str) and len(value) <= 200 else None


_WWW: Final = re.compile(r"www\.[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", re.IGNORECASE)
_COUNTED: Final = re.compile(r"(\d{1,6})\s*[^\d\s.,:/–-][^\d.,:/–-]*")
_DECIMAL_COMMA: Final = re.compile(r"[+-]?\d{1,9},\s?\d{1,2}")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:([,.'’ ])\d{3})(?:\1\d{3})*")
HIGHEST_RATING: Final = 5


def with_point(text: str) -> str:
    """A number with a decimal comma as one with a point; empty if it is none."""
    plain = unicodedata.normalize("NFKC", text).strip().replace("−", "-").replace("–", "-")
    return re.sub(r",\s?", ".", plain) if _DECIMAL_COMMA.fullmatch(plain) else ""


def _whole_number(value: str) -> Help | None:
    """A number with what is counted: `15 min`. Hours are not counted in hours where minutes are meant: no help."""
    text = unicodedata.normalize("NFKC", value).strip()
    if _THOUSANDS.fullmatch(text):
        return _meant(re.sub(r"\D", "", text))
    found = _COUNTED.fullmatch(text)
    if found is None or re.search(r"\d\s*(?:h|hrs?|hours?|std|小时|時間)\b", text, re.IGNORECASE):
        return None
    number = str(int(found[1]))
    return Help(f"write {number}", number)


def _number(value: str) -> Help | None:
    """A number with a decimal comma, or as a word."""
    if point := with_point(value):
        return _meant(point)
    named = number_named(value.strip())
    return _meant(f"{named:g}") if named is not None else None


def _score(value: str) -> Help | None:
    """A number, perhaps with a word beside it, or on another scale."""
    if (number := _number(value)) is not None:
        return number
    certain = certain_score(value)
    if certain is not None and "label" in certain and "score" in certain:
        return Help(f"write the number and the word as fields of their own: score: {certain['score']:g}, label: …")
    likely = likely_score(value)
    if likely is None:
        return Help("write a number such as 2, −1 or 0.5; what is a word goes behind “label:”")
    if likely.score is None or likely.scale is None:
        return None
    low, high = likely.scale
    scale = f"this is {number_text(likely.score)} on a scale from {ends_text(likely.scale)}"
    return Help(f"{scale}: write it on the scale of the map, or say “emotion_scale: [{low:g}, {high:g}]” for all of it")


def _rating(value: str) -> Help | None:
    """A rating from 1 to 5 with a decimal comma, as a word, in stars, or of five."""
    named = number_named(value.strip())
    text = with_point(value) or (f"{named:g}" if named is not None else "")
    if not text:
        likely = likely_score(value)
        is_of_five = likely is not None and likely.scale is not None and likely.scale[1] == HIGHEST_RATING
        text = f"{likely.score:g}" if likely is not None and likely.score is not None and is_of_five else ""
    return _meant(text) if text and 1 <= float(text) <= HIGHEST_RATING else None


def _date(value: str) -> Help | None:
    text = unicodedata.normalize("NFKC", value).strip()
    days = list(dict.fromkeys(_days(text)))
    if len(days) == 2:
        return Help(f"did you mean “{days[0]}” or “{days[1]}”?")
    return _meant(days[0]) if days else None


def _days(text: str) -> list[str]:
    if found := _COMPACT.fullmatch(text):
        return _valid([(int(found[1]), int(found[2]), int(found[3]))])
    if not (found := _NUMBERS.fullmatch(text)):
        return []
    first, sign, second, last = found[1], found[2], int(found[3]), found[4]
    if len(first) == 4:
        return _valid([(int(first), second, int(last))])
    year = int(last) if len(last) == 4 else 2000 + int(last)
    if len(last) not in (2, 4) or len(first) > 2:
        return []
    day_first, month_first = (year, second, int(first)), (year, int(first), second)
    # With dots the day is first everywhere; else it depends on the country.
    return _valid([day_first]) or _valid([month_first]) if sign == "." else _valid([day_first, month_first])


def _valid(days: list[tuple[int, int, int]]) -> list[str]:
    valid = []
    for year, month, day in days:
        try:
            valid.append(datetime.date(year, month, day).isoformat())
        except ValueError:
            continue
    return valid


def _partial_date(value: str) -> Help | None:
    if found := _QUARTER.fullmatch(value.strip()):
        quarter, year = int(found[1] or found[4]), found[2] or found[3]
        return _meant(f"{year}-{quarter * 3 - 2:02}", " It is the first month of that quarter.")
    return _date(value)


def _language(value: str) -> Help | None:
    tag = likely_language(value)
    return _meant(tag) if tag else None


def _yes_or_no(value: str) -> Help | None:
    meant = meant_by(value)
    return _meant(meant) if meant else None


_TIME: Final = re.compile(
    r"(?P<before>上午|下午|早上|晚上|午前|午後|오전|오후)?\s?(?P<hour>\d{1,2})\s?(?:[:.h點点時时시]\s?(?P<minute>[0-5]\d)?\s?[分분]?)?"
    r"\s?(?P<after>a\.?m\.?|p\.?m\.?|uhr|heures?|hrs?|o['’]?clock)?",
    re.IGNORECASE,
)
_FROM_NOON: Final = ("p", "下午", "晚上", "午後", "오후")
_NOON: Final = frozenset({"noon", "midday", "mittag", "mittags", "midi", "mediodía", "中午", "正午", "정오"})


def _time(value: str) -> Help | None:
    """A time of day as it is spoken, or with another sign between hours and minutes."""
    text = unicodedata.normalize("NFKC", value).strip().lower()
    if text in _NOON:
        return _meant("12:00")
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, half = int(found["hour"]), found["before"] or found["after"] or ""
    is_half = half.startswith(_FROM_NOON) or half.startswith(("a", "上午", "早上", "午前", "오전"))
    if is_half and not 1 <= hour <= 12:
        return None
    if is_half:
        hour = hour % 12 + (12 if half.startswith(_FROM_NOON) else 0)
    return _meant(f"{hour}:{found['minute'] or '00'}") if hour < 24 else None


_WORST: Final = ("min", "minimum", "low", "lowest", "from", "worst", "start", "von")
_BEST: Final = ("max", "maximum", "high", "highest", "to", "best", "end", "bis")


def _scale(value: Mapping[str, Any]) -> Help | None:
    """The ends of a scale as fields of their own."""
    ends = [next((value[name] for name in names if name in value), None) for names in (_WORST, _BEST)]
    if len(value) != 2 or not all(isinstance(end, str) and re.fullmatch(r"[+-]?\d+(?:\.\d+)?", end) for end in ends):
        return None
    return Help(f"write [{ends[0]}, {ends[1]}]")


_LIBRARIES: Final = {"who": "actors", "owner": "owners", "channel": "channels", "touchpoint": "touchpoints"}


def _named(value: Mapping[str, Any], field: str) -> Help | None:
    """Somebody or something that is described where only its name is written."""
    name = value.get("name") or value.get("title")
    if not isinstance(name, str) or not name.strip() or field not in _LIBRARIES:
        return None
    more = "" if len(value) == 1 else f"; what else is said of it stands below “{_LIBRARIES[field]}” in portfolio.yml"
    return Help(f"write “{name.strip()}”{more}", name.strip() if len(value) == 1 else "")


_GROUP: Final = ("group", "name", "choice", "id")
_BRANCH: Final = ("branch", "way", "option", "value", "path")


def _either(value: Any) -> Help | None:
    """A group of alternatives and one of its branches, in a list or as fields of their own."""
    names: list[Any] = []
    if isinstance(value, list):
        names = value
    elif isinstance(value, dict) and len(value) == 1:
        names = [*value, *(one if isinstance(one, list) else [one] for one in value.values())]
        names = [names[0], *names[1]]
    elif isinstance(value, dict) and len(value) == 2:
        found = [next((value[name] for name in known if name in value), None) for known in (_GROUP, _BRANCH)]
        names = found if all(found) else []
    if not 1 <= len(names) <= 2 or not all(isinstance(name, str) and name.strip() for name in names):
        return None
    group, *branch = (name.strip() for name in names)
    meant = {group: branch[0]} if branch else group
    shown = f"{{{group}: {branch[0]}}}" if branch else group
    return Help(f"did you mean “either: {shown}”?", meant)


def _link(value: str) -> Help | None:
    """An address as it is shown in browsers, without its beginning."""
    return _meant(f"https://{value.strip()}") if _WWW.fullmatch(value.strip()) else None


def _picture(value: str) -> Help | None:
    """A path with the slashes of Windows, or one that begins at the top of the journeys folder."""
    if "\\" in value and ":" not in value:
        return _meant(value.replace("\\", "/"))
    return None


_HELPERS: Final[dict[str, Callable[[str], Help | None]]] = {
    "whole_number_expected": _whole_number,
    "number_expected": _number,
    "number_range": _rating,
    "date_expected": _date,
    "partial_date_expected": _partial_date,
    "time_expected": _time,
    "language_expected": _language,
    "yes_no_expected": _yes_or_no,
    "flag_expected": _yes_or_no,
    "image_path": _picture,
    "link_scheme": _link,
}

_CHOICES: Final = """
high: critical, severe, blocker, major, urgent, serious, very high, showstopper, kritisch, hoch, schwer, alto, alta,
  grave, élevé, élevée, forte, 高, 严重, 重大
medium: moderate, normal, mid, middle, average, mittel, medio, media, moyen, moyenne, 中, 一般
low: minor, trivial, small, slight, cosmetic, niedrig, gering, bajo, baja, leve, faible, mineur, 低, 轻微
proposed: idea, todo, to-do, backlog, open, new, suggested, draft, offen, vorgeschlagen, propuesto, proposé, 提议, 待办
planned: approved, accepted, scheduled, next, geplant, planificado, planifié, 计划中, 已计划
in-progress: doing, wip, ongoing, active, started, in work, underway, läuft, in arbeit, en curso, en cours, 进行中
done: complete, completed, finished, closed, live, shipped, released, implemented, erledigt, fertig, hecho,
  terminé, 已完成, 完成
rejected: declined, cancelled, canceled, dropped, wontfix, won't do, discarded, abgelehnt, rechazado, rejeté, 已拒绝
published: final, live, approved, active, released, public, veröffentlicht, publicado, publié, 已发布, 发布
in-review: review, under-review, reviewing, to-review, in prüfung, en revisión, en relecture, 审核中, 评审中
draft: wip, new, work-in-progress, in-progress, entwurf, borrador, brouillon, 草稿
archived: old, obsolete, retired, outdated, deprecated, archiv, archivado, archivé, 已归档
measured: data, survey, analytics, quantitative, research, research-based, researched, gemessen, medido, mesuré, 测量
observed: observation, interview, interviews, qualitative, beobachtet, observado, observé, 观察
assumed: guess, guessed, assumption, assumption-based, hypothesis, hypothetical, angenommen, supuesto, supposé, 假设
target: goal, vision, wanted, ideal, ziel, objetivo, objectif, 目标
current: as-is, today, now, existing, present, ist, actual, actuel, 现状, 当前
future: to-be, target, ideal, vision, soll, futuro, futur, 未来
higher: up, more, high, bigger, increase, höher, mayor, plus, 高
lower: down, less, low, smaller, decrease, niedriger, menor, moins, 低
"""


def _read_choices() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    choice = ""
    for line in _CHOICES.strip().splitlines():
        if not line.startswith(" "):
            choice, _, line = line.partition(":")
        for word in line.split(","):
            if plain := _hyphenated(word):
                words.setdefault(plain, []).append(choice)
    return words


def _hyphenated(word: str) -> str:
    return re.sub(r"[\s_]+", "-", word.strip().lower())


_MEANT_BY: Final = _read_choices()


def choice_meant(text: str, choices: str) -> str | None:
    """Which of the choices means the same as a word."""
    possible = choices.split(", ")
    return next((choice for choice in _MEANT_BY.get(_hyphenated(text), ()) if choice in possible), None)
