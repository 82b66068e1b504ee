"""Numbers with which names begin: told apart from names, taken off, and given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_WORDS = (
    "stage|phase|step|part|act|chapter|day|week|month|year|moment|stufe|schritt|etappe|abschnitt|teil|tag|woche|monat|"
    "étape|etape|partie|jour|semaine|mois|fase|etapa|paso|passo|parte|día|dia|semana|mes|tappa|giorno|settimana|"
    "stap|fas|steg|trin|dag|uke|vaihe|krok|faza|fáze|etap|dzień|день|неделя|этап|шаг|фаза|стадия|часть|етап|крок|"
    "aşama|adım|giai đoạn|bước|ขั้นตอนที่|ขั้นตอน|ขั้นที่|ขั้น|단계|מרחלה|שלב|المرحلة|مرحلة|الخطوة|خطوة|चरण|"
    "阶段|階段|段階|步骤|步驟|环节|環節|ステップ|フェーズ|阶|部分"
)
_CHINESE = "零〇一二三四五六七八九十百"
_VALUE = rf"(?:\d{{1,3}}[a-z]?|[{_CHINESE}]{{1,3}}|[ivx]{{1,5}}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)"
_NUMBERED = re.compile(
    r"\s*(?:"
    # Before a number: №, No., Nr., N°, #, 第, a bracket.
    rf"(?:№|#|no\.?|nr\.?|n[°º]|nº)\s*\d"
    rf"|第\s*(?:\d|[{_CHINESE}]{{1,3}}\s*(?:[步阶階段章部回次天日周週期环環]|个|個|[:、,.\s]|$))"
    rf"|[(\[【（]\s*{_VALUE}\s*[)\]】）]"
    # A word for a stage, then its number.
    rf"|(?:{_WORDS})\s*(?:№|#|no\.?|nr\.?|n[°º])?\s*(?:\d|[{_CHINESE}]{{1,3}}(?!\w))"
    rf"|(?:{_WORDS})\s+{_VALUE}(?!\w)"
    # A number, then a sign that ends it.
    rf"|\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}[a-z]?\s*(?:[.):\]、．·|_]|[-–—](?!\d)|(?:er|ère|e|º|ª|°|st|nd|rd|th)\s+(?:{_WORDS})\b)"
    r"|0?[1-9]/\d{1,2}\s"
    r"|\d{1,3}\s*(?:단계|阶段|階段|段階|步|ステップ|этап|шаг)"
    rf"|[{_CHINESE}]{{1,3}}\s*[、.:：．)·]"
    r"|[ivx]{1,5}\s*(?:[.):、]|\s[-–—]\s)"
    r"|[a-h]\s*(?:[.):、](?=\s)|\s[-–—]\s)"
    r")",
    re.IGNORECASE,
)
_CIRCLED = "\u2460-\u24ff\u2776-\u2793\u3220-\u3243\u3280-\u32b0\u2160-\u217f"
_ENCLOSED = re.compile(rf"\s*(?:[{_CIRCLED}]|[0-9]\ufe0f?\u20e3|🔟)")
_BARE = re.compile(r"\s*0?(\d{1,3})(?!\d)(?=\s|[^\W\d_a-z])", re.IGNORECASE)

_TAKEN_OFF = re.compile(
    r"""\s*(?:
        第?[\d一二三四五六七八九十百]+\s*(?:阶段|步骤|步|部分)\s*[:：、.．)）-]*     # 第一阶段：
        | (?:阶段|步骤|第)\s*[\d一二三四五六七八九十百]+\s*[:：、.．)）-]+            # 阶段一：
        | (?:stage|step|phase)\s*\d+\s*[:.)-]+                                      # Step 1:
        | [(（]\s*[\d一二三四五六七八九十]+\s*[)）]                                   # （一）
        | \d+(?:\.\d+)*\s*(?:[.)、:：）]|-\s)(?!\d)                              # 1.  1.2)  3、
        | [一二三四五六七八九十]+\s*[、.:：)）]                                        # 一、
        | [0-9]\N{VARIATION SELECTOR-16}?\N{COMBINING ENCLOSING KEYCAP}                # 1️⃣
        | [①-⑳❶-❿]
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)
"""Narrower than what is seen as a number, and not to be widened: ids that are addresses come from what is left."""


def without_leading_number(name: str) -> str:
    """Return a name without the number that it begins with."""
    return _TAKEN_OFF.sub("", name, count=1) if _TAKEN_OFF.match(name) else name


def begins_with_number(name: str, place: int = 0) -> bool:
    """Whether a name begins with a number that its author gave it.

    Args:
        name: The name of a stage.
        place: Its place among the stages, from 1; then a mere number counts as well if it is that.
    """
    if _ENCLOSED.match(name):
        return True
    plain = unicodedata.normalize("NFKC", name)
    if _NUMBERED.match(plain):
        return True
    bare = _BARE.match(plain)
    return bare is not None and place > 0 and int(bare[1]) in (place, place - 1)


def numbered_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names of all stages with a number each; as they are where one has a number or there is only one."""
    if len(names) < 2 or any(begins_with_number(name, place) for place, name in enumerate(names, 1)):
        return tuple(names)
    return tuple(f"{place}. {name}" for place, name in enumerate(names, 1))
