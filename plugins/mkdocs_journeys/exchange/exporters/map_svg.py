"""The drawing of a map as a file of its own, with literal colours."""

from __future__ import annotations

from ...drawing import AsFile, write_svg
from .exporter import Exporter, MadeOf, MapToExport


def map_as_svg(export: MapToExport) -> bytes:
    """Return the drawing with its heading."""
    return write_svg(export.draw(), AsFile(colours=export.colours, pictures=export.pictures)).encode("utf-8")


MAP_SVG = Exporter(
    format="svg",
    name="SVG",
    media_type="image/svg+xml",
    made_of=MadeOf.DRAWING,
    extensions=("svg",),
    write=map_as_svg,
    extension=lambda journey: "svg",
)
