"""The script that a page with views reads before it is painted."""

from __future__ import annotations

from ...site.addresses import Addresses

SCRIPT = "assets/journeys/first-view.js"
MARK = 'class="jm-view jm-view--map'


def with_first_view(html: str, page: str, addresses: Addresses) -> str:
    """The finished page with the script in its head, if it has views to choose from; `page` is its Markdown file.

    Material puts the scripts of plugins at the end, where they come after the first picture of the page.
    """
    if MARK not in html:
        return html
    return html.replace("</head>", f'<script src="{addresses.link_to_file(SCRIPT, page)}"></script></head>', 1)
