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


def _two_days(second: str, *, minutes: int = 120, run: str = "") -> Example:
    """A run of two lessons, each of which takes most of a morning."""
    return {
        "courses/mapping/course.yml": "title: Mapping\n",
        "courses/mapping/01-why.md": "---\ntitle: Why\nteach: 120\n---\n\nBecause.\n",
        "courses/mapping/02-how.md": f"---\ntitle: How\nteach: {minutes}\n---\n\nOn a wall.\n",
        "courses/mapping/runs/spring.yml": (
            f"title: Spring\n{run}days:\n  - {{date: 2026-03-02, start: 9:30, end: 12:00}}\n"
            f"  - date: 2026-03-03\n    start: 9:30\n    {second}\n"
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
    message="the block “{name}” has no end, so it goes on to the end of what it is in",
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
    title="A block that is indented",
    message="the block “{name}” does not begin at the beginning of its line",
    suggestion="delete what is before it in its line",
    why="What is indented belongs to a list or a quotation, or is code; blocks of a lesson begin in the first column.",
    wrong=_lesson("- One\n\n    /// hint\n    Two.\n    ///\n".replace("hint", "debrief")),
    right=_RIGHT,
)
BLOCK_PLACE = Code(
    "J706",
    level=Level.WARNING,
    title="A hint or a solution of nothing",
    message="“{name}” is outside of an exercise",
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
    suggestion="write “name: value” with a plain colon and a space, each option once, and an empty line below them",
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
    message="the option “{name}” is not where options belong",
    suggestion="put it right below the first line of the block, indented by four spaces",
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
BREAK_NOT_TAKEN = Code(
    "J711",
    level=Level.WARNING,
    title="A break after a lesson that is not taught on its day",
    message="this break is not taken, because “{lesson}” is not taught on day {day}",
    suggestion="name a lesson of that day, or say when the break is: “at: 12:30”",
    why=(
        "Lessons move to the next day when a day is full, and their breaks do not. A break that may fall on either day "
        "can be in both."
    ),
    wrong=_two_days("breaks: {after: why, minutes: 15}"),
    right=_two_days("breaks: {at: 10:30, minutes: 15}"),
)
BREAK_OUTSIDE = Code(
    "J712",
    level=Level.WARNING,
    title="A break outside of its day",
    message="this break is at {at}, which is not within its day ({hours})",
    suggestion="write a time within the day, on a clock of 24 hours",
    why="The timetable leaves it out.",
    wrong=_two_days("breaks: {at: 1:00, minutes: 60}"),
    right=_two_days("breaks: {at: 11:00, minutes: 60}"),
)
DAY_ENDS_FIRST = Code(
    "J713",
    level=Level.ERROR,
    title="A day that ends before it begins",
    message="this day ends at {end}, which is not after its beginning at {start}",
    suggestion="write a later time, on a clock of 24 hours",
    why="The timetable goes on as if the day had no end.",
    wrong=_two_days("end: 5:00"),
    right=_two_days("end: 17:00"),
)
OVER_TIME = Code(
    "J714",
    level=Level.WARNING,
    title="A day over time",
    message="day {day} is {minutes} over time: it ends at {finish}, and has to end at {end}",
    suggestion="let the day end later, shorten a lesson, or name what can be left out in “skip_if_short”",
    why="Participants leave at that time.",
    wrong=_two_days("end: 11:00"),
    right=_two_days("end: 11:30"),
)
SKIPPED_NOT_TAUGHT = Code(
    "J715",
    level=Level.WARNING,
    title="What can be left out is not taught anyway",
    message="“{lesson}” can be left out if time is short, but this run does not teach it",
    suggestion="add it to “lessons”, or name another one",
    why="Leaving it out saves nothing.",
    wrong=_two_days("end: 11:30", run="lessons: [why]\nskip_if_short: how\n"),
    right=_two_days("end: 11:30", run="lessons: [why, how]\nskip_if_short: how\n"),
)
MINUTES_UNKNOWN = Code(
    "J716",
    level=Level.NOTICE,
    title="A lesson without minutes in a timetable",
    message="nobody says how long “{lesson}” takes, so in {runs} all that follows it on its day is approximate",
    suggestion="write “teach: 30” among its fields, or “minutes: 10” in its exercises",
    why="A timetable adds up what lessons say and guesses nothing.",
    wrong={
        **_lesson("Because.\n"),
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: {date: 2026-03-02, start: 9:30}\n",
    },
    right={
        **_RIGHT,
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: {date: 2026-03-02, start: 9:30}\n",
    },
)
RUN_WITHOUT_DAYS = Code(
    "J717",
    level=Level.NOTICE,
    title="A run without days",
    message="this run says no days, so it has no timetable",
    suggestion="add “days:” and for each of them its “start:”, and its “date:” and “end:” if they are known",
    why="Its page lists what is taught, and not when.",
    wrong={**_RIGHT, "courses/mapping/runs/spring.yml": "title: Spring\n"},
    right={**_RIGHT, "courses/mapping/runs/spring.yml": "title: Spring\ndays: {date: 2026-03-02, start: 9:30}\n"},
)
LESSON_WITHOUT_NUMBER = Code(
    "J718",
    level=Level.NOTICE,
    title="A file of a course that is no lesson",
    message="this file is not read, because the files of lessons begin with a number",
    suggestion="rename it to “01-{name}”, with the number of its place in the course, or begin its name with “_”",
    why="The number puts lessons in order and tells them from notes; addresses go without it.",
    wrong={"courses/mapping/course.yml": "title: Mapping\n", "courses/mapping/why.md": "---\ntitle: Why\n---\n"},
    right={"courses/mapping/course.yml": "title: Mapping\n", "courses/mapping/01-why.md": "---\ntitle: Why\n---\n"},
)
BLOCK_TOO_DEEP = Code(
    "J719",
    level=Level.ERROR,
    title="Blocks too deep within each other",
    message="“{name}” is the first block with more than {limit} blocks around it, so it is left out",
    suggestion="end the blocks around it, each with as many slashes as it begins with",
    why="Mostly the blocks before it have no end. A limit keeps a build from falling over.",
    wrong=_lesson("".join(f"{'/' * (30 - depth)} discussion\n\n" for depth in range(25))),
    right=_RIGHT,
)
BLOCK_LABEL_EMPTY = Code(
    "J720",
    level=Level.ERROR,
    title="A label of a block without a value",
    message="“{name}” says no label, so the block is in no build",
    suggestion="write “only: internal” with a label of your own, or delete the line if the block is for everybody",
    why="The block was to be kept out of some builds, and nobody can tell which.",
    wrong=_lesson("/// exercise | Sort the names\n    only:\n\nIn pairs.\n///\n"),
    right=_lesson("/// exercise | Sort the names\n    only: internal\n\nIn pairs.\n///\n"),
)
FENCE_OPEN = Code(
    "J721",
    level=Level.ERROR,
    title="A map in a fence without an end",
    message="this map has no end and seems to have a label, so everything from here on is left out",
    suggestion="end it with a line “{marks}”, as far in as it begins",
    why="What the label keeps out would be shown as text.",
    wrong=_lesson("```journey\nsteps:\n  - name: Calls\n    only: internal\n"),
    right=_lesson("```journey\nsteps:\n  - name: Calls\n    only: internal\n  - Pays\n```\n"),
)
FENCE_NAME = Code(
    "J722",
    level=Level.ERROR,
    title="A fence that is nearly called “journey”",
    message="“{name}” draws no map and seems to have a label, so the fence is left out",
    suggestion="write “journey”",
    why="What the label keeps out would be shown as code.",
    wrong=_lesson("```jorney\nsteps:\n  - name: Calls\n    only: internal\n```\n"),
    right=_lesson("```journey\nsteps:\n  - name: Calls\n    only: internal\n  - Pays\n```\n"),
)
OTHER_BLOCK_SIGNS = Code(
    "J723",
    level=Level.ERROR,
    title="A label in the manner of another dialect",
    message="“{text}” seems to be a label, but not in a way that hides anything, so what belongs to it is in no build",
    suggestion="write “/// instructor”, or “only: internal” below the first line of a block, and end it with “///”; "
    "what is for everybody needs another name",
    why="Admonitions, classes and the like are in every build. A note for trainers was not meant to be.",
    wrong=_lesson("!!! instructor\n    They will be late.\n"),
    right=_lesson("/// instructor\nThey will be late.\n///\n"),
)
LABEL_IN_TITLE = Code(
    "J724",
    level=Level.ERROR,
    title="A label in the title of a block",
    message="“{text}” has a label in its title, where it hides nothing, so the block is in no build",
    suggestion="write the label in a line of its own below, moved in by four spaces",
    why="What is behind the bar is text that everybody reads; options are below it.",
    wrong=_lesson("/// exercise | Sort the names, only: internal\nIn pairs.\n///\n"),
    right=_lesson("/// exercise | Sort the names\n    only: internal\n\nIn pairs.\n///\n"),
)
BREAK_MOVED = Code(
    "J730",
    level=Level.WARNING,
    title="A break that another one moves",
    message="this break is at {at}, and another break lasts until {start}",
    suggestion="write “at: {start}”, or make one break of both",
    why="Nobody can take two breaks at once, so the timetable puts the second after the first.",
    wrong=_two_days("breaks: [{at: 10:00, minutes: 30}, {at: 10:15, minutes: 30}]"),
    right=_two_days("breaks: [{at: 10:00, minutes: 30}, {at: 10:30, minutes: 30}]"),
)
BREAK_TWICE = Code(
    "J731",
    level=Level.ERROR,
    title="A break after a lesson and at a time",
    message="this break says both “after” and “at”",
    suggestion="keep one of the two: “at: {at}” for a time, or “after: {after}” for the end of a lesson",
    why="A lesson may end at another time, and a break cannot be at two.",
    wrong=_run("[{after: why, at: 10:00, minutes: 15}]"),
    right=_run("[{at: 10:00, minutes: 15}]"),
)
LESSON_TWICE = Code(
    "J732",
    level=Level.ERROR,
    title="A lesson that is named twice",
    message="“{lesson}” is named twice in “lessons”, and is taught once",
    suggestion="delete one of the two; for a second part write a lesson of its own",
    why="Lessons have one place in a course, and a second one would be lost without a word.",
    wrong=_two_days("end: 17:00", run="lessons: [why, how, why]\n"),
    right=_two_days("end: 17:00", run="lessons: [why, how]\n"),
)
DAYS_OUT_OF_ORDER = Code(
    "J733",
    level=Level.WARNING,
    title="Days in the wrong order",
    message="this day is {date} from {start}, and the day before it is {before} until {end}",
    suggestion="put the days in order, and let a second part of one day begin after the first",
    why="Lessons are taught in the order in which days are written.",
    wrong={
        **_lesson("Because.\n"),
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: [{date: 2026-03-03, start: 9:30, end: 12:00}, "
        "{date: 2026-03-02, start: 9:30, end: 12:00}]\n",
    },
    right={
        **_RIGHT,
        "courses/mapping/runs/spring.yml": "title: Spring\ndays: [{date: 2026-03-02, start: 9:30, end: 12:00}, "
        "{date: 2026-03-03, start: 9:30, end: 12:00}]\n",
    },
)
