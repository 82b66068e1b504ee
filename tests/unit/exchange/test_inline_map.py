"""Maps that are written into pages, read like files."""

import pytest
from tests.unit.embeds.pages import library

from mkdocs_journeys.exchange.inline_map import InlineMapReader, apart
from mkdocs_journeys.model import Kind
from mkdocs_journeys.source import FolderTree


@pytest.fixture
def read(tmp_path):
    reader = InlineMapReader(FolderTree(library(tmp_path)))
    return lambda text, pictures=(): reader.read(text, lambda name: name in pictures)


def told(inline):
    return [(found.line, found.column, found.code) for found in inline.diagnostics]


def test_a_map_needs_no_title_and_no_library(read):
    inline = read("steps: [Asks, Waits]")
    assert [step.name for step in inline.journey.steps] == ["Asks", "Waits"]
    assert told(inline) == []


def test_it_may_name_what_the_library_knows(read):
    inline = read("personas: Anna Berg\nsteps:\n  - {name: Pays, touchpoints: Checkout, owner: E-commerce}")
    assert inline.journey.personas == ("anna",)
    assert inline.journey.steps[0].touchpoints[0].touchpoint == "checkout"
    assert inline.portfolio.name_of(Kind.CHANNEL, inline.portfolio.touchpoints["checkout"].channel[0]) == "Website"


def test_it_may_name_other_maps(read):
    inline = read("parent: shoes\nsteps:\n  - {name: Pays, opens: Buys shoes}")
    assert (inline.journey.parent, inline.journey.steps[0].opens) == ("shoes", "shoes")
    assert told(inline) == []


def test_its_own_library_adds_to_the_one_of_the_site(read):
    inline = read(
        "portfolio:\n  channels: {pigeon: Carrier pigeon}\n  emotion_scale: [1, 5]\n"
        "steps:\n  - {name: Writes, touchpoints: [checkout, {name: Letter, channel: pigeon}], emotion: 5}"
    )
    assert told(inline) == []
    assert set(inline.portfolio.channels) >= {"web", "pigeon"}
    assert inline.portfolio.emotion_scale == (1, 5)


def test_the_library_of_one_map_is_not_that_of_the_next(read):
    read("portfolio: {channels: {pigeon: Carrier pigeon}}\nsteps: [Writes]")
    assert "pigeon" not in read("steps: [Writes]").portfolio.channels


def test_a_mistake_is_told_at_its_line_and_column(read):
    inline = read("steps:\n  - name: Pays\n    emotoin: 1\n  - {name: Waits, emotion: 9}")
    assert told(inline) == [(3, 5, "J201"), (4, 28, "J221")]


def test_a_mistake_in_its_own_library_too(read):
    inline = read("steps: [Pays]\nportfolio:\n  channels:\n    web: {nmae: Web}\n  emotion_scale: 5\n")
    assert told(inline) == [(4, 11, "J201"), (5, 18, "J216")]


def test_a_library_on_one_line_keeps_its_columns(read):
    assert told(read("portfolio: {chanels: {}}\nsteps: [Pays]")) == [(1, 13, "J201")]


def test_new_names_are_nothing_to_tell(read):
    assert told(read("personas: Mara\nsteps:\n  - {name: Pays, owner: Field service}")) == []


def test_a_slip_of_the_pen_is_told(read):
    inline = read("steps:\n  - {name: Pays, touchpoints: Chekout}")
    assert told(inline) == [(2, 31, "J302")]
    assert "“Checkout” is" in inline.diagnostics[0].message


def test_pictures_lie_beside_the_page(read):
    text = "steps:\n  - {name: Pays, images: {file: lock.png, alt: A lock}}"
    assert told(read(text, ["lock.png"])) == []
    assert [code for _, _, code in told(read(text))] == ["J406"]


def test_nothing_of_a_map_that_the_build_leaves_out(read):
    inline = read("only: internal\nsteps: [Pays]")
    assert inline.journey is None
    assert not inline.is_whole


def test_what_the_library_keeps_from_this_build_stays_away(tmp_path):
    folder = library(tmp_path, personas__spy="name: Agent Secret\nonly: internal\n")
    text = "personas: [anna, Agent Secret]\nsteps: [Pays]"
    public = InlineMapReader(FolderTree(folder)).read(text, lambda name: False)
    internal = InlineMapReader(FolderTree(folder), ("internal",)).read(text, lambda name: False)
    assert public.journey.personas == ("anna",)
    assert internal.journey.personas == ("anna", "spy")


@pytest.mark.parametrize(
    "text", ["", "just words", "- a\n- b", "steps: [", "portfolio:", "steps:\n\t- A", "a: [b, {c: \x00}]"]
)
def test_nothing_makes_it_fail(read, text):
    assert read(text).portfolio is not None


def test_map_and_library_keep_their_lines():
    journey, own = apart("title: A\nportfolio:\n  channels: {a: b}\n\n  owners: {c: d}\nsteps: [B]")
    assert journey == "title: A\n\n\n\n\nsteps: [B]"
    assert own == "\n          \n  channels: {a: b}\n\n  owners: {c: d}\n"


def test_what_a_map_brings_along_is_shown_as_far_as_a_build_may_show_it(tmp_path):
    reader = InlineMapReader(FolderTree(library(tmp_path)))
    text = (
        "personas: mara\nlibrary:\n  channels: {pigeon: {name: Carrier pigeon, icon: material/bird}}\n"
        "  owners: {hush: {name: SECRET, only: internal}}\n  personas: {mara: {name: Mara, age: 41}}\n"
        "steps:\n  - {name: Writes, channels: pigeon, owner: hush}\n"
    )
    inline = reader.read(text, lambda name: False)
    assert told(inline) == []
    assert inline.portfolio.name_of(Kind.PERSONA, inline.journey.personas[0]) == "Mara"
    shown = reader.publishable(text)
    assert "SECRET" not in shown
    assert reader.read(shown, lambda name: False).journey == inline.journey
    assert reader.publishable(shown) == shown
    assert InlineMapReader(FolderTree(library(tmp_path)), ("internal",)).publishable(text) == text
