"""Picture, description, list, table and comparison join several words for a feeling alike."""

from __future__ import annotations

import re
from html import unescape

import pytest

from mkdocs_journeys.drawing import draw, draw_comparison, draw_overview
from mkdocs_journeys.insight import compare, map_facts
from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.site.addresses import Addresses
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.site.page import Fragment, Page
from mkdocs_journeys.site.pages.comparison import comparison_page
from mkdocs_journeys.site.pages.journey import journey_page
from mkdocs_journeys.site.render import rendered
from mkdocs_journeys.words import Words


def texts_of(markup: str) -> str:
    return re.sub("[\u2066-\u2069]", "", " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split()))


def texts_of_page(page: Page, context: SiteContext) -> dict[str, str]:
    return {part.template: texts_of(rendered(part, page, context)) for part in page.parts if isinstance(part, Fragment)}


@pytest.mark.parametrize("site_language", ["en", "zh"])
@pytest.mark.parametrize(
    ("language", "labels", "joined"),
    [
        ("en", ["cross", "sad"], "cross, sad"),
        ("zh-Hant", ["焦慮", "趕忙"], "焦慮、趕忙"),
        ("ja", ["不安", "焦り", "期待"], "不安、焦り、期待"),
        ("ar", ["قلق", "حزن"], "قلق، حزن"),
        ("en", ["焦虑", "赶"], "焦虑, 赶"),
    ],
)
def test_several_words_for_a_feeling_are_joined_alike_everywhere(language, labels, joined, site_language):
    steps = [
        {"id": "a", "name": "A", "emotion": {"score": -2, "label": labels}},
        {"id": "b", "name": "B", "emotion": {"score": 1, "label": "?"}},
    ]
    now = {"id": "now", "title": "Now", "language": language, "steps": steps}
    later = {**now, "id": "later", "title": "Later", "state": "future", "future_of": "now"}
    portfolio = Portfolio.model_validate({"journeys": {"now": now, "later": later}})
    words, context = Words(language), SiteContext(portfolio, Words(site_language), Addresses())
    facts = [map_facts(portfolio.journeys[id], portfolio) for id in ("now", "later")]
    said = {
        "picture": " ".join(draw(facts[0], words).texts),
        "description": draw(facts[0], words).description,
        "overview": draw_overview(facts[0], words).description,
        "comparison": " ".join(draw_comparison(compare(*facts), words).texts),
    }
    page = texts_of_page(journey_page(portfolio.journeys["now"], context), context)
    said |= {view: page[view] for view in ("list-view", "table-view")}
    of_both = texts_of_page(comparison_page(portfolio.journeys["later"], portfolio.journeys["now"], context), context)
    said |= {view: of_both[view] for view in ("comparison-list", "comparison-table")}
    assert [view for view, text in said.items() if joined not in text] == []
