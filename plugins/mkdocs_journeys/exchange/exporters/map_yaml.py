"""A map as a file that `journeys check` accepts in an empty folder, and that means the same there."""

from __future__ import annotations

from ..yaml_source import source_ending, source_text
from .exporter import Exporter, MadeOf, MapToExport
from .portable_map import portable_map


def map_as_yaml(export: MapToExport) -> bytes:
    """Return the map with everything that it rests on; Markdown with front matter if it has prose."""
    return source_text(portable_map(export.journey, export.portfolio)).encode("utf-8")


MAP_YAML = Exporter(
    format="yaml",
    name="YAML",
    media_type="application/yaml",
    made_of=MadeOf.MAP,
    extensions=("yml", "yaml", "md"),
    write=map_as_yaml,
    extension=source_ending,
)
