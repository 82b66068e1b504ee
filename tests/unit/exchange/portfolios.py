"""Portfolios whose maps are exported, and what a map says wherever it is read."""

import dataclasses
import functools
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import benchmarks.portfolios
from tests.memory_tree import MemoryTree
from tests.site.portfolios import hostile, library, planted, sites
from tests.site.test_leaks import few_answers

from mkdocs_journeys.drawing import AsFile, draw, write_svg
from mkdocs_journeys.exchange.exporters import MapToExport, exporter_of, portable_map
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.model import JourneyMap, Kind, Localized, Persona, Portfolio, Record, Reference, rewritten
from mkdocs_journeys.prose import select
from mkdocs_journeys.prose.links import relative_path, with_targets
from mkdocs_journeys.session import SessionOptions, load_with_scores
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

REPOSITORY = Path(__file__).parents[3]
Files = Mapping[str, str | bytes]


@functools.cache
def trees() -> dict[str, Any]:
    """Every portfolio by name."""
    demo = FolderTree(REPOSITORY / "journeys")
    return {
        "demonstration": demo,
        "every field": memory(planted.planted_files()[0]),
        "hostile": memory(hostile.hostile_files()[0]),
        "library": memory(library.library_files()),
        "few answers": memory(few_answers(2)),
        "benchmarks": benchmark(),
        "odd": memory(ODD),
    }


def memory(files: Files) -> MemoryTree:
    return MemoryTree({path: text if isinstance(text, bytes) else text.encode() for path, text in files.items()})


def benchmark() -> MemoryTree:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "journeys"
        benchmarks.portfolios.write_portfolio(target, 6)
        return memory({path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*.yml")})


ODD: Files = {
    "portfolio.yml": (
        "language: zh\nemotion_scale: [1, 5]\nemotion_words: {proud: 5, 焦虑: 2, Fine: 3}\n"
        "lanes: [emotion, systems, actions]\n"
        "custom_lanes: {systems: {name: 系统, like: support}, kpis: {like: metrics}, actions: 做法, owner: 谁负责}\n"
        "touchpoints: {pay: {name: 付款, channel: web, owner: shop}, unused: 无用}\n"
        "channels: {web: {name: {en: Website, zh: 网站}}}\nowners: {shop: {name: 门店}}\n"
        "actors: {clerk: {name: 店员, kind: staff}}\nphases: {before: 之前, after: 之后}\n"
        "sources: {talk: 访谈, own: 共享}\n"
        "dimensions: {industry: {name: 行业, values: {retail: 零售, bank: 银行}}, region: {name: 地区}}\n"
    ),
    "personas/anna.md": (
        "---\nname: 安娜\nportrait: 🙂\nsource: own\nowner: shop\nchannels: [web, Fax]\n"
        "dimensions: {industry: bank}\nwas: ann\n---\n\nProse.\n"
    ),
    "personas/ben.yml": "name: Ben\nlanguage: en\ntranslation_of: anna\nportrait: ben.png\n",
    "personas/ben.png": sites.PICTURE,
    "maps/in-zh.yml": "title: 甲\npersonas: [anna, ben]\ndimensions: {industry: retail, region: [Far East, 北方]}\n"
    "sources: {own: 自己的}\nsource: own\nimages: {file: a/ben.png, alt: Ben}\n"
    "stages:\n  - {name: 一, phase: after, emotion: proud, "
    "touchpoints: [pay, New & old, {name: New-old, channel: Fax}]}\n"
    "  - name: 二\n    steps:\n      - {name: 三, emotion: {anna: [fine, 4.5], ben: {low: 1, high: 2}}, systems: CRM}\n"
    "      - {name: 四, emotion: {clerk: 焦虑}, opens: other, owner: shop, source: [talk, https://e.example/a b]}\n",
    "maps/a/ben.png": sites.PICTURE,
    "maps/other.md": "---\ntitle: B\nlanguage: en\nemotion_scale: [0, 10]\nfuture_of: in-zh\nstate: future\n"
    "lanes: [systems, kpis, touchpoints]\ncustom_lanes: {systems: Systems}\n"
    "steps:\n  - {name: Pays, replaces: 三, emotion: proud, kpis: {name: Time, value: 3}, touchpoints: 付款, "
    "who: clerk}\n"
    "---\n\nSee [the other](in-zh.yml), [Anna](../personas/anna.md), ![Ben](a/ben.png) and [us](https://e.example).\n",
}
"""A library in one language and a map in another; scales that differ; names that look alike; other maps and files."""


def read(files: Files, **options: Any) -> Portfolio:
    return load(memory(files), **options).portfolio


@functools.cache
def selected(name: str, include: tuple[str, ...] = ()) -> Portfolio:
    return select(load_with_scores(trees()[name], SessionOptions(include=include)).portfolio, include)


def some_maps(portfolio: Portfolio) -> list[JourneyMap]:
    """All maps, or some of many."""
    journeys = list(portfolio.journeys.values())
    return journeys[:: max(1, len(journeys) // 6)]


def exported(journey: JourneyMap, portfolio: Portfolio) -> dict[str, bytes]:
    """The map's file, where it lies in an empty folder."""
    exporter = exporter_of("yaml")
    content = exporter.write(MapToExport(journey, portfolio, lambda: draw(map_facts(journey, portfolio), Words("en"))))
    return {f"maps/{journey.id}.{exporter.extension(journey)}": content}


def without_what_is_elsewhere(journey: JourneyMap) -> JourneyMap:
    """The map without other maps, pictures and files."""

    def kept(reference: Reference) -> str | None:
        is_other = reference.names.kinds == (Kind.JOURNEY,) and reference.text != journey.id
        return None if is_other or Kind.STAGE in reference.names.kinds else reference.text

    body = with_targets(journey.body, lambda link: "" if relative_path(link.target) is not None else None)
    alone = journey.model_copy(update={"body": body})
    return rewritten(alone, kept, lambda record: type(record).__name__ != "Image")


def said(journey: JourneyMap, portfolio: Portfolio) -> tuple[Any, str]:
    """What follows from a map, as plain data, and its drawing."""
    facts = map_facts(journey, portfolio)
    language = journey.language or portfolio.language
    picture = write_svg(draw(facts, Words(language), header=True), AsFile())
    names = sorted(
        (kind, id, portfolio.name_of(kind, id, language), portfolio.language_of_name(kind, id, language))
        for kind, id in named(journey, portfolio)
    )
    return plain(facts, language), f"{picture}{names}"


def named(journey: JourneyMap, portfolio: Portfolio) -> list[tuple[Kind, str]]:
    """What it names in libraries."""
    library = portable_map(journey, portfolio).library
    return [
        (kind, id)
        for kind in (Kind.CHANNEL, Kind.OWNER, Kind.ACTOR, Kind.TOUCHPOINT, Kind.DIMENSION, Kind.PHASE, Kind.PERSONA)
        for id in (getattr(library, f"{kind.value}s", {}) if library is not None else {})
    ]


NOT_THE_MAP = frozenset({"portfolio", "reader", "implied", "file", "body", "elsewhere", "library"})
SET_BY_ITSELF = frozenset({"emotion_scale", "emotion_words", "lanes", "custom_lanes", "language", "values"})
"""What a map says itself once it is exported; what follows from it is in the facts."""
PERSONA = frozenset({"id", "was", "translation_of", "dimensions", "portrait", "language", "only"})


def plain(value: Any, language: str) -> Any:
    """Facts as data that can be compared; names in the language of the map, numbers without the last digits."""
    match value:
        case float():
            return round(value, 9)
        case Localized():
            return value.text(language)
        case Record():
            left_out = NOT_THE_MAP | (PERSONA if isinstance(value, Persona) else frozenset())
            left_out |= SET_BY_ITSELF if isinstance(value, JourneyMap) else frozenset()
            held = {name: one for name, one in value.filled.items() if name not in left_out}
            return {name: plain(one, language) for name, one in sorted(held.items())}
        case dict():
            return {key: plain(one, language) for key, one in value.items()}
        case list() | tuple():
            return [plain(one, language) for one in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [field.name for field in dataclasses.fields(value) if field.name not in NOT_THE_MAP]
        return {name: plain(getattr(value, name), language) for name in fields}
    return value
