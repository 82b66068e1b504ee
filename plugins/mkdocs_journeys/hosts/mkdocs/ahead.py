"""Makes what takes longest on all processors at once: the drawings, tables and lists of maps that no build has left.

A map's pieces depend on nothing but the portfolio, and every build looks for them in the cache. So children of this
process, which know all that it knows, make them and put them there; the build then finds them.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from ...model import Kind, Ref
from ...site.context import SiteContext
from ...site.page import File, Html, Page
from ...site.render import identity, rendered
from .cache import FolderCache

FEWEST = 8
"""Fewer maps are drawn before other processes have started."""

AT_ONCE = 4
"""So many maps a process takes before it asks for more."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What can be made ahead.

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
        """The pages of maps that no build has drawn as they are now."""
        return [page for page in self.pages if page.ref and not self._is_there(page, page.ref)]

    def _is_there(self, page: Page, ref: Ref) -> bool:
        journey = self.context.portfolio.journeys.get(ref.id) if ref.kind is Kind.JOURNEY else None
        if journey is None or not journey.columns:
            return True
        return self.cache.has("map-view", identity(page, self.context.made_of(journey)))

    def make(self, processors: int) -> int:
        """Makes what is missing, and gives back how many maps that were; 0 where it is quicker not to, or fails."""
        global _work
        missing = self.missing() if processors > 1 else []
        if len(missing) < FEWEST:
            return 0
        _work = (self, missing)
        # What is there will not go away: nobody has to look through it, and children need no copy of it.
        gc.freeze()
        try:
            with ProcessPoolExecutor(processors, mp_context=multiprocessing.get_context("fork")) as children:
                for made in children.map(_make, range(len(missing)), chunksize=AT_ONCE):
                    self.cache.made_by_others(made)
        except BrokenProcessPool:
            # The system stopped a child, perhaps for want of memory. What is still missing is made in its turn.
            return 0
        finally:
            gc.unfreeze()
            _work = None
        return len(missing)

    def page(self, page: Page) -> Counter[str]:
        """Makes the pieces of one page; says how many of each name."""
        before = Counter(self.cache.made)
        for part in page.parts:
            if isinstance(part, Html) and part.made_of:
                rendered(part, page, self.context)
        for file in self.files.get(page.address, ()):
            file.produce()
        return self.cache.made - before


_work: tuple[Ahead, Sequence[Page]] | None = None
"""What children find when they begin, so that nothing has to be sent to them."""


def _make(number: int) -> Counter[str]:
    assert _work is not None
    ahead, pages = _work
    try:
        return ahead.page(pages[number])
    except Exception:
        # The build meets it again at the same place, and says what it is.
        return Counter()


def processors() -> int:
    """How many processors may work at once; one where a process cannot be doubled safely."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))
