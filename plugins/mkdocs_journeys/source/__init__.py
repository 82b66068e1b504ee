"""From files to one checked portfolio: scan, parse, place, check, link."""

from mkdocs_journeys.source.folder_tree import FolderTree
from mkdocs_journeys.source.git_tree import GitTree, RevisionNotFoundError
from mkdocs_journeys.source.load import Loaded, load
from mkdocs_journeys.source.tree import Tree
from mkdocs_journeys.source.whereabouts import Whereabouts

__all__ = ["FolderTree", "GitTree", "Loaded", "RevisionNotFoundError", "Tree", "Whereabouts", "load"]
