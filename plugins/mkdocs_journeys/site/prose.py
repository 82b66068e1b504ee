"""Prose from pull requests of strangers: rendered by the host, made harmless here."""

from __future__ import annotations

import re
from typing import Final

import nh3

TAGS: Final = nh3.ALLOWED_TAGS | {"section", "figure", "figcaption", "input", "label"}
ATTRIBUTES: Final = {
    **nh3.ALLOWED_ATTRIBUTES,
    "*": {"id", "class", "lang", "dir", "title"},
    "input": {"type", "checked", "disabled"},
}
CODE: Final = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
CJK: Final = "[\u2e80-\u2fff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]"
BREAK_IN_CJK: Final = re.compile(rf"(?<={CJK})\n(?={CJK})")
SCHEMES: Final = {"http", "https", "mailto", "tel"}


def harmless(html: str) -> str:
    """Rendered Markdown without anything that could run, send or load from elsewhere; links of safe schemes stay.

    Pictures stay only where they are the site's own: one from elsewhere would tell its host about every reader.
    """
    return nh3.clean(
        _without_blanks_in_chinese(html),
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
        attribute_filter=_harmless_value,
    )


def _without_blanks_in_chinese(html: str) -> str:
    """Chinese and Japanese lines joined without the blank that browsers make of a line break, but not in code."""
    pieces = CODE.split(html)
    pieces[::2] = (BREAK_IN_CJK.sub("", piece) for piece in pieces[::2])
    return "".join(pieces)


def _harmless_value(tag: str, name: str, value: str) -> str | None:
    if tag == "input" and name == "type" and value != "checkbox":
        return None
    if name == "src" and _leads_elsewhere(value):
        return None
    # Material's script looks for its configuration and its controls by ids such as __config, and takes the first.
    if name == "id" and value.startswith("__"):
        return None
    return value


def _leads_elsewhere(address: str) -> bool:
    """Browsers skip blanks and control characters in an address, and take a backslash for a slash."""
    plain = re.sub(r"[\x00-\x20]", "", address).replace("\\", "/")
    return ":" in plain or "//" in plain
