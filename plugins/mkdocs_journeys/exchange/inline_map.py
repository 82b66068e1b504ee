"""A map that is written into a page, read as if it lay in the journeys folder.

It may name what the site's library holds. A field `portfolio` of its own adds to that library, for this map only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..diagnostics import Diagnostic, Level, Place
from ..exchange.yaml_source import as_yaml, authored_fields
from ..model import JourneyMap, Kind, Portfolio, PortfolioFile, Reference, rewritten
from ..model.reference import Path
from ..prose import select
from ..prose.suspected_labels import mentions_label
from ..source import Tree, load
from ..source.files import PORTFOLIO_FILES
from ..source.load import Cache
from ..source.yaml import Document, read_document
from ..source.yaml.spans import Spans

ID = "map-in-a-page"
FILE = f"maps/{ID}.yml"
LIBRARY = "library-in-a-page.yml"

_LIBRARIES = (Kind.PERSONA, Kind.OWNER, Kind.ACTOR, Kind.CHANNEL, Kind.TOUCHPOINT, Kind.SOURCE)
_PORTFOLIO = re.compile(r"portfolio *:(?= |$)")
_NAMES_OTHER_MAPS = re.compile(r"\b(?:opens|parent|future_of|translation_of|replaces)\b")


@dataclass(frozen=True, slots=True)
class InlineMap:
    """A map in a page.

    Attributes:
        journey: The map; None if this build leaves it out.
        portfolio: Where it is: the site's library and its own.
        diagnostics: What is wrong with it, at its own lines.
        is_whole: Whether this build leaves nothing out of it or of the library, so that messages can be shown.
        is_unchanged: Whether this build leaves nothing out of the map and its own library.
        libraries: The fields in which it declares entries of its own, without what this build leaves out, under the
            names that authors use.
    """

    journey: JourneyMap | None
    portfolio: Portfolio
    diagnostics: tuple[Diagnostic, ...]
    is_whole: bool
    is_unchanged: bool
    libraries: dict[str, dict[str, Any]]


@dataclass(frozen=True)
class InlineMapReader:
    """Reads maps in pages against one library."""

    tree: Tree
    include: tuple[str, ...] = ()
    language: str = ""
    cache: Cache = field(default_factory=dict)

    def publishable(self, text: str) -> str | None:
        """What a build may show of a map that is written into a page, as YAML; None for nothing.

        What hides nothing stays as it was written. The rest is written anew, so that no remark and no name of what is
        left out stays.
        """
        found = self.read(text, lambda name: True)
        if found.is_unchanged:
            return text
        if found.journey is None:
            return None
        # What only references made is declared nowhere, so they go on calling it by its name.
        journey = rewritten(found.journey, lambda reference: _name(reference, found.portfolio))
        fields = {name: value for name, value in authored_fields(journey).items() if name not in ("id", "body")}
        if fields.get("title") == ID:
            del fields["title"]
        return as_yaml(fields | {name: held for name, held in found.libraries.items() if held})

    def read(self, text: str, has_picture: Callable[[str], bool]) -> InlineMap:
        """One map, checked like any other."""
        journey, library = apart(text)
        tree = _TreeWithMap(self.tree, journey, has_picture)
        own = read_document(LIBRARY, library.encode("utf-8")) if library.strip() else None
        library_read = None if own is None else added(self._library(), own)
        loaded = load(tree, self.cache, library_read, self.include, self.language)
        portfolio = select(loaded.portfolio, self.include)
        found = tuple(
            replace(diagnostic, file="")
            for diagnostic in loaded.diagnostics
            # A map in a page needs no library, so its new names are nothing to tell.
            if diagnostic.file in (FILE, LIBRARY) and diagnostic.level is not Level.NOTICE
        )
        mine, whole = _own(portfolio), _own(loaded.portfolio)
        map_fields = read_document(FILE, journey.encode("utf-8", "surrogatepass")).value
        declared = {
            "library": map_fields.get("library") if isinstance(map_fields, dict) else None,
            "portfolio": own.value if own is not None else None,
        }
        kept, of_all = (
            {name: _library_of(one, declared[name]) for name in declared} for one in (portfolio, loaded.portfolio)
        )
        is_same = mine is whole and kept == of_all and _is_read(text, found)
        return InlineMap(mine, portfolio, found, portfolio is loaded.portfolio, is_same, kept)

    def _library(self) -> Document | None:
        path = next((path for path in self.tree.paths if path.lower() in PORTFOLIO_FILES), None)
        return read_document(path, self.tree.read(path)) if path is not None else None


def _name(reference: Reference, portfolio: Portfolio) -> str:
    for kind in reference.names.kinds:
        entry: Any = portfolio.library(kind).get(reference.text) if kind in _LIBRARIES else None
        if entry is not None and entry.implied:
            return portfolio.name_of(kind, reference.text)
    return reference.text


def _own(portfolio: Portfolio) -> JourneyMap | None:
    return next((journey for journey in portfolio.journeys.values() if journey.file == FILE), None)


def _library_of(portfolio: Portfolio, declared: Any) -> dict[str, Any]:
    """What a map declares in its own library, as far as it is in a portfolio."""
    if not isinstance(declared, dict):
        return {}
    names = [name for name in PortfolioFile.model_fields if name in declared]
    fields = authored_fields(PortfolioFile.model_construct(**{name: getattr(portfolio, name) for name in names}))
    if "personas" in declared:
        names.append("personas")
        people = ((id, authored_fields(persona)) for id, persona in portfolio.personas.items())
        fields["personas"] = {id: {name: one for name, one in person.items() if name != "id"} for id, person in people}
    return {
        name: {id: entry for id, entry in value.items() if id in declared[name]}
        if isinstance(value, dict) and isinstance(declared[name], dict)
        else value
        for name, value in fields.items()
        if name in names
    }


def _is_read(text: str, found: Sequence[Diagnostic]) -> bool:
    """Whether nothing of a text that may have a label was left unread."""
    return not mentions_label([text]) or all(one.level is not Level.ERROR for one in found)


def apart(text: str) -> tuple[str, str]:
    """The map, and its own library, each on the lines on which it is, with blank lines for the other."""
    journey: list[str] = []
    library: list[str] = []
    is_library = False
    for line in text.split("\n"):
        if begin := _PORTFOLIO.match(line):
            is_library = not any(map(str.strip, library))
            if is_library:
                journey.append("")
                library.append(" " * begin.end() + line[begin.end() :])
                continue
        elif line[:1] not in ("", " ", "#"):
            is_library = False
        journey.append("" if is_library else line)
        library.append(line if is_library else "")
    return "\n".join(journey), "\n".join(library)


def added(library: Document | None, own: Document) -> Document:
    """The site's library with what a map adds to it."""
    if library is None or not isinstance(library.value, dict) or not isinstance(own.value, dict):
        return own
    value: dict[str, Any] = dict(library.value)
    for name, held in own.value.items():
        before = value.get(name)
        value[name] = {**before, **held} if isinstance(before, dict) and isinstance(held, dict) else held
    return replace(own, value=value, places=_BothSpans(library.places, own.places))


class _BothSpans(Spans):
    """Where things are that come from two files: in the second, if it has them."""

    def __init__(self, first: Spans, second: Spans) -> None:
        super().__init__(second.file)
        self._first, self._second = first, second

    def __contains__(self, path: Path) -> bool:
        return path in self._second or path in self._first

    def _of(self, path: Path) -> Spans:
        return self._second if path in self._second or path not in self._first else self._first

    def under(self, path: Path) -> Sequence[Path]:
        return [*dict.fromkeys([*self._first.under(path), *self._second.under(path)])]

    def value(self, path: Path) -> Place:
        return self._of(path).value(path)

    def key(self, path: Path) -> Place:
        return self._of(path).key(path)

    def top(self) -> Place:
        return self._second.top()


class _TreeWithMap:
    """The folder of the library with one map more; the others only if that map may name them."""

    def __init__(self, tree: Tree, text: str, has_picture: Callable[[str], bool]) -> None:
        self._tree, self._text, self._has_picture = tree, text, has_picture
        folders = ("personas/", "maps/") if _NAMES_OTHER_MAPS.search(text) else ("personas/",)
        known = [path for path in tree.paths if path.startswith(folders) or path.lower() in PORTFOLIO_FILES]
        self.paths: Sequence[str] = (*known, FILE)

    @property
    def diagnostics(self) -> Sequence[Diagnostic]:
        return ()

    def exists(self, path: str) -> bool:
        name = path.removeprefix("maps/")
        return path == FILE or self._tree.exists(path) or self._has_picture(name)

    def size(self, path: str) -> int:
        return self._tree.size(path) if self._tree.exists(path) else 0

    def read(self, path: str) -> bytes:
        return self._text.encode("utf-8", "surrogatepass") if path == FILE else self._tree.read(path)
