"""The content of a generated page as MkDocs wants it: text to search, headings, and what comes late."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cached_property
from html import escape

import yaml
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ...blocks import Piece
from ...site.context import SiteContext
from ...site.marked import marks, said
from ...site.page import Heading, Html, Page, Prose
from ...site.render import rendered
from ..late import Late


def prose_of(page: Page, html: str, context: SiteContext) -> str:
    """The author's Markdown on a page, and what other plugins added to it, once sanitized; empty if there is none."""
    if not html.strip():
        return ""
    direction = context.content_words(page.language).direction
    return f'<div class="jm-prose" lang="{page.language}" dir="{direction}">{html}</div>'


def content(page: Page, prose: str, context: SiteContext, late: Late, *, is_only_here: bool = True) -> str:
    """What search indexes, with placeholders for the rest.

    Args:
        page: The page.
        prose: What is put where the author's Markdown is, or else at the end.
        context: What page builders know.
        late: Where the rest waits.
        is_only_here: Whether nobody else prints the page, so that the rest can be forgotten with it.
    """
    pieces = []
    has_place = False
    for part in page.parts:
        if isinstance(part, Prose):
            pieces.append(prose)
            has_place = True
        elif isinstance(part, Html) and not part.searchable:
            pieces.append(late.placeholder(_piece(part, page, context), is_only_here=is_only_here))
        else:
            pieces.append(rendered(part, page, context))
    if prose and not has_place:
        pieces.append(prose)
    return "\n".join(pieces)


def _piece(part: Html, page: Page, context: SiteContext) -> Piece:
    return lambda spot: rendered(part, page, context)


def front_matter(page: Page) -> str:
    """What MkDocs has to know of a page. It prints titles and descriptions into its templates as they are."""
    fields: dict[str, object] = {"title": escape(page.title, quote=False)}
    if page.is_listing:
        fields["search"] = {"exclude": True}
    # Feeds ask for a description of everything.
    fields["description"] = escape(page.description or page.title)
    # Texts of authors are no templates, neither titles nor prose: mkdocs-macros would run what is in braces.
    fields["render_macros"] = False
    if page.tags:
        # Our pages show their tags themselves; Material's page of tags lists them, and prints them as they are.
        fields["tags"] = [escape(tag, quote=False) for tag in page.tags]
        fields["hide"] = ["tags"]
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\n"


class Anchors(Set[str]):
    """The addresses within a page, looked up when somebody links to one of them: of few pages anybody does."""

    def __init__(self, page: Page, prose: frozenset[str]) -> None:
        self._page = page
        self._prose = prose

    @cached_property
    def _every(self) -> frozenset[str]:
        return self._prose | self._page.anchors

    def __contains__(self, anchor: object) -> bool:
        return anchor in self._every

    def __iter__(self) -> Iterator[str]:
        return iter(self._every)

    def __len__(self) -> int:
        return len(self._every)


def announce_anchors(page: Page, host_page: HostPage) -> None:
    """Makes every address within a page known to the checks of links."""
    prose = frozenset(host_page.present_anchor_ids or ())
    host_page.present_anchor_ids = Anchors(page, prose)  # type: ignore[assignment]  # it is only asked what it contains


def forget(host_page: HostPage) -> None:
    """Lets go of what a page was written from."""
    host_page.content, host_page.toc = "", TableOfContents([])


def announce_headings(page: Page, host_page: HostPage, site_language: str) -> None:
    """Makes our headings known to the table of contents."""
    ours = page.headings
    prose = [_marked(link, marks(page.language, site_language)) for link in host_page.toc]
    host_page.toc = TableOfContents([*nested(ours, site_language), *prose])


def _marked(link: AnchorLink, attributes: str) -> AnchorLink:
    """A heading of the author's prose, whose text is HTML already, and those below it."""
    if attributes:
        link.title = f"<span{attributes}>{link.title}</span>"
        link.children = [_marked(child, attributes) for child in link.children]
    return link


def nested(headings: tuple[Heading, ...], site_language: str) -> list[AnchorLink]:
    """Headings of level 2 with those of level 3 below them."""
    top: list[AnchorLink] = []
    for heading in headings:
        # Themes print the texts of a table of contents as HTML.
        text = said(heading.text, heading.language, site_language)
        link = AnchorLink(str(text), heading.id, heading.level)
        (top[-1].children if heading.level > 2 and top else top).append(link)
    return top
