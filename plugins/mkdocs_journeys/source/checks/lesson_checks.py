"""Mistakes in the blocks of prose and in the breaks of runs, told where they are."""

from __future__ import annotations

from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic, Place, lessons
from mkdocs_journeys.diagnostics.fields import UNKNOWN_CHOICE, WHOLE_NUMBER_EXPECTED
from mkdocs_journeys.diagnostics.files import UNUSED_FILE
from mkdocs_journeys.diagnostics.structure import LABEL_IN_TEXT
from mkdocs_journeys.model import Course, Lesson, Run
from mkdocs_journeys.prose import BLOCKS, read_blocks
from mkdocs_journeys.prose.block_ends import REMARKS
from mkdocs_journeys.prose.block_options import MODES, Slip
from mkdocs_journeys.prose.lesson_blocks import DEEPEST
from mkdocs_journeys.source.fields import choice_help, value_in_words
from mkdocs_journeys.source.reading import EntityReading
from mkdocs_journeys.text import most_like

NAMES = ", ".join(BLOCKS)


def check_lesson(reading: EntityReading[Any]) -> None:
    """Report mistakes in the blocks of an entity's prose; outside of courses, those that concern a label."""
    document = reading.document
    if document.body:
        is_lesson = isinstance(reading.record, Course | Lesson | Run)
        text = read_blocks(document.body.split("\n"), is_lesson=is_lesson, labels=document.labels)
        # The label of a file without front matter is not that of a paragraph as well.
        reported = {one.line for one in document.diagnostics if one.code == LABEL_IN_TEXT.code}
        for slip in text.slips if is_lesson else text.label_slips():
            one = slip_found(slip, document.file, document.body_line)
            if one.line not in reported:
                reading.diagnostics.append(one)
    if isinstance(reading.record, Run):
        for day, held in enumerate(reading.record.days):
            for number, pause in enumerate(held.breaks):
                if pause.after is None and pause.at is None and not _says_when(reading, day, number):
                    place = reading.value_place(("days", day, "breaks", number))
                    reading.report(lessons.BREAK_WITHOUT_TIME, place)
                if pause.after is not None and pause.at is not None:
                    place = reading.key_place(("days", day, "breaks", number, "after"))
                    at = f"{pause.at.hour}:{pause.at.minute:02}"
                    reading.report(lessons.BREAK_TWICE, place, after=pause.after, at=at)


def unread_file(path: str) -> Diagnostic:
    """Report a file that is not read; in the folder of a course it was probably meant as a lesson."""
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


def slip_found(slip: Slip, file: str, first_line: int) -> Diagnostic:
    """What is said of a mistake in a block.

    Args:
        slip: The mistake.
        file: The file that it is in.
        first_line: The line of the file at which the text begins, from 1.
    """
    line = first_line + slip.line
    place = Place(file, line, slip.column, line, slip.column + max(len(slip.about), 1))
    known = BLOCKS.get(slip.block, ("only",))
    match slip.kind:
        case "block":
            likely = _likely(slip.about.lower(), BLOCKS)
            return lessons.UNKNOWN_BLOCK.at(place, likely, name=slip.about, names=NAMES)
        case "head":
            marks = "/" * max(3, len(slip.about) - len(slip.about.lstrip("/／∕⁄")))
            return lessons.BLOCK_HEAD.at(place, text=slip.about, marks=marks, name=slip.block)
        case "title":
            return lessons.LABEL_IN_TITLE.at(place, text=slip.about)
        case "open":
            return lessons.BLOCK_OPEN.at(place, name=slip.block, marks=slip.about)
        case "end":
            return lessons.BLOCK_END.at(place, marks=slip.about)
        case "indent":
            return lessons.BLOCK_INDENTED.at(place, name=slip.about)
        case "place":
            return lessons.BLOCK_PLACE.at(place, name=slip.about)
        case "line":
            return lessons.BLOCK_OPTION.at(place, text=slip.about)
        case "option":
            likely, names = _likely(slip.about, known), ", ".join(known)
            return lessons.UNKNOWN_BLOCK_OPTION.at(place, likely, name=slip.about, block=slip.block, names=names)
        case "label":
            return lessons.SEEMING_BLOCK_LABEL.at(place, name=slip.about, block=slip.block)
        case "moved":
            return lessons.BLOCK_OPTION_PLACE.at(place, name=slip.about)
        case "empty":
            return lessons.BLOCK_LABEL_EMPTY.at(place, name=slip.about)
        case "deep":
            return lessons.BLOCK_TOO_DEEP.at(place, name=slip.about, limit=DEEPEST)
        case "fence":
            return lessons.FENCE_OPEN.at(place, marks=slip.about)
        case "fence name":
            return lessons.FENCE_NAME.at(place, name=slip.about)
        case "other":
            hint = lessons.REMARK_HELP if slip.block in REMARKS else None
            return lessons.OTHER_BLOCK_SIGNS.at(place, hint, text=slip.about, name=slip.block)
        case "minutes":
            return WHOLE_NUMBER_EXPECTED.at(place, name="minutes", found=value_in_words(slip.about))
        case "mode":
            choices = ", ".join(MODES)
            hint = choice_help(slip.about, choices)
            return UNKNOWN_CHOICE.at(place, hint, name="mode", choices=choices, found=value_in_words(slip.about))
    raise AssertionError(f"a slip of an unknown kind: {slip.kind}")


def _likely(text: str, names: Any) -> str | None:
    likely = most_like(text, names, least=60)
    return f"did you mean “{likely}”?" if likely else None
