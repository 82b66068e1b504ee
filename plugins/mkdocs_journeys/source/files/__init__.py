"""Where files come from, and which file is what."""

from .folder_tree import FolderTree, as_tree
from .git_tree import GitTree, RevisionNotFoundError
from .layout import ENTITY_FOLDERS, PORTFOLIO_FILES, EntityFile, Sorted, entity_file, sort_files
from .tree import MAXIMUM_TABLE, MAXIMUM_TEXT, Tree, beside, in_nfc, is_ignored, is_text
from .unread_files import files_not_read

__all__ = [
    "ENTITY_FOLDERS",
    "MAXIMUM_TABLE",
    "MAXIMUM_TEXT",
    "PORTFOLIO_FILES",
    "EntityFile",
    "FolderTree",
    "GitTree",
    "RevisionNotFoundError",
    "Sorted",
    "Tree",
    "as_tree",
    "beside",
    "entity_file",
    "files_not_read",
    "in_nfc",
    "is_ignored",
    "is_text",
    "sort_files",
]
