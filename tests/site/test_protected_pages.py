"""What other plugins protect stays protected: pages with a password, and pages that are not to be found."""

import json
import re
from pathlib import Path

import pytest
from tests.search_files import searched
from tests.site.portfolios.sites import MKDOCS, Build, build, write

SECRET = "wolpertinger"
MAP = "title: A first visit\nsteps: [{name: Waits, thoughts: Quiet here, emotion: 1}]\n"
EMBEDDED = "/// journey-map | first-visit\n///\n\n```journey\ntitle: Wolpertinger\nsteps: [Wolpertinger rests]\n```\n"
PASSWORD = "password: correct-horse-battery-staple-2026"


def site(folder: Path, plugins: str, pages: dict[str, str], maps: dict[str, str] | None = None) -> Build:
    write(folder, {"maps/first-visit.yml": MAP, **(maps or {})}, MKDOCS.replace("  - search\n  - journeys\n", plugins))
    for name, text in pages.items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")
    found = build(folder)
    assert found.returncode == 0, found.output
    return found


def holding(folder: Path, word: str) -> list[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [str(file.relative_to(folder)) for file in files if word.encode() in file.read_bytes().lower()]


@pytest.mark.parametrize("order", ["encrypt: last", "encrypt: before journeys"])
def test_a_page_with_a_password_is_in_clear_in_no_file(tmp_path, order):
    encrypt, journeys = "  - encryptcontent: {kdf_pow: 4}\n", "  - journeys\n"
    plugins = "  - search\n" + (journeys + encrypt if order.endswith("last") else encrypt + journeys)
    pages = {"secret.md": f"---\n{PASSWORD}\n---\n\n# Secret\n\n{SECRET}\n\n{EMBEDDED}"}
    found = site(tmp_path, plugins, pages)
    assert holding(found.site, SECRET) == []
    assert "<!--jm:" not in found.text("secret/index.html")
    assert "Quiet here" in "".join(record.text for record in searched(found.site))


def test_maps_with_a_password_have_no_downloads(tmp_path):
    plugins = "  - search\n  - journeys\n  - encryptcontent: {kdf_pow: 4, global_password: horse-battery-staple-26}\n"
    found = site(tmp_path, plugins, {}, {"maps/first-visit.yml": MAP.replace("Quiet here", SECRET)})
    assert holding(found.site, SECRET) == []
    assert found.lines("pages have a password: their downloads")
    assert (found.site / "journeys/first-visit/index.html").is_file()


def test_pages_that_others_take_out_of_the_index_are_not_found(tmp_path):
    """The plugin exclude-search, and a hook that empties the texts of another page, and not in ours."""
    hook = (
        "import json, pathlib\n\ndef on_post_build(config):\n"
        "    file = pathlib.Path(config.site_dir, 'search/search_index.json')\n"
        "    index = json.loads(file.read_text())\n"
        "    for entry in index['docs']:\n        if entry['location'].startswith('emptied/'):\n"
        "            entry['text'] = 'Nothing <b>&amp;</b> more'\n    file.write_text(json.dumps(index))\n"
    )
    (tmp_path / "hook.py").write_text(hook, encoding="utf-8")
    plugins = "  - search\n  - exclude-search:\n      exclude: [hidden.md, part.md#two]\n  - journeys\n"
    pages = {
        "hidden.md": f"# Hidden\n\n{SECRET}\n",
        "part.md": f"# Part\n\nOne stays.\n\n## Two\n\n{SECRET}\n\n## Three\n\nThree stays.\n",
        "emptied.md": f"# Emptied\n\n{SECRET}\n",
    }
    found = site(tmp_path, plugins + "hooks: [hook.py]\n", pages)
    assert holding(found.site / "search", SECRET) == []
    texts = {record.location: record.text for record in searched(found.site)}
    assert texts["part/"] == "One stays."
    assert texts["part/#three"] == "Three stays."
    assert "part/#two" not in texts
    assert texts["emptied/"] == "Nothing\n&\nmore" or texts["emptied/"] == "Nothing & more"
    assert any("Quiet here" in text for text in texts.values())


@pytest.mark.parametrize("left", ["no JSON", json.dumps({"docs": "encrypted"}), ""])
def test_an_index_that_cannot_be_read_leaves_the_search_to_material(tmp_path, left):
    file = "pathlib.Path(config.site_dir, 'search/search_index.json')"
    hook = f"import pathlib\n\ndef on_post_build(config):\n    {file}.write_text({left!r})\n"
    (tmp_path / "hook.py").write_text(hook, encoding="utf-8")
    found = site(tmp_path, "  - search\n  - journeys\nhooks: [hook.py]\n", {})
    assert found.text("search/search_index.json") == left
    assert [path for path in (found.site / "search").iterdir() if path.is_dir()] == []
    [worker] = re.findall(r'"search": "([^"]*worker[^"]*)"', found.text("journeys/first-visit/index.html"))
    assert (found.site / "journeys/first-visit" / worker).resolve().is_file()
    assert "assets/javascripts/workers" in worker
    assert found.lines("INFO", "the search is Material's own")
