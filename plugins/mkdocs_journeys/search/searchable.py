"""What search is told of a page."""

from dataclasses import dataclass

from .sections import Section


@dataclass(frozen=True)
class SearchablePage:
    """A page and what is under each of its headings; the first section is the page itself."""

    address: str
    title: str
    sections: tuple[Section, ...]
    tags: tuple[str, ...] = ()
    boost: float = 1.0

    @property
    def language(self) -> str:
        """The language of its heading, where that is not the site's."""
        return self.sections[0].language if self.sections else ""
