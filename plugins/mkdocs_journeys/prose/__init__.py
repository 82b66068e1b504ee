"""Markdown in author files: its links, fences and blocks, and what a label keeps out of them."""

from .lesson_blocks import BLOCKS, LessonBlock, LessonText, included_text, read_blocks
from .selection import select

__all__ = ["BLOCKS", "LessonBlock", "LessonText", "included_text", "read_blocks", "select"]
