"""The gallery is the reference of the drawing: every lane and every field that is drawn has its place in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_journeys.embeds.parser import EmbedFence, find_embeds
from mkdocs_journeys.exchange.inline_map import InlineMap, InlineMapReader
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.model import (
    BUILT_IN_LANES,
    ENTRY_TYPES,
    ChannelUse,
    CustomLane,
    Feeling,
    Image,
    Item,
    JourneyMap,
    Metric,
    Opportunity,
    PainPoint,
    Quote,
    Record,
    Stage,
    Step,
    TouchpointUse,
)
from mkdocs_journeys.source import FolderTree

GALLERY = "docs/gallery"
ONCE = {"only"}
"""Shown on a quote; it is the same everywhere, and what it says is that the rest is not there."""
NOT_DRAWN = {
    "was": "an address",
    "withheld": "in words, where the score would be",
    "custom": "the cells of lanes of one's own, which have examples",
}
RECORDS = [
    Stage,
    Step,
    Item,
    Quote,
    PainPoint,
    Opportunity,
    Metric,
    TouchpointUse,
    ChannelUse,
    Feeling,
    Image,
    CustomLane,
]


@pytest.fixture(scope="module")
def fences(repository: Path) -> list[tuple[str, EmbedFence]]:
    found = []
    for page in sorted((repository / GALLERY).glob("*.md")):
        lines = page.read_text(encoding="utf-8").split("\n")
        found += [(page.name, embed) for embed in find_embeds(lines) if isinstance(embed, EmbedFence)]
    return found


@pytest.fixture(scope="module")
def inline_maps(repository: Path, fences) -> list[tuple[str, EmbedFence, InlineMap]]:
    reader = InlineMapReader(FolderTree(repository / "journeys"))
    read = []
    for page, fence in fences:
        text = fence.text
        if text.startswith("--8<--"):
            text = (repository / text.split('"')[1]).read_text(encoding="utf-8")
        has_picture = (repository / GALLERY / "lock.png").is_file
        read.append((page, fence, reader.read(text, lambda name, has=has_picture: name == "lock.png" and has())))
    return read


def records(value: object) -> Iterator[Record]:
    """A record and every record in it."""
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from records(getattr(value, name))
    elif isinstance(value, tuple | list):
        for entry in value:
            yield from records(entry)
    elif isinstance(value, dict):
        for entry in value.values():
            yield from records(entry)


def filled(record: Record) -> set[str]:
    """The fields that an author has given."""
    fields = type(record).model_fields
    return {
        name for name, field in fields.items() if getattr(record, name) != field.get_default(call_default_factory=True)
    }


def test_every_example_draws_without_a_word_of_complaint(inline_maps):
    assert len(inline_maps) > 45
    for page, fence, inline in inline_maps:
        assert [str(found) for found in inline.diagnostics] == [], f"{page}:{fence.line + 1}"
        assert inline.journey is not None
        assert inline.journey.columns


def test_every_lane_has_its_example(inline_maps):
    drawn = {row.lane.id for _, _, inline in inline_maps for row in map_facts(inline.journey, inline.portfolio).drawn}
    assert set(BUILT_IN_LANES) - drawn == set()


def test_every_form_of_a_lane_of_ones_own_is_named(repository):
    text = (repository / GALLERY / "index.md").read_text(encoding="utf-8")
    assert "custom_lanes" in text
    assert {form for form in ("pain-points", "touchpoints", "metrics", "support") if form not in text} == set()
    assert {"pain_points", "touchpoints", "metrics", "support"} <= set(ENTRY_TYPES)


def declared_by(record: type[Record], field: str) -> type[Record]:
    """The record that brings a field to those that are made of it: what every entry may carry has one example."""
    return next(kind for kind in reversed(record.__mro__) if field in getattr(kind, "model_fields", ()))


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_has_its_example(inline_maps, record):
    shown = {
        (kind, field)
        for _, _, inline in inline_maps
        for found in records(inline.journey)
        for field in filled(found)
        for kind in type(found).__mro__
    }
    missing = {field for field in record.model_fields if (declared_by(record, field), field) not in shown}
    assert missing - set(NOT_DRAWN) - ONCE == set()


@pytest.mark.parametrize(
    "field",
    ["state", "language", "personas", "lanes", "custom_lanes", "emotion_scale", "emotion_words", "sources", "basis"],
)
def test_every_field_of_a_map_that_changes_its_drawing_has_its_example(inline_maps, field):
    default = JourneyMap.model_fields[field].get_default(call_default_factory=True)
    assert any(getattr(inline.journey, field) != default for _, _, inline in inline_maps)


@pytest.mark.parametrize(
    ("page", "heading"),
    [
        ("extremes.md", "one-step"),
        ("extremes.md", "ten-pain-points"),
        ("extremes.md", "twenty-steps"),
        ("extremes.md", "forty-three-steps"),
        ("extremes.md", "long-word"),
        ("extremes.md", "right-to-left"),
        ("extremes.md", "emoji"),
        ("steps.md", "spanning"),
        ("steps.md", "table"),
        ("emotion.md", "range"),
        ("emotion.md", "sequence"),
        ("emotion.md", "without-score"),
        ("emotion.md", "spread"),
        ("emotion.md", "personas"),
    ],
)
def test_odd_cases_can_be_linked_to(repository, page, heading):
    assert f"{{ #{heading} }}" in (repository / GALLERY / page).read_text(encoding="utf-8")


def test_the_longest_map_is_as_long_as_it_says(inline_maps):
    longest = max((inline.journey for _, _, inline in inline_maps), key=lambda journey: len(journey.columns))
    assert (len(longest.columns), len(longest.stages)) == (43, 12)


def test_the_first_page_shows_what_there_is_in_little(repository):
    text = (repository / GALLERY / "index.md").read_text(encoding="utf-8")
    grid = text.split('<div class="example-grid" markdown>')[1].split("\n## ")[0]
    examples = grid.split('<div class="example" markdown>')[1:]
    assert len(examples) == 20
    for example in examples:
        # The drawing is a picture of its name, which is the link: nothing within it can be reached.
        assert example.index("<div inert markdown>") < example.index("```journey") < example.index("](")
