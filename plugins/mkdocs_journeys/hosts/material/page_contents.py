"""The content of a page that is rendered already, and its table of contents.

What this leans on: MkDocs sets `page.content` and `page.toc` when it has rendered a page, and reads both when it fills
the theme's template; `page.toc` is a `TableOfContents` of `AnchorLink`s, whose titles are HTML.
"""

from __future__ import annotations

from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ...site.language_markup import in_language, lang_attributes
from ...site.page import Heading, Page


def set_contents(host_page: HostPage, html: str) -> None:
    """Give a page content without headings: what is shown where rendering fails, or nothing once it is written."""
    host_page.content, host_page.toc = html, TableOfContents([])


def announce_headings(page: Page, host_page: HostPage, words_language: str, site_language: str) -> None:
    """Make our headings known to the table of contents; `words_language` is that of the page's words."""
    ours = page.headings
    prose = [_marked(link, lang_attributes(page.language, site_language)) for link in host_page.toc]
    host_page.toc = TableOfContents([*nested(ours, words_language, site_language), *prose])


def _marked(link: AnchorLink, attributes: str) -> AnchorLink:
    """Return a heading of the author's prose, whose text is HTML already, and those below it."""
    if attributes:
        link.title = f"<span{attributes}>{link.title}</span>"
        link.children = [_marked(child, attributes) for child in link.children]
    return link


def nested(headings: tuple[Heading, ...], words_language: str, site_language: str) -> list[AnchorLink]:
    """Return headings of level 2 with those of level 3 below them."""
    top: list[AnchorLink] = []
    for heading in headings:
        # Themes print the texts of a table of contents as HTML.
        text = in_language(heading.text, heading.language or words_language, site_language)
        link = AnchorLink(str(text), heading.id, heading.level)
        (top[-1].children if heading.level > 2 and top else top).append(link)
    return top
