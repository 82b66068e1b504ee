"""J6xx: research data in evidence/."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example
from mkdocs_journeys.diagnostics.diagnostic import Level

_PORTFOLIO = "sources: {survey: {title: Exit survey, kind: survey}}\n"
_MAP = "title: Anna\nsource: survey\nstages:\n  - name: Use\n    steps: [Waits, Runs]\n"


def _with_answers(answers: str) -> Example:
    return {"portfolio.yml": _PORTFOLIO, "maps/anna.yml": _MAP, "evidence/survey.csv": answers}


_RIGHT = _with_answers("map,step,score\nanna,waits,-1\nanna,runs,2\n")

COLUMN_MISSING = Code(
    "J601",
    level=Level.ERROR,
    title="Research data without a column",
    message="this file has no column “{name}”, so nothing in it is used",
    suggestion="begin with a line that names the columns: map,step,score or map,step,score,who",
    why="An answer counts for a step only if the file says which one, and how it was.",
    wrong=_with_answers("map,step,answer\nanna,waits,-1\n"),
    right=_RIGHT,
)
ROW_BROKEN = Code(
    "J602",
    level=Level.ERROR,
    title="A row that does not fit its columns",
    message="this row cannot be divided into the {columns} columns of the file: {problem}",
    suggestion="put a text that contains a comma in quotation marks",
    why="A comma too many moves every value after it into the wrong column.",
    wrong=_with_answers("map,step,score\nanna,waits,late,-1\n"),
    right=_RIGHT,
)
ANSWER_OF_NOTHING = Code(
    "J603",
    level=Level.ERROR,
    title="An answer about something that is not there",
    message="there is no {kind} “{text}”{within}",
    suggestion="did you mean “{likely}”?",
    why="Answers about a step that has been renamed would be lost without a word.",
    wrong=_with_answers("map,step,score\nanna,wait,-1\n"),
    right=_RIGHT,
)
SCORE_UNREADABLE = Code(
    "J604",
    level=Level.ERROR,
    title="An answer that is no score",
    message="“{found}” is not a number from {low} to {high}, the emotion scale of the map “{map}”",
    suggestion="write a number on the map's scale, with a point for decimals, or remove the row",
    why="A single value outside the scale would move the mean, and nobody would see why.",
    wrong=_with_answers("map,step,score\nanna,waits,-10\nanna,runs,2\n"),
    right=_RIGHT,
)
EMOTION_ELSEWHERE = Code(
    "J605",
    level=Level.NOTICE,
    title="Answers that no curve can show",
    message="{where} says how it feels already, so the answers about “{name}” are not used",
    suggestion="ask about the stage as a whole, or let each of its steps say how it feels",
    why="Emotion stands on a stage or on its steps, not on both.",
    wrong=_with_answers("map,step,score\nanna,waits,-1\nanna,use,1\n"),
    right=_RIGHT,
)
