"""Whatever stands in the files, reading them ends, says where, and never raises."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.memory_tree import MemoryTree

from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.source import Loaded, load
from mkdocs_journeys.source.fields import field_names
from mkdocs_journeys.source.yaml import Repair, RepairedLines, read_document, read_yaml

FILES = (
    "portfolio.yml",
    "maps/a.yml",
    "maps/b.md",
    "personas/anna.yml",
    "case-studies/bank.md",
    "courses/mapping/course.yml",
    "courses/mapping/01-why.md",
    "courses/mapping/runs/spring.yml",
)
DEMONSTRATION = Path(__file__).parents[3] / "journeys"


def checked(contents: dict[str, bytes]) -> Loaded:
    loaded = load(MemoryTree(contents))
    assert isinstance(loaded.portfolio, Portfolio)
    assert list(loaded.diagnostics) == sorted(loaded.diagnostics)
    for found in loaded.diagnostics:
        text = contents.get(found.file, b"").removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= found.line <= found.end_line <= len(lines) + 1, found
        assert 1 <= found.column <= len(lines[min(found.line, len(lines)) - 1]) + 2, found
        assert (found.line, found.column) <= (found.end_line, found.end_column), found
    return loaded


file_names = st.sampled_from(FILES)
signs = st.sampled_from(
    [*":：-－•#\"'[]{},，、|>&*!%@`?~ \t\n\r\\　\u00a0\u200b\ufeff\u202e\x00😡é安", ": ", "\n- ", "\n  "]
)
field_like = st.sampled_from(sorted(field_names()))
scribble = st.lists(st.one_of(signs, field_like, st.text(max_size=3)), max_size=40).map("".join)
scalars = st.one_of(
    st.text(max_size=12), st.sampled_from(["anna", "a", "why", "1", "-3", "yes", "2026-01-01"]), st.none()
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.one_of(field_like, scalars.filter(bool)), inner, max_size=6)
    ),
    max_leaves=25,
)


@given(st.dictionaries(file_names, st.binary(max_size=200), max_size=3))
@settings(max_examples=80, deadline=None)
def test_any_bytes_can_be_read(contents: dict[str, bytes]) -> None:
    checked(contents)


@given(st.dictionaries(file_names, scribble, max_size=3))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(contents: dict[str, str]) -> None:
    checked({file: text.encode("utf-8", "surrogatepass") for file, text in contents.items()})


@given(st.dictionaries(file_names, st.dictionaries(field_like, values, max_size=8), min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_structure_can_be_read(contents: dict[str, object]) -> None:
    texts = {}
    for file, value in contents.items():
        text = yaml.safe_dump(value, allow_unicode=True)
        texts[file] = f"---\n{text}---\n" if file.endswith(".md") else text
    checked({file: text.encode("utf-8", "surrogatepass") for file, text in texts.items()})


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_a_map_cut_and_pasted_anywhere_can_be_read(data: st.DataObject) -> None:
    text = (DEMONSTRATION / "maps/retail/anna-buys-online.yml").read_text(encoding="utf-8")[:3000]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = data.draw(scribble)
    checked({"maps/a.yml": (text[:start] + piece + text[end:]).encode("utf-8", "surrogatepass")})


@given(st.dictionaries(file_names, scribble, max_size=3))
@settings(max_examples=30, deadline=None)
def test_reading_again_says_the_same(contents: dict[str, str]) -> None:
    tree = MemoryTree({file: text.encode("utf-8", "surrogatepass") for file, text in contents.items()})
    cache: dict[str, object] = {}
    first, second, third = load(tree, cache), load(tree, cache), load(tree)
    assert first.diagnostics == second.diagnostics == third.diagnostics
    assert first.portfolio == second.portfolio == third.portfolio


plain_texts = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1).filter(str.strip)


@given(st.dictionaries(plain_texts.map(str.strip), st.recursive(plain_texts.map(str.strip), st.lists), max_size=6))
@settings(max_examples=25, deadline=None)
def test_quoted_yaml_comes_back_as_it_was_written(value: dict[str, object]) -> None:
    text = yaml.safe_dump(value, allow_unicode=False, default_style='"', width=10_000)
    reading = read_yaml("maps/a.yml", text.split("\n"))

    def filled(value: object) -> object:
        return [filled(entry) for entry in value] if isinstance(value, list) else value

    assert reading.value == (filled(value) if not isinstance(value, dict) else {k: filled(v) for k, v in value.items()})
    assert reading.diagnostics == []


@given(st.text(st.characters(exclude_characters="\n\r"), max_size=20), st.data())
def test_places_in_a_repaired_line_lead_back_to_the_author_s_columns(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    new = data.draw(st.text(max_size=8))
    repaired = RepairedLines([line], [Repair(0, start, end, new)])
    columns = [repaired.locate(0, column)[1] for column in range(len(repaired.lines[0]) + 1)]
    assert columns == sorted(columns)
    assert columns[: start + 1] == list(range(start + 1))[: len(columns)]
    assert columns[-1] == (start if new == "" and end == len(line) else len(line))


def test_a_file_of_nothing_but_brackets_is_read_in_no_time() -> None:
    for text in ("[" * 100_000, "{a: " * 50_000, "- " * 100_000, "a: [\n" * 50_000, "x: '\n" * 50_000, "? " * 90_000):
        document = read_document("maps/a.yml", text.encode())
        assert document.diagnostics


def test_an_item_with_fields_that_is_indented_too_much_can_be_read() -> None:
    text = (
        "title: A\nsteps:\n  -      touchpoints: home-page\n          pain_points:\n            - {name: Bounce rate}\n"
    )
    assert [found.code for found in checked({"maps/a.yml": text.encode()}).diagnostics].count("J119") == 2
