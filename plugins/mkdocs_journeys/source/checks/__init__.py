"""What must hold beyond a single field: of a map, of lessons, of prose, between entities."""

from .cycles import check_hierarchy
from .lane_ids import refuse_taken_ids
from .lesson_checks import check_lesson, slip_found, unread_file
from .map_checks import check_map, lost_its_scale, words_outside
from .new_files import without_taken_files
from .pictures import LARGEST_PUBLISHED, check_pictures, in_megabytes
from .prose_checks import can_be_rendered, check_html
from .prose_links import ProseLinkCheck
from .text_ends import check_text_ends
from .text_marks import check_text_marks
from .title_checks import check_title
from .translations import check_translations

__all__ = [
    "LARGEST_PUBLISHED",
    "ProseLinkCheck",
    "can_be_rendered",
    "check_hierarchy",
    "check_html",
    "check_lesson",
    "check_map",
    "check_pictures",
    "check_text_ends",
    "check_text_marks",
    "check_title",
    "check_translations",
    "in_megabytes",
    "lost_its_scale",
    "refuse_taken_ids",
    "slip_found",
    "unread_file",
    "without_taken_files",
    "words_outside",
]
