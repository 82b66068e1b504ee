"""What `--dirty` leans on: MkDocs asks a file whether it is to be built again."""

from __future__ import annotations

import os
from pathlib import Path

import mkdocs.commands.build
from tests.unit.hosts.seams.hosts import project


def test_mkdocs_builds_again_what_is_said_to_be_modified(tmp_path: Path) -> None:
    hook = (
        "from mkdocs_journeys.hosts.material.dirty_build import build_again\n"
        "def on_files(files, **given):\n    build_again(files.get_file_from_path('again.md'))\n"
    )
    config = project(tmp_path, hook=hook, again="# Again\n", other="# Other\n")
    mkdocs.commands.build.build(config)
    for name in ("again", "other"):
        page = tmp_path / f"site/{name}/index.html"
        page.write_text("old", encoding="utf-8")
        # Newer than its source, by far.
        os.utime(page, (4_000_000_000, 4_000_000_000))
    mkdocs.commands.build.build(config, dirty=True)
    assert "Again" in (tmp_path / "site/again/index.html").read_text(encoding="utf-8")
    assert (tmp_path / "site/other/index.html").read_text(encoding="utf-8") == "old"
