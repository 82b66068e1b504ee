"""What is told about maps, word for word."""

from __future__ import annotations

from pathlib import Path

from mkdocs_journeys.lint import judge_every_build
from mkdocs_journeys.source import FolderTree, load


def said(folder: Path, map: str, **files: str) -> list[str]:
    """The notices about one map and other files, whose names have a dash for the slash."""
    named = {name.replace("__", "/") + ".yml": text for name, text in files.items()}
    for name, text in {"maps/visit.yml": map, **named}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load(FolderTree(folder))
    found = judge_every_build(loaded.portfolio, loaded.places.value, loaded.diagnostics)
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
