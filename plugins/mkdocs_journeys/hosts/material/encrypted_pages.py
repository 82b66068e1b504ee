"""Pages that another plugin encrypts: everything on them has to be there before it does, and nothing beside them.

What this leans on: the plugin encryptcontent marks a page with an attribute `encryptcontent` before Markdown reads it,
and takes its content after `on_page_content`.
"""

from __future__ import annotations

from mkdocs.structure.pages import Page as HostPage


class ProtectedPages:
    """Which pages of a build are encrypted.

    Attributes:
        without_files: How many of our pages are published without their downloads.
    """

    def __init__(self) -> None:
        self._found: set[str] = set()
        self.without_files = 0

    def meet(self, page: HostPage) -> bool:
        """Return whether a page will be encrypted; it is asked while the plugin's mark is there."""
        if hasattr(page, "encryptcontent"):
            self._found.add(page.file.src_uri)
        return page in self

    @property
    def sources(self) -> frozenset[str]:
        """The source paths of the pages that have been met as encrypted."""
        return frozenset(self._found)

    def __contains__(self, page: HostPage) -> bool:
        """Whether a page has been met as one that will be encrypted."""
        return page.file.src_uri in self._found
