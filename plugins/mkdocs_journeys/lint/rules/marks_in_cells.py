"""Markdown in a cell.

A drawing has no bold and no links within a line. An address alone is a link in table and list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Code, Level
from ...diagnostics.examples import in_step
from ..framework.rule import Finding, Rule
from ..framework.subjects import Build, JudgedMap

CODE = Code.documented(
    __doc__,
    "J254",
    level=Level.NOTICE,
    message="{texts} Markdown marks such as “{mark}”, and cells are plain text: the marks are shown as they are",
    suggestion="leave the marks out; give an address with “link:”",
    wrong=in_step('actions: "Reads the **small print**"'),
    right=in_step("actions: Reads the small print"),
)


MARK = re.compile(
    r"\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*|`[^`\n]{1,200}`|(?<!\w)__[^\s_](?:[^_\n]{0,200}[^\s_])?__(?!\w)"
    r"|!?\[(?P<text>[^\[\]\n]{1,200})\]\((?P<address>[^()\s]{1,500})\)"
)


def check(judged: JudgedMap) -> Iterator[Finding]:
    """Yield one finding for a map, at its first text with marks."""
    if not judged.is_whole:
        return
    found = [(path, mark) for path, text in judged.texts if (mark := MARK.search(text))]
    if not found:
        return
    path, mark = found[0]
    texts_have = "1 text has" if len(found) == 1 else f"{len(found)} texts have"
    link = next((mark for _, text in judged.texts for mark in MARK.finditer(text) if mark["address"]), None)
    address = link["address"] if link else "https://…"
    hint = f"leave the marks out; give an address with “link: {address}” beside the entry's text"
    yield Finding.at(*path, hint=hint, texts=texts_have, mark=mark[0])


RULE = Rule(CODE, "Maps as readers see them", Build.maps, check)
