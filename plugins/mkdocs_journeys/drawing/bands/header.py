"""The head of a drawing that stands alone: what map this is, whose journey, and what for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from ...model import is_picture
from ...terms import short_term
from ..boxes.blocks import Block, Paragraph, Style, piled
from ..boxes.draw_context import DrawContext, joined
from ..boxes.grid import Grid
from ..boxes.portrait import draw_portrait
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Anchor

TITLE = Style(22, bold=True, leading=28)
SUBTITLE = Style(13.5, ColourRole.MUTED, leading=19)
ASIDE = Style(12.5, ColourRole.MUTED, leading=18)
PAD = 20.0
AVATAR = 27.0
BELOW = 8.0


@dataclass(frozen=True, slots=True)
class Header:
    """Avatar, title and personas on one side, goal and state on the other; below them where it is narrow.

    Attributes:
        main: Title and personas.
        aside: Goal and state.
        emoji: What stands for the first persona, where that is no picture.
        portrait: The first persona's picture, if there is one, and name.
        grid: Where the columns lie.
    """

    main: Block
    aside: tuple[Paragraph, ...]
    emoji: str
    portrait: tuple[str, str]
    grid: Grid

    @classmethod
    def of(cls, context: DrawContext, grid: Grid) -> Header:
        facts = context.facts
        journey = facts.journey
        beside = PAD + 2 * AVATAR + 14
        room = grid.width - beside - 2 * PAD
        wide, narrow = room * 0.62, room * 0.38 - 24
        if grid.is_narrow:
            wide, narrow = room + PAD, grid.width - 2 * PAD
        subtitle = joined([context.words.list(persona.name for persona in facts.personas), journey.summary])
        main = piled(
            [
                Paragraph.of(journey.title, wide, TITLE, context.language),
                Paragraph.of(subtitle, wide, SUBTITLE, context.language),
            ],
            3,
        )
        aside = tuple(Paragraph.of(text, narrow, ASIDE, context.language) for text in asides(context) if text)
        portraits = [persona.persona.portrait or "" for persona in facts.personas if persona.persona]
        portrait = portraits[0] if portraits else ""
        shown = next(((persona.id, persona.name) for persona in facts.personas if persona.persona), ("", ""))
        picture = context.portraits.get(shown[0], ""), shown[1]
        return cls(main, aside, "" if is_picture(portrait) else portrait, picture, grid)

    @property
    def aside_height(self) -> float:
        return sum(paragraph.height for paragraph in self.aside) + 4 * max(0, len(self.aside) - 1)

    @property
    def main_height(self) -> float:
        return max(self.main.height, 2 * AVATAR)

    @property
    def height(self) -> float:
        if self.grid.is_narrow:
            return float(ceil(self.main_height + BELOW + self.aside_height)) + 2 * PAD
        return float(ceil(max(self.main_height, self.aside_height))) + 2 * PAD

    def draw(self, canvas: Canvas, y: float) -> None:
        canvas.rectangle(0, y, self.grid.width, self.height, fill=ColourRole.SURFACE)
        middle = y + (PAD + self.main_height / 2 if self.grid.is_narrow else self.height / 2)
        centre = PAD + AVATAR
        canvas.circle(centre, middle, AVATAR, fill=ColourRole.HEAD)
        if self.emoji:
            canvas.text([self.emoji], centre, middle + 10, 28, anchor="middle")
        else:
            icon = Canvas(canvas.width, canvas.height, mirrored=canvas.mirrored)
            icon.icon("account", centre - 19, middle - 19, 38, ColourRole.ACCENT)
            address, name = self.portrait
            draw_portrait(canvas, address, centre, middle, AVATAR, ColourRole.SURFACE, name, tuple(icon.marks))
        self.main.draw(canvas, PAD + 2 * AVATAR + 14, middle - self.main.height / 2)
        top = y + PAD + self.main_height + BELOW if self.grid.is_narrow else middle - self.aside_height / 2
        x: float
        anchor: Anchor
        x, anchor = (PAD, "start") if self.grid.is_narrow else (self.grid.width - PAD, "end")
        for paragraph in self.aside:
            style = paragraph.style
            first, leading = top + style.baseline, style.line_height
            canvas.text(paragraph.lines, x, first, style.size, style.colour, leading=leading, anchor=anchor)
            top += paragraph.height + 4


def asides(context: DrawContext) -> Iterator[str]:
    """Goal, scenario, and how current the map is."""
    journey, words = context.facts.journey, context.words
    for name, text in ((words("Goal"), journey.goal), (words("Scenario"), journey.scenario)):
        yield words("{name}: {text}", name=name, text=text) if text else ""
    yield joined(
        [
            words("Future state") if journey.state == "future" else words("Current state"),
            short_term(journey.status, words),
            words.date(journey.date) if journey.date else "",
        ]
    )
