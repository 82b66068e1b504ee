"""Words and signs with which people fill the empty cells of a table."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final

_NOTHING: Final = """
n/a, na, n.a, n/d, k.a, k/a, none, nil, null, nothing, empty, blank, not applicable, no data, no entry, none known,
nothing here, 无, 無, 没有, 沒有, 暂无, 暫無, 无数据, 不适用, なし, 無し, ナシ, 特になし, 該当なし, 없음, 해당 없음,
keine, kein, keiner, keines, nichts, entfällt, nicht zutreffend, keine angabe, aucun, aucune, néant, rien,
sans objet, s/o, non applicable, ninguno, ninguna, nada, no aplica, nessuno, nessuna, niente, non applicabile,
nenhum, nenhuma, não aplicável, нет, отсутствует, н/д, немає, geen, niets, niet van toepassing, n.v.t, ingen, inget,
inga, intet, brak, žádný, žádné, yok, ไม่มี, không có, لا يوجد, لا شيء, ничего, нет данных, не применимо, nulla,
keine daten, pas de données, sin datos, sem dados, 해당사항 없음, データなし, 没有数据, 空, אין, कोई नहीं
"""
_UNKNOWN: Final = """
tbd, t.b.d, tba, tbc, todo, to-do, to do, to be defined, to be determined, to be decided, to be confirmed, unknown,
not known, not known yet, 待定, 待补充, 待補充, 待确认, 待確認, 未知, 未定, 不明, 미정, offen, unbekannt,
noch offen, à définir, à compléter, inconnu, por definir, desconocido, da definire, неизвестно, уточнить, не известно,
غير معروف, 要確認, 検討中, 未确定, 不清楚, noch unklar, unklar, à voir, pendiente, a definir,
nog te bepalen
"""
_SIGNS: Final = re.compile(r"[-‐-―−－–—_/\\.…・·*~∅]+")
_QUESTION: Final = re.compile(r"[?？]+|[xX]{3,}")
_TO_FILL_IN: Final = re.compile(r"<[^<>]{1,40}>|\{{1,2}[^{}:,]{1,40}\}{1,2}|\[[^\[\]:,]{1,40}\]")
"""What templates have where a name is to be written: `<name>`, `{{name}}`, `[name]`."""
_AROUND: Final = " \t()[]<>（）【】.。!！"
_LONGEST: Final = 24


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


_NOTHING_WORDS: Final = _phrases(_NOTHING)
_UNKNOWN_WORDS: Final = _phrases(_UNKNOWN)


def is_nothing(value: Any) -> bool:
    """Whether a text only says that there is nothing: `—`, `n/a`, `none`, `无`."""
    plain = _one_line(value)
    return plain is not None and (plain in _NOTHING_WORDS or bool(_SIGNS.fullmatch(value.strip())))


def is_unknown(value: Any) -> bool:
    """Whether a text only says that nobody knows yet: `TBD`, `?`, `xxx`, `待定`."""
    plain = _one_line(value)
    return plain is not None and (plain in _UNKNOWN_WORDS or bool(_QUESTION.fullmatch(value.strip())))


def is_open_name(value: Any) -> bool:
    """Whether a text stands for a name that nobody has written yet: `TODO`, `...`, `<name>`; `Nil` may be a name."""
    if not isinstance(value, str) or is_unknown(value):
        return isinstance(value, str)
    return bool(_TO_FILL_IN.fullmatch(value)) or (is_nothing(value) and not is_word(value))


def is_word(value: str) -> bool:
    """Whether it is a word that somebody might also have said."""
    return any(letter.isalpha() for letter in value) and "/" not in value and is_nothing(value)


def _one_line(value: Any) -> str | None:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        return None
    return " ".join(unicodedata.normalize("NFKC", value).casefold().strip(_AROUND).split())
