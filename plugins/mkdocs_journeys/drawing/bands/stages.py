"""The stage band: numbered chevrons over the columns of each stage."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...insight import MapFacts, StageSpan
from ...model import Kind, Ref
from ..boxes.blocks import SMALL, Paragraph, Style
from ..boxes.draw_context import DrawContext
from ..boxes.grid import Grid
from ..scene.box import Box
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import MarkRole, Stroke
from ..typesetting.wrap import wrap

NAME = Style(13.5, ColourRole.STAGE_TEXT, bold=True, leading=18)
POINT = 11.0
GAP = 3.0
MARGIN = 7.0
PHASE = Style(SMALL, ColourRole.MUTED, bold=True, leading=15)


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase of the shared life cycle over the stages that belong to it, and its name in lines."""

    first: int
    last: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageBand:
    """Chevrons with number and name, as high as the longest name needs, below the phases to which they belong."""

    spans: tuple[StageSpan, ...]
    names: tuple[tuple[str, ...], ...]
    phases: tuple[PhaseSpan, ...]
    grid: Grid
    journey: str
    is_quiet: bool = False

    @classmethod
    def of(cls, facts: MapFacts, grid: Grid) -> StageBand:
        band = cls.over(facts.stages, grid, facts.journey.id)
        return replace(band, phases=tuple(phases_of(facts, grid)))

    @classmethod
    def over(cls, spans: Sequence[StageSpan], grid: Grid, journey: str, *, is_quiet: bool = False) -> StageBand:
        """The band of these stages; a quiet one is behind another."""
        names = []
        for span in spans:
            room = grid.x(span.last + 1) - grid.x(span.first) - 2 * POINT - GAP - 12
            names.append(wrap(span.name, room, NAME.size, grid.language, True))
        return cls(tuple(spans), tuple(names), (), grid, journey, is_quiet)

    @property
    def chevron(self) -> float:
        """The height of a chevron."""
        return 16 + max((len(name) for name in self.names), default=1) * NAME.line_height

    @property
    def phase_room(self) -> float:
        """The height of the phases' names and the lines below them."""
        return max((len(phase.lines) for phase in self.phases), default=0) * PHASE.line_height + 5 if self.phases else 0

    @property
    def height(self) -> float:
        return self.phase_room + self.chevron + 2 * MARGIN if self.spans else 0

    def draw(self, canvas: Canvas, y: float) -> None:
        canvas.rectangle(0, y, self.grid.width, self.height, fill=ColourRole.SURFACE)
        for phase in self.phases:
            self.draw_phase(canvas, phase, y + MARGIN - 2)
        for span, name in zip(self.spans, self.names, strict=True):
            self.draw_stage(canvas, span, name, y + self.phase_room + MARGIN)

    def draw_phase(self, canvas: Canvas, phase: PhaseSpan, y: float) -> None:
        """The name, and a line over the stages of the phase."""
        left, right = self.grid.x(phase.first), self.grid.x(phase.last + 1) - GAP
        line = y + self.phase_room - 1
        first = line - 4 - PHASE.line_height * len(phase.lines) + PHASE.baseline
        canvas.text(phase.lines, left + 2, first, PHASE.size, PHASE.colour, leading=PHASE.line_height, bold=True)
        canvas.line(left, line, right - 4, line, Stroke(ColourRole.BOUNDARY, 1.5))

    def draw_stage(self, canvas: Canvas, span: StageSpan, name: tuple[str, ...], top: float) -> None:
        left, right = self.grid.x(span.first), self.grid.x(span.last + 1) - GAP
        bottom = top + self.chevron
        middle = (top + bottom) / 2
        box = Box(left, top, right - left, self.chevron)
        canvas.hotspot(Ref.journey(self.journey, f"stage-{span.stage.id}"), box)
        with canvas.group(MarkRole.CELL, lane="stage", stage=span.stage.id, box=box):
            canvas.rectangle(*box, role=MarkRole.CELL_GROUND)
            corners = [
                (left, top),
                (right - POINT, top),
                (right, middle),
                (right - POINT, bottom),
                (left, bottom),
                (left + POINT, middle),
            ]
            edge = Stroke(ColourRole.PLAIN_LINE) if self.is_quiet else None
            canvas.polygon(corners, fill=ColourRole.PLAIN_FILL if self.is_quiet else ColourRole.STAGE, stroke=edge)
            if name:
                first = middle - len(name) * NAME.line_height / 2 + NAME.baseline
                canvas.text(
                    name,
                    (left + right) / 2,
                    first,
                    NAME.size,
                    ColourRole.MUTED if self.is_quiet else NAME.colour,
                    leading=NAME.line_height,
                    anchor="middle",
                    bold=True,
                )

    def draw_corner(self, canvas: Canvas, y: float, context: DrawContext) -> None:
        """What the two rows are called, beside them."""
        if not self.spans:
            return
        canvas.rectangle(0, y, self.grid.head, self.height, fill=ColourRole.SURFACE)
        room = self.grid.head - 20
        if self.phases:
            phase = Paragraph.of(context.words("Phase"), room, PHASE, context.language)
            phase.draw(canvas, 11, y + MARGIN + self.phase_room - 7 - phase.height)
        stage = Paragraph.of(context.words("Stage"), room, Style(13, ColourRole.MUTED, bold=True), context.language)
        stage.draw(canvas, 11, y + self.phase_room + MARGIN + (self.chevron - stage.height) / 2)


def phases_of(facts: MapFacts, grid: Grid) -> Iterator[PhaseSpan]:
    """The phases of the life cycle; stages that follow one another in the same phase share its name."""
    for phase, group in itertools.groupby(facts.stages, key=lambda span: span.stage.phase):
        spans = list(group)
        if phase:
            first, last = spans[0].first, spans[-1].last
            room = grid.x(last + 1) - grid.x(first) - 16
            yield PhaseSpan(first, last, wrap(facts.name_of(Kind.PHASE, phase), room, PHASE.size, facts.language, True))
