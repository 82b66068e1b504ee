"""A drawing in words, for those who hear it: what it shows and what stands out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...insight import CurvePoint, EmotionScale, MapFacts
from ...words import Words
from .score_text import score_text
from .way_text import step_on_its_way, times_of_ways


def alt_text(facts: MapFacts, words: Words) -> str:
    """Title, size, personas, the highest and lowest point, and where too few answered, in sentences."""
    return " ".join(sentences(facts, words))


def sentences(facts: MapFacts, words: Words) -> Iterator[str]:
    stages = words.plural("{count} stage", "{count} stages", len(facts.stages))
    steps = words.plural("{count} step", "{count} steps", len(facts.columns))
    both = words.message_list([stages, steps])
    size = both if facts.stages and has_steps(facts) else stages if facts.stages else steps
    yield words("{title}: a journey map with {size}.", title=facts.journey.title, size=size)
    if facts.personas:
        names = words.message_list(persona.name for persona in facts.personas)
        yield words("Personas: {names}.", names=names)
    yield from alternatives(facts, words)
    yield from extremes(facts, words)
    points = (point for curve in facts.curves for point in curve.points)
    if few := dict.fromkeys(facts.part_name(point.anchor) for point in points if point.is_gap_of_few):
        yield words("Too few answers: {steps}.", steps=words.message_list(few))


def alternatives(facts: MapFacts, words: Words) -> Iterator[str]:
    """Say where the journey goes several ways, how they are called, and how long they take."""
    for group in facts.groups:
        ways = words.any_of(branch.name for branch in group.branches)
        duration, _ = times_of_ways(group, facts, words)
        if duration:
            yield words("Either–or, {group}: {ways} ({duration}).", group=group.name, ways=ways, duration=duration)
        else:
            yield words("Either–or, {group}: {ways}.", group=group.name, ways=ways)


def without_words(points: Iterable[CurvePoint], facts: MapFacts, words: Words) -> str:
    """Say at which points the picture had no room for words; empty where there are none."""
    names: dict[str, None] = {}
    for point in points:
        whose = f"{curve_name(point.who, facts, words)} · " if facts.is_told_apart else ""
        names[f"{whose}{facts.part_name(point.anchor)}"] = None
    return words("Without words beside the curve: {points}.", points=words.message_list(names)) if names else ""


def extremes(facts: MapFacts, words: Words) -> Iterator[str]:
    """Say the highest and the lowest point, and whose they are where there are several curves."""
    for point, sentence, of_somebody in (
        (
            facts.stand_out.highest,
            "Highest point: {step} ({score}).",
            "Highest point, {name}: {step} ({score}).",
        ),
        (
            facts.stand_out.lowest,
            "Lowest point: {step} ({score}).",
            "Lowest point, {name}: {step} ({score}).",
        ),
    ):
        if point is None:
            continue
        step, score = step_on_its_way(point.anchor, facts, words), feeling(point, facts.scale, words)
        if facts.is_told_apart:
            yield words(of_somebody, name=curve_name(point.who, facts, words), step=step, score=score)
        else:
            yield words(sentence, step=step, score=score)


def curve_name(who: str, facts: MapFacts, words: Words) -> str:
    """Return the name of the persona or actor of a curve, or the word for everybody."""
    return facts.who_name(who) if who else words("Everybody")


def has_steps(facts: MapFacts) -> bool:
    return any(column.step is not None for column in facts.columns)


def feeling(point: CurvePoint, scale: EmotionScale, words: Words) -> str:
    """The score on the author's scale, with the words if there are any."""
    score = score_text(point, scale, words)
    return words("{score}, {words}", score=score, words=point.words) if point.words else score
