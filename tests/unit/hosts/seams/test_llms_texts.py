"""Texts for language models of pages with a password."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from mkdocs_journeys.hosts.material.llms_texts import UnknownTextsError, without_protected


class Text(NamedTuple):
    title: str
    content: str


class Plugin:
    def __init__(self, texts: object) -> None:
        self._md_pages = texts


def test_the_texts_of_protected_pages_are_emptied_and_others_stay() -> None:
    plugin = Plugin({"a.md": Text("A", "open"), "b.md": Text("B", "secret")})
    assert without_protected({"llmstxt": plugin}, {"b.md", "c.md"}) == 1
    assert plugin._md_pages == {"a.md": Text("A", "open"), "b.md": Text("B", "")}


def test_without_the_plugin_or_a_password_there_is_nothing_to_do() -> None:
    assert without_protected({}, {"a.md"}) == 0
    assert without_protected({"llmstxt": Plugin(None)}, set()) == 0


@pytest.mark.parametrize("texts", [None, {"a.md": "secret"}])
def test_texts_that_are_kept_in_another_way_end_the_build(texts: object) -> None:
    with pytest.raises(UnknownTextsError):
        without_protected({"llmstxt": Plugin(texts)}, {"a.md"})
