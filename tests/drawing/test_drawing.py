"""What holds for every drawing, whatever it shows."""

import itertools
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
import resvg_py
from tests.drawing.inherited import with_inherited
from tests.drawing.on_page import on_page

from mkdocs_journeys.drawing import (
    AsFile,
    ColourRole,
    OnPage,
    Paper,
    Scene,
    draw,
    draw_sheets,
    draw_thumbnail,
    write_svg,
)
from mkdocs_journeys.drawing.boxes.draw_context import DrawContext
from mkdocs_journeys.drawing.boxes.grid import Grid
from mkdocs_journeys.drawing.emotion.plot import EmotionPlot
from mkdocs_journeys.drawing.emotion.plot_labels import PlotLabels
from mkdocs_journeys.drawing.lanes import CHIPS
from mkdocs_journeys.drawing.paper.breaks import Breaks
from mkdocs_journeys.drawing.scene.clean_text import cleaned
from mkdocs_journeys.drawing.scene.icons import shape
from mkdocs_journeys.drawing.wording.score_text import score_text
from mkdocs_journeys.words import Words

from .test_downloads import ELEMENTS
from .test_golden import CASES, drawn, every_case, facts_of

SVG = "{http://www.w3.org/2000/svg}"
TOKENS = {f"var(--jm-{colour})" for colour in ColourRole} | {"var(--jm-font)"}

both_heads = pytest.mark.parametrize("header", [False, True], ids=["bare", "with header"])


def parsed(drawing: Scene) -> ElementTree.Element:
    """The drawing as it is on a page, with everything that scripts ask for."""
    return ElementTree.fromstring(on_page(drawing))


def texts(root: ElementTree.Element) -> str:
    """Every text of a drawing, without spaces and marks of direction."""
    joined = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    return re.sub("[\\s\u2066-\u2069]", "", joined)


@every_case
@both_heads
def test_a_drawing_holds_nothing_but_shapes_and_text(case: Path, tmp_path: Path, header: bool) -> None:
    root = parsed(drawn(case, tmp_path, header=header))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not attributes & {"style", "href", "filter", "mask", "clip-path"}
    assert not [name for name in attributes if name.startswith("on")]
    assert attributes_that_refer(root) <= {"{http://www.w3.org/1999/xlink}href"}


def attributes_that_refer(root: ElementTree.Element) -> set[str]:
    """The names of the attributes with addresses; in a file they refer to a shape that it defines."""
    ids = {f"#{shape.get('id')}" for definitions in root.iter(f"{SVG}defs") for shape in definitions}
    found = {(name, value) for element in root.iter() for name, value in element.attrib.items() if "href" in name}
    assert {value for _, value in found} == ids
    return {name for name, _ in found}


@every_case
def test_a_file_has_literal_colours_and_asks_for_nothing(case: Path, tmp_path: Path) -> None:
    for scheme in ("light", "dark"):
        root = ElementTree.fromstring(write_svg(drawn(case, tmp_path, header=True), AsFile(scheme)))
        for element in root.iter():
            for name in ("fill", "stroke"):
                assert re.fullmatch("#[0-9a-f]{6}|none", element.get(name, "none"))
            assert not [value for value in element.attrib.values() if "url(" in value or "://" in value]


@every_case
def test_on_a_page_colours_follow_the_page(case: Path, tmp_path: Path) -> None:
    inline = write_svg(drawn(case, tmp_path, header=False), OnPage("jm-case"))
    assert inline.startswith("<svg ")
    assert 'xmlns="' not in inline.split(">")[0]
    for element in ElementTree.fromstring(inline).iter():
        for name in ("fill", "stroke", "font-family"):
            assert element.get(name, "none") in {"none", *TOKENS}


@every_case
def test_ids_begin_with_the_prefix_and_stand_once(case: Path, tmp_path: Path) -> None:
    root = ElementTree.fromstring(write_svg(drawn(case, tmp_path, header=False), OnPage("jm-case")))
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    assert set(ids.values()) == {1}
    assert all(id.startswith("jm-case-") for id in ids)


@every_case
def test_on_a_page_a_drawing_has_a_name_and_a_description_but_no_tooltip(case: Path, tmp_path: Path) -> None:
    drawing = drawn(case, tmp_path, header=False)
    root = ElementTree.fromstring(write_svg(drawing, OnPage("jm-case")))
    assert root.get("role") == "img"
    assert root.get("aria-label") == cleaned(drawing.title)
    assert root.get("aria-describedby") == "jm-case-desc"
    assert root.findtext("desc") == cleaned(drawing.description)
    # Browsers show a title as a tooltip over all that it names.
    assert root.findall(".//title") == []


@every_case
def test_a_file_has_a_title_and_a_description(case: Path, tmp_path: Path) -> None:
    drawing = drawn(case, tmp_path, header=False)
    root = ElementTree.fromstring(write_svg(drawing, AsFile("light")))
    named = [root.find(f"{SVG}title"), root.find(f"{SVG}desc")]
    assert [element.text for element in named] == [cleaned(drawing.title), cleaned(drawing.description)]
    assert root.get("aria-labelledby") == " ".join(element.get("id") for element in named)


@every_case
def test_every_cell_says_where_it_is_and_where_it_belongs(case: Path, tmp_path: Path) -> None:
    facts = facts_of(case, tmp_path)
    root = with_inherited(parsed(drawn(case, tmp_path, header=False)))
    steps = {column.step.id for column in facts.columns if column.step}
    stages = {span.stage.id for span in facts.stages}
    cells = [group for group in root.iter(f"{SVG}g") if "jm-cell" in group.get("class", "").split()]
    for cell in cells:
        if "jm-row-head" in cell.get("class", ""):
            assert cell.find(f"{SVG}rect").get("class") == "jm-cell-bg"
        else:
            assert len(cell.get("data-box", "").split()) == 4
        assert cell.get("data-step", next(iter(steps), "")) in {*steps, ""}
        assert cell.get("data-stage", next(iter(stages), "")) in {*stages, ""}
    # Lanes that share a row say so on their entries.
    drawn_lanes = {group.get("data-lane") for group in (*cells, *groups(root, "jm-entry"))}
    assert {row.lane.id for row in facts.drawn} <= drawn_lanes


@every_case
def test_the_drawing_says_all_that_its_lanes_say(case: Path, tmp_path: Path) -> None:
    facts = facts_of(case, tmp_path)
    said = texts(parsed(drawn(case, tmp_path, header=False)))
    # A word that was broken has a hyphen more.
    said = said.replace("-", "")
    hidden = re.compile("[\\s\u202a-\u202e\u2066-\u2069-]")
    for row in facts.drawn:
        for cell in row.cells:
            for entry in cell.entries:
                if row.lane.form not in ("emotion", "intensity"):
                    text = hidden.sub("", entry.text)
                    # A chip of three lines ends in an ellipsis: the rest is in the list.
                    assert text in said or (row.lane.form in CHIPS and text[:20] in said)
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
def test_rows_follow_one_another_so_that_a_script_can_hide_one(case: Path, tmp_path: Path) -> None:
    root = parsed(drawn(case, tmp_path, header=True))
    places = {
        name: [
            (group.get("data-lane"), int(group.get("data-y", "")), int(group.get("data-height", "")))
            for group in root.iter(f"{SVG}g")
            if name in group.get("class", "").split()
        ]
        for name in ("jm-ground", "jm-row", "jm-row-head", "jm-legend")
    }
    assert places["jm-ground"] == places["jm-row"] == places["jm-row-head"]
    for (_, y, height), (_, below, _) in itertools.pairwise([*places["jm-row"], *places["jm-legend"]]):
        assert y + height == below


def test_what_belongs_to_a_persona_says_so(tmp_path: Path) -> None:
    root = parsed(drawn(CASES[0].with_name("several-personas.yml"), tmp_path, header=False))
    marked = Counter(group.get("class") for group in root.iter(f"{SVG}g") if group.get("data-persona") == "ben")
    assert marked == {"jm-curve": 1, "jm-curve-end": 1, "jm-point": 5, "jm-legend-entry": 1}
    root = parsed(drawn(CASES[0].with_name("blueprint.yml"), tmp_path / "blueprint", header=False))
    entries = [group for group in root.iter(f"{SVG}g") if group.get("class") == "jm-entry"]
    assert [(entry.get("data-persona"), texts(entry)) for entry in entries] == [("anna", "Giveshernameanna")]


def groups(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [group for group in root.iter(f"{SVG}g") if name in group.get("class", "").split()]


def test_where_personas_can_be_hidden_every_entry_beside_theirs_says_how_much_room_it_takes(tmp_path: Path) -> None:
    root = parsed(drawn(CASES[0].with_name("personas-apart.yml"), tmp_path, header=False))
    rows = {row.get("data-lane"): row for row in groups(root, "jm-row")}
    entries = groups(rows["thoughts"], "jm-entry")
    assert [entry.get("data-persona", "") for entry in entries] == ["anna", "ben", "ben", "anna", ""]
    assert all(float(entry.get("data-height", "")) > 15 for entry in entries)
    assert 0 < int(rows["thoughts"].get("data-least", "")) < int(rows["thoughts"].get("data-height", ""))
    # Nobody is meant in particular: such a lane stays as it is.
    assert groups(rows["actions"], "jm-entry") == []
    assert rows["actions"].get("data-least") is None


def test_the_legend_says_which_lanes_need_it(tmp_path: Path) -> None:
    root = parsed(drawn(CASES[0].with_name("personas-apart.yml"), tmp_path, header=False))
    needed = {texts(entry): entry.get("data-lanes") for entry in groups(root, "jm-legend-entry")}
    assert needed["persona"] == "thoughts pain_points"
    assert needed["[1]Diary"] == "pain_points"
    assert {lanes for said, lanes in needed.items() if said in ("Anna", "Ben", "positive")} == {"emotion"}


def test_every_row_but_the_steps_can_be_hidden(tmp_path: Path) -> None:
    drawing = drawn(CASES[0].with_name("personas-apart.yml"), tmp_path, header=False)
    assert drawing.lanes == (
        ("stage", "Goal"),
        ("emotion", "Emotion curve"),
        ("actions", "Actions"),
        ("thoughts", "Thoughts"),
        ("pain_points", "Pain points"),
    )


def test_marks_share_lines(tmp_path: Path) -> None:
    root = with_inherited(parsed(drawn(CASES[0].with_name("many-marks.yml"), tmp_path, header=False)))
    step = next(cell for cell in groups(root, "jm-cell") if cell.get("data-step") == "fills-in-the-form")
    said = [text for text in step.iter(f"{SVG}text") if text.get("font-weight") != "700"]
    lines = {text.get("y") for text in said}
    assert len(said) == 11
    # A tag stands a pixel lower than the mark beside it.
    assert len(lines) <= 8


def test_a_map_of_one_step_fits_a_phone_with_its_title_and_legend(tmp_path: Path) -> None:
    for header in (False, True):
        assert drawn(CASES[0].with_name("one-step.yml"), tmp_path / str(header), header=header).width <= 358


@pytest.mark.parametrize(
    ("case", "refs"),
    [
        ("loops", ["journey:detail", "journey:case#stage-ask", "journey:case#reads", "journey:case#fills-in-action-1"]),
        ("blueprint", ["persona:anna", "actor:receptionist", "actor:laundry", "actor:booking"]),
        ("images-and-owners", ["touchpoint:home", "owner:shop", "owner:service", "journey:case#opens-touchpoint-1"]),
        ("touchpoints", ["channel:web"]),
    ],
)
def test_hotspots_tell_parts_of_the_map_and_what_it_refers_to(case: str, refs: list[str], tmp_path: Path) -> None:
    drawing = drawn(CASES[0].with_name(f"{case}.yml"), tmp_path, header=False)
    found = [str(hotspot.ref) for hotspot in drawing.hotspots]
    assert set(refs) <= set(found), found


def test_what_lies_within_something_comes_after_it(tmp_path: Path) -> None:
    drawing = drawn(CASES[0].with_name("loops.yml"), tmp_path, header=False)
    refs = [str(hotspot.ref) for hotspot in drawing.hotspots]
    assert refs.index("journey:case#hands-in") < refs.index("journey:detail")


@every_case
def test_every_score_is_written_at_its_point(case: Path, tmp_path: Path) -> None:
    facts = facts_of(case, tmp_path)
    context = DrawContext(facts, Words(facts.language))
    root = parsed(drawn(case, tmp_path, header=False))
    lanes = {row.lane.form: row.lane.id for row in facts.drawn}
    written = Counter(
        text
        for group in root.iter(f"{SVG}g")
        if group.get("class") == "jm-point"
        for element in group.iter(f"{SVG}text")
        for text in [re.sub("[\u2066-\u2069]", "", "".join(element.itertext())).split(" · ")[0]]
    )
    scores = Counter(
        re.sub("[\u2066-\u2069]", "", score_text(point, facts.scale, context.words))
        for curve in facts.curves
        for point in curve.scored
    )
    if "emotion" in lanes:
        # Where there is no room, the description names the step.
        missing = PlotLabels(EmotionPlot(context, Grid.of(facts, context.words))).without_room
        assert (scores - written).total() <= len(missing) <= scores.total() / 3


HELD = "data:image/png;base64,AAAA"


def test_a_page_shows_the_pictures_of_steps_and_a_file_those_that_it_holds(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("images-and-owners.yml"), tmp_path)
    drawing = draw(facts, Words("en"), pictures={"home.png": "maps/home.png"})
    page = write_svg(drawing, OnPage("x", pictures={"maps/home.png": "../media/home.png"}))
    assert 'xlink:href="../media/home.png"' in page
    # Nobody wants it to cover what it names when the pointer rests.
    assert "<title>" not in page
    file = write_svg(drawing, AsFile(pictures={"maps/home.png": HELD}))
    assert f'<image xlink:href="{HELD}"' in file
    assert "><title>The home page in spring</title></image>" in file
    bare = write_svg(drawing, AsFile())
    assert "<image" not in bare
    icon = shape("image-outline")
    assert icon in bare
    assert icon not in file
    for svg in (page, file, bare, write_svg(draw(facts, Words("en")), OnPage("x"))):
        assert "The home page in spring" in svg


def test_a_file_refers_to_no_picture_outside_it(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("images-and-owners.yml"), tmp_path)
    drawing = draw(facts, Words("en"), pictures={"home.png": "https-less/home.png"})
    assert "<image" not in write_svg(drawing, AsFile(pictures={"https-less/home.png": "../media/home.png"}))


def test_people_are_beside_the_title_and_beside_their_curve(tmp_path: Path) -> None:
    facts = facts_of(Path("tests/drawing/cases/several-personas.yml"), tmp_path)
    who = [persona.id for persona in facts.personas]
    portraits = {id: f"personas/{id}.png" for id in who}
    drawing = draw(facts, Words("en"), header=True, portraits=portraits)
    file = write_svg(drawing, AsFile(pictures=dict.fromkeys(portraits.values(), HELD)))
    svg = "{http://www.w3.org/2000/svg}"
    names = [image.findtext(f"{svg}title") for image in ElementTree.fromstring(file).iter(f"{svg}image")]
    assert names == [facts.personas[0].name, *(persona.name for persona in facts.personas)]
    # Without its head a page has them in the legend only, and a file without pictures has a sign of a person.
    assert write_svg(draw(facts, Words("en"), portraits=portraits), OnPage("x")).count("<image ") == len(who)
    assert shape("account") in write_svg(drawing, AsFile())
    assert shape("account") not in file


@every_case
@pytest.mark.parametrize("paper", ["A4", "A3", "A0"])
def test_a_map_on_paper_is_whole(case: Path, paper: Paper, tmp_path: Path) -> None:
    facts = facts_of(case, tmp_path)
    drawing = drawn(case, tmp_path / "again", header=True)
    sheets = draw_sheets(facts, Words(facts.language), paper)
    views = [sheet.view for sheet in sheets]
    assert (min(view.x for view in views), min(view.y for view in views)) == (0, 0)
    assert max(view.right for view in views) == pytest.approx(drawing.width)
    # A legend that has to be laid out anew is shown entry by entry.
    whole = {drawing.height, Breaks.of(drawing).legend_top if len(sheets) > 1 else drawing.height}
    assert max(view.bottom for view in views) in whole
    for sheet in sheets:
        root = ElementTree.fromstring(write_svg(sheet.scene, AsFile()))
        assert (root.get("width"), root.get("height")) == (f"{sheet.width:g}mm", f"{sheet.height:g}mm")
        assert bytes(resvg_py.svg_to_bytes(svg_string=write_svg(sheet.scene, AsFile()), dpi=24)).startswith(b"\x89PNG")


def test_a_tile_says_which_it_is_and_what_lies_beside_it(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("twenty-steps.yml"), tmp_path)
    sheets = draw_sheets(facts, Words("en"), "A4")
    second = texts(ElementTree.fromstring(write_svg(sheets[1].scene, AsFile())))
    assert f"Page2of{len(sheets)}" in second
    assert "←1·→3" in second


@every_case
def test_other_programs_can_draw_it(case: Path, tmp_path: Path) -> None:
    drawing = drawn(case, tmp_path, header=True)
    picture = bytes(resvg_py.svg_to_bytes(svg_string=write_svg(drawing, AsFile("light"))))
    assert picture.startswith(b"\x89PNG")
    # A blank sheet of this size would take next to nothing.
    assert len(picture) > 4000


def test_the_same_map_gives_the_same_bytes_with_another_hash_seed(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from mkdocs_journeys.drawing import AsFile, write_svg;"
        "from tests.drawing.test_golden import drawn;"
        "scene = drawn(Path(sys.argv[1]), Path(sys.argv[2]), header=True);"
        "sys.stdout.buffer.write(write_svg(scene, AsFile('dark')).encode())"
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
        "Highest point, anna: Speaks (+2). Lowest point, chi: Enters (−2)."
    )


def test_text_that_looks_like_markup_stays_text(tmp_path: Path) -> None:
    inline = write_svg(drawn(CASES[0].with_name("hostile.yml"), tmp_path, header=True), OnPage("x"))
    assert "<script" not in inline
    assert "<img" not in inline
    assert not re.search("[\u202a-\u202e]", inline)


def test_a_map_without_stages_and_steps_is_a_drawing_too(tmp_path: Path) -> None:
    case = tmp_path / "empty.yml"
    case.write_text("about: Nothing yet\nmaps/case.yml: |\n  title: Nothing yet\n", encoding="utf-8")
    drawing = drawn(case, tmp_path / "tree", header=True)
    assert drawing.hotspots == ()
    assert ElementTree.fromstring(write_svg(drawing, AsFile("light"))) is not None


def test_a_thumbnail_is_small_and_named(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("chinese.yml"), tmp_path)
    thumbnail = draw_thumbnail(facts, Words(facts.language))
    assert (thumbnail.width, thumbnail.height) == (320, 96)
    assert len(write_svg(thumbnail, OnPage("card-case"))) < 4000
    assert thumbnail.title == "手机银行开户旅程"
