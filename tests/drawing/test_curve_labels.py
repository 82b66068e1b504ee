"""No text in the emotion lane meets a bar, a sign, a line or another text, whatever the curves."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.drawing.emotion_geometry import emotion_lane

from mkdocs_journeys.drawing import draw
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.model import JourneyMap, Portfolio
from mkdocs_journeys.words import Words

from .every_drawing import every_drawing

GENERATED = 500
WORDS = ("calm", "proud", "unsure", "ignored", "delighted", "worn out", "depends on the first five minutes")
PERSONAS = ("Anna", "Ben", "Ines Carvalho", "Martha Okafor", "Grandmother of the neighbours")


def feeling(chance: random.Random) -> Any:
    """A score, perhaps with a word, a range, an interval or a moment without a score; or nothing."""
    kind = chance.random()
    score = round(chance.uniform(-2, 2), 1)
    if kind < 0.15:
        return None
    found: dict[str, Any] = {"score": score}
    if kind < 0.9:
        found["label"] = chance.choice(WORDS)
    if kind < 0.35:
        found["low"] = round(max(-2.0, score - chance.random()), 1)
        found["high"] = round(min(2.0, score + chance.random()), 1)
    elif kind < 0.6:
        found["n"] = chance.randint(12, 90)
        found["sd"] = round(chance.uniform(0.2, 1.4), 1)
        found["basis"] = "measured"
    return found


def journey(seed: int) -> JourneyMap:
    """A map of one to five personas and one to fourteen steps, in stages or without."""
    chance = random.Random(seed)
    personas = PERSONAS[: chance.randint(1, len(PERSONAS))]
    steps = [
        {
            "id": f"step-{number}",
            "name": f"Step {number}",
            "emotion": {name.lower().replace(" ", "-"): found for name in personas if (found := feeling(chance))},
            **({"moment_of_truth": True} if chance.random() < 0.2 else {}),
        }
        for number in range(chance.randint(1, 14))
    ]
    cut = chance.randint(1, len(steps))
    stages = [{"id": "one", "name": "One", "steps": steps[:cut]}, {"id": "two", "name": "Two", "steps": steps[cut:]}]
    parts: dict[str, Any] = {"steps": steps} if chance.random() < 0.3 else {"stages": stages[: 2 if steps[cut:] else 1]}
    ids = [name.lower().replace(" ", "-") for name in personas]
    return JourneyMap.model_validate({"id": f"map-{seed}", "title": f"Map {seed}", "personas": ids, **parts})


def generated() -> Iterator[tuple[str, MapFacts]]:
    for seed in range(GENERATED):
        made = journey(seed)
        yield f"seed {seed}", map_facts(made, Portfolio(journeys={made.id: made}))


def collisions(name: str, facts: MapFacts) -> list[str]:
    lane = emotion_lane(draw(facts, Words(facts.language)), facts)
    return [f"{name}: {found}" for found in lane.collisions] if lane is not None else []


def test_no_text_of_a_generated_map_meets_anything() -> None:
    found, curves = [], 0
    for name, facts in generated():
        curves += len(facts.curves)
        found += collisions(name, facts)
    assert curves > 2 * GENERATED
    assert found == []


def test_no_text_of_the_demonstration_and_of_the_odd_maps_meets_anything(repository: Path, tmp_path: Path) -> None:
    found = [one for name, facts in every_drawing(repository, tmp_path) for one in collisions(name, facts)]
    assert found == []


@pytest.mark.parametrize("seed", [3, 8, 21])
def test_what_is_left_out_is_named_in_the_description(seed: int) -> None:
    made = journey(seed)
    facts = map_facts(made, Portfolio(journeys={made.id: made}))
    words = Words("en")
    scene = draw(facts, words)
    lane = emotion_lane(scene, facts)
    assert lane is not None
    points = [point for curve in facts.curves for point in curve.scored]
    written = " ".join(said for said, _ in lane.texts)
    for point in points:
        is_written = words.number(abs(point.score or 0)) in written
        assert is_written or facts.part_name(point.anchor) in scene.description
