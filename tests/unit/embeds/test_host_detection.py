"""What an extension without configuration leans on: the parts of MkDocs and Zensical that know the page at hand."""

from __future__ import annotations

import inspect
from pathlib import Path

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import _RelativePathTreeprocessor
from zensical.extensions import context

from mkdocs_journeys.embeds.host_detection import MKDOCS, ZENSICAL, page_at_hand
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
