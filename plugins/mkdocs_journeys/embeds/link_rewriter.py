"""Links and pictures in prose from the journeys folder lead to where their pages and files are published."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Final
from xml.etree import ElementTree

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from .markdown_internals import change_stash
from .page_source import PageSource

NAMES: Final = {
    "a": ("href",),
    "audio": ("src",),
    "img": ("src",),
    "source": ("src",),
    "track": ("src",),
    "video": ("src", "poster"),
}
"""The elements that name something, each with the attributes that do."""

_QUOTED = r"""(?:"(?P<double>[^"<>]*)"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s"'<>]+))"""
_RAW = tuple(
    re.compile(
        rf"(?P<before><(?P<element>{elements})\b[^<>]{{0,1000}}?)(?P<name>\s(?:{names})\s*=\s*){_QUOTED}",
        re.IGNORECASE,
    )
    for elements, names in (("a|audio|img|source|track|video", "href|src"), ("video", "poster"))
)


class LinkRewriter(Treeprocessor):
    """Gives links their targets. What leads nowhere is text."""

    def __init__(self, md: Markdown, page: Callable[[], PageSource | None]) -> None:
        super().__init__(md)
        self._page = page

    def run(self, root: ElementTree.Element) -> None:
        page = self._page()
        if page is None or (lead := page.lead) is None:
            return
        for element in root.iter():
            for name in NAMES.get(element.tag, ()):
                if (target := element.get(name)) is not None:
                    _put(element, name, lead(target, element.tag, False))
        change_stash(self.md, lambda html: _led(html, lead))


def _put(element: ElementTree.Element, name: str, target: str | None) -> None:
    if target:
        element.set(name, target)
    elif target is not None:
        if element.tag == "img":
            element.text = AtomicString(element.get("alt", ""))
        if element.tag in ("a", "img"):
            element.tag = "span"
            element.attrib.clear()
        else:
            del element.attrib[name]


def _led(html: str, lead: Callable[[str, str, bool], str | None]) -> str:
    if "<" in html:
        for raw in _RAW:
            html = raw.sub(lambda found: _again(found, lead), html)
    return html


def _again(found: re.Match[str], lead: Callable[[str, str, bool], str | None]) -> str:
    written = next(text for text in found.group("double", "single", "bare") if text is not None)
    target = lead(unescape(written), found["element"].lower(), True)
    if target is None:
        return found[0]
    return f'{found["before"]}{found["name"]}"{escape(target)}"' if target else found["before"]
