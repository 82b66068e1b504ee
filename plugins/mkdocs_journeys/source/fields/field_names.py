"""The names of fields, and what authors may call them instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from mkdocs_journeys import model
from mkdocs_journeys.model import LANES, Record
from mkdocs_journeys.prose.suspected_labels import means_label
from mkdocs_journeys.text import hundredths_alike, misspelt
from mkdocs_journeys.words import FALLBACK, Words, languages

_WORDS: Final = {
    "现状": "state",
    "状态": "status",
    "标题": "title",
    "名称": "name",
    "姓名": "name",
    "摘要": "summary",
    "说明": "description",
    "描述": "description",
    "语言": "language",
    "日期": "date",
    "作者": "authors",
    "标签": "tags",
    "链接": "link",
    "阶段": "stages",
    "stage": "stages",
    "步骤": "steps",
    "step": "steps",
    "行动": "actions",
    "action": "actions",
    "接触点": "touchpoints",
    "touchpoint": "touchpoints",
    "关键触点": "key",
    "key touchpoint": "key",
    "渠道": "channels",
    "channel": "channels",
    "thought": "thoughts",
    "thinking": "thoughts",
    "quote": "quotes",
    "情绪": "emotion",
    "emotions": "emotion",
    "feeling": "emotion",
    "feelings": "emotion",
    "need": "needs",
    "pain": "pain_points",
    "pains": "pain_points",
    "pain point": "pain_points",
    "bright spot": "bright_spots",
    "highlights": "bright_spots",
    "机会": "opportunities",
    "opportunity": "opportunities",
    "优化措施": "measure",
    "measure": "measures",
    "负责部门": "owner",
    "负责人": "owner",
    "owners": "owner",
    "responsible": "owner",
    "关键时刻": "moment_of_truth",
    "moment of truth": "moment_of_truth",
    "metric": "metrics",
    "kpi": "metrics",
    "kpis": "metrics",
    "效果评估": "metrics",
    "evaluation": "metrics",
    "证据": "source",
    "来源": "source",
    "evidence": "source",
    "洞察": "insights",
    "insight": "insights",
    "客户画像": "personas",
    "画像": "personas",
    "人物": "personas",
    "persona": "personas",
    "参与者": "who",
    "actor": "who",
    "场景": "scenario",
    "目标": "goal",
    "期望": "expectations",
    "expectation": "expectations",
    "客户旅程": "parent",
    "旅程图谱": "parent",
    "journey hierarchy": "parent",
    "复审日期": "reviewed",
    "review date": "reviewed",
    "严重程度": "severity",
    "影响": "impact",
    "耗时": "duration",
    "等待": "wait",
    "时间": "when",
    "年龄": "age",
    "性别": "gender",
    "职业": "occupation",
    "动机": "motivations",
    "picture": "portrait",
    "photo": "portrait",
    "image": "images",
}
"""What fields are called besides, in Chinese or English; lanes are also called as the interface calls them."""


@cache
def translated_lanes() -> Mapping[str, str]:
    """What the catalogues of the interface call the built-in lanes in other languages than English."""
    others = [Words(language) for language in languages() if language != FALLBACK]
    return {words(lane.name): id for words in others for id, lane in LANES.items()}


@cache
def labels() -> Mapping[str, str]:
    """Return what a field is called in the field, in Chinese or English, where that is not its name."""
    lanes = {name: id for id, lane in LANES.items() if (name := lane.name.lower()) != id}
    return {**translated_lanes(), **lanes, **_WORDS}


_CAPITAL_INSIDE: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OWNER: Final = re.compile(r"(?:customer |user |journey |stage |step |phase |persona )(?=\w)")
"""Whose field it is, as programs write before its name."""

NEAR_ONLY = 70
"""How like “only” a name is that may have meant it: better to keep something out than to publish it."""
SET_BY_THE_READER = frozenset({"file", "body", "custom", "order", "condition"})


def _records(base: type[Record] = Record) -> Iterable[type[Record]]:
    for record in base.__subclasses__():
        yield record
        yield from _records(record)


@cache
def field_names() -> frozenset[str]:
    """Every name that some record takes."""
    assert model  # The records are known once the model is imported.
    names = {name for record in _records() for name in record_fields(record)}
    return frozenset(names | set(labels()))


@cache
def record_fields(record: type[Record]) -> tuple[str, ...]:
    """The names under which authors may write the fields of a record."""
    written_by_the_reader = SET_BY_THE_READER - {name for name in ("file",) if record is model.Image}
    hidden = {
        name
        for name, field in record.model_fields.items()
        if field.exclude or (name in written_by_the_reader and name not in record.synonyms)
    }
    return (*(name for name in record.model_fields if name not in hidden), *record.synonyms)


def likely_field(name: str, fields: Iterable[str]) -> str | None:
    """The field that an author probably meant: one that is called so, or a typo away."""
    fields = list(fields)
    return field_called(name, fields) or misspelt_field(name, fields)


def misspelt_field(name: str, fields: Iterable[str]) -> str | None:
    """The field that is a typo away from a name: two letters in a long word, one in a short one."""
    plain = _normalized(name)
    if len(plain) < 3:
        return None
    most = 1 if len(plain) <= 5 else 2
    fields = list(fields)
    if "only" in fields and plain not in fields and hundredths_alike(plain, "only") >= NEAR_ONLY:
        return "only"
    return misspelt(plain, fields, most)


def field_called(name: str, fields: Iterable[str], own: Mapping[str, str] = MappingProxyType({})) -> str | None:
    """The field that is written in another way, in the singular, or called by its label.

    Args:
        name: What the author has written.
        fields: The names that the record takes.
        own: What this kind of record's fields are called besides: word → field.
    """
    fields = list(fields)
    plain = _normalized(name)
    if plain in fields:
        return plain
    if (apart := _in_words(name)) != name:
        # Programs write `painPoints` and `stageName`.
        without_owner = _OWNER.sub("", apart)
        return next((found for one in (apart, without_owner) if (found := field_called(one, fields, own))), None)
    if "only" in fields and means_label(name):
        # What decides who may see something is never taken for anything else.
        return "only"
    spoken = plain.replace("_", " ")
    for label in (own.get(name.strip().lower()), own.get(spoken), f"{plain}s", plain.removesuffix("s")):
        if label in fields:
            return label
    known = labels()
    label = known.get(name.strip().lower()) or known.get(spoken)
    if label is not None:
        for candidate in (label, f"{label}s", label.removesuffix("s")):
            if candidate in fields:
                return candidate
    return None


def _in_words(name: str) -> str:
    """A name whose words begin with capitals as words between spaces."""
    return _CAPITAL_INSIDE.sub(" ", name).lower() if _CAPITAL_INSIDE.search(name) else name


def _normalized(name: str) -> str:
    return re.sub(r"[\s_-]+", "_", unicodedata.normalize("NFKC", name).strip().lower())
