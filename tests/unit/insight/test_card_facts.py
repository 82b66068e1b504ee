"""The facts of a card: what galleries and cards show of a map."""

from mkdocs_journeys.insight import card_facts, map_facts
from mkdocs_journeys.model import JourneyMap, Portfolio


def test_a_card_says_how_long_a_map_is_where_it_happens_and_how_it_feels():
    journey = JourneyMap.model_validate(
        {
            "id": "anna",
            "title": "Anna buys",
            "language": "en",
            "channels": ["phone"],
            "stages": [
                {
                    "name": "Search",
                    "steps": [{"name": "Looks", "channels": ["web", "shop"], "emotion": {"": {"score": 2}}}],
                },
                {"name": "Buy", "channels": ["web"], "emotion": {"": {"score": -1}}},
            ],
        }
    )
    seen = card_facts(map_facts(journey, Portfolio(title="Shop", journeys={"anna": journey})))
    assert (seen.language, seen.columns, seen.has_steps, seen.has_curve) == ("en", 2, True, True)
    assert seen.channels == ("web", "shop", "phone")
    assert seen.emotion_summary is not None
    assert (seen.emotion_summary.lowest, seen.emotion_summary.mean) == (-1, 0.5)


def test_a_map_without_feelings_has_neither_emotion_nor_curve():
    journey = JourneyMap.model_validate({"id": "anna", "title": "Anna buys", "stages": ["Search"]})
    seen = card_facts(map_facts(journey, Portfolio(title="Shop", journeys={"anna": journey})))
    assert (seen.emotion_summary, seen.has_curve, seen.has_steps) == (None, False, False)
