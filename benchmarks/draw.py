"""Drawing: what a map costs beside svgwrite alone, how large it is, and whether memory grows with their number.

*svgwrite alone* builds the same elements with svgwrite's own classes (`debug=False`), puts the attributes straight
into `attribs`, and writes them with svgwrite's own `tostring`: what any program would pay that knew beforehand what
to draw, and where. *Our marks alone* makes the marks of the drawing once more and writes them, which svgwrite never
sees; it is the stricter measure. The *whole* is everything from the facts of a map to the text of its picture:
measuring, wrapping, laying out, building and writing, with empty caches, since a build draws a map once.

The measures of one row are taken in turn, so that a busy machine slows all of them, and are medians of ten. The
garbage collector rests, as in `timeit`.
"""

import gc
import gzip
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import svgwrite
from svgwrite import container, path, shapes, text

from mkdocs_journeys.drawing import OnPage, Scene, draw, draw_thumbnail, write_svg
from mkdocs_journeys.drawing.scene.marks import Group, Mark
from mkdocs_journeys.drawing.scene.svg_marks import number
from mkdocs_journeys.drawing.typesetting.measure import ems
from mkdocs_journeys.drawing.typesetting.wrap import wrap
from mkdocs_journeys.insight import MapFacts, map_facts
from mkdocs_journeys.model import JourneyMap
from mkdocs_journeys.session import Session
from mkdocs_journeys.words import Words

PORTFOLIO = Path(__file__).parent.parent / "journeys"
ROUNDS = 10
COUNTS = (100, 1000)
XLINK = "{http://www.w3.org/1999/xlink}"
CLASSES: dict[str, Any] = {
    "g": container.Group,
    "defs": container.Defs,
    "symbol": container.Symbol,
    "use": container.Use,
    "rect": shapes.Rect,
    "circle": shapes.Circle,
    "line": shapes.Line,
    "polygon": shapes.Polygon,
    "path": path.Path,
    "text": text.Text,
    "tspan": text.TSpan,
}


def maps() -> Iterator[MapFacts]:
    """The maps of the demonstration, and the online shopper twice in a row as a map of 24 steps."""
    portfolio = Session.open(PORTFOLIO).portfolio
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


def svgwrite_alone(root: ElementTree.Element) -> str:
    """The elements once more, through svgwrite as it is."""
    drawing = svgwrite.Drawing(debug=False)
    for element in root:
        drawing.add(as_svgwrite(element))
    return str(drawing.tostring())


def as_svgwrite(element: ElementTree.Element) -> Any:
    kind = CLASSES[element.tag]
    made = kind(element.text or "", debug=False) if element.tag in ("text", "tspan", "use") else kind(debug=False)
    made.attribs.update((name.replace(XLINK, "xlink:"), value) for name, value in element.attrib.items())
    for part in element:
        made.add(as_svgwrite(part))
    return made


def marks_alone(scene: Scene) -> str:
    """The marks once more, through our writer."""
    return write_svg(replace(scene, marks=copied(scene.marks)), OnPage("jm"))


def copied(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(
        mark._replace(marks=copied(mark.marks)) if isinstance(mark, Group) else type(mark)(*mark) for mark in marks
    )


def whole(facts: MapFacts, words: Words) -> str:
    """A map from its facts to its picture, as if it were the first one."""
    for remembered in (wrap, ems, number):
        remembered.cache_clear()
    return write_svg(draw(facts, words), OnPage("jm"))


def medians(measured: Sequence[Callable[[], object]]) -> list[float]:
    """Milliseconds of processor time, each measured in turn."""
    times: list[list[float]] = [[] for _ in measured]
    for _ in range(ROUNDS):
        for found, measure in zip(times, measured, strict=True):
            start = time.process_time()
            measure()
            found.append(1000 * (time.process_time() - start))
    return [statistics.median(found) for found in times]


def peak_megabytes(count: int) -> float:
    """The most memory that a process of its own needs for so many maps, one after the other."""
    program = f"from benchmarks.draw import draw_many; draw_many({count})"
    process = subprocess.Popen([sys.executable, "-c", program], cwd=PORTFOLIO.parent)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"drawing {count} maps failed: {process.returncode}")
    # Linux counts the peak in kilobytes, macOS in bytes.
    return usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def draw_many(count: int) -> None:
    """Draws maps one after the other, no two with the same texts."""
    portfolio = Session.open(PORTFOLIO).portfolio
    journeys = [*portfolio.journeys.values()]
    for index in range(count):
        journey = renamed(journeys[index % len(journeys)], f"{index:04}")
        facts = map_facts(journey, portfolio)
        write_svg(draw(facts, Words(facts.language)), OnPage("jm"))


def renamed(journey: JourneyMap, mark: str) -> JourneyMap:
    """The map with a mark in every name of a step and in every action."""
    stages = [
        stage.model_copy(
            update={
                "steps": tuple(
                    step.model_copy(
                        update={
                            "name": f"{step.name} {mark}",
                            "actions": tuple(
                                item.model_copy(update={"text": f"{item.text} {mark}"}) for item in step.actions
                            ),
                        }
                    )
                    for step in stage.steps
                )
            }
        )
        for stage in journey.stages
    ]
    return journey.model_copy(update={"id": mark, "stages": tuple(stages)})


def main() -> None:
    headings = ("steps", "lanes", "elements", "svgwrite", "marks", "whole ms", "/svgwrite", "/marks", "small ms")
    print(f"{'':22}" + "".join(f"{heading:>11}" for heading in (*headings, "KB", "KB gzip")))
    gc.collect()
    gc.disable()
    for facts in maps():
        print(f"{facts.journey.id:22}" + "".join(f"{figure:>11.4g}" for figure in figures(facts)))
        gc.collect()
    gc.enable()
    few, many = (peak_megabytes(count) for count in COUNTS)
    print(f"\nAt most {few:.0f} MB for {COUNTS[0]} maps, {many:.0f} MB for {COUNTS[1]}: {many / few:.2f} times as much")


def figures(facts: MapFacts) -> list[float]:
    words = Words(facts.language)
    drawing: Scene = draw(facts, words)
    picture = write_svg(drawing, OnPage("jm"))
    root = ElementTree.fromstring(picture)
    root.remove(root[0])  # the description
    alone, marks, all_of_it, small = medians(
        [
            lambda: svgwrite_alone(root),
            lambda: marks_alone(drawing),
            lambda: whole(facts, words),
            lambda: draw_thumbnail(facts, words),
        ]
    )
    return [
        len(facts.columns),
        len(facts.drawn),
        picture.count("<") - picture.count("</"),
        alone,
        marks,
        all_of_it,
        all_of_it / alone,
        all_of_it / marks,
        small,
        len(picture.encode()) / 1000,
        len(gzip.compress(picture.encode())) / 1000,
    ]


if __name__ == "__main__":
    main()
