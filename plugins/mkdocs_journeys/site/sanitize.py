"""The sanitizer of prose from pull requests of strangers: hosts render Markdown, here it loses what could do harm.

An allow list of elements, attributes, values and classes. The classes are those that Markdown's own extensions write:
a class of the theme could lay a link over the whole page, and Material loads a program from another server as soon as a
page has the class `mermaid`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Final, Literal

import nh3

MEDIA: Final = ("video", "audio", "source", "track")
SHAPES: Final = ("path", "g", "circle", "ellipse", "line", "polygon", "polyline", "rect")
"""Of icons. Nothing in them refers to anything, and none holds a text that would be read as HTML again."""

TAGS: Final = frozenset(
    (nh3.ALLOWED_TAGS - {"area", "map", "nav"})
    | {"section", "figure", "figcaption", "tfoot", "input", "label", "autoref", "svg", *MEDIA, *SHAPES}
)
_SHAPE: Final = frozenset(
    {
        *("class", "d", "fill", "fill-opacity", "fill-rule", "clip-rule", "opacity", "stroke", "stroke-linecap"),
        *("stroke-linejoin", "stroke-width", "transform", "points"),
        *("cx", "cy", "height", "r", "rx", "ry", "width", "x", "x1", "x2", "y", "y1", "y2"),
    }
)
_ALIGNED: Final = ("div", "p", "h1", "h2", "h3", "h4", "h5", "h6")
_PLAYER: Final = frozenset({"src", "controls", "loop", "muted", "preload"})
ATTRIBUTES: Final[dict[str, frozenset[str]]] = {
    "*": frozenset({"id", "class", "lang", "dir", "title", "aria-hidden", "aria-label"}),
    "a": frozenset({"href", "hreflang", "target", "download"}),
    "audio": _PLAYER,
    "autoref": frozenset({"identifier", "optional", "slug"}),
    "blockquote": frozenset({"cite"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "del": frozenset({"cite", "datetime"}),
    "details": frozenset({"open"}),
    "img": frozenset({"src", "alt", "width", "height", "align", "loading"}),
    "input": frozenset({"type", "checked", "disabled", "name"}),
    "ins": frozenset({"cite", "datetime"}),
    "label": frozenset({"for"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"start", "type", "reversed"}),
    "q": frozenset({"cite"}),
    "source": frozenset({"src", "type"}),
    "span": frozenset({"data-linenos", "data-autorefs-identifier"}),
    "svg": _SHAPE | {"viewBox"},
    "td": frozenset({"align", "colspan", "headers", "rowspan"}),
    "th": frozenset({"align", "colspan", "headers", "rowspan", "scope"}),
    "time": frozenset({"datetime"}),
    "track": frozenset({"src", "kind", "srclang", "label", "default"}),
    "video": _PLAYER | {"height", "playsinline", "poster", "width"},
    **dict.fromkeys(SHAPES, _SHAPE),
    **{tag: frozenset({"align"}) for tag in _ALIGNED},
}
ATTRIBUTES["div"] |= {"data-tabs"}

# Ids that begin with two underscores switch parts of the theme, and Material's script takes the first that it finds.
_ID: Final = (
    r"(?!__|md-|jm-)\S{1,200}|__tabbed_\d+_\d+|__codelineno-[\w-]{1,50}|__span-[\w-]{1,50}|"
    r"__(?:\w+-)?caption_[\d_]{1,50}"
)
_NUMBERS: Final = r"[\w\s.,()+-]*"
_IDENTIFIER: Final = r"[^\s\"'<>&=`]{1,500}"
VALUES: Final = {
    name: re.compile(pattern)
    for name, pattern in {
        "align": "left|right|center|justify",
        "d": _NUMBERS,
        "data-autorefs-identifier": _IDENTIFIER,
        "data-linenos": r"[\d\s]{1,20}",
        "data-tabs": r"\d{1,4}:\d{1,4}",
        "fill": r"[A-Za-z]{1,30}|#[0-9A-Fa-f]{3,8}",
        "for": _ID,
        "height": r"\d{1,4}(?:\.\d+)?(?:px|em|%)?",
        "id": _ID,
        "identifier": _IDENTIFIER,
        "loading": "lazy|eager",
        "name": r"__tabbed_\d{1,4}",
        "points": _NUMBERS,
        "slug": _IDENTIFIER,
        "stroke": r"[A-Za-z]{1,30}|#[0-9A-Fa-f]{3,8}",
        "target": "_blank",
        "transform": _NUMBERS,
        "viewBox": _NUMBERS,
        "width": r"\d{1,4}(?:\.\d+)?(?:px|em|%)?",
    }.items()
}
"""What attributes may say, each of them on all elements that may have it."""

INPUTS: Final = ("checkbox", "radio")

CLASSES: Final = frozenset(
    name
    for names in (
        # admonition, pymdownx.details and their blocks
        "admonition admonition-title details note abstract info tip success question warning failure danger bug "
        "example quote attention caution error hint important summary tldr todo seealso check done help faq fail "
        "missing snippet cite new settings inline end",
        # pymdownx.tabbed
        "tabbed-set tabbed-alternate tabbed-labels tabbed-content tabbed-block",
        # pymdownx.tasklist
        "task-list task-list-item task-list-control task-list-indicator clickable",
        # footnotes, toc
        "footnote footnote-ref footnote-backref headerlink toclink toc toctitle",
        # highlight, codehilite, and what Material lets authors ask of a listing
        "highlight codehilite highlighttable codehilitetable inlinehilite code linenos linenodiv linenums filename "
        "normal special hll annotate no-annotate copy no-copy select no-select",
        # pymdownx.emoji and Material's icons in their sizes
        "twemoji emojione gemoji lg xl xxl xxxl middle top",
        # pymdownx.keys, critic, progressbar, arithmatex, blocks.caption
        "keys critic comment break block arithmatex MathJax_Preview",
        "progress progress-bar progress-label candystripe candystripe-animate thin",
        "caption-prefix figure-caption-prefix table-caption-prefix",
        # mkdocs-autorefs
        "autorefs autorefs-internal autorefs-external",
        # attr_list and md_in_html, as Material's own pages teach them
        "md-button md-button--primary grid cards card",
    )
    for name in names.split()
)
"""Classes by the extension that writes them."""

CLASS_PATTERN: Final = re.compile(
    r"language-[\w+#.-]{1,50}|key-[\w-]{1,30}|magiclink(?:-[a-z]{1,30}){0,3}|progress-\d{1,3}plus"
)
TOKEN: Final = re.compile(r"[a-z]{1,3}[0-9a-z]?")
"""What highlighters call the parts of code."""

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
CODE: Final = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
CJK: Final = "[\u2e80-\u2fff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]"
BREAK_IN_CJK: Final = re.compile(rf"(?<={CJK})\n(?={CJK})")

_TAG = re.compile(r"<([A-Za-z][^\s/<>]*)")
_CELL_STYLE = re.compile(r"(<t[dh]\b[^<>]*?)\sstyle=\"text-align:\s*(left|right|center);?\s*\"", re.IGNORECASE)
# The sanitizer writes every attribute in this one way.
_CLEAN_ELEMENT = re.compile(r'<(input|img)((?: [\w:-]+="[^"]*")*)>')
_ALT = re.compile(r' alt="([^"]*)"')


@dataclass(frozen=True, slots=True, order=True)
class Removal:
    """Something that was taken out.

    Attributes:
        kind: What it was.
        name: The name of the element, or the class.
        value: The address.
    """

    kind: Literal["element", "class", "address"]
    name: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class SanitizedHtml:
    """HTML that does no harm.

    Attributes:
        html: What is left.
        removals: What was taken out and can be named, each thing once.
    """

    html: str
    removals: tuple[Removal, ...]


def sanitize_html(html: str, own_classes: str = "") -> SanitizedHtml:
    """Return rendered Markdown without anything that could run, send, load from elsewhere or cover the page.

    Pictures and films stay only where they are the site's own: one from elsewhere would tell its host about every
    reader.

    Args:
        html: The rendered Markdown.
        own_classes: What our own classes begin with here in place of `jm-`; nobody else may know it.
    """
    removals = {Removal("element", tag) for tag in map(str.lower, _TAG.findall(html)) if tag not in TAGS}

    def checked(tag: str, name: str, value: str) -> str | None:
        if tag == "autoref" and name not in ATTRIBUTES[tag]:
            # Whoever resolves references prints all others as they are, without escaping them.
            return None
        if name == "class":
            return _classes(tag, value, own_classes, removals)
        if name in ("src", "poster"):
            if _leads_elsewhere(value):
                removals.add(Removal("address", tag, value))
                return None
            return value
        if tag == "input" and name == "type":
            return value if value in INPUTS else None
        pattern = VALUES.get(name)
        return value if pattern is None or pattern.fullmatch(value) else None

    clean = nh3.clean(
        _CELL_STYLE.sub(r'\1 align="\2"', _without_spaces_in_chinese(html)),
        tags=set(TAGS),
        clean_content_tags={"script", "style", "title"},
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
        attribute_filter=checked,
    )
    return SanitizedHtml(_CLEAN_ELEMENT.sub(_without_a_purpose, clean), tuple(sorted(removals)))


def _classes(tag: str, value: str, own_classes: str, removals: set[Removal]) -> str | None:
    kept = []
    for name in value.split():
        if own_classes and name.startswith(own_classes):
            kept.append(f"jm-{name.removeprefix(own_classes)}")
        elif name in CLASSES or CLASS_PATTERN.fullmatch(name) or (tag == "span" and TOKEN.fullmatch(name)):
            kept.append(name)
        else:
            removals.add(Removal("class", name))
    return " ".join(kept) or None


def _without_a_purpose(found: re.Match[str]) -> str:
    """A picture that was taken out as the text that stands for it; nothing for a field in which to write."""
    element, attributes = found.groups()
    if element == "input":
        return found[0] if ' type="' in attributes else ""
    if ' src="' in attributes:
        return found[0]
    alt = _ALT.search(attributes)
    return alt[1].replace("<", "&lt;").replace(">", "&gt;") if alt else ""


def _without_spaces_in_chinese(html: str) -> str:
    """Chinese and Japanese lines joined without the space that browsers make of a line break, but not in code."""
    pieces = CODE.split(html)
    pieces[::2] = (BREAK_IN_CJK.sub("", piece) for piece in pieces[::2])
    return "".join(pieces)


def _leads_elsewhere(address: str) -> bool:
    """Browsers skip spaces and control characters in an address, and take a backslash for a slash."""
    plain = re.sub(r"[\x00-\x20]", "", unescape(address)).replace("\\", "/")
    return ":" in plain or "//" in plain
