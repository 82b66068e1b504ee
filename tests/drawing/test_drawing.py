"""What holds for every drawing, whatever it shows."""

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
import resvg_py

from mkdocs_journeys.drawing import Drawing, Ink, draw_thumbnail
from mkdocs_journeys.drawing.canvas import cleaned
from mkdocs_journeys.words import Words

from .test_golden import CASES, drawn, every_case, facts_of

SVG = "{http://www.w3.org/2000/svg}"
HARMLESS = {"svg", "title", "desc", "g", "rect", "circle", "line", "polygon", "path", "text", "tspan"}
TOKENS = {f"var(--jm-{ink})" for ink in Ink} | {"var(--jm-font)"}

both_heads = pytest.mark.parametrize("header", [False, True], ids=["bare", "with header"])


def parsed(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(drawing.standalone("light"))


def texts(root: ElementTree.Element) -> str:
    """Every text of a drawing, without blanks and marks of direction."""
    joined = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    return re.sub("[\\s\u2067-\u2069]", "", joined)


@every_case
@both_heads
def test_a_drawing_holds_nothing_but_shapes_and_text(case: Path, tmp_path: Path, header: bool) -> None:
    root = parsed(drawn(case, tmp_path, header=header))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= HARMLESS
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not attributes & {"style", "href", "filter", "mask", "clip-path"}
    assert not [name for name in attributes if name.startswith("on") or "href" in name]


@every_case
def test_a_file_has_literal_colours_and_asks_for_nothing(case: Path, tmp_path: Path) -> None:
    for scheme in ("light", "dark"):
        root = ElementTree.fromstring(drawn(case, tmp_path, header=True).standalone(scheme))
        for element in root.iter():
            for name in ("fill", "stroke"):
                assert re.fullmatch("#[0-9a-f]{6}|none", element.get(name, "none"))
            assert not [value for value in element.attrib.values() if "url(" in value or "://" in value]


@every_case
def test_on_a_page_colours_follow_the_page(case: Path, tmp_path: Path) -> None:
    inline = drawn(case, tmp_path, header=False).inline("jm-case")
    assert inline.startswith("<svg ")
    assert "xmlns" not in inline.split(">")[0]
    for element in ElementTree.fromstring(inline).iter():
        for name in ("fill", "stroke", "font-family"):
            assert element.get(name, "none") in {"none", *TOKENS}


@every_case
def test_ids_begin_with_the_prefix_and_stand_once(case: Path, tmp_path: Path) -> None:
    root = ElementTree.fromstring(drawn(case, tmp_path, header=False).inline("jm-case"))
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert ids == {"jm-case-desc": 1}


@every_case
def test_on_a_page_a_drawing_has_a_name_and_a_description_but_no_tooltip(case: Path, tmp_path: Path) -> None:
    drawing = drawn(case, tmp_path, header=False)
    root = ElementTree.fromstring(drawing.inline("jm-case"))
    assert root.get("role") == "img"
    assert root.get("aria-label") == cleaned(drawing.title)
    assert root.get("aria-describedby") == "jm-case-desc"
    assert root.findtext("desc") == cleaned(drawing.description)
    # Browsers show a title as a tooltip over all that it names.
    assert root.findall(".//title") == []


@every_case
def test_a_file_has_a_title_and_a_description(case: Path, tmp_path: Path) -> None:
    drawing = drawn(case, tmp_path, header=False)
    root = parsed(drawing)
    named = [root.find(f"{SVG}title"), root.find(f"{SVG}desc")]
    assert [element.text for element in named] == [cleaned(drawing.title), cleaned(drawing.description)]
    assert root.get("aria-labelledby") == " ".join(element.get("id") for element in named)


@every_case
def test_every_cell_has_a_background_and_says_where_it_belongs(case: Path, tmp_path: Path) -> None:
    facts = facts_of(case, tmp_path)
    root = parsed(drawn(case, tmp_path, header=False))
    steps = {column.step.id for column in facts.columns if column.step}
    stages = {span.stage.id for span in facts.stages}
    cells = [group for group in root.iter(f"{SVG}g") if "jm-cell" in group.get("class", "").split()]
    for cell in cells:
        assert cell.find(f"{SVG}rect").get("class") == "jm-cell-bg"
        assert cell.get("data-step", next(iter(steps), "")) in {*steps, ""}
        assert cell.get("data-stage", next(iter(stages), "")) in {*stages, ""}
    drawn_lanes = {cell.get("data-lane") for cell in cells}
    assert {row.lane.id for row in facts.drawn} <= drawn_lanes


@every_case
def test_the_drawing_says_all_that_its_lanes_say(case: Path, tmp_path: Path) -> None:
    facts = facts_of(case, tmp_path)
    said = texts(parsed(drawn(case, tmp_path, header=False)))
    hidden = re.compile("[\\s\u202a-\u202e\u2066-\u2069]")
    for row in facts.drawn:
        for cell in row.cells:
            for entry in cell.entries:
                if row.lane.form not in ("emotion", "intensity"):
                    assert hidden.sub("", entry.text) in said
    for column in facts.columns:
        assert hidden.sub("", column.part.name) in said


@every_case
def test_hotspots_lie_on_the_sheet(case: Path, tmp_path: Path) -> None:
    drawing = drawn(case, tmp_path, header=True)
    assert drawing.hotspots
    for _, box in drawing.hotspots:
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= drawing.width
        assert box.bottom <= drawing.height


@every_case
def test_other_programs_can_draw_it(case: Path, tmp_path: Path) -> None:
    drawing = drawn(case, tmp_path, header=True)
    picture = bytes(resvg_py.svg_to_bytes(svg_string=drawing.standalone("light")))
    assert picture.startswith(b"\x89PNG")
    # A blank sheet of this size would take next to nothing.
    assert len(picture) > 4000


def test_the_same_map_gives_the_same_bytes_with_another_hash_seed(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.drawing.test_golden import drawn;"
        "sys.stdout.buffer.write(drawn(Path(sys.argv[1]), Path(sys.argv[2]), header=True).standalone('dark').encode())"
    )
    case = CASES[0].with_name("chips.yml")
    pictures = {
        subprocess.run(
            [sys.executable, "-c", program, str(case), str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parent.parent.parent,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pictures) == 1


def test_a_description_tells_what_the_picture_shows(tmp_path: Path) -> None:
    drawing = drawn(CASES[0].with_name("several-personas.yml"), tmp_path, header=False)
    assert drawing.title == "Three at the counter"
    assert drawing.description == (
        "Three at the counter: a journey map with 2 stages and 4 steps. Personas: anna, ben, and chi. "
        "Highest point: Speaks (+2). Lowest point: Waits (−1)."
    )


def test_text_that_looks_like_markup_stays_text(tmp_path: Path) -> None:
    inline = drawn(CASES[0].with_name("hostile.yml"), tmp_path, header=True).inline("x")
    assert "<script" not in inline
    assert "<img" not in inline
    assert not re.search("[\u202a-\u202e]", inline)


def test_a_map_without_stages_and_steps_is_a_drawing_too(tmp_path: Path) -> None:
    case = tmp_path / "empty.yml"
    case.write_text("about: Nothing yet\nmaps/case.yml: |\n  title: Nothing yet\n", encoding="utf-8")
    drawing = drawn(case, tmp_path / "tree", header=True)
    assert drawing.hotspots == ()
    assert ElementTree.fromstring(drawing.standalone("light")) is not None


def test_a_thumbnail_is_small_and_named(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("chinese.yml"), tmp_path)
    thumbnail = draw_thumbnail(facts, Words(facts.language))
    assert (thumbnail.width, thumbnail.height) == (320, 96)
    assert len(thumbnail.inline("card-case")) < 4000
    assert thumbnail.title == "手机银行开户旅程"
