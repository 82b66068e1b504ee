"""Turns the HTML parts of a page into text, with links for the page on which they are."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..drawing.scene.icons import shape
from ..model import LANES, Ref
from ..text import quoted
from .context import SiteContext
from .language_markup import lang_attributes
from .linked import linked
from .page import Fragment, Heading, Page

TEMPLATES = Path(__file__).parent.parent / "templates"
LOOKS = frozenset({
    "touchpoints", "thoughts", "quotes", "emotion", "intensity", "pain_points", "bright_spots", "opportunities",
    "metrics", "duration", "images",
})  # fmt: skip
"""The forms of lanes whose entries look otherwise in table and list than a plain text does."""


PRESETS = {
    purpose: tuple(lane.id for lane in LANES.values() if purpose in lane.purposes)
    for purpose in ("story", "decisions", "blueprint")
}
"""The lanes that a map shows for a purpose; offered where it has at least two of them."""

PRESENTED = frozenset({"actions", "emotion", "thoughts", "quotes", "pain_points", "bright_spots", "opportunities"})
"""The forms of lanes from which the slides of a presentation are made."""


@cache
def environment() -> Environment:
    """The templates; every value is escaped, and one that is missing is a defect of ours."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.loopcontrols"],
        # They do not change while a site is built; asking the file system each time costs a tenth of rendering.
        auto_reload=False,
    )
    made.globals["icon"] = icon
    made.globals["LOOKS"] = LOOKS
    made.globals["PRESETS"] = PRESETS
    made.globals["PRESENTED"] = PRESENTED
    made.globals["lang_attributes"] = lang_attributes
    made.globals["linked"] = linked
    made.globals["quoted"] = quoted
    return made


@cache
def icon(name: str) -> Markup:
    """A bundled icon that says nothing by itself: text is beside it."""
    return Markup(
        '<svg class="jm-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">'
        f'<path d="{shape(name)}"/></svg>'
    )


def rendered(part: Heading | Fragment, page: Page, context: SiteContext) -> str:
    """One part of a page as HTML."""
    if isinstance(part, Heading):
        return str(Markup('<h{level} id="{id}">{text}</h{level}>').format(level=part.level, id=part.id, text=part.text))
    if part.made_of:
        return context.fragments.text(
            part.template, identity(page, part.made_of), lambda: _rendered(part, page, context)
        )
    return _rendered(part, page, context)


def identity(page: Page, made_of: str) -> str:
    """What a part that is kept from build to build is found by: its links depend on where it is."""
    return f"{page.address}\0{made_of}"


def in_language_of_page(html: str, page: Page, context: SiteContext) -> str:
    """Return the content of a page, marked where its words are not in the language of the site."""
    words = context.in_language(page.language).words
    if not html.strip() or not (attributes := lang_attributes(words.language, context.words.language)):
        return html
    return f'<div class="jm-page"{attributes}>\n{html}\n</div>'


def _rendered(part: Fragment, page: Page, context: SiteContext) -> str:
    context = context.in_language(page.language)
    links: dict[str, Any] = {
        "page": page,
        "words": context.words,
        "link": lambda ref: context.addresses.to(ref, page.address),
        "gallery": lambda kind: context.addresses.link(context.addresses.gallery(kind), page.address),
        # Where the script of a gallery shows only what was chosen; without it, all.
        "chosen": lambda kind, **choice: (
            f"{context.addresses.link(context.addresses.gallery(kind), page.address)}?{urlencode(choice)}"
        ),
        "path": lambda path: context.addresses.link_to_file(path, page.address),
        "ref": Ref,
    }
    data = part.data() if callable(part.data) else part.data
    return environment().get_template(f"{part.template}.html").render({**links, **data})
