"""Drawing: how fast a map is drawn, and how large it is.

The maps of the demonstration, and the online shopper twice in a row as a map of 24 steps. Times are the best of
several rounds, each with empty caches, since a build draws a map once; sizes are those of the picture on a page.
"""

import gzip
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs_journeys.drawing import Drawing, draw, draw_thumbnail
from mkdocs_journeys.drawing.measure import ems
from mkdocs_journeys.drawing.wrap import wrap
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.model import JourneyMap
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

PORTFOLIO = Path(__file__).parent.parent / "journeys"
ROUNDS = 7


def measured(draw_it: Callable[[], object]) -> float:
    """Milliseconds, the best of several rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        wrap.cache_clear()
        ems.cache_clear()
        start = time.perf_counter()
        draw_it()
        best = min(best, time.perf_counter() - start)
    return 1000 * best


def maps() -> Iterator[MapFacts]:
    portfolio = load(FolderTree(PORTFOLIO)).portfolio
    for journey in portfolio.journeys.values():
        yield map_facts(journey, portfolio)
    yield map_facts(doubled(portfolio.journeys["anna-buys-online"]), portfolio)


def doubled(journey: JourneyMap) -> JourneyMap:
    """The map followed by itself."""
    again = [
        stage.model_copy(
            update={
                "id": f"{stage.id}-2",
                "steps": tuple(step.model_copy(update={"id": f"{step.id}-2"}) for step in stage.steps),
            }
        )
        for stage in journey.stages
    ]
    return journey.model_copy(update={"id": "24 steps", "stages": (*journey.stages, *again)})


def main() -> None:
    headings = ("columns", "lanes", "draw ms", "write ms", "small ms", "elements", "KB", "KB gzip")
    print(f"{'':22}" + "".join(f"{heading:>10}" for heading in headings))
    for facts in maps():
        words = Words(facts.language)
        drawing: Drawing = draw(facts, words)
        text = drawing.inline("jm")
        figures = (
            len(facts.columns),
            len(facts.drawn),
            measured(lambda facts=facts, words=words: draw(facts, words)),
            measured(lambda drawing=drawing: drawing.inline("jm")),
            measured(lambda facts=facts, words=words: draw_thumbnail(facts, words)),
            text.count("<") - text.count("</"),
            len(text.encode()) / 1000,
            len(gzip.compress(text.encode())) / 1000,
        )
        print(f"{facts.journey.id:22}" + "".join(f"{figure:>10.4g}" for figure in figures))


if __name__ == "__main__":
    main()
