"""A downloaded drawing looks alike in a browser and in resvg, letters of every script included."""

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops
from playwright.sync_api import Browser
from tests.drawing.every_drawing import published
from tests.drawing.test_golden import CASES, facts_of

from mkdocs_journeys.drawing import AsFile, Scene, Scheme, draw, write_svg
from mkdocs_journeys.drawing.scene import marks as drawing_marks
from mkdocs_journeys.drawing.scene.marks import Group, Mark, Moved, Symbol, TextRun
from mkdocs_journeys.insight import MapFacts
from mkdocs_journeys.words import Words

REPOSITORY = Path(__file__).parents[2]
FONTS = (
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJK-Bold.ttc",
    "NotoColorEmoji.ttf",
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "Roboto-Regular.ttf",
    "Roboto-Bold.ttf",
    "Roboto-Italic.ttf",
    "Roboto-BoldItalic.ttf",
)
# Two programs smooth the edges of letters each in their own way. Within a square of this many pixels that evens out,
# while a letter that is missing, moved or of another font does not.
SQUARE = 16
# Of 255 steps of brightness: in any one square, and over the whole picture.
MOST, MEAN = 20, 0.8

Picture = Image.Image


@pytest.fixture(scope="module")
def fonts() -> list[str]:
    """The files of the fonts, so that resvg draws with these and no others."""
    installed = {file.name: str(file) for file in Path("/usr/share/fonts").rglob("*.tt[cf]")}
    missing = [name for name in FONTS if name not in installed]
    assert not missing, f"these fonts are needed and not installed, `make test` says how: {', '.join(missing)}"
    return [installed[name] for name in FONTS]


@pytest.fixture(scope="module")
def in_chromium(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Picture]:
    """Draws a file as the browser does that opens it."""
    folder = tmp_path_factory.mktemp("files")
    page = browser.new_page()

    def picture(svg: str) -> Picture:
        file = folder / "map.svg"
        file.write_text(svg, encoding="utf-8")
        page.goto(file.as_uri())
        size = page.evaluate("[...'wh'].map(s => document.documentElement[{w: 'width', h: 'height'}[s]].baseVal.value)")
        page.set_viewport_size({"width": int(size[0]), "height": int(size[1])})
        return Image.open(io.BytesIO(page.screenshot())).convert("RGB")

    return picture


def in_resvg(svg: str, fonts: list[str]) -> Picture:
    picture = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts))
    return Image.open(io.BytesIO(picture)).convert("RGB")


def differences(one: Picture, other: Picture) -> tuple[float, float]:
    """How much two pictures differ in the worst square, and in all of them on average."""
    wide, high = min(one.width, other.width), min(one.height, other.height)
    assert max(one.width, other.width) - wide <= 1
    assert max(one.height, other.height) - high <= 1
    squares = (wide // SQUARE, high // SQUARE)
    small = [picture.crop((0, 0, wide, high)).resize(squares, Image.Resampling.BOX) for picture in (one, other)]
    found = ImageChops.difference(*small).convert("L")
    histogram = found.histogram()
    total = sum(histogram)
    most = max(step for step, count in enumerate(histogram) if count)
    return most, sum(step * count for step, count in enumerate(histogram)) / total


def drawn(facts: MapFacts) -> Scene:
    return draw(facts, Words(facts.language), header=True)


def as_download(scene: Scene, scheme: Scheme = "light") -> str:
    """The file, without a family that is nowhere installed: a browser is given something like it, resvg the next."""
    return write_svg(scene, AsFile(scheme)).replace("Arial, ", "", 1)


# The second map with every lane has the same shape as the first.
MAPS = {name: facts for name, facts in published(REPOSITORY) if name != "journey-two"}


@pytest.mark.parametrize("name", MAPS)
def test_a_published_map_looks_alike(name: str, fonts: list[str], in_chromium: Callable[[str], Picture]) -> None:
    svg = as_download(drawn(MAPS[name]), "dark" if MAPS[name].journey.state == "future" else "light")
    most, mean = differences(in_chromium(svg), in_resvg(svg, fonts))
    assert most <= MOST
    assert mean <= MEAN


@pytest.mark.parametrize("case", ["chinese", "right-to-left", "several-personas", "long-texts", "gaps-and-words"])
def test_a_special_map_looks_alike(
    case: str, tmp_path: Path, fonts: list[str], in_chromium: Callable[[str], Picture]
) -> None:
    svg = as_download(drawn(facts_of(CASES[0].with_name(f"{case}.yml"), tmp_path)))
    most, mean = differences(in_chromium(svg), in_resvg(svg, fonts))
    assert most <= MOST
    assert mean <= MEAN


@pytest.fixture(scope="module")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return drawn(facts_of(CASES[0].with_name("chinese.yml"), tmp_path_factory.mktemp("case")))


def changed(marks: Sequence[Mark], change: Callable[[Mark], Mark | None]) -> tuple[Mark, ...]:
    """The marks with each of them changed, or left out where nothing comes of it."""
    found = []
    for mark in marks:
        if isinstance(mark, Group | Moved):
            found.append(mark._replace(marks=changed(mark.marks, change)))
        elif (after := change(mark)) is not None:
            found.append(after)
    return tuple(found)


def without_first(is_meant: Callable[[Mark], bool]) -> Callable[[Mark], Mark | None]:
    """Leaves out the first mark that is meant."""
    left_out: list[Mark] = []

    def change(mark: Mark) -> Mark | None:
        if left_out or not is_meant(mark):
            return mark
        left_out.append(mark)
        return None

    return change


def is_primary_curve(mark: Mark) -> bool:
    return isinstance(mark, drawing_marks.Path) and mark.stroke is not None and mark.stroke.width == 2.8


@pytest.mark.parametrize(
    "flaw",
    [
        pytest.param(
            lambda: without_first(lambda mark: isinstance(mark, TextRun) and mark.lines == ("想法",)),
            id="a word is missing",
        ),
        pytest.param(lambda: without_first(lambda mark: isinstance(mark, Symbol)), id="an icon is missing"),
        pytest.param(lambda: without_first(is_primary_curve), id="a curve is missing"),
        pytest.param(
            lambda: lambda mark: mark._replace(anchor="start") if isinstance(mark, TextRun) else mark,
            id="texts are moved",
        ),
        pytest.param(
            lambda: lambda mark: mark._replace(bold=False) if isinstance(mark, TextRun) else mark,
            id="nothing is bold",
        ),
    ],
)
def test_a_flaw_would_be_seen(
    flaw: Callable[[], Callable[[Mark], Mark | None]], chinese: Scene, fonts: list[str]
) -> None:
    flawed = replace(chinese, marks=changed(chinese.marks, flaw()))
    assert flawed != chinese
    most, _ = differences(in_resvg(as_download(chinese), fonts), in_resvg(as_download(flawed), fonts))
    assert most > MOST


def test_boxes_in_place_of_chinese_letters_would_be_seen(chinese: Scene, fonts: list[str]) -> None:
    without_chinese = [font for font in fonts if "CJK" not in font]
    svg = as_download(chinese)
    most, mean = differences(in_resvg(svg, fonts), in_resvg(svg, without_chinese))
    assert most > MOST
    assert mean > MEAN
