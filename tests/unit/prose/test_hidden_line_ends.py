"""Signs that only look like the end of a line, as word processors write them, split no label from its block."""

import pytest
from tests.memory_tree import MemoryTree

from mkdocs_journeys.embeds.page_source import PageSource
from mkdocs_journeys.hosts.page_labels import kept_out
from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.prose import Selection, read_blocks, select
from mkdocs_journeys.prose.lines import visible_lines
from mkdocs_journeys.source import load

ENDS = ("\u2028", "\u2029", "\x85", "\v", "\f")
TEXTS = (
    *("/// note | T\n    only: x\n\nhush\n///", "/// note | T\n    type: a\n    only: x\n\nhush\n///"),
    *("a\n/// instructor\n\nhush\n///", "/// instructor\nhush\n///", "a\n!!! instructor\n    hush"),
    *("## T\nonly: internal\n\nhush", "> x\n> [!instructor] hush", "/// note\n    only:\n        - x\n\nhush\n///"),
)


@pytest.mark.parametrize("end", [*ENDS, "\r", "\r\n"])
@pytest.mark.parametrize("text", TEXTS)
def test_in_pages_written_by_hand_they_end_lines(text, end):
    portfolio = Portfolio()
    written = text.replace("\n\n", "\0").replace("\n", end).replace("\0", "\n\n")
    shown = Selection(portfolio, portfolio).text(f"Before.\n\n{written}\n\n## Then\n\nAfter.", "a.md", is_page=True)
    assert "hush" not in shown
    assert shown.startswith("Before.")
    assert shown.endswith("After.")


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("text", TEXTS)
def test_in_files_of_the_journeys_folder_they_keep_out_what_may_have_a_label(text, end):
    head = "---\ntitle: A\nsteps: [a]\n---\n\nx\n"
    written = text.replace("\n", end, 1)
    files = {"maps/a.md": f"{head}{written}\n", "maps/b.yml": "title: B\nsteps: [a]\n"}
    loaded = load(MemoryTree({name: content.encode() for name, content in files.items()}))
    shown = select(loaded.portfolio)
    assert list(shown.journeys) == ["b"]
    assert ("J134", 7) in {(found.code, found.line) for found in loaded.diagnostics}


@pytest.mark.parametrize("end", ENDS)
def test_they_do_no_harm_to_other_texts(end):
    files = {"maps/a.md": f"---\ntitle: A\nsteps: [a]\n---\n\nOne{end}two.\n\n/// instructor\nhush\n///\n"}
    loaded = load(MemoryTree({name: content.encode() for name, content in files.items()}))
    assert "two." in select(loaded.portfolio).journeys["a"].body
    assert [found.code for found in loaded.diagnostics] == ["J102"]


@pytest.mark.parametrize("end", ENDS)
def test_lines_are_told_as_editors_count_them(end):
    text = f"a{end}b\n/// note\n    onyl: x\n\nhush\n///\n"
    lines, numbers = visible_lines(text)
    [slip] = read_blocks(lines, is_lesson=False).label_slips()
    assert numbers[slip.line] == 2
    assert PageSource("a.md", text).line_of(slip.line, lines) == 3
    _, [found] = kept_out(f"---\ntitle: a{end if end > '~' else ''}\nonyl: x\n---\n", "a.md", (), ())
    assert (found.code, found.line) == ("J328", 3)
