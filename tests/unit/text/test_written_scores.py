"""Numbers in emotions are read where they are certain, and told where they are likely; words stay words."""

from __future__ import annotations

import pytest

from mkdocs_journeys.model import Feeling
from mkdocs_journeys.text.written_scores import certain_score, likely_score

CERTAIN = {
    "1,5": (1.5, ""),
    "8": (8, ""),
    "８": (8, ""),
    "③": (3, ""),
    "2️⃣": (2, ""),
    "− 2": (-2, ""),
    "– 2": (-2, ""),
    "٣": (3, ""),
    "-2 annoyed": (-2, "annoyed"),
    "−1,5 – frustriert": (-1.5, "frustriert"),
    "-2annoyed": (-2, "annoyed"),
    "+2开心": (2, "开心"),
    "开心-1": (-1, "开心"),
    "+1 😀": (1, "😀"),
    "annoyed (-2)": (-2, "annoyed"),
    "annoyed: +1": (1, "annoyed"),
    "very annoyed / -2": (-2, "very annoyed"),
}
RANGES = {
    "1-3": (1, 3),
    "-1/+1": (-1, 1),
    "-2..-1": (-2, -1),
    "1 bis 3": (1, 3),
    "１～３": (1, 3),
    "-2 to 0.5": (-2, 0.5),
}
LIKELY = {
    "70%": (70, (0, 100), ""),
    "80 Prozent zufrieden": (80, (0, 100), "zufrieden"),
    "7/10": (7, (0, 10), ""),
    "ok 7/10": (7, (0, 10), "ok"),
    "8 out of 10": (8, (0, 10), ""),
    "4 of 5": (4, (1, 5), ""),
    "drei von fünf": (3, (1, 5), ""),
    "五分之四": (4, (0, 5), ""),
    "★★★☆☆": (3, (1, 5), ""),
    "⭐⭐⭐": (3, (1, 5), ""),
    "☆☆☆☆☆": (0, (0, 5), ""),
    "3 stars": (3, (1, 5), ""),
    "四星": (4, (1, 5), ""),
    "三分": (3, None, ""),
    "5 Punkte": (5, None, ""),
    "+++": (3, (-3, 3), ""),
    "--": (-2, (-2, 2), ""),
    "– –".replace(" ", ""): (-2, (-2, 2), ""),
    "++ happy": (2, (-2, 2), "happy"),
    "+/-": (0, (-2, 2), ""),
    "minus two": (-2, None, ""),
    "2 happy": (2, None, "happy"),
    "Level 3": (3, None, "Level"),
    "~2": (2, None, ""),
    "(-2)": (-2, None, ""),
    "two": (2, None, ""),
    "Zwei": (2, None, ""),
    "два": (2, None, ""),
    "due": (2, None, ""),
    "dois": (2, None, ""),
    "twee": (2, None, ""),
    "dwa": (2, None, ""),
    "둘": (2, None, ""),
    "ثلاثة": (3, None, ""),
    "五": (5, None, ""),
    "III": (3, None, ""),
    "iv": (4, None, ""),
    "Ⅲ": (3, None, ""),
    "1e1": (10, None, ""),
    "-2E0": (-2, None, ""),
    "●●○○○": (2, (1, 5), ""),
    "🟢🟢⚪": (2, (1, 3), ""),
    "4: good": (4, None, "good"),
    "⬤⬤◯ ok": (2, (1, 3), "ok"),
    "■■■□": (3, (1, 4), ""),
    "♥♥♡": (2, (1, 3), ""),
    "❤️❤️❤️": (3, (1, 5), ""),
    "♡♡♡": (0, (0, 3), ""),
    "ok ●●○": (2, (1, 3), "ok"),
    "3-1": (None, None, ""),
    "9:30": (None, None, ""),
    "mixed: -1 to 1": (None, None, ""),
}
WORDS = [
    *("happy", "fed-up", "more or less", "😀😀", "😰 worried", "24/7 stress", "B2B stress", "C++", "1st joy"),
    *("♥", "❤️", "in love ♥♥", "mixed", "v", "один", "nul", "two minds", "Vi er glade"),
    *("one of us", "two of us", "из", "焦虑", "-", "A+", "?", "von", "plus", "minus", "half of them", "十分开心"),
]


@pytest.mark.parametrize(("text", "meant"), CERTAIN.items())
def test_a_certain_score_is_read(text: str, meant: tuple[float, str]) -> None:
    feeling = Feeling.model_validate(text)
    assert (feeling.score, "".join(feeling.label)) == meant


@pytest.mark.parametrize(("text", "meant"), RANGES.items())
def test_a_range_is_read(text: str, meant: tuple[float, float]) -> None:
    feeling = Feeling.model_validate(text)
    assert (feeling.low, feeling.high, feeling.label) == (*meant, ())


@pytest.mark.parametrize(("text", "meant"), LIKELY.items())
def test_a_likely_score_is_told(text: str, meant: tuple[float | None, tuple[float, float] | None, str]) -> None:
    assert certain_score(text) is None
    found = likely_score(text)
    assert found is not None
    assert (found.score, found.scale, found.label) == meant


@pytest.mark.parametrize("text", WORDS)
def test_a_word_stays_a_word(text: str) -> None:
    assert certain_score(text) is None
    assert likely_score(text) is None


def test_who_says_that_it_is_a_word_is_believed() -> None:
    assert likely_score("2 happy", is_word=True) is None
    assert likely_score("7/10", is_word=True) is not None


@pytest.mark.parametrize("text", ["two", "два", "III", "二"])
def test_a_number_that_its_author_calls_a_word_is_one(text: str) -> None:
    assert likely_score(text, is_word=True) is None
