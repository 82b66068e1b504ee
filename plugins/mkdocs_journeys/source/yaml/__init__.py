"""One file of an author as text: characters, the scan before YAML, YAML itself, and the place of everything in it."""

from .author_text import replacing, written, written_text
from .characters import STAND_IN, lines_of, name_of, read_characters, unwanted_in
from .document import READ_BY, Document, read_document
from .quotation_marks import is_in_typographic_marks, without_typographic_marks
from .repairs import Repair, RepairedLines
from .source_lines import WIDEST_LINE, SourceLines, block, first_lines
from .yaml_problems import quoted_for_yaml
from .yaml_reader import MAXIMUM_DEPTH, MOST_PROBLEMS, read_yaml

__all__ = [
    "MAXIMUM_DEPTH",
    "MOST_PROBLEMS",
    "READ_BY",
    "STAND_IN",
    "WIDEST_LINE",
    "Document",
    "Repair",
    "RepairedLines",
    "SourceLines",
    "block",
    "first_lines",
    "is_in_typographic_marks",
    "lines_of",
    "name_of",
    "quoted_for_yaml",
    "read_characters",
    "read_document",
    "read_yaml",
    "replacing",
    "unwanted_in",
    "without_typographic_marks",
    "written",
    "written_text",
]
