"""What search is told of a page."""

from dataclasses import dataclass

from .sections import Section


@dataclass(frozen=True)
class SearchablePage:
    """A page and what is under each of its headings; the first section is the page itself.

    Attributes:
        address: Where it is.
        title: Its title.
        sections: The page itself, then what is under each of its headings.
        tags: Labels under which it is found as by its title.
        boost: How much more it is worth than another page.
        kind: What it is called, in its language: `Journey map`. Empty for a hand-written page.
        rank: 2 for maps, 1 for what else is in the library, 0 for the documentation: the higher one comes first.
    """

    address: str
    title: str
    sections: tuple[Section, ...]
    tags: tuple[str, ...] = ()
    boost: float = 1.0
    kind: str = ""
    rank: int = 0

    @property
    def language(self) -> str:
        """The language of its heading, where that is not the site's."""
        return self.sections[0].language if self.sections else ""
