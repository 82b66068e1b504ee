"""The branch from which a site is published, in a repository of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from mkdocs_journeys.publishing.pages_branch import PagesBranch, PublishingError


def test_a_preview_does_not_take_the_room_of_the_site(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "pages.git")], check=True)
    branch = PagesBranch(str(tmp_path / "pages.git"), room=1000)
    site, preview = tmp_path / "site", tmp_path / "preview"
    for folder, size in ((site, 600), (preview / "deep", 500)):
        folder.mkdir(parents=True)
        (folder / "index.html").write_bytes(b"x" * size)
    branch.publish_site(site)
    with pytest.raises(PublishingError, match="with this preview gh-pages has more than 1000 bytes"):
        branch.publish_preview(preview, 7)
    assert branch.read("previews/pr-7/deep/index.html") == b""
    (preview / "deep/index.html").write_bytes(b"x" * 300)
    branch.publish_preview(preview, 7)
    assert branch.read("previews/pr-7/deep/index.html") == b"x" * 300
