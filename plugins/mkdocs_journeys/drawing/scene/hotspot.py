"""Where something is on the sheet."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Ref
from .box import Box


class Hotspot(NamedTuple):
    """Something of the map, or something that the map refers to, and the box in which it is drawn.

    It is a mark that no format shows: a page lays links over such places. A part of the map itself is
    `Ref.journey(id, anchor)`: a stage, a step, an entry. What the map only refers to (a sub-journey that a step opens,
    a touchpoint, a channel, an owner, a persona, an actor) has its own reference.
    """

    ref: Ref
    box: Box

    def moved(self, down: float) -> Hotspot:
        return Hotspot(self.ref, self.box.moved(0, down)) if down else self
