"""The words of all entries of a gallery, in a file that is read when somebody types: a page cannot hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mkdocs_journeys.model import Entity, JourneyMap, Kind, Record
from mkdocs_journeys.model.reference import references
from mkdocs_journeys.prose.links import without_comments
from mkdocs_journeys.search import terms
from mkdocs_journeys.search.numbers import Numbers
from mkdocs_journeys.site.context import SiteContext

NO_TEXT = frozenset({"id", "was", "file", "only", "language", "icon", "date", "reviewed"})
"""Fields that no reader sees as text."""
NAMED = frozenset(
    {Kind.PERSONA, Kind.ACTOR, Kind.OWNER, Kind.CHANNEL, Kind.TOUCHPOINT, Kind.SOURCE, Kind.DIMENSION, Kind.PHASE}
)
"""What is called by its name where something refers to it."""


def word_index(entries: Sequence[Sequence[Entity]], context: SiteContext) -> str:
    """Return every term with the entries that have it, in any language: `term places term places …`, terms in order.

    The places of a term are those of its entries in the gallery, each as what it is more than the one before.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, versions in enumerate(entries):
        for term in {*terms("\n".join(text for entity in versions for text in texts_of(entity, context)))}:
            places[term].append(place)
    numbers = Numbers()
    pieces: list[str] = []
    for term in sorted(places):
        of_term = places[term]
        gaps = (place - before for before, place in zip((0, *of_term), of_term, strict=False))
        pieces += (term, "".join(numbers[gap] for gap in gaps))
    return " ".join(pieces)


def texts_of(entity: Entity, context: SiteContext) -> Iterator[str]:
    """Everything that an entity says, with the names of what it refers to in its own language and in the site's."""
    portfolio = context.portfolio
    languages = {entity.language or portfolio.language, context.words.language}
    # Readers of a page see no remarks either.
    yield from _texts(entity.model_copy(update={"body": without_comments(entity.body)}) if entity.body else entity)
    named = {(kind, one.text) for one in references(entity) for kind in one.names.kinds if kind in NAMED}
    if isinstance(entity, JourneyMap):
        # Those of its touchpoints as well.
        named |= {(Kind.CHANNEL, id) for id in context.card_facts(entity).channels}
    for kind, id in sorted(named, key=str):
        for language in sorted(languages):
            yield portfolio.name_of(kind, id, language)
        yield from getattr(portfolio.library(kind).get(id), "also", ())


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Record):
        for name, held in value.filled.items():
            if name not in NO_TEXT:
                yield from _texts(held)
    elif isinstance(value, Mapping):
        yield from (key for key in value if isinstance(key, str))
        for held in value.values():
            yield from _texts(held)
    elif isinstance(value, tuple | list):
        for held in value:
            yield from _texts(held)
