"""J7xx: blocks in the prose of courses, and what a timetable needs."""

from __future__ import annotations

from typing import Final

from mkdocs_journeys.diagnostics.code import Code
from mkdocs_journeys.diagnostics.diagnostic import Level
from mkdocs_journeys.diagnostics.examples import RIGHT_COURSE, in_lesson, in_run

UNKNOWN_BLOCK = Code(
    "J701",
    level=Level.ERROR,
    title="An unknown block in a lesson",
    message="“{name}” is no block of a lesson, so all of it is left out",
    suggestion="write one of {names}",
    why="A misspelt block may have been meant for trainers only, so it is not shown to anybody.",
    wrong=in_lesson("/// exercize | Sort the names\nIn pairs.\n///\n"),
    right=RIGHT_COURSE,
)
BLOCK_HEAD = Code(
    "J702",
    level=Level.ERROR,
    title="The first line of a block that cannot be read",
    message="“{text}” is not how a block begins",
    suggestion="write “{marks} {name} | title”, with plain slashes and a plain bar before the title",
    why="Other signs look alike and mean nothing here.",
    wrong=in_lesson("/// exercise Sort the names\nIn pairs.\n///\n"),
    right=RIGHT_COURSE,
)
BLOCK_OPEN = Code(
    "J703",
    level=Level.ERROR,
    title="A block without an end",
    message="the block “{name}” has no end, so it goes on to the end of what it is in",
    suggestion="end it with a line “{marks}”",
    why="Nobody can tell which text still belongs to it.",
    wrong=in_lesson("/// exercise | Sort the names\nIn pairs.\n"),
    right=RIGHT_COURSE,
)
BLOCK_END = Code(
    "J704",
    level=Level.ERROR,
    title="The end of a block that did not begin",
    message="no block that begins with “{marks}” is open here",
    suggestion="write as many slashes as the block begins with, or delete the line",
    why="A block ends at a line with exactly as many slashes as it begins with.",
    wrong=in_lesson("/// exercise | Sort the names\nIn pairs.\n///\n\n///\n"),
    right=RIGHT_COURSE,
)
BLOCK_INDENTED = Code(
    "J705",
    level=Level.ERROR,
    title="A block that is indented",
    message="the block “{name}” does not begin at the beginning of its line",
    suggestion="delete what is before it in its line",
    why="What is indented belongs to a list or a quotation, or is code; blocks of a lesson begin in the first column.",
    wrong=in_lesson("- One\n\n    /// hint\n    Two.\n    ///\n".replace("hint", "debrief")),
    right=RIGHT_COURSE,
)
BLOCK_PLACE = Code(
    "J706",
    level=Level.WARNING,
    title="A hint or a solution outside of an exercise",
    message="“{name}” is outside of an exercise",
    suggestion="put it between the first and the last line of its exercise",
    why="Readers have to see what it solves.",
    wrong=in_lesson("/// exercise | Sort the names\nIn pairs.\n///\n\n/// solution\nAll of them.\n///\n"),
    right=in_lesson("/// exercise | Sort the names\nIn pairs.\n\n//// solution\nAll of them.\n////\n///\n"),
)
BLOCK_OPTION = Code(
    "J707",
    level=Level.ERROR,
    title="An option of a block that cannot be read",
    message="“{text}” is no option that can be read, so the block is left out",
    suggestion="write “name: value” with a plain colon and a space, each option once, and an empty line below them",
    why="It may have been the label that keeps the block out of a build, so it is not shown to anybody.",
    wrong=in_lesson("/// exercise | Sort the names\n    minutes：10\n\nIn pairs.\n///\n"),
    right=RIGHT_COURSE,
)
UNKNOWN_BLOCK_OPTION = Code(
    "J708",
    level=Level.ERROR,
    title="An unknown option of a block",
    message="“{name}” is no option of the block “{block}”, which is left out",
    suggestion="it takes: {names}",
    why="It may have been the label that keeps the block out of a build, so it is not shown to anybody.",
    wrong=in_lesson("/// exercise | Sort the names\n    lasts: 10\n\nIn pairs.\n///\n"),
    right=RIGHT_COURSE,
)
BLOCK_OPTION_PLACE = Code(
    "J709",
    level=Level.ERROR,
    title="An option of a block in the wrong place",
    message="the option “{name}” is not where options belong",
    suggestion="put it right below the first line of the block, indented by four spaces",
    why="Elsewhere Markdown takes it for a sentence.",
    wrong=in_lesson("/// exercise | Sort the names\nminutes: 10\n\nIn pairs.\n///\n"),
    right=RIGHT_COURSE,
)
BREAK_WITHOUT_TIME = Code(
    "J710",
    level=Level.ERROR,
    title="A break without a time",
    message="this break says neither when nor after which lesson it is",
    suggestion="add “at: 12:30”, or “after:” with the id of a lesson",
    why="The timetable leaves it out.",
    wrong=in_run("[{minutes: 15}]"),
    right=in_run("[{at: 12:30, minutes: 15}]"),
)
LESSON_WITHOUT_NUMBER = Code(
    "J718",
    level=Level.NOTICE,
    title="A file of a course that is no lesson",
    message="this file is not read, because the files of lessons begin with a number",
    suggestion="rename it to “01-{name}”, with the number of its place in the course, or begin its name with “_”",
    why="The number puts lessons in order and says that a file is not a note; it is not part of the address.",
    wrong={"courses/mapping/course.yml": "title: Mapping\n", "courses/mapping/why.md": "---\ntitle: Why\n---\n"},
    right={"courses/mapping/course.yml": "title: Mapping\n", "courses/mapping/01-why.md": "---\ntitle: Why\n---\n"},
)
BLOCK_TOO_DEEP = Code(
    "J719",
    level=Level.ERROR,
    title="Blocks too deep within each other",
    message="“{name}” is the first block with more than {limit} blocks around it, so it is left out",
    suggestion="end the blocks around it, each with as many slashes as it begins with",
    why="Usually the blocks before it have no end. A limit keeps a build from failing.",
    wrong=in_lesson("".join(f"{'/' * (30 - depth)} discussion\n\n" for depth in range(25))),
    right=RIGHT_COURSE,
)
BLOCK_LABEL_EMPTY = Code(
    "J720",
    level=Level.ERROR,
    title="A label of a block without a value",
    message="“{name}” has no label, so the block is in no build",
    suggestion="write “only: internal” with a label of your own, or delete the line if the block is for everybody",
    why="The block was to be kept out of some builds, and nobody can tell which.",
    wrong=in_lesson("/// exercise | Sort the names\n    only:\n\nIn pairs.\n///\n"),
    right=in_lesson("/// exercise | Sort the names\n    only: internal\n\nIn pairs.\n///\n"),
)
FENCE_OPEN = Code(
    "J721",
    level=Level.ERROR,
    title="A map in a fence without an end",
    message="this map has no end and seems to have a label, so everything from here on is left out",
    suggestion="end it with a line “{marks}”, as far in as it begins",
    why="What the label keeps out would be shown as text.",
    wrong=in_lesson("```journey\nsteps:\n  - name: Calls\n    only: internal\n"),
    right=in_lesson("```journey\nsteps:\n  - name: Calls\n    only: internal\n  - Pays\n```\n"),
)
FENCE_NAME = Code(
    "J722",
    level=Level.ERROR,
    title="A fence that is nearly called “journey”",
    message="“{name}” draws no map and seems to have a label, so the fence is left out",
    suggestion="write “journey”",
    why="What the label keeps out would be shown as code.",
    wrong=in_lesson("```jorney\nsteps:\n  - name: Calls\n    only: internal\n```\n"),
    right=in_lesson("```journey\nsteps:\n  - name: Calls\n    only: internal\n  - Pays\n```\n"),
)
OTHER_BLOCK_SIGNS = Code(
    "J723",
    level=Level.ERROR,
    title="A label as another Markdown dialect would write it",
    message="“{text}” seems to be a label, but not in a way that hides anything, so what belongs to it is in no build",
    suggestion="write “/// instructor”, or “only: internal” below the first line of a block, and end it with “///”; "
    "what is for everybody needs another name",
    why="Admonitions, classes and the like are in every build. A note for trainers was not meant to be.",
    wrong=in_lesson("!!! instructor\n    They will be late.\n"),
    right=in_lesson("/// instructor\nThey will be late.\n///\n"),
)
REMARK_HELP: Final = "write what no reader may see as “<!-- … -->”, or delete it; put signs between backticks"
"""The suggestion of J723 for remarks such as `%% … %%`."""
LABEL_IN_TITLE = Code(
    "J724",
    level=Level.ERROR,
    title="A label in the title of a block",
    message="“{text}” has a label in its title, where it hides nothing, so the block is in no build",
    suggestion="write the label on a line of its own below, indented by four spaces",
    why="What is behind the bar is text that everybody reads; options are below it.",
    wrong=in_lesson("/// exercise | Sort the names, only: internal\nIn pairs.\n///\n"),
    right=in_lesson("/// exercise | Sort the names\n    only: internal\n\nIn pairs.\n///\n"),
)
SEEMING_BLOCK_LABEL = Code(
    "J725",
    level=Level.ERROR,
    title="An option of a block that seems to be a label",
    message="“{name}” is no option of the block “{block}”, and seems to say who may see it, so it is in no build",
    suggestion="if it says who may see the block, write “only” with the label; otherwise delete the line",
    why="What was to be seen by few must not be published because the option that says so has another name here.",
    wrong={"personas/anna.md": "---\nname: Anna\n---\n\n/// note\n    access: instructor\n\nHush.\n///\n"},
    right={"personas/anna.md": "---\nname: Anna\n---\n\n/// note\n    only: instructor\n\nHush.\n///\n"},
)
BREAK_TWICE = Code(
    "J731",
    level=Level.ERROR,
    title="A break after a lesson and at a time",
    message="this break says both “after” and “at”",
    suggestion="keep one of the two: “at: {at}” for a time, or “after: {after}” for the end of a lesson",
    why="A lesson may end at another time, and a break cannot be at two.",
    wrong=in_run("[{after: why, at: 10:00, minutes: 15}]"),
    right=in_run("[{at: 10:00, minutes: 15}]"),
)
