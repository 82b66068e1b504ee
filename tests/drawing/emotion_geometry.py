"""What the emotion lane of a drawing holds: its texts, and the lines and signs that none of them may meet."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mkdocs_journeys.drawing import Scene
from mkdocs_journeys.drawing.scene.box import Box
from mkdocs_journeys.drawing.scene.colour_roles import ColourRole
from mkdocs_journeys.drawing.scene.marks import Group, Line, Mark, MarkRole, Path, Stamp, Symbol, TextRun
from mkdocs_journeys.drawing.typesetting.measure import width
from mkdocs_journeys.insight import MapFacts

from .painted import along, flattened, outline_of

# From the top of a capital to the foot of a descender, in em.
CAPITAL, DESCENDER = 0.72, 0.2
# Coordinates are written to a tenth of a pixel.
ROUNDING = 0.2
# A longer part of a curve is looked at in pieces.
PIECE = 2.0


class EmotionLane(NamedTuple):
    """Texts with their places, and what they keep clear of."""

    texts: list[tuple[str, Box]]
    signs: list[tuple[str, Box]]
    lines: list[tuple[str, Box]]

    @property
    def collisions(self) -> Iterator[str]:
        """Say of each text what it meets."""
        kept_clear = [*self.signs, *self.lines]
        for index, (said, box) in enumerate(self.texts):
            left, top, wide, high = box.grown(-ROUNDING)
            right, bottom = left + wide, top + high
            # Asked so often that a call for each would be felt.
            for other, (x, y, w, h) in (*self.texts[index + 1 :], *kept_clear):
                if left < x + w and x < right and top < y + h and y < bottom:
                    yield f"{said} meets {other}"


def emotion_lane(scene: Scene, facts: MapFacts) -> EmotionLane | None:
    """Return what is in the emotion lane of a map; None where it has no curve."""
    lane = next((row.lane.id for row in facts.drawn if row.lane.form == "emotion"), "")
    if not lane or not facts.has_curve:
        return None
    ground, row = (
        next(group for group in scene.groups(role) if group.lane == lane) for role in (MarkRole.GROUND, MarkRole.ROW)
    )
    found = EmotionLane([], [], [])
    for mark in flattened_groups([*ground.marks, *row.marks]):
        match mark:
            case TextRun():
                found.texts.extend(text_places(mark))
            case Symbol(name, x, y, size):
                found.signs.append((name, Box(x, y, size, size).grown(-size / 6)))
            case Stamp(marks, x, y):
                corners = [point for part in flattened([Stamp(marks, x, y)]) for point in outline_of(part)]
                found.signs.append(("a sign", around(corners)))
            case Line(x1, y1, x2, y2, stroke) if stroke.colour is not ColourRole.RULE:
                found.lines.append((f"a line {stroke.colour}", around([(x1, y1), (x2, y2)])))
            case Path(commands, _, stroke) if stroke and stroke.colour is not ColourRole.RULE:
                half = stroke.width / 2
                for start, end in pairwise([*along(commands)]):
                    found.lines.extend((f"a curve {stroke.colour}", piece) for piece in pieces(start, end, half))
    return found


def flattened_groups(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield marks without their groups; a stamp stays whole."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from flattened_groups(mark.marks)
        else:
            yield mark


def text_places(text: TextRun) -> Iterator[tuple[str, Box]]:
    for index, line in enumerate(text.lines):
        wide = width(line, text.size, text.bold)
        left = text.x - {"middle": wide / 2, "end": wide}.get(text.anchor, 0.0)
        baseline = text.y + index * text.leading
        yield line, Box(left, baseline - CAPITAL * text.size, wide, (CAPITAL + DESCENDER) * text.size)


def around(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def pieces(start: tuple[float, float], end: tuple[float, float], half: float) -> Iterator[Box]:
    """Cut a straight line into boxes as thick as it is."""
    count = max(1, int(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / PIECE))
    for step in range(count):
        ends = [
            tuple(one + (other - one) * share / count for one, other in zip(start, end, strict=True))
            for share in (step, step + 1)
        ]
        yield around([(x, y) for x, y in ends]).grown(half)
