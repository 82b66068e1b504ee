"""`journeys single` writes one map into one file, with its pictures and without the rest of the site."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_journeys.cli import main

# The smallest picture there is.
GIF = base64.b64decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==")
SHOES = """\
title: Buys shoes </title><script>alert(2)</script>
personas: anna
tags: [one, two]
parent: life
steps:
  - {name: Looks, emotion: 1, images: [{file: small.gif, alt: A shelf}]}
  - {name: Pays, emotion: -1, opens: checkout, actions: [{text: Pays SECRETLY, only: internal}, Smiles]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    maps = tmp_path / "journeys/maps/retail"
    maps.mkdir(parents=True)
    (maps / "shoes.yml").write_text(SHOES)
    (maps / "small.gif").write_bytes(GIF)
    (maps / "checkout.yml").write_text("title: Checkout\nsteps: [One]\n")
    (maps / "life.yml").write_text("title: Life\nsteps: [One]\n")
    (tmp_path / "journeys/personas").mkdir()
    (tmp_path / "journeys/personas/anna.yml").write_text("name: Anna\n")
    return tmp_path


def single(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["single", *arguments])


def written(name: str = "shoes.html") -> str:
    return Path(name).read_text(encoding="utf-8")


def test_a_map_is_found_by_its_id_and_by_its_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert single("shoes").exit_code == 0
    by_id = written()
    assert single("journeys/maps/retail/shoes.yml", "-o", "by-file.html").exit_code == 0
    monkeypatch.chdir(folder / "journeys/maps")
    assert single("retail/shoes.yml").exit_code == 0
    assert by_id == (folder / "by-file.html").read_text() == written()


def test_a_folder_takes_it_under_its_id(folder: Path) -> None:
    assert single("shoes", "-o", "for-the-board/").exit_code == 0
    assert (folder / "for-the-board/shoes.html").is_file()


def test_nothing_leads_out_of_the_file(folder: Path) -> None:
    single("shoes")
    addresses = set(re.findall(r'\b(?:href|src)="([^"]*)"', written()))
    assert addresses
    assert not [one for one in addresses if not one.startswith(("#", "data:image/"))]
    assert "elsewhere:" not in written()


def test_names_of_other_pages_stay_as_text(folder: Path) -> None:
    single("shoes")
    for text in (">two</span>", "Checkout", "Anna"):
        assert text in written()


def test_pictures_are_inside(folder: Path) -> None:
    single("shoes")
    inside = base64.b64encode(GIF).decode()
    assert f'xlink:href="data:image/gif;base64,{inside}"' in written()
    assert f'src="data:image/gif;base64,{inside}"' in written()


def test_a_picture_that_is_too_large_is_left_out_and_named(folder: Path) -> None:
    (folder / "journeys/maps/retail/small.gif").write_bytes(GIF + b"0" * 2_000_000)
    result = single("shoes")
    assert "left out, too large or not readable: maps/retail/small.gif" in result.output
    assert len(written()) < 1_000_000


def test_what_a_label_keeps_out_is_not_in_it(folder: Path) -> None:
    single("shoes")
    assert "SECRETLY" not in written()
    single("shoes", "--include", "internal")
    assert "SECRETLY" in written()


def test_only_our_own_scripts_are_in_it(folder: Path) -> None:
    single("shoes")
    assert written().count("<script>") == 2
    assert written().count("</script>") == 2
    assert "alert(2)</script>" not in written()


def test_the_same_map_gives_the_same_bytes(folder: Path) -> None:
    single("shoes", "-o", "one.html")
    single("shoes", "-o", "two.html")
    assert written("one.html") == written("two.html")


def test_the_interface_speaks_another_language(folder: Path) -> None:
    single("shoes", "--language", "zh")
    assert '<html lang="zh" dir="ltr"' in written()
    assert "表格" in written()


def test_an_error_is_told_and_shown(folder: Path) -> None:
    (folder / "journeys/maps/retail/checkout.yml").write_text("title: Checkout\nsteps: [{name: One, actons: x}]\n")
    result = single("checkout")
    assert result.exit_code == 1
    assert "1 error in maps/retail/checkout.yml, listed by: journeys check journeys" in result.output
    assert "J201" in written("checkout.html")
    assert single("shoes").exit_code == 0


@pytest.mark.parametrize("name", ["nonsense", "journeys/portfolio.yml", "../shoes"])
def test_a_map_that_is_not_there_is_said_with_those_that_are(folder: Path, name: str) -> None:
    result = single(name)
    assert result.exit_code == 2
    assert "There are: checkout, life, shoes" in result.output


def test_help_teaches_with_examples() -> None:
    assert "journeys single anna-buys-online -o map.html" in single("--help").output


@pytest.mark.parametrize("slip", ["journeys/maps/retail/shoes.yml", "shoes", "map.htm.txt"])
def test_nothing_but_a_page_is_written_over(folder: Path, slip: str) -> None:
    result = single("shoes", "-o", slip)
    assert result.exit_code == 2
    assert "does not end in .html; a folder is written with a slash at its end" in result.output
    assert (folder / "journeys/maps/retail/shoes.yml").read_text() == SHOES


def test_a_place_that_cannot_be_written_is_said(folder: Path) -> None:
    (folder / "taken").write_text("x")
    result = single("shoes", "-o", "taken/map.html")
    assert result.exit_code == 2
    assert "cannot be written" in result.output
