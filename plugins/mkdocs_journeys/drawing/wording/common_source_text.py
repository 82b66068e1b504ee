"""The sentence that says once what most entries of a map rest on."""

from __future__ import annotations

from ...insight import CommonSource
from ...words import Words


def common_source_text(common: CommonSource, source: str, words: Words) -> str:
    """Return the sentence about the source of most entries; the text may be marked up already."""
    if common.is_of_all:
        return words("Source, wherever an entry names one: {source}", source=source)
    return words(
        "Source of {count} of the {total} entries that name one: {source}",
        source=source,
        count=words.number(common.count),
        total=words.number(common.total),
    )
