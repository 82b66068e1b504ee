"""Text without meaning: normal forms of names, numbers, quotation marks, similarity, writing systems."""

from .endings import mark_at_end
from .names import is_address, normalized_name, slug
from .numbering import begins_with_number, numbered_names, without_leading_number
from .quotation import begins_quoted, quoted
from .scripts import EAST_ASIAN_TEXT, INDIA, SCRIPTS, WITHOUT_SPACES, Script
from .similarity import (
    ALIKE,
    SURELY_ALIKE,
    as_compared,
    hundredths_alike,
    key_most_like,
    likeness,
    misspelt,
    most_like,
)

__all__ = [
    "ALIKE",
    "EAST_ASIAN_TEXT",
    "INDIA",
    "SCRIPTS",
    "SURELY_ALIKE",
    "WITHOUT_SPACES",
    "Script",
    "as_compared",
    "begins_quoted",
    "begins_with_number",
    "hundredths_alike",
    "is_address",
    "key_most_like",
    "likeness",
    "mark_at_end",
    "misspelt",
    "most_like",
    "normalized_name",
    "numbered_names",
    "quoted",
    "slug",
    "without_leading_number",
]
