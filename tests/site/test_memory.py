"""A build holds no more of a library than it needs."""

from __future__ import annotations

import gc
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_journeys.hosts.mkdocs.search import Search
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


def test_the_portfolio_is_forgotten_before_the_index_of_the_search_is_written(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n\n[A step](journeys/map-3.md#buys-3)\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "journeys/maps").mkdir(parents=True)
    for number in range(MAPS):
        (tmp_path / f"journeys/maps/map-{number}.yml").write_text(MAP.format(number=number), encoding="utf-8")
    maps, facts = alive()
    seen: dict[str, int] = {}
    write, connected = Search.write, Search.connected

    def watched_pages(search: Search, html: str, folder: str = "") -> str:
        # Other tests may have left something behind.
        maps_now, facts_now = alive()
        seen["facts of maps"] = max(seen.get("facts of maps", 0), facts_now - facts)
        seen["maps"] = max(seen.get("maps", 0), maps_now - maps)
        return connected(search, html, folder)

    def watched_index(search: Search, *given: object) -> None:
        # Without looking for what nobody can reach: the build has done so.
        seen["maps at the end"] = sum(isinstance(one, JourneyMap) for one in gc.get_objects()) - maps
        write(search, *given)

    monkeypatch.setattr(Search, "connected", watched_pages)
    monkeypatch.setattr(Search, "write", watched_index)
    config = load_config(str(tmp_path / "mkdocs.yml"), strict=True)
    build(config)
    assert seen["maps"] == MAPS
    # Those of the page at hand may be held besides.
    assert seen["facts of maps"] <= REMEMBERED + 1
    assert seen["maps at the end"] <= 0
    assert (tmp_path / f"site/journeys/map-{MAPS - 1}/index.html").is_file()
