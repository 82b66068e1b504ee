"""What authors wrote in another shape, in the one in which it is read."""

from .part_names import NUMBERED, may_be_name
from .reshaping import reshaped
from .several_texts import list_edit, parts_of

__all__ = ["NUMBERED", "list_edit", "may_be_name", "parts_of", "reshaped"]
