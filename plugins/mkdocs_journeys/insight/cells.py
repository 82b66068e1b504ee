"""The facts of a map as rows and cells, with the texts that readers see: one source for drawing, table and list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import (
    LANES,
    CellEntry,
    Cells,
    ChannelUse,
    Image,
    JourneyMap,
    Kind,
    Metric,
    Opportunity,
    Portfolio,
    Ref,
    Stage,
    Step,
    TouchpointUse,
)
from .column_spans import ColumnSpan, column_spans
from .curve import Curve, CurvePoint, feelings_overall
from .lanes import Lane

_NOT_IN_ANCHORS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class ChannelFact:
    """A channel as readers see it: id, name in the map's language, name of its icon (may be empty)."""

    id: str
    name: str
    icon: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a cell says.

    Attributes:
        text: What is drawn: the item's text, the touchpoint's, owner's or source's name, a duration.
        anchor: Its address within the page, without `#`; empty for what has none of its own.
        item: The model's record, with every further field; None for what is no item (owner, duration, emotion).
        image: The picture, in the images lane.
        point: The point of the curve, in the emotion lane.
        who: Names of the personas or actors who think, say, do or suffer it.
        actors: Ids of them.
        channels: The channels of a touchpoint, its own or its library entry's.
        owners: Names of those who answer for it (touchpoints and opportunities).
        sources: Ids of the sources it rests on.
        basis: measured, observed, assumed or target; empty where nothing says so.
        rating: The intensity, 1 to 5, in the intensity lane.
        is_wait: Whether a duration is a waiting time.
        refers_to: What it stands for in a library: the touchpoint, channel or owner.
    """

    text: str
    anchor: str = ""
    item: CellEntry | None = None
    image: Image | None = None
    point: CurvePoint | None = None
    who: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    channels: tuple[ChannelFact, ...] = ()
    owners: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    basis: str = ""
    rating: float | None = None
    is_wait: bool = False
    refers_to: Ref | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one stage or step says in one lane.

    Attributes:
        first: Its first column.
        last: Its last column; a stage's cell spans its steps.
        part: The stage or step that says it.
        anchor: The part's address within the page, without `#`.
        entries: What it says; empty only where a moment of truth is meant, which is no cell.
    """

    first: int
    last: int
    part: Stage | Step
    anchor: str
    entries: tuple[Entry, ...]

    @property
    def is_of_stage(self) -> bool:
        """Whether the cell is written at a stage, not at one of its steps."""
        return isinstance(self.part, Stage)


@dataclass(frozen=True, slots=True)
class Row:
    """One lane and its cells in reading order, a stage's cell before those of its steps."""

    lane: Lane
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CellReader:
    """Turns the model's cells into entries, with names in one language."""

    journey: JourneyMap
    portfolio: Portfolio
    language: str
    curves: tuple[Curve, ...] = field(default=())
    spans: tuple[ColumnSpan, ...] = field(init=False, repr=False, compare=False)
    points: Mapping[str, Sequence[tuple[Curve, CurvePoint]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Every lane walks through all of them.
        object.__setattr__(self, "spans", tuple(column_spans(self.journey)))
        points: dict[str, list[tuple[Curve, CurvePoint]]] = {}
        for curve, point in _points(self.curves):
            points.setdefault(point.anchor, []).append((curve, point))
        object.__setattr__(self, "points", points)

    def row(self, lane: Lane) -> Row:
        """One lane of the whole map."""
        cells = []
        fields = LANES[lane.id].fields if lane.id in LANES else ("custom",)
        for span in self.spans:
            filled = span.part.filled
            if not any(name in filled for name in fields):
                continue
            if entries := tuple(self.entries(lane, span.part, span.anchor)):
                cells.append(Cell(span.first, span.last, span.part, span.anchor, entries))
        return Row(lane, tuple(cells))

    def entries(self, lane: Lane, cells: Cells, anchor: str) -> Iterator[Entry]:
        """What a map, stage or step says in a lane. `anchor` is its own, empty for the map."""
        if lane.id == "emotion":
            yield from self._emotions(anchor)
        elif lane.id == "intensity":
            if cells.intensity is not None:
                yield Entry(f"{cells.intensity:g}", rating=cells.intensity)
        elif lane.id == "owner":
            yield from (Entry(name, refers_to=Ref(Kind.OWNER, id)) for name, id in self._owners(cells).items())
        elif lane.id == "duration":
            if text := getattr(cells, "duration", ""):
                yield Entry(text)
            if text := getattr(cells, "wait", ""):
                yield Entry(text, is_wait=True)
        elif lane.id == "images":
            yield from (Entry(image.alt or image.file, image=image) for image in getattr(cells, "images", ()))
        else:
            yield from self._items(lane, cells, anchor)

    def _owners(self, cells: Cells) -> dict[str, str]:
        """Who answers for it; where it does not say, who answers for its touchpoints: their names, each with an id."""
        owners: Sequence[str] = cells.owner
        if not owners:
            owners = [owner for use in cells.touchpoints for owner in self._touchpoint_owners(use)]
        return {self.name(Kind.OWNER, owner): owner for owner in owners}

    def name(self, kind: Kind, id: str) -> str:
        """The name of something in the map's language."""
        return self.portfolio.name_of(kind, id, self.language)

    def who_name(self, id: str) -> str:
        """The name of a persona or an actor."""
        return self.name(Kind.PERSONA if id in self.portfolio.personas else Kind.ACTOR, id)

    def channel(self, id: str) -> ChannelFact:
        """A channel with its name in the language of the map, and its icon."""
        channel = self.portfolio.channels.get(id)
        return ChannelFact(id, self.name(Kind.CHANNEL, id), channel.icon if channel else "")

    def _items(self, lane: Lane, cells: Cells, anchor: str) -> Iterator[Entry]:
        items: Sequence[CellEntry] = getattr(cells, lane.id) if lane.id in LANES else cells.custom.get(lane.id, ())
        singular = (LANES[lane.id].anchor if lane.id in LANES else "") or _NOT_IN_ANCHORS.sub("-", lane.id)
        for number, item in enumerate(items, start=1):
            own = item.id or f"{singular}-{number}"
            yield self.entry(item, f"{anchor}-{own}" if anchor else own)
        if lane.id == "touchpoints":
            for number, use in enumerate(cells.channels, start=1):
                own = use.id or f"channel-{number}"
                yield self.entry(use, f"{anchor}-{own}" if anchor else own)

    def entry(self, item: CellEntry, anchor: str) -> Entry:
        """One item with the names of everything it refers to."""
        owners: Sequence[str] = item.owner if isinstance(item, Opportunity) else ()
        channels: Sequence[str] = ()
        text = item.name if isinstance(item, Metric) else getattr(item, "text", "")
        refers_to: Ref | None = None
        if isinstance(item, TouchpointUse):
            refers_to = Ref(Kind.TOUCHPOINT, item.touchpoint)
            known = self.portfolio.touchpoints.get(item.touchpoint)
            text = self.name(Kind.TOUCHPOINT, item.touchpoint)
            channels = item.channel or (known.channel if known else ())
            owners = self._touchpoint_owners(item)
        elif isinstance(item, ChannelUse):
            refers_to = Ref(Kind.CHANNEL, item.channel)
            text = self.name(Kind.CHANNEL, item.channel)
            channels = (item.channel,)
        return Entry(
            text,
            anchor,
            item,
            who=tuple(self.who_name(who) for who in item.who),
            actors=item.who,
            channels=tuple(self.channel(id) for id in channels),
            owners=tuple(self.name(Kind.OWNER, owner) for owner in owners),
            sources=item.source,
            basis=item.basis or "",
            refers_to=refers_to,
        )

    def _touchpoint_owners(self, use: TouchpointUse) -> tuple[str, ...]:
        known = self.portfolio.touchpoints.get(use.touchpoint)
        return use.owner or (known.owner if known else ())

    def _emotions(self, anchor: str) -> Iterator[Entry]:
        of_part = self.points.get(anchor, ()) if anchor else _points(feelings_overall(self.journey, self.portfolio))
        for curve, point in of_part:
            if point.anchor == anchor:
                # Where one persona's feelings are all there are, nobody needs to be told whose they are.
                is_named = bool(curve.who) and (len(self.curves) > 1 or tuple(self.journey.personas) != (curve.who,))
                yield Entry(
                    point.words,
                    point=point,
                    who=(self.who_name(curve.who),) if is_named else (),
                    actors=(curve.who,) if is_named else (),
                    sources=point.sources,
                    basis="" if point.is_gap_of_few else point.basis,
                )


def _points(curves: Sequence[Curve]) -> Iterator[tuple[Curve, CurvePoint]]:
    return ((curve, point) for curve in curves for point in curve.points)
