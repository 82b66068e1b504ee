"""Small maps, one kind of thing each, drawn as files: look at the picture before you accept a change to it."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from mkdocs_journeys.drawing import AsFile, Scene, draw, draw_overview, draw_thumbnail, write_svg
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
GOLDEN = Path(__file__).parent / "golden"

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)


def facts_of(case: Path, folder: Path) -> MapFacts:
    """What follows from a case's files, read as any portfolio is."""
    for name, text in yaml.safe_load(case.read_text(encoding="utf-8")).items():
        if name != "about":
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    loaded = load(FolderTree(folder))
    errors = [found for found in loaded.diagnostics if found.level == "error"]
    assert not errors, errors
    return map_facts(loaded.portfolio.journeys["case"], loaded.portfolio)


def drawn(case: Path, folder: Path, *, header: bool) -> Scene:
    facts = facts_of(case, folder)
    return draw(facts, Words(facts.language), header=header)


@every_case
def test_a_map_is_drawn_as_before(case: Path, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / f"{case.stem}.svg", write_svg(drawn(case, tmp_path, header=True), AsFile("light")))


@pytest.mark.parametrize("drawing", sorted(GOLDEN.glob("*.svg")), ids=lambda drawing: drawing.stem)
def test_no_text_is_smaller_than_small_print(drawing: Path) -> None:
    sizes = [float(size) for element in ElementTree.parse(drawing).iter() if (size := element.get("font-size"))]
    # An Overview is drawn for a screen without scrolling.
    assert min(sizes, default=12.0) >= (11.0 if drawing.stem == "overview" else 12.0)


def test_a_thumbnail_is_drawn_as_before(tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    facts = facts_of(CASES[0].with_name("several-personas.yml"), tmp_path)
    golden(GOLDEN / "thumbnail.svg", write_svg(draw_thumbnail(facts, Words(facts.language)), AsFile("light")))


def test_an_overview_is_drawn_as_before(tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    facts = facts_of(CASES[0].with_name("forty-three-steps.yml"), tmp_path)
    golden(GOLDEN / "overview.svg", write_svg(draw_overview(facts, Words(facts.language)), AsFile("light")))
    facts = facts_of(CASES[0].with_name("several-personas.yml"), tmp_path / "compact")
    drawn = draw_overview(facts, Words(facts.language), is_compact=True)
    golden(GOLDEN / "overview-compact.svg", write_svg(drawn, AsFile("light")))
