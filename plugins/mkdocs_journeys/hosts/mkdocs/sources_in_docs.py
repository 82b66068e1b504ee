"""Keeps the files of the journeys folder away from MkDocs, which would publish them as they are.

They reach MkDocs where the journeys folder lies below `docs_dir`, where a link leads there, below a theme's
`custom_dir`, or by another plugin that copies `docs_dir` or adds files.
"""

from __future__ import annotations

import os
from collections.abc import Container
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File as HostFile
from mkdocs.structure.files import Files, InclusionLevel

from mkdocs_journeys.hosts.source_files import SourceFolder
from mkdocs_journeys.hosts.stray_sources import StrayFolder, find_stray_folders
from mkdocs_journeys.source.files import is_ignored, sort_files


class SourcesInDocs:
    """What MkDocs must not publish, and what was taken away from it in one build.

    Attributes:
        removed: The files that were taken away: path in the journeys folder → path as MkDocs had it.
        stray: Folders of sources that are not the journeys folder, whose files were taken away as well.
    """

    def __init__(self, journeys: Path, docs: str) -> None:
        """Compare the folder of the maps with that of the pages.

        Args:
            journeys: The journeys folder.
            docs: `docs_dir` as the user has it.

        Raises:
            PluginError: All pages are in the journeys folder.
        """
        self._sources = SourceFolder(journeys)
        self._docs = docs
        self.removed: dict[str, str] = {}
        self.stray: list[StrayFolder] = []
        if self._sources.encloses(docs):
            raise PluginError(
                f"docs_dir ({os.path.basename(docs)}) is the journeys folder ({journeys.name}) or lies in it: sources "
                "of maps would be published. Keep them apart: maps in journeys/, pages in docs/"
            )

    def remove_from(self, files: Files, config: MkDocsConfig, ours: Container[HostFile] = ()) -> None:
        """Take the sources out of the files of a build; our own pages, whose sources they are, stay."""
        # Plugins that join several projects copy their pages to a folder of their own.
        has_moved = config.docs_dir != self._docs
        for file in [*files]:
            path = file.abs_src_path
            if path is None or file in ours:
                continue
            if self._sources.holds(path) or (has_moved and self._sources.has_copy(path)):
                files.remove(file)
                if file.inclusion.is_excluded():
                    # MkDocs publishes no dot files.
                    continue
                real = os.path.relpath(os.path.realpath(path), os.path.realpath(self._sources.folder))
                self.removed[real.replace(os.sep, "/")] = file.src_uri

    def remove_stray(self, files: Files) -> None:
        """Take the sources out of the files of a build that are in another folder than the journeys folder."""
        known = {file.src_uri: file for file in files if file.abs_src_path is not None}
        found = find_stray_folders(known, lambda path: Path(known[path].abs_src_path or "").read_bytes())
        for folder in found:
            # What is excluded is published by nobody.
            excluded = [path for path in folder.sources if known[path].inclusion.value <= InclusionLevel.DRAFT.value]
            for path in folder.sources:
                files.remove(known[path])
            if len(excluded) < len(folder.sources):
                self.stray.append(folder)

    def pages(self) -> list[str]:
        """Return the Markdown files among them that nothing is read from: somebody meant them as pages."""
        unread = sort_files(name for name in self.removed if not name.startswith("../") and not is_ignored(name)).unused
        return sorted(self.removed[name] for name in unread if name.lower().endswith((".md", ".markdown")))
