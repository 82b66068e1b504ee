"""What a host without MkDocs knows after reading a journeys folder."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..blocks import Embedding, SketchReader
from ..diagnostics import Diagnostic
from ..lint import run_rules
from ..prose import select
from ..site.addresses import Addresses
from ..site.context import SiteContext
from ..site.problems import showable
from ..site.repository import Repository
from ..source import FolderTree, load
from ..words import Words
from .as_of import day_of_build
from .late import Late, nonce_of


@dataclass(frozen=True, slots=True)
class Reading:
    """A journeys folder, read and selected.

    Attributes:
        folder: The folder.
        context: What page builders know.
        embedding: Answers blocks in the prose below an entity's fields.
        late: What is put into pages at the end.
        diagnostics: Everything that is wrong with the files.
        edit_links: Page → where its source is edited, for who builds the pages to fill.
    """

    folder: Path
    context: SiteContext
    embedding: Embedding
    late: Late
    diagnostics: Sequence[Diagnostic]
    edit_links: dict[str, str]


def read_folder(
    folder: Path,
    *,
    include: Sequence[str] = (),
    language: str = "",
    as_of: datetime.date | None = None,
    repo_url: str = "",
) -> Reading:
    """Read a journeys folder.

    Args:
        folder: The folder with the portfolio.
        include: Labels of what the result contains.
        language: The language of the interface; without it the portfolio's.
        as_of: The day on which reviews are judged.
        repo_url: The repository in which problems are reported.
    """
    tree = FolderTree(folder)
    loaded = load(tree, include=tuple(include), language=language)
    selected = select(loaded.portfolio, tuple(include), SketchReader(tree, tuple(include)).shown)
    judged = run_rules(selected, loaded.portfolio, loaded.places.value, loaded.diagnostics)
    edit_links: dict[str, str] = {}
    context = SiteContext(
        portfolio=selected,
        words=Words(language or selected.language),
        addresses=Addresses(),
        as_of=day_of_build(as_of),
        diagnostics=(*showable(loaded.diagnostics, loaded.portfolio, selected), *judged),
        read=tree.read,
        whole_courses=loaded.portfolio.courses,
        repository=Repository(repo_url, lambda address: edit_links.get(address, "")),
    )
    late = Late(nonce_of(tree))
    embedding = Embedding(context, loaded.portfolio, tree, tuple(include), late.placeholder)
    return Reading(folder, context, embedding, late, (*loaded.diagnostics, *judged), edit_links)
