"""What an extension without configuration leans on: the parts of MkDocs and Zensical that know the page at hand."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RelativePathTreeprocessor
from zensical.extensions import context

from mkdocs_journeys.diagnostics import Diagnostic, Level
from mkdocs_journeys.embeds.host_detection import MKDOCS, ZENSICAL, page_at_hand, tell
from mkdocs_journeys.embeds.page_source import PageSource


def test_mkdocs_says_which_page_it_is(tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.docs_dir = str(tmp_path)
    (tmp_path / "own.md").write_text("# Own\n", encoding="utf-8")
    file = File("own.md", str(tmp_path), str(tmp_path / "site"), use_directory_urls=True)
    md = Markdown()
    _RelativePathTreeprocessor(file, Files([file]), config)._register(md)
    assert MKDOCS in md.treeprocessors
    found = page_at_hand(md)
    assert (found.file, found.text, found.address) == ("own.md", "# Own\n", "own/index.html")


def test_zensical_says_which_page_it_is() -> None:
    source = inspect.getsource(context)
    assert f'"{ZENSICAL}"' in source
    assert {"page", "config"} <= set(inspect.signature(context.ContextPreprocessor.__init__).parameters)


def test_nobody_else_does() -> None:
    assert page_at_hand(Markdown()) == PageSource()


def test_a_problem_is_logged_so_that_no_text_of_a_page_begins_a_line(caplog: pytest.LogCaptureFixture) -> None:
    tell(
        [
            Diagnostic("J201", Level.ERROR, "“\n::error::” is unknown", "a.md", 2, 3, suggestion="write\n::error::"),
            Diagnostic("J304", Level.ERROR, "there is no map", ""),
        ]
    )
    assert caplog.messages == [
        "page:1:1: J304 there is no map",
        "a.md:2:3: J201 “\\n::error::” is unknown. Help: write\n    ::error::",
    ]
