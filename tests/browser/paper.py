"""What comes out of the printer: the pages of a PDF that Chromium wrote, with their sizes and their text."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from typing import Literal
from unicodedata import normalize

from playwright.sync_api import Page

OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\s(.*?)\bendobj", re.DOTALL)
STREAM = re.compile(rb"/Length (\d+).*?stream\r?\n", re.DOTALL)
REFERENCE = re.compile(rb"/(\w+) (\d+) 0 R")
SHOWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>")
POINTS = 72 / 25.4
NUMBER = rb"[-+]?(?:\d+\.?\d*|\.\d+)"
STEP = re.compile(
    rb"(?P<matrix>(?:" + NUMBER + rb"\s+){6}cm)|(?P<place>(?:" + NUMBER + rb"\s+){6}Tm)"
    rb"|(?P<font>/\w+\s+" + NUMBER + rb"\s+Tf)|(?P<save>\bq\b)|(?P<restore>\bQ\b)"
    rb"|(?P<shown><[0-9A-Fa-f]*>\s*Tj|\[[^\]]*\]\s*TJ)"
)
"""What changes the size of letters in the content of a page, and what shows some."""


@dataclass(frozen=True)
class Paper:
    """One page: its size in millimetres, and its text without spaces, as far as it is not cut off."""

    size: tuple[int, int]
    text: str


def printed(page: Page, *, size: Literal["A4", "Letter"] = "A4") -> list[Paper]:
    """The page as its reader's browser prints it, on the paper in the printer unless the page asks for another."""
    return papers(page.pdf(format=size, prefer_css_page_size=True, print_background=True))


def papers(pdf: bytes) -> list[Paper]:
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    return [paper(body, objects) for body in objects.values() if re.search(rb"/Type\s*/Page\b", body)]


def paper(body: bytes, objects: dict[int, bytes]) -> Paper:
    box = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", body)
    content = re.search(rb"/Contents\s*\[?(\d+) 0 R", body)
    assert box, body
    assert content, body
    wide, tall = (round(float(length) / POINTS) for length in box.groups())
    letters = {name: font_letters(int(number), objects) for name, number in fonts(body)}
    text = "".join(text_of(unpacked(objects[int(content[1])]), letters))
    # Two letters that are drawn as one are two again.
    return Paper((wide, tall), normalize("NFKC", text))


def smallest_text(pdf: bytes) -> float:
    """How high the smallest text of all pages is, in points."""
    objects = {int(number): body for number, body in OBJECT.findall(pdf)}
    sizes: list[float] = []
    for body in objects.values():
        content = re.search(rb"/Contents\s*\[?(\d+) 0 R", body)
        if content and re.search(rb"/Type\s*/Page\b", body):
            sizes += text_sizes(unpacked(objects[int(content[1])]))
    return min(sizes)


def text_sizes(content: bytes) -> Iterator[float]:
    """The size of every text of a page, in points: that of its letters, as far as it is made larger or smaller."""
    scales, scale, letters, turned = [1.0], 1.0, 0.0, 1.0
    for step in STEP.finditer(content):
        numbers = [float(number) for number in re.findall(NUMBER, step[0])]
        match step.lastgroup:
            case "save":
                scales.append(scale)
            case "restore":
                scale = scales.pop()
            case "matrix":
                scale *= hypot(numbers[2], numbers[3])
            case "place":
                turned = hypot(numbers[2], numbers[3])
            case "font":
                letters = float(step[0].split()[1])
            case _:
                yield letters * turned * scale


def fonts(body: bytes) -> list[tuple[bytes, bytes]]:
    found = re.search(rb"/Font\s*<<(.*?)>>", body, re.DOTALL)
    return REFERENCE.findall(found[1]) if found else []


def unpacked(body: bytes) -> bytes:
    head = STREAM.match(body, body.index(b"/Length"))
    assert head, body[:200]
    content = body[head.end() : head.end() + int(head[1])]
    return zlib.decompress(content) if b"FlateDecode" in head[0] or b"FlateDecode" in body[: head.start()] else content


def font_letters(number: int, objects: dict[int, bytes]) -> dict[int, str]:
    """Which letter each of a font's glyphs stands for."""
    reference = re.search(rb"/ToUnicode (\d+) 0 R", objects[number])
    if reference is None:
        return {}
    table = unpacked(objects[int(reference[1])])
    letters = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for glyph, letter in re.findall(rb"<(\w+)>\s*<(\w+)>", block):
            letters[int(glyph, 16)] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letter in re.findall(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                letters[int(first, 16) + offset] = chr(int(letter, 16) + offset)
    return letters


def text_of(content: bytes, letters: dict[bytes, dict[int, str]]) -> list[str]:
    found, current = [], {}
    for font, glyphs in SHOWN.findall(content):
        if font:
            current = letters.get(font, {})
        else:
            codes = (int(glyphs[place : place + 4], 16) for place in range(0, len(glyphs), 4))
            found += [letter for code in codes if (letter := current.get(code, "")).strip()]
    return found
