"""A build uses every processor that it may, and nobody can see in the site how many these were."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFIGURATION = "site_name: Library\ntheme: {name: material, font: false}\nplugins: [search, journeys]\n"
MAP = """\
title: Map {number}
steps:
  - name: Looks
    emotion: {score}
  - name: Buys {number}
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there a process can be doubled safely")


def project(folder: Path) -> Path:
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "journeys/maps").mkdir(parents=True)
    for number in range(12):
        text = MAP.format(number=number, score=number % 5 - 2)
        (folder / f"journeys/maps/map-{number:02}.yml").write_text(text, encoding="utf-8")
    return folder


def built(folder: Path, processors: int) -> tuple[str, dict[str, bytes]]:
    """What a build says, and what it writes."""
    some = sorted(os.sched_getaffinity(0))[:processors]
    process = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1790000000"},
        preexec_fn=lambda: os.sched_setaffinity(0, some),
        capture_output=True,
        text=True,
        check=True,
    )
    site = folder / "site"
    files = {str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    return process.stderr, files


def test_a_site_is_the_same_however_many_processors_drew_it(tmp_path):
    alone, on_one = built(project(tmp_path / "one"), 1)
    together, on_all = built(project(tmp_path / "all"), 99)
    assert on_one == on_all
    assert "processors" not in alone
    if len(os.sched_getaffinity(0)) > 1:
        assert "12 maps drawn on" in together
    for said in (alone, together):
        assert "12 of 12 maps drawn" in said


def test_what_others_have_drawn_is_found_by_the_next_build(tmp_path):
    folder = project(tmp_path)
    built(folder, 99)
    changed = folder / "journeys/maps/map-03.yml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("Looks", "Searches"), encoding="utf-8")
    said, files = built(folder, 99)
    assert "1 of 12 maps drawn" in said
    assert b"Searches" in files["journeys/map-03/index.html"]
