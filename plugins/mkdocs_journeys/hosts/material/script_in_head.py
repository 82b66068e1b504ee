"""A script that a page reads before anything of it is painted.

What this leans on: themes write `</head>`, once; Material puts the scripts of plugins at the end of a page instead.
"""

from __future__ import annotations

from html import escape


def with_script_in_head(html: str, address: str) -> str:
    """Return a finished page with a script at the end of its head."""
    return html.replace("</head>", f'<script src="{escape(address)}"></script></head>', 1)
