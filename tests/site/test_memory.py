"""A build holds no more of a library than it needs."""

from __future__ import annotations

import gc
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin

from mkdocs_journeys.insight import MapFacts
from mkdocs_journeys.model import JourneyMap
from mkdocs_journeys.site.context import REMEMBERED

CONFIGURATION = "site_name: Library\ntheme: {name: material, font: false}\nplugins: [search, journeys]\n"
MAP = "title: Map {number}\npersonas: Anna\nsteps:\n  - name: Looks\n    emotion: 1\n  - name: Buys {number}\n"
MAPS = 12


def alive() -> tuple[int, int]:
    """How many maps there are that nobody has let go of, and how many maps' facts."""
    gc.collect()
    kinds = [type(one) for one in gc.get_objects()]
    return kinds.count(JourneyMap), kinds.count(MapFacts)


class Watcher(BasePlugin):
    """Counts maps while MkDocs builds a site."""

    def __init__(self) -> None:
        # Other tests may have left something behind.
        self.before = alive()
        self.most_maps = self.most_facts = 0
        self.maps_at_the_end = MAPS

    def on_post_page(self, output: str, **given: object) -> str:
        maps, facts = alive()
        self.most_maps = max(self.most_maps, maps - self.before[0])
        self.most_facts = max(self.most_facts, facts - self.before[1])
        return output

    def on_post_build(self, **given: object) -> None:
        # Without looking for what nobody can reach: the build has done so.
        self.maps_at_the_end = sum(isinstance(one, JourneyMap) for one in gc.get_objects()) - self.before[0]


def test_the_portfolio_is_forgotten_before_the_index_of_the_search_is_written(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n\n[A step](journeys/map-3.md#buys-3)\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "journeys/maps").mkdir(parents=True)
    for number in range(MAPS):
        (tmp_path / f"journeys/maps/map-{number}.yml").write_text(MAP.format(number=number), encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), strict=True)
    watcher = config.plugins["watcher"] = Watcher()
    build(config)
    assert watcher.most_maps == MAPS
    # Those of the page at hand may be held besides.
    assert watcher.most_facts <= REMEMBERED + 1
    assert watcher.maps_at_the_end <= 0
    assert (tmp_path / f"site/journeys/map-{MAPS - 1}/index.html").is_file()
