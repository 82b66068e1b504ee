"""J42x: what of the prose below the fields is not published, or cannot be rendered."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example
from mkdocs_journeys.diagnostics.diagnostic import Level


def _case_study(prose: str) -> Example:
    return {"case-studies/loan.md": f"---\ntitle: A loan in a day\n---\n\n{prose}\n"}


ALL_PROSE = "all prose of this file"

PROSE_TOO_DEEP = Code(
    "J420",
    level=Level.ERROR,
    title="Prose that is nested too deep",
    message="more than {limit} {what} are within one another here, so all prose of this file is left out",
    suggestion="take out what nobody can follow; the other files are not concerned",
    why="Every level takes memory and time while Markdown is read; a few kilobytes would end the build of all pages.",
    wrong=_case_study("> " * 100 + "Who said that?"),
    right=_case_study("> > Who said that?"),
)
PROSE_NOT_RENDERED = Code(
    "J421",
    level=Level.ERROR,
    title="Prose that cannot be rendered",
    message="{problem}, so {part} is left out",
    suggestion="divide the text, or write this part in another way",
    why="Markdown would need minutes for it, or gives up. The page is built without it, and all others are built.",
    wrong=_case_study("Owner\n" + ":   Somebody\n" * 600),
    right=_case_study("Owner\n:   Somebody\n"),
)
