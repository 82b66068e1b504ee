"""Text of strangers in a form that is safe in logs and terminals."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from mkdocs_journeys.diagnostics.diagnostic import Diagnostic

_STEERING: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_STEERING_IN_JSON: Final = re.compile("[\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def printable(text: str) -> str:
    r"""Return a text on one line, with an escape for whatever steers a terminal or turns the direction of reading.

    A file may be called `a\n::error::b`, and a line that begins so is a command for the runner of a workflow.
    """
    return _STEERING.sub(_escaped, text)


def printable_lines(text: str, indent: str = "    ") -> str:
    """Return a text whose lines stay, all but the first one indented, so that none begins as a stranger wants."""
    return f"\n{indent}".join(printable(line) for line in text.split("\n"))


def printable_json(text: str) -> str:
    """Return JSON that says the same, with an escape for what JSON leaves as it is."""
    return _STEERING_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def log_text(found: Diagnostic, folder: str = "") -> str:
    """Return a diagnostic as an entry of a log: its place, its code, what is wrong and the help.

    Args:
        found: The diagnostic.
        folder: The folder in which its file lies, as readers of the log know it; empty where the file says it.
    """
    file = printable("/".join(filter(None, (folder, found.file))))
    help_text = f". Help: {printable_lines(found.suggestion)}" if found.suggestion else ""
    return f"{file}:{found.line}:{found.column}: {found.code} {printable(found.message)}{help_text}"


def number_text(value: float) -> str:
    """Return a number as messages say it, with a minus sign."""
    return f"{value:g}".replace("-", "−")


def ends_text(ends: tuple[float, float]) -> str:
    """Return the range between two numbers as messages say it, the lower first: `−2 to 2`."""
    return " to ".join(map(number_text, sorted(ends)))


def _escaped(found: re.Match[str]) -> str:
    short = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(found[0])
    code = ord(found[0])
    return short or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")


def refusal(error: OSError) -> str:
    """Return in one line what the operating system refuses."""
    reason = error.strerror or str(error) or type(error).__name__
    names = [f"“{name}”" for name in (error.filename, error.filename2) if isinstance(name, str | Path)]
    return printable(f"{' and '.join(names)}: {reason}" if names else reason)
