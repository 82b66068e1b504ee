"""A finished drawing as a value: what formats are written from, and what can be asked about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .clean_text import without_isolates
from .hotspot import Hotspot
from .marks import Group, Mark, MarkRole, Moved, Named, Sign, TextRun

__all__ = ["Scene", "in_lanes", "signs_in", "texts_in"]


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture of a map, drawn once, to be written as often as needed.

    What a page's script may rely on; a role becomes the class `jm-` and its name, a field of a group `data-` and its
    name:

    - `g.jm-ground`, `g.jm-row` (both in the drawing) and `g.jm-row-head` (within `g.jm-heads`) belong together by
      `data-lane`; `data-y` and `data-height`, in whole pixels, say where the row lies. The rows follow one another
      without gaps, and `g.jm-legend` follows them with a `data-y` of its own. To hide a lane, hide its groups,
      translate every group with a larger `data-y` upwards by its `data-height`, and take that off the height of the
      drawing and of its `viewBox`. The line of a blueprint belongs to the lane below it.
    - What belongs to one persona alone carries `data-persona`: the curve (`g.jm-curve`), its interval, its points, its
      label, its place in the legend, and entries that only personas think, say, do or suffer (`g.jm-entry`). An entry
      of several personas names them all, with spaces between them: hide it when all of them are hidden.
    - Where lanes share a row, each entry (`g.jm-entry`), and each name (`g.jm-labels`) if the row has none of its own,
      carries the `data-lane` of its lane: hide those as if they belonged to a hidden persona.
    - In a row that has such entries, and in a map of several personas, every entry is a `g.jm-entry` whose
      `data-height` is what it leaves to those below it when it goes; a cell's `data-height` is what its entries need,
      and `data-least` the height that the row has without any of them.
    - The legend is made of rows (`g.jm-legend-row` with `data-height`) of entries (`g.jm-legend-entry`), whose
      `data-width` is what they leave to those beside them. `data-lanes` names the lanes that an entry explains: without
      all of them it is not needed.
    - Cells are `g.jm-cell` with `data-step` or `data-stage`; the lane is that of their row, and `data-box` their place:
      left, top, width and height.

    Attributes:
        role: What kind of drawing it is.
        width: In pixels, at its natural size, or in `unit`.
        height: In pixels, at its natural size, or in `unit`.
        marks: What is drawn; what comes later lies above.
        title: Its name.
        description: What it shows, in words.
        language: Of its texts.
        variants: What is special about it, among drawings of its kind.
        unit: Of width and height, where they are not pixels.
        lanes: The rows that may be hidden, id and name, from top to bottom.
        id: Its name on a page where others show it again.
    """

    role: MarkRole
    width: float
    height: float
    marks: tuple[Mark, ...]
    title: str
    description: str
    language: str
    variants: tuple[str, ...] = ()
    unit: str = ""
    lanes: tuple[tuple[str, str], ...] = ()
    id: str = ""

    def walk(self) -> Iterator[tuple[Mark, float]]:
        """Yield every mark of the drawing itself, and how far down it is moved; not those of which it shows a view."""
        return walk(self.marks)

    @property
    def hotspots(self) -> tuple[Hotspot, ...]:
        """Where things are, for links that a page lays over the drawing.

        Stages, steps and entries have their own addresses in the map; sub-journeys, touchpoints, channels, owners,
        personas and actors their own references. Later ones lie above earlier ones.
        """
        return tuple(mark.moved(down) for mark, down in self.walk() if isinstance(mark, Hotspot))

    @property
    def signs(self) -> frozenset[Sign]:
        """What is used and must be explained."""
        return frozenset(signs_in(self.marks))

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written on it, without marks of direction; the lines of a text are one."""
        return tuple(texts_in(self.marks))

    @property
    def smallest_text(self) -> float:
        """How high its smallest letters are, in its own pixels; 0 where there is no text."""
        return min((mark.size for mark, _ in self.walk() if isinstance(mark, TextRun)), default=0.0)

    def groups(self, role: MarkRole) -> Iterator[Group]:
        """Yield the groups of a role, in the order in which they are drawn."""
        return (mark for mark, _ in self.walk() if isinstance(mark, Group) and mark.role == role)


def texts_in(marks: Sequence[Mark]) -> Iterator[str]:
    """Yield what is written, text by text."""
    return (" ".join(map(without_isolates, mark.lines)) for mark, _ in walk(marks) if isinstance(mark, TextRun))


def signs_in(marks: Sequence[Mark]) -> Mapping[Sign, tuple[str, ...]]:
    """Return the signs in rows, in the order in which they are met, each with the lanes that use it."""
    found: dict[Sign, dict[str, None]] = {}
    for row in marks:
        if isinstance(row, Group) and row.role == MarkRole.ROW:
            for mark, lane in in_lanes(row.marks, row.lane):
                if isinstance(mark, Sign):
                    found.setdefault(mark, {})[lane] = None
        elif isinstance(row, Moved):
            found |= {sign: dict.fromkeys(lanes) for sign, lanes in signs_in(row.marks).items()}
    return {sign: tuple(lanes) for sign, lanes in found.items()}


def in_lanes(marks: Sequence[Mark], lane: str) -> Iterator[tuple[Mark, str]]:
    """Yield marks with their lanes: in a row that several share, each entry says its own."""
    for mark in marks:
        yield mark, lane
        if isinstance(mark, Group):
            yield from in_lanes(mark.marks, (mark.role == MarkRole.ENTRY and mark.lane) or lane)


def walk(marks: Sequence[Mark], down: float = 0) -> Iterator[tuple[Mark, float]]:
    for mark in marks:
        yield mark, down
        if isinstance(mark, Group | Named):
            yield from walk(mark.marks, down)
        elif isinstance(mark, Moved):
            yield from walk(mark.marks, down + mark.y)
