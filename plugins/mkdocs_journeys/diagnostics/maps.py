"""J250 to J259: what a map says in a way that readers may take for something else."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level


def _step(fields: str, more: str = "") -> Example:
    return in_map(f"title: Anna\n{more}steps:\n  - name: Unpacks\n    emotion: 1\n  - name: Runs\n    {fields}\n")


LOOKS_LIKE_A_SCORE = Code(
    "J250",
    level=Level.WARNING,
    title="A word that looks like a score",
    message="{found} looks like a score and is read as a word",
    suggestion="write a number on the map's scale",
    why="A word has no height in the curve. Per cent, stars and points have scales of their own: nothing is guessed.",
    wrong=_step("emotion: 7/10"),
    right=_step("emotion: 0.8"),
)
EMOTION_WITHOUT_SCORE = Code(
    "J251",
    level=Level.NOTICE,
    title="Emotions in words without a score",
    message="{what} no score, so {consequence}",
    suggestion="say what the words are worth",
    why="A word alone has no height. Scores for words are written once, for the map or for the whole portfolio.",
    wrong=_step("emotion: delighted"),
    right=_step("emotion: delighted", "emotion_words: {delighted: 2}\n"),
)
FELT_BY_PERSONAS = Code(
    "J252",
    level=Level.NOTICE,
    title="An emotion on a step that staff take",
    message="this emotion has no name and {actors} takes the step: it is read as what {personas} feels",
    suggestion="if {actors} feels it, write “emotion: {{{example}: …}}”",
    why="Customers live through what staff, partners and systems do. Whose feeling it is decides about the curve.",
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
