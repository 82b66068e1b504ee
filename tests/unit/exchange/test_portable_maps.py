"""A map that is taken away is the same map wherever it is read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.unit.exchange.portfolios import (
    exported,
    memory,
    plain,
    read,
    said,
    selected,
    some_maps,
    trees,
    without_what_is_elsewhere,
)

from mkdocs_journeys.cli import main
from mkdocs_journeys.diagnostics import Level
from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import load

NAMES = sorted(trees())
EVERYTHING = ("internal",)
BUILDS = [(name, ()) for name in NAMES] + [(name, EVERYTHING) for name in ("demonstration", "every field")]


@pytest.fixture(scope="module", params=BUILDS, ids=lambda build: " ".join((build[0], *build[1])))
def portfolio(request) -> Portfolio:
    name, include = request.param
    return selected(name, include)


def differences(here: Any, there: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Where two sorts of plain data differ, for the message of a test."""
    if isinstance(here, dict) and isinstance(there, dict):
        for key in dict.fromkeys([*here, *there]):
            yield from differences(here.get(key), there.get(key), f"{path}.{key}")
    elif isinstance(here, list) and isinstance(there, list) and len(here) == len(there):
        for index, pair in enumerate(zip(here, there, strict=True)):
            yield from differences(*pair, f"{path}[{index}]")
    elif here != there:
        yield path, here, there


def assert_same(here: tuple[Any, str], there: tuple[Any, str]) -> None:
    assert list(differences(here[0], there[0]))[:3] == []
    assert here[1] == there[1]


def test_a_map_read_alone_says_and_draws_the_same(portfolio):
    for journey in some_maps(portfolio):
        alone = select(read(exported(journey, portfolio)), EVERYTHING)
        assert [*alone.journeys] == [journey.id]
        again = alone.journeys[journey.id]
        expected = without_what_is_elsewhere(journey)
        assert list(differences(plain(expected, ""), plain(again, "")))[:3] == []
        assert_same(said(expected, portfolio), said(again, alone))


def told(folder: Path, files: dict[str, bytes]) -> set[str]:
    """The codes of all errors and warnings that the command has for these files."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    found = CliRunner().invoke(main, ["check", str(folder), "--format", "json", "--as-of", "2026-12-01"])
    diagnostics = json.loads(found.stdout)["diagnostics"]
    assert found.exit_code == int(any(one["level"] == "error" for one in diagnostics))
    return {one["code"] for one in diagnostics if one["level"] != "notice"}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "hostile"])
def test_the_check_has_no_more_to_say_of_a_map_alone_than_of_its_portfolio(name, tmp_path):
    tree, portfolio = trees()[name], selected(name)
    of_all = told(tmp_path / "all" / "journeys", {path: tree.read(path) for path in tree.paths})
    for journey in some_maps(portfolio):
        alone = told(tmp_path / journey.id / "journeys", exported(journey, portfolio))
        assert alone <= of_all
        assert not alone & {"J304", "J406", "J409", "J221"}


def test_the_check_accepts_every_map_of_the_demonstration_in_an_empty_folder(tmp_path):
    portfolio = selected("demonstration")
    for journey in portfolio.journeys.values():
        assert told(tmp_path / journey.id / "journeys", exported(journey, portfolio)) == set()


def test_nothing_is_wrong_with_what_is_left_of_a_hostile_map():
    portfolio = selected("hostile")
    for journey in portfolio.journeys.values():
        found = load(memory(exported(journey, portfolio))).diagnostics
        assert [one for one in found if one.level is Level.ERROR] == []


def test_all_maps_of_a_portfolio_in_an_empty_folder_find_one_another(portfolio):
    files: dict[str, bytes] = {}
    for journey in some_maps(portfolio):
        files |= exported(journey, portfolio)
    found = load(memory(files))
    together = select(found.portfolio, EVERYTHING)
    assert [one for one in found.diagnostics if one.level is Level.ERROR] == []
    for journey in some_maps(portfolio):
        again = together.journeys[journey.id]
        for name in ("future_of", "parent", "translation_of"):
            other = getattr(journey, name)
            assert getattr(again, name) == (other if other in together.journeys else None)
        expected, again = without_what_is_elsewhere(journey), without_what_is_elsewhere(again)
        assert_same(said(expected, portfolio), said(again, together))


@pytest.mark.parametrize("name", NAMES)
def test_a_map_that_comes_back_is_the_same_among_the_others(name):
    tree, before = trees()[name], load(trees()[name]).portfolio
    for journey in some_maps(before):
        contents = {path: tree.read(path) for path in tree.paths}
        contents[journey.file] = next(iter(exported(journey, before).values()))
        again = load(memory(contents))
        assert_same(said(journey, before), said(again.portfolio.journeys[journey.id], again.portfolio))
        others = {id: one for id, one in again.portfolio.journeys.items() if id != journey.id}
        assert others == {id: one for id, one in before.journeys.items() if id != journey.id}


def test_what_is_read_is_exported_as_it_was(portfolio):
    for journey in some_maps(portfolio):
        first = exported(without_what_is_elsewhere(journey), portfolio)
        alone = select(read(first), EVERYTHING)
        if journey.only:
            # What a map with a label brings has the label from then on.
            first = exported(alone.journeys[journey.id], alone)
            alone = select(read(first), EVERYTHING)
        assert exported(alone.journeys[journey.id], alone) == first
