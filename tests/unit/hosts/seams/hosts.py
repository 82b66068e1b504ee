"""A project of MkDocs, as plugins find it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page


def project(folder: Path, plugins: str = "[]", hook: str = "", **pages: str) -> MkDocsConfig:
    """The configuration of a project with these pages, by their names without ending, and perhaps a hook."""
    (folder / "docs").mkdir(exist_ok=True)
    for name, text in pages.items():
        (folder / f"docs/{name}.md").write_text(text, encoding="utf-8")
    (folder / "hook.py").write_text(hook, encoding="utf-8")
    text = f"site_name: Project\nplugins: {plugins}\nhooks: [hook.py]\n"
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    # As between two events.
    config.plugins._current_plugin = None
    return config


def pages_of(config: MkDocsConfig) -> tuple[Files, dict[str, Page]]:
    """The files of a project, and its pages by their names without ending, rendered."""
    files = get_files(config)
    return files, {Path(file.src_uri).stem: rendered(file, files, config) for file in files.documentation_pages()}


def rendered(file: File, files: Files, config: MkDocsConfig) -> Page:
    """A page as MkDocs has read and rendered it."""
    page = Page(None, file, config)
    page.read_source(config)
    page.render(config, files)
    return page
