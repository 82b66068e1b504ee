"""What prose names that a build leaves out: links lose their target, and with it every trace of its name."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import unquote

from ..model import KINDS, Entity, JourneyMap, Kind, Portfolio, Record
from ..model.selection import item_ids, part_ids
from .lesson_blocks import JOURNEY_BLOCKS, LessonBlock, read_blocks
from .links import PUBLISHED_ENDINGS, names_in_links, path_from, relative_path, with_targets

_LIBRARIES: Final = (Kind.OWNER, Kind.PERSONA, Kind.DIMENSION)
"""What blocks may name beside maps."""

_AUTOLINK: Final = re.compile(r"<([^\s<>]+)>")
_ADDRESS: Final = re.compile(r"""[^\s"'<>()\[\]{}|`]+""")
_IN_MARKS: Final = re.compile(r"""(?<==")[^"<>\n]*+(?=")|(?<==')[^'<>\n]*+(?=')""")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()<>#+\-.!|~])")
_PAGE_ENDING: Final = re.compile(r"\.(?:md|ya?ml|html?|svg|csv|json|ics)$", re.IGNORECASE)


class LostLinks:
    """Takes out of texts what leads to entities that a build does not contain.

    Args:
        before: Everything.
        after: What the build contains.
        segments: The first segments of addresses, where they are not the usual ones.
    """

    def __init__(self, before: Portfolio, after: Portfolio, segments: Mapping[Kind, str] | None = None) -> None:
        entities = [entity for _, entity in after.entities()]
        kept = {entity.file for entity in entities}
        lost = [entity for _, entity in before.entities() if entity.file and entity.file not in kept]
        self._files = {name for entity in lost for name in names_in_links(entity.file, entity.id)}
        self._kept_files = {name for entity in entities for name in names_in_links(entity.file, entity.id)}
        self._files -= self._kept_files
        # By its address in the site a page is called by its id, in the folder of its kind.
        self._folders: defaultdict[str, set[str]] = defaultdict(set)
        self._kept: defaultdict[str, set[str]] = defaultdict(set)
        for entity, folders in _with_folders(before, segments or {}):
            names = {entity.id, posixpath.splitext(posixpath.basename(entity.file))[0], *entity.was} - {""}
            for name in names:
                (self._kept if entity.file in kept else self._folders)[_casefolded(name)].update(folders)
        self._anchors = _lost_anchors(before, after)
        self._every_folder = {
            folder for folders in (*self._folders.values(), *self._kept.values()) for folder in folders
        }
        self._names = _names(before, after)
        self._every_anchor = frozenset[str]().union(*self._anchors.values())

    def without(self, text: str, file: str) -> str:
        """A text of a file without links, addresses and blocks that name what is left out."""
        if not (self._files or self._names or self._anchors) or not text:
            return text
        if self._names and "///" in text:
            text = self._without_names_in_blocks(text)
        plain = _casefolded(unquote(html.unescape(_ESCAPED.sub(r"\1", text))))
        if not any(name in plain for name in (*self._folders, *self._every_anchor)):
            return text
        text = with_targets(text, lambda link: "" if self._is_lost(link.target, file, is_link=True) else None)
        # Whatever else Markdown, HTML or another extension makes a link of.
        text = _AUTOLINK.sub(lambda found: "" if self._is_lost(found[1], file) else found[0], text)
        for pattern in (_IN_MARKS, _ADDRESS):
            text = pattern.sub(lambda found: self._without_address(found[0], file), text)
        return text

    def _without_address(self, text: str, file: str) -> str:
        if self._is_lost(_written(text), file):
            return ""
        # The value of an attribute without quotation marks.
        name, sign, value = text.partition("=")
        return f"{name}=" if sign and self._is_lost(_written(value), file) else text

    def _is_lost(self, target: str, file: str, *, is_link: bool = False) -> bool:
        """Whether an address leads to what is left out, or to something of it."""
        if self._every_anchor and "#" in target and self._is_lost_part(target, file):
            return True
        path = relative_path(target)
        if path is not None and (where := path_from(file, path)) is not None:
            if where in self._files:
                return True
            if where in self._kept_files:
                return False
        is_absolute = _SCHEME.match(target) is not None
        parts = [part for part in unquote(re.split("[?#]", target, maxsplit=1)[0]).split("/") if part not in ("", ".")]
        if not parts or not (is_link or "/" in target or _PAGE_ENDING.search(parts[-1])):
            return False
        is_file = parts[-1].lower().endswith(PUBLISHED_ENDINGS)
        names = [_casefolded(part) for part in parts]
        names[-1] = _casefolded(_PAGE_ENDING.sub("", parts[-1]))
        for index, name in enumerate(names):
            folders = self._folders.get(name)
            if not folders:
                continue
            before = names[index - 1] if index else ""
            if before in self._every_folder:
                if before in folders:
                    return True
            elif not is_absolute and not is_file and name not in self._kept:
                return True
        return False

    def _is_lost_part(self, target: str, file: str) -> bool:
        """Whether an address leads to a hidden stage, step or entry of a map that is in the build."""
        address, _, name = target.partition("#")
        name = _casefolded(unquote(name))
        if name not in self._every_anchor:
            return False
        parts = [part for part in unquote(address.partition("?")[0]).split("/") if part not in ("", ".", "..")]
        if parts and _PAGE_ENDING.sub("", parts[-1]).casefold() == "index":
            parts.pop()
        named = _casefolded(_PAGE_ENDING.sub("", parts[-1])) if parts else _stem(file)
        return name in self._anchors.get(named, ())

    def _without_names_in_blocks(self, text: str) -> str:
        lines: list[str | None] = [*text.split("\n")]
        for block in read_blocks(text.split("\n"), is_lesson=False).every_block():
            if block.name in JOURNEY_BLOCKS:
                self._clean(block, lines)
        return "\n".join(line for line in lines if line is not None)

    def _clean(self, block: LessonBlock, lines: list[str | None]) -> None:
        head = lines[block.line]
        if head is None:
            return
        named = [block.title] if _same(block.title) in self._names else _items(block.title)
        left = [item for item in named if _same(item) not in self._names]
        asked = [line for line in lines[block.line + 1 : block.content] if line is not None]
        is_asked = any(
            _same(item.strip("\"'")) in self._names
            for line in asked
            for item in (line.partition(":")[2], *re.split(r"[,\[\]]|^ *-", line.partition(":")[2] or line))
        )
        if is_asked or (named and not left):
            # It would show nothing; one without this option would show too much.
            lines[block.line : block.end] = ["", *[None] * (block.end - block.line - 1)]
        elif len(left) < len(named):
            lines[block.line] = f"{head.partition('|')[0]}| {', '.join(left)}"


def _with_folders(portfolio: Portfolio, segments: Mapping[Kind, str]) -> Iterator[tuple[Entity, Sequence[str]]]:
    own = {kind: _casefolded(segment.rpartition("/")[2]) for kind, segment in segments.items()}
    for ref, entity in portfolio.entities():
        spec = KINDS[ref.kind]
        if spec.in_course:
            yield entity, (_casefolded(ref.course_id), "runs")
        else:
            yield entity, (spec.segment, spec.folder, *((own[ref.kind],) if ref.kind in own else ()))


def _lost_anchors(before: Portfolio, after: Portfolio) -> dict[str, frozenset[str]]:
    """By the names of maps, what addresses call the hidden stages, steps and entries of those that are left."""
    found: dict[str, frozenset[str]] = {}
    for id, whole in before.journeys.items():
        left = after.journeys.get(id)
        if left is not None and left is not whole and (lost := _parts(whole) - _parts(left)):
            for name in {_casefolded(id), _stem(whole.file)} - {""}:
                found[name] = found.get(name, frozenset()) | lost
    return found


def _parts(journey: JourneyMap) -> frozenset[str]:
    parts = (*journey.stages, *journey.steps, *(step for stage in journey.stages for step in stage.steps))
    former = {_casefolded(name) for part in parts for name in part.was}
    return frozenset({_casefolded(id) for id in part_ids(journey) | item_ids(journey)} | former)


def _stem(file: str) -> str:
    return _casefolded(posixpath.splitext(posixpath.basename(file))[0])


def _names(before: Portfolio, after: Portfolio) -> set[str]:
    """Whatever maps, personas, owners and values of dimensions are called that only the whole portfolio has."""

    def named(portfolio: Portfolio) -> set[str]:
        found: set[str] = set()
        entities: Iterable[Entity] = (*portfolio.journeys.values(), *portfolio.personas.values())
        for entity in entities:
            stem = posixpath.splitext(posixpath.basename(entity.file))[0]
            found.update((entity.id, entity.title, stem, *entity.was))
        for kind in _LIBRARIES:
            entries: dict[str, Any] = portfolio.library(kind)
            for id, entry in entries.items():
                found.update((id, *_texts(entry)))
                for value, declared in getattr(entry, "values", {}).items() if kind is Kind.DIMENSION else ():
                    found.update((value, *_texts(declared)))
        return {_same(name) for name in found if name}

    return named(before) - named(after)


def _texts(entry: Record) -> Iterable[str]:
    name = getattr(entry, "name", None)
    return name.every if name is not None else ()


def _items(argument: str) -> list[str]:
    return [item.strip() for item in (argument.split(",") if "," in argument else argument.split()) if item.strip()]


def _written(text: str) -> str:
    return html.unescape(_ESCAPED.sub(r"\1", text))


def _casefolded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _same(text: str) -> str:
    return " ".join(_casefolded(text).split())
