"""Where something on a page is in the file that its author wrote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from ..diagnostics import Diagnostic
from ..prose.lines import visible_lines

TAB = 4


@dataclass(frozen=True, slots=True)
class PageSource:
    """The file of a hand-written page.

    Attributes:
        file: Its name, as readers of a message know it.
        text: What is in it. Front matter, snippets and macros make it differ from what Markdown is given.
        has_picture: Whether a picture of this name lies beside the file.
        lead: Where links lead that name files as they lie in the journeys folder, for prose from there: from a target,
            the element that names it, and whether that is raw HTML, to what it names on the page; empty for nothing,
            None for what stays as it is.
        own_classes: What the classes of our own elements begin with: no class that an author writes looks like them.
        address: Below which address links on the page are read, relative to the site's root; empty where nobody knows.
        language: The language of the page; empty where it is that of the site.
    """

    file: str = ""
    text: str = ""
    has_picture: Callable[[str], bool] = lambda name: False
    lead: Callable[[str, str, bool], str | None] | None = None
    own_classes: str = "jm-"
    address: str = ""
    language: str = ""

    def line_of(self, index: int, lines: Sequence[str]) -> int:
        """Return the line of the file, from 1, from which line `index` of what Markdown is given comes.

        What is not in the file was put in, as a snippet is; then it is the line that stands for it.
        """
        seen, numbers = visible_lines(self.text.rstrip())
        own = [_without_tabs(line) for line in seen]
        given = [_without_tabs(line) for line in lines]
        if not self.text:
            return index + 1
        for tag, first, last, start, end in SequenceMatcher(None, own, given, autojunk=False).get_opcodes():
            if start <= index < end:
                line = first + index - start
                return numbers[line if tag == "equal" else min(line, max(first, last - 1), len(own) - 1)] + 1
        return numbers[-1] + 1

    def placed(self, found: Diagnostic, first: int, indent: int, lines: Sequence[str]) -> Diagnostic:
        """A diagnostic of a text that begins in line `first` of what Markdown is given, in the page's file."""
        line = self.line_of(first + found.line - 1, lines)
        return replace(
            found,
            file=self.file,
            line=line,
            column=found.column + indent,
            end_line=line + found.end_line - found.line,
            end_column=found.end_column + indent,
        )


def _without_tabs(line: str) -> str:
    return line.expandtabs(TAB).rstrip()
