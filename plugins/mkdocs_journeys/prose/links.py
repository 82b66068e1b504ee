"""Links and pictures in prose: where each stands, and what it names.

One scanner for all who care: the reader checks what is named, `select` lets go of what a build leaves out, and the site
publishes what is left. It sees what Markdown sees; what stands in code, in a fence or in a comment is no link.
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
from .fences import FENCE, end_of_fence

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

_LONGEST = 500
# The text of a link may hold a picture, or run over several lines; only its end is looked at.
_INLINE = re.compile(
    r"(?<!\\)\]\([ \t]*"
    rf"(?:<(?P<angled>[^<>\n]*)>|(?P<plain>(?:[^()<>\n]|\([^()\n]*\)){{0,{_LONGEST}}}?))"
    r"""(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?[ \t]*\)"""
)
_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*\n?[ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>[^\s<>]+))[^\n]*",
    re.MULTILINE,
)
_LABEL = re.compile(r"(?<!\\)\[(?P<label>[^\[\]]{1,500})\]")
_QUOTED = r"""\s*=\s*(?:"(?P<double>[^"<>\n]*)"|'(?P<single>[^'<>\n]*)'|(?P<bare>[^\s"'<>]+))"""
_TAG = re.compile(rf"<(?:img|a|video|audio|source|track)\b[^<>]{{0,1000}}?\s(?:src|href){_QUOTED}", re.IGNORECASE)
_POSTER = re.compile(rf"<video\b[^<>]{{0,1000}}?\sposter{_QUOTED}", re.IGNORECASE)
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
        start: Where it stands in the text.
        end: Where it ends.
        line: The index of its line.
        column: Its first character in this line, from 1.
    """

    target: str
    start: int
    end: int
    line: int
    column: int


@lru_cache(maxsize=2048)
def links_in(text: str) -> tuple[ProseLink, ...]:
    """Every link and picture of a text, in order; definitions only if something refers to them."""
    if "](" not in text and "]:" not in text and "<" not in text:
        return ()
    seen = _without_code(text)
    used = _labels_in_use(seen)
    found = {_span(match) for pattern in (_INLINE, _TAG, _POSTER) for match in pattern.finditer(seen)}
    found |= {_span(match) for match in _DEFINITION.finditer(seen) if _label(match) in used}
    lines = [-1, *(match.start() for match in re.finditer("\n", text))]

    def placed(start: int, end: int) -> ProseLink:
        line = bisect_right(lines, start - 1) - 1
        target = html.unescape(_ESCAPED.sub(r"\1", text[start:end])).strip()
        return ProseLink(target, start, end, line, start - lines[line])

    return tuple(placed(start, end) for start, end in sorted(found))


def with_targets(text: str, target: Callable[[ProseLink], str | None]) -> str:
    """A text in which links name something else; `None` leaves one as it is, and one that names nothing is no link."""
    pieces, at = list[str](), 0
    for link in links_in(text):
        other = target(link)
        if other is not None:
            pieces += [text[at : link.start], other or _NOTHING.get(text[link.start - 1], "")]
            at = link.end
    return "".join([*pieces, text[at:]]) if pieces else text


def without_loose_definitions(text: str, before: str) -> str:
    """A text from which something was cut, without the definitions of links that nothing refers to any more."""
    if "]:" not in text:
        return text
    seen, earlier = _without_code(text), _labels_in_use(_without_code(before))
    used = _labels_in_use(seen)
    pieces, at = list[str](), 0
    for match in _DEFINITION.finditer(seen):
        if _label(match) in earlier - used:
            pieces.append(text[at : match.start()])
            at = match.end() + 1
    return "".join([*pieces, text[at:]])


def without_code(text: str) -> str:
    """Return a text of the same length with spaces in place of code and comments."""
    return _without_code(text)


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
    """The text with blanks in place of code and comments, as long as before."""
    seen = _without_blocks(text)
    if "<!--" in seen:
        seen = _COMMENT.sub(_blank, seen)
    return _without_spans(seen) if "`" in seen else seen


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _without_blocks(text: str) -> str:
    """Without fences and what is moved in by four blanks, unless that belongs to a list, a note or a block."""
    lines = text.split("\n")
    index, is_held, is_after_blank = 0, False, True
    while index < len(lines):
        line = lines[index].expandtabs(4)
        is_moved_in = line.startswith("    ")
        if (fence := FENCE.fullmatch(line.rstrip())) and (end := end_of_fence(lines, index, fence)) is not None:
            for inner in range(index, end + 1):
                lines[inner] = " " * len(lines[inner])
            index, is_after_blank = end + 1, True
            continue
        if not line.strip():
            is_after_blank = True
        elif is_moved_in and is_after_blank and not is_held:
            lines[index] = " " * len(lines[index])
        else:
            if not is_moved_in:
                is_held = bool(_HOLDER.match(line)) or (is_held and not is_after_blank)
            is_after_blank = False
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
