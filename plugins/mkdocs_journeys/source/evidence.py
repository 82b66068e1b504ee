"""Scores from research data: a step without one takes the mean of its answers, with their number and spread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean, stdev
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.evidence import ANSWER_OF_NOTHING, EMOTION_ELSEWHERE, SCORE_UNREADABLE
from mkdocs_journeys.model import Feeling, JourneyMap, Kind, Part, PortfolioFile, Stage
from mkdocs_journeys.model.scalars import read_number
from mkdocs_journeys.source.directory import Directory
from mkdocs_journeys.source.evidence_table import Answer, Cell
from mkdocs_journeys.source.identity import same

PLACES = 2
"""Decimal places of a computed mean and spread: more would claim what a questionnaire cannot know."""

PartType = TypeVar("PartType", bound=Part)
Emotion = dict[str, tuple[Feeling, ...]]


@dataclass(frozen=True, slots=True)
class Score:
    """One answer whose row leads somewhere."""

    journey: str
    part: str
    who: str
    value: float
    answer: Answer


class Evidence:
    """The answers of all files, sorted to the maps that they are about."""

    def __init__(
        self,
        answers: Iterable[Answer],
        journeys: Mapping[str, JourneyMap],
        unread: Collection[str],
        portfolio: PortfolioFile,
        names: Directory,
    ) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._names = names
        self._unread = unread
        self._portfolio = portfolio
        self._parts = {id: _parts_by_name(journey) for id, journey in journeys.items()}
        self._scores: dict[str, list[Score]] = {}
        self._told: set[tuple[str, str, str]] = set()
        for answer in answers:
            if (score := self._sorted(answer, journeys)) is not None:
                self._scores.setdefault(score.journey, []).append(score)

    def sources_of(self, journey: str) -> dict[str, Place]:
        """The ids of the sources that have answers about a map, and the files in which they stand."""
        return {score.answer.source: Place(score.answer.map.place.file) for score in self._scores.get(journey, ())}

    def applied(self, journey: JourneyMap) -> JourneyMap:
        """The map with a score wherever answers are known and its author wrote none."""
        by_part: dict[str, list[Score]] = {}
        for score in self._scores.get(journey.id, ()):
            by_part.setdefault(score.part, []).append(score)
        if not by_part:
            return journey
        steps = tuple(_with_scores(step, by_part.get(step.id, ())) for step in journey.steps)
        stages = tuple(self._stage(stage, by_part) for stage in journey.stages)
        return journey.model_copy(update={"steps": steps, "stages": stages})

    def _stage(self, stage: Stage, by_part: Mapping[str, Sequence[Score]]) -> Stage:
        of_stage = by_part.get(_stage_key(stage), ())
        if stage.emotion:
            for step in stage.steps:
                self._tell_unused(by_part.get(step.id, ()), f"the stage “{stage.name}”", step.name)
            return _with_scores(stage, of_stage)
        steps = tuple(_with_scores(step, by_part.get(step.id, ())) for step in stage.steps)
        if any(step.emotion for step in steps):
            self._tell_unused(of_stage, f"one of the steps of “{stage.name}”", stage.name)
            of_stage = ()
        return _with_scores(stage.model_copy(update={"steps": steps}), of_stage)

    def _tell_unused(self, scores: Sequence[Score], where: str, name: str) -> None:
        for _, of_source in groupby(scores, key=lambda score: score.answer.source):
            first = next(of_source).answer.step.place
            self.diagnostics.append(EMOTION_ELSEWHERE.at(first, where=where, name=name))

    def _sorted(self, answer: Answer, journeys: Mapping[str, JourneyMap]) -> Score | None:
        """The answer with ids for names; None if one leads nowhere, which is said."""
        found = self._names.find((Kind.JOURNEY,), answer.map.text)
        if found is None:
            # A map that is there and cannot be read has been spoken about.
            if same(answer.map.text) not in self._unread:
                likely = self._names.nearest((Kind.JOURNEY,), answer.map.text)
                self._tell_nothing(answer.map, "journey map", "", likely)
            return None
        journey = journeys[found[1][0]]
        part = self._parts[journey.id].get(same(answer.step.text))
        if part is None:
            within = f" in the map “{journey.id}”"
            steps = Directory()
            for name in self._parts[journey.id]:
                steps.add(Kind.STEP, name)
            self._tell_nothing(answer.step, "step", within, steps.nearest((Kind.STEP,), answer.step.text))
            return None
        who = self._names.find((Kind.PERSONA, Kind.ACTOR), answer.who.text) if answer.who.text else (Kind.PERSONA, [""])
        if who is None:
            likely = self._names.nearest((Kind.PERSONA, Kind.ACTOR), answer.who.text)
            self._tell_nothing(answer.who, "persona or actor", "", likely)
            return None
        value = self._value(answer.score, journey)
        return None if value is None else Score(journey.id, part, who[1][0], value, answer)

    def _value(self, cell: Cell, journey: JourneyMap) -> float | None:
        low, high = journey.emotion_scale or self._portfolio.emotion_scale
        try:
            value = read_number(cell.text)
        except PydanticCustomError:
            value = None
        if value is not None and low <= value <= high:
            return value
        if self._is_told(cell, journey.id):
            return None
        ends = {"low": f"{low:g}".replace("-", "−"), "high": f"{high:g}".replace("-", "−")}
        self.diagnostics.append(SCORE_UNREADABLE.at(cell.place, found=cell.text, map=journey.id, **ends))
        return None

    def _tell_nothing(self, cell: Cell, kind: str, within: str, likely: str | None) -> None:
        if self._is_told(cell, kind + within):
            return
        hint = None if likely else f"write the id or the name of a {kind} that exists"
        values = {"kind": kind, "text": cell.text, "within": within, "likely": likely or ""}
        self.diagnostics.append(ANSWER_OF_NOTHING.at(cell.place, hint, **values))

    def _is_told(self, cell: Cell, about: str) -> bool:
        """Whether the same has been said of another row: once is enough for a step with two hundred answers."""
        told = (cell.place.file, about, same(cell.text))
        is_told = told in self._told
        self._told.add(told)
        return is_told


def _stage_key(stage: Stage) -> str:
    return f"stage-{stage.id}"  # a stage and a step may have the same id


def _parts_by_name(journey: JourneyMap) -> dict[str, str]:
    """Ids, names and former ids of steps, then of stages: what an answer may be about."""
    steps = [*journey.steps, *(step for stage in journey.stages for step in stage.steps)]
    pairs: list[tuple[Part, str]] = [(step, step.id) for step in steps]
    pairs += [(stage, _stage_key(stage)) for stage in journey.stages]
    found: dict[str, str] = {}
    names: tuple[Callable[[Part], tuple[str, ...]], ...] = (
        lambda part: (part.id,), lambda part: (part.name,), lambda part: part.was,
    )  # fmt: skip
    for names_of in names:
        for part, key in pairs:
            for name in names_of(part):
                found.setdefault(same(name), key)
    return found


def _with_scores(part: PartType, scores: Sequence[Score]) -> PartType:
    """The stage or step with what its answers say, for each persona apart."""
    if not scores:
        return part
    emotion: Emotion = dict(part.emotion or {})
    by_persona: dict[str, list[Score]] = {}
    for score in scores:
        by_persona.setdefault(score.who, []).append(score)
    for who, of_persona in by_persona.items():
        written = emotion.get(who, ())
        point = written[0] if written else Feeling()
        has_score = any(value is not None for value in (point.score, point.low, point.high))
        if len(written) <= 1 and not has_score:
            emotion[who] = (point.model_copy(update=_computed(point, of_persona)),)
    return part.model_copy(update={"emotion": emotion})


def _computed(point: Feeling, scores: Sequence[Score]) -> dict[str, Any]:
    """Mean, number and standard deviation (of a sample) of the scores, and where they come from."""
    values = [score.value for score in scores]
    spread = round(stdev(values), PLACES) if len(values) > 1 else None
    return {
        "score": round(fmean(values), PLACES),
        "n": len(values),
        "sd": spread,
        "basis": point.basis or "measured",
        "source": tuple(dict.fromkeys((*point.source, *(score.answer.source for score in scores)))),
    }
