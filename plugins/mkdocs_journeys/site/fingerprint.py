"""What a page is made of, as one short text: if it is the same, so is the page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ..model import KINDS, Entity, JourneyMap, Portfolio, Record, Ref
from ..model.reference import references

PACKAGE = Path(__file__).parent.parent
SETTINGS = ("language", "emotion_scale", "emotion_words", "lanes", "custom_lanes", "density")
"""What `portfolio.yml` says about every map."""

OF_AN_ENTITY = frozenset({"title", "language", "portrait"})
"""What others show of a persona or a case study."""


def fingerprint(entity: Entity, start: Ref, portfolio: Portfolio) -> str:
    """Return a text that changes when the entity, something that it refers to, or a setting of the portfolio does."""
    # Pictures are found beside the file.
    digest = hashlib.sha256(f"{_settings(portfolio)}\0{entity.file}\0".encode())
    for ref, record in _ingredients(entity, start, portfolio):
        is_other_entity = isinstance(record, Entity) and not isinstance(record, JourneyMap) and record is not entity
        content = record.model_dump_json(include=set(OF_AN_ENTITY) if is_other_entity else None, warnings=False)
        # A portrait, too, is beside its file.
        file = record.file if isinstance(record, Entity) else ""
        digest.update(f"{ref}\0{content}\0{file}\0".encode())
    return digest.hexdigest()


@cache
def of_this_program() -> str:
    """Changes with every version of ours and of what draws, and while somebody works on the program itself."""
    digest = hashlib.sha256()
    for name in ("svgwrite", "jinja2", "babel", "pyyaml"):
        digest.update(f"{name} {version(name)}\0".encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in (".py", ".html", ".po", ".json", ".svg", ".txt") and path.is_file():
            digest.update(f"{path.relative_to(PACKAGE).as_posix()}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _settings(portfolio: Portfolio) -> str:
    # Copies of a record carry no defaults, so that only what differs from them can be compared.
    given = portfolio.model_dump(mode="json", include=set(SETTINGS), exclude_defaults=True)
    return json.dumps(given, sort_keys=True)


def _ingredients(entity: Entity, start: Ref, portfolio: Portfolio) -> Iterator[tuple[Ref, Record]]:
    """The entity and everything that it leads to; from other entities nothing leads on, they are only named."""
    found: dict[Ref, Record] = {start: entity}
    pending: list[Record] = [entity]
    while pending:
        for reference in references(pending.pop()):
            for ref in (Ref(kind, reference.text) for kind in reference.names.kinds):
                record = _record(ref, portfolio)
                if record is not None and ref not in found:
                    found[ref] = record
                    if not isinstance(record, Entity):
                        pending.append(record)
    yield from sorted(found.items(), key=lambda pair: pair[0])


def _record(ref: Ref, portfolio: Portfolio) -> Record | None:
    found: Record | None = None if KINDS[ref.kind].in_course else portfolio.get(ref)
    return found
