"""The sanitizer of prose from pull requests of strangers: hosts render Markdown, here it loses what could do harm.

What stays is said in `prose/allowed_html.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import nh3

from ..prose.allowed_html import ATTRIBUTES, SCHEMES, TAGS, is_allowed_class, is_allowed_value, leads_elsewhere
from ..prose.raw_html import Removal
from ..text import EAST_ASIAN_TEXT

CODE: Final = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
BREAK_IN_CJK: Final = re.compile(f"(?<=[{EAST_ASIAN_TEXT}])\n(?=[{EAST_ASIAN_TEXT}])")

_TAG = re.compile(r"<([A-Za-z][^\s/<>]*)")
_CELL_STYLE = re.compile(r"(<t[dh]\b[^<>]*?)\sstyle=\"text-align:\s*(left|right|center);?\s*\"", re.IGNORECASE)
# The sanitizer writes every attribute in this one way.
_REFERENCE = re.compile(r'<autoref((?: [\w:-]+="[^"]*")*)>(.*?)</autoref>', re.DOTALL)
_SLUG = re.compile(r' slug="([^"]*)"')
_CLEAN_ELEMENT = re.compile(r'<(input|img)((?: [\w:-]+="[^"]*")*)>')
# Emoji are pictures on another server; every reader's device has its own.
_EMOJI = re.compile(r'<img alt="([^"<>]*)" class="(?:twemoji|emojione|gemoji)" src="[^"<>]*"(?: title="[^"<>]*")? ?/?>')
_ALT = re.compile(r' alt="([^"]*)"')


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
    html = _EMOJI.sub(r"\1", html)
    removals = {Removal("element", tag) for tag in map(str.lower, _TAG.findall(html)) if tag not in TAGS}

    def checked(tag: str, name: str, value: str) -> str | None:
        if tag not in TAGS:
            # All of it goes, and is named as a whole.
            return None
        if tag == "autoref" and name not in ATTRIBUTES[tag]:
            # Whoever resolves references prints all others as they are, without escaping them.
            return None
        if name == "class":
            return _classes(tag, value, own_classes, removals)
        if name in ("src", "poster"):
            if leads_elsewhere(value):
                removals.add(Removal("address", tag, value))
                return None
            return value
        return value if is_allowed_value(tag, name, value) else None

    clean = nh3.clean(
        _CELL_STYLE.sub(r'\1 align="\2"', _without_spaces_in_chinese(html)),
        tags=set(TAGS),
        clean_content_tags={"script", "style", "title"},
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
        attribute_filter=checked,
    )
    clean = _REFERENCE.sub(_with_a_target, clean)
    return SanitizedHtml(_CLEAN_ELEMENT.sub(_without_a_purpose, clean), tuple(sorted(removals)))


def _classes(tag: str, value: str, own_classes: str, removals: set[Removal]) -> str | None:
    kept = []
    for name in value.split():
        if own_classes and name.startswith(own_classes):
            kept.append(f"jm-{name.removeprefix(own_classes)}")
        elif is_allowed_class(tag, name):
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


def _with_a_target(found: re.Match[str]) -> str:
    """A reference of mkdocs-autorefs, or its text where it has no target, at which the plugin would end the build."""
    attributes, text = found.groups()
    if ' identifier="' in attributes:
        return found[0]
    slug = _SLUG.search(attributes)
    return f'<autoref identifier="{slug[1]}">{text}</autoref>' if slug else text


def _without_spaces_in_chinese(html: str) -> str:
    """Chinese and Japanese lines joined without the space that browsers make of a line break, but not in code."""
    pieces = CODE.split(html)
    pieces[::2] = (BREAK_IN_CJK.sub("", piece) for piece in pieces[::2])
    return "".join(pieces)
