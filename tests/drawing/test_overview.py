"""The Overview: no text meets anything, whatever the map, and all of it fits a screen."""

import itertools
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
import yaml
from tests.drawing.on_page import on_page

from mkdocs_journeys.drawing import Scene, draw_overview
from mkdocs_journeys.drawing.boxes.draw_context import DrawContext
from mkdocs_journeys.drawing.emotion.plot_labels import distance_of
from mkdocs_journeys.drawing.overview.columns import columns_of
from mkdocs_journeys.drawing.overview.overview import UNIT, Layout
from mkdocs_journeys.drawing.scene.box import Box
from mkdocs_journeys.drawing.scene.marks import Circle, Line, Stamp, Symbol, TextRun
from mkdocs_journeys.drawing.scene.marks import Path as PathMark
from mkdocs_journeys.drawing.typesetting.measure import width
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

from .every_drawing import every_drawing
from .test_downloads import ELEMENTS

REPOSITORY = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
# Frames of 1,440 and of 960 pixels, and the size below which nothing is to be read.
SCREEN, SMALL_SCREEN, LEAST = 1374.0, 863.0, 11.0
# The least width of an Overview between paragraphs, where it is not the curve alone.
TEXT_COLUMN = 669.0
MOST_STEPS = 14
# A capital above its baseline, and a descender below it, in em.
ASCENT, DESCENT = 0.72, 0.21
FEELINGS = ["ok", "annoyed, hurried", "depends on the first five minutes", "delighted", "unsure", "let down", ""]


class Said(NamedTuple):
    """A line of text and the box of its letters."""

    text: str
    box: Box


def overview_of(facts: MapFacts) -> Scene:
    return draw_overview(facts, Words(facts.language))


@pytest.fixture(scope="module")
def maps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, MapFacts]:
    folder = tmp_path_factory.mktemp("cases")
    found = dict(every_drawing(REPOSITORY, folder))
    for people, seed in itertools.product(range(1, 6), range(12)):
        found[f"{people} personas, {seed}"] = generated(people, seed, folder / f"generated-{people}-{seed}")
    return found


@pytest.fixture(scope="module")
def overviews(maps: dict[str, MapFacts]) -> dict[str, Scene]:
    return {name: overview_of(facts) for name, facts in maps.items()}


@pytest.fixture(scope="module")
def compact(maps: dict[str, MapFacts]) -> dict[str, Scene]:
    """The same for a column of text."""
    return {name: draw_overview(facts, Words(facts.language), is_compact=True) for name, facts in maps.items()}


@pytest.fixture(scope="module")
def every_overview(overviews: dict[str, Scene], compact: dict[str, Scene]) -> dict[str, Scene]:
    return {**overviews, **{f"{name}, compact": scene for name, scene in compact.items()}}


def generated(people: int, seed: int, folder: Path) -> MapFacts:
    """A map of so many personas, whose feelings are anywhere or all together."""
    chance = random.Random(f"{people} {seed}")
    names = [f"persona-{number}" for number in range(people)]
    is_near = chance.random() < 0.4

    def feeling(base: float) -> dict[str, object]:
        score = max(-2.0, min(2.0, base + chance.uniform(-0.4, 0.4))) if is_near else chance.uniform(-2, 2)
        found: dict[str, object] = {"label": chance.choice(FEELINGS), "score": round(score, 1)}
        if chance.random() < 0.3:
            found["basis"] = chance.choice(["assumed", "target", "measured"])
        return {key: value for key, value in found.items() if value != ""}

    def step(number: int) -> dict[str, object]:
        base = chance.uniform(-2, 2)
        said = {name: feeling(base) for name in names if chance.random() < 0.85}
        found: dict[str, object] = {"name": f"Does thing {number} at once"}
        if said:
            found["emotion"] = said
        if chance.random() < 0.5:
            severity = chance.choice(["high", "low"])
            found["pain_points"] = [
                {"text": f"Pain {number}-{other}", "severity": severity} for other in range(chance.randint(1, 9))
            ]
        if chance.random() < 0.2:
            found["moment_of_truth"] = True
        return found

    sizes = [chance.randint(1, 5) for _ in range(chance.randint(1, 6))]
    numbers = itertools.count(1)
    stages = [
        {"name": f"Consideration {place}", "steps": [step(next(numbers)) for _ in range(size)]}
        for place, size in enumerate(sizes)
    ]
    journey = {"title": "Generated", "personas": names, "stages": stages}
    (folder / "maps").mkdir(parents=True)
    (folder / "personas").mkdir()
    for name in names:
        (folder / "personas" / f"{name}.yml").write_text(yaml.safe_dump({"name": name.title()}), encoding="utf-8")
    (folder / "maps" / "case.yml").write_text(yaml.safe_dump(journey, sort_keys=False), encoding="utf-8")
    loaded = load(FolderTree(folder))
    errors = [found for found in loaded.diagnostics if found.level == "error"]
    assert not errors, errors
    return map_facts(loaded.portfolio.journeys["case"], loaded.portfolio)


def texts_of(scene: Scene) -> Iterator[Said]:
    for mark, _ in scene.walk():
        if isinstance(mark, TextRun):
            for number, line in enumerate(mark.lines):
                wide = width(line, mark.size, mark.bold)
                left = mark.x - {"start": 0.0, "middle": wide / 2, "end": wide}[mark.anchor]
                base = mark.y + number * mark.leading
                yield Said(line, Box(left, base - ASCENT * mark.size, wide, (ASCENT + DESCENT) * mark.size))


def shapes_of(scene: Scene) -> Iterator[Box]:
    """Boxes around lines, in pieces, and around markers and icons."""
    for mark, _ in scene.walk():
        match mark:
            case Line():
                yield around([(mark.x1, mark.y1), (mark.x2, mark.y2)], mark.stroke.width / 2)
            case Circle():
                yield Box(mark.x - mark.radius, mark.y - mark.radius, 2 * mark.radius, 2 * mark.radius)
            case Symbol():
                yield Box(mark.x, mark.y, mark.size, mark.size).grown(-1)
            case Stamp():
                yield around_stamp(mark)
            case PathMark() if mark.stroke:
                half = mark.stroke.width / 2
                yield from (around(pair, half) for pair in itertools.pairwise(flattened(mark)) if None not in pair)


def around(points: list, half: float) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs) - half, min(ys) - half, max(xs) - min(xs) + 2 * half, max(ys) - min(ys) + 2 * half)


def around_stamp(stamp: Stamp) -> Box:
    points = []
    for mark in stamp.marks:
        if hasattr(mark, "radius") and isinstance(mark, Circle):
            points += [(mark.x - mark.radius, mark.y - mark.radius), (mark.x + mark.radius, mark.y + mark.radius)]
        elif hasattr(mark, "points"):
            points += mark.points
        elif hasattr(mark, "width"):
            points += [(mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)]
    return around([(x + stamp.x, y + stamp.y) for x, y in points], 0)


def flattened(path: PathMark) -> list[tuple[float, float] | None]:
    """Points along a path; None where it begins anew."""
    points: list[tuple[float, float] | None] = []
    for letter, *values in path.commands:
        numbers = [float(value) for value in values]
        pairs = [*zip(numbers[::2], numbers[1::2], strict=True)]
        if letter == "M":
            points += [None, pairs[0]]
        elif letter == "L":
            points += pairs
        elif letter == "C":
            start = points[-1]
            assert start is not None
            points += [bezier((start, *pairs), step / 64) for step in range(1, 65)]
    return points


def bezier(corners: tuple, share: float) -> tuple[float, float]:
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    x, y = (sum(weight * corner[axis] for weight, corner in zip(weights, corners, strict=True)) for axis in (0, 1))
    return x, y


def test_no_text_meets_a_line_a_marker_or_another_text(every_overview: dict[str, Scene]) -> None:
    found = []
    for name, scene in every_overview.items():
        texts, shapes = [*texts_of(scene)], [*shapes_of(scene)]
        found += [f"{name}: {said.text}, {shape}" for said in texts for shape in shapes if said.box.overlaps(shape)]
        found += [
            f"{name}: {one.text}, {other.text}"
            for one, other in itertools.combinations(texts, 2)
            if one.box.overlaps(other.box)
        ]
    assert found == []


def test_a_label_is_nearest_to_its_own_point(maps: dict[str, MapFacts]) -> None:
    told = 0
    for name, facts in maps.items():
        curve = Layout.of(DrawContext(facts, Words(facts.language)), columns_of(facts), UNIT).curve
        for placed in curve.labels if curve else ():
            spots = [spot for spot in curve.plot.spots if spot.point.score is not None]
            away = {spot: distance_of(placed.box, spot.at) - curve.plot.reach(spot.curve) for spot in spots}
            assert away[placed.spot] <= min(away.values()), (name, placed.spot.point.words)
            told += 1
    assert told > 500


def test_no_text_leaves_the_sheet(every_overview: dict[str, Scene]) -> None:
    found = [
        f"{name}: {said.text}"
        for name, scene in every_overview.items()
        for said in texts_of(scene)
        if said.box.x < 0 or said.box.right > scene.width or said.box.y < 0 or said.box.bottom > scene.height
    ]
    assert found == []


def test_nothing_is_too_small_to_read_on_a_screen_that_it_fits(
    maps: dict[str, MapFacts], overviews: dict[str, Scene]
) -> None:
    for name, scene in overviews.items():
        columns = len(maps[name].columns)
        if columns <= MOST_STEPS:
            assert scene.width <= SCREEN, name
        screen = SMALL_SCREEN if scene.variants else SCREEN * 0.885
        assert scene.smallest_text * min(1.0, screen / min(scene.width, SCREEN)) >= LEAST, name


@pytest.mark.parametrize("word", ["advertisement", "Opportunities", "Consideration"])
def test_a_long_word_has_its_room(overviews: dict[str, Scene], word: str) -> None:
    """Columns share the width of a screen so that no word of a name is broken; names of lanes have room as well."""
    assert any(word in said.text for said in texts_of(overviews["anna-buys-online"]))


def test_a_compact_overview_can_be_read_in_a_column_of_text(
    maps: dict[str, MapFacts], compact: dict[str, Scene]
) -> None:
    narrow = {name: scene for name, scene in compact.items() if len(maps[name].stages) <= 7}
    assert len(narrow) > 60
    for name, scene in narrow.items():
        if len(maps[name].stages) > 1 or len(maps[name].columns) <= 7:
            assert "compact" in scene.variants, name
            assert scene.width <= 760, name
            assert scene.smallest_text * TEXT_COLUMN / scene.width >= LEAST, name


def test_each_step_is_a_hotspot_where_columns_are_stages(maps: dict[str, MapFacts], compact: dict[str, Scene]) -> None:
    facts, scene = maps["anna-buys-online"], compact["anna-buys-online"]
    places = {spot.ref.part: spot.box for spot in scene.hotspots}
    steps = [places[column.anchor] for column in facts.columns]
    assert all(one.right <= other.x + 0.1 for one, other in itertools.pairwise(steps))
    assert min(box.width for box in steps) >= 24


def test_maps_of_the_demonstration_are_no_taller_than_a_screen_leaves(
    maps: dict[str, MapFacts], overviews: dict[str, Scene]
) -> None:
    tall = {name: scene.height for name, scene in overviews.items() if scene.height > 560}
    assert not [name for name in tall if "personas," not in name and maps[name].portfolio.title == "Journey library"]


def test_every_column_and_every_sign_is_a_hotspot_on_the_sheet(
    maps: dict[str, MapFacts], overviews: dict[str, Scene]
) -> None:
    for name, scene in overviews.items():
        facts = maps[name]
        found = {hotspot.ref.part for hotspot in scene.hotspots}
        if len(facts.columns) <= MOST_STEPS:
            assert {column.anchor for column in facts.columns} <= found, name
        assert {f"stage-{span.stage.id}" for span in facts.stages} <= found, name
        for _, box in scene.hotspots:
            assert box.x >= -0.1, name
            assert box.right <= scene.width + 0.1, name


def test_a_sign_leads_to_each_entry_for_which_there_is_room(
    maps: dict[str, MapFacts], overviews: dict[str, Scene]
) -> None:
    lanes = ("pain_points", "bright_spots", "opportunities")
    facts, scene = maps["anna-buys-online"], overviews["anna-buys-online"]
    entries = [
        entry.anchor for row in facts.drawn if row.lane.form in lanes for cell in row.cells for entry in cell.entries
    ]
    assert len(entries) > 20
    assert set(entries) <= {hotspot.ref.part for hotspot in scene.hotspots}


def test_many_steps_are_folded_by_stage_and_its_extremes_are_named(
    maps: dict[str, MapFacts], overviews: dict[str, Scene]
) -> None:
    facts, scene = maps["forty-three-steps"], overviews["forty-three-steps"]
    assert scene.width <= SCREEN
    written = " ".join(scene.texts)
    scored = list(facts.curves[0].scored)
    for point in (max(scored, key=lambda one: one.score or 0), min(scored, key=lambda one: one.score or 0)):
        assert facts.part_name(point.anchor).split()[0] in written


def test_a_folded_stage_names_its_alternatives(tmp_path: Path) -> None:
    steps = "".join(f"      - {{name: Step {number}, emotion: {number % 3 - 1}}}\n" for number in range(12))
    ways = "".join(
        f"      - {{name: Pays {way}, either: {{how they pay: {way}}}, emotion: 1}}\n" for way in ("by card", "in cash")
    )
    (tmp_path / "maps").mkdir()
    stages = f"  - name: Before\n    steps:\n{steps}  - name: After\n    steps:\n{ways}      - Goes\n"
    (tmp_path / "maps/long.yml").write_text(f"title: Long\nstages:\n{stages}")
    loaded = load(FolderTree(tmp_path))
    facts = map_facts(loaded.portfolio.journeys["long"], loaded.portfolio)
    written = " ".join(overview_of(facts).texts)
    assert "how they pay · by card or in cash" in written
    assert "alternatives: each person takes one way" in written


def test_what_has_no_room_is_told_in_the_description(maps: dict[str, MapFacts], overviews: dict[str, Scene]) -> None:
    crowded = [name for name, scene in overviews.items() if "Without words beside the curve" in scene.description]
    assert crowded
    for name in crowded:
        facts, scene = maps[name], overviews[name]
        told = scene.description.split("Without words beside the curve: ")[1]
        scored = [point for curve in facts.curves for point in curve.scored]
        missing = [point for point in scored if facts.part_name(point.anchor) in told]
        assert missing, name


def test_it_says_no_number_of_answers_and_no_spread(maps: dict[str, MapFacts], overviews: dict[str, Scene]) -> None:
    counted = [name for name, facts in maps.items() if any(p.n for curve in facts.curves for p in curve.points)]
    assert counted
    for name in counted:
        assert not [text for text in overviews[name].texts if text.startswith("n\u00a0") or "n =" in text], name


def test_it_holds_nothing_but_shapes_and_text(overviews: dict[str, Scene]) -> None:
    for scene in overviews.values():
        root = ElementTree.fromstring(on_page(scene))
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
