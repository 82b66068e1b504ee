"""A comment says which pages change, and nothing that a stranger has written means anything in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mkdocs_journeys.publishing.comment import ChangedFile, markdown_literal, page_lines
from mkdocs_journeys.publishing.github import LONGEST_COMMENT, MARKER, GitHub
from mkdocs_journeys.site.page_list import ListedPage

ROOT = "https://acme.github.io/library/previews/pr-7/"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Anna: buys", "Anna\\: buys"),
        ("@org/team", "\\@\u2060org\\/team"),
        ("fixes #1", "fixes \\#\u20601"),
        ("fixes gh-1", "fixes gh\u2060\\-1"),
        (":+1:", "\\:\u2060\\+1\\:"),
        (":shipit:", "\\:\u2060shipit\\:"),
        ("https://evil.example", "https\\:\\/\\/evil\\.example"),
        ("<!-- <b>![x](y)", "\\<\\!\\-\\- \\<b\\>\\!\\[x\\]\\(y\\)"),
        ("a\n\n## all checks\u2028passed\u202e", "a \\#\u2060\\#\u2060 all checks passed"),
        ("", "…"),
        ("\u3164\u200b", "…"),
        ("a" * 200, "a" * 119 + "…"),
    ],
)
def test_a_title_means_nothing_in_markdown(title: str, shown: str) -> None:
    assert markdown_literal(title) == shown


def page(address: str, source: str, title: str = "A page") -> ListedPage:
    return ListedPage(address, title, source, "1")


def test_only_pages_of_the_preview_are_linked(tmp_path: Path) -> None:
    for name in ("a", "字", "x y(1)"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").touch()
    addresses = ["a/", "字/", "x%20y(1)/", "\udce5\udcad\udc97/", "../", "%2e%2e/", "/a/", "a\0/", "none/", "\ud800/"]
    now = [page(address, "journeys/maps/a.yml") for address in addresses]
    lines = page_lines([ChangedFile("journeys/maps/a.yml", "added")], now, [], ROOT, tmp_path)
    links = [line.removeprefix(f"- [A page]({ROOT}") for line in lines[3:]]
    assert links == ["a/) (new)", "%E5%AD%97/) (new)", "x%20y%281%29/) (new)"]


def test_paths_of_thousands_of_folders_cost_nothing(tmp_path: Path) -> None:
    """Each of their ends may be a page's source; all of them together would fill the memory."""
    (tmp_path / "index.html").touch()
    changes = [ChangedFile(f"{number}/" + "a/" * 2000 + "docs/index.md", "modified") for number in range(1000)]
    lines = page_lines(changes, [page("", "docs/index.md")], [], ROOT, tmp_path)
    assert lines == ["", "Changed here:", "", f"- [A page]({ROOT})"]


def test_a_long_comment_ends_with_a_whole_line() -> None:
    sent: list[str] = []

    class Recorder(GitHub):
        def _ask(self, method: str, path: str, body: Any = None) -> Any:
            if method == "GET":
                return []
            sent.append(body["body"])
            return {}

    Recorder("", "acme/library", "").comment(7, lambda earlier: "- [title](address)\n" * 10_000)
    [text] = sent
    assert LONGEST_COMMENT - 20 < len(text) <= LONGEST_COMMENT
    assert {*text.split("\n")} == {MARKER, "- [title](address)"}
