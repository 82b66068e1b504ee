"""More curves than can be drawn.

Curves after the eighth share colours, and nobody can find one line among a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level, in_map
from ...insight import MOST_CURVES
from ...model import JourneyMap
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build, JudgedMap

_MANY = [f"{name}{number}" for name in "abc" for number in range(7)]


CODE = Code.documented(
    __doc__,
    "J321",
    level=Level.NOTICE,
    message="{count} personas and actors have a curve of their own; the drawing shows the first {shown}",
    suggestion="the table and the list show all of them; to draw others, name those first in “personas”",
    wrong=in_map(
        f"title: Anna\npersonas: [{', '.join(_MANY)}]\n"
        f"steps: [{{name: Pays, emotion: {{{', '.join(f'{who}: 1' for who in _MANY)}}}}}]\n"
    ),
    right=in_map("title: Anna\npersonas: [anna, ben]\nsteps: [{name: Pays, emotion: {anna: 1, ben: -1}}]\n"),
)


def check(judged: JudgedMap) -> Iterator[Finding]:
    """Yield a map that has more curves than its drawing shows."""
    # Most maps are about few, and need no curves to know it.
    if len(_who_is_named(judged.journey)) > MOST_CURVES and (count := len(judged.curves)) > MOST_CURVES:
        yield Finding.at("personas", count=count, shown=MOST_CURVES)


def _who_is_named(journey: JourneyMap) -> set[str]:
    steps = (step for stage in journey.stages for step in stage.steps)
    named = {*journey.personas}
    for part in (*journey.stages, *journey.steps, *steps):
        named.update(part.who, part.emotion or ())
    return named


RULE = Rule(CODE, "Ids and references", Build.maps, check)
