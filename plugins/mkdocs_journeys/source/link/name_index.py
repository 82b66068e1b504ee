"""Finds what a text names: by id or by name, in any language."""

from __future__ import annotations

import re
import unicodedata
from bisect import insort
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from mkdocs_journeys.model import Kind
from mkdocs_journeys.text import normalized_name

SHORTEST_MISSPELT = 5
"""Shorter names are rarely misspellings of each other: 门店 and 网店 are one edit apart."""
MOST_EDITS = 2
_WITHOUT_LETTERS = re.compile(r"[^\W\da-zA-ZÀ-ɏͰ-ӿ]|\d")
"""Signs of scripts in which short names are words of their own, and digits."""
LONG_NAME = 7
"""Letters of new names among which one that differs is more likely a slip than another name."""
MOST_COMPARISONS = 5_000_000
"""Names that are compared to find the one that was probably meant; after that nothing is suggested any more."""


class NameIndex:
    """Ids and names of each kind; a narrower one (a map's own) is asked before a wider one."""

    def __init__(self, wider: NameIndex | None = None) -> None:
        self._wider = wider
        self._ids: dict[Kind, dict[str, str]] = {}
        self._names: dict[Kind, dict[str, list[str]]] = {}
        self._shown: dict[Kind, dict[str, str]] = {}
        self._former: dict[Kind, dict[str, str]] = {}
        self._titles: dict[tuple[Kind, str], str] = {}
        self._owned: set[tuple[Kind, str, str]] = set()
        self._listed: dict[Kind, list[str]] = {}
        self._budget: _Budget = wider._budget if wider is not None else _Budget(MOST_COMPARISONS)

    def add(self, kind: Kind, id: str, names: Iterable[str] = (), former: Iterable[str] = ()) -> None:
        """Make an entry known."""
        id = unicodedata.normalize("NFC", id)
        self._ids.setdefault(kind, {})[id] = id
        names = [name for name in names if name.strip()]
        if names:
            self._titles.setdefault((kind, id), names[0].strip())
        for name in (id, *names):
            plain = normalized_name(name)
            if (kind, plain, id) not in self._owned:
                self._owned.add((kind, plain, id))
                names = self._names.setdefault(kind, {})
                if plain not in names and kind in self._listed:
                    # Names that only references make come one by one: to sort all of them each time takes minutes.
                    insort(self._listed[kind], plain)
                names.setdefault(plain, []).append(id)
            self._shown.setdefault(kind, {}).setdefault(plain, name.strip())
        for old in former:
            self._former.setdefault(kind, {})[normalized_name(old)] = id

    def find(self, kinds: Sequence[Kind], text: str) -> tuple[Kind, list[str]] | None:
        """The kind and the ids of what the text names; several ids if a name is not the only one."""
        exact, name = unicodedata.normalize("NFC", text.strip()), normalized_name(text)
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
            if (id := self._former.get(kind, {}).get(normalized_name(text))) is not None:
                return id
        return self._wider.now_called(kinds, text) if self._wider is not None else None

    def misspelt(self, kinds: Sequence[Kind], text: str) -> str | None:
        """The one known name that a text is a typo away from."""
        name = normalized_name(text)
        near: dict[tuple[Kind, str], str] = {}
        for kind in kinds:
            for directory in self._and_wider():
                for known in directory._slips_of(kind, name):
                    for id in directory._names[kind][known]:
                        near.setdefault((kind, id), known)
        # Numbered names differ by their numbers on purpose: survey-2025 and survey-2026.
        if len(near) != 1 or any(_without_digits(known) == _without_digits(name) for known in near.values()):
            return None
        (kind, id), known = next(iter(near.items()))
        return self._as_written(kind, id, known)

    def title(self, kinds: Sequence[Kind], text: str) -> str:
        """The name of what a text is exactly the id or a name of; empty if it is of nothing, or of several."""
        found = self.find(kinds, text)
        return self._title(found[0], found[1][0]) if found is not None and len(found[1]) == 1 else ""

    def _as_written(self, kind: Kind, id: str, known: str) -> str:
        """A known name as authors write it; an id is only told where there is no other."""
        return self._title(kind, id) if known == normalized_name(id) else self._show(kind, known)

    def _title(self, kind: Kind, id: str) -> str:
        for directory in self._and_wider():
            if (kind, id) in directory._titles:
                return directory._titles[kind, id]
        return id

    def nearly(self, kinds: Sequence[Kind], text: str) -> str | None:
        """The known name that differs from a text by a space, a hyphen, or one letter of many."""
        name = normalized_name(text)
        for kind in kinds:
            names = self._sorted(kind)
            if len(name) < SHORTEST_MISSPELT or not self._budget.pays(len(names)):
                continue
            for known, edits, _ in process.extract(name, names, scorer=OSA.distance, score_cutoff=1, limit=None):
                is_long = min(len(name), len(known)) >= LONG_NAME or _letters(known) == _letters(name)
                if edits and is_long and _without_digits(known) != _without_digits(name):
                    return self._as_written(kind, self._names[kind][known][0], known)
        return None

    def nearest(self, kinds: Sequence[Kind], text: str) -> str | None:
        """The known name that is most like a text, if one is."""
        best: tuple[float, str, Kind] | None = None
        name = normalized_name(text)
        for kind in kinds:
            for directory in self._and_wider():
                names = directory._sorted(kind)
                if not self._budget.pays(len(names)):
                    continue
                found = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=best[0] if best else 60)
                if found and (best is None or (-found[1], found[0]) < (-best[0], best[1])):
                    best = (found[1], found[0], kind)
        return self._show(best[2], best[1]) if best else None

    def _and_wider(self) -> Iterator[NameIndex]:
        directory: NameIndex | None = self
        while directory is not None:
            yield directory
            directory = directory._wider

    def _sorted(self, kind: Kind) -> list[str]:
        """All names of a kind; what comes later is put where it belongs."""
        if kind not in self._listed:
            self._listed[kind] = sorted(self._names.get(kind, ()))
        return self._listed[kind]

    def _slips_of(self, kind: Kind, name: str) -> list[str]:
        """The names that this probably misspells: two edits in a long one, a doubled letter in a short one."""
        names = self._sorted(kind)
        if not name or not self._budget.pays(len(names)):
            return []
        found = process.extract(name, names, scorer=OSA.distance, score_cutoff=MOST_EDITS, limit=None)
        return [known for known, edits, _ in found if edits and _is_slip(name, known, int(edits))]

    def _show(self, kind: Kind, name: str) -> str:
        shown = self._shown.get(kind, {}).get(name)
        if shown is None:
            return self._wider._show(kind, name) if self._wider is not None else name
        return shown


def _is_slip(name: str, known: str, edits: int) -> bool:
    shorter, longer = sorted((name, known), key=len)
    if len(shorter) >= SHORTEST_MISSPELT or (_bare(name) == _bare(known) != ""):
        return True
    if edits > 1 or len(longer) < 3 or _WITHOUT_LETTERS.search(name + known):
        return False
    if len(shorter) == len(longer):
        return len(name) == SHORTEST_MISSPELT - 1 and sorted(name) == sorted(known)
    if len(shorter) > 2 and longer == f"{shorter}s":
        return True
    if len(known) == SHORTEST_MISSPELT and known[:-1] == name:
        # Only the last letter may be missing: “form” and “forum”, “mail” and “email” are two words each.
        return True
    # A letter too many that is the same as the one before it.
    return any(
        longer[at] == longer[at - 1] and longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer))
    )


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


def _bare(name: str) -> str:
    """A name without the signs in and around it: `I.T.` and `IT.` are `it`."""
    return re.sub(r"[\W_]+", "", name)


def _letters(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name)


def _without_digits(name: str) -> str:
    return re.sub(r"\d+", "", name)
