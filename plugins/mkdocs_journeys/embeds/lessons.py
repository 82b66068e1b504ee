"""Boxes for the blocks of lessons: exercises with their hints and solutions, notes, points to keep.

Only the first and the last line of a block are put aside, so that everybody else reads what is between them as they
read the rest of the page. What a label keeps out has been cut before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.util import AtomicString

from ..prose import LessonBlock, read_blocks
from ..prose.lesson_blocks import WITHIN_EXERCISES
from ..words import Words

# Control characters never reach Markdown from a text, so nobody can write such a line.
_MARK = re.compile("\x02lesson:(?P<side>[be])(?P<number>[0-9]+)\x03")


def marked(lines: Sequence[str], *, others_have_hints: bool) -> tuple[list[str], list[LessonBlock]]:
    """The lines of a page with marks in place of the first and last lines of blocks, and the blocks."""
    if not any("///" in line for line in lines):
        return [*lines], []
    text = read_blocks(lines, is_lesson=False)
    # PyMdown's admonitions may be called hints too.
    foreign = {block.line for block in text.blocks if others_have_hints and block.name in WITHIN_EXERCISES}
    ours = [block for block in text.every_block() if block.is_ours and not block.is_held and block.line not in foreign]
    pieces: list[list[str]] = [[line] for line in lines]
    for number, block in reversed([*enumerate(ours)]):
        begin, end = f"\x02lesson:b{number}\x03", f"\x02lesson:e{number}\x03"
        pieces[block.line] = ["", begin, ""]
        for index in range(block.line + 1, block.content):
            pieces[index] = []
        if block.indent:
            for piece in pieces[block.content : block.end]:
                piece[:] = [re.sub(f"^ {{1,{block.indent}}}", "", line) for line in piece]
        last = pieces[block.end - 1]
        last[:] = ["", end, ""] if block.is_closed else [*last, "", end, ""]
    return [line for piece in pieces for line in piece], ours


class LessonBlocks(BlockProcessor):
    """Makes boxes of what is between two marks."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.blocks: Sequence[LessonBlock] = ()
        self.words = Words("en")
        self.own_classes = "jm-"

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return _MARK.search(block) is not None

    def run(self, parent: ElementTree.Element, blocks: list[str]) -> None:
        first = blocks.pop(0)
        mark = _MARK.search(first)
        assert mark is not None, "that is what was tested"
        if before := first[: mark.start()].strip("\n"):
            self.parser.parseBlocks(parent, [before])
        rest = first[mark.end() :].strip("\n")
        if mark["side"] == "e":
            # Its beginning was taken by somebody else, such as raw HTML.
            blocks[:0] = [rest] if rest else []
            return
        end = f"\x02lesson:e{mark['number']}\x03"
        inner = [rest] if rest else []
        while blocks:
            text, found, after = blocks.pop(0).partition(end)
            if text.strip():
                inner.append(text.rstrip("\n"))
            if found:
                blocks[:0] = [after] if after.strip() else []
                break
        box = self._box(self.blocks[int(mark["number"])], parent)
        self.parser.parseBlocks(box, inner)

    def _box(self, block: LessonBlock, parent: ElementTree.Element) -> ElementTree.Element:
        kind = self._classes(f"block block--{block.name}")
        label = self._label(block.name)
        if block.name in WITHIN_EXERCISES:
            box = ElementTree.SubElement(parent, "details", {"class": kind})
            summary = ElementTree.SubElement(box, "summary")
            named = self._text(summary, "span", "block-label", label, self.words)
            if block.title:
                named.tail = AtomicString(self.words("{name}: {text}", name="", text=block.title))
            return box
        box = ElementTree.SubElement(parent, "section", {"class": kind})
        self._text(box, "p", "block-name", label, self.words)
        if block.title:
            # A level below the last heading; one that begins a lesson has a section of its own.
            level = "h3" if any(sibling.tag == "h2" for sibling in parent) else "h2"
            self._text(box, level, "block-title", block.title)
        self._facts(block, box)
        return box

    def _facts(self, block: LessonBlock, box: ElementTree.Element) -> None:
        options, words = block.options, self.words
        facts: list[tuple[str, str, Words | None]] = []
        if options.minutes is not None:
            facts.append(("minutes", words("{count} min", count=options.minutes), words))
        if options.mode:
            modes = {
                "solo": words("On your own"),
                "pair": words("In pairs"),
                "table": words("At tables"),
                "plenary": words("All together"),
            }
            facts.append((options.mode, modes[options.mode], words))
        if options.materials:
            facts.append(("materials", " · ".join(options.materials), None))
        if facts:
            line = ElementTree.SubElement(box, "p", {"class": self._classes("block-facts")})
            for name, text, spoken in facts:
                fact = self._text(line, "span", f"block-fact block-fact--{name}", text, spoken)
                fact.tail = " "

    def _text(
        self, parent: ElementTree.Element, tag: str, kind: str, text: str, words: Words | None = None
    ) -> ElementTree.Element:
        """An element with a text; if it is one of the site's words, it says so, since the lesson may not be."""
        spoken = {"lang": words.language, "dir": words.direction} if words else {}
        element = ElementTree.SubElement(parent, tag, {"class": self._classes(kind), **spoken})
        element.text = AtomicString(text)
        return element

    def _classes(self, names: str) -> str:
        return " ".join(f"{self.own_classes}{name}" for name in names.split())

    def _label(self, name: str) -> str:
        words = self.words
        return {
            "objectives": words("Objectives"),
            "exercise": words("Exercise"),
            "hint": words("Hint"),
            "solution": words("Solution"),
            "debrief": words("Debrief"),
            "discussion": words("Discussion"),
            "instructor": words("For trainers"),
            "key-points": words("Key points"),
        }[name]


class NoMarks(Postprocessor):
    """Marks that somebody else took, such as raw HTML, are taken out."""

    def run(self, text: str) -> str:
        return _MARK.sub("", text)
