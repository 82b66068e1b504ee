"""The formats in which readers take a map away, one a file.

Pages offer a download of each, and `journeys export` writes each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...drawing import Scene, draw
from ...insight import map_facts
from ...model import JourneyMap, Portfolio
from .embedded_pictures import embedded, pictures_of
from .exporter import Exporter, MadeOf, MapToExport
from .map_svg import MAP_SVG
from .map_yaml import MAP_YAML
from .portable_map import portable_map

EXPORTERS: Final = (MAP_SVG, MAP_YAML)
"""Every format, in the order in which pages offer them."""


def export(
    journey: JourneyMap, portfolio: Portfolio, format: str = "yaml", read: Callable[[str], bytes] | None = None
) -> bytes:
    """Write a map in another format, as readers download it.

    Args:
        journey: The map.
        portfolio: What it is in, without what is to be kept out.
        format: `yaml` for a file that can be read by itself, `svg` for its drawing; or the ending of a file.
        read: Gives a file of the journeys folder, so that a drawing holds pictures; else it has their texts.

    Raises:
        ValueError: There is no such format.
    """
    exporter = exporter_of(format)
    if exporter is None:
        raise ValueError(f"There is no format “{format}”. There are: {', '.join(one.format for one in EXPORTERS)}")
    if read is None:
        return exporter.write(MapToExport(journey, portfolio, lambda: draw(map_facts(journey, portfolio), header=True)))
    pictures = pictures_of(journey, portfolio)

    def drawing() -> Scene:
        facts = map_facts(journey, portfolio)
        return draw(facts, header=True, pictures=pictures.images, portraits=pictures.portraits)

    return exporter.write(MapToExport(journey, portfolio, drawing, pictures=embedded(pictures, read)))


def exporter_of(format: str) -> Exporter | None:
    """Return the exporter of a format, or of the ending of a file; None if there is none."""
    plain = format.lower().removeprefix(".")
    return next((one for one in EXPORTERS if plain == one.format or plain in one.extensions), None)


__all__ = ["EXPORTERS", "Exporter", "MadeOf", "MapToExport", "export", "exporter_of", "portable_map"]
