"""A site built by MkDocs within the process, so that what it imports is imported once."""

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.site.portfolios.sites import MKDOCS

# What a build imports when it begins.
import mkdocs_journeys.hosts.mkdocs.plugin  # noqa: F401  isort:skip
import material.extensions.emoji  # noqa: F401  isort:skip


def build_site(project: Path) -> None:
    """Build the project in a folder; problems of its files are logged and end nothing."""
    logging.disable(logging.CRITICAL)
    (project / "docs").mkdir(exist_ok=True)
    (project / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(MKDOCS.replace("- journeys", "- journeys: {strict: false}"), encoding="utf-8")
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    assert (project / "site/index.html").is_file()
