"""Whatever is wrong with one file, the others are published, and the author is told once, at its place."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.site.portfolios.sites import PICTURE, Build, build, write

Once = Callable[[str, Callable[[Path], None]], Path]

GOOD = "title: Good\nsteps:\n  - name: Pays\n    actions: Types the number of the card\n"
STEPS = "steps:\n  - name: Pays\n    actions: Types\n"

# Each of them gives a page of its own that still builds, and says what is wrong where something is.
WITH_A_PAGE: dict[str, tuple[str, str, str]] = {
    "no-stages.yml": ("title: No stages\n", "WARNING", "No stages"),
    "empty-stage.yml": (
        "title: Empty stage\nstages:\n  - name: Waits\n  - name: Pays\n    actions: Types\n",
        "",
        "Waits",
    ),
    "empty-steps.yml": ("title: Empty steps\nstages:\n  - name: Waits\n    steps: []\n", "", "Waits"),
    "outside.yml": ("title: Outside\nsteps:\n  - name: Pays\n    actions: Types\n    emotion: 9\n", "ERROR", "Types"),
    "word-outside.yml": (f"title: Word\nemotion_words: {{glad: 12}}\n{STEPS}", "ERROR", "Types"),
    "unknown-field.yml": (f"title: Unknown\n{STEPS}    pain_point: Slow\n", "ERROR", "Types"),
    "wrong-type.yml": (f"title: Wrong type\ntags: {{a: b}}\n{STEPS}", "ERROR", "Types"),
    "unknown-map.yml": (f"title: Unknown map\nparent: nowhere\n{STEPS}", "ERROR", "Types"),
    "tab.yml": ("title: Tab\nsteps:\n  - name: Pays\n    actions:\tTypes\n", "ERROR", "Types"),
    "full-width.yml": ("title：Full width\nsteps:\n  - name: Pays\n    actions: Types\n", "ERROR", "Types"),
    "twice.yml": (f"title: Twice\ntitle: Again\n{STEPS}", "ERROR", "Types"),
    "untitled.yml": (STEPS, "", ">untitled</h1>"),
    "list.yml": ("- Buys\n- Pays\n", "ERROR", "Pays"),
    "both.yml": (f"title: Both\nstages: [Buys]\n{STEPS}", "ERROR", "Buys"),
    "banking/same.yml": (f"title: First\n{STEPS}", "", "Types"),
}
# Nothing can be read of these: one error each.
WITHOUT_A_PAGE: dict[str, str | bytes] = {
    "retail/same.yml": f"title: Second\n{STEPS}",
    "latin-1.yml": "title: Café\nsteps: [Pays]\n".encode("latin-1"),
    "utf-16.yml": "title: Anna\nsteps: [Pays]\n".encode("utf-16"),
    "not-yaml.yml": "title: [Anna\nstages: [{name: Buys, actions: Pays}]\n",
    "picture.yml": PICTURE,
    "text.yml": "Anna buys shoes\n",
}
FILES = {
    "maps/good.yml": GOOD,
    "personas/anna.yml": "title: Anna\n",
    "personas/broken.yml": "title: {\n",
    "case-studies/bank.md": "---\ntitle: Bank\n---\n\nProse.\n",
    "case-studies/broken.md": "---\ntitle: Broken\n\nNobody closed the front matter.\n",
    **{f"maps/{name}": content for name, (content, _, _) in WITH_A_PAGE.items()},
    **{f"maps/{name}": content for name, content in WITHOUT_A_PAGE.items()},
}


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("bad")
    write(folder, FILES)
    return build(folder)


@pytest.fixture(scope="module")
def bad_and_strict(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("bad-and-strict")
    write(folder, FILES)
    return build(folder, "--strict")


def told(found: Build, file: str = "") -> list[str]:
    """What was said about a file, without the level: `maps/anna.yml:1:1: J101 …`."""
    lines = [re.sub(r"^[A-Z]+ +-  journeys: ", "", line) for line in found.output.splitlines()]
    return [line for line in lines if re.match(rf"journeys/{re.escape(file) or '.*'}:\d+:\d+: J\d{{3}} \S", line)]


def errors(found: Build, file: str) -> list[str]:
    return [line for line in found.lines(f"journeys/{file}:") if line.startswith(("ERROR", "WARNING"))]


def test_the_build_goes_through(bad):
    assert bad.returncode == 0, bad.output[-3000:]
    assert "Traceback" not in bad.output


def test_what_is_good_is_there(bad):
    assert "Types the number of the card" in bad.text("journeys/good/index.html")
    assert "Anna" in bad.text("personas/anna/index.html")
    assert "Prose." in bad.text("case-studies/bank/index.html")
    assert (bad.site / "journeys/good/good.svg").is_file()


@pytest.mark.parametrize("file", WITH_A_PAGE)
def test_a_map_with_a_flaw_keeps_everything_else(bad, file):
    _, level, text = WITH_A_PAGE[file]
    page = bad.text(f"journeys/{Path(file).stem}/index.html")
    assert text in page
    found = errors(bad, f"maps/{file}")
    assert len(found) == bool(level), found
    assert all(line.startswith(level) for line in found)


@pytest.mark.parametrize("file", [file for file, (_, level, _) in WITH_A_PAGE.items() if level])
def test_a_flaw_is_told_at_its_place_and_on_the_page(bad, file):
    [message] = errors(bad, f"maps/{file}")
    code = re.findall(r"J\d{3}", message)[0]
    assert code in bad.text(f"journeys/{Path(file).stem}/index.html")


@pytest.mark.parametrize("file", WITHOUT_A_PAGE)
def test_a_file_that_cannot_be_used_is_told_once(bad, file):
    assert len(told(bad, f"maps/{file}")) == 1, bad.output[-3000:]
    assert len(errors(bad, f"maps/{file}")) == 1


def test_the_gallery_says_which_files_have_no_page(bad):
    gallery = bad.text("journeys/index.html")
    for file in ("latin-1.yml", "utf-16.yml", "text.yml", "retail/same.yml"):
        assert file in gallery


def test_a_duplicate_id_names_the_other_file(bad):
    [message] = told(bad, "maps/retail/same.yml") + told(bad, "maps/banking/same.yml")
    assert "retail/same.yml" in message
    assert "banking/same.yml" in message


@pytest.mark.parametrize("file", ["personas/broken.yml", "case-studies/broken.md"])
def test_other_kinds_of_files_are_told_as_well(bad, file):
    assert len(errors(bad, file)) == 1


def test_a_strict_build_lists_every_problem_and_fails_once(bad, bad_and_strict):
    assert bad_and_strict.returncode != 0
    assert "Traceback" not in bad_and_strict.output
    assert sorted(told(bad_and_strict)) == sorted(told(bad))
    assert len(bad_and_strict.lines("Aborted with")) == 1


def test_the_plugins_own_strictness_lists_every_problem_and_fails_once(tmp_path, bad):
    write(tmp_path, FILES)
    config = tmp_path / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("- journeys", "- journeys: {strict: true}"), encoding="utf-8")
    found = build(tmp_path)
    assert found.returncode != 0
    assert "Traceback" not in found.output
    assert sorted(told(found)) == sorted(told(bad))


@pytest.mark.parametrize("files", [{}, {"portfolio.yml": "title: Library\n"}, {"portfolio.yml": ""}])
def test_an_empty_portfolio_gives_a_notice_and_a_page_that_helps(tmp_path, files):
    write(tmp_path, files)
    found = build(tmp_path, "--strict")
    assert found.returncode == 0, found.output
    assert len(told(found)) == 1
    page = found.text("journeys/index.html")
    assert re.search(r"maps/[\w-]+\.yml", page)
    assert "stages:" in page


def test_a_missing_folder_is_told_like_an_empty_one(tmp_path):
    write(tmp_path, {})
    (tmp_path / "journeys").rmdir()
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    assert "Traceback" not in found.output
    assert len(told(found)) == 1
    assert re.search(r"maps/[\w-]+\.yml", found.text("journeys/index.html"))


def test_maps_need_no_portfolio_file(tmp_path):
    write(tmp_path, {"maps/good.yml": GOOD})
    found = build(tmp_path, "--strict")
    assert found.returncode == 0, found.output
    assert told(found) == []
    assert "Types the number of the card" in found.text("journeys/good/index.html")


def test_a_broken_portfolio_file_loses_no_map(tmp_path):
    write(tmp_path, {"portfolio.yml": "title: [\n", "maps/good.yml": GOOD})
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    assert "Types the number of the card" in found.text("journeys/good/index.html")
    assert len(errors(found, "portfolio.yml")) == 1
