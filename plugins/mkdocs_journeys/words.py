"""The words of the interface in the reader's language: messages, plurals, numbers, dates.

A drawing speaks the language of its map, a page that of the site. English is the language of the message ids,
so it needs no catalogue, and it is used wherever a catalogue is missing or lacks a message.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

__all__ = ["Words", "languages"]

CATALOGUES = Path(__file__).parent / "locales"
FALLBACK = "en"
MINUS = "\N{MINUS SIGN}"
ISOLATE = "\N{LEFT-TO-RIGHT ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"
# BCP 47: a language, then subtags; enough to refuse what could never be in a `lang` attribute.
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
# Babel knows no language without data of its own, and the direction of languages but not of scripts.
RIGHT_TO_LEFT_LANGUAGES = frozenset({"arc", "iw"})
RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})


class Words:
    """What the interface says in one language.

    Calling it translates: `words("Pain points")`, `words("{count} of {total}", count=3, total=7)`. A message
    without values is taken literally, so that a text from a file with braces in it is safe.

    Attributes:
        language: The language tag to write into `lang` attributes, for example `zh-Hans`.
        direction: The writing direction of that language, for `dir` attributes.
        spoken: The language of the messages: English where there is no catalogue.
        arrow: What leads from a former value to a later one, in the writing direction.
    """

    __slots__ = ("_catalogue", "_locale", "arrow", "direction", "language", "spoken")

    def __init__(self, language: str = FALLBACK) -> None:
        self.language = language_tag(language)
        self.direction: Literal["ltr", "rtl"] = "rtl" if is_right_to_left(self.language) else "ltr"
        self._locale = locale_of(self.language)
        self.arrow = "←" if self.direction == "rtl" else "→"
        self._catalogue = catalogue_of(self.language)
        self.spoken = self.language if isinstance(self._catalogue, GNUTranslations) else FALLBACK

    @property
    def are_spoken(self) -> bool:
        """Whether the messages are in the language, or in a wider one, and not in English instead."""
        return self.spoken.split("-")[0] == self.language.split("-")[0]

    def __call__(self, message: str, /, **values: object) -> str:
        """The message in this language with its `{names}` filled in, numbers as the language writes them."""
        # gettext answers the empty message with the catalogue's header.
        translation = self._catalogue.gettext(message) if message else ""
        return self._filled(translation, values) if values else translation

    def plural(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """The form of the message that fits the count, which the message may mention as `{count}`."""
        form = self._catalogue.ngettext(singular, plural, count)
        return self._filled(form, {"count": count, **values})

    def number(self, value: float) -> str:
        """A number with the language's separators and at most two decimals: `18,000`, `−1.5`."""
        text = decimal(abs(round(value, 2)), self._locale)
        return self._with_sign(MINUS, text) if round(value, 2) < 0 else text

    def signed(self, value: float) -> str:
        """A score or a difference that always shows its sign: `+1`, `−1`, and a plain `0`."""
        return self._with_sign("+", self.number(value)) if round(value, 2) > 0 else self.number(value)

    def percent(self, share: float) -> str:
        """A share of one as whole per cent: `0.3` is `30%`."""
        text = str(format_percent(abs(share), format=None, locale=self._locale))
        return self._with_sign(MINUS, text) if share < 0 else text

    def time(self, amount: float, unit: str) -> str:
        """A length of time, `3 days` or `3天`, in the units from `second` to `year`."""
        return str(format_unit(round(amount, 2), f"duration-{unit}", locale=self._locale))

    def date(self, day: date) -> str:
        """A day as people write it: `Sep 30, 2026`, `2026年9月30日`; or only its month or its year."""
        precision = getattr(day, "precision", "day")
        if precision != "day":
            return str(format_skeleton("yMMM" if precision == "month" else "y", day, locale=self._locale))
        return str(format_date(day, format="medium", locale=self._locale))

    def language_name(self, tag: str) -> str:
        """What a language is called in this one: `Chinese`, `中文`; the tag itself where nobody knows."""
        name = locale_of(tag).get_display_name(self._locale) if is_known(tag) else None
        return str(name)[:1].upper() + str(name)[1:] if name else tag

    def list(self, items: Iterable[str]) -> str:
        """Several names in a row: `a, b, and c`, `a、b和c`."""
        return str(format_list([*items], style="standard", locale=self._locale))

    def message_list(self, items: Iterable[str]) -> str:
        """Several things in a row within a message: English, too, where messages are."""
        return str(format_list([*items], style="standard", locale=locale_of(self.spoken)))

    def any_of(self, items: Iterable[str]) -> str:
        """Several names of which one is meant: `a, b, or c`, `a、b或c`."""
        return str(format_list([*items], style="or", locale=self._locale))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and other.language == self.language

    def __hash__(self) -> int:
        return hash(self.language)

    def __repr__(self) -> str:
        return f"Words({self.language!r})"

    def _with_sign(self, sign: str, number: str) -> str:
        """A sign before its number; between letters that run to the left it would else end up behind it."""
        return ISOLATE.format(f"{sign}{number}") if self.direction == "rtl" else f"{sign}{number}"

    def _filled(self, message: str, values: dict[str, object]) -> str:
        return message.format(**{name: self._written(value) for name, value in values.items()})

    def _written(self, value: object) -> object:
        return self.number(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


@lru_cache(maxsize=4096)
def decimal(value: float, locale: Locale) -> str:
    """A number of at least zero with at most two decimals, in the form of a language: `1.5`, `1,200`."""
    return str(format_decimal(value, format="#,##0.##", locale=locale))


@cache
def languages() -> tuple[str, ...]:
    """The languages that the interface speaks: English, and one for each catalogue."""
    return (FALLBACK, *sorted(folder.name.replace("_", "-") for folder in CATALOGUES.iterdir() if folder.is_dir()))


def language_tag(language: str) -> str:
    """The language as a tag for a `lang` attribute, in the usual capitals; English if it is none."""
    tag = language.strip().replace("_", "-")
    if not LANGUAGE_TAG.fullmatch(tag):
        return FALLBACK
    first, *subtags = tag.lower().split("-")
    return "-".join([first, *(usual_capitals(subtag) for subtag in subtags)])


def usual_capitals(subtag: str) -> str:
    """A script as `Hans`, a country as `CN`, anything else in small letters, as RFC 5646 recommends."""
    match len(subtag):
        case 2:
            return subtag.upper()
        case 4:
            return subtag.title()
        case _:
            return subtag


def shorter_tags(tag: str) -> Iterator[str]:
    """The tag and what is left of it from the right: `zh-Hans-CN`, `zh-Hans`, `zh`."""
    subtags = tag.split("-")
    return ("-".join(subtags[:length]) for length in range(len(subtags), 0, -1))


@lru_cache(maxsize=256)
def locale_of(tag: str) -> Locale:
    """What Babel knows of the language, of a wider one, or of English."""
    for candidate in shorter_tags(tag):
        # Babel says ValueError to tags that are right but beyond its parser.
        with suppress(UnknownLocaleError, ValueError):
            return Locale.parse(candidate, sep="-")
    return Locale(FALLBACK)


def is_known(tag: str) -> bool:
    """Whether Babel knows the language itself, and does not speak English instead."""
    return locale_of(tag).language == tag.split("-")[0].lower()


@lru_cache(maxsize=256)
def catalogue_of(tag: str) -> NullTranslations:
    """The catalogue of the language or of a wider one; else an empty one, which answers in English.

    Chinese of Taiwan and Hong Kong is written in another script, which their tags need not name: Babel knows it.
    """
    known = str(locale_of(tag)).replace("_", "-") if is_known(tag) else tag
    for candidate in shorter_tags(known):
        file = CATALOGUES / candidate.replace("-", "_") / "LC_MESSAGES" / "mkdocs_journeys.po"
        if file.is_file():
            return compiled(file)
    return NullTranslations()


def compiled(file: Path) -> GNUTranslations:
    """The catalogue as gettext reads it: shipped as text for people, compiled in memory."""
    with file.open("rb") as text:
        catalogue = read_po(text)
    binary = BytesIO()
    write_mo(binary, catalogue)
    binary.seek(0)
    return GNUTranslations(binary)


def is_right_to_left(tag: str) -> bool:
    """Whether the language is written from right to left, by its script if the tag names one."""
    language, *subtags = tag.split("-")
    scripts = [subtag for subtag in subtags if len(subtag) == 4 and subtag.isalpha()]
    if scripts:
        return scripts[0] in RIGHT_TO_LEFT_SCRIPTS
    direction = locale_of(tag).text_direction if is_known(tag) else ""
    return direction == "rtl" or language in RIGHT_TO_LEFT_LANGUAGES
