"""Links and pictures in prose: where each is, and what it names.

One scanner for all who care: the reader checks what is named, `select` lets go of what a build leaves out, and the site
publishes what is left. It sees what Markdown sees; what is in code, in a fence or in a comment is no link.
"""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from ..model.scalars import IMAGE_ENDINGS
from .fences import fences

DOWNLOAD_ENDINGS: Final = (
    *(".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"),
    *(".csv", ".tsv", ".txt", ".ics", ".zip"),
)
"""Files that open beside the site or are stored: browsers run nothing of what is in them."""
MEDIA_ENDINGS: Final = (
    *(".mp4", ".m4v", ".webm", ".ogv", ".mov"),
    *(".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac"),
    ".vtt",
)
"""Films and sound, with their captions."""
PUBLISHED_ENDINGS: Final = IMAGE_ENDINGS + DOWNLOAD_ENDINGS + MEDIA_ENDINGS
PAGE_ENDINGS: Final = (".md", ".yml", ".yaml")

_LONGEST: Final = 2000
# The text of a link may hold a picture, or run over several lines; only its end is looked at.
_BEFORE_TARGET = re.compile(r"(?<!\\)\]\(")
_PARENTHESIS = re.compile(r"\\.|[()]|\n[ \t]*\n", re.DOTALL)
_ANGLED = re.compile(r"<([^<>\n]*)>")
_BEFORE_TITLE = re.compile(r"""\s(["'(])""")
_ENDS_OF_TITLE: Final = {'"': '"', "'": "'", "(": ")"}
_DEFINITION = re.compile(
    r"^(?: {0,3}>)*+ {0,3}\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*+\n?[ \t]*+"
    r"(?:<(?P<angled>[^<>\n]*)>|(?P<plain>[^\s<>]+))"
    r"""(?P<title>[^\n]*(?:\n[ \t]*+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))[ \t]*+(?=\n|\Z))?)""",
    re.MULTILINE,
)
_LABEL = re.compile(r"(?<!\\)\[(?P<label>[^\[\]]{1,500})\]")
_QUOTED = r"""\s*+=\s*+(?:"(?P<double>[^"<>\n]*)"|'(?P<single>[^'<>\n]*)'|(?P<bare>[^\s"'<>]+))"""
_WITHIN_TAG = r"""\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*?"""
_TAG = re.compile(rf"<(?:img|a|video|audio|source|track){_WITHIN_TAG}\s(?:src|href){_QUOTED}", re.IGNORECASE)
_POSTER = re.compile(rf"<video{_WITHIN_TAG}\sposter{_QUOTED}", re.IGNORECASE)
_NOTE = re.compile(r"(?: {0,3}>)* {0,3}(?P<label>\[\^[^\]\n]+\]|\*\[[^\]\n]+\]):")
_WORD = re.compile(r"\w+")
_NOTE_REFERENCE = re.compile(r"\[\^[^\]\n]+\]")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TICKS = re.compile(r"(?<!\\)`+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_HOLDER = re.compile(r" {0,3}(?:[-*+:] |\d+[.)] |\[\^|!!!|\?\?\?|===)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|~])")
_NOTHING: Final = {"=": '""', " ": "<>", "\t": "<>", "\n": "<>"}
"""What stands for no target behind these characters; elsewhere there are marks around it."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class ProseLink:
    """What a link or a picture in a text names.

    Attributes:
        target: As Markdown understands it.
        start: Where it is in the text.
        end: Where it ends.
        line: The index of its line.
        column: Its first character in this line, from 1.
        after: Where its title ends; the same as `end` without one.
    """

    target: str
    start: int
    end: int
    line: int
    column: int
    after: int


@lru_cache(maxsize=2048)
def links_in(text: str) -> tuple[ProseLink, ...]:
    """Every link and picture of a text, in order; definitions only if something refers to them."""
    if "](" not in text and "]:" not in text and "<" not in text:
        return ()
    seen = _without_code(text)
    used = _labels_in_use(seen)
    tags = (_span(match) for pattern in (_TAG, _POSTER) for match in pattern.finditer(seen))
    found = {*_inline_targets(seen), *((start, end, end) for start, end in tags)}
    found |= {(*_span(match), match.end()) for match in _DEFINITION.finditer(seen) if _label(match) in used}
    lines = [-1, *(match.start() for match in re.finditer("\n", text))]

    def placed(start: int, end: int, after: int) -> ProseLink:
        line = bisect_right(lines, start - 1) - 1
        target = html.unescape(_ESCAPED.sub(r"\1", text[start:end])).strip()
        return ProseLink(target, start, end, line, start - lines[line], after)

    return tuple(placed(*one) for one in sorted(found))


def _inline_targets(seen: str) -> Iterator[tuple[int, int, int]]:
    """First character, end, and end of the title of what is between the parentheses of a link."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    # A parenthesis in a title may have no other half; then the first that closes ends the link.
    ends: list[int] = []
    for found in _PARENTHESIS.finditer(seen):
        if found[0] == "(":
            opened.append(found.start())
        elif found[0] == ")":
            ends.append(found.start())
            if opened:
                closing[opened.pop()] = found.start()
        elif found[0][0] == "\n":
            opened.clear()
            ends.append(-found.start() - 1)
    places = [abs(end) for end in ends]
    for found in _BEFORE_TARGET.finditer(seen):
        start = found.end()
        close = closing.get(start - 1)
        if close is None:
            following = bisect_right(places, start - 1)
            close = ends[following] if following < len(ends) else -1
        if close >= 0 and (target := _target(seen[start : min(close, start + _LONGEST)])) is not None:
            yield start + target[0], start + target[1], start + target[2]


def _target(content: str) -> tuple[int, int, int] | None:
    first = len(content) - len(content.lstrip())
    last = len(content.rstrip())
    if angled := _ANGLED.match(content, first):
        return angled.start(1), angled.end(1), angled.end() if last == angled.end() else last
    end = last
    if (title := _BEFORE_TITLE.search(content, first)) and content[last - 1 : last] == _ENDS_OF_TITLE[title[1]]:
        end = len(content[: title.start()].rstrip())
    return (first, end, last) if "\n" not in content[first:end] else None


def with_targets(text: str, target: Callable[[ProseLink], str | None]) -> str:
    """A text in which links name something else; `None` leaves one as it is, and one that names nothing is no link."""
    pieces, at = list[str](), 0
    for link in links_in(text):
        other = target(link)
        if other is not None:
            pieces += [text[at : link.start], other or _nothing(text, link)]
            # A title belongs to what is gone.
            at = link.end if other else link.after
    return "".join([*pieces, text[at:]]) if pieces else text


def _nothing(text: str, link: ProseLink) -> str:
    """What is written in place of no target, so that what is around it stays what it is."""
    if text[link.start - 1 : link.start] == "<" and link.after > link.end:
        return ">"
    return _NOTHING.get(text[link.start - 1 : link.start], "")


def without_loose_definitions(text: str, before: str) -> str:
    """A text from which something was cut, without the definitions that nothing refers to any more.

    These are addresses of links, footnotes and abbreviations.
    """
    if "]:" not in text:
        return text
    text = _without_loose_notes(text, before)
    seen = _without_code(text)
    loose = _labels_in_use(_without_code(before)) - _labels_in_use(seen)
    pieces, at = list[str](), 0
    for match in _DEFINITION.finditer(seen):
        if _label(match) in loose:
            pieces.append(text[at : match.start()])
            at = match.end() + 1
    return "".join([*pieces, text[at:]])


def without_code(text: str) -> str:
    """Return a text of the same length with spaces in place of code and comments."""
    return _without_code(text)


def _without_loose_notes(text: str, before: str) -> str:
    loose = _notes_in_use(before) - _notes_in_use(text)
    kept, is_cut, is_after_empty_line = list[str](), False, False
    for line in text.split("\n"):
        if found := _NOTE.match(line):
            is_cut = found["label"] in loose
        elif is_cut and line.strip() and not line.startswith("    ") and (is_after_empty_line or found is not None):
            is_cut = False
        is_after_empty_line = not line.strip()
        if not is_cut:
            kept.append(line)
    return "\n".join(kept)


def _notes_in_use(text: str) -> set[str]:
    """Footnotes that are referred to, and abbreviations that occur, each as it is defined."""
    defined = {found["label"] for line in text.split("\n") if (found := _NOTE.match(line))}
    rest = "\n".join(line for line in text.split("\n") if not _NOTE.match(line))
    referred = set(_NOTE_REFERENCE.findall(rest))
    words = set(_WORD.findall(rest))
    return {
        label for label in defined if label in referred or (label[0] == "*" and words.issuperset(_WORD.findall(label)))
    }


def without_comments(text: str) -> str:
    """A text without HTML comments: remarks of authors that no reader of a page sees."""
    if "<!--" not in text:
        return text
    seen = _without_spans(without_blocks_of_code(text))
    pieces, at = list[str](), 0
    for match in _COMMENT.finditer(seen):
        pieces.append(text[at : match.start()])
        at = match.end()
    return "".join([*pieces, text[at:]])


def relative_path(target: str) -> str | None:
    """The path of a file that a link names beside its own; None for an address, an anchor, or what has no ending."""
    if _SCHEME.match(target) or target.startswith(("/", "\\")):
        return None
    path = unicodedata.normalize("NFC", unquote(re.split("[?#]", target, maxsplit=1)[0])).strip()
    return path if "." in path.rsplit("/", 1)[-1].strip(".") else None


def anchor(target: str) -> str:
    """What a link names within a page or a file, with its `#`; empty for nothing."""
    _, mark, name = target.partition("#")
    return mark + name


def path_from(file: str, path: str) -> str | None:
    """Where that leads, as a path in the journeys folder; None if it leads out."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    return None if joined.startswith(("../", "/")) or joined == ".." else joined


def published_files(text: str, file: str) -> Iterator[str]:
    """The files that a text of a file links to, as paths in the journeys folder."""
    for link in links_in(text):
        path = relative_path(link.target)
        if path and path.lower().endswith(PUBLISHED_ENDINGS) and (where := path_from(file, path)):
            yield where


def names_in_links(file: str, id: str) -> Sequence[str]:
    """The paths by which links may name an entity: its file, with another ending too, and its id for its name."""
    stem, beside = posixpath.splitext(file)[0], posixpath.dirname(file)
    named = (stem, posixpath.join(beside, id))
    return tuple(dict.fromkeys((file, *(f"{name}{ending}" for name in named for ending in PAGE_ENDINGS))))


def _span(match: re.Match[str]) -> tuple[int, int]:
    return next(match.span(name) for name, text in match.groupdict().items() if text is not None and name != "label")


def _label(match: re.Match[str]) -> str:
    return " ".join(match["label"].split()).lower()


def _labels_in_use(seen: str) -> frozenset[str]:
    definitions = {match.start("label") for match in _DEFINITION.finditer(seen)}
    return frozenset(_label(match) for match in _LABEL.finditer(seen) if match.start("label") not in definitions)


def _without_code(text: str) -> str:
    """The text with spaces in place of code and comments, as long as before."""
    seen = without_blocks_of_code(text)
    if "<!--" in seen:
        seen = _COMMENT.sub(_spaces_for, seen)
    return _without_spans(seen) if "`" in seen else seen


def _spaces_for(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def without_blocks_of_code(text: str) -> str:
    """A text without fences and what is indented by four spaces, unless that belongs to a list, a note or a block."""
    lines = text.split("\n")
    found = fences(lines)
    index, is_held, is_after_empty_line = 0, False, True
    while index < len(lines):
        line = lines[index].expandtabs(4)
        is_indented = line.startswith("    ")
        if (fence := found.get(index)) and fence.end is not None:
            for inner in range(index, fence.end + 1):
                lines[inner] = " " * len(lines[inner])
            index, is_after_empty_line = fence.end + 1, True
            continue
        if not line.strip():
            is_after_empty_line = True
        elif is_indented and is_after_empty_line and not is_held:
            lines[index] = " " * len(lines[index])
        else:
            if not is_indented:
                is_held = bool(_HOLDER.match(line)) or (is_held and not is_after_empty_line)
            is_after_empty_line = False
        index += 1
    return "\n".join(lines)


def _without_spans(seen: str) -> str:
    runs = [*_TICKS.finditer(seen)]
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for run in runs:
        by_length[len(run[0])].append(run.start())
    ends = [match.start() for match in _BLANK_LINE.finditer(seen)]
    pieces, at = list[str](), 0
    for run in runs:
        alike = by_length[len(run[0])]
        following = bisect_right(alike, run.start())
        if run.start() < at or following == len(alike):
            continue
        close = alike[following]
        # A span of code does not go beyond its paragraph.
        if bisect_right(ends, run.start()) != bisect_right(ends, close):
            continue
        after = close + len(run[0])
        pieces += [seen[at : run.start()], re.sub(r"[^\n]", " ", seen[run.start() : after])]
        at = after
    return "".join([*pieces, seen[at:]])
