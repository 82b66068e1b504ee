"""The stage band: numbered chevrons over the columns of each stage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..insight import MapFacts, StageSpan
from ..model import Ref
from .bands import Hotspot
from .blocks import Paragraph, Style
from .canvas import Canvas
from .grid import Box, Grid
from .ink import Ink
from .wrap import wrap

NAME = Style(13.5, Ink.STAGE_TEXT, bold=True, leading=18)
POINT = 11.0
GAP = 3.0
MARGIN = 7.0
# Authors who number their stages themselves need no second number.
NUMBERED = re.compile(
    r"\s*(?:\d|[①-⑳❶-❿]|第?[一二三四五六七八九十]+[\s、.．：:阶]|(?:stage|phase|阶段)\s*[\d一-十])", re.I
)


@dataclass(frozen=True, slots=True)
class StageBand:
    """Chevrons with number and name, as high as the longest name needs."""

    spans: tuple[StageSpan, ...]
    names: tuple[tuple[str, ...], ...]
    grid: Grid
    journey: str

    @classmethod
    def of(cls, facts: MapFacts, grid: Grid) -> StageBand:
        numbered = not any(NUMBERED.match(span.stage.name) for span in facts.stages) and len(facts.stages) > 1
        names = []
        for span in facts.stages:
            room = (span.last - span.first + 1) * grid.column - 2 * POINT - GAP - 12
            text = f"{span.number}. {span.stage.name}" if numbered else span.stage.name
            names.append(wrap(text, room, NAME.size, True))
        return cls(facts.stages, tuple(names), grid, facts.journey.id)

    @property
    def chevron(self) -> float:
        """The height of a chevron."""
        return 16 + max((len(name) for name in self.names), default=1) * NAME.line_height

    @property
    def height(self) -> float:
        return self.chevron + 2 * MARGIN if self.spans else 0

    def draw(self, canvas: Canvas, y: float) -> Iterator[Hotspot]:
        canvas.rectangle(0, y, self.grid.width, self.height, fill=Ink.SURFACE)
        for span, name in zip(self.spans, self.names, strict=True):
            left = self.grid.x(span.first)
            right = self.grid.x(span.last + 1) - GAP
            top, bottom = y + MARGIN, y + MARGIN + self.chevron
            middle = (top + bottom) / 2
            box = Box(left, top, right - left, self.chevron)
            with canvas.group("jm-cell", lane="stage", stage=span.stage.id):
                canvas.rectangle(*box, name="jm-cell-bg")
                corners = [
                    (left, top),
                    (right - POINT, top),
                    (right, middle),
                    (right - POINT, bottom),
                    (left, bottom),
                    (left + POINT, middle),
                ]
                canvas.polygon(corners, fill=Ink.STAGE)
                block = Paragraph(name, NAME)
                first = middle - block.height / 2 + NAME.baseline
                if name:
                    canvas.text(
                        name,
                        (left + right) / 2,
                        first,
                        NAME.size,
                        NAME.ink,
                        leading=NAME.line_height,
                        anchor="middle",
                        bold=True,
                    )
            yield Hotspot(Ref.journey(self.journey, f"stage-{span.stage.id}"), box)
