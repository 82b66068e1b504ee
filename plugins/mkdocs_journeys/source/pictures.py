"""Pictures that files name must be there."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_journeys.diagnostics.files import PICTURE_MISSING
from mkdocs_journeys.model import CaseStudy, Entity, JourneyMap, Persona, is_picture
from mkdocs_journeys.source.entity_reading import EntityReading
from mkdocs_journeys.source.part_ids import parts
from mkdocs_journeys.source.places import Path
from mkdocs_journeys.source.tree import Tree, beside


def check_pictures(reading: EntityReading[Entity], tree: Tree) -> None:
    """Report pictures that are missing, and leave them out."""
    missing: list[Path] = []
    for path, picture in _pictures(reading.record):
        where = beside(reading.document.file, picture)
        if where is None or not tree.exists(where):
            reading.report(PICTURE_MISSING, reading.value_place(path), path=picture)
            missing.append(reading.path(path))
    for in_file in missing:
        reading.leave_out(in_file)
    if missing:
        reading.reread()


def _pictures(entity: Entity) -> Iterator[tuple[Path, str]]:
    if isinstance(entity, Persona) and entity.portrait and is_picture(entity.portrait):
        yield ("portrait",), entity.portrait
    if isinstance(entity, JourneyMap | CaseStudy):
        for index, image in enumerate(entity.images):
            yield ("images", index, "file"), image.file
    if isinstance(entity, JourneyMap):
        for path, part, _ in parts(entity):
            for index, image in enumerate(part.images):
                yield (*path, "images", index, "file"), image.file
