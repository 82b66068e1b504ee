"""A page that puts a drawing on paper: a choice of sizes, and the sheets as they will come out of the printer.

It is a document of its own rather than a page of the theme: nothing has to be hidden when it is printed, and no script
is needed. What the sheets show is the download of the drawing, so a thousand of them cost next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from types import MappingProxyType
from typing import Final

from markupsafe import Markup

from ...drawing import OnPage, Scene, with_header, write_svg
from ...drawing.paper.breaks import Breaks
from ...drawing.paper.sheets import (
    PAPERS,
    POINTS_A_MILLIMETRE,
    Paper,
    PrintSheet,
    named,
    on_sheets,
    shown_again,
    shown_from,
    tiles,
)
from ...exchange.exporters.embedded_pictures import pictures_of
from ...model import JourneyMap, Ref
from ..context import SiteContext
from ..map_drawings import drawn_map, pictures_on_page
from ..page import File, Fragment, Page
from ..render import rendered

NAME = "jm-print-drawing"
NO_PICTURES: Final[Mapping[str, str]] = MappingProxyType({})
# Below this height, in points, letters can hardly be read without a glass.
LEGIBLE = 4.5
"""Points: letters that are smaller are hard to read on paper."""
CHOSEN: Paper = "A3"
"""The smallest paper that shows the whole drawing on one sheet: what the page opens with."""


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """A size of paper, and what comes of it.

    Attributes:
        paper: The size.
        width: Of a sheet, in millimetres.
        height: Of a sheet, in millimetres.
        count: How many sheets it takes.
        smallest: How high the smallest letters are, in points.
        is_chosen: Whether the page opens with it.
    """

    paper: Paper
    width: float
    height: float
    count: int
    smallest: float
    is_chosen: bool

    @property
    def is_legible(self) -> bool:
        """Whether its smallest letters can be read on paper."""
        return self.smallest >= LEGIBLE


def map_print_file(
    journey: JourneyMap, drawing: Callable[[], Scene], held: Callable[[], Collection[str]], context: SiteContext
) -> File:
    """The page that prints a map; it holds a drawing of its own if a picture is too large for the file.

    Args:
        journey: The map.
        drawing: Gives its drawing.
        held: Gives the pictures that the file holds; asked when the page is written, since they are read for it.
        context: What every page builder knows.
    """
    ref = Ref.journey(journey.id)
    subject = context.addresses.page(ref)
    address = context.addresses.print_page(subject)
    language = journey.language or context.portfolio.language

    def produce() -> bytes:
        shown = pictures_of(journey, context.portfolio).images.values()
        is_in_file = set(shown) <= set(held())
        pictures = {} if is_in_file else pictures_on_page(journey, context, address)
        file = context.addresses.download(ref, "svg") if is_in_file else ""
        back = context.in_language(language).words("Back to the map")
        return print_file(subject, language, drawing, file, back, context, pictures).produce()

    return File(context.addresses.published(address), produce)


def comparison_print_file(journey: JourneyMap, drawing: Callable[[], Scene], context: SiteContext) -> File:
    """The page that prints the comparison of a future map with its current one."""
    ref = Ref.journey(journey.id)
    subject, file = context.addresses.comparison(ref), context.addresses.comparison_download(ref, "svg")
    language = journey.language or context.portfolio.language
    back = context.in_language(language).words("Back to the comparison")
    return print_file(subject, language, drawing, file, back, context)


def poster(journey: JourneyMap, context: SiteContext) -> Scene:
    """The drawing of a map by itself."""
    facts, words = context.facts(journey), context.content_words(journey.language or context.portfolio.language)
    return with_header(drawn_map(journey, context), facts, words, pictures_of(journey, context.portfolio).portraits)


def print_file(
    subject: str,
    language: str,
    drawing: Callable[[], Scene],
    file: str,
    back: str,
    context: SiteContext,
    pictures: Mapping[str, str] = NO_PICTURES,
) -> File:
    """The page that prints a drawing.

    Args:
        subject: The page that shows the drawing, as the path of its Markdown file.
        language: The language of the drawing.
        drawing: Gives the drawing, with a header of its own.
        file: The file of the site that shows the same; empty where only a page can.
        back: What leads back to the page.
        context: What every page builder knows.
        pictures: Where the page finds the drawing's pictures, if it does not show the file.
    """
    address = context.addresses.print_page(subject)

    def produce() -> bytes:
        words = context.content_words(language)
        whole = drawing()
        if file:
            shown = shown_from(whole, context.addresses.link_to_file(file, address))
            again = replace(shown, description="")
        else:
            shown, again = named(whole, NAME), shown_again(whole, NAME)
        (sheet,) = on_sheets(shown, words, CHOSEN)
        breaks = Breaks.of(whole)
        joined = on_sheets(again, words, "A4", breaks)
        asset = context.addresses.asset
        data = {
            "title": whole.title,
            "language": language,
            "direction": words.direction,
            "back": back,
            "back_link": context.addresses.link(subject, address),
            "icon": asset("icon.svg"),
            "styles": [asset("colors.css"), asset("print-page.css")],
            "script": asset("print-page.js"),
            "palette": context.palette,
            "papers": paper_choices(whole, breaks),
            "sheet": Markup(write_svg(sheet.scene, OnPage(f"{NAME}-sheet", pictures=pictures))),
            "rows": rows_of(joined),
        }
        page = Page(address, whole.title, language, ())
        return rendered(Fragment("print-page", data), page, context).encode("utf-8")

    return File(context.addresses.published(address), produce)


def paper_choices(drawing: Scene, breaks: Breaks) -> list[PaperChoice]:
    """Every size of paper, the smallest first; `breaks` says where the drawing may be cut."""
    letters = breaks.smallest
    found = []
    for paper, (width, height) in PAPERS.items():
        sheets = tiles(drawing.width, drawing.height, paper, breaks=breaks)
        smallest = letters * sheets[0].scale * POINTS_A_MILLIMETRE
        found.append(PaperChoice(paper, width, height, len(sheets), smallest, paper == CHOSEN))
    return found


def rows_of(sheets: Sequence[PrintSheet]) -> list[list[Markup]]:
    """The sheets as they lie beside one another when they are joined."""
    return [
        [Markup(write_svg(sheet.scene, OnPage(f"{NAME}-{sheet.number}"))) for sheet in row]
        for _, row in groupby(sheets, key=lambda sheet: sheet.row)
    ]
