"""The reference is written from the model: it is complete, true, and as it stands in docs/."""

import subprocess
import sys
import textwrap
from html import escape
from pathlib import Path

import pytest
import yaml
from tests.memory_tree import MemoryTree
from tests.reference.fields import every_field
from tests.reference.pages import EXAMPLES, TOPICS, pages
from tests.reference.python_page import EXAMPLE

from mkdocs_journeys.session import Session
from mkdocs_journeys.source import FolderTree, load

PAGES = pages()
FIELDS = every_field()

PORTFOLIO = """\
language: en
emotion_words: {curious: 1}
channels: {web: Website, phone: Phone}
owners: {marketing: Marketing, logistics: Logistics}
actors: {receptionist: Receptionist}
touchpoints: {checkout: Checkout, size-table: Size table}
dimensions: {industry: {values: {retail: Retail}}, region: {values: {europe: Europe, asia: Asia}}}
phases: {use: Using}
custom_lanes: {weather: Weather}
sources:
  interview-04: Interview with a runner
  may: Observation in May
  report: {title: A report, link: "https://example.org/report"}
"""
CONTEXT = {
    "portfolio.yml": PORTFOLIO,
    "personas/anna.yml": "name: Anna\n",
    "personas/ben.yml": "name: Ben\n",
    "maps/shoes-today.yml": (
        "title: Shoes today\nstages:\n  - name: Asking\n    steps: [Queues, Fills in form, Asks again]\n"
    ),
    "maps/shop-visit.yml": "title: A visit to the shop\nstages: [{name: The visit, actions: Tries four pairs}]\n",
}
HOSTS = {
    "portfolio": ("portfolio.yml", ""),
    "map": ("maps/example.yml", "title: Example\nstages: [{name: Buying, actions: Buys}]\n"),
    "stage": ("maps/example.yml", "title: Example\nstate: future\nfuture_of: shoes-today\nstages:\n  -"),
    "step": (
        "maps/example.yml",
        "title: Example\nstate: future\nfuture_of: shoes-today\nstages:\n  - name: Buying\n    steps:\n"
        "      - {name: Chooses, pain_points: {id: asks-too-much, text: Asks too much}}\n      -",
    ),
    "persona": ("personas/example.yml", "name: Example\n"),
    "case": ("case-studies/example.yml", "title: Example\n"),
    "course": ("courses/mapping/course.yml", "title: Example\n"),
    "lesson": ("courses/mapping/03-example.md", "title: Example\n"),
    "run": ("courses/mapping/runs/example.yml", "title: Example\n"),
}
HOST_OF = {
    "Entity": "map", "JourneyMap": "map", "MapLibrary": "map", "Cells": "step", "Part": "step", "Step": "step",
    "Stage": "stage",
    "Persona": "persona", "CaseStudy": "case", "Result": "case", "Course": "course", "Lesson": "lesson", "Run": "run",
    "RunDay": "run", "Break": "run", "CellEntry": "step", "Item": "step", "PainPoint": "step", "Opportunity": "step",
    "Metric": "step", "TouchpointUse": "step", "ChannelUse": "step", "Flag": "step", "Image": "step", "Feeling": "step",
}  # fmt: skip
"""Records that stand in other files than the portfolio → where their examples are read."""


def files_with(record: str, example: str) -> dict[str, str | bytes]:
    """A portfolio in which the example stands where an author would write it."""
    kind = HOST_OF.get(record, "portfolio")
    name, before = HOSTS[kind]
    files: dict[str, str | bytes] = {**CONTEXT}
    if "/" in name:
        files[f"{name.rsplit('/', 1)[0]}/lock.png"] = b"\x89PNG\r\n\x1a\n"
    if kind in ("course", "lesson", "run"):
        files["courses/mapping/course.yml"] = "title: Mapping\n"
        files["courses/mapping/01-what-a-map-is.md"] = "---\ntitle: What a map is\n---\n"
        files["courses/mapping/02-emotions.md"] = "---\ntitle: Emotions\n---\n"
    if example.startswith("---"):
        return files | {"maps/example.md": example}
    given = set(yaml.load(example, yaml.BaseLoader))
    if before.endswith("-"):
        own = "".join(f"{field}: Pays\n" for field in ("name", "actions") if field not in given)
        indented = textwrap.indent(own + example, " " * (before.rsplit("\n", 1)[1].index("-") + 2))
        text = f"{before} {indented.lstrip()}\n"
        if "either" in given:
            text += "      - {name: Pays later, either: {pay: on account}}\n"
    else:
        replaced = given | ({"stages"} if "steps" in given else set())
        kept = [line for line in before.splitlines() if line.split(":")[0] not in replaced]
        text = "\n".join([*kept, example, ""])
    files[name] = f"---\n{text}---\n" if name.endswith(".md") else text
    return files


@pytest.mark.parametrize("page", PAGES)
def test_the_reference_in_the_documentation_is_the_models(page, golden, repository):
    golden(repository / "docs/reference" / page, PAGES[page])


def test_nothing_else_stands_in_the_reference(repository):
    folder = repository / "docs/reference"
    assert {file.relative_to(folder).as_posix() for file in folder.rglob("*.md")} == set(PAGES)


def test_the_example_in_python_does_what_it_says(repository, tmp_path):
    (tmp_path / "journeys").symlink_to(repository / "journeys")
    run = subprocess.run([sys.executable, EXAMPLE], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.stderr == ""
    portfolio = Session.open(repository / "journeys").selected
    told = [line for line in run.stdout.splitlines() if ": the mood falls by " in line]
    assert [line.rpartition(":")[0] for line in told] == [journey.title for journey in portfolio.journeys.values()]
    first = next(iter(portfolio.journeys.values()))
    assert f">{escape(first.title)}</title>" in (tmp_path / "map.svg").read_text(encoding="utf-8")
    again = load(MemoryTree({"maps/map.yml": (tmp_path / "map.yml").read_bytes()}))
    assert [journey.title for journey in again.portfolio.journeys.values()] == [first.title]


def test_every_record_has_its_place_in_the_reference():
    assert {record for topic in TOPICS for record in topic.records} == {record for record, _ in FIELDS}


def test_every_field_is_described_and_has_an_example():
    assert [key for key, field in FIELDS.items() if not field.description] == []
    assert {(record, field) for record, fields in EXAMPLES.items() for field in fields} == set(FIELDS)


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=lambda name: name)
def test_the_reader_has_nothing_to_say_about_an_example(record, field, tmp_path: Path):
    example = EXAMPLES[record][field]
    for name, content in files_with(record, example).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = [str(found) for found in load(FolderTree(tmp_path)).diagnostics]
    assert found == []


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=lambda name: name)
def test_an_example_shows_its_field(record, field):
    example = EXAMPLES[record][field]
    written = FIELDS[record, field].written
    names = {"custom": "weather", "body": "---", "name": "name", "touchpoint": "name", "channel": "channel"}
    short = {("Flag", "why"): "moment_of_truth", ("Feeling", "score"): "emotion", ("Item", "text"): "text"}
    short |= {("Image", "file"): "images", ("TouchpointUse", "touchpoint"): "name", ("ChannelUse", "channel"): "name"}
    shown = short.get((record, field)) or (names.get(field, written) if record != "TouchpointUse" else written)
    assert shown in example
