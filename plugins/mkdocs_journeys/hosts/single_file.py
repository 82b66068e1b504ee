"""A map as one file: nothing is loaded, so it works from the file system, from an e-mail and in a closed network.

It needs scripts and style sheets within itself. Its policy names them by their digests, and forbids everything else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from markupsafe import Markup

from ..embeds import Embedding
from ..exchange.exporters.embedded_pictures import NO_PICTURE, inline_picture
from ..model import JourneyMap, Kind, Ref
from ..site.addresses import Addresses
from ..site.page import Fragment, Page, Part
from ..site.pages.journey import journey_page
from ..words import Words
from .absent_links import OTHER_FILE, OTHER_PAGE, without_absent_links
from .page_html import PageWriter
from .prepared_site import PreparedSite
from .theme_colours import stylesheet
from .theme_files import NOT_FOR_ONE_MAP, SCRIPTS, STYLES, THEME

MOST_PICTURES: Final = 12_000_000
"""Bytes of all pictures together."""

# What leads to the rest of a site, which is not there.
LEFT_OUT: Final = frozenset({"breadcrumbs", "downloads", "related", "share"})


@dataclass(frozen=True, slots=True)
class SingleFile:
    """A map as one HTML file, and what had no place in it.

    Attributes:
        html: The file.
        left_out: The files that are no pictures, or too large, as paths in the journeys folder.
    """

    html: str
    left_out: tuple[str, ...]


def single_file(journey: JourneyMap, prepared: PreparedSite, colour: str | None = None) -> SingleFile:
    """One map, with everything that it needs.

    Args:
        journey: A map of the site.
        prepared: Where it is.
        colour: The brand's colour (`#rrggbb`).
    """
    pictures = _Pictures(prepared)
    alone = replace(
        prepared.context, addresses=_Inside(own=journey.id, pictures=pictures), _facts={}, _card_facts={}, _made_of={}
    )
    # Nothing else is in the file, so that all of it is in the map's language.
    context = alone.in_language(journey.language or alone.portfolio.language)
    embedding = Embedding(
        context, prepared.embedding.whole, prepared.embedding.inline_maps, prepared.placeholders.defer
    )
    page = journey_page(journey, context)
    body = PageWriter(replace(prepared, context=context, embedding=embedding)).html(page, shown=_is_shown)
    return SingleFile(
        _document(page, without_absent_links(body, context.words), context.words, colour), tuple(pictures.left_out)
    )


def _is_shown(part: Part) -> bool:
    return not (isinstance(part, Fragment) and part.template in LEFT_OUT)


def _document(page: Page, body: str, words: Words, colour: str | None) -> str:
    styles = "\n".join(_styles(colour))
    early = _script("assets/journeys/single-file.js")
    scripts = "\n".join(_script(path) for path in SCRIPTS if path not in NOT_FOR_ONE_MAP)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_digest(early)} {_digest(scripts)}",
            f"style-src {_digest(styles)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return _DOCUMENT.format(
        language=words.language,
        direction=words.direction,
        policy=policy,
        title=page.title,
        description=page.description,
        styles=Markup(styles),
        early=Markup(early),
        scripts=Markup(scripts),
        body=Markup(body),
    )


_DOCUMENT = Markup("""\
<!doctype html>
<html lang="{language}" dir="{direction}" data-md-color-scheme="default">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<title>{title}</title>
<style>{styles}</style>
<script>{early}</script>
</head>
<body>
<main class="md-typeset jm-single">
{body}
</main>
<script>{scripts}</script>
</body>
</html>
""")


def _styles(colour: str | None) -> Iterable[str]:
    yield (THEME / "assets/journeys/single-file.css").read_text(encoding="utf-8")
    yield stylesheet(colour)
    for path in STYLES[1:]:
        if path not in NOT_FOR_ONE_MAP:
            # Within HTML, a style sheet ends where anything looks like its end.
            yield (THEME / path).read_text(encoding="utf-8").replace("</", "<\\/")


def _script(path: str) -> str:
    return (THEME / path).read_text(encoding="utf-8").replace("</", "<\\/").replace("<!--", "<\\!--")


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


class _Pictures:
    """Pictures as addresses that hold them."""

    def __init__(self, prepared: PreparedSite) -> None:
        self._read = prepared.context.read
        self._known: dict[str, str] = {}
        self._room = MOST_PICTURES
        self.left_out: list[str] = []

    def address(self, path: str) -> str:
        if path not in self._known:
            self._known[path] = self._made(path)
        return self._known[path]

    def leave_out(self, path: str) -> None:
        if path not in self.left_out:
            self.left_out.append(path)

    def _made(self, path: str) -> str:
        try:
            content = self._read(path)
        except OSError:
            content = b""
        address = inline_picture(path, content) if len(content) <= self._room else NO_PICTURE
        if address == NO_PICTURE:
            self.leave_out(path)
        else:
            self._room -= len(content)
        return address


@dataclass(frozen=True, slots=True)
class _Inside(Addresses):
    """Addresses where there is one map and nothing else."""

    own: str = ""
    pictures: _Pictures | None = field(default=None, repr=False, compare=False)

    def publishes(self, ref: Ref) -> bool:
        return ref.kind is Kind.JOURNEY and ref.id == self.own

    def link(self, target: str, start: str) -> str:
        return OTHER_PAGE

    def link_to_file(self, target: str, start: str) -> str:
        media = self.media("")
        if self.pictures is None or not target.startswith(media):
            return OTHER_PAGE
        return self.pictures.address(target.removeprefix(media))

    def attachment(self, path: str, start: str) -> str:
        if self.pictures is not None:
            self.pictures.leave_out(path)
        return OTHER_FILE

    def to(self, ref: Ref, start: str) -> str:
        is_here = self.publishes(ref) and ref.part
        return Addresses.to(self, ref, self.page(Ref.journey(self.own))) if is_here else OTHER_PAGE
