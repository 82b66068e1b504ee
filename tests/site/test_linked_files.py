"""Pictures and files that prose links to are published by every host, and nothing else is."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from tests.site.portfolios.sites import MKDOCS, PICTURE, Build, build, write

from mkdocs_journeys.cli import main

MAP = """\
---
title: Anna buys shoes
steps: [{name: Pays, emotion: 1}]
---
![The shop](shop.png) [Price list](<price list.pdf>) ![Another](large.png) [The course](../../courses/c/01-why.md)
"""
LESSON = """\
---
title: Why
---
![A canvas](pictures/画布.png) <img src="pictures/raw.png" alt="Raw" width="40">
Fill in the [sheet](../../shared/sheet.docx), look at [Anna](../../maps/retail/anna.md#pays), go on to
[the next one](02-steps.md#what-for), by its id [too](steps.md), or to [our guide](../../guide/start.md).

/// exercise | Draw

![Within a block][block]
///

[block]: pictures/block.webp

    ![code](pictures/code.png)
"""
FILES: Mapping[str, str | bytes] = {
    "maps/retail/anna.md": MAP,
    "maps/retail/shop.png": PICTURE,
    "maps/retail/large.png": PICTURE + b"\0" * 2_000_000,
    "maps/retail/price list.pdf": b"%PDF-1.7\n",
    "courses/c/course.yml": "title: Course\n",
    "courses/c/01-why.md": LESSON,
    "courses/c/02-steps.md": "---\ntitle: Steps\n---\n\n## What for\n\nThat.\n",
    "courses/c/pictures/画布.png": PICTURE,
    "courses/c/pictures/raw.png": PICTURE + b"raw",
    "courses/c/pictures/block.webp": PICTURE + b"block",
    "courses/c/pictures/code.png": PICTURE,
    "courses/c/pictures/unused.png": PICTURE,
    "shared/sheet.docx": b"PK",
    "_drafts/sheet.docx": b"PK",
}
PUBLISHED = {
    *("maps/retail/shop.png", "maps/retail/large.png", "maps/retail/price list.pdf", "shared/sheet.docx"),
    *("courses/c/pictures/画布.png", "courses/c/pictures/raw.png", "courses/c/pictures/block.webp"),
}


def project(folder: Path, mkdocs: str = MKDOCS, files: Mapping[str, str | bytes] = FILES) -> Path:
    write(folder, files, mkdocs)
    (folder / "docs/guide").mkdir(exist_ok=True)
    (folder / "docs/guide/start.md").write_text("# Start\n")
    return folder


def published(site: Path) -> set[str]:
    media = site / "journeys/media"
    return {file.relative_to(media).as_posix() for file in media.rglob("*") if file.is_file()}


def named(site: Path, page: str) -> list[str]:
    """What the prose of a page names, as files of the site."""
    html = (site / page).read_text(encoding="utf-8")
    [prose] = re.findall(r'<div class="jm-prose".*?\n?</div>', html, re.DOTALL)
    found = re.findall(r'<(?:a|img)\b[^>]*? (?:href|src)="([^"#]+)', prose)
    base = (site / page).parent
    return [(base / unquote(one)).resolve().relative_to(site.resolve()).as_posix() for one in found]


@pytest.mark.parametrize("style", ["folders", "files"])
def test_pictures_and_files_of_prose_are_published_and_links_arrive(tmp_path, style):
    settings = MKDOCS if style == "folders" else f"use_directory_urls: false\n{MKDOCS}"
    found = build(project(tmp_path, settings), "--strict")
    assert found.returncode == 0, found.output
    assert published(found.site) == PUBLISHED

    def page(name: str) -> str:
        return f"{name}/index.html" if style == "folders" else f"{name}.html"

    targets = [*named(found.site, page("courses/c/why")), *named(found.site, page("journeys/anna"))]
    files = [one if style == "files" or "media" in one else f"{one}/index.html" for one in targets]
    assert [one for one in files if not (found.site / one).is_file()] == []
    assert {one.removeprefix("journeys/media/") for one in files if "media" in one} == PUBLISHED
    pages = {page(one) for one in ("courses/c/steps", "courses/c/why", "journeys/anna", "guide/start")}
    assert pages <= {*files}


def test_a_written_folder_has_them_too(tmp_path, monkeypatch):
    monkeypatch.chdir(project(tmp_path))
    assert CliRunner().invoke(main, ["generate", "out", "--docs", "docs"]).exit_code == 0
    assert published(tmp_path / "out/docs") == PUBLISHED
    made = Build(0, "", tmp_path / "out")
    lesson = made.text("docs/courses/c/why/index.md")
    assert '<img alt="A canvas" src="../../../journeys/media/courses/c/pictures/%E7%94%BB%E5%B8%83.png">' in lesson
    assert '<a href="../steps/#what-for"' in lesson
    assert '<a href="../../../journeys/anna/#pays"' in lesson
    assert '<a href="../../../guide/start/"' in lesson


def test_a_single_file_holds_small_pictures_and_says_what_it_does_not_hold(tmp_path, monkeypatch):
    monkeypatch.chdir(project(tmp_path))
    made = CliRunner().invoke(main, ["single", "anna"])
    assert made.exit_code == 0, made.output
    html = (tmp_path / "anna.html").read_text(encoding="utf-8")
    [shop] = re.findall(r'<img alt="The shop" src="([^"]*)"', html)
    assert shop.startswith("data:image/png;base64,")
    assert '<img alt="Another" src="data:,">' in html
    assert re.search(r'<span[^>]*>Price list</span> <span class="jm-left-out">\(not in this file\)</span>', html)
    assert re.search(r"<span[^>]*>The course</span>", html)
    assert "left out, too large or not readable: maps/retail/large.png" in made.output
    assert "left out, only pictures are taken along: maps/retail/price list.pdf" in made.output


def test_a_picture_that_is_missing_is_named_with_its_place_and_its_text_stands_for_it(tmp_path):
    project(tmp_path, files={**FILES, "maps/retail/anna.md": MAP.replace("shop.png", "shpo.png")})
    found = build(tmp_path)
    [line] = found.lines("J409")
    assert "journeys/maps/retail/anna.md:5:13: J409 there is no file “shpo.png” in the journeys folder" in line
    assert "did you mean “shop.png”?" in line
    # MkDocs has nothing to add.
    assert found.lines("WARNING") == []
    assert "<span>The shop</span>" in found.text("journeys/anna/index.html")
    assert "maps/retail/shop.png" not in published(found.site)


def test_nothing_is_published_from_elsewhere_whatever_leads_there(tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(PICTURE + b"SECRET")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets/plan.pdf").write_bytes(b"%PDF SECRET")
    lesson = (
        "---\ntitle: Why\n---\n"
        "![](../../../secret.png) ![](link.png) [a](folder/plan.pdf) [b](../../../../etc/passwd) [c](file:///etc/passwd)\n"
        "![](%2e%2e/%2e%2e/%2e%2e/secret.png) ![](/etc/hostname.png) [d](page.html) [e](run.js)\n"
    )
    files = {"courses/c/01-why.md": lesson, "courses/c/page.html": "SECRET", "courses/c/run.js": "SECRET"}
    project(tmp_path, files={**FILES, **files})
    (tmp_path / "journeys/courses/c/link.png").symlink_to(secret)
    (tmp_path / "journeys/courses/c/folder").symlink_to(tmp_path / "secrets")
    found = build(tmp_path)
    assert found.returncode == 0, found.output
    assert not any(b"SECRET" in file.read_bytes() for file in found.site.rglob("*") if file.is_file())
    # One picture that is named twice, however it is written, is one report of both lines.
    assert len(found.lines("J410")) == 3
    assert sum("the same in line 5" in line for line in found.lines("J410")) == 1
    assert len(found.lines("J409")) == 2


def test_a_link_to_what_a_label_keeps_out_is_text(tmp_path):
    lesson = "---\ntitle: Secret\nonly: instructor\n---\n![](pictures/unused.png)\n"
    files = {
        "courses/c/03-hush.md": lesson,
        "courses/c/01-why.md": "---\ntitle: Why\n---\n[Later](03-hush.md), [now](02-steps.md), [again](hush.md).\n",
    }
    found = build(project(tmp_path, files={**FILES, **files}), "--strict")
    assert found.returncode == 0, found.output
    assert "<span>Later</span>" in found.text("courses/c/why/index.html")
    assert "<span>again</span>" in found.text("courses/c/why/index.html")
    assert "courses/c/pictures/unused.png" not in published(found.site)
    everything = b"".join(file.read_bytes() for file in found.site.rglob("*") if file.is_file())
    assert b"hush" not in everything
