"""The pictures and other files of a portfolio: where each lies in the journeys folder."""

from __future__ import annotations

import base64
import posixpath
from collections.abc import Iterator
from functools import cache
from typing import Final, get_args

from ..model import Entity, Image, Persona, Portfolio, Record, is_picture
from ..prose.links import published_files as files_in_prose

LARGEST_INLINE: Final = 2_000_000
"""Bytes of a picture that an address may hold."""

MEDIA_TYPES: Final = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
NO_PICTURE: Final = "data:,"
"""Readers get the text that stands for it."""


def inline_picture(path: str, content: bytes) -> str:
    """A picture as an address that holds it; `NO_PICTURE` if it is none, or too large."""
    media_type = MEDIA_TYPES.get(posixpath.splitext(path)[1].lower())
    if not media_type or not content or len(content) > LARGEST_INLINE:
        return NO_PICTURE
    return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"


def picture_path(entity: Entity, file: str) -> str:
    """Where a picture lies in the journeys folder: its name is relative to the file that names it."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(entity.file), file))


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


def images_in(record: Record) -> Iterator[Image]:
    """Every picture in a record and in what it holds."""
    for name in _fields_with_images(type(record)):
        yield from _images_in_value(getattr(record, name))


def _images_in_value(value: object) -> Iterator[Image]:
    if isinstance(value, Image):
        yield value
    elif isinstance(value, Record):
        yield from images_in(value)
    elif isinstance(value, tuple):
        for entry in value:
            yield from _images_in_value(entry)
    elif isinstance(value, dict):
        for entry in value.values():
            yield from _images_in_value(entry)


@cache
def _fields_with_images(record_type: type[Record]) -> tuple[str, ...]:
    """The fields in which there may be pictures: looking into every cell of a thousand maps would take seconds."""
    fields = record_type.model_fields.items()
    return tuple(name for name, field in fields if _may_hold_images(field.annotation, frozenset({record_type})))


def _may_hold_images(annotation: object, passed: frozenset[type]) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record) and annotation not in passed:
        fields = annotation.model_fields.values()
        return annotation is Image or any(_may_hold_images(field.annotation, passed | {annotation}) for field in fields)
    return any(_may_hold_images(argument, passed) for argument in get_args(annotation))
