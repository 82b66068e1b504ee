"""The scales on which the answers of research data were given, and answers that are not on theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.diagnostics import Diagnostic, Edit, ends_text
from mkdocs_journeys.diagnostics.evidence import SCORE_UNREADABLE
from mkdocs_journeys.evidence import AnswerRow, AnswerTable, likely_scale, read_answer_number
from mkdocs_journeys.model import JourneyMap, PortfolioFile, Source
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.model.rescaling import Ends, holds
from mkdocs_journeys.source.reading import EntityReading, put_before_fields, put_first, value_at
from mkdocs_journeys.source.yaml import written

MOST_VALUES = 6
MOST_LINES = 3
LONGEST_VALUE = 30
FEW = 3
"""Fewer than one in so many answers may be slips."""


@dataclass(frozen=True, slots=True)
class AnswerScale:
    """The scale on which the answers of one file about one map are read.

    Attributes:
        own: Its ends where the source says them, worst first; None where people answered on that of the map.
        of_map: The ends of the map's scale.
        about: What it is the scale of.
        is_lost: Whether somebody tried to say it in a way that cannot be read: then no answer can be judged by it.
    """

    own: Ends | None
    of_map: Ends
    about: str
    is_lost: bool

    @property
    def ends(self) -> Ends:
        """The ends between which an answer must be."""
        return self.own or self.of_map


class AnswerScales:
    """What the portfolio, the maps and what they bring along say about the scales of answers."""

    def __init__(
        self,
        portfolio: EntityReading[PortfolioFile],
        journeys: Mapping[str, EntityReading[JourneyMap]],
        brought: Mapping[str, Source],
    ) -> None:
        self._portfolio = portfolio
        self._journeys = journeys
        self._brought = brought

    def of(self, source: str, journey: str) -> AnswerScale:
        """Return the scale of the answers of a source about a map."""
        library, reading = self._portfolio.record, self._journeys[journey]
        declared = reading.record.sources.get(source) or library.sources.get(source) or self._brought.get(source)
        own = declared.scale if declared is not None else None
        of_map = reading.record.emotion_scale or library.emotion_scale
        if own is not None:
            return AnswerScale(own, of_map, f"the scale of “{source}”", is_lost=False)
        lost: list[tuple[EntityReading[Any], Path]] = [
            (reading, ("sources", source, "scale")),
            (self._portfolio, ("sources", source, "scale")),
            (reading, ("emotion_scale",)),
        ]
        if not reading.record.emotion_scale:
            lost.append((self._portfolio, ("emotion_scale",)))
        is_lost = any(is_left_out(one, path) for one, path in lost)
        return AnswerScale(None, of_map, f"the emotion scale of the map “{journey}”", is_lost)

    def declared(self, source: str, journeys: Sequence[str], ends: Ends) -> tuple[str, str, tuple[Edit, ...]]:
        """Return the file and the line that say on which scale people answered, and the edits that write it."""
        of_maps = [self._journeys[id] for id in journeys if source in self._journeys[id].record.sources]
        reading: EntityReading[Any] = of_maps[0] if of_maps else self._portfolio
        scale = _ends(ends)
        lines, path = reading.source_lines(), ("sources", source)
        line = f"sources: {written({source: {'scale': scale}})}"
        file = reading.document.file
        given = value_at(reading.fields, path)
        if isinstance(given, str) and given:
            entry = {"title": given, "scale": scale}
            span = lines.value_span(path)
            edits = (Edit(span, written(entry)),) if span is not None and not lines.has_comment(span) else ()
            return file, f"sources: {written({source: entry})}", edits
        if isinstance(given, dict) and given:
            return file, line, put_first(path, [f"scale: {written(scale)}"], lines)
        if "sources" in reading.fields:
            return file, line, put_first(("sources",), [f"{written(source)}: {written({'scale': scale})}"], lines)
        return file, line, put_before_fields(file, line, lines.lines)


def is_left_out(reading: EntityReading[Any], path: Path) -> bool:
    """Whether a file says something at a path that is not among what is kept of it."""
    return path in reading.document.places and value_at(reading.fields, path) is None


class OffScale:
    """Answers of one file that are no numbers on their scale, for one report."""

    def __init__(self, table: AnswerTable, scale: AnswerScale) -> None:
        self.table = table
        self.scale = scale
        self.journeys: dict[str, None] = {}
        self.rows: dict[str, list[AnswerRow]] = {}

    def add(self, row: AnswerRow, journey: str) -> None:
        """Note an answer."""
        self.journeys[journey] = None
        self.rows.setdefault(row.score, []).append(row)

    def report(self, scales: AnswerScales) -> Diagnostic:
        """Return what is told of all of them together."""
        first = next(iter(self.rows.values()))[0]
        hint, edits = self._help(scales)
        about = self.scale.about
        if self.scale.own is None and len(self.journeys) > 1:
            about = "the emotion scale of the maps"
        place = self.table.place(first, "score")
        ends = ends_text(self.scale.ends)
        return SCORE_UNREADABLE.at(place, hint, edits, ends=ends, about=about, values=self._values())

    def _values(self) -> str:
        """What was answered, and in which lines."""
        shown = []
        for text, rows in list(self.rows.items())[:MOST_VALUES]:
            lines = [str(row.line) for row in rows[:MOST_LINES]]
            more = f" and {len(rows) - MOST_LINES} more" if len(rows) > MOST_LINES else ""
            shown.append(f"“{_short(text)}” ({'lines' if len(rows) > 1 else 'line'} {', '.join(lines)}{more})")
        others = len(self.rows) - MOST_VALUES
        return ", ".join(shown) + (f" and {others} other values" if others > 0 else "")

    def _help(self, scales: AnswerScales) -> tuple[str, tuple[Edit, ...]]:
        """What would be right: the scale on which people seem to have answered, and what to do with the rest."""
        distinct = {row.score for row in self.table.rows}
        shares = {text for text in distinct if text.endswith(("%", "％"))}
        numbers = [number for text in distinct for number in self._number(text)]
        words = [text for text in self.rows if not self._number(text)]
        if shares and min(numbers, default=-1) >= 0 and max(numbers) <= 100:
            likely: Ends | None = (0.0, 100.0)
        else:
            numbers = [number for text in distinct - shares for number in self._number(text)]
            likely = likely_scale(numbers)
        if likely is not None and all(holds(self.scale.ends, number) for number in numbers):
            likely = None
        by_hand = f"write numbers from {ends_text(self.scale.ends)}, or leave a cell empty where nobody answered"
        if self.scale.own is not None:
            if likely is None:
                return by_hand, ()
            corrected = f"scale: {written(_ends(likely))}"
            return f"{by_hand}; if people answered from {ends_text(likely)}, say “{corrected}” of this source", ()
        file, line, edits = scales.declared(self.table.source, [*self.journeys], likely or (1.0, 5.0))
        if likely is None:
            return f"{by_hand}; or say once in {file} on which scale people answered, such as {line}", ()
        ways = [f"if people answered from {ends_text(likely)}, say so once in {file}: {line}"]
        if words:
            ways.append(f"write a number in place of “{_short(words[0])}”, or leave the cell empty")
        off = sum(len(rows) for text, rows in self.rows.items() if text not in words)
        if min(numbers) < 0 or off * FEW < len(self.table.rows):
            # Where most answers fit, that the others are slips is as likely.
            return "; ".join([*ways, f"otherwise {by_hand}"]), ()
        return "; ".join(ways), edits

    def _number(self, text: str) -> tuple[float, ...]:
        """The number of an answer, also in per cent; nothing where there is none."""
        try:
            found = read_answer_number(text, is_share=True, has_decimal_commas=self.table.has_decimal_commas)
        except ValueError:
            return ()
        return () if found is None else (found,)


def _ends(ends: Ends) -> list[str]:
    return [f"{end:g}" for end in ends]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
