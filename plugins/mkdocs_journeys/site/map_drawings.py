"""The drawing of a map, made once for its page, its download and the page that prints it."""

from __future__ import annotations

from ..drawing import Scene, draw
from ..exchange.exporters.embedded_pictures import pictures_of
from ..model import JourneyMap
from .context import SiteContext


def drawn_map(journey: JourneyMap, context: SiteContext) -> Scene:
    """A map without a head, in which pictures are called by their paths in the journeys folder.

    Only the last drawing is remembered: what needs the same one is made in turn, and a thousand would fill the memory.
    """
    if journey.id not in context.last_drawn:
        facts, pictures = context.facts(journey), pictures_of(journey, context.portfolio)
        words = context.content_words(facts.language)
        context.last_drawn.clear()
        context.last_drawn[journey.id] = draw(facts, words, pictures=pictures.images, portraits=pictures.portraits)
    return context.last_drawn[journey.id]


def pictures_on_page(journey: JourneyMap, context: SiteContext, start: str) -> dict[str, str]:
    """Where a page finds what the drawing of a map shows: path in the journeys folder → address from that page."""
    addresses = context.addresses
    paths = pictures_of(journey, context.portfolio).paths
    return {path: addresses.link_to_file(addresses.media(path), start) for path in paths}
