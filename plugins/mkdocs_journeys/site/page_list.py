"""The list of a site's pages with the files that they are made from, for programs that compare two builds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

from ..model import Entity, Portfolio, Ref

PAGE_LIST: Final = "assets/journeys/pages.json"
"""Where the list is in the site."""

VERSION: Final = 1


@dataclass(frozen=True, slots=True, order=True)
class ListedPage:
    """One page of a site.

    Attributes:
        address: Where it is, relative to the site's root: `journeys/anna/`.
        title: Its title, plain text.
        source: The file that it is made from, relative to the folder of mkdocs.yml: `journeys/maps/anna.yml`.
        content: Changes when what the page says does; not when only the layout of its file does. Empty where nobody
            knows.
    """

    address: str
    title: str
    source: str
    content: str


def page_list(pages: Iterable[ListedPage]) -> bytes:
    """Return the list as JSON, a page on a line."""
    lines = ",\n".join(json.dumps(asdict(page), ensure_ascii=False) for page in sorted(pages))
    return f'{{"version": {VERSION}, "pages": [\n{lines}\n]}}\n'.encode()


def read_page_list(text: bytes) -> tuple[ListedPage, ...]:
    """Return the pages of a list that a stranger may have written; nothing of what has another form.

    Only the form is checked: whether there are such pages, and what their titles may do elsewhere, is not.
    """
    try:
        found = json.loads(text)["pages"]
        return tuple(
            ListedPage(**{name: one[name] for name in ListedPage.__slots__})
            for one in found
            if all(isinstance(one[name], str) for name in ListedPage.__slots__)
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return ()


def entity_of(ref: Ref, portfolio: Portfolio) -> Entity | None:
    """Return the entity that a page is about."""
    found = portfolio.get(ref)
    return found if isinstance(found, Entity) else None
