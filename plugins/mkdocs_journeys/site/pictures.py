"""The files of authors that a site publishes beside its pages."""

from __future__ import annotations

from collections.abc import Iterator

from ..exchange.exporters.embedded_pictures import images_in, picture_path
from ..model import Persona, Portfolio, is_picture
from ..prose.links import published_files as files_in_prose


def published_files(portfolio: Portfolio) -> Iterator[str]:
    """The files that a selected portfolio shows or links to, as paths in the journeys folder."""
    entities = [entity for _, entity in portfolio.entities()]
    for entity in entities:
        names = [image.file for image in images_in(entity)]
        if isinstance(entity, Persona) and entity.portrait and is_picture(entity.portrait):
            names.append(entity.portrait)
        yield from (picture_path(entity, name) for name in names)
    for holder in entities:
        if holder.body:
            yield from files_in_prose(holder.body, holder.file)
