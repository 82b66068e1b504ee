"""Portfolios of one map, as authors write them."""

from typing import Any

from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.model import JourneyMap, Portfolio

PERSONAS = {"anna": {"title": "Anna"}, "ben": {"title": "Ben"}, "carla": {"title": "Carla"}}
ACTORS = {"kitchen": "The kitchen", "waiter": "The waiter"}


def portfolio_of(*maps: dict[str, Any], **fields: Any) -> Portfolio:
    """A portfolio of these maps, with personas and actors to refer to."""
    data = {"personas": PERSONAS, "actors": ACTORS, **fields, "journeys": {map["id"]: map for map in maps}}
    lanes = {**data.get("custom_lanes", {})}
    for map in maps:
        lanes |= map.get("custom_lanes", {})
    forms = {id: lane["like"] for id, lane in lanes.items() if isinstance(lane, dict) and "like" in lane}
    return Portfolio.model_validate(data, context={"forms": forms})


def facts_of(*, portfolio: dict[str, Any] | None = None, **fields: Any) -> MapFacts:
    """What follows from one map."""
    whole = portfolio_of({"id": "map", **fields}, **(portfolio or {}))
    return map_facts(whole.journeys["map"], whole)


def map_of_emotions(*emotions: Any, **fields: Any) -> tuple[JourneyMap, Portfolio]:
    """A map with one step for each emotion; None is a step about which nothing is known."""
    steps = [
        {"id": f"step-{number}", "name": f"Step {number}"} | ({} if emotion is None else {"emotion": emotion})
        for number, emotion in enumerate(emotions)
    ]
    portfolio = portfolio_of({"id": "map", "steps": steps, **fields})
    return portfolio.journeys["map"], portfolio
