"""Prose of author files in real sites: what cannot be rendered, and what is not published, is said at its line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.portfolios.sites import MKDOCS, PICTURE, Build, build, write

FILMS = """\
<video controls width="320" src="film.mp4" poster="film.png"><track src="film.vtt" kind="captions" srclang="en"></video>

<audio controls><source src="talk.mp3" type="audio/mpeg"></audio>

Text with <video src='film.mp4' muted></video> in it, and [the film](film.mp4).

<video src="gone.mp4"></video>
"""
TAKEN = """\
<iframe src="https://example.org/film" title="film"></iframe>

![The branch](https://example.org/branch.png) :smile: and <font color="red">red</font>.

Again <font>red</font>{ .own-class }.

```mermaid
graph LR
```

--8<-- "snippet.html"
"""
GLOSSARY = "\n".join(f"Term {number}\n:   Meaning {number}" for number in range(2000))
MORE = """\
  - def_list
  - pymdownx.emoji
  - pymdownx.snippets
  - pymdownx.blocks.admonition
"""
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
            "case-studies/films.md": case_study(FILMS),
            "case-studies/taken.md": case_study(TAKEN),
            "case-studies/film.png": PICTURE,
            **{f"case-studies/{name}": name.encode() for name in ("film.mp4", "film.vtt", "talk.mp3", "unused.mp4")},
        }
        write(folder, files, f"{MKDOCS}{MORE}hooks: [hooks.py]\n")
        # YAML takes “on” for “yes”, which is no name for an option.
        faulty = "# By hand\n\nBefore.\n\n/// note\n    on: x\n\nHUSH\n///\n"
        (folder / "docs/faulty.md").write_text(faulty, encoding="utf-8")
        (folder / "snippet.html").write_text("<button>SNIPPET</button>\n", encoding="utf-8")
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


def test_a_page_written_by_hand_that_cannot_be_rendered_says_so_in_its_place(site):
    assert site.lines("ERROR", "docs/faulty.md:5:1: J421", "TypeError")
    page = site.text("faulty/index.html")
    assert '<code class="jm-problem-code">J421</code>' in page
    assert "HUSH" not in page


def test_a_long_glossary_works(site):
    page = site.text("case-studies/glossary/index.html")
    assert page.count("<dt>Term ") == 2000
    assert page.count("<dl>") == 1


def test_films_and_sound_of_the_folder_are_published_and_others_are_not(site):
    page = site.text("case-studies/films/index.html")
    media = "../../journeys/media/case-studies"
    for address in ("film.mp4", "film.png", "film.vtt", "talk.mp3"):
        assert f'="{media}/{address}"' in page
    published = {file.name for file in (site.site / "journeys/media/case-studies").iterdir()}
    assert published == {"film.mp4", "film.png", "film.vtt", "talk.mp3"}
    assert site.lines("ERROR", "case-studies/films.md:11:", "J409", "gone.mp4")


def test_what_is_taken_out_is_said_once_at_its_line(site):
    # A button comes from a snippet, so it is said where that is put in.
    of_file = [line for line in site.output.splitlines() if "case-studies/taken.md" in line]
    said = [line.split("case-studies/taken.md:")[1][:14].split() for line in of_file]
    assert sorted((place.rstrip(":"), code) for place, code, *_ in said) == [
        ("11:1", "J425"),
        ("15:1", "J422"),
        ("5:1", "J422"),
        ("7:15", "J423"),
        ("7:59", "J422"),
        ("9:23", "J424"),
    ]
    assert "here and 1 more times" in "".join(of_file)
    assert "😄" in site.text("case-studies/taken/index.html")
