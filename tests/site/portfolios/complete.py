"""A portfolio with every field filled, each with a value of its own that is short enough to be drawn."""

from functools import cache
from itertools import count
from typing import Any

from tests.site.portfolios.every_field import CUSTOM_LANES, Path, every_field

from mkdocs_journeys.model import BUILT_IN_LANES, Portfolio

RATINGS = {"intensity", "satisfaction", "customer_importance", "business_importance", "customer_value"}
RATINGS |= {"business_value", "effort"}


@cache
def complete() -> Portfolio:
    """Two maps with every lane there is, all of them drawn."""
    numbers = count(1)

    def text(path: Path) -> str:
        """The field and a number that no other text has."""
        name = next(part for part in reversed(path) if isinstance(part, str))
        return f"{name.replace('_', ' ')} {next(numbers):04}"

    data = every_field(text)
    make_different(data, count(1))
    for journey in data["journeys"].values():
        journey["lanes"] = [*BUILT_IN_LANES, *CUSTOM_LANES]
    return Portfolio.model_validate(data, context={"forms": CUSTOM_LANES})


def make_different(value: Any, numbers: "count[int]") -> None:
    """Numbers, addresses and choices that could be mistaken for one another, or for what is meant without them."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, held in entries:
        if isinstance(held, dict | list):
            make_different(held, numbers)
        elif key == "link":
            value[key] = f"https://example.org/{next(numbers):04}"
        elif key == "n":
            value[key] = f"1{next(numbers):04}"
        elif key in RATINGS:
            value[key] = f"{1 + next(numbers) % 41 / 10}"
        elif key == "better":
            value[key] = "lower"
    if "sd" in value:
        value |= {"low": "-1.6", "score": f"{-1 + next(numbers) % 20 / 10}", "high": "1.7", "sd": "0.4"}
