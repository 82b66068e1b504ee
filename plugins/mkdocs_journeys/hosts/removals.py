"""What only rendering shows to be unfit for publishing, such as what snippets and other extensions put into prose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ..diagnostics import Diagnostic, Level, Place
from ..diagnostics.prose import not_published
from ..embeds import PageSource
from ..prose.lines import visible_lines
from ..prose.links import without_code
from ..prose.raw_html import Removal, find_removals

_PUT_IN = re.compile(r"-+8<-+|\{[{%]")


def unexpected_removals(removals: Iterable[Removal], markdown: str, source: PageSource) -> list[Diagnostic]:
    """Return what is said of things that were taken out of prose and that reading its text has not told."""
    unexpected = [*removals]
    if not unexpected:
        return []
    expected = {found.removal for found in find_removals(markdown)}
    lines, own = markdown.split("\n"), {line.rstrip() for line in visible_lines(source.text)[0]}
    # What code says is no cause, but its first line may be: it can have classes.
    seen = without_code(markdown).split("\n")
    found = []
    for removal in unexpected:
        if removal not in expected:
            word = _word_of(removal)
            index, column = _find(word, seen) or _find(word, lines) or (_first_put_in(lines), 0)
            place = Place(source.file, source.line_of(index, lines), column or 1)
            said = not_published(removal.kind, removal.name, removal.value, place)
            # What is not in the author's file comes from a snippet or another plugin, and is no slip of the author's.
            is_own = column and lines[index].rstrip() in own
            found.append(said if is_own else replace(said, level=Level.NOTICE))
    return found


def _word_of(removal: Removal) -> re.Pattern[str]:
    """What names a removal in a text, as a word of its own."""
    if removal.kind == "element":
        return re.compile(rf"<{re.escape(removal.name)}(?![\w-])", re.IGNORECASE)
    return re.compile(rf"(?<![\w-]){re.escape(removal.value or removal.name)}(?![\w-])", re.IGNORECASE)


def _find(word: re.Pattern[str], lines: Iterable[str]) -> tuple[int, int] | None:
    """The index of the first line that has a word, and the column, from 1."""
    return next(((index, hit.start() + 1) for index, line in enumerate(lines) if (hit := word.search(line))), None)


def _first_put_in(lines: Iterable[str]) -> int:
    """The index of the first line in place of which something else is shown, such as a snippet."""
    return next((index for index, line in enumerate(lines) if _PUT_IN.search(line)), 0)
