"""Every further fact of a record, as labelled lines: what List, Table and pages show below a text.

They are enumerated from the model, so that a new field is shown without anybody thinking of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from markupsafe import Markup, escape

from ..drawing.wording.score_text import range_text
from ..insight import CurvePoint, EmotionScale, Entry, MapFacts
from ..insight.column_spans import column_spans
from ..insight.scale import COMMON_SCALE
from ..model import Better, Choice, Either, Flag, Kind, Metric, Portfolio, Record, Ref, Source, Step
from ..terms import FIELD_TERMS, long_term
from ..words import Words
from .language_markup import in_language, mixed

HIDDEN_FIELDS: Final = frozenset({"id", "was", "only", "text", "name", "touchpoint"})
_EVIDENCE: Final = frozenset({"basis", "n", "respondents", "sd", "source"})
_RANKS: Final = {"severity": -1, "impact": -1, "status": -1, "value": -1, "source": 1}
METRIC_VALUES: Final = frozenset({"baseline", "value", "target", "unit"})


@cache
def shown_fields(record_type: type[Record]) -> tuple[str, ...]:
    """The fields of a record that are shown below its text, in the order of the model."""
    return tuple(name for name in record_type.model_fields if name not in HIDDEN_FIELDS)


def is_empty(value: object) -> bool:
    """Whether an author has not given a value; a zero is one."""
    return value is None or value is False or value == () or value == "" or value == {}


@dataclass(frozen=True, slots=True)
class Detail:
    """A labelled fact.

    Attributes:
        field: The field that says it.
        label: Its label in the reader's language; empty where the text speaks for itself.
        text: The fact.
        link: An address of its own, or empty.
        ref: What it leads to in the site, or None.
        label_language: The language of the label, where it is not that of the content.
        text_language: The language of the text, where it is not that of the content.
    """

    field: str
    label: str
    text: str
    link: str = ""
    ref: Ref | None = None
    label_language: str = ""
    text_language: str = ""

    @property
    def rank(self) -> int:
        """Its place among others: what matters most comes first, where it is known from last."""
        return _RANKS.get(self.field, 0)

    @property
    def is_evidence(self) -> bool:
        """Whether it says what something rests on."""
        return self.field in _EVIDENCE


@dataclass(frozen=True, slots=True)
class DetailWriter:
    """Writes the facts of records in the words of the site, with names in one language."""

    words: Words
    portfolio: Portfolio
    language: str
    sources: dict[str, Source]
    within: Mapping[tuple[str, str], tuple[str, Ref]] = field(default_factory=dict)
    scale: EmotionScale = COMMON_SCALE
    common_source: str = ""
    sources_at: Ref | None = None
    _by_anchor: dict[str, tuple[Entry, tuple[Detail, ...]]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of_map(cls, facts: MapFacts, words: Words) -> DetailWriter:
        """A writer for what a map says; it knows its steps and pain points, and what they replace, by id."""
        sources = {**facts.portfolio.sources, **facts.journey.sources}
        here = Ref.journey(facts.journey.id)
        within = {
            ("back_to", part.id): (part.name, here.at(anchor))
            for part, anchor in facts.parts()
            if isinstance(part, Step)
        }
        for found in facts.pain_points:
            if found.entry.item is not None and found.entry.item.id:
                within["addresses", found.entry.item.id] = (found.entry.text, here.at(found.entry.anchor))
        if replaced := facts.portfolio.journeys.get(facts.journey.future_of or ""):
            for span in column_spans(replaced):
                within["replaces", span.part.id] = (span.part.name, Ref.journey(replaced.id, span.anchor))
        common = facts.common_source.id if facts.common_source is not None else ""
        return cls(
            words, facts.portfolio, facts.language, sources, within, facts.scale, common, here.at("about-sources")
        )

    @property
    def ours(self) -> str:
        """The language of the site where it is not that of the content."""
        return "" if self.words.language == self.language else self.words.language

    @property
    def content_words(self) -> Words:
        """How the author's language joins names."""
        return Words(self.language)

    def entry(self, entry: Entry) -> tuple[Detail, ...]:
        """Every fact of an entry besides its text; list, table and registers all ask for it."""
        known = self._by_anchor.get(entry.anchor)
        if known is not None and known[0] == entry:
            return known[1]
        details = tuple(self._entry(entry))
        if entry.anchor:
            self._by_anchor[entry.anchor] = (entry, details)
        return details

    def record(self, record: Record, without: frozenset[str] = frozenset()) -> tuple[Detail, ...]:
        """Every filled field of a record, in the order of the model."""
        found: list[Detail] = []
        filled = record.filled
        for name in shown_fields(type(record)):
            if name in filled and name not in without and not is_empty(filled[name]):
                found.extend(self.lines(name, filled[name]))
        return tuple(found)

    def choice(self, value: Choice) -> str:
        """A word from a closed set in the reader's language."""
        return long_term(value, self.words)

    def source(self, id: str) -> Detail:
        """Where something is known from: the source's title, kind and date."""
        known = self.sources.get(id)
        if known is None:
            return self.author_detail("source", id)
        title = known.title.text(self.language) or id
        kind = self.choice(known.kind) if known.kind else ""
        date = self.words.date(known.date) if known.date else ""
        remark = self.words("{kind}, {date}", kind=kind, date=date) if kind and date else kind or date
        text = self.with_remark(title, remark) if remark else title
        return self.author_detail("source", text, known.link or "")

    def mention(self, id: str) -> Detail:
        """A source beside what rests on it; the one that most entries rest on is said in full elsewhere."""
        if id != self.common_source:
            return self.source(id)
        return Detail("source", "", self.label("source"), ref=self.sources_at, text_language=self.ours)

    def with_remark(self, text: str, remark: str) -> str:
        """A text of the author's with a remark of the site's; marked up where their languages differ."""
        if not self.ours:
            return self.words("{text} ({remark})", text=text, remark=remark)
        marked = in_language(remark, self.ours, self.language)
        return Markup(escape(self.words("{text} ({remark})"))).format(text=text, remark=marked)

    def author_detail(self, field: str, text: str, link: str = "", ref: Ref | None = None) -> Detail:
        """What the author says, with our label."""
        return Detail(field, self.label(field), text, link, ref, self.ours)

    def site_detail(self, field: str, label: str, text: str) -> Detail:
        """What we say: words from a closed set, numbers, dates."""
        return Detail(field, label, text, label_language=self.ours, text_language=self.ours)

    def label(self, field: str) -> str:
        """What a field is called."""
        return self.words(FIELD_TERMS.get(field, field))

    def metric(self, metric: Metric) -> str:
        """A metric's values on one line: before → now, target."""
        values = f" {self.content_words.arrow} ".join(value for value in (metric.baseline, metric.value) if value)
        text = f"{values} {metric.unit}".strip() if values else ""
        if metric.target:
            aim = self._target(f"{metric.target} {metric.unit}".strip())
            text = self.with_remark(text, aim) if text else aim
        return text

    def _target(self, value: str) -> str:
        if not self.ours:
            return self.words("target {value}", value=value)
        return in_language(
            mixed(self.words("target {value}"), self.ours, self.language, value=value), self.ours, self.language
        )

    def lines(self, name: str, value: Any) -> Iterator[Detail]:
        """One field of a record as details; nothing where it was not given."""
        if is_empty(value):
            return
        label = self.label(name)
        if isinstance(value, Flag):
            yield self.author_detail(name, value.why)
        elif value is True:
            yield self.author_detail(name, "")
        elif name == "source":
            yield from (self.mention(id) for id in value)
        elif isinstance(value, Either):
            way = self.content_words("{group}: {branch}", group=value.group, branch=value.branch)
            yield self.author_detail(name, way if value.branch else value.group)
        elif name == "better":
            # That more is better goes without saying.
            if value is Better.LOWER:
                yield self.site_detail(name, "", self.choice(value))
        elif isinstance(value, Choice):
            yield self.site_detail(name, label, self.choice(value))
        elif isinstance(value, tuple) and all(isinstance(one, Choice) for one in value):
            yield self.site_detail(name, label, self.words.message_list(self.choice(one) for one in value))
        elif name == "link":
            yield self.author_detail(name, value, link=value)
        elif name == "facts":
            yield from (Detail(name, key, text) for key, text in value.items())
        elif name in ("who", "to", "personas"):
            yield self.author_detail(name, self.content_words.list(self._person(id) for id in value))
        elif name in ("owner", "channel", "phase"):
            ids = value if isinstance(value, tuple) else (value,)
            kind = {"owner": Kind.OWNER, "channel": Kind.CHANNEL, "phase": Kind.PHASE}[name]
            yield self.author_detail(name, self.content_words.list(self._name(kind, id) for id in ids))
        elif name == "metrics":
            yield from (Detail(name, metric.name, self._metric_line(metric)) for metric in value)
        elif name in ("back_to", "addresses", "replaces"):
            for id in value if isinstance(value, tuple) else (value,):
                text, ref = self.within.get((name, id), (id, None))
                yield self.author_detail(name, text, ref=ref)
        elif name == "opens":
            yield self.author_detail(name, self._name(Kind.JOURNEY, value), ref=Ref.journey(value))
        elif isinstance(value, int | float):
            yield self.site_detail(name, label, self.words.number(value))
        elif isinstance(value, datetime.date):
            yield self.site_detail(name, label, self.words.date(value))
        elif isinstance(value, tuple) and all(isinstance(text, str) for text in value):
            yield self.author_detail(name, self.content_words.list(value))
        elif isinstance(value, str):
            yield self.author_detail(name, value)

    def _entry(self, entry: Entry) -> Iterator[Detail]:
        if entry.point is not None:
            yield from self._point(entry, entry.point)
        if entry.is_wait:
            yield self.author_detail("wait", "")
        if entry.item is None:
            return
        if isinstance(entry.item, Metric):
            if text := self.metric(entry.item):
                yield Detail("value", "", text)
            yield from self.record(entry.item, without=METRIC_VALUES)
            return
        names = {"who": entry.who, "owner": entry.owners, "channel": tuple(fact.name for fact in entry.channels)}
        for name, texts in names.items():
            if texts and not (name == "channel" and texts == (entry.text,)):
                yield self.author_detail(name, self.content_words.list(texts))
        yield from self.record(entry.item, without=frozenset(names))

    def _metric_line(self, metric: Metric) -> str:
        """Everything that is known of a metric that is within another entry."""
        further = self.record(metric, without=METRIC_VALUES)
        remarks = (self._remark(detail) for detail in further)
        pieces = filter(None, (self.metric(metric), *remarks))
        return Markup(" · ").join(pieces) if self.ours else " · ".join(pieces)

    def _remark(self, detail: Detail) -> str:
        if not self.ours:
            return f"{detail.label} {detail.text}".strip()
        label = in_language(detail.label, detail.label_language, self.language)
        return Markup("{} {}").format(label, in_language(detail.text, detail.text_language, self.language)).strip()

    def _point(self, entry: Entry, point: CurvePoint) -> Iterator[Detail]:
        if entry.who:
            yield self.author_detail("who", self.content_words.list(entry.who))
        if not point.is_gap_of_few:
            yield from self.lines("basis", point.basis)
        if point.n is not None:
            yield from self.lines("n", point.n)
            if point.is_of_all:
                yield self.site_detail("respondents", "", self.words("all respondents"))
        if point.sd is not None:
            yield self.site_detail(
                "sd", self.words("Standard deviation"), self.words.number(self.scale.written_spread(point.sd))
            )
        if point.written is not None and point.range is not None:
            yield self.site_detail("range", self.words("Range"), range_text(point.range, self.scale, self.words))
        yield from self.lines("source", point.sources)

    def _person(self, id: str) -> str:
        return self._name(Kind.PERSONA if id in self.portfolio.personas else Kind.ACTOR, id)

    def _name(self, kind: Kind, id: str) -> str:
        return self.portfolio.name_of(kind, id, self.language)
