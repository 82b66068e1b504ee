"""What the name of the search dialog leans on: Material's template of the search."""

from __future__ import annotations

from pathlib import Path

import material

from mkdocs_journeys.hosts.material.search_dialog import with_named_search

SEARCH = (Path(material.__file__).parent / "templates/partials/search.html").read_text(encoding="utf-8")


def test_the_dialog_has_the_name_of_its_field() -> None:
    html = SEARCH.replace("{{ lang.t('search.placeholder') }}", "搜索").replace(
        '{{ lang.t("search.placeholder") }}', "搜索"
    )
    named = with_named_search(html)
    assert '<div class="md-search" data-md-component="search" role="dialog" aria-label="搜索">' in named
    assert with_named_search(named) == named


def test_a_page_without_search_stays_as_it_is() -> None:
    assert with_named_search('<p aria-label="x">') == '<p aria-label="x">'
