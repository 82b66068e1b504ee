"""What rendering a page's prose raises is said of its file, and the rest of the site is built."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import TableOfContents

from ...blocks import JourneyBlocks, PageSource
from ...diagnostics import Diagnostic
from ..rendering_failure import rendering_failure


def guard_rendering(
    page: HostPage, source: PageSource, blocks: JourneyBlocks, instead: Callable[[Diagnostic], str]
) -> None:
    """Let a page show something else where Markdown or an extension raises an error.

    MkDocs has no event between Markdown and its result.

    Args:
        page: The page.
        source: Its file.
        blocks: Our extension, which knows what is being read.
        instead: Reports a failure, and returns the HTML that the page shows.
    """
    render = page.render

    def guarded(config: MkDocsConfig, files: Files) -> None:
        try:
            render(config, files)
        except MkDocsException:
            # Somebody ends the build on purpose, and says why.
            raise
        except Exception as error:
            failure = rendering_failure(error, source, page.markdown or "", blocks.block_at_hand)
            page.content, page.toc = instead(failure), TableOfContents([])
        finally:
            # It holds the portfolio, and the page outlives that.
            del page.render

    page.render = guarded  # type: ignore[method-assign]  # of this page alone
