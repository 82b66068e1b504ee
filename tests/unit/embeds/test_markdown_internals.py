"""What maps in pages lean on in Python-Markdown: how raw HTML is put aside, and the order of all processors."""

from __future__ import annotations

import pytest
from markdown import Markdown

from mkdocs_journeys.embeds import markdown_internals as internals


def priorities(*extensions: str) -> dict[str, float]:
    """The processors of all kinds by name, with their places in the order."""
    md = Markdown(extensions=[*extensions])
    registries = (md.preprocessors, md.parser.blockprocessors, md.treeprocessors, md.postprocessors)
    return {item.name: item.priority for registry in registries for item in registry._priority}


@pytest.mark.parametrize(
    ("earlier", "later", "extensions"),
    [
        ("normalize_whitespace", internals.FOLDING, ()),
        (internals.FOLDING, "fenced_code_block", ("fenced_code",)),
        (internals.FOLDING, "fenced_code_block", ("pymdownx.superfences",)),
        ("snippet", internals.FOLDING, ("pymdownx.snippets",)),
        ("indent", internals.LESSONS, ()),
        (internals.LESSONS, internals.UNFOLDING, ()),
        (internals.UNFOLDING, internals.CODE_AGAIN, ()),
        (internals.CODE_AGAIN, "code", ()),
        ("attr_list", internals.LINKS, ("attr_list",)),
        ("raw_html", internals.TEXT_AGAIN, ()),
        (internals.TEXT_AGAIN, internals.NO_MARKS, ()),
    ],
)
def test_we_have_our_turn_between_the_others(
    earlier: str | float, later: str | float, extensions: tuple[str, ...]
) -> None:
    known = priorities(*extensions)
    first, second = (known[one] if isinstance(one, str) else one for one in (earlier, later))
    assert first > second


def test_nobody_comes_before_what_remembers_the_block() -> None:
    assert max(priorities("pymdownx.superfences", "pymdownx.blocks.admonition").values()) < internals.AT_HAND


def test_raw_html_that_was_put_aside_comes_back_in_its_place() -> None:
    md = Markdown()
    md.reset()
    assert internals.stashed(md) == 0
    placeholder = internals.stash(md, "<figure>one</figure>")
    assert internals.stashed(md) == 1
    internals.change_stash(md, lambda html: html.replace("one", "two"))
    [raw_html] = [md.postprocessors["raw_html"]]
    assert raw_html.run(f"<p>{placeholder}</p>").strip() == "<figure>two</figure>"


@pytest.mark.parametrize("extension", ["fenced_code", "pymdownx.superfences"])
def test_whoever_reads_fences_makes_code_of_them(extension: str) -> None:
    md = Markdown(extensions=[extension])
    md.reset()
    lines = internals.as_code(md, ["~~~yaml", "title: Anna", "~~~"])
    assert lines is not None
    assert "title" not in "".join(lines)
    assert "title" in "".join(md.htmlStash.rawHtmlBlocks)
    assert internals.as_code(Markdown(), ["~~~", "~~~"]) is None


def test_pymdowns_blocks_are_known_by_their_processor() -> None:
    assert internals.reads_pymdown_blocks(Markdown(extensions=["pymdownx.blocks.admonition"]))
    assert not internals.reads_pymdown_blocks(Markdown())
