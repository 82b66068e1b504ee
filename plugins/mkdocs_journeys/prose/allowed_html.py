"""What of HTML may be in prose: elements, attributes, what they may say, and classes.

An allow list, for prose comes from pull requests of strangers. The classes are those that Markdown's own extensions
write: a class of the theme could lay a link over the whole page, and Material loads a program from another server as
soon as a page has the class `mermaid`.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

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
# Also a whole heading, as in `[How we did it][]`. Whoever resolves it prints it as it is.
_IDENTIFIER: Final = r"[^\"<>=`\x00-\x1f\x7f-\x9f]{1,500}"
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
TOKEN: Final = re.compile(r"[a-z]{1,3}[0-9a-z]?(?:-[A-Z][A-Za-z]{0,30}){0,4}")
"""What highlighters call the parts of code; `l-Scalar-Plain` is one that a language has of its own."""

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


def is_allowed_class(tag: str, name: str) -> bool:
    """Return whether an element of prose may have a class."""
    return name in CLASSES or bool(CLASS_PATTERN.fullmatch(name)) or (tag == "span" and bool(TOKEN.fullmatch(name)))


def is_allowed_value(tag: str, name: str, value: str) -> bool:
    """Return whether an attribute that an element may have may say this; not for classes and addresses."""
    if tag == "input" and name == "type":
        return value in INPUTS
    pattern = VALUES.get(name)
    return pattern is None or bool(pattern.fullmatch(value))


def leads_elsewhere(address: str) -> bool:
    """Return whether a picture or a film is not the site's own.

    Browsers skip spaces and control characters in an address, and take a backslash for a slash.
    """
    plain = re.sub(r"[\x00-\x20]", "", unescape(address)).replace("\\", "/")
    return ":" in plain or "//" in plain
