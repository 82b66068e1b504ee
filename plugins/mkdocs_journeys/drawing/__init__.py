"""Journey maps as SVG: drawn once, written for a page or for a file. Knows no addresses."""

from .before_after import draw_before_after
from .comparison import draw_comparison
from .drawing import Drawing
from .grid import Box
from .hotspot import Hotspot
from .icons import channel_icon, shape
from .ink import Ink
from .journey import draw, with_header
from .overview import draw_overview
from .palette import Scheme, brand, stylesheet
from .print_sheets import Paper, PrintSheet, draw_sheets
from .thumbnail import draw_thumbnail, thumbnail_points

__all__ = [
    "Box",
    "Drawing",
    "Hotspot",
    "Ink",
    "Paper",
    "PrintSheet",
    "Scheme",
    "brand",
    "channel_icon",
    "draw",
    "draw_before_after",
    "draw_comparison",
    "draw_overview",
    "draw_sheets",
    "draw_thumbnail",
    "shape",
    "stylesheet",
    "thumbnail_points",
    "with_header",
]
