"""Measures with their values in one text: `CSAT: 4; CES: 3`."""

from __future__ import annotations

import re

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.diagnostics.shapes import VALUES_IN_TEXT
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.shapes.several_texts import list_edit, one_line
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import written

_APART = re.compile(r"\s{0,9}(?:[;；؛|\n]|[,，、،](?=\s))\s*")
_NUMBER = r"[<>≤≥≈~±+−-]?\s?[$€£¥]?\s?\d[\d.,:/’]{0,15}\s?[%‰°$€£¥]?"
_MEASURE = re.compile(
    rf"(?P<name>[^\W\d_][^:：=]{{0,60}}?)"
    rf"(?:\s{{0,9}}[:：=]\s{{0,9}}(?P<value>{_NUMBER}(?:\s?[^\W\d_]{{1,12}}\.?)?)|\s{{1,9}}(?P<number>{_NUMBER}))"
)


def tell_measures(reshaping: Reshaping, text: str, old: Path) -> bool:
    """Tell, as a notice, that a text holds measures and their values; return whether it does."""
    found = [_MEASURE.fullmatch(part) for part in _APART.split(text.strip().strip(";,")) if part]
    measures = [{"name": one["name"], "value": one["value"] or one["number"]} for one in found if one is not None]
    if not measures or len(measures) < len(found):
        return False
    lines = written(measures if len(measures) > 1 else measures[0])
    edits = list_edit(reshaping.lines, old, measures)
    if len(measures) == 1 and edits:
        edits = (Edit(edits[0].place, lines),)
    place = reshaping.document.places.value(old)
    reshaping.report(VALUES_IN_TEXT, place, None, edits, text=one_line(text), lines=lines)
    return True
