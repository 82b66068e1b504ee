"""Finds what a text names: by id or by name, in any language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from mkdocs_journeys.model import Kind
from mkdocs_journeys.source.identity import same

SHORTEST_MISSPELT = 5
"""Shorter names are no misspellings of each other: 门店 and 网店 are one edit apart."""
MOST_EDITS = 2
MOST_COMPARISONS = 5_000_000
"""Names that are compared to find the one that was probably meant; after that nothing is suggested any more."""


class Directory:
    """Ids and names of each kind; a narrower one (a map's own) is asked before a wider one."""

    def __init__(self, wider: Directory | None = None) -> None:
        self._wider = wider
        self._ids: dict[Kind, dict[str, str]] = {}
        self._names: dict[Kind, dict[str, list[str]]] = {}
        self._shown: dict[Kind, dict[str, str]] = {}
        self._former: dict[Kind, dict[str, str]] = {}
        self._owned: set[tuple[Kind, str, str]] = set()
        self._listed: dict[Kind, list[str]] = {}
        self._budget: _Budget = wider._budget if wider is not None else _Budget(MOST_COMPARISONS)

    def add(self, kind: Kind, id: str, names: Iterable[str] = (), former: Iterable[str] = ()) -> None:
        """Make an entry known."""
        id = unicodedata.normalize("NFC", id)
        self._ids.setdefault(kind, {})[id] = id
        for name in (id, *names):
            if not name.strip():
                continue
            plain = same(name)
            if (kind, plain, id) not in self._owned:
                self._owned.add((kind, plain, id))
                self._names.setdefault(kind, {}).setdefault(plain, []).append(id)
                self._listed.pop(kind, None)
            self._shown.setdefault(kind, {}).setdefault(plain, name.strip())
        for old in former:
            self._former.setdefault(kind, {})[same(old)] = id

    def find(self, kinds: Sequence[Kind], text: str) -> tuple[Kind, list[str]] | None:
        """The kind and the ids of what the text names; several ids if a name is not the only one."""
        exact, name = unicodedata.normalize("NFC", text.strip()), same(text)
        for kind in kinds:
            if exact in self._ids.get(kind, ()):
                return kind, [exact]
        for kind in kinds:
            if ids := self._names.get(kind, {}).get(name):
                return kind, ids
        return self._wider.find(kinds, text) if self._wider is not None else None

    def knows(self, kind: Kind, id: str) -> bool:
        """Whether something has this id."""
        return id in self._ids.get(kind, ()) or (self._wider is not None and self._wider.knows(kind, id))

    def now_called(self, kinds: Sequence[Kind], text: str) -> str | None:
        """The id of what once had the text as its id."""
        for kind in kinds:
            if (id := self._former.get(kind, {}).get(same(text))) is not None:
                return id
        return self._wider.now_called(kinds, text) if self._wider is not None else None

    def misspelt(self, kinds: Sequence[Kind], text: str) -> str | None:
        """The one known name that a text is a typo away from."""
        name = same(text)
        if len(name) < SHORTEST_MISSPELT:
            return None
        near: dict[tuple[Kind, str], str] = {}
        for kind in kinds:
            for directory in self._and_wider():
                for known in directory._slips_of(kind, name):
                    for id in directory._names[kind][known]:
                        near.setdefault((kind, id), known)
        # Numbered names differ by their numbers on purpose: survey-2025 and survey-2026.
        if len(near) != 1 or any(_without_digits(known) == _without_digits(name) for known in near.values()):
            return None
        (kind, _), known = next(iter(near.items()))
        return self._show(kind, known)

    def nearest(self, kinds: Sequence[Kind], text: str) -> str | None:
        """The known name that is most like a text, if one is."""
        best: tuple[float, str, Kind] | None = None
        name = same(text)
        for kind in kinds:
            for directory in self._and_wider():
                names = directory._sorted(kind)
                if not self._budget.pays(len(names)):
                    continue
                found = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=best[0] if best else 60)
                if found and (best is None or (-found[1], found[0]) < (-best[0], best[1])):
                    best = (found[1], found[0], kind)
        return self._show(best[2], best[1]) if best else None

    def _and_wider(self) -> Iterator[Directory]:
        directory: Directory | None = self
        while directory is not None:
            yield directory
            directory = directory._wider

    def _sorted(self, kind: Kind) -> list[str]:
        """All names of a kind, made once for as long as no other comes."""
        if kind not in self._listed:
            self._listed[kind] = sorted(self._names.get(kind, ()))
        return self._listed[kind]

    def _slips_of(self, kind: Kind, name: str) -> list[str]:
        """The names that are long enough and at most two edits away."""
        names = self._sorted(kind)
        if not self._budget.pays(len(names)):
            return []
        found = process.extract(name, names, scorer=OSA.distance, score_cutoff=MOST_EDITS, limit=None)
        return [known for known, _, _ in found if len(known) >= SHORTEST_MISSPELT]

    def _show(self, kind: Kind, name: str) -> str:
        shown = self._shown.get(kind, {}).get(name)
        if shown is None:
            return self._wider._show(kind, name) if self._wider is not None else name
        return shown


class _Budget:
    """What may still be compared: a library of thousands and thousands of unknown names would take minutes."""

    def __init__(self, left: int) -> None:
        self._left = left

    def pays(self, amount: int) -> bool:
        """Whether so much is left; then it is spent."""
        if amount > self._left:
            return False
        self._left -= amount
        return True


def _without_digits(name: str) -> str:
    return re.sub(r"\d+", "", name)
