"""What is told about maps, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_journeys.lint import run_rules_for_every_build
from mkdocs_journeys.source import FolderTree, load


def said(folder: Path, map: str, **files: str) -> list[str]:
    """The notices about one map and other files, whose names have a dash for the slash."""
    named = {name.replace("__", "/") + ".yml": text for name, text in files.items()}
    for name, text in {"maps/visit.yml": map, **named}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load(FolderTree(folder))
    found = run_rules_for_every_build(loaded.portfolio, loaded.places.value, loaded.diagnostics)
    return [f"{one.line}:{one.column} {one.code} {one.message}; {one.suggestion}" for one in found]


def test_words_without_a_score_are_listed_ready_to_fill_in(tmp_path: Path) -> None:
    found = said(
        tmp_path,
        "title: A visit\nsteps:\n  - Asks\n  - {name: Waits, emotion: furious}\n"
        "  - {name: Pays, emotion: 😰 worried}\n",
    )
    assert found == [
        "4:28 J251 the emotions on this map have no score, so there is no curve; give scores from −2 to 2, or say what "
        'these words are worth: emotion_words: {furious: …, "😰 worried": …}'
    ]


def test_a_word_beside_scores_is_told_on_the_maps_own_scale(tmp_path: Path) -> None:
    found = said(
        tmp_path,
        "title: A visit\nemotion_scale: [1, 5]\nsteps:\n  - {name: Asks, emotion: 3}\n"
        "  - {name: Waits, emotion: numb}\n",
    )
    assert found == [
        "5:28 J251 1 emotion on this map has no score, so it is written below the curve; give scores from 1 to 5, "
        "or say what these words are worth: emotion_words: {numb: …}"
    ]


def test_words_with_a_score_are_not_told(tmp_path: Path) -> None:
    steps = "steps:\n  - {name: Asks, emotion: glad}\n  - {name: Pays, emotion: 7/10}\n"
    assert said(tmp_path, f"title: A visit\nemotion_words: {{glad: 1}}\n{steps}") == []


STAFF = {"portfolio": "title: P\nactors: {clerk: {name: Clerk, kind: staff}}\n", "personas__mira": "name: Mira\n"}


def test_it_is_told_once_a_map_whose_an_emotion_on_a_step_of_the_staff_is(tmp_path: Path) -> None:
    steps = "  - {name: Types, who: Clerk, emotion: -2}\n  - {name: Types again, who: Clerk, emotion: -2}\n"
    assert said(tmp_path, f"title: A visit\npersonas: Mira\nsteps:\n{steps}", **STAFF) == [
        "4:40 J252 this emotion has no name and Clerk takes the step: it is read as what Mira feels; if Clerk "
        "feels it, write “emotion: {Clerk: …}”"
    ]


def test_whose_name_is_given_needs_no_notice(tmp_path: Path) -> None:
    steps = "  - {name: Types, who: Clerk, emotion: {Clerk: -2}}\n  - {name: Waits, who: [Mira, Clerk], emotion: -2}\n"
    assert said(tmp_path, f"title: A visit\npersonas: Mira\nsteps:\n{steps}", **STAFF) == []


def test_a_map_of_what_staff_do_needs_no_notice(tmp_path: Path) -> None:
    steps = "  - {name: Types, who: Clerk, emotion: -2}\n"
    assert said(tmp_path, f"title: A visit\nsteps:\n{steps}", **STAFF) == []


def codes(folder: Path, map: str, **files: str) -> list[str]:
    return [line.split()[1] for line in said(folder, map, **files)]


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "打开表单输入密码", "zh"),
        ("en", "フォームを開いて入力", "ja"),
        ("de", "Открывает форму", "ru"),
        ("en", "양식을 엽니다", "ko"),
        ("zh", "Opens the form", "en"),
        ("en", "เปิดแบบฟอร์ม", "th"),
        ("fr", "يفتح النموذج", "ar"),
    ],
)
def test_letters_of_another_script_are_told(tmp_path: Path, language: str, text: str, meant: str) -> None:
    [found] = said(tmp_path, f"title: {text}\nlanguage: {language}\nsteps:\n  - {text}\n")
    assert found.startswith("2:11 J253 ")
    assert f"say “language: {meant}”" in found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Відкриває форму"),
        ("ja", "開店時間"),
        ("zh-Hant", "打開表單"),
        ("zh", "打开 APP 输入 PIN 码"),
        ("pl", "Otwiera formularz"),
        ("sr", "Otvara formular"),
        ("en", "Asks 李"),
        ("en", "A"),
    ],
)
def test_the_letters_of_the_language_are_not_told(tmp_path: Path, language: str, text: str) -> None:
    assert codes(tmp_path, f"title: {text}\nlanguage: {language}\nsteps:\n  - {text}\n") == []


def test_the_language_of_the_portfolio_and_that_of_the_site_count(tmp_path: Path) -> None:
    chinese = "title: 注册账号\nsteps: [打开表单]\n"
    assert codes(tmp_path / "a", chinese, portfolio="title: P\nlanguage: zh\n") == []
    assert codes(tmp_path / "b", chinese) == ["J253"]
    loaded = load(FolderTree(tmp_path / "b"), language="zh")
    assert run_rules_for_every_build(loaded.portfolio, loaded.places.value) == ()
    assert load(FolderTree(tmp_path / "a"), language="en").portfolio.language == "zh"


def test_marks_of_markdown_are_told_once_a_map_with_the_way_to_give_an_address(tmp_path: Path) -> None:
    steps = "  - {name: Asks, actions: Reads **all**}\n  - {name: Pays, thoughts: 'See [rules](https://e.org/r) `x`'}\n"
    assert said(tmp_path, f"title: A visit\nsteps:\n{steps}") == [
        "3:27 J254 2 texts have Markdown marks such as “**all**”, and cells are plain text: the marks are shown as "
        "they are; leave the marks out; give an address with “link: https://e.org/r” beside the entry's text"
    ]


def test_stars_and_brackets_that_are_no_marks_are_not_told(tmp_path: Path) -> None:
    steps = "  - {name: Asks, actions: '5 * 3 ** 2 [sic] (see https://e.org/a_b__c__d)'}\n"
    assert codes(tmp_path, f"title: A visit\nsteps:\n{steps}") == []


def test_a_value_without_what_is_measured_is_told_once_a_map(tmp_path: Path) -> None:
    metrics = "[5 min, '<3,5 %', 3 people wait, NPS 30, {name: 5 min, value: 4}]"
    assert said(tmp_path, f"title: A visit\nsteps:\n  - {{name: Waits, metrics: {metrics}}}\n") == [
        "3:29 J255 “5 min” seems to be a value, and is read as the name of what is measured; so it is with 1 more; "
        "say what is measured: {name: …, value: 5 min}"
    ]


def test_what_is_there_is_told_beside_an_error_and_what_may_have_been_refused_is_not(tmp_path: Path) -> None:
    text = "title: A visit\nsteps:\n  - {name: Waits, KPI: 5 min, emotion: [glad]}\n"
    assert [one.split(" ")[1] for one in said(tmp_path, text)] == ["J255"]
