"""A review that is overdue.

A library that nobody looks after misleads those who rely on it. `review_every` in portfolio.yml says how often each
map is to be reviewed.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...insight import due_date, is_overdue
from ...model import KINDS
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build

CODE = Code.documented(
    __doc__,
    "J507",
    level=Level.NOTICE,
    message="its review was due on {due} and is overdue on {day}",
    suggestion="once it is reviewed, write “reviewed: {day}”; write “status: archived” if nobody needs it any more",
    wrong={
        "portfolio.yml": "review_every: 6 months\n",
        "maps/anna.yml": "title: Anna\nreviewed: 2020-01-15\nstages: [{name: Pays, actions: Pays}]\n",
    },
    right={
        "portfolio.yml": "review_every: 6 months\n",
        "maps/anna.yml": "title: Anna\nreviewed: 2020-01-15\nstatus: archived\nstages: [{name: Pays, actions: Pays}]\n",
    },
)


def check(build: Build) -> Iterator[Finding]:
    """Yield what was to be reviewed before the day of the check; lessons and runs are reviewed with their course."""
    if build.as_of is None:
        return
    for ref, entity in build.selected.entities():
        if not KINDS[ref.kind].in_course and entity.file and is_overdue(entity, build.selected, build.as_of):
            due = due_date(entity, build.selected)
            yield Finding.at("reviewed", file=entity.file, due=str(due), day=str(build.as_of))


RULE = Rule(CODE, "The whole portfolio", Build.itself, check, is_dated=True)
