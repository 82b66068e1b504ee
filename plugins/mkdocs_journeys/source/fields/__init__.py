"""What fields are called, by us and by authors, and what pydantic refuses in words for authors."""

from .custom_lanes import lane_labels
from .field_names import SET_BY_THE_READER, field_names, labels, likely_field, record_fields
from .field_problems import (
    CODES_OF_ERRORS,
    cells_of_parts_only,
    certain_field,
    choice_help,
    fields_owners,
    fields_taken,
    kind_of,
    libraries_in,
    likely_choice,
    may_hold,
    meant_field,
    record_at,
    records_held_by,
    value_in_words,
)
from .field_synonyms import synonyms_of
from .list_fields import means_field, part_held_by, takes_list, takes_names, takes_number, takes_records
from .placeholders import is_nothing, is_open_name, is_unknown, is_word
from .value_helps import help_for, with_point

__all__ = [
    "CODES_OF_ERRORS",
    "SET_BY_THE_READER",
    "cells_of_parts_only",
    "certain_field",
    "choice_help",
    "field_names",
    "fields_owners",
    "fields_taken",
    "help_for",
    "is_nothing",
    "is_open_name",
    "is_unknown",
    "is_word",
    "kind_of",
    "labels",
    "lane_labels",
    "libraries_in",
    "likely_choice",
    "likely_field",
    "may_hold",
    "means_field",
    "meant_field",
    "part_held_by",
    "record_at",
    "record_fields",
    "records_held_by",
    "synonyms_of",
    "takes_list",
    "takes_names",
    "takes_number",
    "takes_records",
    "value_in_words",
    "with_point",
]
