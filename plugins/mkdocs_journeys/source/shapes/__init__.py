"""What authors wrote in another shape, in the one in which it is read."""

from .part_names import NUMBERED, may_be_name
from .reshaped_entries import list_edit, parts_of
from .reshaping import reshaped

__all__ = ["NUMBERED", "list_edit", "may_be_name", "parts_of", "reshaped"]
