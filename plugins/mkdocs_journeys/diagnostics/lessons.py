"""J7xx: blocks in the prose of courses, and what a timetable needs."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example
from mkdocs_journeys.diagnostics.diagnostic import Level


def _lesson(prose: str) -> Example:
    return {
        "courses/mapping/course.yml": "title: Mapping\n",
        "courses/mapping/01-why.md": f"---\ntitle: Why\n---\n\n{prose}",
    }


def _run(breaks: str) -> Example:
    return {
        **_lesson("Because.\n"),
        "courses/mapping/runs/spring.yml": (
            f"title: Spring\ndays:\n  - date: 2026-03-02\n    start: 9:30\n    breaks: {breaks}\n"
        ),
    }


_RIGHT = _lesson("/// exercise | Sort the names\n    minutes: 10\n\nIn pairs.\n///\n")

UNKNOWN_BLOCK = Code(
    "J701",
    level=Level.ERROR,
    title="An unknown block in a lesson",
    message="“{name}” is no block of a lesson, so all of it is left out",
    suggestion="write one of {names}",
    why="A misspelt block may have been meant for trainers only, so it is not shown to anybody.",
    wrong=_lesson("/// exercize | Sort the names\nIn pairs.\n///\n"),
    right=_RIGHT,
)
BLOCK_HEAD = Code(
    "J702",
    level=Level.ERROR,
    title="The first line of a block that cannot be read",
    message="“{text}” is not how a block begins",
    suggestion="write “{marks} {name} | title”, with plain slashes and a plain bar before the title",
    why="Other signs look alike and mean nothing here.",
    wrong=_lesson("/// exercise Sort the names\nIn pairs.\n///\n"),
    right=_RIGHT,
)
BLOCK_OPEN = Code(
    "J703",
    level=Level.ERROR,
    title="A block without an end",
    message="the block “{name}” has no end, so it goes on to the end of what it stands in",
    suggestion="end it with a line “{marks}”",
    why="Nobody can tell which text still belongs to it.",
    wrong=_lesson("/// exercise | Sort the names\nIn pairs.\n"),
    right=_RIGHT,
)
BLOCK_END = Code(
    "J704",
    level=Level.ERROR,
    title="The end of no block",
    message="“{marks}” ends no block here",
    suggestion="write as many slashes as the block begins with, or delete the line",
    why="A block ends at a line with exactly as many slashes as it begins with.",
    wrong=_lesson("/// exercise | Sort the names\nIn pairs.\n///\n\n///\n"),
    right=_RIGHT,
)
BLOCK_INDENTED = Code(
    "J705",
    level=Level.ERROR,
    title="A block that is moved in",
    message="the block “{name}” does not begin at the beginning of its line",
    suggestion="delete the blanks before it",
    why="What is moved in belongs to a list or is code; blocks of a lesson stand by themselves.",
    wrong=_lesson("- One\n\n    /// hint\n    Two.\n    ///\n".replace("hint", "debrief")),
    right=_RIGHT,
)
BLOCK_PLACE = Code(
    "J706",
    level=Level.WARNING,
    title="A hint or a solution of nothing",
    message="“{name}” stands outside of an exercise",
    suggestion="put it between the first and the last line of its exercise",
    why="Readers have to see what it solves.",
    wrong=_lesson("/// exercise | Sort the names\nIn pairs.\n///\n\n/// solution\nAll of them.\n///\n"),
    right=_lesson("/// exercise | Sort the names\nIn pairs.\n\n//// solution\nAll of them.\n////\n///\n"),
)
BLOCK_OPTION = Code(
    "J707",
    level=Level.ERROR,
    title="An option of a block that cannot be read",
    message="“{text}” is no option that can be read, so the block is left out",
    suggestion="write “name: value” with a plain colon and a blank, each option once, and a blank line below them",
    why="It may have been the label that keeps the block out of a build, so it is not shown to anybody.",
    wrong=_lesson("/// exercise | Sort the names\n    minutes：10\n\nIn pairs.\n///\n"),
    right=_RIGHT,
)
UNKNOWN_BLOCK_OPTION = Code(
    "J708",
    level=Level.ERROR,
    title="An unknown option of a block",
    message="“{name}” is no option of the block “{block}”, which is left out",
    suggestion="it takes: {names}",
    why="It may have been the label that keeps the block out of a build, so it is not shown to anybody.",
    wrong=_lesson("/// exercise | Sort the names\n    lasts: 10\n\nIn pairs.\n///\n"),
    right=_RIGHT,
)
BLOCK_OPTION_PLACE = Code(
    "J709",
    level=Level.ERROR,
    title="An option of a block in the wrong place",
    message="the option “{name}” does not stand where options stand",
    suggestion="put it right below the first line of the block, moved in by four blanks",
    why="Elsewhere Markdown takes it for a sentence.",
    wrong=_lesson("/// exercise | Sort the names\nminutes: 10\n\nIn pairs.\n///\n"),
    right=_RIGHT,
)
BREAK_WITHOUT_TIME = Code(
    "J710",
    level=Level.ERROR,
    title="A break that nobody knows when to take",
    message="this break says neither when nor after which lesson it is",
    suggestion="add “at: 12:30”, or “after:” with the id of a lesson",
    why="The timetable leaves it out.",
    wrong=_run("[{minutes: 15}]"),
    right=_run("[{at: 12:30, minutes: 15}]"),
)
