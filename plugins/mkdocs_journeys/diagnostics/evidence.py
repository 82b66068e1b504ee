"""J6xx: research data in evidence/."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example
from mkdocs_journeys.diagnostics.diagnostic import Level

_PORTFOLIO = "sources: {survey: {title: Exit survey, kind: survey}}\n"
_MAP = "title: Anna\nsource: survey\nstages:\n  - name: Use\n    steps: [Waits, Runs]\n"


def _with_answers(answers: str) -> Example:
    return {"portfolio.yml": _PORTFOLIO, "maps/anna.yml": _MAP, "evidence/survey.csv": answers}


_ENOUGH = "anna,waits,-1\n" * 5 + "anna,waits,1\n" * 5
_RIGHT = _with_answers(f"map,step,score\n{_ENOUGH}")

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
    why="Answers about a step that has been renamed would be lost, and nobody would notice.",
    wrong=_with_answers("map,step,score\nanna,wait,-1\n"),
    right=_RIGHT,
)
SCORE_UNREADABLE = Code(
    "J604",
    level=Level.ERROR,
    title="Answers that are not scores",
    message="not a number from {ends}, {about}: {values}",
    suggestion="say once in portfolio.yml on which scale people answered, such as "
    "sources: {{survey: {{scale: [1, 5]}}}}",
    why="A single value outside the scale would move the mean, and nobody would see why. Surveys have scales of their "
    "own; a source that says its scale has its answers converted.",
    wrong=_with_answers("map,step,score\nanna,waits,-10\nanna,runs,2\n"),
    right=_RIGHT,
)
EMOTION_ELSEWHERE = Code(
    "J605",
    level=Level.NOTICE,
    title="Answers that no curve can show",
    message="{where} says how it feels already, so the answers about “{name}” are not used",
    suggestion="ask about the stage as a whole, or let each of its steps say how it feels",
    why="Emotion belongs to a stage or to its steps, not to both.",
    wrong=_with_answers("map,step,score\nanna,waits,-1\nanna,use,1\n"),
    right=_RIGHT,
)
TOO_FEW_ANSWERS = Code(
    "J606",
    level=Level.NOTICE,
    title="Too few answers to be shown",
    message="{count} of {all} scores from these answers are not shown, because fewer than {minimum} people "
    "answered or because the score of so few could be computed from them",
    suggestion="ask more people, or change minimum_answers in portfolio.yml if those who may read the site may know",
    why="The mean and the spread of a few answers tell what single people said. Pages say “too few answers” instead, "
    "and the curve has a gap. A score is also withheld where it would give another one away: where a total is "
    "known and all of its parts but one, the one can be computed.",
    wrong=_with_answers("map,step,score\nanna,waits,-1\nanna,runs,2\n"),
    right=_RIGHT,
)
MINIMUM_TOO_LOW = Code(
    "J607",
    level=Level.NOTICE,
    title="A minimum that does not hold for everybody",
    message="“minimum_answers” is {found}; a build for everybody shows no score of fewer than {least} answers",
    suggestion="write at least {least}; a lower number counts only in builds that include labels",
    why="What everybody may read must not tell what single people answered.",
    wrong={**_RIGHT, "portfolio.yml": f"minimum_answers: 3\n{_PORTFOLIO}"},
    right={**_RIGHT, "portfolio.yml": f"minimum_answers: 5\n{_PORTFOLIO}"},
)
HEAD_BROKEN = Code(
    "J608",
    level=Level.ERROR,
    title="Names of columns that cannot be read",
    message="this line cannot be divided into the names of the columns, so nothing in this file is used: {problem}",
    suggestion="begin with a line that names the columns: map,step,score or map,step,score,who",
    why="Only the first line says which column is which.",
    wrong=_with_answers('"map,step,score\nanna,waits,-1\n'),
    right=_RIGHT,
)
NOT_A_TEXT = Code(
    "J609",
    level=Level.ERROR,
    title="Research data that is not saved as UTF-8",
    message="this file {problem}, so nothing in it is used",
    suggestion="save it again as “CSV UTF-8”: Excel has it in File › Save As, other programs ask for it on export",
    why="A CSV file does not say how its letters are to be read, so only one way is accepted.",
    wrong={**_RIGHT, "evidence/survey.csv": "map\tstep\tscore\nanna\twaits\t-1\n".encode("utf-16")},
    right=_RIGHT,
)
ANSWERS_MISSING = Code(
    "J610",
    level=Level.NOTICE,
    title="Answers that nobody gave",
    message="{count} of {all} rows have no answer and do not count",
    suggestion="nothing needs to be done, unless these cells should hold a number",
    why="Empty cells, n/a and the like are how programs write that somebody did not answer.",
    wrong=_with_answers(f"map,step,score\n{_ENOUGH}anna,waits,n/a\n"),
    right=_RIGHT,
)
SCALE_DOWNWARDS = Code(
    "J611",
    level=Level.NOTICE,
    title="A scale on which the smaller number is better",
    message="in the answers of “{source}” {worst} is the worst and {best} the best",
    suggestion="nothing needs to be done if that is meant, as with school marks; otherwise write [{best}, {worst}]",
    why="A scale begins with its worst end. Ends in the wrong order turn every answer into its opposite.",
    wrong={**_RIGHT, "portfolio.yml": "sources: {survey: {title: Exit survey, scale: [2, -2]}}\n"},
    right={**_RIGHT, "portfolio.yml": "sources: {survey: {title: Exit survey, scale: [-2, 2]}}\n"},
)
COLUMN_TWICE = Code(
    "J612",
    level=Level.ERROR,
    title="Two columns of one name",
    message="two columns are called “{name}”, so nothing in this file is used",
    suggestion="give the column that is not meant another name",
    why="Nobody can tell which of them holds the answers.",
    wrong=_with_answers("map,step,score,score\nanna,waits,-1,1\n"),
    right=_RIGHT,
)
_TWO_CURVES = (
    "title: Anna\npersonas: [anna, ben]\nsource: survey\nsteps:\n  - Waits\n  - {name: Runs, emotion: {anna: 1}}\n"
)
ANSWERS_OF_NOBODY = Code(
    "J613",
    level=Level.NOTICE,
    title="Answers of all respondents in curves of single personas",
    message="answers in this file do not say whose they are, and “{map}” has curves of single personas: the score of "
    "all respondents counts for each of {personas} who has none of their own",
    suggestion="fill {columns} with the id of the persona who answered, such as {example}, if that is known; "
    "if not, nothing needs to be done",
    why="A score that all respondents gave together is not what one persona felt, but the curve shows it as such.",
    wrong={
        **_with_answers(f"map,step,score\n{_ENOUGH}"),
        "maps/anna.yml": _TWO_CURVES,
        "personas/anna.yml": "name: Anna\n",
        "personas/ben.yml": "name: Ben\n",
    },
    right={
        **_with_answers("map,step,score,who\n" + "anna,waits,-1,anna\n" * 10),
        "maps/anna.yml": _TWO_CURVES,
        "personas/anna.yml": "name: Anna\n",
        "personas/ben.yml": "name: Ben\n",
    },
)
