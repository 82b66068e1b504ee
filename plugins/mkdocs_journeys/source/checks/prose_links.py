"""What prose links to must be there, and must be something that may be published."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, Final

from mkdocs_journeys.diagnostics import Code, Place
from mkdocs_journeys.diagnostics.files import (
    FILE_TOO_LARGE,
    LINKED_FILE_MISSING,
    LINKED_FILE_NOT_ALLOWED,
    LINKED_PAGE_UNKNOWN,
)
from mkdocs_journeys.diagnostics.references import ELSEWHERE
from mkdocs_journeys.model.scalars import IMAGE_ENDINGS
from mkdocs_journeys.prose.links import (
    DOWNLOAD_ENDINGS,
    MEDIA_ENDINGS,
    PAGE_ENDINGS,
    PUBLISHED_ENDINGS,
    ProseLink,
    names_in_links,
    path_from,
    relative_path,
    with_targets,
)
from mkdocs_journeys.source.checks.pictures import LARGEST_PUBLISHED, in_megabytes
from mkdocs_journeys.source.files import ENTITY_FOLDERS, Tree, is_ignored
from mkdocs_journeys.source.reading import EntityReading, is_elsewhere
from mkdocs_journeys.source.reading.member import Member
from mkdocs_journeys.text import key_most_like

ENDINGS: Final = (
    f"{', '.join(IMAGE_ENDINGS)}; to download: {', '.join(DOWNLOAD_ENDINGS)}; to play: {', '.join(MEDIA_ENDINGS)}"
)
LARGEST_MEDIA: Final = 100_000_000
"""Bytes of a film; hosts of git repositories take no larger file."""
RESEARCH_DATA: Final = "evidence/"
OUTSIDE: Final = "only files within the journeys folder are published: put a copy beside this file"
NOT_READ: Final = "files and folders whose names begin with “_” or “.” are not read"
LEAST_LIKE: Final = 60


class ProseLinkCheck:
    """Checks the links of one load.

    Args:
        tree: The author's files.
        members: Everything that may have a page.
    """

    def __init__(self, tree: Tree, members: Sequence[Member]) -> None:
        self._tree = tree
        self._members = members

    def checked(self, reading: EntityReading[Any]) -> str:
        """The prose of an entity; links that lead nowhere are reported, and only their words are kept."""
        return with_targets(reading.document.body, lambda link: self._judged(link, reading))

    def _judged(self, link: ProseLink, reading: EntityReading[Any]) -> str | None:
        path = relative_path(link.target)
        if path is None:
            return None
        file, ending = reading.document.file, posixpath.splitext(path)[1].lower()
        where = path_from(file, path)
        code, hint, limit = None, None, ""
        if ending in PAGE_ENDINGS:
            if where is None or where in self._pages:
                return None
            if not self._tree.exists(where) and where.partition("/")[0] not in ENTITY_FOLDERS:
                # It may be a page that somebody wrote by hand: the host knows those.
                return None
            code, hint = LINKED_PAGE_UNKNOWN, self._likely(path, file, (member.file.path for member in self._members))
        elif where is None:
            code, hint = (LINKED_FILE_NOT_ALLOWED, OUTSIDE) if ending in PUBLISHED_ENDINGS else (None, None)
        elif self._tree.exists(where):
            if ending not in PUBLISHED_ENDINGS or where.startswith(RESEARCH_DATA):
                code, hint = LINKED_FILE_NOT_ALLOWED, _remedy(where, ending)
            elif (size := self._tree.size(where)) > (most := _most_bytes(ending)):
                limit = in_megabytes(most)
                code, hint = FILE_TOO_LARGE, f"make it smaller: “{path}” has {in_megabytes(size)}"
        elif ending in PUBLISHED_ENDINGS:
            code = LINKED_FILE_MISSING
            hint = NOT_READ if is_ignored(where) else self._likely(path, file, self._files)
        if code is None:
            return None
        is_missing = where is None or code in (LINKED_FILE_MISSING, LINKED_PAGE_UNKNOWN)
        if is_missing and is_elsewhere(reading, path):
            code, hint = ELSEWHERE, None
        self._report(code, hint, link, reading, path=path, limit=limit)
        return ""

    def _report(
        self, code: Code, hint: str | None, link: ProseLink, reading: EntityReading[Any], *, path: str, limit: str
    ) -> None:
        line = reading.document.body_line + link.line
        place = Place(reading.document.file, line, link.column, line, link.column + link.end - link.start)
        reading.report(code, place, hint, path=path, name=path, endings=ENDINGS, limit=limit)

    @cached_property
    def _pages(self) -> frozenset[str]:
        """Every path that names an entity."""
        return frozenset(name for member in self._members for name in names_in_links(member.file.path, member.id))

    @cached_property
    def _files(self) -> tuple[str, ...]:
        """Whatever may be published."""
        return tuple(
            path
            for path in self._tree.paths
            if path.lower().endswith(PUBLISHED_ENDINGS) and not path.startswith(RESEARCH_DATA)
        )

    def _likely(self, path: str, file: str, candidates: Iterable[str]) -> str | None:
        """A file that was probably meant: one of nearly the same name, rather beside the text than elsewhere."""
        folder, name = posixpath.dirname(file), posixpath.basename(path).lower()
        names = {candidate: posixpath.basename(candidate).lower() for candidate in candidates if candidate != file}
        near = {candidate: other for candidate, other in names.items() if candidate.startswith(f"{folder}/")}
        for known, least in ((near, LEAST_LIKE), (names, 90)):
            if (likely := key_most_like(name, known, least)) is not None:
                return f"did you mean “{posixpath.relpath(likely, folder)}”?"
        return None


def _most_bytes(ending: str) -> int:
    return LARGEST_MEDIA if ending in MEDIA_ENDINGS else LARGEST_PUBLISHED


def _remedy(where: str, ending: str) -> str | None:
    if where.startswith(RESEARCH_DATA):
        return "research data is never published as it is; copy what may be public to a file elsewhere"
    if ending == ".svg":
        return "store the drawing as a PNG, because SVG can contain scripts"
    return None
