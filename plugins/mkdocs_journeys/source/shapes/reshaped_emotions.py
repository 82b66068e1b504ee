"""Emotions that say who feels them in a field, where the name is written before the feeling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_journeys.diagnostics.shapes import WHO_IN_EMOTION
from mkdocs_journeys.model import Feeling
from mkdocs_journeys.prose.suspected_labels import means_label
from mkdocs_journeys.source.places import Path
from mkdocs_journeys.source.yaml import written

if TYPE_CHECKING:
    from mkdocs_journeys.source.shapes.reshaping import Reshaping

_WHO = ("who", "persona")
_ALONE = ("score", "label")
"""Fields whose value says the same without the field."""


def emotion_by_who(reshaping: Reshaping, value: Any, old: Path, new: Path) -> dict[str, Any] | None:
    """Return feelings by who has them; None where no feeling says that in a field, or not all of them do."""
    points = value if isinstance(value, list) else [value]
    if not points or not all(isinstance(point, dict) for point in points):
        return None
    named = [field for point in points for field in _WHO if isinstance(point.get(field), str)]
    others = {field for point in points for field in point} - set(_WHO) - set(Feeling.model_fields)
    if len(named) != len(points) or any(map(means_label, others)):
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
    reshaping.report(WHO_IN_EMOTION, place, None, edits, lines=written(shaped))
    return shaped
