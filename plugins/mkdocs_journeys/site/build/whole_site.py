"""The whole site from a portfolio: which pages and files there are."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ...model import KINDS
from .. import pages as page_modules
from ..context import SiteContext
from ..page import Site
from ..pages.page_kind import PageKind
from ..pages.problems import problem_box
from .map_files import files_of_maps
from .redirects import redirect_pages


def build(context: SiteContext) -> Site:
    """Every page and file of the site; what they contain is made when a host asks for it."""
    portfolio = context.portfolio
    kinds = [one for one in page_kinds() if one.is_first or portfolio.library(one.kind)]
    pages = [page for one in kinds for page in one.pages(context)]
    # Galleries come last: what they show of a map is known once its own page has been written.
    galleries = [one.gallery(context) for one in kinds]
    for one, gallery in zip(kinds, galleries, strict=True):
        problems = problem_box(context.problems_elsewhere()) if one.is_first else ()
        pages.extend(gallery.pages(summary=portfolio.summary if one.is_first else "", before=tuple(problems)))
    files = (
        *files_of_maps(context),
        *(file for gallery in galleries for file in gallery.files()),
    )
    published = {context.addresses.published(page.address) for page in pages} | {file.path for file in files}
    return Site(tuple(pages), (*files, *redirect_pages(published, context)))


@cache
def page_kinds() -> tuple[PageKind, ...]:
    """Every kind of page that a module of `pages/` declares, in the order of the kinds."""
    names = (module.name for module in iter_modules(page_modules.__path__, f"{page_modules.__name__}."))
    modules = map(import_module, names)
    found: list[PageKind] = [module.PAGE_KIND for module in modules if hasattr(module, "PAGE_KIND")]
    return tuple(sorted(found, key=lambda one: [*KINDS].index(one.kind)))
