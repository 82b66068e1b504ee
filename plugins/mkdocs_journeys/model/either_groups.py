"""Groups of alternatives: where a journey goes several ways, of which each person takes one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from .journey_map import Column, JourneyMap


@dataclass(frozen=True, slots=True)
class Branch:
    """One of the ways: neighbouring columns, in order.

    Attributes:
        name: What its author calls it; for a step that is a branch by itself, the step's name.
        is_named: Whether that is a name of its own.
        first: Its first column.
        last: Its last column.
    """

    name: str
    is_named: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class EitherGroup:
    """Several ways beside one another, of which each person takes one. The columns before and after belong to all.

    Attributes:
        name: What is chosen, as its author writes it.
        branches: The ways, in the order of the columns; there are at least two.
    """

    name: str
    branches: tuple[Branch, ...]

    @property
    def first(self) -> int:
        """Its first column."""
        return self.branches[0].first

    @property
    def last(self) -> int:
        """Its last column."""
        return self.branches[-1].last

    def branch_of(self, first: int, last: int) -> Branch | None:
        """The way that holds all of these columns; None where they are not in one."""
        return next((one for one in self.branches if one.first <= first and last <= one.last), None)


def either_groups(journey: JourneyMap) -> tuple[EitherGroup, ...]:
    """The groups of alternatives of a map, in order; a single branch is no choice, and no group."""
    if not any(column.step is not None and column.step.either for column in journey.columns):
        return ()
    return tuple(group for group in _groups(journey) if len(group.branches) > 1)


def single_branch_groups(journey: JourneyMap) -> frozenset[str]:
    """The keys of groups of which only one branch is there, so that nothing is left to choose."""
    written = {column.step.either.group_key for column in journey.columns if column.step and column.step.either}
    if not written:
        return frozenset()
    chosen = {_group_key(journey.columns[group.first]) for group in either_groups(journey)}
    return frozenset(written - chosen)


def _groups(journey: JourneyMap) -> Iterator[EitherGroup]:
    for key, columns in groupby(journey.columns, key=_group_key):
        if not key:
            continue
        of_group = list(columns)
        branches = []
        for _, part in groupby(of_group, key=_branch_key):
            steps = list(part)
            named = _branch_name(steps[0])
            branches.append(Branch(named or steps[0].part.name, bool(named), steps[0].index, steps[-1].index))
        first = of_group[0].step
        assert first is not None
        assert first.either is not None
        yield EitherGroup(first.either.group, tuple(branches))


def _group_key(column: Column) -> str:
    return column.step.either.group_key if column.step is not None and column.step.either is not None else ""


def _branch_key(column: Column) -> str | int:
    """What the steps of one branch have in common: its name, or the step itself."""
    step = column.step
    return (step.either.branch_key if step is not None and step.either is not None else "") or column.index


def _branch_name(column: Column) -> str:
    return column.step.either.branch if column.step is not None and column.step.either is not None else ""
