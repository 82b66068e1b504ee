"""Every golden drawing is SVG 1.1, as svgwrite's validator knows it, but for what is for assistive technology."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from svgwrite.validator2 import get_validator

from mkdocs_journeys.drawing.scene.icons import names, shape

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.svg"))
NAMESPACES = {"{http://www.w3.org/2000/svg}": "", "{http://www.w3.org/1999/xlink}": "xlink:"}
# What came after SVG 1.1, or is HTML's.
UNKNOWN = {"role", "lang", "tabindex", "paint-order"}
# Short forms of SVG 1.1 for numbers and repeated commands, with which the validator's own parser of paths ends.
SHORT_PATHS = {shape(name) for name in names()}
# SVG 1.1 needs no space before a minus; the parser does.
TIGHT_MINUS = re.compile(r"(?<=\d)-")


def plain(name: str) -> str:
    """An element or attribute as SVG 1.1 writes it."""
    for namespace, prefix in NAMESPACES.items():
        if name.startswith(namespace):
            return prefix + name.removeprefix(namespace)
    return name


def objections(svg: str) -> Iterator[str]:
    validator = get_validator("full")
    for element in ElementTree.fromstring(svg).iter():
        name = plain(element.tag)
        if not validator.is_valid_elementname(name):
            yield f"<{name}>"
            continue
        for child in element:
            if not validator.is_valid_children(name, plain(child.tag)):
                yield f"<{plain(child.tag)}> in <{name}>"
        for attribute, value in element.attrib.items():
            known = plain(attribute)
            if known in UNKNOWN or known.startswith(("aria-", "data-")) or value in SHORT_PATHS:
                continue
            try:
                validator.check_svg_attribute_value(
                    name, known, TIGHT_MINUS.sub(" -", value) if known == "d" else value
                )
            except (ValueError, TypeError) as error:
                yield str(error)


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_a_golden_drawing_is_valid(file: Path) -> None:
    assert [*objections(file.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("drawn", "objection"),
    [
        ("<blink/>", "<blink>"),
        ("<text><rect/></text>", "<rect> in <text>"),
        ('<rect corner="3"/>', "Invalid attribute 'corner' for svg-element <rect>."),
        ('<rect x="left"/>', "'left' is not a valid value for attribute 'x' at svg-element <rect>."),
        ('<path d="M0 0 nowhere"/>', "'M0 0 nowhere' is not a valid value for attribute 'd' at svg-element <path>."),
    ],
)
def test_what_is_not_valid_would_be_found(drawn: str, objection: str) -> None:
    assert objection in objections(f'<svg xmlns="http://www.w3.org/2000/svg">{drawn}</svg>')
