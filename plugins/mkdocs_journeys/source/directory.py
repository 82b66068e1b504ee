"""Finds what a text names: by id or by name, in any language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from mkdocs_journeys.model import Kind
from mkdocs_journeys.source.identity import same

SHORTEST_MISSPELT = 5
"""Shorter names are no misspellings of each other: 门店 and 网店 are one edit apart."""
MOST_EDITS = 2


class Directory:
    """Ids and names of each kind; a narrower one (a map's own) is asked before a wider one."""

    def __init__(self, wider: Directory | None = None) -> None:
        self._wider = wider
        self._ids: dict[Kind, dict[str, str]] = {}
        self._names: dict[Kind, dict[str, list[str]]] = {}
        self._shown: dict[Kind, dict[str, str]] = {}
        self._former: dict[Kind, dict[str, str]] = {}

    def add(self, kind: Kind, id: str, names: Iterable[str] = (), former: Iterable[str] = ()) -> None:
        """Make an entry known."""
        id = unicodedata.normalize("NFC", id)
        self._ids.setdefault(kind, {})[id] = id
        for name in (id, *names):
            if not name.strip():
                continue
            owners = self._names.setdefault(kind, {}).setdefault(same(name), [])
            if id not in owners:
                owners.append(id)
            self._shown.setdefault(kind, {}).setdefault(same(name), name.strip())
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
        """The one known name that a text is a slip of the pen away from."""
        name = same(text)
        if len(name) < SHORTEST_MISSPELT:
            return None
        near: dict[tuple[Kind, str], str] = {}
        for kind in kinds:
            for known, ids in self._every(kind):
                is_near = abs(len(known) - len(name)) <= MOST_EDITS and len(known) >= SHORTEST_MISSPELT
                if is_near and OSA.distance(known, name, score_cutoff=MOST_EDITS) <= MOST_EDITS:
                    for id in ids:
                        near.setdefault((kind, id), known)
        # Numbered names differ by their numbers on purpose: survey-2025 and survey-2026.
        if len(near) != 1 or any(_without_digits(known) == _without_digits(name) for known in near.values()):
            return None
        (kind, _), known = next(iter(near.items()))
        return self._show(kind, known)

    def nearest(self, kinds: Sequence[Kind], text: str) -> str | None:
        """The known name that is most like a text, if one is."""
        names = {known: kind for kind in kinds for known, _ in self._every(kind)}
        best = process.extractOne(same(text), sorted(names), scorer=fuzz.ratio, score_cutoff=60)
        return self._show(names[best[0]], best[0]) if best else None

    def _every(self, kind: Kind) -> list[tuple[str, list[str]]]:
        wider = self._wider._every(kind) if self._wider is not None else []
        return [*self._names.get(kind, {}).items(), *wider]

    def _show(self, kind: Kind, name: str) -> str:
        shown = self._shown.get(kind, {}).get(name)
        if shown is None:
            return self._wider._show(kind, name) if self._wider is not None else name
        return shown


def _without_digits(name: str) -> str:
    return re.sub(r"\d+", "", name)
