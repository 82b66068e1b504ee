"""Search: finished pages become an index in small files, which a worker in the reader's browser asks one by one.

Libraries that do this cut Chinese with a dictionary and lose sentences that are in one step only, or load all of a
large index before they show a first result. Here a term is a word or two neighbouring characters, it keeps its
places, and a question reads the files of its own terms only.
"""

from .index import Index, build_index
from .searchable import SearchablePage
from .sections import MARK, Section, sections
from .tokenize import folded, terms

__all__ = ["MARK", "Index", "SearchablePage", "Section", "build_index", "folded", "sections", "terms"]
