"""What Markdown could not render is found before, and what people write is not."""

import pytest
from markdown import markdown

from mkdocs_journeys.prose.limits import find_excess, separated_definitions


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("a\n\n" + "> " * 1000 + "x", "deep", 2),
        (">" * 1000 + "x", "deep", 0),
        ("\n".join("    " * depth + "- x" for depth in range(400)), "deep", 40),
        ("\n".join("  " * depth + "1. x" for depth in range(400)), "deep", 40),
        ("- " * 100 + "x", "deep", 0),
        ("- > " * 100 + "x", "deep", 0),
        ("\n\n".join("    " * depth + "!!! note" for depth in range(100)), "deep", 80),
        ("\n\n".join("    " * depth + "??? note" for depth in range(100)), "deep", 80),
        ("\n\n".join("    " * depth + '=== "A"' for depth in range(100)), "deep", 80),
        ("\n".join("> " * depth + "x" for depth in range(100)), "deep", 41),
        ("a\n" + "[" * 2000 + "x" + "]" * 2000, "deep", 1),
        ("![" * 500 + "x" + "](a.png)" * 500, "deep", 0),
        ("*" * 2000 + "x" + "*" * 2000, "deep", 0),
        ("a " * 200_000, "much", 0),
        ("[x](" * 5000, "much", 0),
        ("[x](\n" * 5000, "much", 200),
        ("<a " * 5000, "much", 0),
        ("T\n" + ": d\n" * 2000, "much", 501),
        ("```x\n" * 4000, "much", 200),
        ("~~~\n~~~\n" + "~~~~ x\n" * 4000, "much", 202),
    ],
)
def test_what_is_too_deep_or_too_much_is_found_at_its_line(text, kind, line):
    found = find_excess(text)
    assert found is not None
    assert (found.kind, found.line) == (kind, line)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- - - " * 30,
        "*" * 200,
        "Title\n" + "=" * 200,
        "> > > quoted\n\n- a\n    - b\n        1. c\n",
        "```\n" + "> " * 1000 + "\n" + "[" * 500 + "\n```",
        "\n".join(f"T{number}\n:   D{number}" for number in range(2000)),
        "\n\n".join(f"T{number}\n:   D{number}" for number in range(2000)),
        "- [a](b.md)\n" * 3000,
        "[a](b.md) [b][c] " * 3000,
        "- item\n" * 5000,
        "```x\ncode\n```\n" * 5000,
        "a < b and c > d\n" * 3000,
        "|a|b|\n|-|-|\n" + "|1|2|\n" * 5000,
    ],
)
def test_what_people_write_is_not_found(text):
    assert find_excess(text) is None


def test_a_glossary_without_empty_lines_means_the_same_as_one_with_them():
    tight = "Intro\n\nA\n:   1\nB\n:   2\n:   3\n    more\nC\nD\n:   4\n\nAfter."
    loose = "Intro\n\nA\n:   1\n\nB\n:   2\n:   3\n    more\n\nC\nD\n:   4\n\nAfter."
    assert "\n".join(separated_definitions(tight.split("\n"))) == loose
    html = markdown("\n".join(separated_definitions(tight.split("\n"))), extensions=["def_list"])
    assert html.count("<dl>") == 1


@pytest.mark.parametrize("text", ["A\n:   1\n\nB\n:   2", "```\nA\n: 1\nB\n: 2\n```", "no\ndefinitions", "A\n\n:   1"])
def test_other_texts_stay_as_they_are(text):
    assert "\n".join(separated_definitions(text.split("\n"))) == text
