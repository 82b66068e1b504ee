"""The formats in which readers take a map away, one a file.

Pages offer a download of each, and `journeys export` writes each of them.
"""

from typing import Final

from .exporter import Exporter, MadeOf, MapToExport
from .map_svg import MAP_SVG
from .map_yaml import MAP_YAML
from .portable_map import portable_map

EXPORTERS: Final = (MAP_SVG, MAP_YAML)
"""Every format, in the order in which pages offer them."""


def exporter_of(format: str) -> Exporter | None:
    """Return the exporter of a format, or of the ending of a file; None if there is none."""
    plain = format.lower().removeprefix(".")
    return next((one for one in EXPORTERS if plain == one.format or plain in one.extensions), None)


__all__ = ["EXPORTERS", "Exporter", "MadeOf", "MapToExport", "exporter_of", "portable_map"]
