"""What rendering a page's prose raises is said of its file, and the rest of the site is built."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import TableOfContents

from ...blocks import PageSource
from ...diagnostics import Diagnostic
from ..rendering_failure import rendering_failure


def guard_rendering(page: HostPage, report: Callable[[Diagnostic], None], source: PageSource) -> None:
    """Let a page of ours report whatever Markdown or an extension raises, and have no prose then.

    MkDocs has no event between Markdown and its result.
    """
    render = page.render

    def guarded(config: MkDocsConfig, files: Files) -> None:
        try:
            render(config, files)
        except Exception as error:
            page.content, page.toc = "", TableOfContents([])
            report(rendering_failure(error, source, page.markdown or ""))
        finally:
            # It holds the portfolio, and the page outlives that.
            del page.render

    page.render = guarded  # type: ignore[method-assign]  # of this page alone
