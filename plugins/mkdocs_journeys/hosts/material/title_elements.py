"""Titles of maps in what the theme writes around a page: in its head, and in the links to its neighbours.

What this leans on: Material writes a title alone into an element `<span class="md-ellipsis">` or `<div …>`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from mkdocs.structure.pages import Page as HostPage

from ...site.language_markup import lang_attributes
from ...site.page import Page

ELEMENT = 'class="md-ellipsis">'


def marked_titles(html: str, page: HostPage, pages: Mapping[str, Page], site_language: str) -> str:
    """Return a page of the theme on which titles in another language than the site's say so.

    Themes print titles as they are given, in attributes too, so that they cannot carry any marks. Where Material shows
    them they stand alone in an element; nothing is found, and nothing changed, in other themes.
    """
    for host in (page, page.previous_page, page.next_page):
        ours = pages.get(host.file.src_uri) if host is not None else None
        if ours is None or not (attributes := lang_attributes(ours.language, site_language)):
            continue
        title, named = (escape(text, quote=False) for text in (ours.title, ours.named or ours.title))
        alone = re.compile(rf"(?<={ELEMENT})(\s*){re.escape(title)}(?=\s*</(?:span|div)>)")
        marked = title.replace(named, f"<span{attributes}>{named}</span>").replace("\\", r"\\")
        html = alone.sub(rf"\1{marked}", html)
    return html
