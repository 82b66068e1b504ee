"""Which maps a block of cards shows: all filters apply, and one value of each suffices."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..diagnostics.references import UNKNOWN_DIMENSION_VALUE
from ..model import JourneyMap, Kind
from ..text import normalized_name
from .catalogue import FILTERS
from .request import EmbedRequest

CHOICES = {"state": ("current", "future"), "status": ("draft", "in-review", "published", "archived")}

Values = Callable[[JourneyMap], set[str]]


def chosen(request: EmbedRequest, among: Iterable[JourneyMap]) -> list[JourneyMap]:
    """The maps to which every option of the block applies, of those that it names if it names any."""
    named = request.ids(Kind.JOURNEY) if request.block.argument else None
    asked = [_asked(request, option) for option in request.options]
    journeys = {journey.id: journey for journey in among}
    if named is not None:
        journeys = {id: journeys[id] for id in named if id in journeys}
    return [journey for journey in journeys.values() if all(wanted & of(journey) for wanted, of in asked)]


def _asked(request: EmbedRequest, option: str) -> tuple[set[str], Values]:
    """What is wanted of a map, and how to tell what it has."""
    catalogue = request.catalogue
    if option not in FILTERS:
        return _values(request, option), lambda journey: {*journey.dimensions.get(option, ())}
    texts = [*request.texts(option)]
    if option in CHOICES:
        choices = CHOICES[option]
        found = {request.choice(option, choices, text, place) for text, place in texts}
        return {*filter(None, found)}, lambda journey: {getattr(journey, option) or ""}
    if option == "language":
        return {text.lower() for text, _ in texts}, lambda journey: {*languages(journey, catalogue.portfolio.language)}
    if option == "tag":
        found = {request.id(catalogue.tags, Kind.ITEM, text, place, "tag") for text, place in texts}
        return {normalized_name(tag) for tag in found if tag}, lambda journey: {*map(normalized_name, journey.tags)}
    found = {request.id(catalogue.entities, Kind(option), text, place) for text, place in texts}
    name = {"persona": "personas", "owner": "owner"}[option]
    return {*filter(None, found)}, lambda journey: {*getattr(journey, name)}


def _values(request: EmbedRequest, dimension: str) -> set[str]:
    known = request.catalogue.values(dimension)
    wanted: set[str] = set()
    for text, place in request.texts(dimension):
        if (found := known.find((Kind.DIMENSION,), text)) is not None:
            wanted.add(found[1][0])
            continue
        likely = known.nearest((Kind.DIMENSION,), text)
        declared = request.catalogue.portfolio.dimensions[dimension]
        title, values = declared.name.text() or dimension, ", ".join(declared.values)
        hint = f"did you mean “{likely}”?" if likely else None
        request.tell(UNKNOWN_DIMENSION_VALUE, place, hint, text=text, dimension=title, values=values)
    return wanted


def languages(journey: JourneyMap, default: str) -> Iterable[str]:
    """The language of a map as it may be asked for: `zh-hans` and `zh`."""
    tag = (journey.language or default).lower()
    subtags = tag.split("-")
    return ("-".join(subtags[:length]) for length in range(1, len(subtags) + 1))
