"""What our templates lean on: where the theme looks for them, and the one of Material's that ours stands in for."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from mkdocs_journeys.hosts.material.theme_folder import add_theme_folder
from mkdocs_journeys.hosts.theme_files import THEME

TEMPLATES = Path(material.__file__).parent / "templates"
SOURCE = "partials/source.html"


def test_our_folder_is_between_the_users_and_the_themes(tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.theme = Theme("material", custom_dir=str(tmp_path))
    add_theme_folder(config, THEME)
    assert config.theme.dirs[:2] == [str(tmp_path), str(THEME)]
    assert str(TEMPLATES) in config.theme.dirs[2:]
    config.theme = Theme("material")
    add_theme_folder(config, THEME)
    assert config.theme.dirs[0] == str(THEME)


@pytest.mark.parametrize("including", ["partials/header.html", "partials/nav.html"])
def test_material_includes_the_template_that_ours_stands_in_for(including: str) -> None:
    assert f'include "{SOURCE}"' in (TEMPLATES / including).read_text(encoding="utf-8")


def test_ours_is_materials_without_the_request_for_stars() -> None:
    materials, ours = ((folder / SOURCE).read_text(encoding="utf-8") for folder in (TEMPLATES, THEME))
    without_comment = [re.sub(r"{#.*?#}\s*", "", text, flags=re.DOTALL) for text in (materials, ours)]
    assert without_comment[0].replace(' data-md-component="source"', "") == without_comment[1]


def test_every_template_of_ours_has_one_of_materials_in_its_place() -> None:
    assert [path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html")] == [SOURCE]
