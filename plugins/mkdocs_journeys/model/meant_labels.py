"""Labels that were meant and cannot be read: better in no build than in one where it must not be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_NAMES: Final = {
    *("only", "label", "labels", "include", "visible", "visibility", "audience"),
    *("private", "internal", "hidden", "confidential", "restricted"),
    *("仅", "只", "仅限", "只限", "限于", "仅限于", "仅供", "可见", "可见性", "可见范围", "内部", "保密"),
}
"""What authors call the field that decides who may see something."""

_WRITTEN: Final = re.compile(
    r"(?:^|[{\[(,、;；])[\s\-?\"'{\[(]*(?P<name>[^\W\d_]+(?:[ _-]for)?)(?P<rest>[\s\"']*(?:[:=;-]|[\s)\]},]|$))"
    r"|\b(?P<anywhere>only)\s*:",
    re.MULTILINE | re.IGNORECASE,
)


def means_label(name: str) -> bool:
    """Whether a name stands for `only`: in capitals, in another width, in Chinese, or described."""
    plain = unicodedata.normalize("NFKC", name).strip().lower().replace("_", " ").replace("-", " ")
    return plain in _NAMES or plain.startswith(("only ", "仅限", "只限"))


def mentions_label(lines: Sequence[str]) -> bool:
    """Whether lines that were not read as they stand may hold a label: its name is where that of a field would be."""
    # Full-width colons and commas become plain ones.
    text = unicodedata.normalize("NFKC", "\n".join(lines))
    return any(
        found["anywhere"]
        or (means_label(found["name"]) and (found["name"].lower().startswith("only") or ":" in found["rest"]))
        for found in _WRITTEN.finditer(text)
    )
