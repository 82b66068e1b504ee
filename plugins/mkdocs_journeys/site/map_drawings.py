"""The drawing of a map, made once for its page, its download and the page that prints it."""

from __future__ import annotations

from ..drawing import Scene, draw
from ..model import JourneyMap
from .context import SiteContext
from .pictures import images_in, picture_path


def drawn_map(journey: JourneyMap, context: SiteContext, start: str = "") -> Scene:
    """A map without a head, and with its pictures if its page is given.

    Only the last drawing is remembered: what needs the same one is made in turn, and a thousand would fill the memory.
    """
    addresses, facts = context.addresses, context.facts(journey)
    pictures = {
        image.file: addresses.link_to_file(addresses.media(picture_path(journey, image.file)), start)
        for image in (images_in(journey) if start else ())
    }
    key = (journey.id, start if pictures else "")
    if key not in context.last_drawn:
        context.last_drawn.clear()
        context.last_drawn[key] = draw(facts, context.content_words(facts.language), pictures=pictures)
    return context.last_drawn[key]
