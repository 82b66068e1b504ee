"""Emotions that say who feels them in a field, where the name is written before the feeling."""

from __future__ import annotations

import re
from typing import Any

from mkdocs_journeys.diagnostics.shapes import WHO_IN_EMOTION
from mkdocs_journeys.model import Feeling
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import written
from mkdocs_journeys.text import normalized_name
from mkdocs_journeys.text.written_scores import certain_score, likely_score

_WHO = ("who", "persona")
_ALONE = ("score", "label")
"""Fields whose value says the same without the field."""
_AND_OR_BUT = "and|but|while|und|aber|et|mais|y|e|pero|mas|ma|en|maar|og|och|men|i|ale|и|а|но|و|لكن"
_APART = re.compile(rf"\s*[,;，；、،؛|\n]\s*(?:(?:{_AND_OR_BUT})\s+)?|\s+/\s+|\s*／\s*")
_JOINED = re.compile(rf"{_APART.pattern}|\s+(?:{_AND_OR_BUT})\s+")
"""The words stand between the feelings of two people, and within the feeling of one."""
_NAME_BEHIND = re.compile(r"(?P<feeling>.*\S)\s*[(（](?P<name>[^()（）]+)[)）]", re.DOTALL)
_LONGEST = 400


def emotion_by_who(reshaping: Reshaping, value: Any, old: Path, new: Path) -> dict[str, Any] | None:
    """Return feelings by who has them; None where no feeling says that in a field, or not all of them do."""
    points = value if isinstance(value, list) else [value]
    if not points or not all(isinstance(point, dict) for point in points):
        return None
    named = [field for point in points for field in _WHO if isinstance(point.get(field), str)]
    fields = {*_WHO, *Feeling.model_fields}
    others = (one for point in points for one in point.items() if one[0] not in fields)
    if len(named) != len(points) or any(reshaping.seems_label(*one) for one in others):
        return None
    found: dict[str, list[tuple[Path, Any]]] = {}
    for index, (point, field) in enumerate(zip(points, named, strict=True)):
        path: Path = (*old, index) if isinstance(value, list) else old
        rest = {name: entry for name, entry in point.items() if name != field}
        alone = next((name for name in _ALONE if list(rest) == [name]), None)
        feeling = ((*path, alone), rest[alone]) if alone else (path, rest)
        found.setdefault(point[field], []).append(feeling)
    shaped: dict[str, Any] = {}
    for who, feelings in found.items():
        for index, (path, _) in enumerate(feelings):
            reshaping.reshape(path, (*new, who) if len(feelings) == 1 else (*new, who, index))
        entries = [feeling for _, feeling in feelings]
        shaped[who] = entries[0] if len(entries) == 1 else entries
    _, edits = reshaping.lines.rewriting(old, shaped)
    place = reshaping.document.places.key((*old, 0, named[0]) if isinstance(value, list) else (*old, named[0]))
    reshaping.report(
        WHO_IN_EMOTION, place, None, edits, what=f"“{named[0]}” is no field of an emotion", lines=written(shaped)
    )
    return shaped


def emotion_with_names(reshaping: Reshaping, value: Any, old: Path, new: Path) -> dict[str, Any] | None:
    """Return feelings by who has them, of a text such as `Amina 2, Tom: sad`; None where it is not one."""
    texts = value if isinstance(value, list) else [value]
    if not reshaping.people or not texts or not all(isinstance(text, str) and len(text) <= _LONGEST for text in texts):
        return None
    shaped: dict[str, Any] = {}
    is_sure = False
    for index, text in enumerate(texts):
        parts = _parts(reshaping, text.strip())
        for part in parts:
            name = _name_before(reshaping, part)
            rest = part[len(name) :].lstrip() if name else ""
            is_sure = is_sure or rest[:1] in (":", "：", "=")
            behind = _NAME_BEHIND.fullmatch(part)
            if not name and behind and normalized_name(behind["name"]) in reshaping.people:
                name, rest = behind["name"].strip(), behind["feeling"]
            feeling = _feeling(rest.lstrip(":：= "))
            if not name or feeling is None or name in shaped:
                return None
            is_sure = is_sure or isinstance(feeling, dict) or certain_score(feeling) is not None
            shaped[name] = feeling
        if len(parts) == 1 and isinstance(value, list):
            reshaping.reshape((*old, index), (*new, name))
    # Words behind one name may be about something else; behind two they are what these two feel.
    if not is_sure and len(shaped) < 2:
        return None
    _, edits = reshaping.lines.rewriting(old, shaped)
    place = reshaping.document.places.value(old)
    what = f"“{next(iter(shaped))}” is read as a part of the text"
    reshaping.report(WHO_IN_EMOTION, place, None, edits, what=what, lines=written(shaped))
    reshaping.is_changed = True
    return shaped


def _parts(reshaping: Reshaping, text: str) -> list[str]:
    """The parts of a text of which each may be what one person feels; what has no name goes on with the one before."""
    parts = [part for part in _JOINED.split(text) if part]
    if all(_name_before(reshaping, part) for part in parts):
        return parts
    parts = [part for part in _APART.split(text) if part]
    named = [part for part in parts if _name_before(reshaping, part)]
    if len(named) < 2 or named[0] != parts[0]:
        return parts
    joined: list[str] = []
    for part in parts:
        if _name_before(reshaping, part):
            joined.append(part)
        else:
            joined[-1] += f", {part}"
    return joined


def _name_before(reshaping: Reshaping, text: str) -> str:
    """The persona of the map with whose name a text begins; empty if there is none."""
    for name in sorted(reshaping.people.values(), key=len, reverse=True):
        behind = text[len(name) : len(name) + 1]
        if text[: len(name)].casefold() == name.casefold() and (not behind.isalpha() or not name.isascii()):
            return text[: len(name)]
    return ""


def _feeling(text: str) -> Any:
    """A feeling as it is to be written; None where nothing is said, or on a scale that nobody knows."""
    if not text or certain_score(text) is not None:
        return text or None
    likely = likely_score(text)
    if likely is None:
        return text
    if likely.score is None or likely.scale is not None:
        return None
    score = f"{likely.score:g}"
    return {"score": score, "label": likely.label} if likely.label else score
