"""What columns of research data are called in files of other programs, and what to call them instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..text import misspelt

MARKS: Final = "\"'“”„‟«»‹›‘’‚‛`´「」『』＂＇"
"""Quotation marks that may be around a name; between plain double ones the reader of CSV finds it by itself."""

_WORDS: Final = {
    "map": "journey, journey map, journeymap, map id, journey id, customer journey, karte, reise, carte, parcours,"
    " mapa, viaje, mappa, kaart, карта, путь, 地图, 地圖, 旅程, マップ, 지도, خريطة",
    "step": "step id, step name, stage, phase, touchpoint, moment, task, schritt, phase, étape, etape, paso, etapa,"
    " fase, passo, stap, krok, шаг, этап, 步骤, 步驟, 阶段, 階段, ステップ, 단계, خطوة",
    "score": "scores, rating, ratings, value, values, answer, answers, response, points, emotion, emotion score, mood,"
    " satisfaction, csat, bewertung, wert, punkte, note, antwort, valeur, réponse, évaluation, puntuación, valor,"
    " respuesta, valoración, punteggio, voto, pontuação, resposta, waardering, cijfer, ocena, оценка, балл, ответ,"
    " 评分, 評分, 分数, 分數, 得分, 情绪, 情緒, スコア, 評価, 점수, 평가, درجة, تقييم",
}
_COLUMNS: Final = {
    word.strip(): column for column, words in _WORDS.items() for word in words.split(",")
}  # fmt: skip


def proposed(columns: Sequence[str], wanted: Sequence[str]) -> Mapping[str, str]:
    """Return wanted columns that are missing, with the only one of the file that may be meant by each.

    Args:
        columns: The names in the file, in small letters.
        wanted: The columns that must be there.
    """
    missing = [name for name in wanted if name not in columns]
    free = [name for name in columns if name and name not in wanted]
    found: dict[str, str] = {}
    for name in missing:
        meant = [
            one for one in free if _COLUMNS.get(one.replace("_", " ").strip(MARKS)) == name or one.strip(MARKS) == name
        ]
        slip = misspelt(name, free, 1) if not meant and len(name) > 3 else None
        if meant or slip:
            found[name] = meant[0] if meant else str(slip)
            free.remove(found[name])
    return found
