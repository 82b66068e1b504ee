"""From files to one checked portfolio, a room for each step.

`files/`, `yaml/` (characters, a scan, YAML, places), `fields/` (their names and values), `shapes/` (what is in
another shape), `reading/` (one file as an entity), `link/` (names to ids), `checks/` (beyond a single field) and
`load.py`.
"""

from mkdocs_journeys.source.files import FolderTree, GitTree, RevisionNotFoundError, Tree
from mkdocs_journeys.source.link import SourceMap
from mkdocs_journeys.source.load import Loaded, load

__all__ = ["FolderTree", "GitTree", "Loaded", "RevisionNotFoundError", "SourceMap", "Tree", "load"]
