"""Renders what takes longest before the build asks for it: drawings, tables and lists of maps that no build has left.

What is shown of a map depends on nothing but the portfolio, and every build looks for it in the cache. So it can be
rendered in any order and in any process; the build then finds it.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Protocol

from ...model import Kind, Ref
from ...site.context import SiteContext
from ...site.page import File, Fragment, Page
from ...site.render import identity, rendered
from .cache import FolderCache

FEWEST = 8
"""Fewer maps are rendered before other processes have started."""

RenderPage = Callable[[Page], Counter[str]]
"""Renders one page into the cache and returns how many pieces of each name it has made."""


class Workers(Protocol):
    """What renders pages into the cache before MkDocs comes to them: other processes, or this one."""

    def render(self, render_page: RenderPage, pages: Sequence[Page]) -> Iterator[Counter[str]]:
        """Render pages and yield how many pieces of each name were made; what fails is left out."""


class InTurn:
    """Renders one page after the other in this process."""

    def render(self, render_page: RenderPage, pages: Sequence[Page]) -> Iterator[Counter[str]]:
        return map(render_page, pages)


@dataclass(frozen=True, slots=True)
class ForkedWorkers:
    """Renders pages in copies of this process, which know all that it knows, so that nothing has to be sent to them.

    Attributes:
        count: How many of them.
    """

    count: int

    def render(self, render_page: RenderPage, pages: Sequence[Page]) -> Iterator[Counter[str]]:
        fork = multiprocessing.get_context("fork")
        running = []
        for number in range(self.count):
            receiver, sender = fork.Pipe(duplex=False)
            # Neighbours in the gallery are about as large as each other: each process gets some of all sizes.
            share = pages[number :: self.count]
            process = fork.Process(target=_render_share, args=(render_page, share, sender), daemon=True)
            process.start()
            sender.close()
            running.append((process, receiver))
        for process, receiver in running:
            try:
                yield receiver.recv()
            except EOFError:
                # The system stopped it, perhaps for want of memory. What is missing is made in its turn.
                continue
            finally:
                receiver.close()
                process.join()


def _render_share(render_page: RenderPage, pages: Sequence[Page], sender: Connection) -> None:
    made: Counter[str] = Counter()
    for page in pages:
        made.update(render_page(page))
    sender.send(made)


@dataclass(frozen=True, slots=True)
class Prerender:
    """Renders the maps of a site before MkDocs comes to their pages.

    Attributes:
        pages: The pages of the site.
        files: What is kept of maps besides: address of a page → its files.
        context: What every page builder knows.
        cache: Where the context keeps its pieces.
    """

    pages: Sequence[Page]
    files: Mapping[str, Sequence[File]]
    context: SiteContext
    cache: FolderCache

    def missing(self) -> list[Page]:
        """Return the pages of maps that no build has rendered as they are now."""
        return [page for page in self.pages if page.ref and not self._is_there(page, page.ref)]

    def _is_there(self, page: Page, ref: Ref) -> bool:
        journey = self.context.portfolio.journeys.get(ref.id) if ref.kind is Kind.JOURNEY else None
        if journey is None or not journey.columns:
            return True
        context = self.context.in_language(page.language)
        return self.cache.has("map-view", identity(page, context.made_of(journey)))

    def run(self, workers: Workers) -> int:
        """Render what is missing and return how many maps were rendered; none where they are too few to be worth it."""
        missing = self.missing()
        if len(missing) < FEWEST:
            return 0
        made: Counter[str] = Counter()
        for some in workers.render(self.page, missing):
            made.update(some)
        self.cache.add_prerendered(made)
        return made["map-view"]

    def page(self, page: Page) -> Counter[str]:
        """Render the pieces of one page and return how many of each name; none of one that cannot be rendered."""
        with self.cache.counting() as made:
            try:
                for part in page.parts:
                    if isinstance(part, Fragment) and part.made_of:
                        rendered(part, page, self.context)
                for file in self.files.get(page.address, ()):
                    file.produce()
            except Exception:
                # The build meets it again at the same place, and says what it is.
                return Counter()
        return made


def processors() -> int:
    """Return how many processors may work at once; one where a process cannot be doubled safely."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))
