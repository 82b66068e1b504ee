"""A text that may be given once for each language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .languages import read_language


class Localized:
    """One text, or one for each language.

    Written `Store` or `{en: Store, zh: 门店}`. Immutable, hashable, compared by content.
    """

    __slots__ = ("_texts",)

    def __init__(self, text: str | Mapping[str, str] = "") -> None:
        texts = {"": text} if isinstance(text, str) else dict(text)
        self._texts: tuple[tuple[str, str], ...] = tuple(texts.items())

    def text(self, language: str = "") -> str:
        """The text in `language`, in a language of the same first subtag, or the first one given."""
        return self._told(language)[1]

    def language(self, language: str = "") -> str:
        """The language of `text(language)`; empty where nobody says, as of a text for every language."""
        return self._told(language)[0]

    def _told(self, language: str) -> tuple[str, str]:
        base = language.split("-")[0].lower()
        for tag, text in self._texts:
            if tag.lower() == language.lower():
                return tag, text
        for tag, text in self._texts:
            if tag and tag.split("-")[0].lower() == base:
                return tag, text
        return next(iter(self._texts), ("", ""))

    @property
    def every(self) -> tuple[str, ...]:
        """The texts in all languages, in the order in which they were written."""
        return tuple(text for _, text in self._texts)

    @property
    def by_language(self) -> dict[str, str]:
        """Language tag to text; a text for every language is under an empty tag."""
        return dict(self._texts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Localized) and self._texts == other._texts

    def __hash__(self) -> int:
        return hash(self._texts)

    def __bool__(self) -> bool:
        return any(text for _, text in self._texts)

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"Localized({dict(self._texts)!r})"

    @classmethod
    def read(cls, value: Any) -> Localized:
        """The author's text or mapping.

        Raises:
            PydanticCustomError: It is neither, or what should be a language is none.
        """
        if isinstance(value, Localized):
            return value
        if isinstance(value, str):
            return cls(value.strip())
        if isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values()):
            return cls({read_language(tag): text.strip() for tag, text in value.items()})
        raise PydanticCustomError("text_by_language", "a text, or one for each language, is expected here")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.read, serialization=core_schema.plain_serializer_function_ser_schema(lambda v: v.by_language)
        )
