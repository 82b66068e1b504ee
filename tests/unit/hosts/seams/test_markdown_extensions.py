"""What maps in pages lean on: MkDocs hands extensions to Markdown as they are, objects too."""

from __future__ import annotations

from pathlib import Path

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from tests.unit.hosts.seams.hosts import pages_of, project

from mkdocs_journeys.hosts.material.markdown_extensions import add_extension, remove_extension


class Shouting(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return [line.upper() for line in lines]


class ShoutingExtension(Extension):
    def extendMarkdown(self, md) -> None:  # noqa: N802 (Markdown's name)
        md.preprocessors.register(Shouting(md), "shouting", 1)


def test_mkdocs_renders_pages_with_an_extension_that_is_an_object(tmp_path: Path) -> None:
    config = project(tmp_path, index="text\n")
    extension = ShoutingExtension()
    add_extension(config, extension)
    assert pages_of(config)[1]["index"].content == "<p>TEXT</p>"
    remove_extension(config, extension)
    assert pages_of(config)[1]["index"].content == "<p>text</p>"
