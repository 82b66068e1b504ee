"""Scores as people write them beside or instead of words: what is certain is read, what is likely can be told."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 80
UNSIGNED = r"\s?(?:\d{1,4}(?:[.,]\d{1,2})?|[.,]\d{1,2})"
NUMBER = rf"[+-]?{UNSIGNED}"
SIGNED = rf"[+-]{UNSIGNED}"
BETWEEN = r"\s*(?:-|–|—|~|\.{2,3}|to|till|until|bis|à|a|hasta|до|至|到|から)\s*"
FILLED, EMPTY = "★⭐🌟✭✮✪●⬤⚫■◼▪█▮▰", "☆✩✰✫○◯⚪□◻▫░▯▱"
HEARTS, EMPTY_HEARTS = "♥❤", "♡🤍"
"""Signs of which a row is a score, and a single one love."""
NUMERALS = {
    **{character: value for value, character in enumerate("零一二三四五六七八九十")},
    "〇": 0,
    "两": 2,
    "兩": 2,
}
NAMES = (
    "zero one two three four five six seven eight nine ten",
    "null eins zwei drei vier fünf sechs sieben acht neun zehn",
    "zéro un deux trois quatre cinq six sept huit neuf dix",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez",
    "zero uno due tre quattro cinque sei sette otto nove dieci",
    "zero um dois três quatro cinco seis sete oito nove dez",
    # “Nul” is French for bad, and “один” Russian for alone.
    "- een twee drie vier vijf zes zeven acht negen tien",
    "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć",
    "ноль - два три четыре пять шесть семь восемь девять десять",
    "영 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열",
    "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
)
"""Numbers from zero to ten in the languages in which fields may be named."""
NAMED = {"ein": 1, "une": 1, "uma": 1, "duas": 2, "ゼロ": 0} | {
    name: value for names in NAMES for value, name in enumerate(names.split()) if name != "-"
}
ROMAN = {name: value for value, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"], 1)}
STARS = r"(?:stars?|sterne?n?|étoiles?|estrellas?|stelle|sterren|зв[её]зд\w*|(?:颗|顆)?星)"
UNITS = (
    rf"(?:{STARS}|points?|pts?\.?|punkte?n?|puntos?|punti|балл\w*|thumbs?|hearts?|herzen?|degrees?|grade?|°"
    r"|分|點|点|점|級|级)"
)

_EXACT = re.compile(NUMBER)
_RANGE = re.compile(rf"({NUMBER}){BETWEEN}({NUMBER})", re.IGNORECASE)
_SIGNED_RANGE = re.compile(r"(-\s?[\d.,]+)\s*/\s*(\+\s?[\d.,]+)")
_SCORE_FIRST = re.compile(rf"({SIGNED})(?:\s*[:,;|)–—]\s*|\s+[-(\[]\s*|\s+|(?=[^\d\s.,/%°+-]))(\D+)")
_SCORE_LAST = re.compile(rf"(\D*[^\s\d:,;|(\[–—+-])(?:\s*[:,;|([–—]\s*|\s+-\s+|\s+)({SIGNED})[)\]]?")
_SCORE_ATTACHED = re.compile(rf"(\D*[^\s\d.,/%°+-])(\+{UNSIGNED})|(\D*[^\x00-\x7f])({SIGNED})")
_SIGNED_SOMEWHERE = re.compile(r"(?<!\w)[+-]\d|[^\W\d_]{3}-\d(?:[.,]\d)?$")
_WORDS_FIRST = re.compile(rf"([^\d{FILLED}{EMPTY}]+[\s:(])([\d{FILLED}{EMPTY}].*?)\)?")
_PERCENT = re.compile(rf"({NUMBER})\s*(?:%|percent|per cent|prozent|pour cent|por ciento)\s*(.*)", re.IGNORECASE)
_SHARE = re.compile(
    rf"({NUMBER}|\w+?)\s*(?:/|⁄|\s(?:(?:out )?of|von|sur|de|su|auf|из|av)\s)\s*(\d{{1,3}}|[^\W\d]+)"
    rf"(?:\s*{UNITS})?(?:\s+(.*))?",
    re.IGNORECASE,
)
_CHINESE_SHARE = re.compile(r"([零〇一二两兩三四五六七八九十]|\d+)分之([零〇一二两兩三四五六七八九十]|\d+)")
_STARS = re.compile(rf"([{FILLED}]*)\s*([{EMPTY}]*)(.*)")
_HEARTS = re.compile(rf"([{HEARTS}]*)\s*([{EMPTY_HEARTS}]*)")
_COLOURED = re.compile(r"([🟢🔴🔵🟡🟠🟣🟤🟩🟥🟦🟨🟧🟪⭕]+)\s*([⚪⚫○◯⬜⬛]+)")
_WITH_EXPONENT = re.compile(r"([+-]?\d{1,4}(?:[.,]\d{1,4})?)e([+-]?\d)", re.IGNORECASE)
_WITH_UNIT = re.compile(rf"({NUMBER}|\w+?)\s*-?({UNITS})(?!\w)\s*(.*)", re.IGNORECASE)
_SIGNS = re.compile(r"([+-](?:\s?[+-]){0,5}|±|\+/-|-/\+)(?:\s+(\D+))?")
_FRACTION = re.compile(r"(\d{0,4})\s?([¼-¾⅐-⅞])")
_SAID_SIGN = re.compile(
    r"(minus|plus|moins|menos|más|mas|negative|positive|負|负|正|マイナス|プラス)\s*(\d+(?:[.,]\d+)?|\w+)(?:\s+(.*))?",
    re.IGNORECASE,
)
_NEGATIVE = frozenset({"minus", "moins", "menos", "negative", "負", "负", "マイナス"})
_ABOUT = re.compile(rf"(?:[~≈<>≤≥(±]|ca\.?|about|etwa|约|約)?\s*({NUMBER})\s*[)+?!*.:]*", re.IGNORECASE)
_NUMBER_FIRST = re.compile(rf"({NUMBER})(?![\w/.%]|:\S)[\s:,;–—(-]*(\D*)")
_NUMBER_LAST = re.compile(rf"(\D*[\s:(])({NUMBER})[)\]]?")


@dataclass(frozen=True, slots=True)
class LikelyScore:
    """What a text probably means as a score.

    Attributes:
        score: The number that it names, on the scale that it was given on; None where that cannot be told.
        scale: The ends of that scale, if the text says or implies one; None for the map's.
        label: The words beside the number.
        who: The name beside the number, of who feels it.
    """

    score: float | None
    scale: tuple[float, float] | None = None
    label: str = ""
    who: str = ""


def certain_score(text: str) -> dict[str, object] | None:
    """Return the fields of an emotion that a text says for certain; None where it might mean something else.

    A number alone (`1,5`, `８`), a signed number beside words (`-2 annoyed`), a range (`1-3`, `-1/+1`).
    """
    plain = _with_plain_digits(text)
    if len(plain) > LONGEST or not any(character.isdigit() for character in plain):
        return None
    if _EXACT.fullmatch(plain):
        return {"score": _value(plain)}
    for pattern in (_SIGNED_RANGE, _RANGE):
        if (found := pattern.fullmatch(plain)) and _value(found[1]) <= _value(found[2]):
            return {"low": _value(found[1]), "high": _value(found[2])}
    if (found := _SCORE_FIRST.fullmatch(plain)) and _are_words(found[2]):
        return {"score": _value(found[1]), "label": _words_in(text, found[2])}
    if (found := _SCORE_LAST.fullmatch(plain)) and _are_words(found[1]):
        return {"score": _value(found[2]), "label": _words_in(text, found[1])}
    if (found := _SCORE_ATTACHED.fullmatch(plain)) and _are_words(found[1] or found[3]):
        return {"score": _value(found[2] or found[4]), "label": _words_in(text, found[1] or found[3])}
    return None


def likely_score(text: str, *, is_word: bool = False) -> LikelyScore | None:
    """Return what a text that is read as a word probably means as a score; None where nothing looks like one.

    Args:
        text: The emotion as it was written.
        is_word: Whether its author says that it is a word: then only a text that is nothing but a score counts.
    """
    plain = _with_plain_digits(text)
    if not plain or len(plain) > LONGEST:
        return None
    if not is_word and (named := _named(plain)) is not None:
        return LikelyScore(named)
    found = _likely(plain)
    return None if found is None or (is_word and found.label) else found


def _named(plain: str) -> float | None:
    """The number that a word or a Roman numeral is, if that is all of a text; a single small letter is none."""
    roman = ROMAN.get(plain.upper()) if plain.isupper() or len(plain) > 1 else None
    return NUMERALS.get(plain, NAMED.get(plain.lower())) if roman is None else roman


def _row(filled: str, empty: str, label: str) -> LikelyScore:
    """The score that a row of filled and empty signs is."""
    score = len(filled)
    return LikelyScore(score, (min(1, score), score + len(empty) if empty else max(5, score)), label)


def _likely(plain: str) -> LikelyScore | None:
    if found := _WITH_EXPONENT.fullmatch(plain):
        return LikelyScore(_value(found[1]) * 10.0 ** int(found[2]))
    if found := _PERCENT.fullmatch(plain):
        return LikelyScore(_value(found[1]), (0, 100), _label(found[2]))
    if (found := _CHINESE_SHARE.fullmatch(plain)) and number_named(found[1]):
        return LikelyScore(number_named(found[2]), (0, number_named(found[1]) or 1))
    if (found := _SHARE.fullmatch(plain)) and (share := _shared(found[1], found[2])):
        return LikelyScore(share[0], (0 if share[1] >= 10 or share[0] < 1 else 1, share[1]), _label(found[3]))
    if plain[0] in FILLED + EMPTY and (found := _STARS.fullmatch(plain)):
        return _row(found[1], found[2], _label(found[3]))
    if (found := _HEARTS.fullmatch(plain)) and len(found[1] + found[2]) > 1:
        return _row(found[1], found[2], "")
    if found := _COLOURED.fullmatch(plain):
        return _row(found[1], found[2], "")
    if (found := _WITH_UNIT.fullmatch(plain)) and (score := number_named(found[1])) is not None:
        is_of_stars = re.fullmatch(STARS, found[2], re.IGNORECASE) and 1 <= score <= 5
        return LikelyScore(score, (1, 5) if is_of_stars else None, _label(found[3]))
    if (found := _SIGNS.fullmatch(plain)) and plain != "-":
        score = 0 if "/" in found[1] or "±" in found[1] else found[1].count("+") - found[1].count("-")
        return LikelyScore(score, (-max(2, abs(score)), max(2, abs(score))), _label(found[2]))
    if (found := _SAID_SIGN.fullmatch(plain)) and (amount := number_named(found[2])) is not None:
        return LikelyScore(-amount if found[1].lower() in _NEGATIVE else amount, None, _label(found[3]))
    if found := _ABOUT.fullmatch(plain):
        return LikelyScore(_value(found[1]))
    if found := _NUMBER_FIRST.fullmatch(plain):
        return LikelyScore(_value(found[1]), None, _label(found[2]))
    if found := _NUMBER_LAST.fullmatch(plain):
        return LikelyScore(_value(found[2]), None, _label(found[1]))
    is_without_letters = not any(character.isalpha() for character in plain)
    if (found := _WORDS_FIRST.fullmatch(plain)) and (rest := _likely(found[2])) and not rest.label:
        return LikelyScore(rest.score, rest.scale, _label(found[1]))
    if _SIGNED_SOMEWHERE.search(plain) or (is_without_letters and any(character.isdigit() for character in plain)):
        return LikelyScore(None)
    return None


def _with_plain_digits(text: str) -> str:
    """The text with plain digits and signs; dashes before a number are a minus."""
    plain = _FRACTION.sub(
        lambda found: f"{int(found[1] or 0) + unicodedata.numeric(found[2]):.2f}", text[: 2 * LONGEST]
    )
    plain = unicodedata.normalize("NFKC", plain.replace("\u20e3", "").replace("\ufe0f", "")).strip()
    plain = plain.replace("−", "-").replace("﹣", "-").replace("﹢", "+").replace("\u2010", "-").replace("\u2011", "-")
    plain = re.sub(r"^[–—‒―]+(?=\s?[\d.,])", "-", plain)
    return re.sub(r"^[–—‒―]{2,}$", lambda found: "-" * len(found[0]), plain)


def _as_decimal(fraction: re.Match[str]) -> str:
    """A sign such as `½`, perhaps behind a whole number, as a decimal number."""
    return f"{int(fraction[1] or 0) + unicodedata.numeric(fraction[2]):.2f}"


def _value(text: str) -> float:
    return float(re.sub(r"\s", "", text).replace(",", ".")) + 0.0


def number_named(text: str) -> float | None:
    """Return a number in digits or as a word; None for another word."""
    if _EXACT.fullmatch(text):
        return _value(text)
    return NUMERALS[text] if text in NUMERALS else NAMED.get(text.lower())


def _shared(part: str, whole: str) -> tuple[float, float] | None:
    """A part of a whole, such as 7 of 10; None where it is none."""
    score, most = number_named(part), number_named(whole)
    return (score, most) if score is not None and most is not None and 0 <= score <= most and most > 1 else None


def _are_words(text: str) -> bool:
    """Whether a text beside a signed number is a word, not a unit or the rest of a calculation."""
    words = _label(text)
    if not words or re.match(rf"(?:%|°|/|×|\*|=|{UNITS}(?!\w)|of\b|von\b|out\b|percent|prozent)", words, re.IGNORECASE):
        return False
    return any(unicodedata.category(character)[0] == "L" or ord(character) > 0x2190 for character in words)


def _label(text: str | None) -> str:
    return (text or "").strip(" \t,;:/|()[]–—-\"'“”")


def _words_in(text: str, part: str) -> str:
    """Words as they were written: the plain text may have lost the width of letters or the colour of an emoji."""
    words = _label(part)
    return words if words in text else _label(re.sub(r"[+\-−–－＋]?\s?[\d.,]+", "", text)) or words
