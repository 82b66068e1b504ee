"""Where the columns lie."""

from __future__ import annotations

from dataclasses import dataclass

from ...insight import Cell, MapFacts
from ...words import Words
from ..typesetting.measure import width
from ..wording.alt_text import curve_name

HEAD_WIDTH = 124.0
NARROWEST, USUAL, WIDEST = 136.0, 160.0, 248.0
# What screens of 1280, 1440 and 1920 pixels leave for a drawing, and how much wider it would be only a little wider.
SCREENS, LITTLE = (1214.0, 1374.0, 1848.0), 1.15
# A single column fits a phone with its head; two may be wider, as far as lines of text are easy to read.
FEW = {1: 232.0, 2: 284.0}
# Up to this width columns grow, so that their text has room.
COMFORTABLE = 1120.0
# A narrower drawing has its title above what else its head says, and its legend below the lanes' names as well.
NARROW = 560.0
# A page shows the whole of such a drawing on every screen but a phone's.
SHORT = 900.0
# A curve's name beside its last point: at most this wide, this far from the point.
END_ROOM = 104.0
END_DISTANCE = 22.0
END_SIZE = 12.0
# A longer word is broken all the same.
LONGEST_WORD = 240.0


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a drawing.

    Attributes:
        head: The width of the lanes' names.
        column: The width of a column.
        count: How many columns there are.
        language: The language by whose rules texts are broken to fit them.
        margin: Room beyond the last column, for the names of curves.
    """

    head: float
    column: float
    count: int
    language: str
    margin: float = 0

    @classmethod
    def of(cls, facts: MapFacts, words: Words) -> Grid:
        """Columns that share a comfortable width, never narrower than text needs."""
        count = max(1, len(facts.columns))
        margin = end_margin(facts, words, column_width(count), count)
        return cls(HEAD_WIDTH, column_width(count, margin), count, facts.language, margin)

    @property
    def end(self) -> float:
        """Where the last column ends."""
        return self.head + self.column * self.count

    @property
    def width(self) -> float:
        return self.end + self.margin

    @property
    def is_narrow(self) -> bool:
        """Whether little fits beside one another."""
        return self.width < NARROW

    @property
    def is_short(self) -> bool:
        """Whether a page has more room than it needs."""
        return self.width <= SHORT

    def x(self, columns: float) -> float:
        """The place this many columns from the first one's beginning."""
        return self.head + columns * self.column

    def left(self, cell: Cell) -> float:
        return self.x(cell.first)

    def span(self, cell: Cell) -> float:
        """The width of a cell."""
        return self.x(cell.last + 1) - self.x(cell.first)


def column_width(count: int, margin: float = 0) -> float:
    """What each of so many columns gets: what is comfortable, or less where the drawing then fits a screen.

    A drawing that is a little wider than a screen would make its reader scroll for next to nothing.
    """
    usual = min(FEW.get(count, WIDEST), max(USUAL, (COMFORTABLE - HEAD_WIDTH) // count))
    if count in FEW or usual > USUAL:
        return usual
    for column in range(int(usual), int(NARROWEST) - 1, -1):
        if not any(screen < HEAD_WIDTH + margin + column * count <= LITTLE * screen for screen in SCREENS):
            return float(column)
    return usual


def longest_word(name: str, size: float) -> float:
    """Return the width of a name's longest word, which no line breaks, in bold."""
    return min(LONGEST_WORD, max((width(word, size, bold=True) for word in name.split()), default=0.0))


def end_margin(facts: MapFacts, words: Words, column: float, count: int) -> float:
    """What the names of curves need beyond the last column."""
    if len(facts.curves) < 2:
        return 0.0
    needed = 0.0
    for curve in facts.curves:
        if curve.scored:
            name = curve_name(curve.who, facts, words)
            room = (count - curve.scored[-1].x) * column - END_DISTANCE
            whole_words = longest_word(name, END_SIZE)
            needed = max(needed, max(whole_words, min(END_ROOM, width(name, END_SIZE, bold=True))) - room)
    return round(max(0.0, needed))
