"""Small blocks that are beside one another: names behind icons, tags, figures, bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...words import Words
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Sign, Stroke
from ..typesetting.measure import width
from .blocks import SMALL, Block, Paragraph, Signed, Style

# Blocks whose heights differ by less are well beside one another.
SIMILAR = 6.0


@dataclass(frozen=True, slots=True)
class Flow:
    """Blocks beside one another, in as many rows as they need."""

    rows: tuple[tuple[tuple[Block, float], ...], ...]
    gap: float
    row_gap: float

    @classmethod
    def of(cls, blocks: Sequence[tuple[Block, float]], room: float, gap: float = 8, row_gap: float = 1) -> Flow:
        """Each block with its width, none of which is more than the room."""
        rows: list[list[tuple[Block, float]]] = []
        used = 0.0
        for block, wide in blocks:
            if not rows or used + wide > room:
                rows.append([])
                used = 0.0
            rows[-1].append((block, wide))
            used += wide + gap
        return cls(tuple(map(tuple, rows)), gap, row_gap)

    @classmethod
    def packed(cls, blocks: Sequence[tuple[Block, float]], room: float, gap: float, row_gap: float) -> Flow:
        """Each block in the first row that has room for it; those of several lines have rows of their own."""
        rows: list[list[tuple[Block, float]]] = []
        for block, wide in blocks:
            row = next((row for row in rows if has_room(row, block, room - wide - gap, gap)), None)
            if row is None:
                rows.append(row := [])
            row.append((block, wide))
        return cls(tuple(map(tuple, rows)), gap, row_gap)

    @property
    def height(self) -> float:
        heights = [max(block.height for block, _ in row) for row in self.rows]
        return sum(heights) + self.row_gap * max(0, len(heights) - 1)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        for row in self.rows:
            left = x
            for block, wide in row:
                block.draw(canvas, left, y)
                left += wide + self.gap
            y += max(block.height for block, _ in row) + self.row_gap


@dataclass(frozen=True, slots=True)
class Trailing:
    """A text, and small blocks at the end of its last line."""

    text: Paragraph
    blocks: Flow
    at: float

    NEAR = 7.0

    @classmethod
    def of(cls, text: Paragraph, blocks: Flow, room: float) -> Trailing | None:
        """Return both together; None where the last line has no room for the blocks."""
        if not text.lines or len(blocks.rows) != 1:
            return None
        at = width(text.lines[-1], text.style.size, text.style.bold) + cls.NEAR
        wide = sum(one for _, one in blocks.rows[0]) + blocks.gap * (len(blocks.rows[0]) - 1)
        return cls(text, blocks, at) if at + wide <= room and blocks.height < text.style.line_height else None

    @property
    def height(self) -> float:
        return self.text.height

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        self.text.draw(canvas, x, y)
        # The letters of both lie on one line.
        self.blocks.draw(canvas, x + self.at, y + self.height - self.blocks.height - 1)


def has_room(row: Sequence[tuple[Block, float]], block: Block, room: float, gap: float) -> bool:
    """Whether what is in a row leaves this much room, and is about as tall."""
    used = sum(wide for _, wide in row) + gap * (len(row) - 1)
    return used <= room and all(abs(other.height - block.height) < SIMILAR for other, _ in row)


@dataclass(frozen=True, slots=True)
class Tag:
    """A short name in a pill."""

    block: Paragraph

    SIDES, REST = 7.0, 1.5

    @classmethod
    def room(cls, width: float) -> float:
        """What a tag of this width leaves for its name."""
        return width - 2 * cls.SIDES

    @property
    def width(self) -> float:
        return self.block.width + 2 * self.SIDES

    @property
    def height(self) -> float:
        return self.block.height + 2 * self.REST

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        radius = min(9.0, self.height / 2)
        edge = Stroke(ColourRole.PLAIN_LINE)
        canvas.rectangle(x, y, self.width, self.height, fill=ColourRole.PLAIN_FILL, stroke=edge, radius=radius)
        style = self.block.style
        # In the middle: the name may take less room than in the widest font.
        canvas.text(
            self.block.lines,
            x + self.width / 2,
            y + self.REST + style.baseline,
            style.size,
            style.colour,
            leading=style.line_height,
            anchor="middle",
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """Small figures in rows, each behind its icon."""

    rows: tuple[tuple[tuple[str, str], ...], ...]
    style: Style

    ICON, NEAR, GAP = 12.5, 3.0, 9.0

    @classmethod
    def of(cls, figures: Sequence[tuple[str, str]], room: float, style: Style) -> Figures:
        """Icon and text of each figure, in as few rows as the room allows."""
        rows: list[list[tuple[str, str]]] = []
        used = 0.0
        for figure in figures:
            wide = cls.ICON + cls.NEAR + width(figure[1], style.size)
            if not rows or used + wide > room:
                rows.append([])
                used = 0.0
            rows[-1].append(figure)
            used += wide + cls.GAP
        return cls(tuple(map(tuple, rows)), style)

    @property
    def height(self) -> float:
        return len(self.rows) * (self.style.line_height + 1)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        for row in self.rows:
            left = x
            for icon, text in row:
                top = y + (self.style.line_height - self.ICON) / 2
                canvas.icon(icon, left, top, self.ICON, self.style.colour)
                left += self.ICON + self.NEAR
                canvas.text([text], left, y + self.style.baseline, self.style.size, self.style.colour)
                left += width(text, self.style.size) + self.GAP
            y += self.style.line_height + 1


def ratings(found: Sequence[tuple[str, str, float | None]], room: float, style: Style, words: Words) -> Block:
    """Those ratings from 1 to 5 that there are, each behind the icon for what it rates; the legend explains them."""
    known = [(icon, meaning, rating) for icon, meaning, rating in found if rating is not None]
    shown = Figures.of([(icon, words.number(rating)) for icon, _, rating in known], room, style)
    return Signed(shown, tuple(Sign(icon, f"{meaning} (1–5)") for icon, meaning, _ in known))


@dataclass(frozen=True, slots=True)
class Meter:
    """A rating from 1 to 5 as five bars, with the number beside them."""

    rating: float
    text: str
    height: float = 20

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        for bar in range(5):
            left, tall = x + bar * 11, 5 + bar * 2.5
            filled = min(1.0, max(0.0, self.rating - bar))
            canvas.rectangle(left, y + 17 - tall, 8, tall, fill=ColourRole.RULE, radius=1.5)
            if filled:
                canvas.rectangle(left, y + 17 - tall, 8 * filled, tall, fill=ColourRole.ACCENT, radius=1.5)
        style = Style(SMALL, ColourRole.MUTED)
        canvas.text([self.text], x + 62, y + 16, style.size, style.colour)
