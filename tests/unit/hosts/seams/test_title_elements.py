"""What titles in another language lean on: the element in which Material writes a title alone."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import material
import pytest

from mkdocs_journeys.hosts.material.title_elements import ELEMENT, marked_titles
from mkdocs_journeys.site.page import Page

TEMPLATES = Path(material.__file__).parent / "templates/partials"


@pytest.mark.parametrize("template", ["header.html", "footer.html"])
def test_material_writes_titles_alone_into_such_elements(template: str) -> None:
    assert ELEMENT in (TEMPLATES / template).read_text(encoding="utf-8")


def test_a_title_in_another_language_says_so() -> None:
    page = SimpleNamespace(file=SimpleNamespace(src_uri="journeys/anna.md"), previous_page=None, next_page=None)
    ours = {"journeys/anna.md": Page("journeys/anna.md", "安娜", "zh", ())}
    html = f"<title>安娜</title><span {ELEMENT}\n 安娜 </span>"
    marked = marked_titles(html, page, ours, "en")
    assert marked == f'<title>安娜</title><span {ELEMENT}\n <span lang="zh">安娜</span> </span>'
    assert marked_titles(html, page, ours, "zh") == html
