"""A value where the name of a metric is expected.

A metric is known by what it measures. Without that nobody can tell what the value says, or compare it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import in_step
from ...model import Cells
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build, JudgedMap, parts_of

CODE = Code.documented(
    __doc__,
    "J255",
    level=Level.NOTICE,
    message="“{value}” seems to be a value, and is read as the name of what is measured{more}",
    suggestion="say what is measured: {{name: …, value: {value}}}",
    wrong=in_step("metrics: 5 min"),
    right=in_step("metrics: {name: Waiting time, value: 5 min}"),
)


VALUE = re.compile(r"[<>≤≥≈~±+−-]?\s?[$€£¥]?\s?\d[\d.,:/’]{0,15}\s?(?:[%‰°$€£¥]|[^\W\d_]{1,12}\.?)?")
"""A number, with one word for its unit."""


def check(judged: JudgedMap) -> Iterator[Finding]:
    """Yield one finding for a map, at its first metric that is only a value."""
    parts = ((path, part) for path, _, part in parts_of(judged.written))
    cells: list[tuple[tuple[str | int, ...], Cells]] = [((), judged.written), *parts]
    found = [
        ((*path, "metrics", index), metric.name.strip())
        for path, carrier in cells
        for index, metric in enumerate(carrier.metrics)
        if VALUE.fullmatch(metric.name.strip()) and not (metric.value or metric.baseline or metric.target)
    ]
    if found:
        path, value = found[0]
        more = f"; so it is with {len(found) - 1} more" if len(found) > 1 else ""
        yield Finding.at(*path, value=value, more=more)


RULE = Rule(CODE, "Maps as readers see them", Build.maps, check)
