"""Marks what speaks another language than the text around it, for voices, fonts, hyphenation and directions."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from ..words import Words


@lru_cache(maxsize=1024)
def lang_attributes(language: str, around: str = "") -> Markup:
    """The attributes of an element that speaks a language; none where the text around it does so too."""
    if language in ("", around):
        return Markup()
    direction = Words(language).direction
    if around and Words(around).direction == direction:
        return Markup(' lang="{}"').format(language)
    return Markup(' lang="{}" dir="{}"').format(language, direction)


def in_language(text: str, language: str, around: str) -> Markup:
    """A text in its language, within a text in another one."""
    attributes = lang_attributes(language, around)
    return Markup("<span{}>{}</span>").format(attributes, text) if text and attributes else escape(text)


def mixed(sentence: str, around: str, language: str, /, **names: str) -> Markup:
    """A sentence of the interface, whose language is `around`, with names in another language in it, each marked."""
    return Markup(escape(sentence)).format(
        **{name: in_language(text, language, around) for name, text in names.items()}
    )
