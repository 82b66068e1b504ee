"""One block, read: what it names and which options it has, each mistake told where it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..diagnostics import Code, Diagnostic, Place
from ..diagnostics.fields import MISSING_FIELD, TEXT_EXPECTED, UNKNOWN_CHOICE, UNKNOWN_FIELD
from ..diagnostics.references import NOT_FOUND
from ..model import Kind
from ..source.fields import choice_help, value_in_words
from ..source.link import NameIndex, kind_name
from ..source.yaml import read_document
from .catalogue import Catalogue
from .parser import EmbedBlock

SYNONYMS = {"personas": "persona", "tags": "tag", "owners": "owner", "lane": "lanes"}


class EmbedRequest:
    """What a block asks for.

    Attributes:
        diagnostics: What is wrong with it, at lines counted from its first.
    """

    def __init__(self, block: EmbedBlock, catalogue: Catalogue) -> None:
        self.block = block
        self.catalogue = catalogue
        # A blank line for the block's first, so that lines are counted alike.
        self.document = read_document("options.yml", f"\n{block.options}".encode("utf-8", "surrogatepass"))
        self.diagnostics: list[Diagnostic] = [*self.document.diagnostics]
        self.options = dict(self._options())
        if not block.is_closed:
            hint = f"end the block with a line “{block.marks}”"
            self.tell(MISSING_FIELD, self._head(block.name), hint, name=block.marks)

    def ids(self, kind: Kind) -> list[str]:
        """What the argument names, in its order."""
        known, argument = self.catalogue.entities, self.block.argument
        texts = [text.strip() for text in (argument.split(",") if "," in argument else argument.split())]
        is_list = all(known.find((kind,), text) for text in texts)
        # A title may hold spaces and commas, also one with a typo.
        likely = known.nearest((kind,), argument) or ""
        if known.find((kind,), argument) or (not is_list and len(likely.split()) > 1):
            texts = [argument]
        found = (self.id(known, kind, text, self._head(text)) for text in texts if text)
        return [id for id in dict.fromkeys(found) if id is not None]

    def ask_for(self, kind: Kind) -> None:
        """Tell that the block has to name something."""
        if not self.block.argument:
            example = next(iter(self.catalogue.portfolio.library(kind)), "anna")
            hint = f"name it after a bar: “{self.block.marks} {self.block.name} | {example}”"
            self.tell(MISSING_FIELD, self._head(self.block.name), hint, name=kind_name(kind))

    def texts(self, option: str) -> Iterator[tuple[str, Place]]:
        """The one or several texts of an option, each with its place."""
        name, held = self.options.get(option, (option, ()))
        for index, text in enumerate(held if isinstance(held, list | tuple) else [held]):
            place = self.document.places.value((name, index) if isinstance(held, list) else (name,))
            if isinstance(text, str):
                yield text, place
            elif text is not None:
                self.tell(TEXT_EXPECTED, place, name=name, found=value_in_words(text))

    def id(self, known: NameIndex, kind: Kind, text: str, place: Place, called: str = "") -> str | None:
        """The id of what a text names; None, and a message, if there is no such thing."""
        found = known.find((kind,), text)
        if found is not None:
            return found[1][0]
        if (now := known.now_called((kind,), text)) is not None:
            return now
        likely = known.nearest((kind,), text)
        hint = f"did you mean “{likely}”?" if likely else "correct it, or add what it refers to"
        self.tell(NOT_FOUND, place, hint, kind=called or kind_name(kind), text=text)
        return None

    def choice(self, name: str, choices: tuple[str, ...], text: str, place: Place) -> str | None:
        """One of the words of a closed set."""
        if text.lower() in choices:
            return text.lower()
        every = ", ".join(choices)
        self.tell(UNKNOWN_CHOICE, place, choice_help(text, every), name=name, choices=every, found=value_in_words(text))
        return None

    def tell_nothing_to_compare(self) -> None:
        """Tell that a map is not one of a pair of current and future state."""
        text = self.block.argument
        hint = "name a future-state map, which says “future_of: …”"
        self.tell(NOT_FOUND, self._head(text), hint, kind="comparison", text=text)

    def tell(self, code: Code, place: Place, hint: str | None = None, /, **values: object) -> None:
        """Note a mistake."""
        self.diagnostics.append(code.at(place, hint, **values))

    def _options(self) -> Iterator[tuple[str, tuple[str, Any]]]:
        """Option → the name under which it is written, and what it holds; a dimension under its id."""
        known = self.catalogue.options(self.block.name)
        value = self.document.value
        for name, held in (value if isinstance(value, dict) else {}).items():
            meant = SYNONYMS.get(name, name)
            if meant not in known:
                meant = (self.catalogue.dimension(name) if self.block.name == "journey-cards" else None) or ""
            if meant:
                yield meant, (name, held)
                continue
            names = NameIndex()
            for option in known:
                names.add(Kind.ITEM, option)
            likely = names.nearest((Kind.ITEM,), name)
            takes = f"it takes: {', '.join(known)}" if known else "it takes no options"
            hint = f"did you mean “{likely}”?" if likely else takes
            owner = f"the block “{self.block.name}”"
            self.tell(UNKNOWN_FIELD, self.document.places.key((name,)), hint, name=name, owner=owner)

    def _head(self, text: str) -> Place:
        """Where a text is in the block's first line."""
        line = self.block.dedented(self.block.lines[:1])
        column = max(line.find(text), 0) + 1
        return Place("", 1, column, 1, column + len(text))
