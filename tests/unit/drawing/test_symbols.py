"""A shape that is drawn again and again is there once: in a file, and on a page."""

from __future__ import annotations

from xml.etree import ElementTree

from mkdocs_journeys.drawing import AsFile, ColourRole, Decoration, OnPage, Scene, Shape, write_svg
from mkdocs_journeys.drawing.emotion.faces import draw_face
from mkdocs_journeys.drawing.scene.canvas import Canvas
from mkdocs_journeys.drawing.scene.icons import shape
from mkdocs_journeys.drawing.scene.marks import MarkRole

SVG, XLINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}"


def drawn() -> Scene:
    canvas = Canvas(100, 20)
    for x, name in enumerate(("star", "alert", "star", "star")):
        canvas.icon(name, 20 * x, 2, 16, ColourRole.ACCENT)
    return canvas.scene(MarkRole.MAP, "Stars", "Four signs", "en")


def test_a_file_holds_each_shape_once_and_refers_to_it() -> None:
    root = ElementTree.fromstring(write_svg(drawn(), AsFile()))
    [definitions] = root.findall(f"{SVG}defs")
    symbols = {symbol.get("id"): symbol.findall(f"{SVG}path") for symbol in definitions}
    assert {id: [path.get("d") for path in paths] for id, paths in symbols.items()} == {"star": [shape("star")]}
    # What is there only once needs no definition.
    assert [path.get("d") for path in root.findall(f"{SVG}path")] == [shape("alert")]
    uses = [(use.get(f"{XLINK}href"), use.get("x"), use.get("width")) for use in root.findall(f"{SVG}use")]
    assert uses == [("#star", "0", "16"), ("#star", "40", "16"), ("#star", "60", "16")]


def test_drawings_on_one_page_share_no_ids() -> None:
    ids = [
        [element.get("id") for element in ElementTree.fromstring(write_svg(drawn(), OnPage(prefix))).iter()]
        for prefix in ("one", "two")
    ]
    assert {*filter(None, ids[0])} == {"one-desc", "one-i1"}
    assert not {*filter(None, ids[0])} & {*filter(None, ids[1])}


def test_what_the_page_defines_is_not_defined_again() -> None:
    root = ElementTree.fromstring(write_svg(drawn(), OnPage("one", symbols={"star": "jm-icon-7"})))
    assert root.findall("defs") == []
    assert [use.get(f"{XLINK}href") for use in root.findall("use")] == ["#jm-icon-7"] * 3


def test_faces_that_are_alike_are_there_once() -> None:
    canvas = Canvas(100, 20)
    for x, score in enumerate((2.0, 1.8, 1.0, 1.01, -2.0)):
        draw_face(canvas, 20 * x, 10, score)
    scene = canvas.scene(MarkRole.MAP, "Faces", "", "en")
    for svg, namespace in ((write_svg(scene, AsFile()), SVG), (write_svg(scene, OnPage("x")), "")):
        root = ElementTree.fromstring(svg)
        [definitions] = root.findall(f"{namespace}defs")
        uses = [use.get(f"{XLINK}href") for use in root.findall(f"{namespace}use")]
        assert uses[0] == uses[1]
        assert uses[2] == uses[3]
        assert [f"#{shape.get('id')}" for shape in definitions] == [uses[0], uses[2]]


def test_a_decoration_needs_no_ids() -> None:
    root = ElementTree.fromstring(write_svg(drawn(), Decoration()))
    assert [path.get("d") for path in root.findall("path")] == [
        shape(name) for name in ("star", "alert", "star", "star")
    ]
    assert not any(element.get("id") for element in root.iter())


def test_the_icon_of_a_small_drawing_may_be_defined_elsewhere_too():
    small = Canvas(0, 0)
    small.icon("star", 0, 0, 12, ColourRole.ACCENT)
    canvas = Canvas(100, 100)
    canvas.stamp(tuple(small.marks), 20, 20)
    canvas.stamp(tuple(small.marks), 60, 20)
    scene = canvas.scene(MarkRole.MAP, "Title", "Description", "en")
    svg = write_svg(scene, OnPage("x", symbols={"star": "icon-7"}))
    assert svg.count("<path") == 0
    assert svg.count('xlink:href="#icon-7"') == 1
    assert write_svg(scene, OnPage("x")).count("<path") == 1


def test_drawings_after_the_first_refer_to_what_it_defines() -> None:
    canvas = Canvas(100, 20)
    for x, name in enumerate(("star", "star", "alert")):
        canvas.icon(name, 20 * x, 2, 16, ColourRole.ACCENT)
        draw_face(canvas, 20 * x, 10, 1.0)
    scene = canvas.scene(MarkRole.MAP, "Stars and faces", "", "en")
    shapes: dict[Shape, str] = {}
    first, second = (
        ElementTree.fromstring(write_svg(scene, OnPage(prefix, shapes=shapes))) for prefix in ("one", "two")
    )
    [definitions] = first.findall("defs")
    assert sorted(definition.get("id", "") for definition in definitions) == ["one-i1", "one-i2"]
    assert second.findall("defs") == []
    referred = [[use.get(f"{XLINK}href") for use in drawing.findall("use")] for drawing in (first, second)]
    assert referred[0] == referred[1]
    assert {*referred[0]} == {"#one-i1", "#one-i2"}
