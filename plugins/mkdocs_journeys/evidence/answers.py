"""Answers whose rows lead somewhere: ids for names, numbers for texts."""

from __future__ import annotations

from typing import NamedTuple

from ..diagnostics import Place
from ..model import Stage
from .table import AnswerRow, AnswerTable


class Answer(NamedTuple):
    """How somebody was at one step.

    Attributes:
        journey: The map's id.
        part: The id of the step, or what `stage_key` makes of a stage.
        who: The persona's or actor's id; an empty text where nobody knows.
        value: The score on the map's scale.
        table: The file.
        row: Its row in the file.
    """

    journey: str
    part: str
    who: str
    value: float
    table: AnswerTable
    row: AnswerRow

    @property
    def place(self) -> Place:
        """Where the file says what the answer is about."""
        return self.table.place(self.row, "step")


def stage_key(stage: Stage) -> str:
    """What an answer about a stage says: a stage and a step may have the same id."""
    return f"stage-{stage.id}"
