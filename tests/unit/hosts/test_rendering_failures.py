"""What is said of prose that cannot be rendered, or not all of it, names the line in the author's file."""

import pytest
from markdown import Markdown

from mkdocs_journeys.embeds import JourneyBlocks, PageSource
from mkdocs_journeys.hosts.removals import unexpected_removals
from mkdocs_journeys.hosts.rendering_failure import rendering_failure
from mkdocs_journeys.prose.raw_html import Removal

FILE = "---\ntitle: The book of styles\n---\n\n# Home\n\n/// note | A\nx\n///\n\n{}\n\nAfter.\n"
ON = "/// note | A\n    on: x\n\nhello\n///"


@pytest.mark.parametrize("fault", [ON, "\n".join(f"> {line}".rstrip() for line in f"a\n\n{ON}".split("\n"))])
def test_what_another_extension_raises_is_told_with_the_line_of_its_block(fault):
    text = FILE.format(fault)
    blocks = JourneyBlocks()
    prose = text.partition("---\n\n")[2]
    with pytest.raises(TypeError) as raised:
        Markdown(extensions=[blocks, "pymdownx.blocks.admonition"]).convert(prose)
    found = rendering_failure(raised.value, PageSource("page.md", text), prose, blocks.block_at_hand)
    assert found.line == next(number for number, line in enumerate(text.split("\n")) if "on: x" in line)


def test_what_is_raised_after_all_blocks_were_read_has_no_line_of_its_own():
    blocks = JourneyBlocks()
    Markdown(extensions=[blocks]).convert("a\n\nb")
    assert blocks.block_at_hand == ""


@pytest.mark.parametrize(
    ("prose", "line", "column"),
    [
        ("x {.ok}", 11, 5),
        ("/// html | div.ok\nx\n///", 11, 16),
        ("/// note\n    attrs: {class: ok}\n\nx\n///", 12, 20),
        ("```{.ok}\nx\n```", 11, 6),
        ("Use `ok`.\n\n/// html | div.ok\nx\n///", 13, 16),
        ('--8<-- "snippet.html"', 11, 1),
    ],
)
def test_a_class_that_only_rendering_shows_is_told_at_its_line(prose, line, column):
    text = FILE.format(prose)
    source = PageSource("a.md", text)
    [found] = unexpected_removals([Removal("class", "ok")], text.partition("---\n\n")[2], source)
    assert (found.line, found.column) == (line, column)
