"""The colour roles of a drawing: what each colour is for, and on which grounds it may lie.

A colour is good or bad only on its ground. So every role lists its grounds here, and a test finds the pairs that are
really drawn: one that is not listed fails, and so does one that is listed and cannot be seen in some palette.
"""

from collections.abc import Mapping
from enum import StrEnum

__all__ = ["AREAS", "CURVES", "CUT_OUT_OF", "MARKS_ON", "MOODS", "QUIET", "TEXT_ON", "ColourRole"]


class ColourRole(StrEnum):
    """What a colour is for; the value is the custom property's name without `--jm-`."""

    SURFACE = "surface"
    BAND = "band"  # every other lane
    HEAD = "head"  # behind the lanes' names
    TEXT = "text"
    MUTED = "muted"
    RULE = "rule"
    GRID = "grid"
    BOUNDARY = "boundary"  # the three lines of a service blueprint
    STAGE = "stage"
    STAGE_TEXT = "stage-text"
    ACCENT = "accent"
    FOCUS = "focus"  # on pages only: what has the keyboard's focus
    CURVE_1 = "curve-1"
    CURVE_2 = "curve-2"
    CURVE_3 = "curve-3"
    CURVE_4 = "curve-4"
    CURVE_5 = "curve-5"
    SPREAD = "spread"
    GOOD = "good"
    CALM = "calm"
    BAD = "bad"
    GOOD_FILL = "good-fill"
    BAD_FILL = "bad-fill"
    PAIN_FILL = "pain-fill"
    PAIN_LINE = "pain-line"
    PAIN_TEXT = "pain-text"
    IDEA_FILL = "idea-fill"
    IDEA_LINE = "idea-line"
    IDEA_TEXT = "idea-text"
    BRIGHT_FILL = "bright-fill"
    BRIGHT_LINE = "bright-line"
    BRIGHT_TEXT = "bright-text"
    PLAIN_FILL = "plain-fill"
    PLAIN_LINE = "plain-line"


CURVES = (ColourRole.CURVE_1, ColourRole.CURVE_2, ColourRole.CURVE_3, ColourRole.CURVE_4, ColourRole.CURVE_5)
MOODS = (ColourRole.GOOD, ColourRole.CALM, ColourRole.BAD)

CELLS = frozenset({ColourRole.SURFACE, ColourRole.BAND})
# Faces and labels have the surface of their own behind them.
PLOT = frozenset({ColourRole.SURFACE, ColourRole.GOOD_FILL, ColourRole.BAD_FILL, ColourRole.SPREAD})
CHIPS = frozenset({ColourRole.PAIN_FILL, ColourRole.IDEA_FILL, ColourRole.BRIGHT_FILL, ColourRole.PLAIN_FILL})
HEAD = frozenset({ColourRole.HEAD})
# In a comparison: between the two curves, and under what only one of the maps has.
COMPARED = frozenset({ColourRole.IDEA_FILL, ColourRole.PAIN_FILL, ColourRole.PLAIN_FILL})

TEXT_ON: Mapping[ColourRole, frozenset[ColourRole]] = {
    ColourRole.TEXT: CELLS | HEAD | PLOT | COMPARED,
    ColourRole.MUTED: CELLS | HEAD | PLOT | CHIPS,
    ColourRole.ACCENT: CELLS | HEAD,
    **dict.fromkeys((*CURVES, *MOODS), PLOT),
    ColourRole.CURVE_1: PLOT | COMPARED,
    ColourRole.PAIN_TEXT: frozenset({ColourRole.PAIN_FILL}),
    ColourRole.IDEA_TEXT: frozenset({ColourRole.IDEA_FILL}),
    ColourRole.BRIGHT_TEXT: frozenset({ColourRole.BRIGHT_FILL}),
    ColourRole.STAGE_TEXT: frozenset({ColourRole.STAGE}),
}
"""Role of letters → its grounds: a contrast of 4.5 at least."""

MARKS_ON: Mapping[ColourRole, frozenset[ColourRole]] = {
    # Bars that stand for a rating fill up before empty ones.
    ColourRole.ACCENT: CELLS | HEAD | PLOT | {ColourRole.RULE, ColourRole.PLAIN_FILL},
    ColourRole.FOCUS: CELLS | HEAD,
    ColourRole.MUTED: CELLS | CHIPS,
    ColourRole.BOUNDARY: CELLS | HEAD | PLOT | COMPARED,
    # In a thumbnail every other stage has the ground of heads.
    **dict.fromkeys((*CURVES, *MOODS), PLOT | HEAD),
    **dict.fromkeys((ColourRole.CURVE_1, *MOODS), PLOT | HEAD | COMPARED),
    ColourRole.PAIN_TEXT: frozenset({ColourRole.PAIN_FILL}),
    ColourRole.IDEA_TEXT: frozenset({ColourRole.IDEA_FILL}),
    ColourRole.BRIGHT_TEXT: frozenset({ColourRole.BRIGHT_FILL}),
}
"""Role of lines, icons and markers that mean something → their grounds: a contrast of 3 at least."""

CUT_OUT_OF: Mapping[ColourRole, frozenset[ColourRole]] = {ColourRole.SURFACE: frozenset(MOODS)}
"""Role of the ground seen through a filled mark, such as a face's eyes → these marks: a contrast of 3 at least."""

AREAS = CELLS | HEAD | PLOT | CHIPS | {ColourRole.STAGE}
"""What is a ground itself; what tells two grounds apart is on them as text or mark."""

QUIET = frozenset(
    {
        ColourRole.RULE,
        ColourRole.GRID,
        ColourRole.PAIN_LINE,
        ColourRole.IDEA_LINE,
        ColourRole.BRIGHT_LINE,
        ColourRole.PLAIN_LINE,
    }
)
"""Lines that only make it look tidy: hairlines between lanes and stages, the edges of chips. Nothing is owed."""
