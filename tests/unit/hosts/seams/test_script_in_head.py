"""A script is put into the head of pages, where no option of MkDocs puts one."""

from __future__ import annotations

from tests.unit.hosts.seams.test_theme_palette import TEMPLATES

from mkdocs_journeys.hosts.material.script_in_head import with_script_in_head


def test_material_ends_the_head_of_each_kind_of_page_once() -> None:
    assert TEMPLATES.count("</head>") == TEMPLATES.count("<head>") > 0


def test_a_script_comes_last_in_the_head() -> None:
    before, after = (
        "<html><head><title>A</title>",
        "</head><body><p>What ends with </head> is the head.</p></body></html>",
    )
    script = '<script src="../a.js?b&amp;c"></script>'
    assert with_script_in_head(f"{before}{after}", "../a.js?b&c") == f"{before}{script}{after}"
