"""The only owner of addresses: where each thing is found in the site."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from ..model import KINDS, Kind, Ref


@dataclass(frozen=True, slots=True)
class Addresses:
    """Turns references into places and relative links.

    Attributes:
        directory_urls: Whether pages are folders (`journeys/anna/`) or files (`journeys/anna.html`).
        segments: The first segment for each kind of page, where it is not the usual one.
    """

    directory_urls: bool = True
    segments: Mapping[Kind, str] = field(default_factory=dict)

    def segment(self, kind: Kind) -> str:
        """The first segment of the addresses of one kind."""
        return self.segments.get(kind, KINDS[kind].segment)

    def has_page(self, kind: Kind) -> bool:
        """Whether things of a kind have a page each."""
        return KINDS[kind].has_page

    def publishes(self, ref: Ref) -> bool:
        """Whether the page of an entity is among what is published: all are in a site, one in a single file."""
        return True

    def gallery(self, kind: Kind) -> str:
        """The gallery of one kind, as the path of its Markdown file."""
        return f"{self.segment(kind)}/index.md"

    def gallery_page(self, kind: Kind, number: int) -> str:
        """One page of a gallery, counted from 1, which is the gallery itself."""
        return self.gallery(kind) if number == 1 else f"{self.segment(kind)}/page/{number}.md"

    def gallery_cards(self, kind: Kind, number: int) -> str:
        """The cards of one further page of a gallery, for its script."""
        return f"{self.segment(kind)}/page/{number}/cards.js"

    def gallery_words(self, kind: Kind) -> str:
        """What a gallery's script looks for words in, beyond those on its cards."""
        return f"{self.segment(kind)}/words.js"

    def page(self, ref: Ref) -> str:
        """The page of an entity, as the path of its Markdown file."""
        if KINDS[ref.kind].in_course:
            folder = f"{self.segment(Kind.COURSE)}/{ref.course_id}"
            return f"{folder}/runs/{ref.own_id}.md" if ref.kind is Kind.RUN else f"{folder}/{ref.own_id}.md"
        return f"{self.segment(ref.kind)}/{ref.id}.md"

    def download(self, ref: Ref, ending: str) -> str:
        """A file that belongs to an entity's page."""
        return f"{self.segment(ref.kind)}/{ref.id}/{ref.id}.{ending}"

    def comparison(self, ref: Ref) -> str:
        """The page that compares a future map with its current one, as the path of its Markdown file."""
        return f"{self.segment(ref.kind)}/{ref.id}/compare.md"

    def comparison_download(self, ref: Ref, ending: str) -> str:
        """A file that belongs to the page of a comparison."""
        return f"{self.segment(ref.kind)}/{ref.id}/compare/{ref.id}.{ending}"

    def print_page(self, page: str) -> str:
        """The page that prints what another page shows, both as the paths of their Markdown files."""
        return f"{posixpath.splitext(page)[0]}/print.md"

    def asset(self, name: str) -> str:
        """A style sheet or a script of ours."""
        return f"assets/journeys/{name}"

    def all_pages(self, ref: Ref) -> tuple[str, ...]:
        """Every page that an entity may have, as paths of Markdown files."""
        if KINDS[ref.kind].in_course:
            return (self.page(ref),)
        pages = (self.page(ref), self.comparison(ref))
        return (*pages, *(self.print_page(page) for page in pages))

    def media(self, path: str) -> str:
        """A picture or another file from the journeys folder."""
        return f"{self.segment(Kind.JOURNEY)}/media/{path}"

    def attachment(self, path: str, start: str) -> str:
        """A relative link from a page to a file of the journeys folder, to open or to store."""
        return self.link_to_file(self.media(path), start)

    def url(self, path: str) -> str:
        """The address, relative to the site's root, under which a Markdown file or another file is published."""
        stem, ending = posixpath.splitext(path)
        if ending != ".md":
            return quote(path)
        folder, name = posixpath.split(stem)
        if name == "index":
            inside = f"{folder}/" if folder else ""
            found = inside if self.directory_urls else f"{inside}index.html"
        else:
            found = f"{stem}/" if self.directory_urls else f"{stem}.html"
        return quote(found)

    def published(self, path: str) -> str:
        """The file as which a page is published, given as the path of its Markdown file."""
        stem = posixpath.splitext(path)[0]
        is_folder = self.directory_urls and posixpath.basename(stem) != "index"
        return f"{stem}/index.html" if is_folder else f"{stem}.html"

    def link(self, target: str, start: str) -> str:
        """A relative link from one page to another, both given as paths (`journeys/anna.md`)."""
        return self._relative(self.url(target), start)

    def link_to_file(self, target: str, start: str) -> str:
        """A relative link from a page to a file that is published as it is, Markdown included."""
        return self._relative(quote(target), start)

    def to_print(self, page: str) -> str:
        """A relative link from a page to the one that prints it."""
        return self.link(self.print_page(page), page)

    def to(self, ref: Ref, start: str) -> str:
        """A relative link from a page to an entity or a part of it."""
        anchor = f"#{quote(ref.part)}" if ref.part else ""
        target = self.page(Ref(ref.kind, ref.id))
        return anchor if anchor and target == start else self.link(target, start) + anchor

    def _relative(self, target_url: str, start: str) -> str:
        relative = posixpath.relpath(target_url, posixpath.dirname(self.url(start)) or ".")
        return f"{relative}/" if target_url.endswith("/") else relative
