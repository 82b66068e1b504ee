"""The head of a drawing that stands alone: what map this is, whose journey, and what for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from ..model import is_picture
from .blocks import Paragraph, Pile, Style, piled
from .canvas import Canvas
from .grid import Grid
from .icons import shape
from .ink import Ink
from .setting import Setting, joined

TITLE = Style(22, bold=True, leading=28)
SUBTITLE = Style(13.5, Ink.MUTED, leading=19)
ASIDE = Style(12.5, Ink.MUTED, leading=18)
PAD = 20.0
AVATAR = 27.0
MAP_STATUSES = {"draft": "draft", "in-review": "in review", "published": "published", "archived": "archived"}


@dataclass(frozen=True, slots=True)
class Header:
    """Avatar, title and personas on one side, goal and state on the other."""

    main: Pile
    aside: tuple[Paragraph, ...]
    emoji: str
    grid: Grid

    @classmethod
    def of(cls, setting: Setting, grid: Grid) -> Header:
        facts = setting.facts
        journey = facts.journey
        room = grid.width - 3 * PAD - 2 * AVATAR - 14
        wide = room * 0.62
        subtitle = joined([setting.words.list(persona.name for persona in facts.personas), journey.summary])
        blocks = piled([Paragraph.of(journey.title, wide, TITLE), Paragraph.of(subtitle, wide, SUBTITLE)], 3)
        main = blocks if isinstance(blocks, Pile) else Pile((blocks,))
        aside = tuple(Paragraph.of(text, room * 0.38 - 24, ASIDE) for text in asides(setting) if text)
        portraits = [persona.persona.portrait or "" for persona in facts.personas if persona.persona]
        portrait = portraits[0] if portraits else ""
        return cls(main, aside, "" if is_picture(portrait) else portrait, grid)

    @property
    def aside_height(self) -> float:
        return sum(paragraph.height for paragraph in self.aside) + 4 * max(0, len(self.aside) - 1)

    @property
    def height(self) -> float:
        return float(ceil(max(self.main.height, self.aside_height, 2 * AVATAR))) + 2 * PAD

    def draw(self, canvas: Canvas, y: float) -> None:
        canvas.rectangle(0, y, self.grid.width, self.height, fill=Ink.SURFACE)
        middle = y + self.height / 2
        centre = PAD + AVATAR
        canvas.circle(centre, middle, AVATAR, fill=Ink.HEAD)
        if self.emoji:
            canvas.text([self.emoji], centre, middle + 10, 28, anchor="middle")
        else:
            canvas.icon(shape("account"), centre - 19, middle - 19, 38, Ink.ACCENT)
        self.main.draw(canvas, PAD + 2 * AVATAR + 14, middle - self.main.height / 2)
        top = middle - self.aside_height / 2
        for paragraph in self.aside:
            style = paragraph.style
            canvas.text(
                paragraph.lines,
                self.grid.width - PAD,
                top + style.baseline,
                style.size,
                style.ink,
                leading=style.line_height,
                anchor="end",
            )
            top += paragraph.height + 4


def asides(setting: Setting) -> Iterator[str]:
    """Goal, scenario, and how current the map is."""
    journey, words = setting.facts.journey, setting.words
    for name, text in ((words("Goal"), journey.goal), (words("Scenario"), journey.scenario)):
        yield words("{name}: {text}", name=name, text=text) if text else ""
    yield joined(
        [
            words("Future state") if journey.state == "future" else words("Current state"),
            words(MAP_STATUSES[journey.status]) if journey.status else "",
            words.date(journey.date) if journey.date else "",
        ]
    )
