"""The index of a site as small files.

A *place* is a number: sections are laid out one after the other in slots of 64 places, a new section begins with a new
slot. A title has the first 24 places of its section to itself, so that a place tells whether it belongs to a title.
Code begins with a slot of its own at the end of its section, and is worth less than text.

- `start.js`: which slots begin a section, a page and code, which terms and slots begin each of the other files, what
  each page is worth and which are maps or else of the library.
- `t0.js`…: terms in their order, each with its places.
- `r0.js`…: records: what is shown of a section.
- `w4.js`…: all words of four letters and so on, to find what a misspelt word may have meant.

Each file is a script that calls one function, since a page that is opened from the file system may load nothing else.
They lie in a folder named after their content: a reader who came before a new version was published never mixes two.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from types import MappingProxyType

from .numbers import DIGITS, Numbers, bits
from .searchable import SearchablePage
from .sections import MARK, Section
from .tokenize import terms

SLOT = 64
TITLE = 24
TERMS_OF_A_FILE = 10_000
"""Characters; a term with more places has a file of its own."""
RECORDS_OF_A_FILE = 9_000
MOST_PLACES = 25_000
"""A term has no more of them, beside those in titles: what is everywhere tells nothing and is long to read."""
PARTS = ("", "stage", "step")
"""Parts of maps, by their number in records."""
SHORTEST_MISSPELT, LONGEST_MISSPELT = 4, 20


Places = defaultdict[str, "array[int]"]


@dataclass(frozen=True)
class Index:
    """What is published: files by name, and the version that names their folder."""

    version: str
    files: dict[str, str]


def build_index(
    pages: Iterable[SearchablePage],
    folders: Sequence[str] = (),
    names: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> Index:
    """The index of all pages; the same pages in the same order give the same bytes.

    Args:
        pages: What is indexed.
        folders: Those of further languages: of the pages in them, and of the others, readers see their own first.
        names: What parts of maps and labels are called beside one result, by the language of pages; that of the site
            is empty.
    """
    in_titles: Places = defaultdict(lambda: array("I"))
    in_texts: Places = defaultdict(lambda: array("I"))
    section_begins: list[bool] = []
    page_begins: list[bool] = []
    page_folders: list[int] = []
    records = _Records()
    boosts: list[float] = []
    ranks: list[int] = []
    code_slots: list[int] = []
    slot = 0
    for page in (page for page in pages if page.sections):
        boosts.append(page.boost)
        ranks.append(page.rank)
        page_folders.append(next((at for at, one in enumerate(folders, 1) if page.address.startswith(one)), 0))
        records.begin(page)
        for index, section in enumerate(page.sections):
            tags = page.tags if index == 0 else ()
            title = terms(" ".join((section.title or page.title, *tags)))
            text = terms(_without_labels(section.text))
            begin = slot * SLOT
            for place, term in enumerate(title, begin):
                in_titles[term].append(place)
            text_begin = max(TITLE, len(title))
            for place, term in enumerate(text, begin + text_begin):
                in_texts[term].append(place)
            records.add(slot, section)
            slots = -(-(text_begin + len(text)) // SLOT) or 1
            if code := terms(section.code):
                code_slots.append(slot + slots)
                for place, term in enumerate(code, (slot + slots) * SLOT):
                    in_texts[term].append(place)
                slots += -(-len(code) // SLOT)
            section_begins += [True] + [False] * (slots - 1)
            page_begins += [index == 0] + [False] * (slots - 1)
            slot += slots
    numbers = Numbers()
    # As JavaScript compares texts, unit by unit.
    ordered = sorted(in_titles.keys() | in_texts.keys(), key=lambda term: term.encode("utf-16-be"))
    lines = (f"{term} {_written(_places(term, in_titles, in_texts), numbers)}" for term in ordered)
    term_files = list(_term_files(lines))
    record_files = list(records.files())
    words = _by_length(ordered)
    start = {
        "slots": slot,
        "sections": bits(section_begins),
        "pages": bits(page_begins),
        "terms": "\n".join(first for first, _ in term_files),
        "sizes": "".join(numbers[len(text) // 1000] for _, text in term_files),
        "records": _ascending((first for first, _ in record_files), numbers),
        "lengths": sorted(words),
        "boosts": _runs(boosts),
        "ranks": _runs(ranks),
        "code": _ascending(code_slots, numbers),
        **({"names": names} if names else {}),
        **(
            {"folders": ["", *folders], "folderOfPage": "".join(numbers[one] for one in page_folders)}
            if folders
            else {}
        ),
    }
    contents: dict[str, object] = {"start": start}
    contents |= {f"t{number}": text for number, (_, text) in enumerate(term_files)}
    contents |= {f"r{number}": pages_shown for number, (_, pages_shown) in enumerate(record_files)}
    contents |= {f"w{length}": " ".join(of_that_length) for length, of_that_length in words.items()}
    files = {f"{name}.js": _script(name, content) for name, content in contents.items()}
    digest = hashlib.sha256()
    for content in chain.from_iterable(files.items()):
        digest.update(content.encode())
    return Index(digest.hexdigest()[:12], files)


def _without_labels(text: str) -> str:
    """A text without the labels of its lines: they are everywhere, and tell nothing of what is looked for."""
    if MARK not in text:
        return text
    return "\n".join(line for line in text.split("\n") if not line.startswith(MARK))


def _runs(values: Iterable[float]) -> list[float]:
    """Values of which many are alike in a row: each with how often it comes."""
    return [one for value, run in groupby(values) for one in (float(value), len([*run]))]


def _script(name: str, content: object) -> str:
    return f'journeysSearch("{name}",{_json(content)})'


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _ascending(values: Iterable[int], numbers: Numbers) -> str:
    """Numbers that grow, each written as what it has more than the one before."""
    written, before = [], 0
    for value in values:
        written.append(numbers[value - before])
        before = value
    return "".join(written)


def _term_files(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Files of about the same size: the first term of each, and a line for every term with its places."""
    kept: list[str] = []
    size = 0
    for line in lines:
        if kept and size + len(line) > TERMS_OF_A_FILE:
            yield _term_of(kept[0]), "\n".join(kept)
            kept, size = [], 0
        kept.append(line)
        size += len(line)
    if kept:
        yield _term_of(kept[0]), "\n".join(kept)


def _term_of(line: str) -> str:
    return line.partition(" ")[0]


def _places(term: str, in_titles: Places, in_texts: Places) -> Iterable[int]:
    """All places of a term in their order, of which it is deprived to save memory."""
    titles, texts = in_titles.pop(term, array("I")), in_texts.pop(term, array("I"))
    return sorted(titles + texts[:MOST_PLACES]) if titles else texts[:MOST_PLACES]


def _written(places: Iterable[int], numbers: Numbers) -> str:
    """Each place as the slots since the one before, and one character for the place in its slot."""
    written, before = [], 0
    for place in places:
        slot = place // SLOT
        written.append(numbers[slot - before])
        written.append(DIGITS[place % SLOT])
        before = slot
    return "".join(written)


def _by_length(ordered: list[str]) -> dict[int, list[str]]:
    """Words that can be misspelt: of letters only, and long enough to be told from others."""
    words: defaultdict[int, list[str]] = defaultdict(list)
    for term in ordered:
        if SHORTEST_MISSPELT <= len(term) <= LONGEST_MISSPELT and term.isalpha():
            words[len(term)].append(term)
    return dict(words)


def _without_end(values: list[object]) -> list[object]:
    """Values without those at the end that say nothing."""
    while values and not values[-1]:
        values.pop()
    return values


class _Records:
    """What is shown of sections, some pages to a file; a page that goes on in the next file is named there again."""

    def __init__(self) -> None:
        self._files: list[tuple[int, list[object]]] = []
        self._size = RECORDS_OF_A_FILE
        self._page: SearchablePage
        self._sections: list[object] = []
        self._above = ""

    def begin(self, page: SearchablePage) -> None:
        self._page = page
        if self._files:
            self._name_page()

    def _name_page(self) -> None:
        self._sections = []
        self._above = ""
        page = self._page
        further = _without_end([page.language, page.kind])
        self._files[-1][1].append([page.address, page.title, page.tags, self._sections, *further])

    def add(self, slot: int, section: Section) -> None:
        title = section.title or self._page.title
        size = len(section.text.encode()) + len(section.code.encode()) + len(title) + 60
        if self._size + size > RECORDS_OF_A_FILE:
            self._leave_no_empty_page()
            self._files.append((slot, []))
            self._size = 0
            self._name_page()
        above = "\n".join(section.above)
        if above != self._above:
            # A text instead of a section: the headings above those that follow.
            self._sections.append(above)
            self._above = above
        part = PARTS.index(section.part) if section.part else 0
        further = _without_end([section.language, part, section.code])
        self._sections.append([slot, section.id, title, section.text, *further])
        self._size += size

    def _leave_no_empty_page(self) -> None:
        if self._files and not self._sections:
            self._files[-1][1].pop()

    def files(self) -> list[tuple[int, list[object]]]:
        return self._files
