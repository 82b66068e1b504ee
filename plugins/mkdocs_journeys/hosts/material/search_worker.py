"""Which worker the search box of a page asks, as Material's templates say it.

What this leans on: each page has `<script id="__config" type="application/json">` with the worker's address as
`"search": "…/assets/javascripts/workers/search.….js"`. Its name holds a digest, and `custom_dir` may hold others.
"""

from __future__ import annotations

import re
from pathlib import Path

from ..whole_files import write_whole

WORKER = "assets/journeys/search-worker.js"
_CONFIG = re.compile(r"""<script\b[^>]*\bid=["']?__config\b["']?[^>]*>.*?</script>""", re.DOTALL)
_MATERIALS = re.compile(r'("search"\s*:\s*"[^"]*?)(assets/javascripts/workers/search[^"/]*\.js)(?=")')
_OURS = re.compile(rf'("search"\s*:\s*"[^"]*?){re.escape(WORKER)}[^"]*(?=")')


class SearchWorker:
    """Puts our worker in the place of Material's, and back.

    Attributes:
        materials: Material's worker, as the pages had it; empty before one had.
    """

    def __init__(self) -> None:
        self.materials = ""

    def connected(self, html: str, folder: str = "") -> str:
        """Return a page whose search box asks our worker; `folder` is that of the page's language."""
        query = f"?folder={folder}" if folder else ""

        def ours(found: re.Match[str]) -> str:
            self.materials = found[2]
            return f"{found[1]}{WORKER}{query}"

        return _CONFIG.sub(lambda config: _MATERIALS.sub(ours, config[0], count=1), html, count=1)

    def give_back(self, site: Path) -> None:
        """Let all pages of a site ask Material's worker again."""
        if not self.materials:
            return
        for file in sorted(site.rglob("*.html")):
            html = file.read_text(encoding="utf-8", errors="surrogateescape")
            back = _CONFIG.sub(lambda config: _OURS.sub(rf"\1{self.materials}", config[0]), html, count=1)
            if back != html:
                write_whole(file, back.encode("utf-8", "surrogateescape"))
