"""Breaking text into lines that fit, by the rules of Chinese, Japanese and European typesetting.

A line never begins with a closing mark nor ends with an opening one; a number stays with its unit; a long
address breaks after its punctuation; the inside of a word is the last resort, with a hyphen where its script takes
one. Nothing of the text is lost but the spaces at which it breaks.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .measure import clusters, width
from .word_breaks import BROKEN_BY_SYLLABLES, HYPHEN, LEAST_LETTERS, hyphen_points, syllables, unbroken

__all__ = ["wrap"]

# What sets without spaces between words: CJK symbols, kana, ideographs, full-width forms, the planes beyond.
IDEOGRAPH = (
    "\u2e80-\u2fff\u3000-\u312f\u3190-\ua4cf\uf900-\ufaff\uff01-\uffef\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
NO_START = frozenset(
    "!%),.:;?]}¢°·’”†‡›»‰′″℃、。々〉》」』】〕〗〙〛〜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ・ー–"
    "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿヽヾゝゞ！％），．：；？］｝～｠､｡｣ﾞﾟ…‥—⋯"
)
NO_END = frozenset("([{‘“‹«〈《「『【〔〖〘〚（［｛｟｢£¥€$￥＄￡#＃")
NO_BREAK = frozenset("\u00a0\u202f")
# Two of the same that make one sign: a dash of two ems, a dotted line of six dots.
PAIRED = frozenset("—…⋯‥─")
CHINESE_UNITS = "分钟 小时 毫秒 秒钟 个月 星期 公里 千米 厘米 毫米 公斤 万元 亿元 美元 欧元 人次 分鐘"
JAPANESE_UNITS = "小時 個月 時間 ヶ月 か月 週間"
UNITS = frozenset([*CHINESE_UNITS.split(), *JAPANESE_UNITS.split()])
ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.)\S|\S+[/?&=_]\S*[/?&=_.]\S|\S+@\S+\.\S", re.IGNORECASE)
AFTER_ADDRESS_MARK = re.compile(r"(?<=[/._\-?&=@])(?=[^/._\-?&=@])")
AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_]{2}[-–/])(?=[^\W\d_]{2})|(?<=[\w)]—)(?=\w)")
SHORT_UNIT = re.compile(r"(?:[%‰°€$£¥]|[^\W\d_]{1,3}\b|°[CF])[.,;:!?)]*$")
LONG_UNIT = re.compile(
    r"(?:minutes?|hours?|seconds?|days?|weeks?|months?|years?|percent|points?|"
    r"minuten?|stunden?|sekunden?|tagen?|wochen?|monaten?|jahren?|prozent|minutos?|horas?|jours?|heures?)\b",
    re.IGNORECASE,
)
CURRENCY = re.compile(r"^(?:[€$£¥￥]|[A-Z]{3})$")
NUMBER_END = re.compile(r"\d[)+]?$")
ZERO_WIDTH_BREAK = "\u200b"
NEVER_SEEN = re.compile("[\u00ad\u2060\ufeff]")
SPACES = re.compile("[ \t\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
EMOJI = re.compile("[\U0001f000-\U0001faff]|[\u2600-\u27bf]\ufe0f|[\u2705\u274c\u2728\u2b50\u274e\u2753-\u2757]")
# Signs before which French sets a space, and those after which it does, stay with their word.
SIGN = re.compile("[:;!?»›]+[.,]?")
OPENING = frozenset({"«", "‹"})
INNER_SPACE = re.compile("(?<![«‹])[ \u00a0\u202f]+(?![:;!?»›]+(?:[ \u00a0\u202f.,]|$))")
PIECE = re.compile(f"[{IDEOGRAPH}]|[^{IDEOGRAPH}]+")


class Piece(NamedTuple):
    """What stays together if it can, and whether a space is before it."""

    text: str
    space: bool


LONGEST_WORD = 200
"""Letters of a word that is hyphenated."""


@lru_cache(maxsize=4096)
def wrap(text: str, room: float, size: float, language: str, bold: bool = False) -> tuple[str, ...]:
    """Return the lines of a text in a language, each at most `room` wide; empty for an empty text."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines.extend(lines_of(paragraph, room, size, bold, language))
    return tuple(lines)


def lines_of(paragraph: str, room: float, size: float, bold: bool, language: str) -> list[str]:
    rows: list[list[Piece]] = []
    row: list[Piece] = []
    used = 0.0
    space = width(" ", size, bold)
    for piece, wide in fitting(pieces(paragraph), room, size, bold, language):
        gap = space if piece.space and row else 0.0
        if row and used + gap + wide > room:
            rows.append(row)
            row, used, gap = [], 0.0, 0.0
        row.append(piece)
        used += gap + wide
    if row:
        rows.append(row)
    return [joined(row) for row in without_orphan(rows, room, size, bold)]


def joined(row: list[Piece]) -> str:
    return "".join(f" {piece.text}" if piece.space and index else piece.text for index, piece in enumerate(row))


def without_orphan(rows: list[list[Piece]], room: float, size: float, bold: bool) -> list[list[Piece]]:
    """A last line of one character takes company from the line above."""
    if len(rows) > 1 and len(rows[-2]) > 1 and len(clusters(joined(rows[-1]).rstrip("。．.！!？?，,”」』）)"))) < 2:
        longer = [rows[-2][-1], *rows[-1]]
        if width(joined(longer), size, bold) <= room:
            return [*rows[:-2], rows[-2][:-1], longer]
    return rows


def fitting(found: list[Piece], room: float, size: float, bold: bool, language: str) -> Iterator[tuple[Piece, float]]:
    """Pieces that fit a line, and their widths; one too wide gives up what kept it together, at last the word."""
    for piece in found:
        wide = width(piece.text, size, bold)
        if wide <= room:
            yield piece, wide
            continue
        for index, word in enumerate(INNER_SPACE.split(piece.text)):
            space = piece.space if index == 0 else True
            wide = width(word, size, bold)
            if wide <= room:
                yield Piece(word, space), wide
                continue
            for part in chopped(Piece(word, space), room, size, bold, language):
                yield part, width(part.text, size, bold)


def chopped(piece: Piece, room: float, size: float, bold: bool, language: str) -> Iterator[Piece]:
    """A word that is wider than a line, in parts that fill lines; a single character is never cut."""
    text, space = piece.text, piece.space
    # What is longer than any word is data: looking for its hyphens takes a time that grows with its square.
    is_word = len(text) <= LONGEST_WORD and not ADDRESS.match(text)
    known, possible = hyphen_points(text, language) if is_word else ((), ())
    start = 0
    while possible and width(text[start:], size, bold) > room:
        end = next(
            (
                point
                for points in (known, possible)
                for point in reversed(points)
                if point >= start + LEAST_LETTERS and width(text[start:point] + HYPHEN, size, bold) <= room
            ),
            0,
        )
        if not end:
            break
        yield Piece(text[start:end] + HYPHEN, space)
        start, space = end, False
    part = ""
    for cluster in unbroken(text[start:]):
        if part and width(part + cluster, size, bold) > room:
            yield Piece(part, space)
            part, space = "", False
        part += cluster
    yield Piece(part, space)


def pieces(paragraph: str) -> list[Piece]:
    """The paragraph between its break opportunities."""
    found: list[Piece] = []
    for word in SPACES.split(NEVER_SEEN.sub("", paragraph).strip()):
        for index, part in enumerate(parts_of(word)):
            if found and index == 0 and belongs_to_word_before(found[-1].text, part):
                found[-1] = Piece(f"{found[-1].text} {part}", found[-1].space)
            elif found and index > 0 and stays_together(found[-1].text, part):
                found[-1] = Piece(found[-1].text + part, found[-1].space)
            else:
                found.append(Piece(part, space=index == 0))
    return found


def belongs_to_word_before(before: str, after: str) -> bool:
    """A number and its unit; a sign before or after which French sets a space."""
    return bool(SIGN.fullmatch(after)) or before in OPENING or belongs_to_number(before, after)


def belongs_to_number(before: str, after: str) -> bool:
    """A number and its unit, or a currency and its amount."""
    if (before[-1].isdigit() or before[-1] in ")+") and NUMBER_END.search(before):
        return bool(SHORT_UNIT.match(after) or LONG_UNIT.match(after))
    return bool(after[:1].isdigit() and CURRENCY.match(before))


def parts_of(word: str) -> Iterator[str]:
    """A word without spaces between the places where it might break."""
    if word.isascii() and word.rstrip(".,;:!?").isalnum():
        yield word
        return
    for chunk in word.split(ZERO_WIDTH_BREAK):
        for piece in PIECE.findall(chunk):
            if len(piece) == 1:
                # An ideograph, mostly: there is nothing to take apart.
                yield piece
                continue
            pattern = AFTER_ADDRESS_MARK if ADDRESS.match(piece) else AFTER_HYPHEN
            for part in pattern.split(piece):
                for syllable in syllables(part) if BROKEN_BY_SYLLABLES.search(part) else (part,):
                    yield from emoji_apart(syllable)


def emoji_apart(part: str) -> Iterator[str]:
    """Emoji are separate words: a row of twenty breaks between any two."""
    if not EMOJI.search(part):
        if part:
            yield part
        return
    word = ""
    for cluster in clusters(part):
        if EMOJI.match(cluster):
            if word:
                yield word
            yield cluster
            word = ""
        else:
            word += cluster
    if word:
        yield word


def stays_together(before: str, after: str) -> bool:
    """Whether no line may end between the two."""
    last, first = before[-1], after[0]
    if last in NO_BREAK or first in NO_BREAK:
        return True
    if first in NO_START or last in NO_END:
        return True
    if last == first and last in PAIRED:
        return True
    if is_ideograph(first) and NUMBER_END.search(before):
        return True
    if first.isdigit() and last in "第约約近超前后後每≈~～":
        return True
    return before[:-1].rstrip()[-1:].isdigit() and last + first in UNITS


def is_ideograph(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff" or character >= "\U00020000"
