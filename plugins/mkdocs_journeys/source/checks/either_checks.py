"""What must hold among alternatives: groups of at least two branches, each in one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.alternatives import (
    BRANCH_MIXED,
    BRANCHES_ALIKE,
    GROUP_MISSPELT,
    GROUP_TWICE,
    NOT_BESIDE,
    ONE_BRANCH,
    PARALLEL_ALTERNATIVES,
)
from mkdocs_journeys.model import Either, JourneyMap, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.link import parts
from mkdocs_journeys.source.reading import EntityReading, value_at
from mkdocs_journeys.source.yaml import replacing, written
from mkdocs_journeys.text import misspelt

SHORT_NAME = 5
"""Names of so many letters may have one slip of the pen, longer ones two."""
LEAST_ALIKE = 5
"""Shorter names of branches, such as A and B, are often alike."""


@dataclass(frozen=True, slots=True)
class _Alternative:
    """A step that is one of several: its path, the number of its column, and what it says."""

    path: Path
    column: int
    step: Step
    either: Either
    key: str

    @property
    def branch(self) -> str | int:
        """What the steps of one branch have in common."""
        return self.either.branch_key or self.column


_Run = Sequence[_Alternative]
"""Alternatives of one name that are beside one another."""


def check_alternatives(reading: EntityReading[JourneyMap]) -> list[Path]:
    """Report groups of alternatives in which there is nothing to choose, or that are in several places.

    Returns:
        The paths in the file of what cannot be used.
    """
    found = list(_alternatives(reading.record))
    if not found:
        return []
    unwanted: list[_Alternative] = []
    runs = list(_runs(found))
    while (slip := _misspelt(runs)) is not None:
        wrong, key = slip
        right = next(one.either for run in runs for one in run if one.key == key)
        place = _group_place(reading, wrong)
        edits = replacing(place, right.group)
        reading.report(
            GROUP_MISSPELT, place, f"did you mean “{right.group}”?", edits, name=wrong.either.group, likely=right.group
        )
        unwanted.append(wrong)
        runs = list(_runs([replace(one, key=key) if one.column == wrong.column else one for one in found]))
        found = [one for run in runs for one in run]
    whole: dict[str, _Run] = {}
    for run in runs:
        first = whole.setdefault(run[0].key, run)
        if first is not run:
            _report_apart(reading, first, run, runs)
            unwanted += run
        elif _branches(run) == 1:
            if not any(other[0].key == run[0].key for other in runs if other is not run):
                _report_single(reading, run)
            unwanted += run
        elif mixed := list(_mixed(run)):
            for one, began in mixed:
                values = {"branch": one.either.branch, "name": one.either.group}
                line = reading.value_place((*began.path, "either")).line
                reading.report(BRANCH_MIXED, reading.value_place((*one.path, "either")), line=line, **values)
            unwanted += run
        else:
            _report_alike(reading, run)
    paths = [reading.path((*one.path, "either")) for one in unwanted]
    return [*dict.fromkeys(paths), *_parallel(reading, runs)]


def _alternatives(journey: JourneyMap) -> Iterator[_Alternative]:
    columns = [
        (path, part) for path, part, _ in parts(journey) if isinstance(part, Step) or not getattr(part, "steps", ())
    ]
    for column, (path, part) in enumerate(columns):
        if isinstance(part, Step) and part.either is not None:
            yield _Alternative(path, column, part, part.either, part.either.group_key)


def _runs(found: Sequence[_Alternative]) -> Iterator[_Run]:
    """The alternatives of one name that are beside one another, in order."""
    for _, run in groupby(enumerate(found), key=lambda one: (one[1].key, one[1].column - one[0])):
        yield [one for _, one in run]


def _branches(run: _Run) -> int:
    return len({one.branch for one in run})


def _misspelt(runs: Sequence[_Run]) -> tuple[_Alternative, str] | None:
    """An alternative that is alone under its name, and the name beside it of which it is a slip of the pen."""
    counts: dict[str, int] = {}
    for run in runs:
        counts[run[0].key] = counts.get(run[0].key, 0) + len(run)
    for index, run in enumerate(runs):
        key = run[0].key
        if counts[key] != 1:
            continue
        before = [other for other in runs[:index][-1:] if other[-1].column + 1 == run[0].column]
        after = [other for other in runs[index + 1 :][:1] if run[-1].column + 1 == other[0].column]
        # Of two that are alone the second one is told of, beside the first.
        beside = [other[0].key for other in (*before, *(one for one in after if counts[one[0].key] > 1))]
        likely = misspelt(key, beside, 1 if len(key) <= SHORT_NAME else 2)
        if likely is not None:
            return run[0], likely
    return None


def _report_apart(reading: EntityReading[JourneyMap], first: _Run, run: _Run, runs: Sequence[_Run]) -> None:
    name = run[0].either.group
    place = _group_place(reading, run[0])
    line = reading.value_place((*first[0].path, "either")).line
    if _branches(first) > 1 and _branches(run) > 1:
        taken = {one.key for other in runs for one in other}
        example = next(free for number in range(2, len(taken) + 3) if (free := f"{name} {number}") not in taken)
        places = [_group_place(reading, one) for one in run]
        edits: list[Edit] = [edit for one in places for edit in replacing(one, example)]
        lines = sorted({one.line for one in places})
        shown = f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines))}"
        hint = f"write “{written(example)}” in {shown}"
        reading.report(GROUP_TWICE, place, hint, edits, name=name, line=line)
        return
    last = reading.value_place((*first[-1].path, "either")).line
    reading.report(NOT_BESIDE, place, name=name, line=last)


def _report_single(reading: EntityReading[JourneyMap], run: _Run) -> None:
    if _is_any_refused(reading):
        # What was refused may be the other branch.
        return
    name, branch = run[0].either.group, run[0].either.branch
    meant = f"{{{written(name)}: …}}" if branch else written(name)
    help_text = f"write “either: {meant}” on what is the other branch, beside it; or, if there is none, remove “either”"
    reading.report(ONE_BRANCH, _group_place(reading, run[0]), name=name, help=help_text)


def _is_any_refused(reading: EntityReading[JourneyMap]) -> bool:
    """Whether a step says what it is an alternative to in a way that cannot be read."""
    steps = ((path, part) for path, part, _ in parts(reading.record) if isinstance(part, Step) and part.either is None)
    return any((*reading.path(path), "either") in reading.document.places for path, _ in steps)


def _mixed(run: _Run) -> Iterator[tuple[_Alternative, _Alternative]]:
    """The steps that go on with a branch after another one, each with the first step of its branch."""
    began: dict[str | int, _Alternative] = {run[0].branch: run[0]}
    for before, one in pairwise(run):
        if one.branch != before.branch and one.branch in began:
            yield one, began[one.branch]
        began.setdefault(one.branch, one)


def _report_alike(reading: EntityReading[JourneyMap], run: _Run) -> None:
    named: dict[str, _Alternative] = {}
    for one in run:
        key = one.either.branch_key
        if key and key not in named:
            likely = next((other for other in named if _is_slip(key, other)), None)
            if likely is not None:
                place = reading.value_place((*one.path, "either", _written_group(reading, one)))
                right = named[likely].either.branch
                hint, edits = f"did you mean “{right}”?", replacing(place, right)
                reading.report(BRANCHES_ALIKE, place, hint, edits, branch=one.either.branch, likely=right)
        named.setdefault(key, one)


def _is_slip(name: str, other: str) -> bool:
    """Whether two names differ by one slip of the pen, rather than by what numbers them."""
    if min(len(name), len(other)) < LEAST_ALIKE or misspelt(name, [other], 1) is None:
        return False
    if len(name) == len(other):
        differing = [index for index, letters in enumerate(zip(name, other, strict=True)) if letters[0] != letters[1]]
        return differing[0] + 1 < len(name) and not any(name[index].isdigit() for index in differing)
    return not any(letter.isdigit() for letter in name[-1] + other[-1])


def _parallel(reading: EntityReading[JourneyMap], runs: Sequence[_Run]) -> Iterator[Path]:
    """Steps that are said to happen together with the branch before theirs."""
    for run in runs:
        for before, one in pairwise(run):
            if one.step.parallel and one.branch != before.branch:
                path = reading.path((*one.path, "parallel"))
                edit = reading.source_lines().removing(path)
                reading.report(PARALLEL_ALTERNATIVES, reading.document.places.key(path), None, [edit] if edit else ())
                yield path


def _written_group(reading: EntityReading[JourneyMap], one: _Alternative) -> str:
    """The name of the group as it is written before that of the branch; empty without a branch."""
    value = value_at(reading.fields, reading.path((*one.path, "either")))
    return str(next(iter(value))) if isinstance(value, dict) else ""


def _group_place(reading: EntityReading[JourneyMap], one: _Alternative) -> Place:
    """Where the name of the group is."""
    path = reading.path((*one.path, "either"))
    name = _written_group(reading, one)
    return reading.document.places.key((*path, name)) if name else reading.document.places.value(path)
