"""Pictures that fields name must be there, and not too large for a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mkdocs_journeys.diagnostics.files import FILE_TOO_LARGE, PICTURE_MISSING
from mkdocs_journeys.diagnostics.references import ELSEWHERE
from mkdocs_journeys.model import Entity, JourneyMap, Persona, is_picture
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.files import Tree, beside
from mkdocs_journeys.source.link import parts
from mkdocs_journeys.source.reading import EntityReading, is_elsewhere

LARGEST_PUBLISHED: Final = 20_000_000
"""Bytes of a picture or another file that is published as it is."""


def in_megabytes(size: int) -> str:
    """A number of bytes for a reader."""
    return f"{size / 1_000_000:.0f} MB"


def check_pictures(reading: EntityReading[Entity], tree: Tree) -> None:
    """Report pictures that are missing or too large, and leave them out."""
    missing: list[Path] = []
    for path, picture in _pictures(reading.record):
        where = beside(reading.document.file, picture)
        if where is None or not tree.exists(where):
            if is_elsewhere(reading, picture):
                reading.report(ELSEWHERE, reading.value_place(path), name=picture)
            else:
                reading.report(PICTURE_MISSING, reading.value_place(path), path=picture)
            missing.append(reading.path(path))
        elif (size := tree.size(where)) > LARGEST_PUBLISHED:
            hint = f"make it smaller: “{picture}” has {in_megabytes(size)}"
            limit = in_megabytes(LARGEST_PUBLISHED)
            reading.report(FILE_TOO_LARGE, reading.value_place(path), hint, limit=limit)
            missing.append(reading.path(path))
    for in_file in missing:
        reading.leave_out(in_file)
    if missing:
        reading.revalidate()


def _pictures(entity: Entity) -> Iterator[tuple[Path, str]]:
    if isinstance(entity, Persona) and entity.portrait and is_picture(entity.portrait):
        yield ("portrait",), entity.portrait
    for index, image in enumerate(getattr(entity, "images", ())):
        yield ("images", index, "file"), image.file
    if isinstance(entity, JourneyMap):
        for id, persona in entity.library.personas.items() if entity.library is not None else ():
            yield from (((*("library", "personas", id), *path), picture) for path, picture in _pictures(persona))
        for path, part, _ in parts(entity):
            for index, image in enumerate(part.images):
                yield (*path, "images", index, "file"), image.file
