"""Links of a map that is alone in its file: what they lead to is not there, so that they become text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..exchange.exporters.embedded_pictures import NO_PICTURE
from ..words import Words

OTHER_PAGE: Final = "elsewhere:"
"""Stands for the addresses of other pages."""

OTHER_FILE: Final = "elsewhere:file"
"""Stands for the address of a file that readers would download."""


def without_absent_links(html: str, words: Words) -> str:
    """Return HTML whose links to other pages are plain text; of a file or a film it says that it is not here."""
    whole, note = _element(f"<div>{html}</div>"), _element("<span></span>")
    note.attrs["class"] = "jm-left-out"
    note.insert_child(f"({words('not in this file')})")
    for player in whole.css("video, audio"):
        if any(NO_PICTURE in node.attributes.values() for node in (player, *player.css("*"))):
            _insert(player.insert_before, " ", note)
            player.decompose()
    for link in whole.css(f'a[href^="{OTHER_PAGE}"]'):
        if link.attributes["href"] == OTHER_FILE:
            _insert(link.insert_after, note, " ")
        text = _element("<span></span>")
        for name, value in link.attributes.items():
            if name != "href":
                text.attrs[name] = value
        _insert(text.insert_child, *link.iter(include_text=True))
        link.replace_with(text)
    return whole.inner_html or ""


def _element(html: str) -> LexborNode:
    return LexborHTMLParser(html).css("body > *")[0]


def _insert(insert: Callable[[LexborNode | str], None], *nodes: LexborNode | str) -> None:
    for node in nodes:
        insert(node)
