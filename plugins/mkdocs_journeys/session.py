"""`Session`: a journeys folder that is read, checked and selected once, for everything that is made of it.

The MkDocs plugin, the commands, maps in hand-written pages and programs of users all open one.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from mkdocs_journeys.diagnostics import Diagnostic
from mkdocs_journeys.evidence import join
from mkdocs_journeys.exchange.inline_map import InlineMapReader
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.lint import EVERY_CODE, Rule, chosen_rules, run_rules, run_rules_for_every_build
from mkdocs_journeys.model import Kind, Portfolio, PortfolioFile
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import Loaded, SourceMap, Tree, load
from mkdocs_journeys.source.files import PORTFOLIO_FILES, as_tree
from mkdocs_journeys.source.load import Cache


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """What decides how author files are read, and what of them one build contains.

    Attributes:
        include: The labels of the build: it contains what says `only:` with one of them.
        language: The language of texts where neither they nor the portfolio say one: that of the site.
        as_of: The day on which reviews are judged; without it none is overdue. Nobody asks for today here.
        segments: The first segments of a site's addresses, where they are not the usual ones. By them links to what the
            build leaves out are found in prose.
        selected_rules: Codes of the only rules that judge it; without them all that the portfolio chooses.
        ignored_rules: Codes of rules that do not judge it, besides those that the portfolio leaves out.
    """

    include: tuple[str, ...] = ()
    language: str = ""
    as_of: datetime.date | None = None
    segments: Mapping[Kind, str] = field(default_factory=dict)
    selected_rules: tuple[str, ...] = ()
    ignored_rules: tuple[str, ...] = ()


DEFAULTS: Final = SessionOptions()


def load_with_scores(tree: Tree | Path | str, options: SessionOptions = DEFAULTS, cache: Cache | None = None) -> Loaded:
    """Read author files, and give maps the scores of research data, before anything is left out.

    Who may see the build decides which scores may be shown, and that needs to know of everybody who answered.
    """
    loaded = load(tree, cache, include=options.include, language=options.language)
    joined = join(loaded.portfolio, loaded.answers, options.include)
    found = loaded.found.union(joined.diagnostics)
    return replace(loaded, portfolio=joined.portfolio, found=found, answers=())


@dataclass(frozen=True)
class Session:
    """A journeys folder, read once for one build. Nothing of it changes afterwards.

    Attributes:
        tree: The author's files.
        options: What has decided how they were read.
    """

    tree: Tree
    options: SessionOptions
    _loaded: Loaded = field(repr=False)
    _facts: dict[str, MapFacts] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def open(
        cls, tree: Tree | Path | str, options: SessionOptions = DEFAULTS, *, cache: Cache | None = None
    ) -> Session:
        """Read, check and link everything. Never raises because of what an author wrote.

        Args:
            tree: The folder with `maps/`, or its files in another place, such as a `GitTree`.
            options: What decides how they are read, and what the build contains.
            cache: Readings of earlier sessions; with the same one, unchanged files are not read again.
        """
        files = as_tree(tree)
        return cls(files, options, load_with_scores(files, options, cache))

    @property
    def portfolio(self) -> Portfolio:
        """Everything that could be read, with what labels keep out of the build."""
        return self._loaded.portfolio

    @property
    def places(self) -> SourceMap:
        """Where things are in the author's files."""
        return self._loaded.places

    @cached_property
    def selected(self) -> Portfolio:
        """What the build contains: what is left out is gone, and so is every reference and link to it."""
        return select(self.portfolio, self.options.include, self.inline_maps.publishable, self.options.segments)

    @cached_property
    def inline_maps(self) -> InlineMapReader:
        """Reads maps that are written into pages, as if they lay in the folder."""
        return InlineMapReader(self.tree, self.options.include, self.portfolio.language)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that is wrong with the files, and what rules say of this build, for who writes the maps.

        They may quote what the build leaves out; see `diagnostics_for_pages`.
        """
        return (*self._loaded.diagnostics, *self._judged)

    @cached_property
    def diagnostics_for_pages(self) -> tuple[Diagnostic, ...]:
        """The same as readers may see them.

        Messages quote what authors wrote, and helps name what is alike in other files: what a label keeps out must not
        come in through them. So a build that leaves something out shows only problems in files of which it leaves
        nothing out, and of those only their kinds and places.
        """
        half_read = self._loaded.half_read
        if self.selected is self.portfolio:
            return tuple(without_names(found) if found.file in half_read else found for found in self.diagnostics)
        before = {entity.file: entity for _, entity in self.portfolio.entities()}
        unchanged = {entity.file for _, entity in self.selected.entities() if before.get(entity.file) is entity}
        if all(getattr(self.portfolio, name) is getattr(self.selected, name) for name in PortfolioFile.model_fields):
            unchanged.update(PORTFOLIO_FILES)
        shown = (without_names(found) for found in self._loaded.diagnostics if found.file in unchanged)
        # What rules say names nothing that the build leaves out.
        return (*shown, *self._judged)

    @cached_property
    def diagnostics_of_every_build(self) -> tuple[Diagnostic, ...]:
        """What `journeys check` says: of the build that contains everything, and of the one for everybody."""
        found, places = self._loaded.diagnostics, self.places
        judged = run_rules_for_every_build(self.portfolio, places.value, found, self.options.as_of, self._rules)
        return tuple(sorted((*found, *judged)))

    @cached_property
    def _judged(self) -> tuple[Diagnostic, ...]:
        return run_rules(self.selected, self.portfolio, self.places.value, self._loaded.diagnostics, self._rules)

    @cached_property
    def _rules(self) -> tuple[Rule[Any], ...]:
        return chosen_rules(self.portfolio.rules, self.options.selected_rules, self.options.ignored_rules)

    def facts(self, id: str) -> MapFacts:
        """What follows from a map of the build, computed once.

        Raises:
            KeyError: The build has no map with this id.
        """
        if id not in self._facts:
            self._facts[id] = map_facts(self.selected.journeys[id], self.selected)
        return self._facts[id]


def check(tree: Tree | Path | str, options: SessionOptions = DEFAULTS) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with author files, as `journeys check` says it.

    Args:
        tree: The folder with `maps/`, or its files in another place.
        options: The language of the site, and the day on which reviews are judged.
    """
    return Session.open(tree, options).diagnostics_of_every_build


def without_names(problem: Diagnostic) -> Diagnostic:
    """Return a problem that says only of which kind it is and where."""
    return replace(problem, message=EVERY_CODE[problem.code].title, suggestion=None, edits=(), subject="")
