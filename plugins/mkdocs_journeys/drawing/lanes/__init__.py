"""The lanes: how the entries of each kind are drawn. One file a kind; the emotion curve has a room of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ...insight import Cell, Entry
from ...insight.severity import severity_rank
from ..boxes.blocks import Block
from ..boxes.draw_context import DrawContext
from .chips import bright_spot, opportunity, pain_point, sources_of_opportunity
from .feelings import feeling, sources_of_feeling
from .figures import duration, intensity, metric
from .images import image
from .speech import quote, thought
from .texts import owner, text
from .touchpoints import touchpoint

Draw = Callable[[Entry, Cell, float, DrawContext], Block]


@dataclass(frozen=True, slots=True)
class Form:
    """How the entries of a lane are drawn.

    Attributes:
        block: One entry as a block of the given width.
        gap: Between two entries of a cell.
        listed: Whether several entries get a dot each.
        inset: Between the cell's edge and its entries; chips come closer than text.
        rank: What to sort entries by, highest first; the author's order otherwise.
        sources: What of it is mentioned with the number of a note, in this order.
    """

    block: Draw
    gap: float = 5
    listed: bool = False
    inset: float = 10
    rank: Callable[[Entry], int] | None = None
    sources: Callable[[Entry], Sequence[str]] = attrgetter("sources")

    def in_order(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        return sorted(entries, key=self.rank, reverse=True) if self.rank else entries


def no_sources(entry: Entry) -> Sequence[str]:
    """Return no sources: such entries are drawn without small print."""
    return ()


TEXT = Form(text, listed=True)
FORMS: dict[str, Form] = {
    "touchpoints": Form(touchpoint, gap=6),
    "thoughts": Form(thought, gap=6),
    "quotes": Form(quote, gap=6),
    "emotion": Form(feeling, listed=True, sources=sources_of_feeling),
    "intensity": Form(intensity, sources=no_sources),
    "pain_points": Form(pain_point, inset=5, gap=5, rank=severity_rank),
    "bright_spots": Form(bright_spot, inset=5),
    "opportunities": Form(opportunity, inset=5, sources=sources_of_opportunity),
    "owner": Form(owner, gap=4, sources=no_sources),
    "metrics": Form(metric),
    "duration": Form(duration, gap=3, sources=no_sources),
    "images": Form(image, inset=5, sources=no_sources),
}


def form_of(lane_form: str) -> Form:
    """How a lane of this form is drawn; plain texts unless said otherwise."""
    return FORMS.get(lane_form, TEXT)
