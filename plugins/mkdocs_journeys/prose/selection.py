"""What a build contains, prose included: the one place that decides what a label keeps out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..model import COURSE_KINDS, FOLDER_KINDS, Course, Entity, Kind, Lesson, Portfolio, Run, select_records
from .cutting import ShowMap, included_text
from .lines import visible_lines
from .links import without_loose_definitions
from .lost_links import LostLinks


@dataclass(frozen=True)
class Selection:
    """What one build leaves out of prose.

    Attributes:
        whole: Everything that was read.
        portfolio: What the build contains; its prose may still hold everything.
        include: The labels of the build.
        show_map: Knows what the maps in fences hide; without it, those that may hide anything are left out.
        segments: The first segments of addresses, where they are not the usual ones.
    """

    whole: Portfolio
    portfolio: Portfolio
    include: Collection[str] = ()
    show_map: ShowMap | None = None
    segments: Mapping[Kind, str] = field(default_factory=dict)

    @cached_property
    def links(self) -> LostLinks:
        """Knows what the build does not contain."""
        return LostLinks(self.whole, self.portfolio, self.segments)

    def text(self, text: str, file: str, *, is_lesson: bool = False, is_page: bool = False) -> str:
        """A text without what this build leaves out: blocks, steps of maps in fences, and links to hidden entities.

        Args:
            text: Markdown.
            file: Where it is from, to which its links are relative.
            is_lesson: Whether a block that cannot be read counts as a mistake.
            is_page: Whether it is a page of the site's owner.
        """
        labels = self.whole.labels
        if is_page:
            # Those of entities have been reported when their files were read.
            text = "\n".join(visible_lines(text)[0])
        shown = included_text(
            text, self.include, is_lesson=is_lesson, is_page=is_page, labels=labels, show_map=self.show_map
        )
        if shown != text:
            shown = without_loose_definitions(shown, text)
        return self.without_links(shown, file)

    def without_links(self, text: str, file: str) -> str:
        """A text without links to what this build leaves out."""
        return text if self.whole is self.portfolio else self.links.without(text, file)

    def entity(self, entity: Entity) -> Entity:
        """An entity with the prose that this build shows; itself if that is all."""
        changed: dict[str, Any] = {}
        body = self.text(entity.body, entity.file, is_lesson=isinstance(entity, Course | Lesson | Run))
        if body != entity.body:
            changed["body"] = body
        for name in (spec.collection for spec in COURSE_KINDS if isinstance(entity, Course)):
            before: dict[str, Entity] = getattr(entity, name)
            after = {id: self.entity(one) for id, one in before.items()}
            if any(after[id] is not one for id, one in before.items()):
                changed[name] = after
        return entity.model_copy(update=changed) if changed else entity


def select(
    portfolio: Portfolio,
    include: Collection[str] = (),
    show_map: ShowMap | None = None,
    segments: Mapping[Kind, str] | None = None,
) -> Portfolio:
    """The portfolio that a build sees: what is left out is gone, and so is every reference and link to it.

    Ids are kept, so a step has the same address in every build. What stays as it is is given back itself, not a copy.

    Args:
        portfolio: All that was read.
        include: The labels of the build.
        show_map: Knows what the maps in fences hide; without it, those that may hide anything are left out.
        segments: The first segments of addresses, where they are not the usual ones.
    """
    records = select_records(portfolio, include)
    selection = Selection(portfolio, records, include, show_map, segments or {})
    changed: dict[str, Any] = {}
    for spec in FOLDER_KINDS:
        before: dict[str, Entity] = records.library(spec.kind)
        after = {id: selection.entity(entity) for id, entity in before.items()}
        if any(after[id] is not entity for id, entity in before.items()):
            changed[spec.collection] = after
    return records.model_copy(update=changed) if changed else records
