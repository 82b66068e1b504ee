"""A format in which readers take something away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ...drawing import ColourRole, Scene
from ...model import JourneyMap, Portfolio


class MadeOf(StrEnum):
    """What an export is made of."""

    MAP = "map"
    """The map and what it names in its portfolio."""
    DRAWING = "drawing"
    """The drawing of the map with its heading."""


@dataclass(frozen=True, slots=True)
class MapToExport:
    """A map that is written in another format.

    Attributes:
        journey: The map.
        portfolio: What it is in, without what this build leaves out.
        draw: Draws it with its heading.
        colours: Those of the site, where they differ from the usual ones.
        pictures: Those that the drawing holds, as `data:` addresses, by their paths in the journeys folder.
    """

    journey: JourneyMap
    portfolio: Portfolio
    draw: Callable[[], Scene]
    colours: Mapping[ColourRole, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format, and how it is written.

    Attributes:
        format: What `--format` calls it.
        name: What readers are shown: `SVG`.
        media_type: What it is on the web.
        made_of: What has to change before its bytes do.
        extensions: The endings of its files, without the dot.
        write: Gives its bytes.
        extension: Gives the ending of one map's file.
    """

    format: str
    name: str
    media_type: str
    made_of: MadeOf
    extensions: tuple[str, ...]
    write: Callable[[MapToExport], bytes]
    extension: Callable[[JourneyMap], str]
