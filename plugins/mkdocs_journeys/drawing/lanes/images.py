"""Pictures of steps: a storyboard, each with its caption."""

from __future__ import annotations

from dataclasses import dataclass

from ...insight import Cell, Entry
from ..boxes.blocks import PLAIN, SMALL, Block, Chip, Paragraph, Pile, Style
from ..boxes.draw_context import DrawContext
from ..scene.canvas import Canvas
from ..scene.colour_roles import ColourRole
from ..scene.marks import Stroke

# Of a picture in the storyboard: three to two.
WIDE, HIGH = 108.0, 72.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a frame; an icon in its place where it cannot be shown."""

    address: str
    title: str
    width: float = WIDE
    height: float = HIGH

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        canvas.rectangle(
            x, y, self.width, self.height, fill=ColourRole.PLAIN_FILL, stroke=Stroke(ColourRole.PLAIN_LINE), radius=6
        )
        icon = Canvas(canvas.width, canvas.height, mirrored=canvas.mirrored)
        icon.icon("image-outline", x + self.width / 2 - 14, y + self.height / 2 - 14, 28, ColourRole.MUTED)
        instead = tuple(icon.marks)
        box = (x + 3, y + 3, self.width - 6, self.height - 6)
        if not canvas.picture(self.address, *box, title=self.title, instead=instead):
            canvas.put(instead)


def image(entry: Entry, cell: Cell, room: float, context: DrawContext) -> Block:
    """The picture with its caption if somebody says where it is; else the caption alone."""
    address = context.pictures.get(entry.image.file, "") if entry.image else ""
    if not address:
        caption = Paragraph.of(entry.text, Chip.room(room), Style(12, ColourRole.MUTED, leading=16.5), context.language)
        return Chip(caption, "image-outline", PLAIN, room)
    caption = Paragraph.of(entry.text, room, Style(SMALL, ColourRole.MUTED, leading=15), context.language)
    return Pile((Picture(address, entry.text), caption), 4)
