"""Which pages `--dirty` builds.

What this leans on: MkDocs asks `file.is_modified()` whether a page is to be built again.
"""

from __future__ import annotations

from mkdocs.structure.files import File as HostFile


def build_again(file: HostFile) -> None:
    """Let MkDocs build a page whose file has not changed."""
    file.is_modified = lambda: True  # type: ignore[method-assign]  # for this one
