"""The class below which Material sets its texts, and our style sheets ours: other themes do not write it.

What this leans on: Material's pages have `md-typeset` around their content.
"""

from __future__ import annotations

import re

TYPESET = "md-typeset"
OURS = 'class="jm-'
_BODY = re.compile(r"""<body\b(?P<before>[^>]*?\bclass=["'])?""", re.IGNORECASE)


def with_typeset_class(html: str) -> str:
    """Return a finished page on which our styles apply, whatever theme wrote it; Material's as it is."""
    if OURS not in html or TYPESET in html:
        return html
    return _BODY.sub(_with_class, html, count=1)


def _with_class(body: re.Match[str]) -> str:
    return f"{body[0]}{TYPESET} " if body["before"] else f'{body[0]} class="{TYPESET}"'
