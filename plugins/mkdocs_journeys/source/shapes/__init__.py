"""What authors wrote in another shape, in the one in which it is read."""

from .described_names import described_name
from .joined_names import known_names, perhaps_names
from .part_names import NUMBERED, may_be_name
from .reshaping import reshaped
from .several_texts import list_edit

__all__ = [
    "NUMBERED",
    "described_name",
    "known_names",
    "list_edit",
    "may_be_name",
    "perhaps_names",
    "reshaped",
]
