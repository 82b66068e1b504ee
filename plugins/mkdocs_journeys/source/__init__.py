"""From files to one checked portfolio: scan, parse, place, check, link."""

from mkdocs_journeys.source.files import FolderTree, GitTree, RevisionNotFoundError, Tree
from mkdocs_journeys.source.link import Whereabouts
from mkdocs_journeys.source.load import Loaded, load

__all__ = ["FolderTree", "GitTree", "Loaded", "RevisionNotFoundError", "Tree", "Whereabouts", "load"]
