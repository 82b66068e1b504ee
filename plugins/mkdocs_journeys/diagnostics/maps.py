"""J250 to J259: what a map says in a way that readers may take for something else."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code
from mkdocs_journeys.diagnostics.diagnostic import Level
from mkdocs_journeys.diagnostics.examples import in_step

LOOKS_LIKE_A_SCORE = Code(
    "J250",
    level=Level.WARNING,
    title="A word that looks like a score",
    message="{found} looks like a score and is read as a word{more}",
    suggestion="write a number on the map's scale",
    why="A word has no height in the curve. Per cent, stars and points have scales of their own: nothing is guessed.",
    wrong=in_step("emotion: 7/10"),
    right=in_step("emotion: 0.8"),
)
