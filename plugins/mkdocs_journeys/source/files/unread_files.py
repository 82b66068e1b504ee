"""Files that were meant to be read and are not, because of the ending of their names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

from mkdocs_journeys.diagnostics import Diagnostic, Place
from mkdocs_journeys.diagnostics.files import ENDING_NOT_READ
from mkdocs_journeys.source.files.layout import ENTITY_FOLDERS
from mkdocs_journeys.source.files.tree import TEXT_ENDINGS, is_text

_TABLES: Final = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".numbers", ".tsv", ".csv"})
_DOCUMENTS: Final = frozenset({".docx", ".doc", ".odt", ".rtf", ".pages"})
_TEXTS: Final = frozenset({".txt", ".text", ".toml", ".ini", ".xml", ""})
_SLIPS: Final = {
    **dict.fromkeys((".ylm", ".yam", ".yal", ".ymal", ".yalm", ".yamll", ".yaml_", ".yml_", ".ymll", ".yl"), ".yml"),
    **dict.fromkeys((".markdown", ".mdown", ".mkd", ".mdwn", ".mkdn", ".mdx"), ".md"),
}
_EVIDENCE: Final = "evidence/"


def files_not_read(paths: Iterable[str], linked: Collection[str]) -> Iterator[Diagnostic]:
    """Report files where maps, personas, courses or research data are that nobody reads.

    Args:
        paths: All files of the journeys folder.
        linked: Files that prose links to: these are published as they are.
    """
    for path in paths:
        if path not in linked and not is_text(path) and (hint := _hint(path)) is not None:
            name = PurePosixPath(path).name
            ending = _ending(name)
            reason = f"its name ends in {ending}" if ending else "its name has no ending"
            yield ENDING_NOT_READ.at(Place(path), hint, reason=reason)


def _hint(path: str) -> str | None:
    name = PurePosixPath(path).name
    if any(folder.lower().endswith(TEXT_ENDINGS) for folder in path.split("/")[:-1]):
        # The folder is refused, with all in it.
        return None
    ending, stem = _ending(name), name[: len(name) - len(_ending(name))]
    if path.startswith(_EVIDENCE):
        if stem.lower().endswith(".csv"):
            return f"rename it to “{stem}”"
        is_table = ending in (_TABLES - {".csv"}) | {".json"}
        return "research data is read from .csv: save the table as CSV" if is_table else None
    is_portfolio = "/" not in path and PurePosixPath(stem).stem.lower() == "portfolio"
    if path.split("/")[0] not in ENTITY_FOLDERS and not is_portfolio:
        return None
    if stem.lower().endswith(TEXT_ENDINGS):
        return f"rename it to “{stem}”"
    if ending == ".json":
        return f"rename it to “{stem}.yml”; it may stay as it is inside, because JSON is YAML"
    if ending in _SLIPS:
        return f"rename it to “{stem}{_SLIPS[ending]}”"
    if path.startswith("courses/"):
        # What a course hands out may be a table or a document.
        is_lesson = path.count("/") == 2 and stem[:1].isdigit() and ending in (".txt", ".text", "")
        return (
            f"rename it to “{stem}.md” if it is a lesson, or begin its name with “_” if it is only kept here"
            if is_lesson
            else None
        )
    if ending in _TABLES | _DOCUMENTS | _TEXTS and not stem.isupper():
        return f"write its content into “{stem}.yml”, or begin its name with “_” if it is only kept here"
    return None


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
