"""Prose of author files in real sites: what cannot be rendered, and what is not published, is said at its line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.portfolios.sites import MKDOCS, Build, build, write

GLOSSARY = "\n".join(f"Term {number}\n:   Meaning {number}" for number in range(2000))
HOOKS = """\
def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri.endswith("raised.md"):
        page.meta["raise"] = True

def on_config(config):
    from markdown.extensions import Extension
    from markdown.treeprocessors import Treeprocessor

    class Raising(Treeprocessor):
        def run(self, root):
            if "RAISE" in "".join(root.itertext()):
                raise ValueError("an extension\\nwith a fault")

    class Raises(Extension):
        def extendMarkdown(self, md):
            md.treeprocessors.register(Raising(md), "raising", 200)

    config.markdown_extensions.append(Raises())
"""


def case_study(prose: str, title: str = "A case") -> str:
    return f"---\ntitle: {title}\n---\n\n{prose}\n"


@pytest.fixture(scope="module")
def site(once: Callable[[str, Callable[[Path], None]], Path]) -> Build:
    def fill(folder: Path) -> None:
        files = {
            "maps/a.yml": "title: A\nsteps: [Pays]\n",
            "case-studies/quoted.md": case_study("Before.\n\n" + "> " * 1000 + "QUOTED"),
            "case-studies/raised.md": case_study("Before.\n\nRAISE"),
            "case-studies/glossary.md": case_study(GLOSSARY),
        }
        write(folder, files, f"{MKDOCS}  - def_list\nhooks: [hooks.py]\n")
        (folder / "hooks.py").write_text(HOOKS, encoding="utf-8")
        built = build(folder)
        (folder / "output.txt").write_text(built.output, encoding="utf-8")
        (folder / "returned.txt").write_text(str(built.returncode), encoding="utf-8")

    folder = once("prose", fill)
    output = (folder / "output.txt").read_text(encoding="utf-8")
    return Build(int((folder / "returned.txt").read_text()), output, folder / "site")


def test_what_cannot_be_rendered_is_said_at_its_line_and_the_rest_is_built(site):
    assert site.returncode == 0
    assert "Traceback" not in site.output
    assert site.lines("ERROR", "journeys/case-studies/quoted.md:7:1: J420")
    assert site.lines("ERROR", "journeys/case-studies/raised.md:5:1: J421", "ValueError (an extension with a fault)")
    for name in ("quoted", "raised"):
        assert "A case" in site.text(f"case-studies/{name}/index.html")
    assert "QUOTED" not in site.text("case-studies/quoted/index.html")
    assert "Pays" in site.text("journeys/a/index.html")


def test_a_long_glossary_works(site):
    page = site.text("case-studies/glossary/index.html")
    assert page.count("<dt>Term ") == 2000
    assert page.count("<dl>") == 1
