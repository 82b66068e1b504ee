"""What generated files lean on: what says where a file comes from, and how it is edited."""

from __future__ import annotations

import inspect
from pathlib import Path

from mkdocs.structure.pages import Page
from mkdocs_git_revision_date_localized_plugin import plugin as git_revision_date
from tests.unit.hosts.seams.hosts import project

from mkdocs_journeys.hosts.material.file_sources import generated_file


def test_a_generated_file_seems_to_lie_at_its_source(tmp_path: Path) -> None:
    config = project(tmp_path)
    config.repo_url, config.edit_uri = "https://git.example.org/maps", "edit/main/docs/"
    source = str(tmp_path / "journeys/maps/anna.yml")
    file = generated_file(config, "journeys/anna.md", "# Anna\n", source, "../journeys/maps/anna.yml")
    assert (file.content_string, file.abs_src_path) == ("# Anna\n", source)
    # What is generated has no address to edit it; what has a source has.
    edited = Page(None, file, config).edit_url
    assert edited is not None
    assert edited.endswith("journeys/maps/anna.yml")
    assert generated_file(config, "a.md", "", source, None).edit_uri is None


def test_plugins_that_ask_git_pass_over_what_says_who_has_made_it() -> None:
    assert '"generated_by"' in inspect.getsource(git_revision_date)
