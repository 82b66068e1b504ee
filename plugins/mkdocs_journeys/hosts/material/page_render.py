"""What rendering a page's prose raises is said of its file, and the rest of the site is built.

What this leans on: MkDocs calls `page.render(config, files)`, which sets `page.content` and `page.toc`. There is no
event between Markdown and its result.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as HostPage

from ...diagnostics import Diagnostic
from ...embeds import JourneyBlocks, PageSource
from ..rendering_failure import rendering_failure
from .page_contents import set_contents


def guard_rendering(
    page: HostPage, source: PageSource, blocks: JourneyBlocks, instead: Callable[[Diagnostic], str]
) -> None:
    """Let a page show something else where Markdown or an extension raises an error.

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
            set_contents(page, instead(failure))
        finally:
            # It holds the portfolio, and the page outlives that.
            del page.render

    page.render = guarded  # type: ignore[method-assign]  # of this page alone
