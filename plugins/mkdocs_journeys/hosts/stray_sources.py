"""Sources of maps among the pages, in a folder that nobody has named as the journeys folder.

Somebody who keeps `docs/journeys/` and forgets the option would publish every file of it as it is. A folder counts as
one of ours when at least one YAML file in it lies where we look for one and has nothing but its fields; so a folder of
maps of another kind stays what it is.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from mkdocs_journeys.model import JourneyMap, PortfolioFile
from mkdocs_journeys.model.record import Record
from mkdocs_journeys.source.fields import record_fields
from mkdocs_journeys.source.files import ENTITY_FOLDERS, PORTFOLIO_FILES, entity_file
from mkdocs_journeys.source.yaml import read_document

_FOLDERS: Final = frozenset({*ENTITY_FOLDERS, "evidence"})
_YAML: Final = (".yml", ".yaml")
_MARKDOWN: Final = (".md", ".markdown")
_OF_PAGES: Final = frozenset(
    {"title", "description", "tags", "status", "date", "authors", "language", "link", "summary"}
)
"""Fields that pages written by hand have in their front matter, too."""
_FEWEST_FIELDS: Final = 2


@dataclass(frozen=True, slots=True)
class StrayFolder:
    """A folder of sources that is not the journeys folder.

    Attributes:
        path: Its path among the pages; empty for the folder of the pages itself.
        recognised: A file in it that is surely a source.
        sources: The files in it that must not be published, by their paths among the pages.
    """

    path: str
    recognised: str
    sources: tuple[str, ...]


def find_stray_folders(paths: Iterable[str], read: Callable[[str], bytes]) -> list[StrayFolder]:
    """Return the folders among the pages that hold sources of maps.

    Args:
        paths: The files among the pages.
        read: Gives the content of one.
    """
    by_folder: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in sorted(paths):
        place = _place(path)
        if place is not None:
            by_folder[place[0]].append((path, place[1]))
    found = []
    for folder, files in by_folder.items():
        recognised = next((path for path, inner in files if _is_source(path, inner, read)), None)
        if recognised is not None:
            sources = tuple(path for path, inner in files if _is_to_be_kept(path, inner, folder, read))
            found.append(StrayFolder(folder, recognised, sources))
    return found


def _place(path: str) -> tuple[str, str] | None:
    """The folder that would be the journeys folder, and the path in it; None for what has no place in one."""
    parts = path.split("/")
    for index, part in enumerate(parts[:-1]):
        if part in _FOLDERS:
            return "/".join(parts[:index]), "/".join(parts[index:])
    is_portfolio = parts[-1].lower() in PORTFOLIO_FILES and parts[-1].lower().endswith(_YAML)
    return (posixpath.dirname(path), parts[-1]) if is_portfolio else None


def _is_source(path: str, inner: str, read: Callable[[str], bytes]) -> bool:
    """Whether a YAML file is where one of ours would be, and has our fields and no others."""
    if not inner.lower().endswith(_YAML) or (record := _record(inner)) is None:
        return False
    fields = _fields(path, read)
    known = {*record_fields(record), *record.synonyms}
    if record is JourneyMap and not fields & {"stages", "steps"}:
        return False
    return len(fields) >= _FEWEST_FIELDS and fields <= known


def _is_to_be_kept(path: str, inner: str, folder: str, read: Callable[[str], bytes]) -> bool:
    """Whether a file of such a folder is a source; Markdown may be a page that somebody wrote by hand."""
    if inner.lower().endswith(_MARKDOWN):
        record = _record(inner)
        return record is not None and bool(_fields(path, read) & {*record_fields(record)} - _OF_PAGES)
    is_of_ours = inner.lower().endswith(_YAML) or (inner.startswith("evidence/") and inner.lower().endswith(".csv"))
    # Pictures beside all pages may be for these.
    return is_of_ours or bool(folder)


def _record(inner: str) -> type[Record] | None:
    if "/" not in inner:
        return PortfolioFile
    entity = entity_file(inner)
    return entity.record_type if entity is not None else None


def _fields(path: str, read: Callable[[str], bytes]) -> set[str]:
    try:
        value = read_document(path, read(path)).value
    except OSError:
        return set()
    return {name for name in value if isinstance(name, str)} if isinstance(value, dict) else set()
