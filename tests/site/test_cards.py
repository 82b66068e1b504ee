"""Cards and related maps over the demonstration: what they say differs, and translations share one."""

from collections import Counter
from pathlib import Path

import pytest

from mkdocs_journeys.insight.relations import Relations
from mkdocs_journeys.prose import select
from mkdocs_journeys.site.addresses import Addresses
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.site.pages.cards import journey_card, persona_journey_card
from mkdocs_journeys.site.pages.case_studies import case_study_page
from mkdocs_journeys.site.pages.journeys import journeys_gallery
from mkdocs_journeys.site.pages.related import related_rows
from mkdocs_journeys.site.render import rendered
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

MOST_SHARED = 0.8
MOST_RELATED = 6


@pytest.fixture(scope="module")
def portfolio(repository: Path):
    return select(load(FolderTree(repository / "journeys")).portfolio)


def context_in(portfolio, language: str) -> SiteContext:
    return SiteContext(portfolio, Words(language), Addresses())


@pytest.fixture(scope="module")
def context(portfolio) -> SiteContext:
    return context_in(portfolio, "en")


def family(journey) -> str:
    return journey.translation_of or journey.id


def test_no_badge_says_the_same_on_most_cards(context):
    cards = [journey_card(one, context) for one in journeys_gallery(context).entities]
    counted = Counter(badge.text for card in cards for badge in card.badges)
    assert counted
    assert all(count <= MOST_SHARED * len(cards) for count in counted.values()), counted


@pytest.mark.parametrize(("language", "shown"), [("en", "shop-visit"), ("zh", "shop-visit-zh"), ("ar", "shop-visit")])
def test_translations_share_the_card_of_the_one_in_the_language_of_the_site(portfolio, language, shown):
    context = context_in(portfolio, language)
    entities = journeys_gallery(context).entities
    assert len({family(one) for one in entities}) == len(entities)
    assert {family(one) for one in entities} == {family(one) for one in portfolio.journeys.values()}
    [pair] = [one for one in entities if family(one) == "shop-visit"]
    assert pair.id == shown
    card = journey_card(pair, context)
    assert {card.ref.id, *(one.ref.id for one in card.translations)} == {"shop-visit", "shop-visit-zh"}
    assert {card.own_language, *(one.name for one in card.translations)} == {"English", "中文"}


def test_a_card_counts_what_the_map_holds_and_says_how_its_lowest_moment_feels(portfolio, context):
    card = journey_card(portfolio.journeys["anna-buys-online"], context)
    assert [one.seen for one in card.counts] == ["5 severe", "7 open opportunities"]
    assert card.counts[0].heard == "Severe pain points 5"
    assert card.lowest == "lowest: ignored"


def test_the_card_of_a_map_on_the_page_of_a_persona_tells_their_lowest_moment(portfolio, context):
    journey = portfolio.journeys["anna-buys-online"]
    found = {who: persona_journey_card(journey, who, context) for who in ("anna", "ben")}
    assert [card.lowest for card in found.values()] == ["lowest: ignored", "lowest: disappointed"]
    assert found["anna"].lowest_at != found["ben"].lowest_at
    assert found["ben"].curve() not in ("", journey_card(journey, context).curve())


def test_a_card_names_the_map_above_in_its_own_language(portfolio, context):
    above, text = journey_card(portfolio.journeys["loan-current"], context).within
    assert above.id == "bank-years"
    assert "小店与银行的头三年" in text
    assert journey_card(portfolio.journeys["bank-years"], context).within is None


def test_a_language_finds_the_card_that_has_it_as_a_translation(context):
    gallery = journeys_gallery(context)
    [languages] = [facet for facet in gallery.facets() if facet.id == "language"]
    place = [one.id for one in gallery.entities].index("shop-visit")
    assert {languages.values[value].id for value in languages.of[place]} == {"en", "zh"}


def test_related_rows_show_each_group_of_translations_once_and_no_more_than_six(portfolio, context):
    relations = Relations(portfolio)
    told = 0
    for journey in portfolio.journeys.values():
        shown, folded = related_rows(relations.around(journey), context.card_facts(journey).language, context)
        assert len(shown) <= MOST_RELATED
        maps = [row.ref.id for row in (*shown, *folded) if row.ref.id in portfolio.journeys]
        groups = [family(portfolio.journeys[id]) for id in maps]
        assert len(groups) == len(set(groups)), journey.id
        told += len(groups)
    assert told > len(portfolio.journeys)


def test_a_map_in_three_languages_has_one_row_for_the_other_two(portfolio, context):
    original = portfolio.journeys["shop-visit"]
    third = original.model_copy(update={"id": "shop-visit-ar", "language": "ar", "translation_of": "shop-visit"})
    larger = portfolio.model_copy(update={"journeys": {**portfolio.journeys, third.id: third}})
    rows, _ = related_rows(Relations(larger).around(original), "en", context_in(larger, "en"))
    [row] = [one for one in rows if one.relation == "In another language"]
    assert len(row.translations) == 1


def test_a_case_study_shows_both_halves_also_where_one_is_missing(portfolio, context):
    case = portfolio.case_studies["apple"]
    assert (case.before_map, case.after_map) == ("shop-visit", None)
    page = case_study_page(case, context)
    html = "".join(
        rendered(part, page, context) for part in page.parts if getattr(part, "template", "") == "case-study-maps"
    )
    assert html.count("jm-card-title") == 1
    assert html.index("Before") < html.index("A visit to the shop") < html.index("After")
    assert html.index("After") < html.index("There is no map of this yet.")
