"""What pages say in which language: every text with the language nearest to it, and whether that is its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property
from html.parser import HTMLParser
from typing import Any, NamedTuple

from babel.messages.pofile import read_po
from tests.site.facts_of_the_model import facts_in

from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.words import CATALOGUES, Words

SCRIPTS = {"zh": re.compile("[\u4e00-\u9fff]"), "ar": re.compile("[\u0620-\u064a]")}
LATIN = re.compile("[A-Za-z]{3}")
LONG = 12
"""So many letters are not found in another text by chance."""
WITHOUT_END = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
SPOKEN_ATTRIBUTES = ("aria-label", "title", "alt", "placeholder")
# Begin of an isolate: what follows has a direction of its own. Drawings use them in place of attributes.
ISOLATES = ("\u2066", "\u2067", "\u2068")
# What a drawing says to those who hear it is one sentence, which can hold no marks.
ONLY_TEXT = {"script", "style", "pre", "code", "desc"}
# What the theme writes around a page: menus of somebody's own making, and attributes that nobody can mark.
THEME = {"md-tabs", "md-nav--primary"}


class Said(NamedTuple):
    """A text, and what the elements around it say about it."""

    text: str
    language: str
    direction: str
    around: frozenset[str]
    attribute: str = ""


class Texts(HTMLParser):
    """Every text of a page, with the language and the direction nearest to it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.found: list[Said] = []
        self.wrong_directions: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append((tag, dict(attrs)))
        for name in SPOKEN_ATTRIBUTES:
            if text := dict(attrs).get(name):
                self.add(text, name)
        language = dict(attrs).get("lang")
        if language and not self.is_drawn and (self.nearest("dir") or "ltr") not in (Words(language).direction, "auto"):
            self.wrong_directions.append(self.get_starttag_text() or "")
        if tag in WITHOUT_END:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in WITHOUT_END:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _ in self.open}
        if "body" in tags and not tags & ONLY_TEXT:
            self.add(data)

    def add(self, text: str, attribute: str = "") -> None:
        text = re.sub(r"\s+", " ", text).strip()
        if text:
            around = frozenset(name for _, of in self.open for name in (of.get("class") or "").split())
            direction = self.nearest("dir") or ("isolated" if text.startswith(ISOLATES) else "")
            self.found.append(Said(text, self.nearest("lang"), direction, around, attribute))

    def nearest(self, name: str) -> str:
        return next((value for _, attributes in reversed(self.open) if (value := attributes.get(name))), "")

    @property
    def is_drawn(self) -> bool:
        return any(tag == "svg" for tag, _ in self.open)


class Tongues:
    """Tells whose texts are whose: those of each language's authors, and those of the interface in English."""

    def __init__(self, portfolio: Portfolio) -> None:
        self.texts: dict[str, set[str]] = {}
        for language, text in texts_of(portfolio):
            self.texts.setdefault(language, set()).add(re.sub(r"\s+", " ", text).strip())

    @cached_property
    def english(self) -> frozenset[str]:
        """What English authors wrote and nobody else."""
        others = set().union(*(texts for language, texts in self.texts.items() if language != "en"))
        foreign = SCRIPTS.values()
        return frozenset(
            text
            for text in self.texts["en"] - others
            if LATIN.search(text) and not any(letters.search(text) for letters in foreign)
        )

    @cached_property
    def long_english(self) -> tuple[str, ...]:
        return tuple(text for text in self.english if len(text) > LONG)

    @cached_property
    def interface(self) -> frozenset[str]:
        with (CATALOGUES / "zh/LC_MESSAGES/mkdocs_journeys.po").open("rb") as file:
            ids = [message.id for message in read_po(file) if message.id]
        texts = (text for id in ids for text in ([id] if isinstance(id, str) else id))
        return frozenset(text for text in texts if LATIN.search(text))

    def missing(self, said: Said) -> str:
        """The language or direction that nothing around a text says; empty where all is said."""
        language = said.language.split("-")[0]
        for own, letters in SCRIPTS.items():
            if letters.search(said.text) and language != own:
                return own
        if SCRIPTS["ar"].search(said.text) and said.direction not in ("rtl", "auto", "isolated"):
            return "rtl"
        if language == "en" or not LATIN.search(said.text) or said.text in self.texts.get(language, ()):
            return ""
        is_ours = said.text in self.interface or said.text in self.english
        return "en" if is_ours or any(text in said.text for text in self.long_english) else ""


def texts_of(portfolio: Portfolio) -> Iterator[tuple[str, str]]:
    """Every text that authors wrote, with its language."""
    kinds: tuple[dict[str, Any], ...] = (
        portfolio.journeys,
        portfolio.personas,
        portfolio.case_studies,
        portfolio.courses,
    )
    held = ("lesson_files", "run_files")
    for entity in (entity for entities in kinds for entity in entities.values()):
        for one in (entity, *(part for name in held for part in getattr(entity, name, {}).values())):
            language = (one.language or entity.language or portfolio.language).split("-")[0]
            for fact in facts_in(one, without=frozenset({"body", "file", *held})):
                if isinstance(fact.value, str) and not fact.kinds and not fact.is_choice:
                    yield language, fact.value


def is_judged(said: Said, menu: Collection[str]) -> bool:
    """Whether a text is ours to mark: not the user's menu, not prose, not the data that scripts draw from."""
    is_prose = "jm-prose" in said.around and "jm-block" not in said.around
    is_menu = bool(said.around & THEME) or ("md-footer" in said.around and said.text in menu)
    is_attribute = bool(said.attribute) and bool(said.around & {"md-nav", "md-footer"})
    # A tooltip repeats what stands beside it.
    is_tooltip = said.attribute == "title"
    return not (is_prose or is_menu or is_attribute or is_tooltip or "jm-gallery-data" in said.around)
