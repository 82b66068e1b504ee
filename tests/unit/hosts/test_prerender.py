"""What is rendered ahead is found by the build; what cannot be rendered is left to it, and stops nobody."""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_journeys.hosts.mkdocs.cache import FolderCache
from mkdocs_journeys.hosts.mkdocs.prerender import FEWEST, ForkedWorkers, InTurn, Prerender, Workers
from mkdocs_journeys.site.addresses import Addresses
from mkdocs_journeys.site.build import build
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.site.page import Fragment, Page
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

ONLY_ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be doubled safely")
EVERY_KIND = [InTurn(), pytest.param(ForkedWorkers(2), marks=ONLY_ON_LINUX)]


def library(folder: Path, maps: int = FEWEST) -> Prerender:
    (folder / "maps").mkdir(parents=True, exist_ok=True)
    for number in range(maps):
        text = f"title: Map {number}\nsteps:\n  - name: Looks\n    emotion: 1\n  - name: Buys {number}\n"
        (folder / f"maps/map-{number}.yml").write_text(text, encoding="utf-8")
    cache = FolderCache(folder.parent / "cache")
    context = SiteContext(load(FolderTree(folder)).portfolio, Words("en"), Addresses(True), fragments=cache)
    site, files = build(context), defaultdict(list)
    for file in site.files:
        files[file.page].append(file)
    return Prerender(site.pages, files, context, cache)


def with_odd_page(prerender: Prerender, data: Callable[[], dict[str, object]]) -> Prerender:
    """The same with other content on the page of the first map."""

    def odd(page: Page) -> Page:
        parts = (Fragment("map-view", data, made_of="odd"),)
        return replace(page, parts=parts) if page.address == "journeys/map-0.md" else page

    return replace(prerender, pages=[*map(odd, prerender.pages)])


def missing(prerender: Prerender) -> list[str]:
    return [page.address for page in prerender.missing()]


@pytest.mark.parametrize("workers", EVERY_KIND)
def test_everything_that_is_kept_of_a_map_is_rendered_ahead(tmp_path: Path, workers: Workers) -> None:
    first = library(tmp_path / "journeys")
    assert first.run(workers) == FEWEST
    assert first.missing() == []
    # As if this process had made it when it was asked for, and had not found it yet.
    assert first.cache.made["map-view"] == -first.cache.found["map-view"] == FEWEST
    for page in first.pages:
        assert not first.page(page)
    assert first.cache.made["map-view"] == FEWEST
    assert not any(first.cache.found.values())


@pytest.mark.parametrize("workers", EVERY_KIND)
def test_few_maps_are_left_to_the_build(tmp_path: Path, workers: Workers) -> None:
    few = library(tmp_path / "journeys", FEWEST - 1)
    assert few.run(workers) == 0
    assert len(few.missing()) == FEWEST - 1


@pytest.mark.parametrize("workers", EVERY_KIND)
def test_a_map_that_cannot_be_rendered_is_left_to_the_build(tmp_path: Path, workers: Workers) -> None:
    def failing() -> dict[str, object]:
        raise ValueError("cannot be drawn")

    odd = with_odd_page(library(tmp_path / "journeys"), failing)
    assert odd.run(workers) == FEWEST - 1
    assert missing(odd) == ["journeys/map-0.md"]


@ONLY_ON_LINUX
def test_a_process_that_the_system_stops_takes_no_other_with_it(tmp_path: Path) -> None:
    odd = with_odd_page(library(tmp_path / "journeys"), lambda: os._exit(9))
    assert odd.run(ForkedWorkers(FEWEST)) == FEWEST - 1
    assert missing(odd) == ["journeys/map-0.md"]
