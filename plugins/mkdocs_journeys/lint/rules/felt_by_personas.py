"""An emotion on a step that staff take.

Customers live through what staff, partners and systems do. Whose feeling it is decides about the curve.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...insight import is_lived_through
from ...model import Kind
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build, JudgedMap, as_key, parts_of

CODE = Code.documented(
    __doc__,
    "J252",
    level=Level.NOTICE,
    message="this emotion has no name and {actors} takes the step: it is read as what {personas} feels",
    suggestion="if {actors} feels it, write “emotion: {{{example}: …}}”",
    wrong={
        "portfolio.yml": "title: P\nlanguage: en\nactors: {clerk: {name: Clerk, kind: staff}}\n",
        "personas/anna.yml": "name: Anna\n",
        "maps/visit.yml": "title: A visit\npersonas: anna\nsteps:\n  - {name: Types, who: clerk, emotion: -1}\n",
    },
    right={
        "portfolio.yml": "title: P\nlanguage: en\nactors: {clerk: {name: Clerk, kind: staff}}\n",
        "personas/anna.yml": "name: Anna\n",
        "maps/visit.yml": "title: A visit\npersonas: anna\nsteps:\n- {name: Types, who: clerk, emotion: {clerk: -1}}\n",
    },
)


def check(judged: JudgedMap) -> Iterator[Finding]:
    """Yield the first step of a map that only actors take, with an emotion that counts as the personas'."""
    journey, portfolio = judged.journey, judged.portfolio
    by_anchor = {anchor: part for _, anchor, part in parts_of(journey)}
    for path, anchor, _ in parts_of(judged.written):
        part = by_anchor.get(anchor)
        if part is None or not part.emotion or "" not in part.emotion or not part.who:
            continue
        if any(who in portfolio.personas or who in journey.personas for who in part.who):
            continue
        if not is_lived_through(part.who, journey, portfolio):
            continue
        points = (point for curve in judged.curves for point in curve.points)
        if not any(point.anchor == anchor and point.who not in part.who for point in points):
            continue
        names = [portfolio.name_of(Kind.ACTOR, who, journey.language) for who in part.who]
        personas = [portfolio.name_of(Kind.PERSONA, who, journey.language) for who in journey.personas]
        yield Finding.at(
            *path,
            "emotion",
            actors=" and ".join(names),
            personas=" and ".join(personas) or "the customer",
            example=as_key(names[0]),
        )
        return


RULE = Rule(CODE, "Maps as readers see them", Build.maps, check, misses_something=True)
