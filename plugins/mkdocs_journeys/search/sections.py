"""The sections of a finished page: a heading with an address, and the plain text below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small"}
    | {"span", "strong", "sub", "sup", "u", "var", "wbr"}
)
_TEXT: Final = "-text"
_NEVER_READ: Final = "script, style, svg, object, template"
_WHOLE_PAGE: Final = ".jm-page"
_LEFT_OUT: Final = ":not(h1, h2, h3, h4, h5, h6):is([data-search-exclude], .headerlink, .linenodiv)"
_LABELS: Final = ".jm-lane > p, .jm-panel-name, .jm-facts dt"
"""What names the entries or facts beside it."""
_REMARKS: Final = ".jm-entries small > span"
"""What is said of an entry in small print. Its own label tells no more than the value does."""
_REMARK_LABELS: Final = f"{_REMARKS} > b, .jm-about > b, .jm-sure > summary"
_EVIDENCE: Final = ".jm-sure"
"""What folds a part of the small print: for search it is one line with its entry."""
_PARTS: Final = {"jm-stage-name": "stage", "jm-step-name": "step"}

MARK: Final = "\t"
"""Begins a line that is the label of those after it, up to the next one; within a line, it begins a remark."""


@dataclass(frozen=True)
class Section:
    """A heading and its text. Without an id: the beginning of the page.

    Attributes:
        id: Its address on the page.
        title: The text of the heading.
        text: One line for each paragraph, entry or cell. A line that begins with `MARK` is a label, and tells what the
            lines after it are; search shows it and does not look into it.
        language: The heading's, where it or the whole page says that it is not the site's.
        code: What stands in blocks of code.
        above: The headings above it, but for the page's own.
        part: `stage` or `step`; empty for what is no part of a map.
    """

    id: str
    title: str
    text: str
    language: str = ""
    code: str = ""
    above: tuple[str, ...] = ()
    part: str = ""


def sections(html: str) -> Iterator[Section]:
    """Cut a page where headings with an id begin. What is marked `data-search-exclude` is not there."""
    current = _Reading()
    left_out = False
    first = True
    headings: list[tuple[int, str]] = []
    node = _body(html, f"{_NEVER_READ}, {_LEFT_OUT}, {_REMARK_LABELS}")
    marked = _marked(node)
    whole = node.css_first(_WHOLE_PAGE) if node is not None else None
    around = (whole.attributes.get("lang") or "") if whole is not None else ""
    while node is not None:
        is_title = first and node.tag == "h1"
        name = node.attributes.get("id") if node.tag in _HEADINGS else None
        if node.tag == "pre":
            current.code.append(node.text())
            node = _after(node, current.pieces, marked)
            continue
        if not (name or is_title):
            node = _next(node, current.pieces, marked)
            continue
        found = current.section()
        # The page's own heading is the beginning of the page, if there is nothing before it.
        if not is_title or found.text or found.code:
            if not left_out:
                yield found
            current.id = name or ""
        title, first = " ".join(node.text().split()), False
        level = _HEADINGS.get(node.tag or "", 1)
        headings = [above for above in headings if above[0] < level]
        current = _Reading(
            current.id if is_title else name or "",
            title,
            node.attributes.get("lang") or around,
            tuple(text for _, text in headings),
            next((_PARTS[one] for one in (node.attributes.get("class") or "").split() if one in _PARTS), ""),
        )
        if level > 1:
            headings.append((level, title))
        left_out = "data-search-exclude" in node.attributes
        node = _after(node, current.pieces, marked)
    if not left_out:
        yield current.section()


def html_text(html: str) -> str:
    """The text of HTML, with every block on a line of its own."""
    pieces: list[str] = []
    node = _body(html, _NEVER_READ)
    while node is not None:
        node = _next(node, pieces, {})
    return _lines(pieces)


class _Reading:
    """A section that is being read."""

    def __init__(
        self, id: str = "", title: str = "", language: str = "", above: tuple[str, ...] = (), part: str = ""
    ) -> None:
        self.id, self.title, self.language, self.above, self.part = id, title, language, above, part
        self.pieces: list[str] = []
        self.code: list[str] = []

    def section(self) -> Section:
        code = "\n".join(line.rstrip() for text in self.code for line in text.splitlines() if line.strip())
        return Section(self.id, self.title, _lines(self.pieces), self.language, code, self.above, self.part)


def _body(html: str, left_out: str) -> LexborNode | None:
    tree = LexborHTMLParser(html)
    for node in tree.css(left_out):
        node.decompose()
    for node in tree.css(_EVIDENCE):
        node.unwrap()
    return tree.body


def _marked(body: LexborNode | None) -> dict[int, str]:
    """Return what is written before a node that names others or is a remark, and after what a label stands for.

    `data-also` holds lines of further names of what the node uses.
    """
    if body is None:
        return {}
    marked: dict[int, str] = {}
    for node in body.css(_LABELS):
        marked[node.mem_id] = f"\n{MARK}"
        if node.parent is not None:
            marked[-node.parent.mem_id] = f"\n{MARK}\n"
    for node in body.css("[data-also]"):
        marked[node.mem_id] = f"\n{node.attributes['data-also']}\n"
    for node in body.css(_REMARKS):
        marked[node.mem_id] = MARK
    return marked


def _next(node: LexborNode, pieces: list[str], marked: dict[int, str]) -> LexborNode | None:
    """Note what a node says, and return the next one of the page."""
    if node.tag == _TEXT:
        pieces.append((node.text_content or "").replace("\n", " ").replace(MARK, " "))
    elif node.tag not in _INLINE:
        pieces.append("\n")
    if marked and (mark := marked.get(node.mem_id)):
        pieces.append(mark)
    return node.child or _after(node, pieces, marked)


def _after(node: LexborNode, pieces: list[str], marked: dict[int, str]) -> LexborNode | None:
    """Return the first node behind a node and all that is in it; where a block ends, a line ends."""
    while node.next is None:
        if node.parent is None:
            return None
        node = node.parent
        _end(node, pieces, marked)
    _end(node, pieces, marked)
    return node.next


def _end(node: LexborNode, pieces: list[str], marked: dict[int, str]) -> None:
    if node.tag != _TEXT and node.tag not in _INLINE:
        pieces.append(marked.get(-node.mem_id, "\n") if marked else "\n")


def _lines(pieces: list[str]) -> str:
    lines: list[str] = []
    for raw in "".join(pieces).split("\n"):
        line = MARK.join(" ".join(part.split()) for part in raw.split(MARK)) if MARK in raw else " ".join(raw.split())
        if not line:
            continue
        # Of labels in a row, the last one counts: the others have no lines.
        if line.startswith(MARK) and lines and lines[-1].startswith(MARK):
            lines.pop()
        lines.append(line)
    while lines and lines[-1].startswith(MARK):
        lines.pop()
    return "\n".join(lines[1:] if lines[:1] == [MARK] else lines)
