"""Language tags, and what people write in their place: countries and names of languages."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, Final

from babel import Locale, UnknownLocaleError
from pydantic_core import PydanticCustomError

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_WITH_TWO_LETTERS: Final = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo
es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji
jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd
ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss
st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_TWO_LETTERS: Final = frozenset(_WITH_TWO_LETTERS.split()) - {"in", "iw", "ji", "kr", "mo", "sh"}
"""Languages with two letters. Kanuri (`kr`) is written `kau` here, because everybody else means Korean."""
_COUNTRIES: Final = {
    **{"cn": "zh", "jp": "ja", "kr": "ko", "ua": "uk", "cz": "cs", "dk": "da", "gr": "el", "vn": "vi", "ir": "fa"},
    **{"il": "he", "iw": "he", "in": "hi", "gb": "en-GB", "us": "en-US", "au": "en-AU", "nz": "en-NZ", "at": "de-AT"},
    **{"mx": "es-MX", "cl": "es-CL", "pe": "es-PE", "hk": "zh-HK", "sg": "en-SG", "by": "be", "rs": "sr", "ge": "ka"},
    **{"kz": "kk", "ph": "fil", "pk": "ur", "bd": "bn", "lk": "si", "np": "ne", "kh": "km", "eg": "ar", "jo": "ar"},
    **{"al": "sq", "md": "ro", "uz": "uz", "mm": "my", "lb": "ar", "jpn": "ja", "chn": "zh", "cht": "zh-Hant"},
    **{"chs": "zh-Hans", "ger": "de", "dut": "nl", "fre": "fr", "chi": "zh", "gre": "el", "cze": "cs", "per": "fa"},
}
LIKE_COUNTRIES: Final = {"se": "sv", "tw": "zh-TW", "ee": "et", "sa": "ar", "ae": "ar", "my": "ms", "br": "pt-BR"}
"""Languages whose tags are the codes of countries with another language: Northern Sámi, Twi, Ewe …"""
_AS_NAMED: Final = {
    **{"mandarin": "zh", "simplified chinese": "zh-Hans", "traditional chinese": "zh-Hant", "cantonese": "yue"},
    **{
        "简体中文": "zh-Hans",
        "繁體中文": "zh-Hant",
        "繁体中文": "zh-Hant",
        "汉语": "zh",
        "英语": "en",
        "日语": "ja",
        "英文": "en",
    },
    **{"farsi": "fa", "brazilian portuguese": "pt-BR", "british english": "en-GB", "american english": "en-US"},
}
_LONGEST_NAME = 30
_NAMED_IN: Final = ("en", "zh", "de", "fr", "es", "ja", "pt", "ru")


def read_language(value: Any) -> str:
    """A BCP 47 language tag such as `en` or `zh-Hans`."""
    if isinstance(value, str) and _TAG.fullmatch(value.strip()):
        tag = value.strip()
        first = tag.split("-")[0].lower()
        if first in _TWO_LETTERS or (len(first) == 3 and first not in _COUNTRIES):
            return tag
    raise PydanticCustomError("language_expected", "a language tag such as en or zh is expected here")


def likely_language(text: str) -> str | None:
    """The tag that somebody meant who wrote a country, an underscore or the name of a language."""
    plain = " ".join(unicodedata.normalize("NFKC", text).strip().split())
    plain = re.sub(r"^(in|auf|en)\s+|\s+language$", "", plain, flags=re.IGNORECASE)
    dashed = re.sub(r"[_\s]+", "-", plain).split(".")[0]
    first, *rest = dashed.split("-")
    candidates = [dashed, _COUNTRIES.get(plain.lower(), ""), _named(plain), _with_region(plain)]
    if rest and first.lower() in _COUNTRIES and " " not in plain:
        candidates.append(_COUNTRIES[first.lower()])
    for tag in candidates:
        if _TAG.fullmatch(tag) and is_language(tag):
            return _in_usual_case(tag)
    return None


def _with_region(text: str) -> str:
    """The tag of a language with a country in brackets: `English (UK)`."""
    found = re.fullmatch(r"([^()]{2,40}?)\s?\(([^()]{2,40})\)", text)
    language = (
        (found[1].lower() if _TAG.fullmatch(found[1]) and is_language(found[1]) else _named(found[1])) if found else ""
    )
    if found is None or not language:
        return ""
    names = {name.lower(): code for code, name in Locale.parse("en").territories.items() if len(code) == 2}
    region = {"uk": "GB", "us": "US", "usa": "US"}.get(found[2].lower()) or names.get(found[2].lower(), "")
    is_code = re.fullmatch("[A-Za-z]{2}", found[2]) and found[2].upper() in names.values()
    return f"{language}-{found[2].upper() if is_code and not region else region}".rstrip("-")


def is_language(tag: str) -> bool:
    """Whether a tag begins with a language that is known."""
    try:
        read_language(tag)
    except PydanticCustomError:
        return False
    # Of three letters only those that somebody has a name for: a word is no tag.
    first = tag.split("-")[0].lower()
    return len(first) == 2 or first in Locale.parse("en").languages


def _in_usual_case(tag: str) -> str:
    first, *rest = tag.split("-")
    shown = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest]
    return "-".join([first.lower(), *shown])


def _named(text: str) -> str:
    """The tag of the language that has this name, in itself or in a large language; empty if none has."""
    name = text.casefold()
    if (tag := _names().get(name)) is not None:
        return tag
    # What is surely no name is not worth the seconds that the data of all languages take.
    is_name = len(name) <= _LONGEST_NAME and all(
        unicodedata.category(sign)[0] in "LMZ" or sign in "-'’" for sign in name
    )
    return _own_names().get(name, "") if is_name else ""


@cache
def _names() -> dict[str, str]:
    """Name of a language in a large language → its tag."""
    names = dict(_AS_NAMED)
    for shown_in in _NAMED_IN:
        for code, name in Locale.parse(shown_in).languages.items():
            if "_" not in code:
                names.setdefault(name.casefold(), code)
    return names


@cache
def _own_names() -> dict[str, str]:
    """Name of a language in itself → its tag."""
    names: dict[str, str] = {}
    for code in sorted(_TWO_LETTERS):
        try:
            own = Locale.parse(code).get_display_name()
        except (UnknownLocaleError, ValueError):
            continue
        if own:
            names.setdefault(own.casefold(), code)
    return names
