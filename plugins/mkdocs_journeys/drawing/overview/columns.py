"""Where the columns of an Overview lie: as even as their names allow, and together as wide as a screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from ...insight import MapFacts
from ..boxes.blocks import Style
from ..boxes.grid import HEAD_WIDTH, Grid
from ..typesetting.measure import width

# What a screen of 1,440 pixels leaves for the drawing; with few columns less, so that smaller screens hold it too.
WIDE, SHORT = 1374.0, 980.0
FEW_COLUMNS, MOST_COLUMNS = 8, 14
# What a column of text leaves for it, and the columns that fit there.
COMPACT, MOST_COMPACT_COLUMNS = 760.0, 7
# More columns than there may be are no narrower than this, and the drawing scrolls.
NARROWEST = 89.0
# What a long word may ask for; the columns share the width that there is.
LONGEST_WORD = 132.0
PAD = 4.0
# What a column may lose where its edges are rounded.
ROUNDED = 0.2
NAME = Style(12.5, bold=True, leading=16)
# A stage's name within its chevron.
STAGE_NAME, CHEVRON = 13.5, 38.0
IDEOGRAPHIC = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class UnevenGrid(Grid):
    """Columns of different widths.

    Attributes:
        edges: Where each column begins, and where the last one ends.
        groups: The first and the last column of each part that is shown as one: a step, or a stage.
        is_folded: Whether these parts are stages with several steps.
    """

    edges: tuple[float, ...] = ()
    groups: tuple[tuple[int, int], ...] = ()
    is_folded: bool = False

    @property
    def end(self) -> float:
        return self.edges[-1]

    def x(self, columns: float) -> float:
        """The place this many columns from the first one's beginning."""
        index = min(max(0, int(columns)), len(self.edges) - 2)
        start, end = self.edges[index], self.edges[index + 1]
        return start + (columns - index) * (end - start)


def columns_of(facts: MapFacts, *, is_compact: bool = False) -> UnevenGrid:
    """Return the columns of an Overview: one a step, or one a stage where there are too many steps."""
    count = max(1, len(facts.columns))
    stages = [(span.first, span.last) for span in facts.stages]
    is_folded = count > (MOST_COMPACT_COLUMNS if is_compact else MOST_COLUMNS) and len(stages) > 1
    groups = stages if is_folded else [(index, index) for index in range(count)]
    total = WIDE if is_folded or len(groups) > FEW_COLUMNS else SHORT
    if is_compact and len(groups) <= MOST_COMPACT_COLUMNS:
        total = COMPACT
    room = max(total - HEAD_WIDTH, NARROWEST * len(groups))
    widths = shared([need(first, last, facts, is_folded=is_folded) for first, last in groups], room)
    each = [wide / (last - first + 1) for (first, last), wide in zip(groups, widths, strict=True)]
    columns = [wide for (first, last), wide in zip(groups, each, strict=True) for _ in range(first, last + 1)]
    edges = tuple(round(edge, 1) for edge in accumulate(columns, initial=HEAD_WIDTH))
    return UnevenGrid(HEAD_WIDTH, min(columns), count, facts.language, 0, edges, tuple(groups), is_folded)


def need(first: int, last: int, facts: MapFacts, *, is_folded: bool) -> float:
    """Return the width at which no word of a column's names has to be broken."""
    span = next((span for span in facts.stages if span.first <= first and last <= span.last), None)
    needed = 0.0
    if span is not None:
        shared_by = 1 if is_folded else span.last - span.first + 1
        needed = (longest_word(span.name, STAGE_NAME) + CHEVRON) / shared_by
    if not is_folded and facts.columns:
        needed = max(needed, longest_word(facts.columns[first].part.name, NAME.size) + 2 * PAD + ROUNDED)
    return max(NARROWEST / 2, min(needed, LONGEST_WORD + CHEVRON))


def longest_word(name: str, size: float) -> float:
    """Return the width of the longest word that lines do not break; ideographs break anywhere."""
    words = (word for word in name.split() if not IDEOGRAPHIC.search(word))
    return min(LONGEST_WORD, max((width(word, size, bold=True) for word in words), default=0.0))


def shared(needs: Sequence[float], room: float) -> list[float]:
    """Return widths that fill the room, as even as possible; none is narrower than it needs, if that can be."""
    if sum(needs) >= room:
        return [need * room / sum(needs) for need in needs]
    left, level = room, room / len(needs)
    for done, widest in enumerate(sorted(needs, reverse=True)):
        level = left / (len(needs) - done)
        if widest <= level:
            break
        left -= widest
    return [max(need, level) for need in needs]


def stage_edges(facts: MapFacts, grid: Grid) -> list[float]:
    """Return where one stage ends and the next one begins."""
    return [grid.x(after.first) for _, after in pairwise(facts.stages)]
