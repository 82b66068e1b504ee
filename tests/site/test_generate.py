"""The whole site as Markdown: three hosts build the same pages from it, with the same texts, as the plugin does."""

import html
import os
import posixpath
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from tests.programs import run_module, run_script

HOSTS = ("mkdocs", "properdocs", "zensical")
BUILD = ("build", "--strict", "--config-file")
HOME = "# Home\n\n[Anna](journeys/anna-buys-online.md#pays), [all](journeys/index.md), [report](notes/report.md)\n"
REPORT = """\
# Report

See [the shop][shop] and [Anna](../personas/anna.md).

/// journey-map | shop-visit
    lanes: emotion
///

/// journey-overview | anna-buys-online
///

/// journey-comparison | loan-future
///

/// emotion-curve | anna-buys-online shop-visit
///

/// persona | anna
///

/// journey-cards
    state: future
///

```journey
steps: [{name: Asks for help, emotion: 1}, {name: Hangs up, emotion: -2}]
```

[shop]: ../journeys/shop-visit.md
"""


def program(name: str, *arguments: str, work: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1793000000"}
    run = run_module if name.startswith("mkdocs") else run_script
    return run(name, *arguments, folder=work, environment=environment)


def run(name: str, *arguments: str, work: Path) -> str:
    finished = program(name, *arguments, work=work)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


def project(repository: Path, work: Path) -> Path:
    """The demonstration's journeys, and two pages that somebody wrote."""
    shutil.copytree(repository / "journeys", work / "journeys")
    (work / "docs/notes").mkdir(parents=True)
    (work / "docs/index.md").write_text(HOME, encoding="utf-8")
    (work / "docs/notes/report.md").write_text(REPORT, encoding="utf-8")
    return work


@pytest.fixture(scope="session")
def sites(repository: Path, once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """What the plugin publishes, and what three hosts make of the generated folder."""

    def fill(folder: Path) -> None:
        work = project(repository, folder / "work")
        settings = "site_name: Library\ntheme: {name: material, font: false}\nplugins: [search, journeys]\n"
        (work / "mkdocs.yml").write_text(settings, encoding="utf-8")
        run("mkdocs", *BUILD, "mkdocs.yml", "--site-dir", str(folder / "plugin"), work=work)
        run("mkdocs_journeys", "generate", "out", "--docs", "docs", "--language", "en", work=work)
        for host in HOSTS:
            run(host, *BUILD, "out/mkdocs.yml", work=work)
            (work / "out/site").rename(folder / host)

    return once("generated", fill)


def pages(site: Path) -> dict[str, str]:
    found = {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    assert len(found) > 30
    return found


def texts(page: str) -> str:
    """What a reader reads of a generated page, from its head to its downloads."""
    start = page.find('<header class="jm-head')
    end = page.find('class="jm-downloads"', start)
    part = page[start : end if end > 0 else page.find("</article>", start)]
    part = re.sub(r"<template\b.*?</template>", "", part, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", part)).split())


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_publishes_the_pages_that_the_plugin_publishes(sites, host):
    assert sorted(pages(sites / host)) == sorted(pages(sites / "plugin"))


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_publishes_the_texts_that_the_plugin_publishes(sites, host):
    ours, theirs = pages(sites / "plugin"), pages(sites / host)
    compared = [path for path, page in ours.items() if '<header class="jm-head' in page]
    assert len(compared) > 20
    for path in compared:
        assert texts(theirs[path]) == texts(ours[path]), path


@pytest.mark.parametrize("host", HOSTS)
def test_blocks_in_hand_written_pages_are_drawn_by_every_host(sites, host):
    page = (sites / host / "notes/report/index.html").read_text(encoding="utf-8")
    blocks = ("journey-map", "journey-overview", "emotion-curve", "journey-comparison", "persona", "journey-cards")
    for name in (*blocks, "journey"):
        assert f"jm-embedded--{name}" in page
    assert 'href="../../journeys/anna-buys-online/#pays" aria-label="Pays"' in page
    for text in ("A visit to the shop", "Asks for help", "<svg"):
        assert text in page
    assert "///" not in page


@pytest.mark.parametrize("host", HOSTS)
def test_blocks_in_hand_written_pages_link_to_the_pages_of_ours(sites, host):
    page = (sites / host / "notes/report/index.html").read_text(encoding="utf-8")
    embedded = "".join(re.findall(r'<figure class="jm-embedded.*?</figure>', page, re.DOTALL))
    found = {posixpath.normpath(f"notes/report/{link}") for link in links(embedded)}
    assert {
        "journeys/shop-visit",
        "journeys/loan-future/compare",
        "journeys/anna-buys-online",
        "personas/anna",
        "journeys/loan-future",
    } <= {link.removesuffix("/index.html") for link in found}
    # They follow the palette, as everything else does.
    assert 'fill="var(--jm-' in embedded
    assert 'fill="#' not in embedded


def links(page: str) -> Iterator[str]:
    for tag in re.findall(r"<(?:a|link|script|img)\b[^>]*>", page):
        for found in re.findall(r'\b(?:href|src)="([^"]+)"', tag):
            parts = urlsplit(html.unescape(found))
            if not parts.scheme and not parts.netloc and parts.path:
                yield unquote(parts.path)


@pytest.mark.parametrize("host", HOSTS)
def test_every_link_on_a_generated_page_leads_somewhere(sites, host):
    site = sites / host
    broken = []
    for path, page in pages(site).items():
        if path == "404.html":
            continue
        for link in links(page):
            target = (site / path).parent / link
            if not (target / "index.html" if target.is_dir() else target).is_file():
                broken.append(f"{path}: {link}")
    assert broken == []


def test_zensical_finds_the_steps_of_a_map_and_no_text_twice(sites):
    index = (sites / "zensical/search.json").read_text(encoding="utf-8")
    assert '"journeys/anna-buys-online/#pays"' in index
    assert index.count("Fills eleven fields with one thumb") == 1


def generate(work: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return program("mkdocs_journeys", "generate", *arguments, work=work)


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / "journeys/maps").mkdir(parents=True)
    (tmp_path / "journeys/maps/shoes.yml").write_text("title: Buys shoes\nsteps: [Looks, {name: Pays, emotion: -1}]\n")
    (tmp_path / "journeys/maps/loan.yml").write_text("title: Loan\nwas: credit\nsteps: [Applies]\n")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_maps_give_the_same_bytes_again_and_in_another_folder(work):
    assert generate(work, "one").returncode == 0
    assert generate(work, "other").returncode == 0
    assert contents(work / "one") == contents(work / "other")
    again = generate(work, "one")
    assert " 0 of them new or changed" in again.stdout
    assert contents(work / "one") == contents(work / "other")


def test_what_is_no_longer_written_is_removed_and_nothing_else(work):
    generate(work, "out")
    (work / "out/site").mkdir()
    (work / "out/site/index.html").write_text("built by a host")
    (work / "journeys/maps/loan.yml").unlink()
    second = generate(work, "out")
    assert second.returncode == 0
    assert not (work / "out/docs/journeys/loan").exists()
    assert not (work / "out/docs/journeys/credit").exists()
    assert (work / "out/docs/journeys/shoes/index.md").is_file()
    assert (work / "out/site/index.html").is_file()


def test_a_folder_of_somebody_else_is_refused(work):
    (work / "out").mkdir()
    (work / "out/thesis.md").write_text("years of work")
    refused = generate(work, "out")
    assert refused.returncode == 2
    assert "“out” is not empty, and its files are not from an earlier run" in refused.stderr
    assert contents(work / "out") == {"thesis.md": b"years of work"}


def test_a_file_of_somebody_else_is_not_overwritten(work):
    generate(work, "out")
    (work / "out/docs/journeys/new").mkdir()
    (work / "out/docs/journeys/new/index.md").write_text("mine")
    (work / "journeys/maps/new.yml").write_text("title: New\nsteps: [One]\n")
    refused = generate(work, "out")
    assert refused.returncode == 2
    assert "is not from an earlier run" in refused.stderr
    assert (work / "out/docs/journeys/new/index.md").read_text() == "mine"


def test_a_forged_list_of_files_removes_nothing_outside(work):
    generate(work, "out")
    (work / "precious.txt").write_text("keep")
    (work / "out/.mkdocs-journeys.json").write_text('{"files": {"../precious.txt": "0"}}')
    assert generate(work, "out").returncode == 2
    assert (work / "precious.txt").read_text() == "keep"


def test_a_link_in_the_folder_leads_nowhere_else(work):
    generate(work, "out")
    shutil.rmtree(work / "out/docs/journeys")
    (work / "elsewhere").mkdir()
    (work / "out/docs/journeys").symlink_to(work / "elsewhere")
    refused = generate(work, "out")
    assert refused.returncode == 2
    assert "leads out of" in refused.stderr
    assert contents(work / "elsewhere") == {}


def test_a_hand_written_page_wins_and_links_follow_ours(work):
    (work / "docs/journeys").mkdir(parents=True)
    (work / "docs/index.md").write_text("[Shoes](journeys/shoes.md#pays) and [loan](./journeys/loan.md), `x.md`\n")
    (work / "docs/journeys/loan.md").write_text("# Our own loan\n")
    assert generate(work, "out", "--docs", "docs").returncode == 0
    made = contents(work / "out/docs")
    assert made["index.md"] == b"[Shoes](journeys/shoes/index.md#pays) and [loan](./journeys/loan.md), `x.md`\n"
    assert made["journeys/loan.md"] == b"# Our own loan\n"
    assert "journeys/loan/index.md" not in made


def test_what_a_label_keeps_out_is_in_no_file(work):
    (work / "journeys/maps/shoes.yml").write_text(
        "title: Shoes\nsteps: [{name: Pays, actions: [{text: Pays SECRETLY, only: internal}, Smiles]}]\n"
    )
    generate(work, "out")
    assert not [path for path, content in contents(work / "out").items() if b"SECRETLY" in content]
    generate(work, "inside", "--include", "internal")
    assert b"SECRETLY" in contents(work / "inside")["docs/journeys/shoes/index.md"]


def test_every_map_says_where_it_is_edited_and_problems_are_reported(work):
    (work / "journeys/maps/our shop").mkdir()
    (work / "journeys/maps/our shop/shop.yml").write_text("title: Shop\nsteps: [Pays]\n")
    plain, edited = ("out",), ("out", "--repo-url", "https://github.com/acme/library")
    generate(work, *plain)
    assert "Edit this map" not in (work / "out/docs/journeys/shop/index.md").read_text(encoding="utf-8")
    generate(work, *edited, "--edit-url", "https://github.com/acme/library/edit/main/journeys/")
    page = (work / "out/docs/journeys/shop/index.md").read_text(encoding="utf-8")
    assert 'href="https://github.com/acme/library/edit/main/journeys/maps/our%20shop/shop.yml"' in page
    assert 'href="https://github.com/acme/library/issues/new?title=' in page
    assert "repo_url" not in (work / "out/mkdocs.yml").read_text(), "the theme would ask that server for stars"


def test_an_address_that_is_none_is_refused(work):
    refused = generate(work, "out", "--edit-url", "javascript:alert(1)")
    assert refused.returncode == 2
    assert "is not an address such as" in refused.stderr


def test_nothing_that_an_author_writes_reaches_a_host_as_markdown(work):
    hostile = '<script>alert(1)</script>\n\n--8<-- "journeys/portfolio.yml"\n\n{{ config.site_name }}\n\n# Heading'
    lines = "".join(f"      {line}\n" for line in hostile.split("\n"))
    (work / "journeys/maps/shoes.yml").write_text(
        f"title: Shoes\nsteps:\n  - name: Pays\n    description: |\n{lines}", encoding="utf-8"
    )
    assert generate(work, "out").returncode == 0
    text = (work / "out/docs/journeys/shoes/index.md").read_text(encoding="utf-8")
    body = text.split("\n---\n", 1)[1].strip().split("\n")
    assert all(line.startswith("<") for line in body)
    assert "<script>alert" not in text
    assert "{{ config" not in text


def test_prose_is_made_harmless_before_any_host_sees_it(work):
    (work / "journeys/case-studies").mkdir()
    (work / "journeys/case-studies/shop.md").write_text(
        "---\ntitle: Shop\n---\n\n## Story\n\n<img src=x onerror=alert(1)> **bold**\n\n"
        "```text\none\n\n    two\n```\n\n/// journey-map | shoes\n///\n"
    )
    assert generate(work, "out").returncode == 0
    text = (work / "out/docs/case-studies/shop/index.md").read_text(encoding="utf-8")
    assert "onerror" not in text
    assert "<strong>bold</strong>" in text
    assert "one&#10;&#10;    two" in text
    assert "jm-embedded--journey-map" in text
    assert "<svg" in text


def test_problems_are_told_and_the_site_is_written_all_the_same(work):
    (work / "journeys/maps/wrong.yml").write_text("title: Wrong\nsteps: [{name: Pays, actons: x}]\n")
    result = generate(work, "out")
    assert result.returncode == 1
    assert "J201" in result.stderr
    assert (work / "out/docs/journeys/wrong/index.md").is_file()


@pytest.mark.parametrize("out", ["journeys/out", "."])
def test_the_folder_may_not_lie_in_what_is_read(work, out):
    refused = generate(work, out)
    assert refused.returncode == 2
    assert "OUT has to lie outside of “journeys”" in refused.stderr


def test_help_teaches_with_examples():
    shown = generate(Path.cwd(), "--help").stdout
    for words in ("journeys generate library --docs docs", "zensical build", "Exit status"):
        assert words in shown


def test_zensical_tells_a_mistake_on_a_hand_written_page_with_its_file_and_line(work):
    (work / "docs").mkdir()
    (work / "docs/index.md").write_text("---\ntitle: Home\n---\n\n# Home\n\n/// journey-map | shos\n///\n")
    generate(work, "out", "--docs", "docs")
    built = program("zensical", *BUILD, "out/mkdocs.yml", work=work)
    assert "index.md:7:19: J304 there is no journey map “shos”" in built.stdout + built.stderr
    page = (work / "out/site/index.html").read_text(encoding="utf-8")
    assert "jm-problems" in page


@pytest.mark.parametrize("name", ["mkdocs_journeys.embeds", "journeys"])
def test_zensical_knows_the_extension_by_both_names(work, name):
    (work / "docs").mkdir()
    (work / "docs/index.md").write_text("# Home\n\n/// journey-map | shoes\n///\n")
    (work / "mkdocs.yml").write_text(f"site_name: X\nmarkdown_extensions:\n  - {name}: {{journeys: journeys}}\n")
    run("zensical", *BUILD, "mkdocs.yml", work=work)
    assert "jm-embedded--journey-map" in (work / "site/index.html").read_text(encoding="utf-8")
