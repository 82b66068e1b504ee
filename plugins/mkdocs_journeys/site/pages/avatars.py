"""How personas are shown wherever they appear: a portrait, an emoji, or initials."""

from __future__ import annotations

from dataclasses import dataclass

from ...exchange.exporters.embedded_pictures import picture_path
from ...model import Persona, is_picture
from ..context import SiteContext


@dataclass(frozen=True, slots=True)
class Avatar:
    """How a persona is shown: a picture, an emoji, or initials.

    Attributes:
        picture: The path of a picture in the site, or empty.
        sign: An emoji or initials, where there is no picture.
        hue: A number from 0 to 5 that tells personas apart by colour.
    """

    picture: str
    sign: str
    hue: int


@dataclass(frozen=True, slots=True)
class Person:
    """A persona's name on a card and its language; without an avatar where only the name is known."""

    name: str
    avatar: Avatar | None
    language: str = ""


def avatar(persona: Persona, context: SiteContext) -> Avatar:
    """How a persona is shown."""
    hue = sum(map(ord, persona.id)) % 6
    if persona.portrait and is_picture(persona.portrait):
        return Avatar(context.addresses.media(picture_path(persona, persona.portrait)), "", hue)
    return Avatar("", persona.portrait or initials(persona.title), hue)


def person(id: str, name: str, context: SiteContext) -> Person:
    """Somebody whose journey it is, under the name that a map's language has for them."""
    known = context.portfolio.personas.get(id)
    if known is None:
        return Person(name, None)
    return Person(name, avatar(known, context), known.language or context.portfolio.language)


def initials(name: str) -> str:
    """Up to two letters for a name; one character where the script writes names without spaces."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    if not words[0].isascii():
        return words[0][0]
    return "".join(word[0] for word in (words[0], *words[1:][-1:])).upper()
