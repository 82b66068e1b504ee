"""Text whose first line keeps clear of an icon in its corner; the others are as wide as there is room."""

from __future__ import annotations

from dataclasses import dataclass

from ..scene.canvas import Canvas
from ..typesetting.shorten import shortened_lines
from .blocks import Chip, Paragraph, Style


@dataclass(frozen=True, slots=True)
class AroundIcon:
    """Lines of which the first one begins later.

    Attributes:
        first: The first line, or all that keep clear of the icon.
        rest: The others.
        indent: How much later the first line begins.
    """

    first: Paragraph
    rest: Paragraph
    indent: float

    @classmethod
    def of(cls, text: str, room: float, style: Style, most: int, language: str) -> AroundIcon:
        """Break a text into so many lines at most; what does not fit ends in an ellipsis."""
        indent = Chip.INDENT
        lines = shortened_lines(text, room - indent, style.size, most, language)
        wide = (
            [lines[0], *shortened_lines(left, room, style.size, most - 1, language)]
            if (left := rest_of(text, lines))
            else []
        )
        if wide:
            return cls(Paragraph((wide[0],), style), Paragraph(tuple(wide[1:]), style), indent)
        # A line that is not as it was written, such as the beginning of a hyphenated word, is followed by its own kind.
        return cls(Paragraph(lines, style), Paragraph((), style), indent)

    @property
    def height(self) -> float:
        return self.first.height + self.rest.height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        self.first.draw(canvas, x + self.indent, y)
        self.rest.draw(canvas, x, y + self.first.height)


def rest_of(text: str, lines: tuple[str, ...]) -> str:
    """What follows the first of several lines, if a text begins with it."""
    return text[len(lines[0]) :].strip() if len(lines) > 1 and text.startswith(lines[0]) else ""
