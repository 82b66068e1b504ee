"""Ways of narrowing a gallery down, and of putting it in order: what its script chooses from.

Only what tells entries apart is offered. A single value does, where some entries lack it: those are offered as well.
What all entries have, or none, says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ...model import Choice, Entity, Kind, Localized, Status
from ...terms import long_term
from ...text import normalized_name
from ..context import SiteContext

SHORT = 8
"""So many values of a facet are shown at first."""

RESERVED = frozenset(
    {"sort", "words", "q", "h", "view", "hide", "present", "look"}
    | {"persona", "channel", "owner", "state", "status", "review", "language", "tag", "role", "segment", "organisation"}
)
"""Parameters of an address, some of them Material's, that mean something else than a dimension of the same name."""


NOTHING = ("none", "-")
"""What an address calls the entries that have no value: the first that is no value itself."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: its word in the address, its name, how many entries have it, and the language of the name."""

    id: str
    name: str
    count: int
    language: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One way of narrowing a gallery down.

    Attributes:
        id: Its name in the address.
        name: Its name for readers.
        values: In the order in which they are offered.
        of: For each entry of the gallery the places of its values.
        language: The language of its name; empty where it is that of the site.
        is_offered: Whether it tells entries apart; if not, all of them have its values.
    """

    id: str
    name: str
    values: tuple[FacetValue, ...]
    of: tuple[tuple[int, ...], ...]
    language: str = ""
    is_offered: bool = True

    @property
    def is_long(self) -> bool:
        """Whether some of the values wait behind a button."""
        return len(self.values) > SHORT + 1

    @property
    def column(self) -> str:
        """What each entry has, as one text: commas between entries, dots between values."""
        return ",".join(".".join(map(str, places)) for places in self.of)


@dataclass(frozen=True, slots=True)
class Order:
    """One way of putting a gallery in order: by a number for each entry, those without one last.

    Attributes:
        id: Its name in the address.
        name: Its name for readers.
        of: A number for each entry; empty to go by title.
        is_falling: Whether the largest comes first.
    """

    id: str
    name: str
    of: tuple[int | None, ...] = ()
    is_falling: bool = False

    @property
    def column(self) -> str:
        """The numbers as one text."""
        return ",".join("" if number is None else str(number) for number in self.of)


Named = tuple[str, str, str]
"""A value's id, its name, and the language of the name."""


def facet(
    id: str,
    name: str,
    had: Sequence[Iterable[Named]],
    order: Sequence[str] = (),
    language: str = "",
    *,
    nothing: tuple[str, str] = ("", ""),
) -> Facet | None:
    """The facet over what each entry has; None if no entry has anything. The commonest come first unless ordered.

    Args:
        id: Its name in the address.
        name: Its name for readers.
        had: The values of each entry.
        order: Values that come first, in this order.
        language: The language of its name; empty where it is that of the site.
        nothing: What entries without any value are called, and in which language; without it they are not offered.
    """
    of_entries = [{value: (called, spoken) for value, called, spoken in values} for values in had]
    counts = Counter(value for values in of_entries for value in values)
    if not counts:
        return None
    without = next(value for value in NOTHING if value not in counts or value == NOTHING[-1])
    if nothing[0] and not all(of_entries):
        of_entries = [values or {without: nothing} for values in of_entries]
        counts = Counter(value for values in of_entries for value in values)
    names: dict[str, tuple[str, str]] = {}
    for values in reversed(of_entries):
        names.update(values)

    def place(value: str) -> tuple[bool, int, int, str, str]:
        fixed = order.index(value) if value in order else len(order)
        return names[value] == nothing, fixed, -counts[value], names[value][0].casefold(), value

    ordered = sorted(counts, key=place)
    places = {value: number for number, value in enumerate(ordered)}
    of = tuple(tuple(sorted(places[value] for value in values)) for values in of_entries)
    return Facet(
        id=id,
        name=name,
        values=tuple(FacetValue(value, names[value][0], counts[value], names[value][1]) for value in ordered),
        of=of,
        language=language,
        is_offered=len(set(of)) > 1,
    )


def order(id: str, name: str, numbers: Iterable[int | None], *, is_falling: bool = False) -> Order | None:
    """The order by a number; None if it is the same for all."""
    of = tuple(numbers)
    return Order(id, name, of, is_falling) if len(set(of)) > 1 else None


class FacetBuilder:
    """Asks the entries of a gallery what they have, with names in the language of the site."""

    def __init__(self, entities: Sequence[Any], context: SiteContext) -> None:
        self.entities = entities
        self.context = context
        self.words = context.words

    def library(
        self, id: str, name: str, kind: Kind, had: Callable[[Any], Iterable[str]], nothing: str = ""
    ) -> Facet | None:
        """What entries refer to in a library or among the personas."""
        names = {one: self.named(kind, one) for entity in self.entities for one in had(entity)}
        return facet(
            id, name, [[names[one] for one in had(entity)] for entity in self.entities], nothing=self.nothing(nothing)
        )

    def nothing(self, name: str = "") -> tuple[str, str]:
        """What entries without a value are called, and in which language."""
        return name or self.words("None"), self.words.language

    def named(self, kind: Kind, id: str) -> Named:
        """What something of a library is called."""
        portfolio, language = self.context.portfolio, self.words.language
        return id, portfolio.name_of(kind, id, language), portfolio.language_of_name(kind, id, language)

    def choice(
        self, id: str, name: str, had: Callable[[Any], Iterable[Choice]], order: Sequence[Choice], nothing: str = ""
    ) -> Facet | None:
        """Words from a closed set."""
        words = self.words
        found = [[(one, long_term(one, words), words.language) for one in had(entity)] for entity in self.entities]
        return facet(id, name, found, order, nothing=self.nothing(nothing))

    def owner(self) -> Facet | None:
        """Who answers for an entry."""
        return self.library("owner", self.words("Owner"), Kind.OWNER, lambda one: one.owner, self.words("No owner"))

    def status(self) -> Facet | None:
        """How far an entry is."""
        words = self.words
        return self.choice(
            "status", words("Status"), lambda one: filter(None, [one.status]), [*Status], words("No status")
        )

    def tags(self) -> Facet | None:
        """The author's tags."""
        return self.texts("tag", self.words("Tags"), lambda one: one.tags, self.words("No tags"))

    def shared_texts(self, id: str, name: str, had: Callable[[Any], Iterable[str]]) -> Facet | None:
        """Words of authors, if any of them is said twice: a list of all there is narrows nothing down."""
        found = self.texts(id, name, had)
        is_shared = found is not None and any(value.count > 1 for value in found.values if value.id not in NOTHING)
        return found if is_shared else None

    def texts(self, id: str, name: str, had: Callable[[Any], Iterable[str]], nothing: str = "") -> Facet | None:
        """Words of authors; what differs only in capitals and spaces is one."""
        spelled: dict[str, Named] = {}
        for entity in self.entities:
            for text in had(entity):
                spelled.setdefault(
                    normalized_name(text), (text, text, entity.language or self.context.portfolio.language)
                )
        found = [[spelled[normalized_name(text)] for text in had(entity)] for entity in self.entities]
        return facet(id, name, found, nothing=self.nothing(nothing))

    def dimensions(self) -> list[Facet | None]:
        """One facet for each dimension of the portfolio."""
        language, default = self.words.language, self.context.portfolio.language

        def called(value: str, name: Localized) -> Named:
            return value, name.text(language) or value, name.language(language) or default

        return [
            facet(
                f"dimension-{id}" if id in RESERVED else id,
                dimension.name.text(language) or id,
                [
                    [
                        called(value, dimension.values[value].name)
                        for value in entity.dimensions.get(id, ())
                        if value in dimension.values
                    ]
                    for entity in self.entities
                ],
                [*dimension.values],
                dimension.name.language(language) or default,
                nothing=self.nothing(),
            )
            for id, dimension in self.context.portfolio.dimensions.items()
        ]

    def languages(self, versions: Callable[[Any], Iterable[Entity]] = lambda one: (one,)) -> Facet | None:
        """The languages of the contents, in all of their versions."""
        default = self.context.portfolio.language

        def had(entity: Entity) -> list[Named]:
            tags = dict.fromkeys(version.language or default for version in versions(entity))
            return [(tag, self.words.language_name(tag), self.words.language) for tag in tags]

        return facet("language", self.words("Language"), [had(entity) for entity in self.entities])
