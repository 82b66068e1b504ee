"""Markdown in author files: its links, fences and blocks, and what a label keeps out of them."""

from .cutting import ShowMap, included_lines, included_text
from .lesson_blocks import BLOCKS, LessonBlock, LessonText, may_hide, read_blocks
from .selection import Selection, select

__all__ = [
    "BLOCKS",
    "LessonBlock",
    "LessonText",
    "Selection",
    "ShowMap",
    "included_lines",
    "included_text",
    "may_hide",
    "read_blocks",
    "select",
]
