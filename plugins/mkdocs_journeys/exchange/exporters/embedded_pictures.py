"""The pictures of a map: where each lies in the journeys folder, and those that a file of its own can hold."""

from __future__ import annotations

import base64
import posixpath
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Final, get_args

from ...model import Entity, Image, JourneyMap, Portfolio, Record, is_picture

LARGEST_INLINE: Final = 2_000_000
"""Bytes of a picture that an address may hold."""

LARGEST_PORTRAIT: Final = 8_192
"""Bytes of a portrait that a drawing holds."""

LARGEST_IN_DRAWING: Final = 65_536
"""Bytes of a picture of a step that a drawing holds."""

MOST_IN_DRAWING: Final = 524_288
"""Bytes of all pictures that a drawing holds."""

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


@dataclass(frozen=True, slots=True)
class MapPictures:
    """What a map shows, as paths in the journeys folder.

    Attributes:
        images: Of steps, by their names as written in the map.
        portraits: Of personas, by their ids.
    """

    images: Mapping[str, str]
    portraits: Mapping[str, str]

    @property
    def paths(self) -> tuple[str, ...]:
        """All of them, each once."""
        return tuple(dict.fromkeys((*self.portraits.values(), *self.images.values())))


def pictures_of(journey: JourneyMap, portfolio: Portfolio) -> MapPictures:
    """Return the pictures of a map and of the personas whose journey it is."""
    personas = [persona for id in journey.personas if (persona := portfolio.personas.get(id)) is not None]
    return MapPictures(
        {image.file: picture_path(journey, image.file) for image in images_in(journey)},
        {
            persona.id: picture_path(persona, persona.portrait)
            for persona in personas
            if persona.portrait and is_picture(persona.portrait)
        },
    )


def embedded(pictures: MapPictures, read: Callable[[str], bytes]) -> dict[str, str]:
    """Return the pictures that a drawing can hold: path → address with all of its bytes.

    Nothing is made smaller: that would need a library, with other bytes from each of its versions. Of what is too large
    a drawing has the words.
    """
    held: dict[str, str] = {}
    room = MOST_IN_DRAWING
    for path in pictures.paths:
        largest = LARGEST_IN_DRAWING if path in pictures.images.values() else LARGEST_PORTRAIT
        # A file that is not there, or not any more, has been reported.
        with suppress(OSError, KeyError):
            content = read(path)
            address = inline_picture(path, content, min(largest, room))
            if address != NO_PICTURE:
                held[path] = address
                room -= len(content)
    return held


def inline_picture(path: str, content: bytes, largest: int = LARGEST_INLINE) -> str:
    """A picture as an address that holds it; `NO_PICTURE` if it is none, or too large."""
    media_type = MEDIA_TYPES.get(posixpath.splitext(path)[1].lower())
    if not media_type or not content or len(content) > largest:
        return NO_PICTURE
    return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"


def picture_path(entity: Entity, file: str) -> str:
    """Where a picture lies in the journeys folder: its name is relative to the file that names it."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(entity.file), file))


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
