"""What the guard of rendering leans on: MkDocs renders a page by a method of it, which can be replaced."""

from __future__ import annotations

import inspect
from pathlib import Path
from xml.etree.ElementTree import Element

import mkdocs.commands.build
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.structure.pages import Page
from tests.unit.hosts.seams.hosts import project, rendered

from mkdocs_journeys.diagnostics import Diagnostic
from mkdocs_journeys.embeds import JourneyBlocks, PageSource
from mkdocs_journeys.hosts.material.page_render import guard_rendering


class Failing(Treeprocessor):
    def run(self, root: Element) -> None:
        raise ValueError("no")


class FailingExtension(Extension):
    def extendMarkdown(self, md) -> None:  # noqa: N802 (Markdown's name)
        md.treeprocessors.register(Failing(md), "failing", 1)


def test_a_page_shows_something_else_where_rendering_fails(tmp_path: Path) -> None:
    config = project(tmp_path, index="Text\n")
    config.markdown_extensions.append(FailingExtension())
    files = mkdocs.commands.build.get_files(config)
    page = Page(None, files.get_file_from_path("index.md"), config)
    page.read_source(config)
    found: list[Diagnostic] = []

    def instead(failure: Diagnostic) -> str:
        found.append(failure)
        return "<p>Instead.</p>"

    guard_rendering(page, PageSource("index.md", "Text\n"), JourneyBlocks(), instead)
    page.render(config, files)
    assert page.content == "<p>Instead.</p>"
    assert [one.file for one in found] == ["index.md"]
    # Afterwards it is MkDocs' own again.
    assert "render" not in vars(page)


def test_mkdocs_calls_it_on_the_page(tmp_path: Path) -> None:
    assert "page.render(config, files)" in inspect.getsource(mkdocs.commands.build._populate_page)
    config = project(tmp_path, index="Text\n")
    files = mkdocs.commands.build.get_files(config)
    assert rendered(files.get_file_from_path("index.md"), files, config).content == "<p>Text</p>"
