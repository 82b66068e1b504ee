"""What the sanitizer will take out of a text, as far as the text tells: HTML, addresses, classes and diagrams."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final, Literal

from .allowed_html import ATTRIBUTES, SCHEMES, TAGS, is_allowed_class, is_allowed_value, leads_elsewhere
from .limits import fence_heads
from .links import ProseLink, links_in, without_code

Kind = Literal["element", "attribute", "class", "address", "diagram"]

_VALUE: Final = r"""(?:"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[^\s"'<>=]{1,2000}+)"""
_VALUE_IN_LIST: Final = r"""(?:"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|[^\s"'<>={}]{1,2000}+)"""
# Possessive throughout: there is one way only to read a run of spaces.
_TAG = re.compile(
    rf"""<(?P<name>[A-Za-z][\w-]*+)(?P<attributes>(?:[\s/]++(?:[^\s"'<>/=]++(?:\s*+=\s*+{_VALUE})?+)?+)*+)>"""
)
_ATTRIBUTE = re.compile(rf"""(?P<name>[^\s"'<>/=]++)(?:\s*+=\s*+(?P<value>{_VALUE}))?+""")
_PICTURE = re.compile(r"(?<!\\)!\[[^\[\]\n]{0,500}\]\([ \t]*<?(?P<target>[^\s()<>]{1,2000})")
_ATTRIBUTE_LIST = re.compile(
    rf"""\{{:?(?P<attributes>(?:[ \t]++|[.#][A-Za-z_][^\s{{}}.#=]*+|[\w:-]++={_VALUE_IN_LIST})++)\}}"""
)
_LIST_OF_LINK = re.compile(
    rf"""\{{:?(?P<attributes>(?:[ \t]++|[.#][A-Za-z_][^\s{{}}.#=]*+|[\w:-]++(?:={_VALUE_IN_LIST})?+)++)\}}"""
)
"""Behind a link, a name alone is an attribute, too."""
_ATTRIBUTE_IN_LIST = re.compile(
    rf"(?P<sign>[.#])(?P<id>[^\s.#=]+)|(?P<name>[\w:-]++)(?:=(?P<value>{_VALUE_IN_LIST}))?+"
)
_WITH_LISTS: Final = ("", "#", "|")
"""How lines begin that may end with attributes of their own."""
_NOTE = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+(?P<names>[\w -]+)", re.MULTILINE)
_DIAGRAM = re.compile(r"[ \t]*[`~]{3,}[ \t]*(?:\{[ \t]*\.?)?mermaid\b")
_ADDRESS = re.compile(r"[\x00-\x20]*(?P<scheme>[A-Za-z][A-Za-z0-9+.\x00-\x20-]*):")
_OF_ALL: Final = frozenset(name for names in ATTRIBUTES.values() for name in names)
_OF_LINKS: Final = ATTRIBUTES["*"] | ATTRIBUTES["a"]
_OF_PICTURES: Final = ATTRIBUTES["*"] | ATTRIBUTES["img"]
_OF_EXTENSIONS: Final = frozenset({"markdown", "data-toc-label", "data-toc-omit"})
"""Attributes that extensions read themselves."""
_RELATIONS_OF_ALL: Final = frozenset({"noopener", "noreferrer", "external"})
"""What is said of all links in any case, or has no effect."""


@dataclass(frozen=True, slots=True, order=True)
class Removal:
    """Something that is taken out.

    Attributes:
        kind: What it is.
        name: The name of the element, the attribute or the class.
        value: The address.
    """

    kind: Kind
    name: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class PlacedRemoval:
    """What is taken out of a text, and where it is first.

    Attributes:
        removal: What it is.
        line: The index of the line.
        column: Where in the line, from 1.
        count: How many times it is in the text.
    """

    removal: Removal
    line: int
    column: int
    count: int


def find_removals(text: str) -> tuple[PlacedRemoval, ...]:
    """Return what the sanitizer will take out of a text, each thing once, in the order of the lines."""
    if not any(sign in text for sign in ("<", "](", "{", "!!!", "???", "mermaid")):
        return ()
    lines = [-1, *(match.start() for match in re.finditer("\n", text))]
    found: dict[Removal, list[int]] = {}
    for at, removal in _removals(text):
        found.setdefault(removal, []).append(at)
    placed = []
    for removal, places in found.items():
        first = min(places)
        line = bisect_right(lines, first - 1) - 1
        placed.append(PlacedRemoval(removal, line, first - lines[line], len(places)))
    return tuple(sorted(placed, key=lambda one: (one.line, one.column, one.removal)))


def is_foreign_link(target: str) -> bool:
    """Return whether a link has a scheme that is not published, such as `javascript:`."""
    scheme = _ADDRESS.match(unescape(target))
    return scheme is not None and re.sub(r"[\x00-\x20]", "", scheme["scheme"]).lower() not in SCHEMES


def _removals(text: str) -> Iterator[tuple[int, Removal]]:
    written = text.split("\n")
    for index in fence_heads(written):
        if _DIAGRAM.match(written[index]):
            yield sum(len(line) + 1 for line in written[:index]), Removal("diagram", "mermaid")
    seen = without_code(text)
    links = links_in(text)
    # A target with spaces is written between the signs of a tag.
    targets = {link.start - 1 for link in links}
    for tag in _TAG.finditer(seen):
        if tag.start() not in targets:
            for removal in _of_element(tag["name"].lower(), tag["attributes"]):
                yield tag.start(), removal
    pictures = set[int]()
    for picture in _PICTURE.finditer(seen):
        pictures.add(picture.start("target"))
        if leads_elsewhere(picture["target"]):
            yield picture.start("target"), Removal("address", "img", picture["target"])
    for link in links:
        if is_foreign_link(link.target):
            yield link.start, Removal("address", "a", link.target)
    behind_links = {
        place: _OF_PICTURES if link.start in pictures else _OF_LINKS
        for link in links
        if (place := _behind(link, seen)) is not None
    }
    for listed in _ATTRIBUTE_LIST.finditer(seen):
        if listed.start() not in behind_links and _is_list(text, listed.start()):
            for removal in _of_list(listed["attributes"], _OF_ALL):
                yield listed.start(), removal
    for place, known in behind_links.items():
        if own := _LIST_OF_LINK.match(seen, place):
            for removal in _of_list(own["attributes"], known):
                yield place, removal
    for note in _NOTE.finditer(seen):
        for name in note["names"].split():
            if not is_allowed_class("div", name):
                yield note.start("names"), Removal("class", name)


def _of_element(name: str, attributes: str) -> Iterator[Removal]:
    if name not in TAGS:
        yield Removal("element", name)
        return
    for attribute in _ATTRIBUTE.finditer(attributes):
        value = unescape((attribute["value"] or "").strip("\"'"))
        yield from _of_attribute(name, attribute["name"].lower(), value)


def _of_attribute(tag: str, name: str, value: str) -> Iterator[Removal]:
    if name == "class":
        yield from (Removal("class", one) for one in value.split() if not is_allowed_class(tag, one))
    elif name in ("src", "poster") and name in ATTRIBUTES.get(tag, ()):
        if leads_elsewhere(value):
            yield Removal("address", tag, value)
    elif name == "href" and tag == "a":
        # The scanner of links tells of those.
        pass
    elif _is_alignment(tag, name, value) or _is_of_all_links(name, value):
        pass
    elif name not in _OF_EXTENSIONS:
        known = {one.lower() for one in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, frozenset())}
        cased = "viewBox" if name == "viewbox" else name
        # An empty namespace is what icons bring along.
        is_known = name in known and is_allowed_value(tag, cased, value)
        if not is_known and not name.startswith("xmlns"):
            yield Removal("attribute", name)


def _is_alignment(tag: str, name: str, value: str) -> bool:
    is_style = name == "style" and tag in ("td", "th")
    return is_style and re.fullmatch(r"text-align: *(?:left|right|center);? *", value) is not None


def _is_of_all_links(name: str, value: str) -> bool:
    return name == "rel" and _RELATIONS_OF_ALL.issuperset(value.lower().split())


def _behind(link: ProseLink, text: str) -> int | None:
    """The place behind the parentheses of a link or picture, where its attributes are; None if it has none."""
    end = text.find(")", link.after)
    is_end = end >= 0 and not text[link.after : min(end, link.after + 3)].strip()
    return end + 1 if is_end else None


def _is_list(text: str, start: int) -> bool:
    """Whether what is in braces belongs to an element before it or to its line, and is no text."""
    before = text[max(0, start - 200) : start].rpartition("\n")[2].lstrip()
    return before[-1:] in tuple("*_)]>`~^=+") or before[:1] in _WITH_LISTS or text.startswith("{:", start)


def _of_list(attributes: str, known: Collection[str]) -> Iterator[Removal]:
    """What goes of attributes on an element that may have those that are known, whichever it is."""
    for token in _ATTRIBUTE_IN_LIST.finditer(attributes):
        name = (token["name"] or "").lower()
        value = (token["value"] or "").strip("\"'")
        if token["sign"] == ".":
            if not is_allowed_class("span", token["id"]):
                yield Removal("class", token["id"])
        elif token["sign"]:
            if not is_allowed_value("", "id", token["id"]):
                yield Removal("attribute", "id")
        elif name == "class":
            yield from (Removal("class", one) for one in value.split() if not is_allowed_class("span", one))
        elif _is_of_all_links(name, value):
            pass
        elif name not in _OF_EXTENSIONS and not (name in known and is_allowed_value("", name, value)):
            yield Removal("attribute", name)
