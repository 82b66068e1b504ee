"""A label that Markdown takes for text keeps its file out of every build."""

import pytest

from mkdocs_journeys.source.yaml import read_document

FIELDS = "title: A loan\nonly: internal"


@pytest.mark.parametrize(
    "text",
    [
        *(
            f"{edge}\n{FIELDS}\n{edge}\n\nText\n"
            for edge in ("-", "--- |", "***", "——", "+++", "%%%", " ---", "```yaml")
        ),
        f"\n---\n{FIELDS}\n---\n\nText\n",
        f"Draft\n\n---\n{FIELDS}\n---\n\nText\n",
        f"{FIELDS}\n\nText\n",
        "\n---\n'only': internal\ntitle: A\n---\n",
        "---\ntitle: A loan\n---\n仅限：讲师\n\nText\n",
        "---\ntitle: A loan\n---\n\nOnly = internal\n\nText\n",
        "Title: A loan\nAudience: internal\n\nText\n",
        "- title: A loan\n- only: internal\n\nText\n",
        "<!-- only: internal -->\n\nText\n",
        "**only:** internal\n\nText\n",
    ],
)
def test_what_looks_like_the_label_of_a_file_is_told_and_keeps_it_out(text: str) -> None:
    document = read_document("case-studies/bank.md", text.encode())
    [found] = [one for one in document.diagnostics if one.code == "J134"]
    assert any(name in text.split("\n")[found.line - 1].lower() for name in ("only", "仅限", "audience"))
    assert () in document.label_lost


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{FIELDS}\n---\n\nText\n",
        "---\ntitle: A\n---\n\nAudience: designers.\n",
        "---\ntitle: A\n---\n\nText\n\n---\n\nPrivate: no.\n",
        "Just prose: here.\nOnly one: this.\n",
        "---\ntitle: A\n---\n\n```journey\nsteps:\n  - name: a\n    only: internal\n```\n",
        "---\ntitle: A\n---\n\n/// exercise\n    only: internal\n\nText\n///\n",
    ],
)
def test_sentences_are_no_labels(text: str) -> None:
    assert "J134" not in {one.code for one in read_document("case-studies/bank.md", text.encode()).diagnostics}
