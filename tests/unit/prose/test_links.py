"""Links in prose are found where Markdown finds them, and lose their targets without a trace."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from mkdocs_journeys.prose.links import (
    links_in,
    names_in_links,
    path_from,
    relative_path,
    with_targets,
    without_loose_definitions,
)


def targets(text: str) -> list[str]:
    return [link.target for link in links_in(text)]


def of_markdown(text: str) -> list[str]:
    html = markdown(text, extensions=["fenced_code", "sane_lists", "admonition", "tables", "footnotes"])
    return [unescape(found) for found in re.findall(r'<(?:a|img)[^>]*? (?:href|src)="([^"]*)"', html)]


@pytest.mark.parametrize(
    "text",
    [
        "![A canvas](canvas.png) and [a sheet](sheet.pdf).",
        "[a](b.pdf \"A title\") [c](d.pdf 'another') [e]( f.pdf )",
        "[a](<b c.pdf>) [d](e f.pdf) [g](h(1).pdf)",
        "[![picture](a.png)](b.pdf)",
        "[over\ntwo lines](a.pdf)",
        r"[a](b\_c.pdf) \[no\](link.pdf)",
        "[a](b.pdf&amp;c)",
        "`[code](a.pdf)` ``[`code`](a.pdf)`` [`name`](b.pdf) `not closed [c](d.pdf)",
        "`a\n\nb` [c](d.pdf) `e`",
        "text\n\n    [code](a.pdf)\n\ntext [b](c.pdf)",
        "text\n    [no code](a.pdf)",
        "- item\n\n    [no code](a.pdf)\n\ntext\n\n    [code](b.pdf)",
        "1. item\n\n    [no code](a.pdf)",
        "!!! note\n\n    [no code](a.pdf)",
        "```\n[fence](a.pdf)\n```\n[b](c.pdf)",
        "~~~~ text\n[fence](a.pdf)\n~~~\n~~~~\n[b](c.pdf)",
        "<!-- [comment](a.pdf) -->\n\n[b](c.pdf)",
        "[a]\n\n[a]: b.pdf",
        "![a][B], [c][]\n\n[b]: d.png\n[C]: <e.pdf> 'title'",
        '<img src="a.png" alt=""> <a class="x" href="b.pdf">b</a>',
        "| a | b |\n|---|---|\n| [c](d.pdf) | ![](e.png) |",
        "> [a](b.pdf)",
        "# [a](b.pdf)",
        "[图](画布.png)，[表](表 格.xlsx)。",
    ],
)
def test_links_are_found_where_markdown_finds_them(text: str) -> None:
    # Markdown puts footnotes and references where they are used.
    assert sorted(targets(text)) == sorted(of_markdown(text))


def test_a_link_knows_its_line_and_column() -> None:
    text = "One\ntwo ![x](a.png) 安娜 [y](<b.pdf>)\n"
    assert [(one.line, one.column, text[one.start : one.end]) for one in links_in(text)] == [
        (1, 10, "a.png"),
        (1, 25, "b.pdf"),
    ]


def test_a_definition_that_nobody_refers_to_is_no_link() -> None:
    assert targets("[a]\n\n[a]: a.pdf\n[b]: b.pdf") == ["a.pdf"]


def test_with_what_referred_to_it_a_definition_goes() -> None:
    before = "![x][secret] [a] \n\n[a]: a.png\n[secret]: secret.png 'Secret'\n[never used]: b.png\nAfter."
    after = without_loose_definitions(before.replace("![x][secret]", ""), before)
    assert after == " [a] \n\n[a]: a.png\n[never used]: b.png\nAfter."


@pytest.mark.parametrize(
    "text",
    [
        "a [b](c.pdf) d",
        "a ![b](<c.pdf> 'title') d",
        "a [b]( c.pdf ) d",
        "a [b] d\n\n[b]: c.pdf",
        "a <a href=c.pdf>b</a> d",
        'a <img alt="b" src="c.pdf"> d',
    ],
)
def test_without_its_target_a_link_keeps_its_text_and_nothing_else(text: str) -> None:
    freed = with_targets(text, lambda link: "")
    assert "c.pdf" not in freed
    assert {*of_markdown(freed)} <= {""}
    assert "b" in markdown(freed)


@given(st.text(alphabet="[](){}<>`!\\\"'=:#| \n\tabc.png-*~&;/", max_size=60))
def test_nothing_that_anybody_writes_is_too_much(text: str) -> None:
    for link in links_in(text):
        assert 0 <= link.start <= link.end <= len(text)
        line = text.split("\n")[link.line]
        assert line[link.column - 1 :].startswith(text[link.start : link.end].split("\n")[0])
    assert with_targets(text, lambda link: None) == text


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("a.png", "a.png"),
        ("b/c%20d.pdf#page=2", "b/c d.pdf"),
        ("../e.md?x", "../e.md"),
        ("cafe\u0301.png", "caf\u00e9.png"),
        ("https://example.org/a.png", None),
        ("//example.org/a.png", None),
        ("/a.png", None),
        ("\\\\server\\a.png", None),
        ("C:/a.png", None),
        ("data:image/png;base64,AA", None),
        ("#a.png", None),
        ("folder/", None),
        ("..", None),
        ("", None),
    ],
)
def test_a_path_beside_the_text_is_told_from_an_address(target: str, path: str | None) -> None:
    assert relative_path(target) == path


def test_a_path_does_not_lead_out_of_the_folder() -> None:
    assert path_from("maps/retail/anna.md", "../../a.png") == "a.png"
    assert path_from("maps/retail/anna.md", "../../../a.png") is None


def test_a_lesson_is_named_by_its_file_and_by_its_id() -> None:
    names = names_in_links("courses/c/02-steps.md", "steps")
    assert {"courses/c/02-steps.md", "courses/c/steps.md", "courses/c/02-steps.yml"} <= {*names}


def test_films_are_found_with_their_pictures_and_captions():
    film = '<video controls src="a.mp4" poster=\'b.png\'><source src=c.webm><track src="d.vtt"></video>'
    text = f'{film} <audio src="e.mp3"/>'
    assert targets(text) == ["a.mp4", "b.png", "c.webm", "d.vtt", "e.mp3"]
    assert with_targets(text, lambda link: "") == (
        '<video controls src="" poster=\'\'><source src=""><track src=""></video> <audio src=""/>'
    )
