"""The style sheets and scripts of our pages, whoever publishes them, in the order in which they are loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Final

THEME: Final = Path(__file__).parent.parent / "theme"

STYLES: Final = (
    "assets/journeys/colors.css",
    "assets/journeys/journeys.css",
    "assets/journeys/pages.css",
    "assets/journeys/galleries.css",
    "assets/journeys/courses.css",
    "assets/journeys/views.css",
    "assets/journeys/embedded.css",
    "assets/journeys/search.css",
    "assets/journeys/comparison.css",
    "assets/journeys/controls.css",
    "assets/journeys/presentation.css",
    # What is shown on paper and how comes last: it takes back what the others say.
    "assets/journeys/print.css",
)
"""The first of them is no file: `theme_colours` writes it."""

# The controls come before what makes them work, but after the tabs: they are a part of one of them.
SCRIPTS: Final = (
    # Tells the others of the address.
    "assets/journeys/same-page.js",
    # Listens to the tabs, which open a view as soon as they are loaded.
    "assets/journeys/address-note.js",
    "assets/journeys/views.js",
    "assets/journeys/scroller.js",
    "assets/journeys/controls.js",
    "assets/journeys/map-zoom.js",
    "assets/journeys/details.js",
    "assets/journeys/switches.js",
    "assets/journeys/full-screen.js",
    "assets/journeys/presentation.js",
    "assets/journeys/folded-stages.js",
    "assets/journeys/registers.js",
    "assets/journeys/share.js",
    "assets/journeys/table-head.js",
    "assets/journeys/galleries.js",
    "assets/journeys/courses.js",
    "assets/journeys/closed-on-paper.js",
    "assets/journeys/code-blocks.js",
    "assets/journeys/not-found.js",
    # Beside Material's results; without our search it finds nothing to say.
    "assets/journeys/search-count.js",
)

SEARCH_WORKER_PARTS: Final = (
    "assets/journeys/search-terms.js",
    "assets/journeys/search-index.js",
    "assets/journeys/search-results.js",
    "assets/journeys/search-worker.js",
)
"""What the worker of our search is made of, published under the name of the last one."""

NOT_FOR_ONE_MAP: Final = frozenset(
    f"assets/journeys/{name}"
    for name in (
        "galleries.css",
        "comparison.css",
        "courses.css",
        "search.css",
        "share.js",
        "galleries.js",
        "courses.js",
        "code-blocks.js",
        "not-found.js",
        "search-count.js",
    )
)
"""Those that only pages with several maps, or with courses, need: a file that holds one map goes without them."""

FIRST_VIEW_SCRIPT: Final = "assets/journeys/first-view.js"
"""Only on pages with views, and before anything of them is painted."""

NOT_FOUND: Final = "404.html"
"""The template of the page for an address where nothing is."""
