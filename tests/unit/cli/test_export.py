"""`journeys export` writes one map as it is downloaded, to a file or to standard output."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_journeys.cli import main

PORTFOLIO = """\
emotion_scale: [1, 5]
emotion_words: {proud: 5}
touchpoints: {checkout: {name: Checkout, owner: shop}, secret: {name: SECRET, only: internal}}
owners: {shop: The shop}
"""
SHOES = """\
title: Buys shoes
personas: anna
parent: life
steps:
  - {name: Looks, emotion: 4.5, images: [{file: small.png, alt: A shelf}]}
  - {name: Pays, emotion: proud, touchpoints: [checkout, secret], actions: [{text: SECRET, only: internal}, Smiles]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files = {
        "portfolio.yml": PORTFOLIO,
        "maps/retail/shoes.yml": SHOES,
        "maps/life.md": "---\ntitle: Life\nsteps: [One]\n---\n\nProse about it.\n",
        "maps/wrong.yml": "title: Wrong\nsteps:\n  - {name: Pays, emotoin: 1}\n",
        "maps/retail/small.png": "\x89PNG",
        "personas/anna.yml": "name: Anna\n",
    }
    for name, text in files.items():
        path = tmp_path / "journeys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


def test_the_file_passes_the_check_in_an_empty_folder(folder):
    assert export("shoes", "-o", "other/journeys/maps/").exit_code == 2, "a folder says no format"
    assert export("shoes", "--format", "yaml", "-o", "other/journeys/maps/").exit_code == 0
    assert (folder / "other/journeys/maps/shoes.yml").is_file()
    found = CliRunner().invoke(main, ["check", "other/journeys", "--fail-on", "warning"])
    assert found.exit_code == 0, found.output


def test_standard_output_has_the_same_bytes_as_a_file(folder):
    assert export("journeys/maps/retail/shoes.yml", "-o", "shoes.yml").exit_code == 0
    assert export("shoes", "--format", "yaml").stdout_bytes == Path("shoes.yml").read_bytes()


def test_the_ending_says_the_format(folder):
    assert export("shoes", "-o", "pictures/shoes.svg").exit_code == 0
    assert Path("pictures/shoes.svg").read_text().startswith("<?xml")
    assert export("life", "-o", "life.md").exit_code == 0
    assert Path("life.md").read_text().endswith("\n---\n\nProse about it.\n")


def test_what_a_label_keeps_out_is_in_no_format(folder):
    for form in ("yaml", "svg"):
        assert "Smiles" in export("shoes", "--format", form).stdout
        assert "SECRET" not in export("shoes", "--format", form).stdout
        assert "SECRET" in export("shoes", "--format", form, "--include", "internal").stdout


def test_a_map_with_an_error_is_written_and_named(folder):
    found = export("wrong", "-o", "wrong.yml")
    assert found.exit_code == 1
    assert "1 error in maps/wrong.yml, listed by: journeys check journeys" in found.stderr
    assert Path("wrong.yml").is_file()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["shoes"], "Say the format: --format with one of svg, yaml, or -o with a file's ending"),
        (["shoes", "-o", "shoes.docx"], "Say the format: --format with one of svg, yaml, or -o with a file's ending"),
        (["nothing", "--format", "yaml"], "There is no map “nothing” in journeys. There are: life, shoes, wrong"),
        (["shoes", "--format", "yaml", "-o", "shoes.svg"], "“shoes.svg” has to end in .yml: the format is YAML"),
        (["life", "-o", "life.yml"], "has to end in .md: the map has prose, which is below its fields"),
        (["shoes", "-o", "journeys/maps/retail/shoes.yml"], "lies in the folder that is read; write it to another one"),
        (["shoes", "-o", "shoes.yml", "--journeys", "nowhere"], "nowhere"),
    ],
)
def test_a_wrong_call_says_what_to_write_and_writes_nothing(folder, arguments, message):
    found = export(*arguments)
    assert found.exit_code == 2
    assert message in " ".join(found.stderr.split())
    assert (folder / "journeys/maps/retail/shoes.yml").read_text() == SHOES
    assert sorted(path.name for path in folder.iterdir()) == ["journeys"]
