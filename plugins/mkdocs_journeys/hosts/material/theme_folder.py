"""Our folder of templates and files, between the user's own and the theme's.

What this leans on: MkDocs looks for a template in `theme.dirs` one after the other, the first of which is the user's
`custom_dir` if there is one. Our `partials/source.html` stands in for Material's, which its header and its drawer
include, and has the same classes. Our `partials/toc-item.html` writes what Material's does, in half the
bytes; our `partials/tabs-item.html` adds `aria-current`, and knows `tab_of_page`.
Our `404.html` fills the block `content` of `main.html`, which MkDocs' own themes have as well.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def add_theme_folder(config: MkDocsConfig, folder: Path) -> None:
    """Let the theme find what is in a folder; what the user has put in its place comes first."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(folder))
