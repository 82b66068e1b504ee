"""Pages as Python-Markdown makes them, with the extension and a small library."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import markdown

from mkdocs_journeys.diagnostics import Diagnostic
from mkdocs_journeys.embeds import Embedding, JourneyBlocks, PageSource

LIBRARY = {
    "portfolio.yml": """\
channels: {web: {name: Website}}
touchpoints: {checkout: {name: Checkout, channel: web}}
owners: {shop: {name: E-commerce}}
dimensions: {industry: {name: Industry, values: {retail: Retail, banking: {name: {en: Banking, zh: 银行}}}}}
""",
    "personas/anna.yml": "name: Anna Berg\nage: 34\n",
    "maps/shoes.yml": """\
title: Buys shoes
personas: anna
owner: shop
tags: delivery
dimensions: {industry: retail}
steps: [{name: Looks, emotion: 1}, {name: Pays, emotion: -1, touchpoints: checkout, thoughts: Why?}]
""",
    "maps/loan.yml": """\
title: 申请贷款
language: zh
state: future
dimensions: {industry: banking}
steps: [{name: 申请, emotion: 1}, 等待]
""",
}


def library(folder: Path, **more: str) -> Path:
    """A journeys folder with two maps and a persona; further files by their paths with `__` for the slash."""
    for name, text in {**LIBRARY, **{key.replace("__", "/") + ".yml": text for key, text in more.items()}}.items():
        file = folder / "journeys" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "journeys"


class Rendered:
    """A page, and what was told about it."""

    def __init__(self, html: str, problems: Sequence[Diagnostic]) -> None:
        self.html = html
        self.problems = problems

    @property
    def drawings(self) -> list[str]:
        """The drawings on it, in order."""
        return re.findall(r"<svg[^>]*class=\"jm-(?:map|thumbnail)[ \"].*?</svg>", self.html, re.DOTALL)

    @property
    def outline(self) -> str:
        """The page without what drawings hold."""
        return re.sub(r"(<svg[^>]*class=\"jm-(?:map|thumbnail)[ \"]).*?</svg>", r"<svg/>", self.html, flags=re.DOTALL)

    @property
    def told(self) -> list[str]:
        """Each problem as one line."""
        return [str(problem) + (f" ({problem.suggestion})" if problem.suggestion else "") for problem in self.problems]


def rendered(
    text: str,
    journeys: Path,
    *,
    extensions: Sequence[Any] = ("pymdownx.superfences",),
    author_text: str | None = None,
    ours_first: bool = False,
) -> Rendered:
    """A page of this text, as a host without pages of ours shows it."""
    problems: list[Diagnostic] = []
    embedding = Embedding.of_folder(journeys)
    embedding.report = problems.extend
    embedding.page = PageSource("report.md", text if author_text is None else author_text)
    ours = JourneyBlocks(embedding)
    every = [ours, *extensions] if ours_first else [*extensions, ours]
    return Rendered(markdown.markdown(text, extensions=every), problems)
