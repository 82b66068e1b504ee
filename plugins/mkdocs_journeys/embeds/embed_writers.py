"""What blocks put into a page: drawings, curves and cards, written anew for each page on which they are."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from ..drawing import (
    OnPage,
    Scene,
    Scheme,
    draw,
    draw_comparison,
    draw_overview,
    draw_thumbnail,
    write_svg,
)
from ..drawing.compare.comparison_text import comparison_title
from ..drawing.wording.alt_text import extremes
from ..exchange.exporters.embedded_pictures import NO_PICTURE, images_in, inline_picture, picture_path
from ..insight import MapFacts, compare
from ..model import JourneyMap, Persona, Ref
from ..site.context import SiteContext
from ..site.icon_symbols import IconSymbols, icons_of_cells
from ..site.page import Fragment, Page
from ..site.pages.cards import journey_cards
from ..site.pages.hotspots import named_overview_links
from ..site.pages.journey import curve_for_phones, part_details, table_values, template_values
from ..site.pages.personas import persona_card
from ..site.render import rendered
from .deferred import DeferredHtml, PagePosition

NO_SYMBOLS: Mapping[str, str] = MappingProxyType({})
Where = Callable[[str], str]
"""From a picture as a map names it to its path within the site."""


@dataclass(frozen=True, slots=True)
class EmbedWriters:
    """Make deferred HTML for one site.

    Attributes:
        context: What the site's own pages are made of.
        has_pages: Whether the site has a page for each map and persona, so that links lead somewhere.
    """

    context: SiteContext
    has_pages: bool = True

    def drawing(self, facts: MapFacts, *, is_titled: bool = True) -> DeferredHtml:
        """A map of the site, with its title as a link to its page."""
        target = Ref.journey(facts.journey.id) if is_titled else None

        def where(file: str) -> str:
            return self.context.addresses.media(picture_path(facts.journey, file))

        return lambda position: self._html("embedded-map", position, **self._map(facts, position, where), target=target)

    def overview(self, facts: MapFacts, *, is_titled: bool = True) -> DeferredHtml:
        """A map at a glance, with links to its steps and entries; on a phone its curve."""
        words = self.context.content_words(facts.language)
        scene = draw_overview(facts, words, is_compact=True)
        data = {
            "target": Ref.journey(facts.journey.id),
            "title": facts.journey.title,
            "language": facts.language,
            "direction": words.direction,
            "is_titled": is_titled,
            "is_empty": not facts.columns,
            "places": tuple(named_overview_links(scene.hotspots, facts)),
            # Without our style sheets both would be seen.
            **(curve_for_phones(facts, self.context) if self.has_pages else {"curve": ""}),
        }

        def html(position: PagePosition) -> str:
            figure = self._svg(scene, f"embedded-{position.number}", position)
            return self._html("embedded-overview", position, figure=figure, **data)

        return html

    def comparison(self, after: JourneyMap, before: JourneyMap, *, is_titled: bool = True) -> DeferredHtml:
        """A future map against its current one, with its title as a link to the page of the comparison."""
        found = compare(self.context.facts(before), self.context.facts(after))
        words = self.context.content_words(found.after.language)
        ref, addresses = Ref.journey(after.id), self.context.addresses

        def html(position: PagePosition) -> str:
            data = {
                "figure": self._svg(draw_comparison(found, words), f"embedded-{position.number}", position),
                "title": comparison_title(found, words),
                "language": found.after.language,
                "direction": words.direction,
                "is_empty": False,
                "is_listed": False,
                "target": ref if is_titled else None,
            }
            leads_to = addresses.link(addresses.comparison(ref), position.address) if self._is_known(position) else ""
            return self._html("embedded-map", position, **data, link=lambda ref: leads_to)

        return html

    def inline_map(self, facts: MapFacts, page: str, *, is_listed: bool) -> DeferredHtml:
        """A map that is written into the page `page`; on demand with a table of all that it says."""

        def where(file: str) -> str:
            return posixpath.normpath(posixpath.join(posixpath.dirname(page), file))

        def html(position: PagePosition) -> str:
            if not is_listed:
                return self._html("embedded-map", position, **self._map(facts, position, where), target=None)
            names = partial(icons_of_cells, facts)
            icons = IconSymbols(f"jm-embedded-{position.number}", names, has_size=not self.has_pages)
            data = {**self._map(facts, position, where, icons.ids), "target": None}
            data |= {**self._table(facts, position, where, icons), "is_listed": True}
            return self._html("embedded-map", position, **data)

        return html

    def curves(self, several: Sequence[MapFacts]) -> DeferredHtml:
        """Emotion curves in little, one for each map, with their highest and lowest points in words."""

        def html(position: PagePosition) -> str:
            curves = [
                self._curve(facts, f"embedded-{position.number}-{number}", position)
                for number, facts in enumerate(several)
            ]
            return self._html("embedded-curves", position, curves=curves)

        return html

    def personas(self, personas: Iterable[Persona]) -> DeferredHtml:
        """A card for each persona."""
        cards = [persona_card(persona, self.context) for persona in personas]
        return lambda position: self._html("embedded-cards", position, cards=cards)

    def cards(self, journeys: Sequence[JourneyMap]) -> DeferredHtml:
        """A card for each map."""

        def html(position: PagePosition) -> str:
            cards = journey_cards(journeys, self.context)
            return self._html("embedded-cards", position, cards=cards)

        return html

    def _map(
        self, facts: MapFacts, position: PagePosition, where: Where, symbols: Mapping[str, str] = NO_SYMBOLS
    ) -> dict[str, Any]:
        words = self.context.content_words(facts.language)
        pictures = {image.file: self._file(where(image.file), position) for image in images_in(facts.journey)}
        return {
            "figure": self._svg(
                draw(facts, words, pictures=pictures), f"embedded-{position.number}", position, symbols
            ),
            "title": facts.journey.title,
            "language": facts.language,
            "direction": words.direction,
            "is_empty": not facts.columns,
            "is_listed": False,
        }

    def _table(self, facts: MapFacts, position: PagePosition, where: Where, icons: IconSymbols) -> dict[str, Any]:
        said = template_values(facts, self.context, icons)
        return {
            **said,
            "picture": lambda image: where(image.file),
            **table_values(facts, said["writer"]),
            "part_details": part_details(facts, said["writer"]),
            # What the map refers to within itself has no address of its own here.
            "link": lambda ref: "" if ref.id == facts.journey.id else self._link(ref, position),
        }

    def _curve(self, facts: MapFacts, prefix: str, position: PagePosition) -> dict[str, Any]:
        words = self.context.content_words(facts.language)
        return {
            "target": Ref.journey(facts.journey.id),
            "title": facts.journey.title,
            "language": facts.language,
            "direction": words.direction,
            "drawing": self._svg(draw_thumbnail(facts, words), prefix, position) if facts.has_curve else "",
            "sentences": [*extremes(facts, words)],
        }

    def _html(self, template: str, position: PagePosition, **data: Any) -> str:
        page = Page(position.address, "", self.context.words.language, ())
        given = {
            "link": lambda ref: self._link(ref, position),
            "path": lambda path: self._file(path, position),
            "before": position.number,
            **data,
        }
        return rendered(Fragment(template, given), page, self.context)

    def _is_known(self, position: PagePosition) -> bool:
        """Whether there are pages of ours, and links to them can be written."""
        return self.has_pages and bool(position.address)

    def _link(self, ref: Ref, position: PagePosition) -> str:
        has_page = self._is_known(position) and ref.id in self.context.portfolio.library(ref.kind)
        return self.context.addresses.to(ref, position.address) if has_page else ""

    def _file(self, path: str, position: PagePosition) -> str:
        if self._is_known(position):
            return self.context.addresses.link_to_file(path, position.address)
        # Nobody publishes the pictures of the journeys folder; those beside a page are the host's.
        media = self.context.addresses.media("")
        if not path.startswith(media):
            return path
        try:
            return inline_picture(path, self.context.read(path.removeprefix(media)))
        except OSError:
            return NO_PICTURE

    def _svg(
        self, drawing: Scene, prefix: str, position: PagePosition, symbols: Mapping[str, str] = NO_SYMBOLS
    ) -> Markup:
        # Without our style sheets the page's colours are unknown.
        scheme: Scheme | None = None if self.has_pages else "light"
        return Markup(write_svg(drawing, OnPage(prefix, scheme, symbols, position.shapes)))
