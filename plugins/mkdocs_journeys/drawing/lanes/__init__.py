"""The lanes: how the entries of each kind are drawn. One file a kind; the emotion curve has a room of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from ...insight import Cell, Entry
from ...insight.severity import severity_rank
from ...model import Density
from ..boxes.blocks import Block
from ..boxes.draw_context import DrawContext
from .chips import bright_spot, opportunity, pain_point, sources_of_opportunity
from .feelings import feeling, sources_of_feeling
from .figures import duration, intensity, metric
from .images import image
from .speech import quote, thought
from .texts import owner, text
from .touchpoints import touchpoint

# Between a cell's edge and its text.
SIDE = 10.0
Draw = Callable[[Entry, Cell, float, DrawContext], Block]


@dataclass(frozen=True, slots=True)
class Form:
    """How the entries of a lane are drawn.

    Attributes:
        block: One entry as a block of the given width.
        gap: Between two entries of a cell.
        listed: Whether several entries get a dot each.
        inset: Between the cell's edge and its entries; chips come closer than text.
        pad: The same above and below them; what has an edge of its own needs less.
        rank: What to sort entries by, highest first; the author's order otherwise.
        sources: What of it is mentioned with the number of a note, in this order.
    """

    block: Draw
    gap: float = 5
    listed: bool = False
    inset: float = SIDE
    pad: float = 6
    rank: Callable[[Entry], int] | None = None
    sources: Callable[[Entry], Sequence[str]] = attrgetter("sources")

    @property
    def is_boxed(self) -> bool:
        """Whether a frame shows how far an entry reaches."""
        return self.inset < SIDE

    def in_order(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        return sorted(entries, key=self.rank, reverse=True) if self.rank else entries


def no_sources(entry: Entry) -> Sequence[str]:
    """Return no sources: such entries are drawn without small print."""
    return ()


TEXT = Form(text, listed=True)
CHIPS = frozenset({"pain_points", "bright_spots", "opportunities"})
# What says less of each entry where the drawing is brief: no sources, for one.
BRIEF = CHIPS | {"touchpoints", "metrics"}
FORMS: dict[str, Form] = {
    "touchpoints": Form(touchpoint, gap=6),
    "thoughts": Form(thought, gap=6),
    "quotes": Form(quote, gap=6),
    "emotion": Form(feeling, listed=True, sources=sources_of_feeling),
    "intensity": Form(intensity, sources=no_sources),
    "pain_points": Form(pain_point, inset=5, pad=4, gap=5, rank=severity_rank),
    "bright_spots": Form(bright_spot, inset=5, pad=4),
    "opportunities": Form(opportunity, inset=5, pad=4, sources=sources_of_opportunity),
    "owner": Form(owner, gap=4, pad=4, sources=no_sources),
    "metrics": Form(metric),
    "duration": Form(duration, gap=3, sources=no_sources),
    "images": Form(image, inset=5, pad=4, sources=no_sources),
}


def form_of(lane_form: str, density: Density = Density.FULL) -> Form:
    """How a lane of this form is drawn; plain texts unless said otherwise. Brief chips mention no sources."""
    form = FORMS.get(lane_form, TEXT)
    return replace(form, sources=no_sources) if density is Density.BRIEF and lane_form in BRIEF else form
