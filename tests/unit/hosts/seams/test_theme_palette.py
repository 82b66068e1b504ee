"""What drawings lean on for their colours: how Material names its palette, and the variables that follow from it."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from mkdocs_journeys.hosts.material.theme_palette import colours_of
from mkdocs_journeys.hosts.theme_colours import ACCENTS, PRIMARIES
from mkdocs_journeys.hosts.theme_files import THEME

ASSETS = Path(material.__file__).parent / "templates/assets"
STYLES = "".join(path.read_text(encoding="utf-8") for path in sorted((ASSETS / "stylesheets").glob("*.min.css")))
SCRIPTS = "".join(path.read_text(encoding="utf-8") for path in sorted((ASSETS / "javascripts").glob("*.min.js")))
TEMPLATES = "".join(path.read_text(encoding="utf-8") for path in sorted(ASSETS.parent.rglob("*.html")))
OURS = "".join(
    path.read_text(encoding="utf-8")
    for path in (*sorted(THEME.rglob("*.css")), *sorted(THEME.rglob("*.js")), *sorted(THEME.rglob("*.html")))
)


@pytest.mark.parametrize(("kind", "names"), [("primary", PRIMARIES), ("accent", ACCENTS)])
def test_material_has_the_colours_that_we_have(kind: str, names: dict[str, object]) -> None:
    there = set(re.findall(rf"data-md-color-{kind}=([\w-]+)", STYLES))
    assert set(names) <= there
    assert "data-md-color-scheme=slate" in STYLES


@pytest.mark.parametrize(
    ("palette", "found"),
    [
        ({"primary": "deep purple", "accent": "custom"}, {"primary": "deep-purple"}),
        ([{"scheme": "slate", "primary": "red"}, {"scheme": "default", "primary": "teal"}], {"primary": "teal"}),
        (None, {}),
    ],
)
def test_the_light_scheme_names_its_colours(palette: object, found: dict[str, str]) -> None:
    assert colours_of(palette) == found


@pytest.mark.parametrize("name", sorted(set(re.findall(r"var\((--md-[\w-]+)", OURS))))
def test_material_has_each_variable_that_our_style_sheets_read(name: str) -> None:
    assert f"{name}:" in STYLES
