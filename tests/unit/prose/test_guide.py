"""What the guide says of labels in prose is what happens, in its own example."""

import re

import pytest

from mkdocs_journeys.exchange.inline_map import InlineMapReader
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load


@pytest.fixture
def section(repository):
    guide = (repository / "docs/guide/writing.md").read_text(encoding="utf-8")
    return guide.split("{ #only-prose }")[1].split("\n## ")[0]


def read(folder, text):
    for name, content in {
        "case-studies/waiting.md": text,
        "maps/pricing.yml": "title: Prices\nonly: internal\nsteps: [A]\n",
    }.items():
        file = folder / name
        file.parent.mkdir(parents=True)
        file.write_text(content, encoding="utf-8")
    return load(FolderTree(folder))


def example(section):
    return re.search(r"^````markdown[^\n]*\n(.+?)^````$", section, re.MULTILINE | re.DOTALL)[1]


def test_the_example_hides_what_the_guide_says(section, tmp_path):
    found = read(tmp_path, example(section))
    assert found.diagnostics == ()
    for include, is_hidden in (((), True), (("internal",), False)):
        maps = InlineMapReader(FolderTree(tmp_path), include)
        body = select(found.portfolio, include, maps.publishable).case_studies["waiting"].body
        assert "Live status" in body
        for text in ("cost", "Forty days", "decided", "May", "lose them", "pricing.yml"):
            assert (text not in body) is is_hidden, text
        assert "our prices" in body


def test_the_misspelt_label_is_reported_as_the_guide_shows(section, tmp_path):
    found = read(tmp_path, example(section).replace("only: internal", "onyl: internal", 1))
    [error] = found.diagnostics
    shown = f"error[{error.code}]: {error.message}\n    --> journeys/{error.file}:{error.line}:{error.column}"
    assert shown in section
    assert f"= help: {error.suggestion}" in section
    assert "Forty days" not in select(found.portfolio, ("internal",)).case_studies["waiting"].body
