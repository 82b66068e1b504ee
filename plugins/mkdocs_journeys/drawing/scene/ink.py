"""The inks of a drawing: what each colour is for, and on which grounds it may lie.

A colour is good or bad only on its ground. So every ink lists its grounds here, and a test finds the pairs that are
really drawn: one that is not listed fails, and so does one that is listed and cannot be seen in some palette.
"""

from collections.abc import Mapping
from enum import StrEnum

__all__ = ["AREAS", "CURVES", "CUT_OUT_OF", "MARKS_ON", "MOODS", "QUIET", "TEXT_ON", "Ink"]


class Ink(StrEnum):
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


CURVES = (Ink.CURVE_1, Ink.CURVE_2, Ink.CURVE_3, Ink.CURVE_4, Ink.CURVE_5)
MOODS = (Ink.GOOD, Ink.CALM, Ink.BAD)

CELLS = frozenset({Ink.SURFACE, Ink.BAND})
# Faces and labels have the surface of their own behind them.
PLOT = frozenset({Ink.SURFACE, Ink.GOOD_FILL, Ink.BAD_FILL, Ink.SPREAD})
CHIPS = frozenset({Ink.PAIN_FILL, Ink.IDEA_FILL, Ink.BRIGHT_FILL, Ink.PLAIN_FILL})
HEAD = frozenset({Ink.HEAD})
# In a comparison: between the two curves, and under what only one of the maps has.
COMPARED = frozenset({Ink.IDEA_FILL, Ink.PAIN_FILL, Ink.PLAIN_FILL})

TEXT_ON: Mapping[Ink, frozenset[Ink]] = {
    Ink.TEXT: CELLS | HEAD | PLOT | COMPARED,
    Ink.MUTED: CELLS | HEAD | PLOT | CHIPS,
    Ink.ACCENT: CELLS | HEAD,
    **dict.fromkeys((*CURVES, *MOODS), PLOT),
    Ink.CURVE_1: PLOT | COMPARED,
    Ink.PAIN_TEXT: frozenset({Ink.PAIN_FILL}),
    Ink.IDEA_TEXT: frozenset({Ink.IDEA_FILL}),
    Ink.BRIGHT_TEXT: frozenset({Ink.BRIGHT_FILL}),
    Ink.STAGE_TEXT: frozenset({Ink.STAGE}),
}
"""Ink of letters → its grounds: a contrast of 4.5 at least."""

MARKS_ON: Mapping[Ink, frozenset[Ink]] = {
    # Bars that stand for a rating fill up before empty ones.
    Ink.ACCENT: CELLS | HEAD | PLOT | {Ink.RULE},
    Ink.FOCUS: CELLS | HEAD,
    Ink.MUTED: CELLS | CHIPS,
    Ink.BOUNDARY: CELLS | HEAD | PLOT | COMPARED,
    # In a thumbnail every other stage has the ground of heads.
    **dict.fromkeys((*CURVES, *MOODS), PLOT | HEAD),
    **dict.fromkeys((Ink.CURVE_1, *MOODS), PLOT | HEAD | COMPARED),
    Ink.PAIN_TEXT: frozenset({Ink.PAIN_FILL}),
    Ink.IDEA_TEXT: frozenset({Ink.IDEA_FILL}),
    Ink.BRIGHT_TEXT: frozenset({Ink.BRIGHT_FILL}),
}
"""Ink of lines, icons and markers that mean something → their grounds: a contrast of 3 at least."""

CUT_OUT_OF: Mapping[Ink, frozenset[Ink]] = {Ink.SURFACE: frozenset(MOODS)}
"""Ink of the ground that shows through a filled mark, such as a face's eyes → these marks: a contrast of 3 at least."""

AREAS = CELLS | HEAD | PLOT | CHIPS | {Ink.STAGE}
"""What is a ground itself; what tells two grounds apart is on them as text or mark."""

QUIET = frozenset({Ink.RULE, Ink.GRID, Ink.PAIN_LINE, Ink.IDEA_LINE, Ink.BRIGHT_LINE, Ink.PLAIN_LINE})
"""Lines that only make it look tidy: hairlines between lanes and stages, the edges of chips. Nothing is owed."""
