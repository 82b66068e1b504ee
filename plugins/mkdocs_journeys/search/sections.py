"""The sections of a finished page: a heading with an address, and the plain text below it.

An HTML parser in Python needs some thirty milliseconds for a map of 24 steps. What is needed here is less than
parsing: where headings begin, where lines end, and what is left out. Patterns do that many times faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape


@dataclass(frozen=True)
class Section:
    """A heading and its text, one line for each paragraph, entry or cell. Without an id: the beginning of the page.

    The language is the heading's, where it says that it is not the site's.
    """

    id: str
    title: str
    text: str
    language: str = ""


_NEVER_READ = re.compile(r"<!--.*?-->|<(script|style|svg|object|template)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
# A quoted value may hold the character that ends a tag.
_ATTRIBUTES = r"""[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*"""
_HEADING = re.compile(rf"<(h[1-6])\b({_ATTRIBUTES})>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_ID = re.compile(r"""\bid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LANGUAGE = re.compile(r"""\blang="([^"]*)\"""", re.IGNORECASE)
_LEFT_OUT = ("data-search-exclude", 'class="headerlink"', 'class="linenodiv"')
# The frequent ones first, and only as they are mostly written: this takes half of the time.
_INLINE = "span|a|code|em|strong|b|abbr|bdi|bdo|cite|del|i|ins|kbd|mark|q|s|samp|small|sub|sup|u|var|wbr"
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})\b{_ATTRIBUTES}>")
_TAG = re.compile(rf"</?[a-zA-Z!]{_ATTRIBUTES}>")


def sections(html: str) -> Iterator[Section]:
    """Cuts a page where headings with an id begin. What is marked `data-search-exclude` is not there."""
    html = _without_left_out(_NEVER_READ.sub("", html))
    title, id, language, start = "", "", "", 0
    first, left_out = True, False
    for found in _HEADING.finditer(html):
        name = _ID.search(found[2])
        is_title = first and found[1].lower() == "h1"
        if name is None and not is_title:
            continue
        text = plain(html[start : found.start()])
        # The page's own heading is the beginning of the page, if nothing stands before it.
        if not is_title or text:
            if not left_out:
                yield Section(id, title, text, language)
            id = unescape(name[1] or name[2] or name[3] or "") if name else ""
        title, start, first = plain(found[3]).replace("\n", " "), found.end(), False
        spoken = _LANGUAGE.search(found[2])
        language = spoken[1] if spoken else ""
        left_out = any(mark in found[2] for mark in _LEFT_OUT)
    if not left_out:
        yield Section(id, title, plain(html[start:]), language)


def plain(html: str) -> str:
    """The text of HTML, with every block on a line of its own."""
    text = unescape(_TAG.sub("\n", _INLINE_TAG.sub("", html.replace("\n", " "))))
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def _without_left_out(html: str) -> str:
    """Takes out elements that are marked as not to be searched, with all that is in them; headings keep their mark."""
    kept = []
    end = 0
    for place in sorted(place for mark in _LEFT_OUT for place in _places(mark, html)):
        start = html.rfind("<", end, place)
        # The same words in running text, or inside what has been taken out already.
        if start < 0 or html.find(">", start, place) >= 0:
            continue
        name = re.match(r"<([a-zA-Z][\w-]*)", html[start : start + 40])
        if name is None or re.fullmatch(r"h[1-6]", name[1], re.IGNORECASE):
            continue
        kept.append(html[end:start])
        end = _end_of_element(html, start, name[1])
    return "".join((*kept, html[end:])) if kept else html


def _places(mark: str, html: str) -> Iterator[int]:
    place = html.find(mark)
    while place >= 0:
        yield place
        place = html.find(mark, place + 1)


def _end_of_element(html: str, start: int, name: str) -> int:
    """Where the element ends that begins here; elements of its name inside it are counted."""
    depth = 0
    for tag in re.compile(rf"<(/?){name}\b{_ATTRIBUTES}>", re.IGNORECASE).finditer(html, start):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end()
    return len(html)
