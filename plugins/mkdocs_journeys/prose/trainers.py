"""Names by which authors mean notes for trainers only, or what is not for everybody."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import Final

from .label_words import FEW

INSTRUCTOR: Final = "instructor"

_TRAINERS: Final = frozenset(
    name
    for names in (
        "trainer trainers teacher teachers tutor tutors facilitator facilitators facilitation lecturer lecturers",
        "educator educators",
        # German, French
        "trainerin dozent dozentin dozenten lehrer lehrerin lehrkraft lehrkräfte lehrende kursleiter kursleitung",
        "formateur formatrice formateurs enseignant enseignante enseignants animateur animatrice intervenant",
        # Spanish, Portuguese, Italian
        "profesor profesora profesores formador formadora facilitador facilitadora docente docentes",
        "professora formadores formatore insegnante insegnanti istruttore facilitatore",
        # Dutch, Polish, Turkish, Indonesian
        "docent begeleider prowadzący nauczyciel trener eğitmen öğretmen pelatih pengajar",
        # Russian, Ukrainian
        "инструктор преподаватель тренер учитель ведущий инструктора преподавателя тренера викладач інструктор",
        # Korean, Arabic, Hebrew, Hindi, Thai
        "강사 강사용 교사 المدرب مدرب المعلم معلم למדריך מדריך प्रशिक्षक शिक्षक ผู้สอน วิทยากร",
    )
    for name in names.split()
)
_IN_CHINESE: Final = re.compile("讲师|講師|教师|教師|老师|老師|培训师|引导师|讲者|インストラクター|トレーナー")
_WITH_NOTES: Final = {
    "speaker",
    "speakers",
    "presenter",
    "presenters",
    "leader",
    "leaders",
    "host",
    "coach",
    "professor",
}
"""People who are trainers at least where notes are theirs."""
_OTHER_WORDS: Final = {"instruction", "instructions", "constructor", "constructors", "infrastructure", "introduction"}
_LIKE_INSTRUCTOR: Final = 0.75


def means_trainers(name: str) -> bool:
    """Return whether a name says, exactly or nearly, that something is for trainers."""
    plain = _with_hyphens(name)
    if _IN_CHINESE.search(plain):
        return True
    words = set(plain.split("-"))
    if words & _TRAINERS or ({"note", "notes"} & words and words & _WITH_NOTES):
        return True
    return any(SequenceMatcher(None, word[:30], INSTRUCTOR).ratio() >= _LIKE_INSTRUCTOR for word in words)


def means_few(name: str) -> bool:
    """Return whether a name that is none of ours was to keep something from most readers."""
    plain = _with_hyphens(name)
    return plain in FEW or (_OTHER_WORDS.isdisjoint(plain.split("-")) and means_trainers(name))


def _with_hyphens(name: str) -> str:
    return unicodedata.normalize("NFKC", name).lower().replace("_", "-")
