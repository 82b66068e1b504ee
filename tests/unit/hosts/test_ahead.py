"""What other processes draw ahead is found by the build; what they fail to draw is not missed."""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from mkdocs_journeys.hosts.mkdocs import ahead
from mkdocs_journeys.hosts.mkdocs.ahead import FEWEST, Ahead
from mkdocs_journeys.hosts.mkdocs.cache import FolderCache
from mkdocs_journeys.site.addresses import Addresses
from mkdocs_journeys.site.build import build
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be doubled safely")


def library(folder: Path, maps: int = FEWEST) -> Ahead:
    (folder / "maps").mkdir(parents=True, exist_ok=True)
    for number in range(maps):
        text = f"title: Map {number}\nsteps:\n  - name: Looks\n    emotion: 1\n  - name: Buys {number}\n"
        (folder / f"maps/map-{number}.yml").write_text(text, encoding="utf-8")
    cache = FolderCache(folder.parent / "cache")
    context = SiteContext(load(FolderTree(folder)).portfolio, Words("en"), Addresses(True), kept=cache)
    site, files = build(context), defaultdict(list)
    for file in site.files:
        files[file.page].append(file)
    return Ahead(site.pages, files, context, cache)


def test_everything_that_is_kept_of_a_map_is_made_ahead(tmp_path):
    first = library(tmp_path / "journeys")
    assert first.make(2) == FEWEST
    assert first.missing() == []
    # As if this process had made it, and had not found it yet.
    assert first.cache.made["map-view"] == -first.cache.found["map-view"] == FEWEST
    for page in first.missing() or first.pages:
        first.page(page)
    assert first.cache.made["map-view"] == FEWEST
    assert not any(first.cache.found.values())


def test_few_maps_are_left_to_the_build(tmp_path):
    few = library(tmp_path / "journeys", FEWEST - 1)
    assert few.make(2) == 0
    assert len(few.missing()) == FEWEST - 1


def test_one_processor_draws_in_turn(tmp_path):
    alone = library(tmp_path / "journeys")
    assert alone.make(1) == 0
    assert len(alone.missing()) == FEWEST


def test_a_process_that_the_system_stops_takes_nothing_with_it(tmp_path, monkeypatch):
    stopped = library(tmp_path / "journeys")
    monkeypatch.setattr(ahead, "_make", _stopped)
    assert stopped.make(2) == 0
    for page in stopped.missing():
        stopped.page(page)
    assert stopped.missing() == []


def _stopped(number: int) -> None:
    os._exit(9)


def test_a_map_that_cannot_be_drawn_is_left_to_the_build(tmp_path, monkeypatch):
    odd = library(tmp_path / "journeys")
    monkeypatch.setattr(ahead, "rendered", _failing)
    assert odd.make(2) == FEWEST
    assert len(odd.missing()) == FEWEST


def _failing(*given: object) -> str:
    raise ValueError("cannot be drawn")
