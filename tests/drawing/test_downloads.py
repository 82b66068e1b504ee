"""A downloaded drawing is plain SVG that any program can draw: it runs nothing, asks for nothing, and is whole."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

import pytest

from mkdocs_journeys.drawing import AsFile, draw, write_svg
from mkdocs_journeys.drawing.scene.palette import SCHEMES

from .every_drawing import every_picture
from .test_golden import CASES, drawn, facts_of

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
ELEMENTS = {
    "svg",
    "title",
    "desc",
    "defs",
    "symbol",
    "use",
    "g",
    "rect",
    "circle",
    "line",
    "polygon",
    "path",
    "image",
    "text",
    "tspan",
}
GEOMETRY = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "width", "height", "points", "d", "transform"}
GEOMETRY |= {"preserveAspectRatio"}
PAINT = {"fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"}
LETTERS = {"font-family", "font-size", "font-style", "font-weight", "text-anchor", "direction", "lang"}
MEANING = {
    "baseProfile",
    "version",
    "class",
    "id",
    "role",
    "viewBox",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
}
ATTRIBUTES = GEOMETRY | PAINT | LETTERS | MEANING
REACHING_OUT = re.compile(r"url\(|var\(|://|^\s*[a-z]+:")
COLOUR = re.compile("#[0-9a-f]{6}|none")


def objections(svg: str) -> Iterator[str]:
    """What another program could stumble over, or what could reach out of the file."""
    yield from not_plain_xml(svg)
    for element in ElementTree.fromstring(svg.encode()).iter():
        name = element.tag.removeprefix(f"{{{SVG}}}")
        if name not in ELEMENTS:
            yield f"<{name}>"
        for attribute, value in element.attrib.items():
            # Shapes are referred to, within the file.
            if attribute == f"{{{XLINK}}}href" and element.tag == f"{{{SVG}}}use" and value.startswith("#"):
                continue
            # A picture is in the file itself.
            is_picture = attribute == f"{{{XLINK}}}href" and element.tag == f"{{{SVG}}}image"
            if is_picture and value.startswith("data:image/png;base64,"):
                continue
            if attribute not in ATTRIBUTES or REACHING_OUT.search(value):
                yield f"{attribute}={value}"
        for attribute in ("fill", "stroke"):
            if not COLOUR.fullmatch(element.get(attribute, "none")):
                yield f"{attribute}={element.get(attribute)}"


def not_plain_xml(svg: str) -> Iterator[str]:
    """Declarations, instructions and comments; and whatever is no XML at all."""
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = lambda name, *rest: found.append(f"<!DOCTYPE {name}>")
    parser.EntityDeclHandler = lambda name, *rest: found.append(f"<!ENTITY {name}>")
    parser.ProcessingInstructionHandler = lambda target, data: found.append(f"<?{target} {data}?>")
    parser.CommentHandler = lambda text: found.append(f"<!--{text}-->")
    parser.Parse(svg.encode(), True)
    yield from found


@pytest.fixture(scope="module")
def downloads(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every picture there is, light and dark."""
    return {
        f"{name}, {scheme}": write_svg(drawing, AsFile(scheme))
        for name, drawing in every_picture(repository, tmp_path_factory.mktemp("cases"))
        for scheme in SCHEMES
    }


def test_a_download_is_valid_xml_and_nothing_but_shapes_and_text(downloads: dict[str, str]) -> None:
    assert len(downloads) > 100
    assert {name: found for name, svg in downloads.items() if (found := [*objections(svg)])} == {}


def test_a_download_says_that_it_is_svg_in_utf_8(downloads: dict[str, str]) -> None:
    for svg in downloads.values():
        assert svg.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')
        assert ElementTree.fromstring(svg).tag == f"{{{SVG}}}svg"
        assert svg.encode().decode() == svg


def test_every_text_is_text_and_named_in_its_language(downloads: dict[str, str]) -> None:
    for name, svg in downloads.items():
        root = ElementTree.fromstring(svg)
        assert root.get("lang"), name
        assert root.get("role") == "img"
        assert root.find(f"{{{SVG}}}desc") is not None


@pytest.mark.parametrize(
    ("before", "after", "objection"),
    [
        ("<text ", '<foreignObject width="9" height="9"/><text ', "<foreignObject>"),
        ("<text ", "<script>alert(1)</script><text ", "<script>"),
        ("<text ", "<style>text { fill: red }</style><text ", "<style>"),
        ("<text ", '<image href="https://example.org/a.png"/><text ', "href=https://example.org/a.png"),
        ("<text ", '<mask id="m"/><text ', "<mask>"),
        ("<rect ", '<rect style="fill:red" ', "style=fill:red"),
        ("<rect ", '<rect filter="url(#shadow)" ', "filter=url(#shadow)"),
        ("<rect ", '<rect onclick="alert(1)" ', "onclick=alert(1)"),
        ("<rect ", '<rect class="var(--jm-text)" ', "class=var(--jm-text)"),
        ('fill="#ffffff"', 'fill="var(--jm-surface)"', "fill=var(--jm-surface)"),
        ('fill="#ffffff"', 'fill="white"', "fill=white"),
        ("<svg ", "<!DOCTYPE svg><svg ", "<!DOCTYPE svg>"),
        ("<svg ", '<?xml-stylesheet href="a.css"?><svg ', '<?xml-stylesheet href="a.css"?>'),
    ],
)
def test_what_is_banned_would_be_found(tmp_path: Path, before: str, after: str, objection: str) -> None:
    svg = write_svg(drawn(CASES[0].with_name("chips.yml"), tmp_path, header=True), AsFile("light"))
    assert [*objections(svg)] == []
    assert before in svg
    assert objection in objections(svg.replace(before, after, 1))


def test_a_download_with_pictures_holds_them_and_nothing_more(tmp_path: Path) -> None:
    facts = facts_of(CASES[0].with_name("images-and-owners.yml"), tmp_path)
    drawing = draw(facts, header=True, pictures={"home.png": "home.png"})
    svg = write_svg(drawing, AsFile(pictures={"home.png": "data:image/png;base64,AAAA"}))
    assert "<image " in svg
    assert [*objections(svg)] == []
    assert [*objections(svg.replace("data:image/png;base64,AAAA", "home.png"))] != []
