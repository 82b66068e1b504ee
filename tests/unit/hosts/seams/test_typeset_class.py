"""What our style sheets lean on: the classes of Material's pages."""

from __future__ import annotations

import re

import pytest
from tests.unit.hosts.seams.test_theme_palette import OURS, SCRIPTS, STYLES, TEMPLATES

from mkdocs_journeys.hosts.material.typeset_class import TYPESET, with_typeset_class


def test_material_writes_the_class_itself() -> None:
    assert TYPESET in TEMPLATES
    html = '<body><article class="md-content__inner md-typeset"><p class="jm-a">'
    assert with_typeset_class(html) == html


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\.(md-[\w-]+)", OURS))))
def test_material_has_each_class_that_we_style_or_look_for(name: str) -> None:
    assert any(name in written for written in (TEMPLATES, SCRIPTS, STYLES))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ('<body><p class="jm-a">', '<body class="md-typeset"><p class="jm-a">'),
        ('<body id="x" class="a b"><p class="jm-a">', '<body id="x" class="md-typeset a b"><p class="jm-a">'),
        ('<body data-x="1"><p class="jm-a">', '<body class="md-typeset" data-x="1"><p class="jm-a">'),
        ("<body><p>", "<body><p>"),
    ],
)
def test_our_styles_apply_on_pages_of_other_themes(written: str, right: str) -> None:
    assert with_typeset_class(written) == right
