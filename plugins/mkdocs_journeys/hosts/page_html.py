"""A generated page as one piece of HTML, for hosts that render nothing themselves.

The author's prose is rendered and sanitized here, because each host would make something else of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from markdown import Markdown

from ..diagnostics import Diagnostic
from ..embeds import JourneyBlocks, PageSource
from ..site.page import Fragment, Page, Part, Prose
from ..site.prose_links import ProseLinks
from ..site.render import in_language_of_page, rendered
from .prepared_site import PreparedSite
from .removals import unexpected_removals
from .rendering_failure import rendering_failure

PROSE_EXTENSIONS: Final = ("admonition", "def_list", "fenced_code", "footnotes", "sane_lists", "tables", "toc")


class PageWriter:
    """Writes pages of one site.

    Attributes:
        diagnostics: What is wrong with maps in the prose of the pages written so far.
    """

    def __init__(self, prepared: PreparedSite) -> None:
        self._prepared = prepared
        self.diagnostics: list[Diagnostic] = []
        prepared.embedding.report = self.diagnostics.extend
        self._links = ProseLinks(prepared.context, prepared.placeholders.target, by_file=False)
        self._blocks = JourneyBlocks(prepared.embedding)
        self._markdown = Markdown(extensions=[self._blocks, *PROSE_EXTENSIONS])

    def html(self, page: Page, shown: Callable[[Part], bool] = lambda part: True) -> str:
        """Everything on a page, or the parts of it that are shown, with links from where it is published."""
        parts = [self._part(part, page) for part in page.parts if shown(part)]
        address = self._prepared.context.addresses.published(page.address)
        html = in_language_of_page("\n".join(parts), page, self._prepared.context)
        return self._prepared.placeholders.filled(html, address)

    def _part(self, part: Part, page: Page) -> str:
        if isinstance(part, Prose):
            return self._prose(part, page)
        html = rendered(part, page, self._prepared.context)
        if isinstance(part, Fragment) and not part.searchable:
            return _said_elsewhere(html)
        return html

    def _prose(self, part: Prose, page: Page) -> str:
        source = self._prepared.folder / page.source
        text = source.read_text(encoding="utf-8-sig", errors="replace") if source.is_file() else ""
        page_source = PageSource(
            page.source,
            text,
            lead=self._links.on(page),
            own_classes=self._prepared.placeholders.own_classes,
            language=page.language,
        )
        self._prepared.embedding.page = page_source
        try:
            html = self._markdown.reset().convert(part.markdown)
        except Exception as error:
            self.diagnostics.append(rendering_failure(error, page_source, part.markdown, self._blocks.block_at_hand))
            html = ""
        sanitized = self._prepared.placeholders.sanitized(html)
        self.diagnostics.extend(unexpected_removals(sanitized.removals, part.markdown, page_source))
        direction = self._prepared.context.content_words(page.language).direction
        return f'<div class="jm-prose" lang="{page.language}" dir="{direction}">{sanitized.html}</div>'


def _said_elsewhere(html: str) -> str:
    """What search should not find once more; its heading stays, because somebody may well look for that.

    It is a section, and holds no other: Material's search forgets what to leave out at the end of the first element of
    the same kind.
    """
    if "data-search-exclude" in html or "<section" in html:
        return html
    heading, end, rest = html.rpartition("</h2>") if html.count("</h2>") == 1 else ("", "", html)
    return f"{heading}{end}\n<section data-search-exclude>\n{rest}\n</section>"


def in_one_block(html: str) -> str:
    """HTML that every reader of Markdown takes as it is.

    CommonMark ends HTML at a blank line, and preprocessors look at how lines begin. So no line is blank, and every
    line begins with a tag of ours. Braces are masked for template languages, outside of scripts.
    """
    pieces = _KEPT.split(html)
    pieces[::2] = (_BRACES.sub("&#123;", _in_lines(piece)) for piece in pieces[::2])
    pieces[1::2] = (
        piece.replace("\n", "&#10;") if piece.startswith("<pre") else _in_lines(piece) for piece in pieces[1::2]
    )
    return "".join(pieces).strip()


def _in_lines(html: str) -> str:
    return _LINE_BREAKS.sub(lambda found: "\n<" if found[1] else " ", html)


_KEPT = re.compile(r"(<pre\b.*?</pre>|<script\b.*?</script>)", re.DOTALL)
_LINE_BREAKS = re.compile(r"\s*\n\s*(<?)")
_BRACES = re.compile(r"\{(?=[{%#])")
