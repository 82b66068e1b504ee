"""A text that brings its quotation marks gets no second pair, in the picture and in the list alike."""

from __future__ import annotations

import pytest

from mkdocs_journeys.text import begins_quoted
from mkdocs_journeys.text.quotation import QUOTATION_MARKS


@pytest.mark.parametrize("mark", sorted({marks[0] for marks in QUOTATION_MARKS.values()} | set("“‘\"'『《")))
def test_a_text_that_begins_with_a_mark_of_any_language_is_quoted(mark: str) -> None:
    assert begins_quoted(f"{mark}Where is it?")
    assert begins_quoted(f" {mark}Where is it?")


@pytest.mark.parametrize("text", ["", " ", "Where is “it”?", "(“it”)"])
def test_any_other_text_is_not(text: str) -> None:
    assert not begins_quoted(text)
