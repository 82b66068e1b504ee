"""The sections of a finished page: a heading with an address, and the plain text below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small"}
    | {"span", "strong", "sub", "sup", "u", "var", "wbr"}
)
_TEXT: Final = "-text"
_NEVER_READ: Final = "script, style, svg, object, template"
_WHOLE_PAGE: Final = ".jm-page"
_LEFT_OUT: Final = ":not(h1, h2, h3, h4, h5, h6):is([data-search-exclude], .headerlink, .linenodiv)"


@dataclass(frozen=True)
class Section:
    """A heading and its text, one line for each paragraph, entry or cell. Without an id: the beginning of the page.

    The language is the heading's, where it or the whole page says that it is not the site's.
    """

    id: str
    title: str
    text: str
    language: str = ""


def sections(html: str) -> Iterator[Section]:
    """Cut a page where headings with an id begin. What is marked `data-search-exclude` is not there."""
    title, id, language = "", "", ""
    first, left_out = True, False
    pieces: list[str] = []
    node = _body(html, f"{_NEVER_READ}, {_LEFT_OUT}")
    whole = node.css_first(_WHOLE_PAGE) if node is not None else None
    around = (whole.attributes.get("lang") or "") if whole is not None else ""
    while node is not None:
        is_title = first and node.tag == "h1"
        name = node.attributes.get("id") if node.tag in _HEADINGS else None
        if not (name or is_title):
            node = _next(node, pieces)
            continue
        text = _lines(pieces)
        # The page's own heading is the beginning of the page, if there is nothing before it.
        if not is_title or text:
            if not left_out:
                yield Section(id, title, text, language)
            id = name or ""
        title, first = " ".join(node.text().split()), False
        language = node.attributes.get("lang") or around
        left_out = "data-search-exclude" in node.attributes
        pieces = []
        node = _after(node, pieces)
    if not left_out:
        yield Section(id, title, _lines(pieces), language)


def html_text(html: str) -> str:
    """The text of HTML, with every block on a line of its own."""
    pieces: list[str] = []
    node = _body(html, _NEVER_READ)
    while node is not None:
        node = _next(node, pieces)
    return _lines(pieces)


def _body(html: str, left_out: str) -> LexborNode | None:
    tree = LexborHTMLParser(html)
    for node in tree.css(left_out):
        node.decompose()
    return tree.body


def _next(node: LexborNode, pieces: list[str]) -> LexborNode | None:
    """Note what a node says, and return the next one of the page."""
    if node.tag == _TEXT:
        pieces.append((node.text_content or "").replace("\n", " "))
    elif node.tag not in _INLINE:
        pieces.append("\n")
    return node.child or _after(node, pieces)


def _after(node: LexborNode, pieces: list[str]) -> LexborNode | None:
    """Return the first node behind a node and all that is in it; where a block ends, a line ends."""
    while node.next is None:
        if node.parent is None:
            return None
        node = node.parent
        _end(node, pieces)
    _end(node, pieces)
    return node.next


def _end(node: LexborNode, pieces: list[str]) -> None:
    if node.tag != _TEXT and node.tag not in _INLINE:
        pieces.append("\n")


def _lines(pieces: list[str]) -> str:
    lines = "".join(pieces).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
