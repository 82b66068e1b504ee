"""A portfolio with every field filled, each with a text of its own that is short enough to be drawn."""

from functools import cache
from itertools import count

from tests.site.portfolios.every_field import CUSTOM_LANES, Path, every_field

from mkdocs_journeys.model import Portfolio


@cache
def complete() -> Portfolio:
    """Two maps with every lane there is."""
    numbers = count(1)

    def text(path: Path) -> str:
        """The field and a number that no other text has."""
        name = next(part for part in reversed(path) if isinstance(part, str))
        return f"{name.replace('_', ' ')} {next(numbers):04}"

    return Portfolio.model_validate(every_field(text), context={"forms": CUSTOM_LANES})
