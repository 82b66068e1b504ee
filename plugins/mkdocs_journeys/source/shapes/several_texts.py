"""Several things in one text: between commas, arrows or lines, or numbered."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.diagnostics.shapes import PARTS_IN_TEXT, PERHAPS_SEVERAL
from mkdocs_journeys.model import Part, Stage, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import SourceLines, written
from mkdocs_journeys.text.list_marks import BULLETS, LIST_MARK

_LISTED_LANES = frozenset(
    {"actions", "needs", "pain_points", "bright_spots", "opportunities", "physical_evidence", "metrics"}
)
_SPOKEN_LANES = frozenset({"quotes", "thoughts"})
# Spaces before a mark are counted, since a search begins anew at each space of a long row of them.
_NAMES_APART = re.compile(r"\s{0,9}[,;，；、،؛]\s*")
_TEXTS_APART = re.compile(r"\s{0,9}[;；؛]\s*")
_COUNTED = re.compile(
    r"(?:^|(?<=[\s,;，；。、]))(?:[(（]?(?P<number>\d{1,2}|[①-⑳])(?:[.)、．）:：]|(?<=[①-⑳]))\s*)(?!\d)"
)
_LETTERED = re.compile(r"(?:^|(?<=[\s,;，；。、]))\(?(?P<letter>[a-z])\)\s+", re.IGNORECASE)
_ARROWS = re.compile(r"\s{0,9}(?:[→⟶➔➜➡⇒»›]\ufe0f?|[-=]{0,2}>{1,2})\s*")
_ARROW_AT_END = re.compile(rf"{_ARROWS.pattern}\Z")
_PARTS_APART = re.compile(r"\s{0,9}[,;，；、،؛|]\s*|\s{1,9}/\s+|\s{0,9}／\s*")
"""What may be between the names of stages and steps."""
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]{0,20}://|www\.)[^\s，；、،؛]*[^\s,;.，；、،؛]", re.IGNORECASE)
"""An address; the marks in it are not between several things."""
_BULLET = re.compile(rf"\s*(?:{LIST_MARK.pattern}|\d{{1,2}}[.)、．）](?=\S))")
_BULLETS = re.compile(rf"[{BULLETS}・]\s*|(?:^|(?<=\s))[·*]\s+")
_BEFORE_LAST = re.compile(r"\A(?:and|und|et|y|e|en|og|och|i|и)\s+")
_ALTERNATIVE = re.compile(r"(?:or|oder|ou|o|of|eller|или|then|dann|puis|luego)\s")
"""What begins the rest of a sentence behind a comma."""
_QUOTED = r"(?:«[^«»]*»|»[^«»]*«|“[^“”]*”|„[^„“”]*[“”]|‹[^‹›]*›|「[^「」]*」|『[^『』]*』|《[^《》]*》)"
_QUOTATIONS = re.compile(rf"{_QUOTED}(?:\s{{0,9}}[,;，；、،؛/|]?\s{{0,9}}{_QUOTED})+")
_PIECE = re.compile(r"[^\W\d_][-‐‑]\Z|\A[-‐‑][^\W\d_]")
_TABLE_RULE = re.compile(r"\|\s{0,9}:?-{2,}:?\s{0,9}\|")
"""The row of hyphens below the head of a table; YAML puts the lines of a text between quotation marks into one."""
_LONGEST_PART = 30
_MOST_WORDS = 4


def parts_in_text(reshaping: Reshaping, text: str, entry: type[Part], old: Path, *, is_item: bool = False) -> list[str]:
    """Return the stages or steps that one text names, as in `A > B > C`; the text alone where it names one.

    Args:
        reshaping: The walk through the file.
        text: The text.
        entry: Which of the two.
        old: Its path in the file.
        is_item: Whether it is the only item of a list, where it may well be a name with arrows in it.
    """
    kind = "stage" if entry is Stage else "step"
    place = reshaping.document.places.value(old)
    if _TABLE_RULE.search(text):
        hint = "write the table without quotation marks around it"
        reshaping.report(PARTS_IN_TEXT, place, hint, kind=kind, text=one_line(text))
        return [text]
    sure = numbered_parts(text) or listed_lines(text) or parts_between(text, _ARROWS)
    parts = sure or [_BEFORE_LAST.sub("", part) for part in parts_of(text, _PARTS_APART)]
    is_in_stage = entry is Step and "stages" in old
    if len(parts) < 2 or (not sure and not _are_names(parts, text)):
        return [text]
    edits = list_edit(reshaping.lines, old, parts)
    if is_item or (not sure and (is_in_stage or _goes_on(parts))):
        reshaping.report(PERHAPS_SEVERAL, place, None, edits, kind=kind, text=one_line(text), lines=written(parts))
        return [text]
    values = {"kind": kind, "text": one_line(text), "lines": written(parts)}
    reshaping.report(PARTS_IN_TEXT, place, None, edits, **values)
    reshaping.is_changed = True
    return parts


def _are_names(parts: Sequence[str], text: str) -> bool:
    """Whether parts between commas are as short as names, and none goes on with a sentence."""
    is_sentence = text.rstrip().endswith((".", "。", "!", "?"))
    is_short = all(len(part) <= _LONGEST_PART and len(part.split()) <= _MOST_WORDS for part in parts)
    return is_short and not is_sentence and not any(_ALTERNATIVE.match(part) for part in parts)


def _goes_on(parts: Sequence[str]) -> bool:
    """Whether only the first part begins with a capital letter, as a sentence does."""
    return parts[0][:1].isupper() and any(part[:1].islower() for part in parts[1:])


def one_line(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())


def listed_lines(text: str) -> list[str]:
    """The lines of a text, without the bullets before them; none if it has one line."""
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    return [_BULLET.sub("", line, count=1) if _BULLET.match(line) else line for line in lines] if len(lines) > 1 else []


def parts_between(text: str, apart: re.Pattern[str]) -> list[str]:
    """The parts of a text between marks; none if there is no mark, or nothing on one side of it."""
    parts = apart.split(text.strip())
    return parts if len(parts) > 1 and all(parts) and "<" not in text else []


def perhaps_several(reshaping: Reshaping, text: str, kind: str, old: Path, lane: str = "") -> None:
    """Ask, as a notice, whether a text is a list."""
    parts = numbered_parts(text)
    lines = listed_lines(text)
    if not parts and lines and all(map(_BULLET.match, text.strip().split("\n"))):
        parts = lines
    if not parts:
        parts = _between_bullets(text)
    if not parts and lane in _SPOKEN_LANES:
        parts = _quotations(text)
    if not parts and len(between := parts_between(text, _ARROWS)) > 2:
        parts = between
    if not parts and kind == "entry" and lane not in _LISTED_LANES:
        return
    if not parts:
        parts = parts_of(text, _NAMES_APART if kind == "tag" else _TEXTS_APART)
        if len(parts) < 2 or text.rstrip().endswith((".", "。", "!", "?")):
            return
        if any(len(part) > _LONGEST_PART or len(part.split()) > _MOST_WORDS for part in parts):
            return
    kind = "tag" if kind == "tag" else lane.removesuffix("s").replace("_", " ").replace("opportunitie", "opportunity")
    place = reshaping.document.places.value(old)
    edits = list_edit(reshaping.lines, old, parts)
    reshaping.report(PERHAPS_SEVERAL, place, None, edits, kind=kind, text=one_line(text), lines=written(parts))


def ask_about_name(reshaping: Reshaping, text: str, entry: type[Part], old: Path) -> None:
    """Ask, as a notice, whether the name of a stage or step holds a list: several names, or what happens below one.

    Args:
        reshaping: The walk through the file.
        text: The name.
        entry: Which of the two has it.
        old: Its path in the file: of a field, or of an item without fields.
    """
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    head = "" if not lines or LIST_MARK.match(lines[0]) else lines.pop(0)
    parts = [LIST_MARK.sub("", line, count=1) for line in lines if LIST_MARK.match(line)]
    if "\n" not in text.strip():
        head, parts = "", _between_bullets(text)
    if len(parts) < len(lines) or len(parts) + bool(head) < 2:
        return
    kind, below = ("stage", "steps") if entry is Stage else ("step", "actions")
    shown: list[Any] = [{"name": head, below: parts}] if head else [*parts]
    is_item = isinstance(old[-1], int)
    edits = list_edit(reshaping.lines, old, shown if head else parts) if is_item else ()
    hint = f"write {'it' if head else 'each'} as a {kind} of its own:\n" + "\n".join(
        f"- {written(one)}" for one in shown
    )
    place = reshaping.document.places.value(old)
    reshaping.report(PERHAPS_SEVERAL, place, hint, edits, kind=kind, text=one_line(text), lines="")


def _between_bullets(text: str) -> list[str]:
    """The parts of a text of one line that bullets begin, as in `• Late • Loud`; none if it is one text."""
    parts = [part.strip() for part in _BULLETS.split(text)]
    return parts[1:] if len(parts) > 2 and not parts[0] and all(parts[1:]) and "\n" not in text.strip() else []


def _quotations(text: str) -> list[str]:
    """The quotations of which a text consists, as in `« Late » ; « Loud »`; none if it is something else."""
    return re.findall(_QUOTED, text) if _QUOTATIONS.fullmatch(text.strip()) else []


def parts_of(text: str, apart: re.Pattern[str] = _NAMES_APART) -> list[str]:
    """The parts of a text between commas or semicolons; the text alone where one of them is no whole thing."""
    parts = [part for part in _divided(text.strip().strip(",;，；、،؛"), apart) if part]
    return parts if all(map(_is_whole, parts)) else [text.strip()]


def _divided(text: str, apart: re.Pattern[str]) -> list[str]:
    """The parts of a text between marks that are in no address."""
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    parts: list[str] = []
    begin = at = 0
    for mark in apart.finditer(text):
        while at < len(addresses) and addresses[at][1] <= mark.start():
            at += 1
        if at == len(addresses) or mark.start() < addresses[at][0]:
            parts.append(text[begin : mark.start()])
            begin = mark.end()
    return [*parts, text[begin:]]


def _is_whole(text: str) -> bool:
    """Whether a part is neither within brackets nor a piece of a compound, as in `Vor- und Nachmittag`."""
    return _has_whole_brackets(text) and not _PIECE.search(text)


def _has_whole_brackets(text: str) -> bool:
    """Whether every bracket of a text is closed in it."""
    return all(text.count(opening) == text.count(closing) for opening, closing in ("()", "（）", "[]", "{}"))


def numbered_parts(text: str) -> list[str]:
    """The parts of a text that numbers from one or letters from a begin: `1. Late 2. Loud`; none if it is one text."""
    marks = list(_COUNTED.finditer(text))
    counted = [int(unicodedata.normalize("NFKC", mark["number"])) for mark in marks]
    if not marks:
        marks = list(_LETTERED.finditer(text))
        counted = [ord(mark["letter"].lower()) - ord("a") + 1 for mark in marks]
    if len(marks) < 2 or marks[0].start() > 0 or counted != list(range(1, len(counted) + 1)):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    parts = [text[mark.end() : end].strip(" ,;，；、\n") for mark, end in zip(marks, ends, strict=True)]
    if all(map(_ARROW_AT_END.search, parts[:-1])):
        parts = [_ARROW_AT_END.sub("", part) for part in parts]
    return parts if all(parts) else []


def list_edit(lines: SourceLines, path: Path, entries: Sequence[Any]) -> tuple[Edit, ...]:
    """The edit that puts several entries in place of a value: as more items of its list, or as a list."""
    span = lines.value_span(path)
    if span is None or lines.has_comment(span):
        return ()
    before = lines.lines[span.line - 1][: span.column - 1]
    if path and isinstance(path[-1], int):
        dash = before.rstrip()
        if dash.endswith("-") and not dash[:-1].rstrip(" -").strip():
            indent = " " * (len(dash) - 1)
            return (Edit(span, f"\n{indent}- ".join(map(written, entries))),)
        return (Edit(span, ", ".join(map(written, entries))),)
    return (Edit(span, written(entries)),)
