"""Two maps side by side: which column of the one is which of the other.

For a future map against its current one, and for two versions of the same map. Order decides: both maps are read from
left to right, so two pairs never cross, and what would cross is said to have moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..model import Column, JourneyMap, Part, Stage
from ..text import ALIKE, SURELY_ALIKE, likeness


class FoundBy(StrEnum):
    """How two counterparts were found, the surest way first."""

    REPLACES = "replaces"
    ID = "id"
    STAGE = "stage"
    NAME = "name"


class Change(StrEnum):
    """What a future map does to a column of the current one."""

    PAIRED = "paired"
    GONE = "gone"
    NEW = "new"
    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class AlignedColumn:
    """One column of both maps, or of one of them.

    Attributes:
        before: The column of the earlier map; None where it has none.
        after: The column of the later map; None where it has none.
        found_by: How the two, or the one and its counterpart, were found; None without a counterpart.
        counterpart: What a column of one side only is on the other side, where it is elsewhere.
        change: What became of it: paired, gone, new, merged into its counterpart, split from it, or moved.
    """

    before: Column | None
    after: Column | None
    found_by: FoundBy | None
    counterpart: Column | None
    change: Change


@dataclass(frozen=True, slots=True)
class AlignedStage:
    """A stage of both maps, or of one of them.

    Attributes:
        before: Its place in the earlier map, from 0; None where it has none.
        after: Its place in the later map, from 0; None where it has none.
        found_by: How the two were found; None for a stage of one side only.
    """

    before: int | None
    after: int | None
    found_by: FoundBy | None


@dataclass(frozen=True, slots=True)
class _Link:
    """That two may be counterparts; `likeness` in hundredths."""

    found_by: FoundBy
    likeness: int

    @property
    def weight(self) -> int:
        """One link of a surer kind outweighs any number of others; of equal kinds, the likeness of names decides."""
        return _WEIGHTS[self.found_by] + self.likeness


_Pair = tuple[int, int]
_Links = dict[_Pair, _Link]
_WEIGHTS = {FoundBy.REPLACES: 10**18, FoundBy.ID: 10**12, FoundBy.STAGE: 10**6, FoundBy.NAME: 0}


def align(before: JourneyMap, after: JourneyMap) -> tuple[AlignedColumn, ...]:
    """The columns of two maps side by side: each exactly once, both in their own order.

    Counterparts are found by `replaces` if the later map is the future of the earlier, else by the same id (`was`
    included), else by a stage that got steps or lost them, else by likeness of names. Where pairs would cross, as
    many as possible of the surer kind are side by side.

    What it does not claim: a pair found by name may be a coincidence, and `found_by` says so. A column without
    counterpart is gone or new as far as the maps say; its purpose may live on in another.
    """
    columns = before.columns, after.columns
    stages = align_stages(before, after)
    links = _surest(_column_links(before, after, _stage_links(before, after)))
    pairs = _in_order(links, len(columns[0]), len(columns[1]))
    elsewhere = _elsewhere(links, pairs)
    ranks = _ranks(stages) if before.stages and after.stages else ({}, {})

    def one_sided(side: int, index: int) -> AlignedColumn:
        column = columns[side][index]
        found = elsewhere[side].get(index)
        change, other, link = found or (Change.NEW if side else Change.GONE, None, None)
        counterpart = None if other is None else columns[1 - side][other]
        found_by = link.found_by if link else None
        if side:
            return AlignedColumn(None, column, found_by, counterpart, change)
        return AlignedColumn(column, None, found_by, counterpart, change)

    def rank(place: _Pair) -> tuple[int, int]:
        side, index = place
        return ranks[side].get(columns[side][index].stage_index, 0), side

    aligned: list[AlignedColumn] = []
    for gap, pair in _gaps(pairs, len(columns[0]), len(columns[1])):
        aligned.extend(one_sided(*place) for place in sorted(gap, key=rank))
        if pair is not None:
            both = columns[0][pair[0]], columns[1][pair[1]]
            aligned.append(AlignedColumn(*both, links[pair].found_by, None, Change.PAIRED))
    return tuple(aligned)


def align_stages(before: JourneyMap, after: JourneyMap) -> tuple[AlignedStage, ...]:
    """The stages of two maps side by side: each exactly once, both in their own order."""
    links = _surest(_stage_links(before, after))
    pairs = _in_order(links, len(before.stages), len(after.stages))
    aligned: list[AlignedStage] = []
    for gap, pair in _gaps(pairs, len(before.stages), len(after.stages)):
        aligned.extend(AlignedStage(None if side else index, index if side else None, None) for side, index in gap)
        if pair is not None:
            aligned.append(AlignedStage(*pair, links[pair].found_by))
    return tuple(aligned)


def _stage_links(before: JourneyMap, after: JourneyMap) -> _Links:
    """Which stages may be counterparts."""
    links: _Links = {}
    for i, one in enumerate(before.stages):
        for j, other in enumerate(after.stages):
            alike = likeness(one.name, other.name)
            if _is_future(before, after) and one.id in other.replaces:
                links[i, j] = _link(FoundBy.REPLACES, alike)
            elif _has_same_id(one, other):
                links[i, j] = _link(FoundBy.ID, alike)
            elif alike >= ALIKE:
                links[i, j] = _link(FoundBy.NAME, alike)
    return links


def _column_links(before: JourneyMap, after: JourneyMap, stages: _Links) -> _Links:
    """Which columns may be counterparts."""
    kept_stages = _surest(stages)
    replaced = _replaced(before, after) if _is_future(before, after) else {}
    links: _Links = {}
    for i, one in enumerate(before.columns):
        for j, other in enumerate(after.columns):
            alike = likeness(one.part.name, other.part.name)
            both_have_stages = one.stage is not None and other.stage is not None
            stage = kept_stages.get((one.stage_index, other.stage_index)) if both_have_stages else None
            same_form = (one.step is None) == (other.step is None)
            is_one_place = stage is not None or not both_have_stages
            if i in replaced.get(j, ()):
                links[i, j] = _link(FoundBy.REPLACES, alike)
            elif same_form and _has_same_id(one.part, other.part):
                links[i, j] = _link(FoundBy.ID, alike)
            elif not same_form and stage is not None:
                links[i, j] = _link(FoundBy.STAGE, alike)
            elif alike >= (ALIKE if is_one_place else SURELY_ALIKE):
                links[i, j] = _link(FoundBy.NAME, alike)
    return links


def _is_future(before: JourneyMap, after: JourneyMap) -> bool:
    """Whether `replaces` in the later map speaks of the earlier one, and not of a third."""
    return after.future_of == before.id and after.id != before.id


def _link(found_by: FoundBy, alike: float) -> _Link:
    return _Link(found_by, round(alike * 100))


def _has_same_id(one: Part, other: Part) -> bool:
    return bool(one.id) and (one.id == other.id or one.id in other.was or other.id in one.was)


def _replaced(before: JourneyMap, after: JourneyMap) -> dict[int, frozenset[int]]:
    """Column of the later map → columns of the earlier one that it says it replaces."""
    steps = {column.step.id: frozenset({column.index}) for column in before.columns if column.step is not None}
    stages: dict[str, frozenset[int]] = {}
    for column in before.columns:
        if column.stage is not None:
            stages[column.stage.id] = stages.get(column.stage.id, frozenset()) | {column.index}

    def replaced_by(part: Part) -> frozenset[int]:
        # A stage and a step may have the same id; a part most likely means its like.
        first, second = (stages, steps) if isinstance(part, Stage) else (steps, stages)
        return frozenset().union(*(first.get(id) or second.get(id) or frozenset() for id in part.replaces))

    return {column.index: replaced_by(column.part) for column in after.columns}


def _surest(links: _Links) -> _Links:
    """The links without those of whom something surer is known."""
    kept: _Links = {}
    for found_by in FoundBy:
        known = {i for i, _ in kept}, {j for _, j in kept}
        kept |= {
            (i, j): link
            for (i, j), link in links.items()
            if link.found_by is found_by and i not in known[0] and j not in known[1]
        }
    return kept


def _in_order(links: _Links, rows: int, columns: int) -> list[_Pair]:
    """Pairs that do not cross, of the greatest weight; the first ones where several choices are equal."""
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            best[i][j] = max(best[i + 1][j], best[i][j + 1])
            if (link := links.get((i, j))) is not None:
                best[i][j] = max(best[i][j], link.weight + best[i + 1][j + 1])
    pairs: list[_Pair] = []
    i = j = 0
    while i < rows and j < columns:
        link = links.get((i, j))
        if link is not None and best[i][j] == link.weight + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _gaps(pairs: Sequence[_Pair], rows: int, columns: int) -> Iterator[tuple[list[_Pair], _Pair | None]]:
    """Before each pair, and after the last: what stands alone, as side and index, the earlier map's first."""
    i = j = 0
    for pair in [*pairs, None]:
        end = pair or (rows, columns)
        yield [*((0, index) for index in range(i, end[0])), *((1, index) for index in range(j, end[1]))], pair
        i, j = end[0] + 1, end[1] + 1


_Elsewhere = dict[int, tuple[Change, int, _Link]]


def _elsewhere(links: _Links, pairs: Sequence[_Pair]) -> tuple[_Elsewhere, _Elsewhere]:
    """For columns without a pair, of the earlier and of the later map: what became of them, and their counterpart."""
    paired = {i for i, _ in pairs}, {j for _, j in pairs}
    found: tuple[_Elsewhere, _Elsewhere] = ({}, {})
    surest_first = sorted(links.items(), key=lambda entry: (-entry[1].weight, entry[0]))
    for (i, j), link in surest_first:
        is_alone = i not in paired[0] and j not in paired[1] and i not in found[0] and j not in found[1]
        # A name alone tells of a move only where it is nearly the same.
        if is_alone and (link.found_by is not FoundBy.NAME or link.likeness >= SURELY_ALIKE * 100):
            found[0][i] = (Change.MOVED, j, link)
            found[1][j] = (Change.MOVED, i, link)
    for (i, j), link in surest_first:
        if link.found_by is not FoundBy.NAME:
            if i not in paired[0]:
                found[0].setdefault(i, (Change.MERGED, j, link))
            if j not in paired[1]:
                found[1].setdefault(j, (Change.SPLIT, i, link))
    return found


def _ranks(stages: Sequence[AlignedStage]) -> tuple[Mapping[int, int], Mapping[int, int]]:
    """Where the stages of both maps are in their common order."""
    return (
        {stage.before: rank for rank, stage in enumerate(stages) if stage.before is not None},
        {stage.after: rank for rank, stage in enumerate(stages) if stage.after is not None},
    )
