"""A gallery: everything of one kind, to be narrowed down and put in order by a script.

Readers without scripts leaf through pages of sixty. With scripts the first page does it all: of the cards beyond its
sixty it holds what they are chosen by, and a file for each further page its cards.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from ...model import Kind, Ref
from ..context import SiteContext
from ..page import File, Fragment, Page, Part
from ..render import rendered
from .breadcrumbs import breadcrumbs
from .cards import Card
from .facets import SHORT, Facet, Order
from .gallery_words import word_index

PAGE = 60
"""So many cards are on a page."""

NEARBY = 2
"""So many pages before and after are named beside first and last."""

ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@dataclass(frozen=True)
class Gallery:
    """Everything of one kind.

    Attributes:
        context: What the site knows.
        kind: The kind.
        title: Its title.
        entities: In the order of the library.
        card: The card of one of them.
        facets: What they are chosen by, computed when the page is written.
        orders: What they are put in order by, besides the order of the library.
        count: How many there are, in words; `shown` of how many, for the script to fill in.
        look: A class of the list of cards.
        versions: One of them in all its languages: words are looked for in each.
        has_list: Whether the cards may be seen as a list of lines.
    """

    context: SiteContext
    kind: Kind
    title: str
    entities: Sequence[Any]
    card: Callable[[Any, SiteContext], Card]
    facets: Callable[[], list[Facet]]
    orders: Callable[[], list[Order]]
    count: tuple[str, str]
    look: str = ""
    versions: Callable[[Any], Sequence[Any]] = lambda one: (one,)
    has_list: bool = False

    @property
    def last(self) -> int:
        """The number of its last page."""
        return max(1, -(-len(self.entities) // PAGE))

    def pages(self, *, summary: str = "", before: Sequence[Part] = ()) -> Iterator[Page]:
        """The gallery and, where it is long, its further pages for readers without scripts."""
        for number in range(1, self.last + 1):
            address = self.context.addresses.gallery_page(self.kind, number)
            is_first = number == 1
            head = Fragment(
                "gallery-head",
                {
                    "title": self._heading,
                    "summary": summary if is_first else "",
                    "count": self.count[0] if is_first else self._number(number),
                },
            )
            crumbs = breadcrumbs(self.kind, self.title, (), f"{self.title}, {self._number(number)}")
            list_ = Fragment("gallery", self._data(number, address), searchable=False)
            yield Page(
                address=address,
                title=self.title if is_first else f"{self.title}, {self._number(number)}",
                language=self.context.words.language,
                parts=(*before, head, list_) if is_first else (crumbs, head, list_),
                parent=None if is_first else self.context.addresses.gallery(self.kind),
                is_listing=not is_first,
            )

    def files(self) -> Iterator[File]:
        """What the script reads when somebody chooses: all words, and the cards that are not on the first page."""
        addresses = self.context.addresses
        if len(self.entities) > 1:
            words = addresses.gallery_words(self.kind)
            yield File(words, lambda: self._words().encode("utf-8"), addresses.gallery(self.kind))
        for number in range(2, self.last + 1):
            cards = partial(self._cards, number)
            yield File(addresses.gallery_cards(self.kind, number), cards, addresses.gallery(self.kind))

    @property
    def _heading(self) -> str:
        return (self.kind is Kind.JOURNEY and self.context.portfolio.title) or self.title

    def _number(self, number: int) -> str:
        return self.context.words("page {number} of {count}", number=number, count=self.last)

    def _data(self, number: int, address: str) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "look": self.look,
            "has_list": self.has_list,
            "count": self.count,
            "cards": lambda: [self.card(one, self.context) for one in self._of_page(number)],
            "number": number,
            "leaves": self._leaves(number, address),
            "facets": self.facets if number == 1 and len(self.entities) > 1 else lambda: [],
            "orders": self.orders,
            "short": SHORT,
            "chosen_by": lambda facets, orders: Markup(self._chosen_by(facets, orders, address)),
        }

    def _leaves(self, number: int, address: str) -> list[tuple[int, str]]:
        """The pages to leaf to: first, last, those nearby; 0 where some are left out."""
        shown = sorted({1, self.last, *range(number - NEARBY, number + NEARBY + 1)} & {*range(1, self.last + 1)})
        leaves: list[tuple[int, str]] = []
        for one in shown if self.last > 1 else ():
            if leaves and one > leaves[-1][0] + 1:
                leaves.append((0, ""))
            leaves.append((one, self._link(self.context.addresses.gallery_page(self.kind, one), address)))
        return leaves

    def _link(self, target: str, start: str) -> str:
        return self.context.addresses.link(target, start)

    def _chosen_by(self, facets: Sequence[Facet], orders: Sequence[Order], address: str) -> str:
        """What the script chooses from, as JSON that may be in a page."""
        addresses = self.context.addresses
        return json_for_script(
            {
                "page": PAGE,
                "titles": [one.title for one in self.entities],
                "addresses": [addresses.to(Ref(self.kind, one.id), address) for one in self.entities],
                "facets": {facet.id: facet.column for facet in facets if facet.is_offered},
                # An address may ask for what all of them have.
                "everywhere": {one.id: [value.id for value in one.values] for one in facets if not one.is_offered},
                "orders": {order.id: [order.column, order.is_falling] for order in orders},
                "words": addresses.link_to_file(addresses.gallery_words(self.kind), address),
                "terms": addresses.link_to_file(addresses.asset("search-terms.js"), address),
                "cards": [
                    addresses.link_to_file(addresses.gallery_cards(self.kind, number), address)
                    for number in range(2, self.last + 1)
                ],
            }
        )

    def _cards(self, number: int) -> bytes:
        """The cards of a further page as HTML, in a script: unlike `fetch` it works from the file system."""
        page = Page(self.context.addresses.gallery(self.kind), self.title, self.context.words.language, parts=())
        cards = [
            rendered(Fragment("gallery-card", {"card": self.card(one, self.context)}), page, self.context)
            for one in self._of_page(number)
        ]
        return self._script("jm-cards", {"page": number, "cards": cards}).encode("utf-8")

    def _of_page(self, number: int) -> Sequence[Any]:
        return self.entities[(number - 1) * PAGE :][:PAGE]

    def _words(self) -> str:
        """What words are looked for in."""
        return self._script(
            "jm-words", {"words": word_index([self.versions(one) for one in self.entities], self.context)}
        )

    def _script(self, event: str, content: dict[str, object]) -> str:
        detail = json_for_script({"kind": self.kind, **content})
        return f'dispatchEvent(new CustomEvent("{event}",{{detail:{detail}}}));\n'


def json_for_script(value: object) -> str:
    """JSON that is JSON within HTML and within a script as well."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
