"""What a host without MkDocs needs to write pages of a journeys folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostic
from ..embeds import Embedding
from ..session import DEFAULTS, Session, SessionOptions
from ..site.addresses import Addresses
from ..site.context import SiteContext
from ..site.repository import Repository
from ..words import Words
from .page_placeholders import PagePlaceholders, nonce_of


@dataclass(frozen=True, slots=True)
class PreparedSite:
    """A journeys folder, read, and everything that pages are made of.

    Attributes:
        folder: The journeys folder, as it was named.
        context: What page builders know.
        embedding: Answers blocks in the prose below an entity's fields.
        placeholders: What is put into pages at the end.
        diagnostics: Everything that is wrong with the files.
        edit_links: Page → where its source is edited, for who builds the pages to fill.
    """

    folder: Path
    context: SiteContext
    embedding: Embedding
    placeholders: PagePlaceholders
    diagnostics: tuple[Diagnostic, ...]
    edit_links: dict[str, str]


def prepare_site(folder: Path, options: SessionOptions = DEFAULTS, repo_url: str = "") -> PreparedSite:
    """Read a journeys folder to write pages of it.

    Args:
        folder: The folder with the portfolio.
        options: What the pages contain; their interface is in the same language, without one in the portfolio's.
        repo_url: The repository in which problems are reported.
    """
    # The session itself is not kept: with the places of all values it would take the memory that pages need.
    session = Session.open(folder, options)
    edit_links: dict[str, str] = {}
    context = SiteContext(
        portfolio=session.selected,
        words=Words(options.language or session.selected.language),
        addresses=Addresses(),
        as_of=options.as_of,
        diagnostics=session.diagnostics_for_pages,
        read=session.tree.read,
        whole_courses=session.portfolio.courses,
        repository=Repository(repo_url, lambda address: edit_links.get(address, "")),
    )
    placeholders = PagePlaceholders(nonce_of(session.tree))
    embedding = Embedding(context, session.portfolio, session.inline_maps, placeholders.defer)
    return PreparedSite(folder, context, embedding, placeholders, session.diagnostics, edit_links)
