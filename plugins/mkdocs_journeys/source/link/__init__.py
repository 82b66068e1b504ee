"""From names to ids: which names a file may use, where they lead, and where everything is."""

from .answer_scales import AnswerScales
from .entity_ids import check_former_ids, give_entity_ids
from .id_checks import free_id, is_said
from .id_limits import MOST_ID_BYTES, invisible_character, reserved_for
from .linking import Linker, kind_name
from .map_libraries import (
    BROUGHT_KINDS,
    BroughtEntries,
    bringing,
    check_brought_personas,
    dimensions_with_brought,
    without_brought,
)
from .name_index import MOST_COMPARISONS, NameIndex
from .other_names import check_other_names
from .part_ids import give_ids, parts, with_ids
from .research_data import AnswerReader, read_tables
from .scopes import Scopes
from .source_map import SourceMap

__all__ = [
    "BROUGHT_KINDS",
    "MOST_COMPARISONS",
    "MOST_ID_BYTES",
    "AnswerReader",
    "AnswerScales",
    "BroughtEntries",
    "Linker",
    "NameIndex",
    "Scopes",
    "SourceMap",
    "bringing",
    "check_brought_personas",
    "check_former_ids",
    "check_other_names",
    "dimensions_with_brought",
    "free_id",
    "give_entity_ids",
    "give_ids",
    "invisible_character",
    "is_said",
    "kind_name",
    "parts",
    "read_tables",
    "reserved_for",
    "with_ids",
    "without_brought",
]
