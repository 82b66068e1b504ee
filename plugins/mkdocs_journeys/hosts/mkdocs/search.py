"""Our search in place of Material's: its plugin still meets every page, but fills our index; its box asks our worker.

Nothing is done where Material's search plugin is absent or disabled: another theme or another search stays as it is.

Other plugins take pages out of the index at the end, because they have a password or are not to be found. So where
there is one, it gets the index that Material would have written, and ours is made of what it leaves.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_journeys.hosts.material.index_changers import index_is_changed
from mkdocs_journeys.hosts.material.search_index import StandInIndex, entries_in, pages_of
from mkdocs_journeys.hosts.material.search_plugin import SearchPlugin
from mkdocs_journeys.hosts.material.search_worker import SearchWorker
from mkdocs_journeys.hosts.whole_files import write_whole
from mkdocs_journeys.model import Kind
from mkdocs_journeys.search import Index, SearchablePage, build_index
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.site.page import Page
from mkdocs_journeys.terms import entry_terms

log = get_plugin_logger("journeys")
# Material marks in an opened page what was searched, and parts it where this says: at commas, never within a phrase.
SEPARATOR = r"\s*,\s*"
READ_BY_OTHERS = ("techdocs-core",)
"""Plugins of programs that read the index themselves, as Backstage does."""


@dataclass(frozen=True, slots=True)
class SearchTexts:
    """What readers are told who get only the best of many pages.

    Attributes:
        said: How many are shown of how many.
        all: The name of the link to the gallery that finds all of them.
        gallery: The address of that gallery; empty where there are no maps.
        library: The name of the results that are maps and what belongs to them.
        documentation: The name of the others.
        nothing: That nothing was found.
        nearest: What is before words that are like those that were typed.
        galleries: Title and address of every gallery.
    """

    said: str
    all: str
    gallery: str
    library: str
    documentation: str
    nothing: str
    nearest: str
    galleries: tuple[tuple[str, str], ...]


class Search:
    """What the plugin does about search in one build.

    Attributes:
        known: Every page that was indexed, those of builds in other languages within this one included.
        texts: What readers are told, by the folder of their language.
    """

    def __init__(self, known: dict[str, SearchablePage], texts: dict[str, SearchTexts]) -> None:
        self.known = known
        self.texts = texts
        self._index: _OurIndex | None = None
        self._plugin: SearchPlugin | None = None
        self._worker = SearchWorker()

    def take_over(
        self, config: MkDocsConfig, folder: str, texts: SearchTexts, names: Mapping[str, Mapping[str, str]]
    ) -> None:
        """Puts our index into Material's plugin, once that has made its own.

        `folder` is that of the language, `texts` what its readers are told, and `names` what is beside results.
        """
        plugin = SearchPlugin.of(config)
        if plugin is None:
            return
        # After a quick rebuild of a preview, the index before holds the pages that have not changed.
        before = plugin.before
        self._index = _OurIndex(plugin.options, before.pages if isinstance(before, _OurIndex) else {})
        self._index.is_changed_by_others = index_is_changed(config.plugins.events)
        self.texts[folder] = texts
        self._index.texts = self.texts
        self._index.names = names
        plugin.index = self._index
        self._plugin = plugin

    def connected(self, html: str, folder: str = "") -> str:
        """A finished page whose search box asks our worker; `folder` is that of the page's language."""
        return self._worker.connected(html, folder) if self._index is not None else html

    def remember(self) -> None:
        """Keeps what this build knows of its pages for the last of several builds."""
        if self._index is not None:
            self.known.update(self._index.pages)

    def write(self, config: MkDocsConfig, folders: Sequence[str] = ()) -> None:
        """Writes the files of the index, from what other plugins have left in the one that Material wrote.

        `folders` are those of further languages, whose readers look for their own pages first.
        """
        if self._index is None or self._plugin is None:
            return
        folder = Path(config.site_dir, "search")
        file = folder / "search_index.json"
        is_ours = self._plugin.index is self._index
        if is_ours and not self._index.is_changed_by_others:
            if self._worker.materials:
                _write(self._index.index, folder)
            else:
                # No page asks our worker: another theme, which has Material's plugin.
                write_whole(file, StandInIndex.generate_search_index(self._index, None))
            return
        entries = entries_in(_text(file)) if is_ours else None
        if entries is None or not self._worker.materials:
            # What others have left of Material's index is what counts.
            self._worker.give_back(Path(config.site_dir))
            log.info("the search is Material's own: another plugin has changed its index in a way that we do not know")
            return
        self._index.index = build_index(pages_of(entries, self.known), folders, self._index.names)
        _write(self._index.index, folder)
        is_read = any(name in config.plugins for name in READ_BY_OTHERS)
        text = self._index.text(entries if is_read else [])
        write_whole(file, text)
        # Material's offline plugin has made a script of it.
        script = folder / "search_index.js"
        if script.is_file():
            write_whole(script, f"var __index = {text}")


class _OurIndex(StandInIndex):
    """The index that Material's plugin fills.

    Attributes:
        is_changed_by_others: Whether it is written as Material would, because another plugin looks at it.
        texts: What readers are told, by the folder of their language.
        names: What parts of maps and labels are called, by the language of pages.
    """

    is_changed_by_others = False
    texts: Mapping[str, SearchTexts] = MappingProxyType({})
    names: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    _made: Index | None = None

    @property
    def index(self) -> Index:
        """The index of all pages that have been added."""
        if self._made is None:
            self._made = build_index(self.pages.values(), names=self.names)
        return self._made

    @index.setter
    def index(self, index: Index) -> None:
        self._made = index

    def generate_search_index(self, previous: object) -> str:
        """The file that Material loads on every page; all the rest is read when somebody searches."""
        return super().generate_search_index(previous) if self.is_changed_by_others else self.text([])

    def text(self, docs: list[dict[str, Any]]) -> str:
        """The file, with the version of our index for its worker."""
        config = {
            "lang": self.config["lang"],
            "separator": SEPARATOR,
            "version": self.index.version,
            "texts": {folder: asdict(texts) for folder, texts in self.texts.items()},
        }
        if docs:
            config = {**self.config_for_material(), **config}
        return json.dumps({"config": config, "docs": docs}, default=str)


def search_texts(context: SiteContext, galleries: Iterable[Page]) -> SearchTexts:
    """Return what readers of a site are told, in its language."""
    words, addresses = context.words, context.addresses
    return SearchTexts(
        said=words("{shown} best of {count} pages"),
        all=words("Find all maps with these words"),
        gallery=addresses.url(addresses.gallery(Kind.JOURNEY)) if context.portfolio.journeys else "",
        library=words("In the library"),
        documentation=words("In the documentation"),
        nothing=words("Nothing is found with these words."),
        nearest=words("Words like these:"),
        galleries=tuple((page.title, addresses.url(page.address)) for page in galleries),
    )


def names_in_results(context: SiteContext) -> dict[str, dict[str, str]]:
    """Return what parts of maps and labels of lanes are called beside a result, by the language of pages.

    That of the site is empty, as in the sections of its pages.
    """
    names: dict[str, dict[str, str]] = {}
    for language in sorted(
        {entity.language or context.portfolio.language for _, entity in context.portfolio.entities()}
    ):
        words = context.in_language(language).words
        key = "" if words.language == context.words.language else language
        parts = {"stage": words("Stage"), "step": words("Step")}
        names[key] = parts | {label: one for label, one in entry_terms(words).items() if label != one}
    return names


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _write(index: Index, folder: Path) -> None:
    target = folder / index.version
    if folder.is_dir():
        # In a preview, and where --dirty leaves what was there, earlier versions would stay.
        for other in folder.iterdir():
            if other.is_dir() and other != target and (other / "start.js").is_file():
                shutil.rmtree(other, ignore_errors=True)
    target.mkdir(parents=True, exist_ok=True)
    for name, text in index.files.items():
        write_whole(target / name, text)
