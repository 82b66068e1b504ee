"""Journey maps as scenes: drawn once, written as SVG for a page or as a file. Knows no addresses."""

from .compare.before_after import draw_before_after
from .compare.comparison import draw_comparison
from .maps.journey import draw, with_header
from .maps.thumbnail import draw_thumbnail
from .overview.overview import draw_overview, has_overview
from .paper.sheets import Paper, PrintSheet, draw_sheets
from .scene.box import Box
from .scene.colour_roles import ColourRole
from .scene.hotspot import Hotspot
from .scene.icons import channel_icon, shape
from .scene.palette import Scheme, brand
from .scene.scene import Scene
from .scene.svg import AsFile, Decoration, OnPage, write_svg
from .scene.svg_marks import Shape

__all__ = [
    "AsFile",
    "Box",
    "ColourRole",
    "Decoration",
    "Hotspot",
    "OnPage",
    "Paper",
    "PrintSheet",
    "Scene",
    "Scheme",
    "Shape",
    "brand",
    "channel_icon",
    "draw",
    "draw_before_after",
    "draw_comparison",
    "draw_overview",
    "draw_sheets",
    "draw_thumbnail",
    "has_overview",
    "shape",
    "with_header",
    "write_svg",
]
