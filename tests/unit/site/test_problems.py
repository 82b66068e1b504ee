"""Problems on pages: what a label keeps out comes in neither through messages nor through helps."""

import pytest

from mkdocs_journeys.prose import select
from mkdocs_journeys.site.problems import showable
from mkdocs_journeys.source import FolderTree, load

HIDDEN = {"maps/shoes-hush.yml": "title: Layoffs hush\nonly: internal\nsteps: [Pays]\n"}
HIDDEN["personas/anna-hush.yml"] = "name: Hush\nonly: internal\n"
MISSPELT = {
    "a link": ("case-studies/c.md", "---\ntitle: C\n---\n\n[a](../maps/shoes-hus.yml)\n"),
    "a reference": ("maps/c.yml", "title: C\nfuture_of: shoes-hus\nsteps: [Pays]\n"),
    "a persona": ("maps/c.yml", "title: C\npersonas: [anna-hus]\nsteps: [Pays]\n"),
}


@pytest.mark.parametrize("place", MISSPELT)
@pytest.mark.parametrize("include", [(), ("internal",)])
def test_what_is_left_out_is_in_no_problem_that_pages_show(tmp_path, place, include):
    path, text = MISSPELT[place]
    for name, content in {**HIDDEN, path: text}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    loaded = load(FolderTree(tmp_path), include=include)
    shown = showable(loaded.diagnostics, loaded.portfolio, select(loaded.portfolio, include))
    mine = [found for found in shown if found.file == path]
    assert mine
    assert ("hush" in repr(mine).casefold()) is bool(include)
