"""What a label keeps out of prose: blocks, and what is hidden in the maps of its fences."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from .fences import Fence
from .lesson_blocks import LessonText, may_hide, read_blocks
from .suspected_labels import mentions_label

ShowMap = Callable[[str], str | None]
"""From the text of a map in a fence to what a build may show of it; None for nothing."""


def included_text(
    text: str,
    include: Collection[str],
    *,
    is_lesson: bool = True,
    is_page: bool = False,
    labels: Collection[str] = (),
    show_map: ShowMap | None = None,
) -> str:
    """A text without what a build with these labels leaves out.

    Args:
        text: The text.
        include: The labels.
        is_lesson: Whether a block that cannot be read counts as a mistake. In other prose it may be somebody else's,
            and only what has a label, or may be for trainers, is left out.
        is_page: Whether it is a page of the site's owner, whose classes and templates mean what the owner wants.
        labels: The labels that are in use besides.
        show_map: Knows what a map in a fence hides; without it a map that may hide anything is left out.
    """
    if not may_hide(text):
        return text
    lines = text.split("\n")
    found = read_blocks(lines, is_lesson=is_lesson, is_page=is_page, labels={*labels, *include})
    return "\n".join(included_lines(lines, found, include, show_map))


def included_lines(
    lines: Sequence[str], found: LessonText, include: Collection[str], show_map: ShowMap | None
) -> list[str]:
    """The lines of a text without what a build leaves out.

    Args:
        lines: The text.
        found: Its blocks and fences.
        include: The labels of the build.
        show_map: Knows what a map in a fence hides.
    """
    pieces: list[list[str]] = [[line] for line in lines]
    for fence in found.journeys:
        _show(fence, lines, pieces, show_map or _unread)
    # Blocks of other dialects may begin in one of ours and end behind it: whatever one of both hides is left out.
    hidden = [(block.line, block.end) for block in found.all_blocks if not block.is_in(include)]
    hidden += [(other.start, other.end) for other in found.others]
    for block in found.all_blocks:
        if block.is_in(include) and not block.is_ours:
            # Who draws it does not know this option.
            for index in block.options.only_lines:
                pieces[index] = []
    cut_to = 0
    for start, end in sorted(hidden):
        start = max(start, cut_to)
        if start < end:
            pieces[start:end] = [[""], *([] for _ in range(end - start - 1))]
            cut_to = end
    return [line for piece in pieces for line in piece]


def fence_text(fence: Fence, lines: Sequence[str]) -> str:
    """What is in a fence that has an end."""
    return "\n".join(line[fence.indent :] for line in lines[fence.start + 1 : fence.end])


def _unread(text: str) -> str | None:
    return None if mentions_label([text]) else text


def _show(fence: Fence, lines: Sequence[str], pieces: list[list[str]], show_map: ShowMap) -> None:
    """Put what a build may show of a map in place of its text."""
    # One without an end, or whose name is misspelt, is only told if it may have a label.
    is_read = fence.end is not None and fence.journey is not None
    text = fence_text(fence, lines) if is_read else ""
    shown = show_map(text) if is_read else None
    if is_read and shown == text:
        return
    end = len(lines) if fence.end is None else fence.end
    for index in range(fence.start + 1, end):
        pieces[index] = []
    if shown is None:
        pieces[fence.start] = [""]
        if fence.end is not None:
            pieces[fence.end] = []
        return
    # Spaces before it belong to a list, other signs to a quotation.
    before = lines[fence.start][: fence.indent]
    if fence.is_in_list:
        before = " " * fence.indent
    pieces[fence.start + 1] = [f"{before}{line}".rstrip() for line in shown.rstrip("\n").split("\n")]
