"""What our search leans on in Material: the shape of its index."""

import json
from types import SimpleNamespace

import pytest
from material.plugins.search.plugin import SearchIndex

from mkdocs_journeys.hosts.material.search_index import StandInIndex, entries_in, pages_of

OPTIONS = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stemmer"], "fields": {"title": {"boost": 1000.0}}}
CONTENT = (
    '<h1 id="page">Page &amp; more</h1><p>First.</p>'
    '<h2 id="two" lang="de">Two &lt;b&gt;</h2><p>Second &amp; <em>last</em>.</p>'
    '<h2 id="secret" data-search-exclude>Secret</h2><p>Hidden.</p>'
)


def page(**front_matter: object) -> SimpleNamespace:
    return SimpleNamespace(url="page/", title="Page & more", meta=front_matter, content=CONTENT, toc=[])


def filled() -> StandInIndex:
    index = StandInIndex(OPTIONS, {})
    index.add_entry_from_context(page(tags=["a", "b"], search={"boost": 2}))
    return index


def test_the_stand_in_has_what_materials_index_has():
    own = SearchIndex(**OPTIONS)
    own.add_entry_from_context(page(tags=["a", "b"], search={"boost": 2}))
    ours = filled()
    for known in ("config", "entries", "add_entry_from_context", "generate_search_index"):
        assert hasattr(own, known)
        assert hasattr(ours, known)
    keys = ("location", "title", "tags", "boost")
    assert [[entry.get(key) for key in keys] for entry in ours.entries] == [
        [entry.get(key) for key in keys] for entry in own.entries
    ]
    written, expected = (json.loads(one.generate_search_index(None)) for one in (ours, own))
    assert written["config"] == expected["config"]


def test_what_nobody_has_changed_comes_back_with_its_languages():
    index = filled()
    [back] = pages_of(entries_in(index.generate_search_index(None)), index.pages)
    assert back == index.pages["page/"]
    assert back.sections[1].language == "de"


def test_only_what_is_left_comes_back():
    index = filled()
    first, second = entries_in(index.generate_search_index(None))
    [back] = pages_of([second], index.pages)
    assert [(one.id, one.title, one.text, one.language) for one in back.sections] == [
        ("two", "Two <b>", "Second & last.", "de")
    ]
    [back] = pages_of([{**first, "text": ""}], index.pages)
    assert [one.text for one in back.sections] == [""]
    [unknown] = pages_of([first], {})
    assert (unknown.title, unknown.sections[0].text) == ("Page & more", "First.")


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"docs": {}}', '{"docs": [1]}', '{"docs": [{"text": "a"}]}'])
def test_an_index_that_is_not_understood_is_none(text):
    assert entries_in(text) is None
