"""Messages name the line that the author wrote."""

import pytest

from mkdocs_journeys.diagnostics import Diagnostic, Level
from mkdocs_journeys.embeds import PageSource

FILE = "---\ntitle: Report\n---\n\n# Report\n\ntext\n--8<-- 'part.md'\n\n```journey\nsteps: [A]\n```\n"
GIVEN = "# Report\n\ntext\nfirst of part\nsecond of part\n\n```journey\nsteps: [A]\n```\n"


@pytest.mark.parametrize(
    ("index", "line"),
    [(0, 5), (2, 7), (3, 8), (4, 8), (6, 10), (7, 11)],
    ids=["heading", "text", "snippet", "second line of the snippet", "fence", "yaml"],
)
def test_front_matter_and_snippets_do_not_move_a_line(index, line):
    assert PageSource("report.md", FILE).line_of(index, GIVEN.split("\n")) == line


def test_without_a_file_lines_are_those_that_markdown_is_given():
    assert PageSource().line_of(4, GIVEN.split("\n")) == 5


def test_a_file_that_has_nothing_of_the_page_still_gets_a_line():
    assert PageSource("report.md", "something else\n").line_of(4, GIVEN.split("\n")) == 1


def test_a_diagnostic_moves_with_its_fence():
    found = Diagnostic("J201", Level.ERROR, "no", "map.yml", 2, 3, 2, 9)
    lines = ["=== Tab", "", "    ```journey", "    steps:", "      oops: 1", "    ```"]
    placed = PageSource("report.md", "\n".join(lines)).placed(found, 3, 4, lines)
    assert (placed.file, placed.line, placed.column, placed.end_line, placed.end_column) == ("report.md", 5, 7, 5, 13)
