"""The plugin's options, each in a small site of its own."""

from pathlib import Path

import pytest
from tests.programs import run_module

MAP = """\
title: Buys shoes
reviewed: 2026-01-31
personas: Anna
stages:
  - name: Awareness
    actions: Stops at the advertisement
    thoughts: [Nice., {text: planted secret, only: internal}]
    emotion: 1
"""


def build(
    folder: Path,
    options: str = "",
    *,
    strict: bool = True,
    portfolio: str = "review_every: 1 month\n",
    language: str = "en",
):
    """Builds a site with one map; gives the finished process."""
    for name in ("docs", "journeys/maps"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    home = folder / "docs" / "index.md"
    if not home.exists():
        home.write_text("# Home\n")
    (folder / "journeys" / "portfolio.yml").write_text(portfolio)
    (folder / "journeys" / "maps" / "shoes.yml").write_text(MAP)
    (folder / "mkdocs.yml").write_text(
        f"site_name: Shoes\ntheme: {{name: material, font: false, language: {language}}}\n"
        f"plugins:\n  - search\n  - journeys:\n      {options or 'include: []'}\n"
    )
    return run_module("mkdocs", "build", *(["--strict"] if strict else []), folder=folder)


def page(folder: Path, path: str = "journeys/shoes/index.html") -> str:
    return (folder / "site" / path).read_text(encoding="utf-8")


def everything(folder: Path) -> str:
    return "".join(
        file.read_text(encoding="utf-8")
        for file in (folder / "site").rglob("*")
        if file.suffix in (".html", ".json", ".svg", ".yml")
    )


def test_what_is_labelled_is_absent_without_its_label(tmp_path):
    assert build(tmp_path).returncode == 0
    assert "planted secret" not in everything(tmp_path)


def test_what_is_labelled_is_there_with_its_label(tmp_path):
    assert build(tmp_path, "include: [internal]").returncode == 0
    assert "planted secret" in page(tmp_path)


def test_a_map_is_overdue_after_its_review_was_due(tmp_path):
    assert build(tmp_path, "as_of: 2026-03-01").returncode == 0
    assert "Review was due Feb 28, 2026" in page(tmp_path)


def test_a_map_is_not_overdue_on_the_day(tmp_path):
    assert build(tmp_path, "as_of: 2026-02-28").returncode == 0
    assert "Review was due" not in page(tmp_path)


def test_maps_may_have_another_address(tmp_path):
    assert build(tmp_path, "addresses: {journey: maps}").returncode == 0
    assert "Buys shoes</h1>" in page(tmp_path, "maps/shoes/index.html")
    assert not (tmp_path / "site" / "journeys").exists()


@pytest.mark.parametrize(
    "options",
    ["as_of: yesterday", "addresses: {jurney: maps}", "addresses: {journey: ../up}", "colors: red"],
)
def test_an_option_that_makes_no_sense_is_refused(tmp_path, options):
    finished = build(tmp_path, options)
    assert finished.returncode == 1
    assert "Plugin 'journeys' option" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_page_written_by_hand_wins(tmp_path):
    by_hand = tmp_path / "docs" / "journeys" / "shoes.md"
    by_hand.parent.mkdir(parents=True)
    by_hand.write_text("# By hand\n")
    assert build(tmp_path).returncode == 0
    assert "By hand" in page(tmp_path)
    assert "Stops at the advertisement" not in page(tmp_path)


def test_an_error_fails_the_build_if_the_option_says_so(tmp_path):
    assert build(tmp_path, "strict: true", strict=False, portfolio="titel: x\n").returncode == 1
    assert build(tmp_path, "strict: false", strict=False, portfolio="titel: x\n").returncode == 0


def test_the_brand_colour_reaches_the_drawing(tmp_path):
    assert build(tmp_path, "colors: '#7a1f5c'").returncode == 0
    assert "#7a1f5c" in page(tmp_path, "assets/journeys/colors.css")


def test_pages_speak_the_language_of_the_theme(tmp_path):
    assert build(tmp_path, language="zh").returncode == 0
    html = page(tmp_path)
    assert '<html lang="zh"' in html
    assert ">现状<" in html
    assert ">Current state<" not in html
    assert "旅程地图" in page(tmp_path, "journeys/index.html")


def views_of(html: str) -> list[str]:
    """The views of the page of a map, in their order."""
    return [part.split('"')[0] for part in html.split('<section class="jm-view jm-view--')[1:]]


def test_a_map_begins_with_an_overview_if_there_is_more_than_names(tmp_path):
    assert build(tmp_path).returncode == 0
    assert views_of(page(tmp_path))[0] == "overview"
    names = tmp_path / "journeys" / "maps" / "names.yml"
    names.write_text("title: Names\nsteps: [Looks, Pays]\n")
    assert build(tmp_path).returncode == 0
    views = views_of(page(tmp_path, "journeys/names/index.html"))
    assert views
    assert "overview" not in views


def test_the_overview_of_a_long_map_is_one_drawing_of_its_stages(tmp_path):
    (tmp_path / "journeys" / "maps").mkdir(parents=True)
    steps = "".join(f"      - {{name: Step {number}, emotion: {number % 3 - 1}}}\n" for number in range(24))
    long_map = tmp_path / "journeys" / "maps" / "long.yml"
    long_map.write_text(f"title: Long\nstages:\n  - name: Everything\n    steps:\n{steps}")
    assert build(tmp_path).returncode == 0
    html = page(tmp_path, "journeys/long/index.html")
    assert views_of(html)[0] == "overview"
    overview = html.split('id="jm-view-overview"')[1].split("</section>")[0]
    assert overview.count("<svg") == 1
    assert "Everything" in overview


def test_a_repository_gives_readers_links_to_edit_and_to_report_and_asks_its_host_nothing(tmp_path):
    (tmp_path / "mkdocs.yml").write_text("")
    build(tmp_path)
    (tmp_path / "journeys/personas").mkdir(exist_ok=True)
    (tmp_path / "journeys/personas/mia.yml").write_text("name: Mia\n")
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(
        f"{settings.read_text()}repo_url: https://github.com/team/maps\nedit_uri: edit/main/docs/\n"
        "site_url: https://example.org/sub/\n"
    )
    assert run_module("mkdocs", "build", "--strict", "-q", folder=tmp_path).returncode == 0
    assert 'href="https://github.com/team/maps/edit/main/journeys/maps/shoes.yml"' in page(tmp_path)
    assert "https://github.com/team/maps/issues/new?title=" in page(tmp_path)
    for file, address in (("personas/mia.yml", "personas/mia"), ("maps/shoes.yml", "journeys/shoes")):
        for verb in ("edit", "blob"):
            link = f'href="https://github.com/team/maps/{verb}/main/journeys/{file}"'
            assert link in page(tmp_path, f"{address}/index.html")
    # What Material's script takes as an order to ask for stars.
    assert 'data-md-component="source"' not in page(tmp_path)
    assert 'class="md-source"' in page(tmp_path)
