"""What a cell is made of: blocks that know their height before they are drawn.

A lane turns entries into blocks; the layout asks for heights and then has the same blocks drawn, so that no position
is computed twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ...model import Ref
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Sign, Stroke
from ..typesetting.measure import width
from ..typesetting.shorten import shortened
from ..typesetting.wrap import wrap

# Of texts, of titles in chips, and of small print: nothing in the drawing of a whole map is smaller.
BODY, TITLE, SMALL = 13.0, 12.5, 12.0
DOT = " · "
# What is to be said in one line begins there only with this much room.
LEAST_ROOM = 40.0


class Block(Protocol):
    """Something to draw, of a known height."""

    @property
    def height(self) -> float: ...

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draws it with its corner at `x`, `y`."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks.

    Attributes:
        size: Font size in pixels.
        colour: Its colour.
        bold: Whether it is bold.
        italic: Whether it is italic.
        leading: From one line's baseline to the next; 1.33 times the size unless given.
    """

    size: float = BODY
    colour: ColourRole = ColourRole.TEXT
    bold: bool = False
    italic: bool = False
    leading: float = 0

    @property
    def line_height(self) -> float:
        return self.leading or round(self.size * 1.33)

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline: the capitals are in the middle."""
        return (self.line_height + self.size * 0.72) / 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text in lines."""

    lines: tuple[str, ...]
    style: Style = field(default_factory=Style)

    @classmethod
    def of(cls, text: str, room: float, style: Style, language: str) -> Paragraph:
        """Return a text in a language, broken so that it fits the room."""
        return cls(wrap(text, room, style.size, language, style.bold), style)

    @classmethod
    def remarks(cls, text: str, room: float, style: Style, language: str) -> Paragraph:
        """Return small print, whose parts are separated by dots: a part that does not fit begins a new line."""
        lines: list[str] = []
        for part in text.split(DOT):
            together = f"{lines[-1]}{DOT}{part}" if lines else part
            if width(together, style.size, style.bold) <= room:
                lines[-1:] = [together]
            else:
                lines.extend(wrap(part, room, style.size, language, style.bold))
        return cls(tuple(lines) if text else (), style)

    @classmethod
    def one_line(cls, parts: Sequence[str], room: float, style: Style) -> Paragraph:
        """As many parts of small print as fit one line, the most important first; the last one may be shortened."""
        line = ""
        for part in filter(None, parts):
            longer = f"{line}{DOT}{part}" if line else part
            if width(longer, style.size) > room:
                left = room - width(line + DOT, style.size) if line else room
                line = line if left < LEAST_ROOM else shortened(longer, room, style.size)
                break
            line = longer
        return cls((line,) if line else (), style)

    @property
    def width(self) -> float:
        """How wide its longest line may be."""
        return max((width(line, self.style.size, self.style.bold) for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.line_height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        if self.lines:
            style = self.style
            canvas.text(
                self.lines,
                x,
                y + style.baseline,
                style.size,
                style.colour,
                leading=style.line_height,
                bold=style.bold,
                italic=style.italic,
            )


@dataclass(frozen=True, slots=True)
class Pile:
    """Blocks one below the other."""

    blocks: tuple[Block, ...]
    gap: float = 0

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks) + self.gap * max(0, len(self.blocks) - 1)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        for block in self.blocks:
            block.draw(canvas, x, y)
            y += block.height + self.gap


@dataclass(frozen=True, slots=True)
class Linked:
    """A block that stands for something in a library or for another map."""

    block: Block
    ref: Ref
    width: float

    @property
    def height(self) -> float:
        return self.block.height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        canvas.hotspot(self.ref, Box(x, y, self.width, self.height))
        self.block.draw(canvas, x, y)


@dataclass(frozen=True, slots=True)
class Signed:
    """A block with signs that the legend must explain."""

    block: Block
    signs: tuple[Sign, ...]

    @property
    def height(self) -> float:
        return self.block.height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        for sign in self.signs:
            canvas.sign(sign)
        self.block.draw(canvas, x, y)


@dataclass(frozen=True, slots=True)
class Spaced:
    """A block a little below the one before."""

    block: Block
    space: float = 3

    @property
    def height(self) -> float:
        return self.block.height + self.space

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        self.block.draw(canvas, x, y + self.space)


@dataclass(frozen=True, slots=True)
class WithIcon:
    """A block with an icon at the beginning of its first line; the icon may stand for something of its own."""

    icon: str
    colour: ColourRole
    block: Block
    size: float = 16
    indent: float = 23
    first_line: float = 17
    ref: Ref | None = None

    @property
    def height(self) -> float:
        return max(self.block.height, self.first_line)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        if self.ref is not None:
            canvas.hotspot(self.ref, Box(x, y, self.indent - 3, self.first_line))
        canvas.icon(self.icon, x, y + (self.first_line - self.size) / 2, self.size, self.colour)
        self.block.draw(canvas, x + self.indent, y)


@dataclass(frozen=True, slots=True)
class WithBullet:
    """A block of a list: a dot is before it."""

    block: Block
    indent: float = 11
    first_line: float = 17

    @property
    def height(self) -> float:
        return self.block.height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        canvas.circle(x + 3, y + self.first_line / 2, 1.8, fill=ColourRole.MUTED)
        self.block.draw(canvas, x + self.indent, y)


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of a chip."""

    fill: ColourRole
    line: ColourRole
    text: ColourRole


PAIN = Tone(ColourRole.PAIN_FILL, ColourRole.PAIN_LINE, ColourRole.PAIN_TEXT)
IDEA = Tone(ColourRole.IDEA_FILL, ColourRole.IDEA_LINE, ColourRole.IDEA_TEXT)
BRIGHT = Tone(ColourRole.BRIGHT_FILL, ColourRole.BRIGHT_LINE, ColourRole.BRIGHT_TEXT)
PLAIN = Tone(ColourRole.PLAIN_FILL, ColourRole.PLAIN_LINE, ColourRole.MUTED)


@dataclass(frozen=True, slots=True)
class Chip:
    """A rounded box with an icon and text beside it; without an indent the text keeps clear of the icon itself."""

    block: Block
    icon: str
    tone: Tone
    width: float
    indent: float = 19.0

    # Sideways, from the box to the icon and from the icon to the text; above and below the text.
    PAD, INDENT, REST = 7.0, 19.0, 4.0

    @classmethod
    def room(cls, width: float) -> float:
        """What a chip of this width leaves for its text."""
        return width - 2 * cls.PAD - cls.INDENT

    @property
    def height(self) -> float:
        return self.block.height + 2 * self.REST

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        box = Stroke(self.tone.line)
        canvas.rectangle(x, y, self.width, self.height, fill=self.tone.fill, stroke=box, radius=6)
        canvas.icon(self.icon, x + self.PAD - 1, y + self.REST + 1, 14.5, self.tone.text)
        self.block.draw(canvas, x + self.PAD + self.indent, y + self.REST)


def piled(blocks: Sequence[Block | None], gap: float = 0) -> Block:
    """The blocks that there are, below one another; a single one stays itself."""
    there = tuple(block for block in blocks if block is not None and block.height)
    return there[0] if len(there) == 1 else Pile(there, gap)
