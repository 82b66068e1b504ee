"""What a page consists of, whoever publishes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..model import Kind, Ref


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that has an address of its own. Its language is empty where it is that of the page's words."""

    level: int
    id: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of the page that a template writes.

    Attributes:
        template: The template's name without ending.
        data: What it is given besides the page's words and addresses, or what gives it when it is needed.
        searchable: Whether search should find its text; what repeats other parts should not be found twice.
        headings: The headings within it, for tables of contents and link checks.
        anchors: Further addresses within it, for link checks.
        made_of: Stands for everything that decides how it looks, so that it can be kept from build to build; empty
            where it is not worth it.
    """

    template: str
    data: Mapping[str, Any] | Callable[[], Mapping[str, Any]] = field(default_factory=dict)
    searchable: bool = True
    headings: tuple[Heading, ...] = ()
    anchors: tuple[str, ...] = ()
    made_of: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """What an author wrote below the front matter, in Markdown; at most once a page."""

    markdown: str


Part = Heading | Fragment | Prose


@dataclass(frozen=True, slots=True)
class LazyParts:
    """Parts that are made whenever somebody goes through them: those of a thousand maps would fill the memory.

    Attributes:
        make: Makes them.
        markdown: The author's prose among them.
    """

    make: Callable[[], Iterator[Part]]
    markdown: str = ""

    def __iter__(self) -> Iterator[Part]:
        return self.make()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    Attributes:
        address: Its place in the site, as a Markdown file would have it: `journeys/anna.md`.
        title: Its title, plain text.
        language: The language of its content.
        parts: What is on it, in the order in which a reader meets it.
        description: One sentence for search engines and previews.
        source: The author's file that it was made from, relative to the journeys folder; empty for galleries.
        parent: The address of the gallery that it belongs to; None for a gallery.
        ref: The entity that it is about; None for a gallery.
        is_listing: Whether it only continues a gallery, for readers without scripts: search does not show it, and it is
            nobody's neighbour.
        named: What of its title is an author's, if it is not all of it.
        tags: The free labels of what it is about.
        has_views: Whether it shows one thing in several views, of which an address may ask for one.
    """

    address: str
    title: str
    language: str
    parts: Iterable[Part]
    description: str = ""
    source: str = ""
    parent: str | None = None
    ref: Ref | None = None
    is_listing: bool = False
    named: str = ""
    tags: tuple[str, ...] = ()
    has_views: bool = False

    def materialized(self) -> Page:
        """The same page with parts that are made once for all that follows."""
        return replace(self, parts=tuple(self.parts))

    @property
    def worth_in_search(self) -> float:
        """How much more it is worth than a gallery or a hand-written page."""
        return 3 if self.ref is not None else 1

    @property
    def rank_in_search(self) -> int:
        """Who searches looks for a map first of all, then for what else is in the library."""
        return 2 if self.ref is not None and self.ref.kind is Kind.JOURNEY else 1

    @property
    def markdown(self) -> str:
        """The author's prose, which the host renders like any other Markdown."""
        if isinstance(self.parts, LazyParts):
            return self.parts.markdown
        return "\n\n".join(part.markdown for part in self.parts if isinstance(part, Prose))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Every heading that our parts write, in order."""
        found: list[Heading] = []
        for part in self.parts:
            if isinstance(part, Heading):
                found.append(part)
            elif isinstance(part, Fragment):
                found.extend(part.headings)
        return tuple(found)

    @property
    def anchors(self) -> frozenset[str]:
        """Every address within the page that our parts write."""
        further = (anchor for part in self.parts if isinstance(part, Fragment) for anchor in part.anchors)
        return frozenset((*(heading.id for heading in self.headings), *further))


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site that is no page.

    Attributes:
        path: Its path within the site.
        produce: Makes its content; called when the file is written, not before.
        page: The page, as the path of its Markdown file, right after which it is best written: what both show is then
            drawn once. Empty for what belongs to no page.
    """

    path: str
    produce: Callable[[], bytes]
    page: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a host publishes."""

    pages: tuple[Page, ...]
    files: tuple[File, ...]
