"""A text that is given once for each language where one language is read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, get_args, get_origin

from mkdocs_journeys.diagnostics.shapes import TEXTS_BY_LANGUAGE
from mkdocs_journeys.model import BUILT_IN_LANES, Cells, JourneyMap, Localized, Record
from mkdocs_journeys.model.languages import is_language
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.text import normalized_name

_NOT_TEXTS = frozenset({"emotion", "personas", "only", "facts", "dimensions", "emotion_words"})


def languages_of(reshaping: Reshaping, value: Any) -> list[str]:
    """Return the languages in which a value gives a text each; none if it is something else."""
    if not isinstance(value, dict) or len(value) < 2:
        return []
    languages = [name for name in value if _is_tag(name) and normalized_name(name) not in reshaping.people]
    are_texts = all(isinstance(one, str) or (isinstance(one, list) and _are_texts(one)) for one in value.values())
    return languages if are_texts and len(languages) == len(value) else []


def _are_texts(values: list[Any]) -> bool:
    return bool(values) and all(isinstance(one, str) for one in values)


def _is_tag(name: str) -> bool:
    # The names of columns and people are hardly ever two small letters.
    first = name.replace("_", "-").split("-")[0]
    return len(first) == 2 and first.islower() and first.isascii() and is_language(name.replace("_", "-"))


@lru_cache(maxsize=4096)
def takes_one_language(record: type[Record], name: str) -> bool:
    """Return whether a field takes texts of one language."""
    if name in _NOT_TEXTS:
        return False
    if issubclass(record, Cells) and name in BUILT_IN_LANES:
        return True
    found = record.model_fields.get(record.synonyms.get(name, name))
    return found is not None and _is_of_texts(found.annotation)


def _is_of_texts(annotation: Any) -> bool:
    if annotation is str:
        return True
    if annotation is Localized or get_origin(annotation) is dict:
        return False
    return any(map(_is_of_texts, get_args(annotation)))


def language_to_read(document_value: Any, languages: list[str]) -> str:
    """Return which of several languages is that of the file: the one that it says, else the first."""
    said = document_value.get("language") if isinstance(document_value, dict) else None
    base = said.split("-")[0].lower() if isinstance(said, str) else ""
    return next((one for one in languages if one.replace("_", "-").split("-")[0] == base), languages[0])


def tell_languages(reshaping: Reshaping, found: list[tuple[Path, list[str], str]], record: type[Record]) -> None:
    """Report once that texts are given in several languages.

    Args:
        reshaping: The walk through the file.
        found: Of each such text its path, its languages, and the one that is read.
        record: What the file is.
    """
    if not found:
        return
    path, languages, read = found[0]
    others = [one for one in languages if one != read]
    more = f"; so it is with {len(found) - 1} more" if len(found) > 1 else ""
    place = reshaping.document.places.value(path)
    name = next((str(one) for one in reversed(path) if isinstance(one, str)), "")
    what = "map" if record is JourneyMap else "file"
    hint = f"keep what is in “{read}” here, and write a {what} of its own for {', '.join(others)}"
    if "translation_of" in record.model_fields:
        hint += ", with “translation_of:” and the id of this one"
    values = {"name": name, "languages": ", ".join(languages), "what": what, "more": more}
    reshaping.report(TEXTS_BY_LANGUAGE, place, hint, **values)
