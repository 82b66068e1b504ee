"""Text that may take only so much room: what does not fit ends in an ellipsis."""

from __future__ import annotations

import re

from .measure import clusters, width
from .wrap import IDEOGRAPH, wrap

ELLIPSIS = "…"
# Between these there is no space.
IDEOGRAPHS = re.compile(f"[{IDEOGRAPH}]{{2}}")


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """As much of a text as fits one line, with an ellipsis."""
    if width(text, size, bold) <= room:
        return text
    kept = ""
    for cluster in clusters(text):
        if width(kept + cluster + ELLIPSIS, size, bold) > room:
            break
        kept += cluster
    return kept.rstrip(" ,、") + ELLIPSIS


def shortened_lines(
    text: str, room: float, size: float, most: int, language: str, *, bold: bool = False
) -> tuple[str, ...]:
    """Return the lines of a text; what does not fit so many lines is left out of the last one."""
    lines = wrap(text, room, size, language, bold)
    if len(lines) <= most:
        return lines
    rest = lines[most - 1]
    for line in lines[most:]:
        rest += line if IDEOGRAPHS.fullmatch(rest[-1:] + line[:1]) else f" {line}"
    return (*lines[: most - 1], shortened(rest, room, size, bold=bold))
