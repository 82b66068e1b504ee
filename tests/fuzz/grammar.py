"""Files made of choices: the same bytes give the same files, whether they are random or led by coverage."""

import io
import zipfile
from collections.abc import Sequence
from typing import TypeVar

from mkdocs_journeys.source.fields import field_names

Choice = TypeVar("Choice")

FIELDS = sorted(field_names())
SIGNS = [
    *"：-－•#\"'[]{},，、|>&*!%@`?~ \t\n\r\\\u3000\u00a0\u200b\ufeff\u202e\x00é安",
    ": ",
    "\n- ",
    "\n  ",
    "---\n",
    "😡",
]
VALUES = [
    "a",
    "b",
    "anna",
    "1",
    "-3",
    "1–2 days",
    "yes",
    "~",
    "''",
    "2026-01-01",
    "9:30",
    "https://e.example/",
    "[a, b]",
]
PROSE = [
    "/// exercise\n",
    "///\n",
    "    only: x\n",
    "```journey\n",
    "```\n",
    "> ",
    "- ",
    "<b>",
    "<!--",
    "](",
    "[a](b.md)",
    "\n\n",
]
IN_PROSE = [*PROSE, *SIGNS, *VALUES]
PATHS = [
    *("portfolio.yml", "maps/a.yml", "maps/b.md", "personas/anna.yml", "case-studies/c.md", "evidence/e.csv"),
    *("courses/k/course.yml", "courses/k/01-l.md", "courses/k/runs/r.yml"),
]


class Choices:
    """Bytes as choices; when they are used up, always the first one."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def number(self, below: int) -> int:
        """Return a number from 0 up to, not including, a limit."""
        value = self.data[self.at] if self.at < len(self.data) else 0
        self.at += 1
        if below > 256:
            value = value * 256 + (self.data[self.at] if self.at < len(self.data) else 0)
            self.at += 1
        return value % below

    def of(self, options: Sequence[Choice]) -> Choice:
        """Return one of several."""
        return options[self.number(len(options))]

    @property
    def is_over(self) -> bool:
        """Whether the bytes are used up."""
        return self.at >= len(self.data)


def value(choices: Choices, depth: int) -> str:
    """Return a value of YAML, right or nearly so."""
    kind = choices.number(8)
    if kind < 4 or depth > 5 or choices.is_over:
        return choices.of(VALUES)
    if kind == 4:
        return "".join(choices.of(SIGNS) for _ in range(choices.number(6)))
    inner = "\n" + "  " * (depth + 1)
    if kind == 5:
        return "".join(f"{inner}- {value(choices, depth + 1)}" for _ in range(choices.number(5)))
    return "".join(f"{inner}{choices.of(FIELDS)}: {value(choices, depth + 1)}" for _ in range(1 + choices.number(5)))


def yaml_text(choices: Choices) -> str:
    """Return fields, now and then with signs among them that do not belong there."""
    lines = ["title: T\n"]
    while not choices.is_over and len(lines) < 30:
        noise = choices.of(SIGNS) if choices.number(12) == 11 else ""
        lines.append(f"{choices.of(FIELDS)}{noise}: {value(choices, 0)}\n")
    return "".join(lines)


def prose_text(choices: Choices, most: int) -> str:
    """Return what may be below the fields of a file, of some pieces."""
    return "".join(choices.of(IN_PROSE) for _ in range(choices.number(most)))


def file_text(path: str, choices: Choices) -> str:
    """Return the text of one file."""
    if path.endswith(".csv"):
        return "map,step,score\n" + "".join(choices.of([*SIGNS, *VALUES, ","]) for _ in range(choices.number(40)))
    if path.endswith(".md"):
        body = prose_text(choices, 40)
        return f"---\n{yaml_text(Choices(choices.data[choices.at :][:60]))}---\n\n{body}\n"
    return yaml_text(choices)


def files(choices: Choices) -> dict[str, bytes]:
    """Return a journeys folder; one of its files may be the bytes as they are."""
    found: dict[str, bytes] = {}
    for _ in range(1 + choices.number(3)):
        path = choices.of(PATHS)
        is_raw = choices.number(8) == 7
        text = file_text(path, choices)
        found[path] = choices.data[choices.at :] if is_raw else text.encode("utf-8", "surrogatepass")
    return found


def archive(choices: Choices) -> bytes:
    """Return an archive of odd names, or bytes that only begin like one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as writer:
        for _ in range(choices.number(6)):
            parts = [choices.of(["index.html", "..", "a", "A", ".x", "", "con", "é", "\\", "a\x07", "/"])]
            parts += [choices.of(["b.html", "..", "a"]) for _ in range(choices.number(3))]
            entry = zipfile.ZipInfo("/".join(parts) or "x")
            entry.external_attr = choices.of([0, 0o100644, 0o120777, 0o040755]) << 16
            writer.writestr(entry, bytes(choices.number(256) for _ in range(choices.number(9))))
    content = bytearray(packed.getvalue())
    for _ in range(choices.number(4)):
        content[choices.number(len(content))] = choices.number(256)
    return bytes(content)
