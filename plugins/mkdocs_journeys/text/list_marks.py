"""What begins the items of a list in word processors and other formats."""

from __future__ import annotations

import re
from typing import Final

BULLETS: Final = "•●▪‣∙◦○■▸►➢➤❖\uf0b7\uf0a7\uf0d8"
"""Bullets; the last three are what Word's font Symbol and Wingdings leave behind."""
LIST_NUMBER: Final = re.compile(
    r"(?:\(?(?:\d{1,3}[.)]|[a-zA-Z]\))|（?\d{1,3}[）、．]|[①-⑳❶-❿➀-➉]|\d️?⃣)(?:\s+|(?<=[、．）①-⑳❶-❿➀-➉⃣]))(?=\S)"
)
"""A number or a letter that begins an item of a list in other formats."""
LIST_MARK: Final = re.compile(rf"(?:[-*+·–—{BULLETS}]\s+|[{BULLETS}]|{LIST_NUMBER.pattern})(?=\S)")
"""Any mark that begins an item of a list."""
