"""Mistakes in the blocks of a course's prose and in the breaks of its runs, told where they stand."""

from __future__ import annotations

from typing import Any

from rapidfuzz import fuzz, process

from mkdocs_journeys.diagnostics import Diagnostic, Place, lessons
from mkdocs_journeys.diagnostics.fields import UNKNOWN_CHOICE, WHOLE_NUMBER_EXPECTED
from mkdocs_journeys.diagnostics.files import UNUSED_FILE
from mkdocs_journeys.model import Course, Lesson, Run
from mkdocs_journeys.prose import BLOCKS, read_blocks
from mkdocs_journeys.prose.block_options import MODES, Slip
from mkdocs_journeys.source.entity_reading import EntityReading
from mkdocs_journeys.source.field_problems import choice_help, found

NAMES = ", ".join(BLOCKS)


def check_lesson(reading: EntityReading[Any]) -> None:
    """Report mistakes in a course, a lesson or a run."""
    if isinstance(reading.record, Course | Lesson | Run) and reading.document.body:
        for slip in read_blocks(reading.document.body.split("\n")).slips:
            _report(slip, reading)
    if isinstance(reading.record, Run):
        for day, held in enumerate(reading.record.days):
            for number, pause in enumerate(held.breaks):
                if pause.after is None and pause.at is None and not _says_when(reading, day, number):
                    place = reading.value_place(("days", day, "breaks", number))
                    reading.report(lessons.BREAK_WITHOUT_TIME, place)


def unread_file(path: str) -> Diagnostic:
    """What is said of a file that is nothing: in the folder of a course it was meant for a lesson."""
    folder, _, name = path.rpartition("/")
    if folder.startswith("courses/") and "/" not in folder[len("courses/") :]:
        return lessons.LESSON_WITHOUT_NUMBER.at(Place(path), name=name)
    return UNUSED_FILE.at(Place(path))


def _says_when(reading: EntityReading[Any], day: int, number: int) -> bool:
    """Whether the author wrote when a break is, perhaps with a slip; what was refused has been spoken about."""
    written: Any = reading.document.value
    for element in reading.path(("days", day, "breaks", number)):
        written = written[element]
    return isinstance(written, dict) and any(name != "minutes" for name in written)


def _report(slip: Slip, reading: EntityReading[Any]) -> None:
    document = reading.document
    line = document.body_line + slip.line
    length = max(len(slip.about), 1)
    place = Place(document.file, line, slip.column, line, slip.column + length)
    known = BLOCKS.get(slip.block, ("only",))
    match slip.kind:
        case "block":
            likely = _likely(slip.about.lower(), BLOCKS)
            reading.report(lessons.UNKNOWN_BLOCK, place, likely, name=slip.about, names=NAMES)
        case "head":
            marks = "/" * max(3, len(slip.about) - len(slip.about.lstrip("/／")))
            reading.report(lessons.BLOCK_HEAD, place, text=slip.about, marks=marks, name=slip.block)
        case "open":
            reading.report(lessons.BLOCK_OPEN, place, name=slip.block, marks=slip.about)
        case "end":
            reading.report(lessons.BLOCK_END, place, marks=slip.about)
        case "indent":
            reading.report(lessons.BLOCK_INDENTED, place, name=slip.about)
        case "place":
            reading.report(lessons.BLOCK_PLACE, place, name=slip.about)
        case "line":
            reading.report(lessons.BLOCK_OPTION, place, text=slip.about)
        case "option":
            likely, names = _likely(slip.about, known), ", ".join(known)
            reading.report(lessons.UNKNOWN_BLOCK_OPTION, place, likely, name=slip.about, block=slip.block, names=names)
        case "moved":
            reading.report(lessons.BLOCK_OPTION_PLACE, place, name=slip.about)
        case "minutes":
            reading.report(WHOLE_NUMBER_EXPECTED, place, name="minutes", found=found(slip.about))
        case "mode":
            choices = ", ".join(MODES)
            hint = choice_help(slip.about, choices)
            reading.report(UNKNOWN_CHOICE, place, hint, name="mode", choices=choices, found=found(slip.about))


def _likely(text: str, names: Any) -> str | None:
    best = process.extractOne(text, list(names), scorer=fuzz.ratio, score_cutoff=60)
    return f"did you mean “{best[0]}”?" if best else None
