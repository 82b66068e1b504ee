"""What a build contains, prose included: the one place that decides what a label keeps out."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable
from typing import Any

from ..model import Course, Entity, Lesson, Portfolio, Run, every_entity, select_records
from .lesson_blocks import included_text
from .links import (
    PAGE_ENDINGS,
    ProseLink,
    names_in_links,
    path_from,
    relative_path,
    with_targets,
    without_loose_definitions,
)


def select(portfolio: Portfolio, include: Collection[str] = ()) -> Portfolio:
    """The portfolio that a build sees: what is left out is gone, and so is every reference and link to it.

    Ids are kept, so a step has the same address in every build. What stays as it is is given back itself, not a copy.
    """
    selected = select_records(portfolio, include, lambda entity: _body(entity, include))
    return selected if selected is portfolio else _without_lost_links(portfolio, selected)


def _body(entity: Entity, include: Collection[str]) -> str:
    """Blocks are cut from the text, so that nobody who publishes it has to know of them."""
    body = included_text(entity.body, include, is_lesson=isinstance(entity, Course | Lesson | Run))
    return body if body == entity.body else without_loose_definitions(body, entity.body)


def _without_lost_links(before: Portfolio, after: Portfolio) -> Portfolio:
    """The portfolio without links to entities that it had before."""
    kept = {entity.file for entity in every_entity(after)}
    gone = [entity for entity in every_entity(before) if entity.file and entity.file not in kept]
    if not gone:
        return after
    links = _Lost(gone, every_entity(after))
    changed: dict[str, Any] = {}
    for name in ("journeys", "personas", "case_studies", "courses"):
        entities: dict[str, Entity] = getattr(after, name)
        cleaned = {id: links.without(entity) for id, entity in entities.items()}
        if any(cleaned[id] is not entity for id, entity in entities.items()):
            changed[name] = cleaned
    return after.model_copy(update=changed) if changed else after


class _Lost:
    def __init__(self, gone: Iterable[Entity], kept: Iterable[Entity]) -> None:
        lost = [*gone]
        self._names = {name for entity in lost for name in names_in_links(entity.file, entity.id)}
        self._names -= {name for entity in kept for name in names_in_links(entity.file, entity.id)}
        # By its address in the site a page is called by its id, wherever that begins.
        self._ids = {entity.id for entity in lost}

    def without(self, entity: Entity) -> Entity:
        changed: dict[str, Any] = {}
        body = with_targets(entity.body, lambda link: "" if self._is_lost(link, entity.file) else None)
        if body != entity.body:
            changed["body"] = body
        if isinstance(entity, Course):
            for name in ("lesson_files", "run_files"):
                held: dict[str, Entity] = getattr(entity, name)
                cleaned = {id: self.without(one) for id, one in held.items()}
                if any(cleaned[id] is not one for id, one in held.items()):
                    changed[name] = cleaned
        return entity.model_copy(update=changed) if changed else entity

    def _is_lost(self, link: ProseLink, file: str) -> bool:
        path = relative_path(link.target)
        if path is None or not path.lower().endswith(PAGE_ENDINGS):
            return False
        where = path_from(file, path)
        return where in self._names or posixpath.splitext(posixpath.basename(path))[0] in self._ids
