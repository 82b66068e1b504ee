"""The comment on a pull request: where its preview is, and which pages it changes.

Titles and addresses come from a build that a stranger has made. They are written so that they mean nothing in Markdown,
and only pages that are in the preview are linked.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

from ..site.page_list import ListedPage
from .archive import LIMITS

MOST_LINES: Final = 20
"""Pages that a comment lists; whoever wants all of them opens the preview."""

MOST_CHARACTERS: Final = 120
"""Characters of a title."""

_PREVIEW = re.compile(r"\*\*\[Preview\]\((https?://[^\s()<>]+)\)\*\* of `([0-9a-f]{7,40})`")
_SHORT = 12
_SPACE_LETTERS = dict.fromkeys(map(ord, "\u115f\u1160\u2800\u3164\uffa0"), " ")
_JOINERS = "\u200c\u200d"
_AFTER_A_SIGN = "\u2060"
_MEANS_SOMETHING = re.compile(r"[@#]|:(?=\w|\\[+-][01]\\:)|\bgh(?=\\-[0-9])", re.IGNORECASE)
_PUNCTUATION = str.maketrans({sign: f"\\{sign}" for sign in string.punctuation})


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file that a pull request changes.

    Attributes:
        path: Where it is afterwards; of a removed one where it was.
        status: What GitHub calls it: added, modified, renamed, removed and so on.
        before: Where it was before it was renamed, else empty.
    """

    path: str
    status: str
    before: str = ""


def published(address: str, commit: str, lines: Sequence[str]) -> str:
    """Return the comment on a preview that has been published."""
    return "\n".join([f"**[Preview]({address})** of `{commit[:_SHORT]}`.", *lines])


def failed(commit: str, run: str, earlier: str) -> str:
    """Return the comment on a build that has failed.

    Args:
        commit: What was built.
        run: The address of the run, which says why.
        earlier: Our comment as it is now; a preview that it names is still there.
    """
    text = f"No preview of `{commit[:_SHORT]}`: [the build]({run}) says why."
    if found := _PREVIEW.search(earlier):
        text += f"\n\nThe **[Preview]({found[1]})** of `{found[2]}` is still there."
    return text


def page_lines(
    changes: Sequence[ChangedFile], now: Sequence[ListedPage], before: Sequence[ListedPage], root: str, site: Path
) -> list[str]:
    """Return what a comment says of the pages that a pull request changes.

    Args:
        changes: The files that it changes.
        now: The pages of the preview.
        before: Those of the published site; empty where they are not known.
        root: The address of the preview, with a slash at its end.
        site: The folder of the preview's files.
    """
    there = [page for page in now if _is_in(page, site)]
    sources = {page.source for page in (*there, *before)}
    afterwards = _by_source(sources, ((change.path, change) for change in changes if change.status != "removed"))
    new, changed = _sorted(changes, afterwards, there, before)
    links = [f"- [{markdown_literal(page.title)}]({root}{quote(unquote(page.address))})" for page in changed]
    links += [f"- [{markdown_literal(page.title)}]({root}{quote(unquote(page.address))}) (new)" for page in new]
    earlier = _by_source(sources, ((change.before or change.path, change) for change in changes))
    addresses = {page.address for page in there}
    gone = [page for page in before if page.address not in addresses and page.source in earlier]
    lines = _listed("Changed here:", links)
    lines += _listed("No longer there:", [f"- {markdown_literal(page.title)}" for page in gone])
    return lines


def markdown_literal(text: str) -> str:
    """Return a text of a stranger as Markdown that shows it and does nothing: no link, no mention, no HTML."""
    shown = "".join(sign for sign in text if unicodedata.category(sign)[0] != "C" or sign in _JOINERS or sign in "\n\t")
    shown = " ".join(shown.translate(_SPACE_LETTERS).split())
    if len(shown) > MOST_CHARACTERS:
        shown = f"{shown[: MOST_CHARACTERS - 1]}…"
    # GitHub looks for people, requests and emoji in the finished HTML, where no backslash is left.
    return _MEANS_SOMETHING.sub(lambda found: found[0] + _AFTER_A_SIGN, shown.translate(_PUNCTUATION)) or "…"


def _sorted(
    changes: Sequence[ChangedFile],
    afterwards: Mapping[str, ChangedFile],
    now: Sequence[ListedPage],
    before: Sequence[ListedPage],
) -> tuple[list[ListedPage], list[ListedPage]]:
    """The pages that are new, and those that say something else than before."""
    earlier = {page.address: page for page in before}
    # A persona, the portfolio or answers of a survey change pages of others. What has happened to those on the main
    # branch meanwhile is of no interest where nothing in their folder is touched.
    folders = {page.source.split("/")[0] for page in now if page.content}
    is_touched = any(not folders.isdisjoint(change.path.split("/")) for change in changes)
    new: list[ListedPage] = []
    changed: list[ListedPage] = []
    for page in now:
        was, change = earlier.get(page.address), afterwards.get(page.source)
        if change is not None and (change.status == "added" or (before and was is None)):
            new.append(page)
        elif was is not None and page.content and was.content:
            if was.content != page.content and is_touched:
                changed.append(page)
        elif change is not None:
            changed.append(page)
    return new, changed


def _by_source(sources: Set[str], changes: Iterable[tuple[str, ChangedFile]]) -> dict[str, ChangedFile]:
    """Return changes by the source that they mean: the folder that sources are relative to may be anywhere.

    A path of thousands of folders means no source.
    """
    found: dict[str, ChangedFile] = {}
    for path, change in changes:
        parts = path.split("/")
        for start in range(max(0, len(parts) - LIMITS.depth), len(parts)):
            source = "/".join(parts[start:])
            if source in sources:
                found.setdefault(source, change)
    return found


def _is_in(page: ListedPage, site: Path) -> bool:
    """Whether the preview has the page; its address may be anything that a stranger has written."""
    path = unquote(page.address)
    if any("\ud800" <= sign <= "\udfff" for sign in path):
        # Half a character: the file system takes it for a byte, an address cannot hold it.
        return False
    parts = path.rstrip("/").split("/")
    if path.startswith("/") or "\\" in path or "\0" in path or any(part in (".", "..") for part in parts):
        return False
    file = site / path / "index.html" if not path or path.endswith("/") else site / path
    try:
        return file.is_file() and file.suffix == ".html"
    except OSError:
        return False


def _listed(head: str, lines: Sequence[str]) -> list[str]:
    if not lines:
        return []
    more = [f"- and {len(lines) - MOST_LINES} more"] if len(lines) > MOST_LINES else []
    return ["", head, "", *lines[:MOST_LINES], *more]
