"""Which file is what, told by where it lies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from mkdocs_journeys.model import FOLDER_KINDS, KINDS, Entity, Kind, type_of
from mkdocs_journeys.source.files.tree import is_text

PORTFOLIO_FILES = ("portfolio.yml", "portfolio.yaml", "portfolio.md")
ENTITY_FOLDERS = {spec.folder: spec.kind for spec in FOLDER_KINDS}
"""Where entities lie, and which; in the folder of courses each has a folder of its own."""
_COURSES = KINDS[Kind.COURSE].folder
_LESSON_NUMBER = re.compile(r"\d+[-_. ]+(?=.)")
_NOT_OURS = re.compile(r"(readme|licen[sc]e|contributing|changelog)\.md", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EntityFile:
    """A file that holds an entity.

    Attributes:
        kind: What it is.
        record_type: The same, in the model.
        path: Where it lies.
        name: Its name without ending, and without a lesson's number: the id, unless the file says another one.
        course: The folder of its course, for what belongs to one.
    """

    kind: Kind
    record_type: type[Entity]
    path: str
    name: str
    course: str = ""


@dataclass(frozen=True, slots=True)
class Sorted:
    """The files of a portfolio by what they are."""

    portfolio: tuple[str, ...]
    entities: tuple[EntityFile, ...]
    evidence: tuple[str, ...]
    unused: tuple[str, ...]


def sort_files(paths: Iterable[str]) -> Sorted:
    """Tell from its path what each file is."""
    portfolio: list[str] = []
    entities: list[EntityFile] = []
    evidence: list[str] = []
    unused: list[str] = []
    for path in paths:
        if path.startswith("evidence/") and path.lower().endswith(".csv"):
            evidence.append(path)
        if not is_text(path):
            continue
        entity = entity_file(path)
        if path.lower() in PORTFOLIO_FILES:
            portfolio.append(path)
        elif entity is not None:
            entities.append(entity)
        elif not _NOT_OURS.fullmatch(PurePosixPath(path).name) and not path.startswith("evidence/"):
            unused.append(path)
    portfolio.sort(key=lambda path: PORTFOLIO_FILES.index(path.lower()))
    return Sorted(tuple(portfolio), tuple(entities), tuple(evidence), tuple(unused))


def entity_file(path: str) -> EntityFile | None:
    """What a file is, or None if it lies in no folder that has a meaning."""
    first, *rest = path.split("/")
    stem = PurePosixPath(path).stem
    if first in ENTITY_FOLDERS and first != _COURSES and rest and not _NOT_OURS.fullmatch(rest[-1]):
        return _file(ENTITY_FOLDERS[first], path, stem)
    if first != _COURSES or len(rest) < 2:
        return None
    course = rest[0]
    if len(rest) == 2:
        if stem.lower() == "course":
            return _file(Kind.COURSE, path, course, course)
        if _LESSON_NUMBER.match(stem):
            return _file(Kind.LESSON, path, _LESSON_NUMBER.sub("", stem, count=1), course)
    elif len(rest) == 3 and rest[1] == "runs":
        return _file(Kind.RUN, path, stem, course)
    return None


def _file(kind: Kind, path: str, name: str, course: str = "") -> EntityFile:
    return EntityFile(kind, type_of(kind), path, name, course)
