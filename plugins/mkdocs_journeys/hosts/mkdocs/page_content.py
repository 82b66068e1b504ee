"""The content of a generated page as MkDocs wants it: text to search, and what is deferred."""

from __future__ import annotations

from html import escape

import yaml

from ...embeds import DeferredHtml
from ...site.context import SiteContext
from ...site.page import Fragment, Page, Prose
from ...site.render import in_language_of_page, rendered
from ...terms import kind_term
from ..page_placeholders import PagePlaceholders


def prose_of(page: Page, html: str, context: SiteContext) -> str:
    """The author's Markdown on a page, and what other plugins added to it, once sanitized; empty if there is none."""
    if not html.strip():
        return ""
    direction = context.content_words(page.language).direction
    return f'<div class="jm-prose" lang="{page.language}" dir="{direction}">{html}</div>'


def content(
    page: Page, prose: str, context: SiteContext, placeholders: PagePlaceholders, *, is_only_here: bool = True
) -> str:
    """What search indexes, with placeholders for the rest.

    Args:
        page: The page.
        prose: What is put where the author's Markdown is, or else at the end.
        context: What page builders know.
        placeholders: Where the rest waits.
        is_only_here: Whether nobody else prints the page, so that the rest can be forgotten with it.
    """
    parts = []
    has_place = False
    for part in page.parts:
        if isinstance(part, Prose):
            parts.append(prose)
            has_place = True
        elif isinstance(part, Fragment) and not part.searchable:
            parts.append(placeholders.defer(_deferred(part, page, context), is_only_here=is_only_here))
        else:
            parts.append(rendered(part, page, context))
    if prose and not has_place:
        parts.append(prose)
    return in_language_of_page("\n".join(parts), page, context)


def _deferred(part: Fragment, page: Page, context: SiteContext) -> DeferredHtml:
    return lambda _: rendered(part, page, context)


def search_options(page: Page, context: SiteContext) -> dict[str, object]:
    """Return what search has to know of a page: what it is called beside a result, and what it is worth."""
    words = context.in_language(page.language).words
    kind = kind_term(page.ref.kind, words) if page.ref is not None else words("Gallery")
    return {"kind": kind, "boost": page.worth_in_search, "rank": page.rank_in_search}


def front_matter(page: Page, context: SiteContext) -> str:
    """What MkDocs has to know of a page. It prints titles and descriptions into its templates as they are."""
    fields: dict[str, object] = {"title": escape(page.title, quote=False)}
    fields["search"] = {"exclude": True} if page.is_listing else search_options(page, context)
    # Feeds ask for a description of everything.
    fields["description"] = escape(page.description or page.title)
    # Texts of authors are no templates, neither titles nor prose: mkdocs-macros would run what is in braces.
    fields["render_macros"] = False
    if page.tags:
        # Our pages show their tags themselves; Material's page of tags lists them, and prints them as they are.
        fields["tags"] = [escape(tag, quote=False) for tag in page.tags]
        fields["hide"] = ["tags"]
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\n"
