"""Answers joined into the portfolio: a stage or step without a score takes the mean of its answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean, stdev
from typing import Any, TypeVar

from ..diagnostics import Diagnostic, Place
from ..diagnostics.evidence import ANSWERS_OF_NOBODY, EMOTION_ELSEWHERE, TOO_FEW_ANSWERS
from ..model import Basis, Feeling, JourneyMap, Part, Portfolio, Stage, is_included
from .answers import Answer, stage_key
from .disclosure import PlacedScore, PublishedScore, minimum_answers, withheld, withheld_across_maps

PLACES = 2
"""Decimal places of a computed mean and spread: more would claim what a questionnaire cannot know."""

PartType = TypeVar("PartType", bound=Part)
Whose = tuple[str, str, str]
"""A map, a part of it, and a person."""
ByPart = Mapping[str, Sequence[Answer]]


@dataclass(frozen=True, slots=True)
class Joined:
    """The portfolio with the scores of its research data, and what is to be said of them."""

    portfolio: Portfolio
    diagnostics: tuple[Diagnostic, ...]


def join(portfolio: Portfolio, answers: Iterable[Answer], include: Collection[str] = ()) -> Joined:
    """Give every stage and step without a score that of its answers.

    Whether a score may be shown is decided here, for a build with these labels and before anything is left out of it:
    afterwards nobody could tell what a total contains. What may not be shown is in no byte of the result.
    """
    by_journey: dict[str, dict[str, list[Answer]]] = {}
    for answer in answers:
        by_journey.setdefault(answer.journey, {}).setdefault(answer.part, []).append(answer)
    if not by_journey:
        return Joined(portfolio, ())
    minimum, left_out = minimum_answers(portfolio.minimum_answers, include), _left_out(portfolio, include)
    also: frozenset[Whose] = frozenset()
    while True:
        joining = _Joining(minimum, left_out, also)
        journeys = {
            id: joining.of_journey(journey, by_journey[id]) if id in by_journey else journey
            for id, journey in portfolio.journeys.items()
        }
        across = {(one.journey, one.part, one.who) for one in withheld_across_maps(joining.scores, minimum)}
        if across <= also:
            break
        # What is withheld now may give away others of its step.
        also |= across
    diagnostics = (*joining.diagnostics, *joining.told_of_files(), *_of_nobody(by_journey, journeys))
    return Joined(portfolio.model_copy(update={"journeys": journeys}), diagnostics)


def _left_out(portfolio: Portfolio, include: Collection[str]) -> frozenset[str]:
    """The ids of the personas and actors that the build does not name."""
    people = (*portfolio.personas.items(), *portfolio.actors.items())
    return frozenset(id for id, record in people if not is_included(record, include))


class _Joining:
    def __init__(self, minimum: int, left_out: Collection[str], also_withheld: Collection[Whose]) -> None:
        self.minimum = minimum
        self.left_out = left_out
        self.also_withheld = also_withheld
        self.scores: list[PlacedScore] = []
        self.diagnostics: list[Diagnostic] = []
        self.computed: Counter[str] = Counter()
        self.withheld: Counter[str] = Counter()

    def of_journey(self, journey: JourneyMap, by_part: ByPart) -> JourneyMap:
        steps = tuple(self.with_scores(step, by_part.get(step.id, ())) for step in journey.steps)
        stages = tuple(self.of_stage(stage, by_part) for stage in journey.stages)
        return journey.model_copy(update={"steps": steps, "stages": stages})

    def of_stage(self, stage: Stage, by_part: ByPart) -> Stage:
        """Emotion is on a stage or on its steps, so answers about the other one are not used."""
        answers = by_part.get(stage_key(stage), ())
        if stage.emotion:
            for step in stage.steps:
                self.tell_unused(by_part.get(step.id, ()), f"the stage “{stage.name}”", step.name)
            return self.with_scores(stage, answers)
        steps = tuple(self.with_scores(step, by_part.get(step.id, ())) for step in stage.steps)
        if any(step.emotion for step in steps):
            self.tell_unused(answers, f"one of the steps of “{stage.name}”", stage.name)
            answers = ()
        return self.with_scores(stage.model_copy(update={"steps": steps}), answers)

    def tell_unused(self, answers: Sequence[Answer], where: str, name: str) -> None:
        for _, of_source in groupby(answers, key=lambda answer: answer.table.source):
            self.diagnostics.append(EMOTION_ELSEWHERE.at(next(of_source).place, where=where, name=name))

    def with_scores(self, part: PartType, answers: Sequence[Answer]) -> PartType:
        """The stage or step with what its answers say, for each person apart."""
        if not answers:
            return part
        emotion: dict[str, tuple[Feeling, ...]] = dict(part.emotion or {})
        by_person: dict[str, list[Answer]] = {}
        for answer in answers:
            by_person.setdefault(answer.who, []).append(answer)
        scores = [
            PublishedScore(who, len(given), Counter(answer.value for answer in given), who in self.left_out)
            for who, given in by_person.items()
            if _takes_score(emotion.get(who, ()))
        ]
        written = [
            PublishedScore(who, feelings[0].n or 0, None, who in self.left_out)
            for who, feelings in emotion.items()
            if len(feelings) == 1 and feelings[0].n is not None and feelings[0].score is not None
        ]
        key = (answers[0].journey, answers[0].part)
        by_author = {who for who, feelings in emotion.items() if any(feeling.withheld for feeling in feelings)}
        also = {score.who for score in scores if (*key, score.who) in self.also_withheld or score.who in by_author}
        hidden = withheld([*scores, *written], self.minimum, also)
        for score in scores:
            values = tuple(answer.value for answer in by_person[score.who])
            is_shown = score.who not in hidden
            self.scores.append(PlacedScore(*key, score.who, values, score.is_left_out, is_shown))
            given = by_person[score.who]
            point = next(iter(emotion.get(score.who, ())), Feeling())
            changes = {"withheld": True} if score.who in hidden else _computed(point, given)
            emotion[score.who] = (point.model_copy(update=changes),)
            if not score.is_left_out:
                self.count(given, is_withheld=score.who in hidden)
        return part.model_copy(update={"emotion": emotion})

    def count(self, answers: Sequence[Answer], *, is_withheld: bool) -> None:
        for file in {answer.table.file for answer in answers}:
            self.computed[file] += 1
            self.withheld[file] += is_withheld

    def told_of_files(self) -> Iterable[Diagnostic]:
        """One notice a file, without any figure of those who are withheld."""
        for file, count in sorted(self.withheld.items()):
            if count:
                yield TOO_FEW_ANSWERS.at(Place(file), count=count, all=self.computed[file], minimum=self.minimum)


def _of_nobody(
    by_journey: Mapping[str, Mapping[str, Sequence[Answer]]], journeys: Mapping[str, JourneyMap]
) -> Iterable[Diagnostic]:
    """Notice answers without a name, once a file and map, where other feelings are those of single personas."""
    for id, by_part in by_journey.items():
        journey = journeys[id]
        emotions = [part.emotion or {} for stage in journey.stages for part in (stage, *stage.steps)]
        emotions += [step.emotion or {} for step in journey.steps]
        personas = [who for who in journey.personas if any(who in emotion for emotion in emotions)]
        if len(journey.personas) < 2 or not personas:
            continue
        files = {answer.table.file: answer for answers in by_part.values() for answer in answers if not answer.who}
        for file, answer in sorted(files.items()):
            names = ", ".join(journey.personas)
            columns = "a column “who”" if "who" not in answer.table.columns else "the empty cells of the column “who”"
            values = {"map": id, "personas": names, "columns": columns, "example": personas[0]}
            yield ANSWERS_OF_NOBODY.at(Place(file), **values)


def _takes_score(written: Sequence[Feeling]) -> bool:
    """Whether an author left the score to the answers."""
    if not written:
        return True
    has_score = any(value is not None for value in (written[0].score, written[0].low, written[0].high))
    return len(written) == 1 and not has_score


def _computed(point: Feeling, answers: Sequence[Answer]) -> dict[str, Any]:
    """Mean, number and standard deviation (of a sample) of the scores, and where they come from."""
    values = [answer.value for answer in answers]
    spread = round(stdev(values), PLACES) if len(values) > 1 else None
    return {
        "score": round(fmean(values), PLACES),
        "n": len(values),
        "sd": spread,
        "basis": point.basis or Basis.MEASURED,
        "source": tuple(dict.fromkeys((*point.source, *(answer.table.source for answer in answers)))),
    }
