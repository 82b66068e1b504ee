"""Reads the files of the search's index: what is shown of each section, and where each term stands."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_journeys.search import Index

SEEN = [code for code in range(33, 127) if chr(code) not in '"\\']
DIGIT = {chr(code): number for number, code in enumerate(SEEN)}


@dataclass(frozen=True)
class Record:
    """What is shown of one section; `slot` is where its places begin."""

    slot: int
    location: str
    title: str
    text: str
    page_title: str
    tags: tuple[str, ...]
    language: str


def published(site: Path) -> Index:
    """The index of a built site, as its configuration names it."""
    version = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["config"]["version"]
    files = sorted((site / "search" / version).glob("*.js"))
    return Index(version, {file.name: file.read_text(encoding="utf-8") for file in files})


def content(script: str) -> Any:
    """What a file hands over."""
    assert script.startswith('journeysSearch("')
    assert script.endswith(")")
    return json.loads(script[script.index(",") + 1 : -1])


def records(index: Index) -> list[Record]:
    """All sections, in their order."""
    found = []
    for name, script in index.files.items():
        if name.startswith("r"):
            for address, page_title, tags, sections, *_ in content(script):
                for slot, id, title, text, *further in (one for one in sections if not isinstance(one, str)):
                    location = f"{address}#{id}" if id else address
                    found.append(
                        Record(slot, location, title, text, page_title, tuple(tags), further[0] if further else "")
                    )
    return sorted(found, key=lambda record: record.slot)


def searched(site: Path) -> list[Record]:
    """All sections that can be found in a built site."""
    return records(published(site))


def numbers(text: str) -> Iterator[int]:
    """What `numbers.py` has written."""
    number, weight = 0, 1
    for character in text:
        number += DIGIT[character] * weight
        weight *= 32
        if DIGIT[character] < 60:
            yield number
            number, weight = 0, 1


def places(index: Index) -> dict[str, list[tuple[int, int]]]:
    """Slot and place in the slot of every term, from all files."""
    found: dict[str, list[tuple[int, int]]] = {}
    for name, script in index.files.items():
        if name.startswith("t"):
            for line in content(script).split("\n"):
                term, written = line.split(" ")
                found[term] = list(_places(written))
    return found


def _places(written: str) -> Iterator[tuple[int, int]]:
    slot, gap, weight, after_gap = 0, 0, 1, False
    for character in written:
        digit = DIGIT[character]
        if after_gap:
            yield slot, digit
            gap, weight, after_gap = 0, 1, False
            continue
        gap += digit * weight
        weight *= 32
        if digit < 60:
            slot += gap
            after_gap = True
