"""How often Python looks for objects that refer to one another in circles.

A portfolio is many small objects that all stay until the end: looking through them again and again finds nothing, and
costs a tenth of a build.
"""

from __future__ import annotations

import gc

RARELY = (10_000, 20, 100)
"""After so many new objects a look at them, after twenty of these at those that outlived the first, and so on."""


class Collector:
    """Python's own, which is asked to look more rarely while a site is built."""

    def __init__(self) -> None:
        self._before = gc.get_threshold()

    def rest(self) -> None:
        """From now on more rarely."""
        gc.set_threshold(*RARELY)

    def look(self) -> None:
        """Now, after much has been let go of."""
        gc.collect()

    def resume(self) -> None:
        """As it was before."""
        gc.set_threshold(*self._before)
