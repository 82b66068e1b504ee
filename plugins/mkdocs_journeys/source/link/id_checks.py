"""What is said of an id that cannot be an address, and what is taken instead."""

from __future__ import annotations

from typing import Any

from mkdocs_journeys.diagnostics import Code, Place
from mkdocs_journeys.diagnostics.references import (
    FORMER_ID_NOT_ADDRESS,
    ID_NOT_ADDRESS,
    ID_TOO_LONG,
    INVISIBLE_IN_ID,
    RESERVED_ID,
)
from mkdocs_journeys.model import Kind
from mkdocs_journeys.source.link.id_limits import (
    MOST_ID_BYTES,
    invisible_character,
    is_too_long,
    reserved_for,
    shortened,
    visible,
)
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.source.yaml import name_of
from mkdocs_journeys.text import is_address, slug


def checked_id(reading: EntityReading[Any], place: Place, id: str, otherwise: str, page: Kind | None = None) -> str:
    """Return an id that can be an address: this one, or what is taken instead after its problem has been reported.

    Args:
        reading: The file that it is in.
        place: Where it is.
        id: What was written.
        otherwise: What stands for it if nothing of it is left.
        page: What a page is named by it, if one is; then no name of the site's own is free.
    """
    example = free_id(id, otherwise, page)
    if is_said(reading, place, id, example, ID_NOT_ADDRESS):
        return example
    if page is not None and (reason := reserved_for(id, page)) is not None:
        reading.report(RESERVED_ID, place, id=id, reason=reason, example=example)
        return example
    return id


def free_id(id: str, otherwise: str, page: Kind | None) -> str:
    """Return what is left of an id that nobody can use, as one that can be used."""
    plain = shortened(slug(visible(id))) or otherwise
    return f"{plain}-{otherwise}" if page is not None and reserved_for(plain, page) else plain


def is_former_address(reading: EntityReading[Any], place: Place, id: str, now: str, page: Kind | None = None) -> bool:
    """Return whether an id can have been an address, after it has been reported if it cannot."""
    if is_said(reading, place, id, free_id(id, now, page), FORMER_ID_NOT_ADDRESS):
        return False
    if page is not None and (reason := reserved_for(id, page, is_former=True)) is not None:
        reading.report(RESERVED_ID, place, id=id, reason=reason, example=now)
        return False
    return True


def is_said(reading: EntityReading[Any], place: Place, id: str, example: str, not_address: Code) -> bool:
    """Report an id that is too long, has characters that nobody sees, or others that no address has."""
    if is_too_long(id):
        size = len(id.encode("utf-8", "replace"))
        reading.report(ID_TOO_LONG, place, bytes=size, limit=MOST_ID_BYTES, example=example[:40].rstrip("-"))
    elif (character := invisible_character(id)) is not None:
        reading.report(INVISIBLE_IN_ID, place, character=name_of(character), example=example)
    elif not is_address(id):
        reading.report(not_address, place, id=id, example=example)
    else:
        return False
    return True
