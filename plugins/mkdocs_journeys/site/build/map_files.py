"""The files of a site beside its pages: downloads and prints of maps, and what authors publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from hashlib import sha256

from ...drawing import AsFile, Scene, write_svg
from ...exchange.exporters import EXPORTERS, Exporter, MadeOf, MapToExport, portable_map
from ...exchange.exporters.embedded_pictures import embedded, pictures_of
from ...model import JourneyMap, Ref
from ..context import SiteContext
from ..fingerprint import of_this_program
from ..page import File
from ..pages.comparison import comparison_drawing, current_of
from ..pages.print_page import comparison_print_file, map_print_file, poster
from ..pictures import published_files


def files_of_maps(context: SiteContext) -> Iterator[File]:
    """Every file beside the pages of maps: downloads, prints, comparisons, and the pictures that authors name."""
    journeys = context.portfolio.journeys

    # A portrait is in many maps.
    read = lru_cache(maxsize=64)(context.read)

    # A download and the page that prints it follow one another, so the last drawing is kept, and no more of them.
    @lru_cache(maxsize=1)
    def drawing(id: str, compared_with: str = "") -> Scene:
        if compared_with:
            return comparison_drawing(journeys[id], journeys[compared_with], context)
        return poster(journeys[id], context)

    # So are the pictures: those of all maps at once would fill the memory.
    @lru_cache(maxsize=1)
    def held(id: str) -> Mapping[str, str]:
        return embedded(pictures_of(journeys[id], context.portfolio), read)

    def taken(id: str) -> MapToExport:
        return MapToExport(journeys[id], context.portfolio, partial(drawing, id), context.colours, held(id))

    def cached(file: File, journey: JourneyMap) -> File:
        def produce() -> bytes:
            made_of = made_of_drawing(journey, held(journey.id), context)
            return context.fragments.text(file.path, made_of, lambda: file.produce().decode("utf-8")).encode("utf-8")

        return File(file.path, produce, context.addresses.page(Ref.journey(journey.id)))

    for journey in journeys.values():
        ref, drawn = Ref.journey(journey.id), partial(drawing, journey.id)
        # What is drawn comes first, as long as the drawing is at hand.
        for exporter in sorted(EXPORTERS, key=lambda one: one.made_of is not MadeOf.DRAWING):
            path = context.addresses.download(ref, exporter.extension(journey))
            content = partial(exported, exporter, partial(taken, journey.id), path, context)
            yield File(path, content, context.addresses.page(ref))
        if journey.columns:
            yield cached(map_print_file(journey, drawn, partial(held, journey.id), context), journey)
        if (current := current_of(journey, context)) is not None:
            compared = partial(drawing, journey.id, current.id)
            yield File(context.addresses.comparison_download(ref, "svg"), _document(compared, context))
            yield comparison_print_file(journey, compared, context)
    for path in dict.fromkeys(published_files(context.portfolio)):
        yield File(context.addresses.media(path), partial(context.read, path))


def _document(drawing: Callable[[], Scene], context: SiteContext) -> Callable[[], bytes]:
    return lambda: write_svg(drawing(), AsFile(colours=context.colours)).encode("utf-8")


def made_of_drawing(journey: JourneyMap, pictures: Mapping[str, str], context: SiteContext) -> str:
    """What decides about a drawing that holds these pictures, as one short text."""
    digest = sha256("\0".join(f"{path} {address}" for path, address in pictures.items()).encode()).hexdigest()
    return f"{context.made_of(journey)}\0{digest}"


def exported(exporter: Exporter, taken: Callable[[], MapToExport], path: str, context: SiteContext) -> bytes:
    """Return the bytes of a download, those of an earlier build if nothing has changed that they are made of."""
    export = taken()
    make = lambda: exporter.write(export).decode("latin-1")  # noqa: E731
    if exporter.made_of is MadeOf.DRAWING:
        drawn_of = made_of_drawing(export.journey, export.pictures, context)
        return context.fragments.text(path, drawn_of, make).encode("latin-1")
    made_of = portable_map(export.journey, export.portfolio).model_dump_json(warnings=False)
    return context.fragments.text(path, f"{of_this_program()}\0{made_of}", make).encode("latin-1")
