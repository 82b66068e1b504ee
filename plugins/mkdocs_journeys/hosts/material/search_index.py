"""Stands in for the index of Material's search plugin, so that its plugin fills ours.

What this leans on: the plugin has `search_index` and `search_index_prev`; it calls `add_entry_from_context(page)` for
each page, and at the end `generate_search_index(previous)`, whose text it writes to `search/search_index.json`. Other
plugins read and change `entries`, or that file: a list of `{location, title, text, tags, boost}`, in HTML.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from html import escape, unescape
from typing import Any

from mkdocs_journeys.search import SearchablePage, Section, sections
from mkdocs_journeys.search.sections import html_text

Entry = dict[str, Any]
SHOWN_TO_MATERIAL = ("lang", "separator", "pipeline", "fields")


class StandInIndex:
    """An index of pages, in the shape that Material's plugin and those beside it expect.

    Attributes:
        config: The options of Material's plugin.
        pages: The pages by their address.
    """

    def __init__(self, config: dict[str, Any], before: Mapping[str, SearchablePage]) -> None:
        self.config = config
        self.pages = dict(before)

    def add_entry_from_context(self, page: Any) -> None:
        """Take in a page, unless its front matter excludes it."""
        options = page.meta.get("search") or {}
        if options.get("exclude"):
            self.pages.pop(page.url, None)
            return
        # Themes print titles as HTML, so that ours are escaped.
        title = unescape(str(page.meta.get("title", page.title)))
        tags = page.meta.get("tags")
        self.pages[page.url] = SearchablePage(
            address=page.url,
            title=title,
            sections=tuple(sections(page.content or "")),
            tags=tuple(unescape(str(tag)) for tag in tags if tag) if isinstance(tags, list) else (),
            boost=float(options.get("boost", 1)),
            kind=str(options.get("kind") or ""),
            rank=int(options.get("rank", 0)),
        )

    @cached_property
    def entries(self) -> list[Entry]:
        """The sections of all pages, as Material's own index holds them."""
        return [entry for page in self.pages.values() for entry in entries_of(page)]

    def generate_search_index(self, previous: object) -> str:
        """Return the file that Material's plugin writes: everything, for the plugins that look at it."""
        return json.dumps(
            {"config": self.config_for_material(), "docs": self.entries}, separators=(",", ":"), default=str
        )

    def config_for_material(self) -> dict[str, Any]:
        """Return what Material's own worker wants to know."""
        return {name: self.config[name] for name in SHOWN_TO_MATERIAL if name in self.config}


def entries_of(page: SearchablePage) -> Iterator[Entry]:
    """The sections of a page as Material's index holds them: titles and texts are HTML there."""
    for section in page.sections:
        text = "\n".join(filter(None, (section.text, section.code)))
        entry: Entry = {
            "location": f"{page.address}#{section.id}" if section.id else page.address,
            "title": escape(section.title or page.title, quote=False),
            "text": escape(text, quote=False),
        }
        if page.tags:
            entry["tags"] = [*page.tags]
        if page.boost != 1:
            entry["boost"] = page.boost
        yield entry


def entries_in(text: str) -> list[Entry] | None:
    """Return the entries of an index that others may have changed; None where it cannot be understood."""
    try:
        docs = json.loads(text)["docs"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(docs, list) or not all(_is_entry(entry) for entry in docs):
        return None
    return docs


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and all(isinstance(entry.get(name), str) for name in ("location", "title", "text"))


def pages_of(entries: Iterable[Entry], known: Mapping[str, SearchablePage]) -> list[SearchablePage]:
    """Return what entries say, page by page; for sections that nobody has changed, with all that is known of them."""
    by_page: dict[str, list[Entry]] = {}
    for entry in entries:
        by_page.setdefault(entry["location"].partition("#")[0], []).append(entry)
    return [_page(address, left, known.get(address)) for address, left in by_page.items()]


def _page(address: str, left: list[Entry], known: SearchablePage | None) -> SearchablePage:
    written = [*entries_of(known)] if known else []
    if known and left == written:
        return known
    unchanged = {_key(entry): section for entry, section in zip(written, known.sections if known else (), strict=True)}
    own = [unchanged.get(_key(entry)) or _section(entry) for entry in left]
    first = left[0]
    tags = first.get("tags") or []
    return SearchablePage(
        address=address,
        title=known.title if known else html_text(first["title"]).replace("\n", " "),
        sections=tuple(own),
        tags=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
        boost=float(first.get("boost") or 1),
        kind=known.kind if known else "",
        rank=known.rank if known else 0,
    )


def _key(entry: Entry) -> tuple[str, str, str]:
    return entry["location"], entry["title"], entry["text"]


def _section(entry: Entry) -> Section:
    return Section(
        entry["location"].partition("#")[2], html_text(entry["title"]).replace("\n", " "), html_text(entry["text"])
    )
