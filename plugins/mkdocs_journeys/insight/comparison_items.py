"""Pain points and metrics of two maps, paired: what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..model import Metric
from ..text import ALIKE, SURELY_ALIKE, as_compared, likeness
from .cells import Entry
from .map_facts import MapFacts, Occurrence


class Fate(StrEnum):
    """What became of a pain point."""

    GONE = "gone"
    REMAINS = "remains"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class ComparedPainPoint:
    """A pain point of one map or both.

    Attributes:
        fate: Whether it is gone, remains or is new.
        before: Where the current map says it.
        after: Where the future map says it.
        index: The column of the comparison at which it is; None if it concerns the whole journey.
    """

    fate: Fate
    before: Occurrence | None
    after: Occurrence | None
    index: int | None

    @property
    def entry(self) -> Entry:
        """As the future map says it, else as the current one does."""
        found = self.after or self.before
        assert found is not None
        return found.entry


@dataclass(frozen=True, slots=True)
class ComparedMetric:
    """A metric before and after.

    Attributes:
        name: What is measured.
        before: The value now, as written; the future map's baseline where the current map does not measure it.
        after: The value that was reached, else the one that is aimed at, as written.
        before_unit: The unit of the value before.
        after_unit: The unit of the value after.
        is_target: Whether the value after is only aimed at.
        lower_is_better: Whether less of it is better.
        index: The column of the comparison at which it is; None if it concerns the whole journey.
    """

    name: str
    before: str
    after: str
    before_unit: str
    after_unit: str
    is_target: bool
    lower_is_better: bool
    index: int | None


def compared_pain_points(
    before: MapFacts, after: MapFacts, before_places: Sequence[int], after_places: Sequence[int]
) -> Iterator[ComparedPainPoint]:
    """Every pain point of two maps: those that are gone, that remain, that are new.

    The places say for each column of a map where it is in the comparison.
    """

    def place(found: Occurrence, places: Sequence[int]) -> int | None:
        return None if found.cell is None else places[found.cell.first]

    old = [(found, place(found, before_places)) for found in before.pain_points]
    new = [(found, place(found, after_places)) for found in after.pain_points]
    pairs = _paired_pain_points(old, new)
    remaining = {j for _, j in pairs}
    gone = {*range(len(old))} - {i for i, _ in pairs}
    yield from (ComparedPainPoint(Fate.GONE, old[i][0], None, old[i][1]) for i in sorted(gone))
    for i, j in sorted(pairs, key=lambda pair: pair[1]):
        yield ComparedPainPoint(Fate.REMAINS, old[i][0], new[j][0], new[j][1])
    yield from (
        ComparedPainPoint(Fate.NEW, None, found, index) for j, (found, index) in enumerate(new) if j not in remaining
    )


def _paired_pain_points(
    old: Sequence[tuple[Occurrence, int | None]], new: Sequence[tuple[Occurrence, int | None]]
) -> list[tuple[int, int]]:
    """Those of the same id, else the most alike first; elsewhere than before only where there is no doubt."""
    candidates: list[tuple[float, int, int]] = []
    for i, (one, one_place) in enumerate(old):
        for j, (other, other_place) in enumerate(new):
            alike = likeness(one.entry.text, other.entry.text)
            items = one.entry.item, other.entry.item
            if all(items) and items[0].id and items[0].id in (items[1].id, *items[1].was):  # type: ignore[union-attr]
                candidates.append((2 + alike, i, j))
            elif alike >= (ALIKE if one_place == other_place else SURELY_ALIKE):
                candidates.append((alike + (one_place == other_place), i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates, key=lambda found: (-found[0], *found[1:])):
        if all(i != known and j != other for known, other in pairs):
            pairs.append((i, j))
    return pairs


def compared_metrics(
    before: MapFacts, after: MapFacts, before_places: Sequence[int], after_places: Sequence[int]
) -> Iterator[ComparedMetric]:
    """The future map's metrics, each with the first of the same name in the current one, at the same place if any."""
    known = [*_measured(before, before_places)]
    for metric, index in _measured(after, after_places):
        name = as_compared(metric.name)
        same = [
            found for found in known if as_compared(found[0].name) == name and (found[1] is None) == (index is None)
        ]
        same.sort(key=lambda found: found[1] != index)
        former = same[0] if same else None
        if former is not None:
            known.remove(former)
        value = (former[0].value or former[0].baseline) if former is not None else ""
        aim = metric.value or metric.target
        if (value or metric.baseline) and aim:
            yield ComparedMetric(
                name=metric.name,
                before=value or metric.baseline,
                after=aim,
                before_unit=former[0].unit if former is not None and value else metric.unit,
                after_unit=metric.unit or (former[0].unit if former is not None else ""),
                is_target=not metric.value,
                lower_is_better=metric.better == "lower",
                index=index,
            )


def _measured(facts: MapFacts, places: Sequence[int]) -> Iterator[tuple[Metric, int | None]]:
    """Every metric of a map: those of the whole journey, then those of its stages and steps in reading order."""
    for _, entries in facts.of_the_map:
        yield from ((entry.item, None) for entry in entries if isinstance(entry.item, Metric))
    cells = [cell for row in facts.rows for cell in row.cells]
    for cell in sorted(cells, key=lambda cell: (cell.first, not cell.is_of_stage)):
        yield from ((entry.item, places[cell.first]) for entry in cell.entries if isinstance(entry.item, Metric))
