"""The name of Material's search dialog, which its template leaves out: screen readers say “dialog” only.

What this leans on: the search is `<div class="md-search" … role="dialog">`, and the first name within it is that of
its field, in the language of the theme.
"""

from __future__ import annotations

import re

_DIALOG = re.compile(
    r'(<div class="md-search"(?![^>]*aria-label)[^>]*role="dialog"[^>]*)(>.{0,2000}?aria-label="([^"]*)")', re.DOTALL
)


def with_named_search(html: str) -> str:
    """Return a finished page whose search dialog has the name of its field."""
    return _DIALOG.sub(r'\1 aria-label="\3"\2', html, count=1)
