"""A comparison in words: what a drawing is called, and what it shows for those who hear it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...insight import Change, ComparedColumn, Comparison
from ...words import Words
from ..wording.way_text import on_its_way


def comparison_title(found: Comparison, words: Words) -> str:
    """What a comparison is called."""
    return words("Current against future: {title}", title=found.after.journey.title)


def comparison_alt_text(found: Comparison, words: Words) -> str:
    """Both maps, how many steps, what is dropped and new, the mean emotion, the largest gain and loss, in sentences."""
    return " ".join(sentences(found, words))


def sentences(found: Comparison, words: Words) -> Iterator[str]:
    before, after = found.before_totals, found.after_totals
    yield words("{before} becomes {after}.", before=found.before.journey.title, after=found.after.journey.title)
    yield words("Steps: {before} → {after}.", before=before.steps, after=after.steps)
    if dropped := names(found.changed(Change.GONE), found, words):
        yield words("Dropped: {steps}.", steps=words.message_list(dropped))
    if new := names(found.changed(Change.NEW), found, words):
        yield words("New: {steps}.", steps=words.message_list(new))
    if before.mean is not None and after.mean is not None:
        scores = [found.scale.text(mean, words) for mean in (before.mean, after.mean)]
        if found.is_told_apart:
            name = found.after.who_name(found.who)
            yield words("Mean emotion, {name}: {before} → {after}.", name=name, before=scores[0], after=scores[1])
        else:
            yield words("Mean emotion: {before} → {after}.", before=scores[0], after=scores[1])
    changed = [column for column in found.columns if column.difference]
    for column, sentence in (
        (max(changed, key=gain, default=None), "Largest gain: {step} ({difference})."),
        (min(changed, key=gain, default=None), "Largest loss: {step} ({difference})."),
    ):
        if column is not None and (gain(column) > 0) == sentence.startswith("Largest gain"):
            step = name_of(column, found, words)
            yield words(sentence, step=step, difference=found.scale.difference_text(gain(column), words))


def gain(column: ComparedColumn) -> float:
    return column.difference or 0.0


def names(columns: Sequence[ComparedColumn], found: Comparison, words: Words) -> list[str]:
    return [name_of(column, found, words) for column in columns]


def name_of(column: ComparedColumn, found: Comparison, words: Words) -> str:
    """A step as the future map calls it, else the current one, with its way if it is one of alternatives."""
    side, facts = (column.after, found.after) if column.after is not None else (column.before, found.before)
    return on_its_way(side.column.part.name, side.column.anchor, facts, words) if side is not None else ""
