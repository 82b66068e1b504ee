"""What the extension knows of the site: its maps, the page at hand, and where drawings go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..diagnostics import Diagnostic
from ..exchange.inline_map import ID, InlineMapReader
from ..insight import MapFacts, map_facts
from ..model import Kind, Portfolio
from ..prose import Selection
from ..session import Session, SessionOptions, without_names
from ..site.addresses import Addresses
from ..site.context import SiteContext
from ..site.page import Fragment, Page
from ..site.pages.comparison import current_of
from ..site.render import rendered
from ..words import Words
from .card_filter import chosen
from .catalogue import Catalogue
from .deferred import DeferredHtml
from .embed_writers import EmbedWriters
from .page_source import PageSource
from .parser import EmbedBlock, EmbedFence
from .request import EmbedRequest

Findings = Sequence[Diagnostic]


@dataclass(frozen=True, slots=True)
class EmbedResult:
    """What a fence or a block leads to.

    Attributes:
        html: What is put into the page; None for nothing.
        problems: What is wrong with it, at lines counted from its first.
        is_whole: Whether this build leaves nothing out, so that problems may quote any name.
    """

    html: DeferredHtml | None
    problems: Findings
    is_whole: bool

    def publishable(self, problem: Diagnostic) -> Diagnostic:
        """A problem as the page may show it: only of which kind it is, where a message could name what is left out."""
        return problem if self.is_whole else without_names(problem)


def _forget(found: Findings) -> None:
    """Without a host nobody reads a log; problems are on the page."""


@dataclass
class Embedding:
    """Answers fences and blocks with deferred HTML.

    Attributes:
        context: What the site's own pages are made of.
        whole: The portfolio with what this build leaves out: to name that is no mistake, and shows nothing.
        inline_maps: Reads maps in pages.
        defer: Returns what stands for HTML until the page is finished; without it HTML is put in at once.
        report: Is told of every problem.
        page: The page that is being read; the host says so before each.
        has_pages: Whether `journeys generate` has written the site's other pages; with the plugin they always exist.
    """

    context: SiteContext
    whole: Portfolio
    inline_maps: InlineMapReader
    defer: Callable[[DeferredHtml], str] | None = None
    report: Callable[[Findings], None] = _forget
    page: PageSource = field(default_factory=PageSource)
    has_pages: bool = False

    @classmethod
    def of_folder(
        cls, folder: Path, language: str = "en", include: tuple[str, ...] = (), *, has_pages: bool = False
    ) -> Embedding:
        """For a site without the plugin: everything is read from the folder.

        Without pages of ours and their style sheets nothing links to a page, and colours are literal.
        """
        words = Words(language)
        session = Session.open(folder, SessionOptions(include, words.language))
        context = SiteContext(session.selected, words, Addresses(), read=session.tree.read)
        return cls(context, session.portfolio, session.inline_maps, has_pages=has_pages)

    @property
    def context_of_page(self) -> SiteContext:
        """What is put into the page that is being read is made of: its words are in the page's language."""
        return self.context.in_language(self.page.language) if self.page.language else self.context

    @property
    def writers(self) -> EmbedWriters:
        """Makes what is put into the page that is being read."""
        return EmbedWriters(self.context_of_page, has_pages=self.has_pages or self.defer is not None)

    @cached_property
    def catalogue(self) -> Catalogue:
        """What blocks may name."""
        return Catalogue(self.whole)

    @property
    def include(self) -> tuple[str, ...]:
        """Labels of what this build contains."""
        return self.inline_maps.include

    @cached_property
    def selection(self) -> Selection:
        """What this build leaves out of prose."""
        return Selection(
            self.whole,
            self.context.portfolio,
            self.include,
            self.inline_maps.publishable,
            self.context.addresses.segments,
        )

    def of_fence(self, fence: EmbedFence, *, is_listed: bool) -> EmbedResult:
        """The drawing of a map that is written into the page."""
        inline = self.inline_maps.read(fence.text, self.page.has_picture)
        if inline.journey is None:
            return EmbedResult(None, inline.diagnostics, inline.is_whole)
        journey = inline.journey
        if journey.title in ("", ID):
            # Without a title the id would serve.
            words = self.context.content_words(journey.language or inline.portfolio.language)
            journey = journey.model_copy(update={"title": words("Journey map")})
        facts = map_facts(journey, inline.portfolio)
        html = self.writers.inline_map(facts, self.page.file, is_listed=is_listed)
        return EmbedResult(html, inline.diagnostics, inline.is_whole)

    def of_block(self, block: EmbedBlock) -> EmbedResult:
        """What a block asks for."""
        request = EmbedRequest(block, self.catalogue)
        write = {
            "journey-map": self._map,
            "journey-overview": self._overview,
            "emotion-curve": self._curves,
            "journey-comparison": self._comparison,
            "persona": self._personas,
            "journey-cards": self._cards,
        }[block.name]
        html = write(request)
        return EmbedResult(html, request.diagnostics, self.whole is self.context.portfolio)

    def problems(self, found: Findings) -> str:
        """The box that lists problems on the page."""
        page = Page("", "", self.context.words.language, ())
        return rendered(Fragment("problems", {"problems": sorted(found)}), page, self.context)

    def _map(self, request: EmbedRequest) -> DeferredHtml | None:
        request.ask_for(Kind.JOURNEY)
        facts = self._facts(request.ids(Kind.JOURNEY)[:1])
        if not facts:
            return None
        [shown] = facts
        known = self.catalogue.lanes(shown.journey)
        lanes = [lane for text, place in request.texts("lanes") if (lane := request.id(known, Kind.LANE, text, place))]
        if lanes:
            shown = map_facts(shown.journey.model_copy(update={"lanes": tuple(lanes)}), self.context.portfolio)
        return self.writers.drawing(shown, is_titled=not request.block.content.strip())

    def _overview(self, request: EmbedRequest) -> DeferredHtml | None:
        request.ask_for(Kind.JOURNEY)
        facts = self._facts(request.ids(Kind.JOURNEY)[:1])
        return self.writers.overview(facts[0], is_titled=not request.block.content.strip()) if facts else None

    def _curves(self, request: EmbedRequest) -> DeferredHtml | None:
        request.ask_for(Kind.JOURNEY)
        facts = self._facts(request.ids(Kind.JOURNEY))
        return self.writers.curves(facts) if facts else None

    def _comparison(self, request: EmbedRequest) -> DeferredHtml | None:
        request.ask_for(Kind.JOURNEY)
        named = [self.context.portfolio.journeys[facts.journey.id] for facts in self._facts(request.ids(Kind.JOURNEY))]
        if not named:
            return None
        # A current map stands for the comparison with its future, if there is one only.
        futures = named[:1] if named[0].future_of else self.context.relations.around(named[0]).futures
        pairs = [(after, before) for after in futures if (before := current_of(after, self.context)) is not None]
        if len(pairs) != 1:
            request.tell_nothing_to_compare()
            return None
        is_titled = not request.block.content.strip()
        return self.writers.comparison(*pairs[0], is_titled=is_titled)

    def _personas(self, request: EmbedRequest) -> DeferredHtml | None:
        request.ask_for(Kind.PERSONA)
        known = self.context.portfolio.personas
        personas = [known[id] for id in request.ids(Kind.PERSONA) if id in known]
        return self.writers.personas(personas) if personas else None

    def _cards(self, request: EmbedRequest) -> DeferredHtml | None:
        journeys = chosen(request, self.context.journeys())
        return None if request.diagnostics else self.writers.cards(journeys)

    def _facts(self, ids: Iterable[str]) -> list[MapFacts]:
        known = self.context.portfolio.journeys
        return [self.context.facts(known[id]) for id in ids if id in known]
