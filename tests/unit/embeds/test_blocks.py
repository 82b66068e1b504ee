"""Blocks between slashes: what they name, what they show, and what is told when there is no such thing."""

import pytest
from markdown import Markdown
from tests.unit.embeds.pages import library, rendered

from mkdocs_journeys.embeds import Embedding, JourneyBlocks, PageSource
from mkdocs_journeys.embeds.parser import EmbedBlock, find_embeds


@pytest.fixture
def journeys(tmp_path):
    return library(tmp_path)


@pytest.mark.parametrize("name", ["shoes", "Buys shoes", "buys  shoes"])
def test_a_map_is_found_by_its_id_or_its_title(journeys, name):
    page = rendered(f"/// journey-map | {name}\n///", journeys)
    assert "Looks" in page.drawings[0]
    assert "Buys shoes" in page.html.split("<figcaption")[1]
    assert page.told == []


def test_a_map_shows_the_lanes_that_are_asked_for(journeys):
    page = rendered("/// journey-map | shoes\n    lanes: [Thoughts]\n///", journeys)
    assert 'data-lane="thoughts"' in page.drawings[0]
    assert 'data-lane="emotion"' not in page.drawings[0]


def test_what_stands_in_the_block_is_its_caption(journeys):
    page = rendered("/// journey-map | shoes\nWhere it **breaks**.\n\nAnd why.\n///\n\nafter", journeys)
    assert page.html.count("<figcaption") == 1
    caption = page.html.split("<figcaption")[1].split("</figcaption>")[0]
    assert "<strong>breaks</strong>" in caption
    assert "And why." in caption
    assert "<p>after</p>" in page.html.split("</figure>")[1]


def test_a_map_at_a_glance_is_drawn_once_where_there_are_no_style_sheets(journeys):
    page = rendered("/// journey-overview | shoes\n///", journeys)
    assert page.told == []
    assert "jm-overview--compact" in page.html
    assert page.html.count("<svg") == 1
    assert "Buys shoes" in page.html.split("<figcaption")[1]


def test_curves_of_several_maps_stand_side_by_side(journeys):
    page = rendered("/// emotion-curve | shoes loan\n///", journeys)
    assert len(page.drawings) == 2
    assert "Highest point: Looks (+1)." in page.html
    assert "Lowest point: Pays (−1)." in page.html
    assert '<li class="jm-curve" lang="zh"' in page.html


def pair(tmp_path):
    now = "title: Loan today\nstages: [{name: Applies, emotion: -1}, {name: Waits, emotion: -2}]\n"
    future = "title: Loan tomorrow\nfuture_of: loan-now\nstages: [{name: Applies, emotion: 1}]\n"
    return library(tmp_path, **{"maps__loan-now": now, "maps__loan-next": future})


@pytest.mark.parametrize("named", ["loan-next", "Loan tomorrow", "loan-now"])
def test_a_comparison_is_drawn_from_either_of_its_maps(tmp_path, named):
    page = rendered(f"/// journey-comparison | {named}\n///", pair(tmp_path))
    assert page.told == []
    assert "jm-map--comparison" in page.html
    assert "Loan tomorrow" in page.html.split("<figcaption")[1]


def test_a_map_without_a_counterpart_has_no_comparison(tmp_path):
    page = rendered("/// journey-comparison | shoes\n///", pair(tmp_path))
    assert "jm-map--comparison" not in page.html
    assert len(page.told) == 1
    assert "comparison" in page.told[0]
    assert "future_of" in page.told[0]


def test_a_persona_has_a_card(journeys):
    page = rendered("/// persona | Anna Berg\n///", journeys)
    assert "jm-card--person" in page.html
    assert "34" in page.html


def card_titles(page):
    return [title for title in ("Buys shoes", "申请贷款") if title in page.outline.replace("aria-label", "")]


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ("", ["Buys shoes", "申请贷款"]),
        ("    persona: anna\n", ["Buys shoes"]),
        ("    personas: [Anna Berg]\n", ["Buys shoes"]),
        ("    owner: E-commerce\n", ["Buys shoes"]),
        ("    tag: Delivery\n", ["Buys shoes"]),
        ("    state: future\n", ["申请贷款"]),
        ("    state: [current, future]\n", ["Buys shoes", "申请贷款"]),
        ("    language: zh\n", ["申请贷款"]),
        ("    industry: 银行\n", ["申请贷款"]),
        ("    Industry: [retail, banking]\n", ["Buys shoes", "申请贷款"]),
        ("    industry: retail\n    state: future\n", []),
        ("    status: draft\n", []),
    ],
)
def test_cards_show_the_maps_to_which_every_option_applies(journeys, options, titles):
    page = rendered(f"/// journey-cards\n{options}///", journeys)
    assert page.told == []
    assert card_titles(page) == titles
    assert ("No journey map matches." in page.html) is (titles == [])


def test_cards_may_be_named(journeys):
    assert card_titles(rendered("/// journey-cards | 申请贷款\n///", journeys)) == ["申请贷款"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "/// journey-map | shoos\n///",
            "report.md:3:19: error J304: there is no journey map “shoos” (did you mean “shoes”?)",
        ),
        (
            "/// emotion-curve | shoes, lone\n///",
            "report.md:3:28: error J304: there is no journey map “lone” (did you mean “loan”?)",
        ),
        (
            "/// persona | Anna Bergh\n///",
            "report.md:3:15: error J304: there is no persona “Anna Bergh” (did you mean “Anna Berg”?)",
        ),
        (
            "/// persona\n///",
            "report.md:3:5: error J203: “persona” is missing here (name it after a bar: “/// persona | anna”)",
        ),
        (
            "/// journey-map | shoes\n    lane: [thouhgts]\n///",
            "report.md:4:12: error J304: there is no lane “thouhgts” (did you mean “thoughts”?)",
        ),
        (
            "/// journey-map | shoes\n    lans: emotion\n///",
            "report.md:4:5: error J201: “lans” is not a field of the block “journey-map” (did you mean “lanes”?)",
        ),
        (
            "/// persona | anna\n    size: big\n///",
            "report.md:4:5: error J201: “size” is not a field of the block “persona” (it takes no options)",
        ),
        (
            "/// journey-cards\n    state: curent\n///",
            "report.md:4:12: error J213: “state” is one of current, future, and this is “curent”",
        ),
        (
            "/// journey-cards\n    industry: [retail, bnking]\n///",
            "report.md:4:24: error J305: “bnking” is not a value of the dimension “Industry” (did you mean “banking”?)",
        ),
        (
            "/// journey-cards\n    tag: delivry\n///",
            "report.md:4:10: error J304: there is no tag “delivry” (did you mean “delivery”?)",
        ),
        (
            "/// journey-cards\n    tag: {a: b}\n///",
            "report.md:4:10: error J204: “tag” takes a text, and this is a group of fields",
        ),
        (
            "/// journey-map | shoes",
            "report.md:3:5: error J203: “///” is missing here (end the block with a line “///”)",
        ),
    ],
)
def test_a_mistake_is_told_where_it_stands(journeys, text, told):
    page = rendered(f"# Report\n\n{text}\n", journeys)
    assert page.told[0].startswith(told)
    assert "jm-problems" in page.html


def test_a_mistake_in_an_option_shows_no_cards_that_were_not_meant(journeys):
    page = rendered("/// journey-cards\n    persona: anne\n///", journeys)
    assert len(page.told) == 1
    assert "jm-cards" not in page.html


def test_a_block_that_is_shown_as_code_stays_code(journeys):
    page = rendered("text\n\n    /// journey-map | shoes\n        lanes: emotion\n    ///\n", journeys)
    assert page.drawings == []
    assert "<code>/// journey-map | shoes\n    lanes: emotion\n///\n</code>" in page.html


def test_what_the_build_leaves_out_shows_nothing_and_is_no_mistake(tmp_path):
    journeys = library(tmp_path, maps__plan="title: Secret plan\nonly: internal\nsteps: [Plans]")
    for block in ("journey-map", "emotion-curve", "journey-cards"):
        page = rendered(f"/// {block} | plan\n///", journeys)
        assert page.told == []
        assert page.drawings == []
        assert "Secret" not in page.html


def test_no_message_on_a_page_names_what_the_build_leaves_out(tmp_path):
    journeys = library(tmp_path, maps__plan="title: Secret plan\nonly: internal\nsteps: [Plans]")
    page = rendered("/// journey-map | Secrt plan\n///", journeys)
    assert "Secret plan" in "".join(page.told)
    assert "Secret plan" not in page.html


def test_a_page_of_a_build_that_leaves_something_out_says_of_which_kind_its_mistakes_are(tmp_path):
    folder = library(tmp_path, maps__secret="title: Secretive\nonly: internal\nsteps: [A]\n")
    blocks = "/// journey-map | Secretiv\n///\n\n/// journey-cards\n    industry: retial\n///\n"
    fence = "```journey\nsteps: [{name: A, needs: [{text: Secret: plan, only: internal}]}]\n```\n"
    page = rendered(f"{blocks}\n{fence}", folder)
    assert len(page.problems) == 3
    assert page.html.count("jm-problem-place") == 3
    assert "<code>report.md:1:19</code>" in page.html
    assert "A reference that leads nowhere" in page.html
    assert "Secret" not in page.html
    assert "retial" not in page.html


def test_blocks_stand_in_quotations_too(journeys):
    quoted = "> Look:\n>\n> /// journey-map | shoes\n>     lanes: emotion\n> ///\n>\n> > /// persona | bne\n> > ///\n"
    own_quotation = "/// journey-map | loan\n> In the words of *others*\n///\n"
    fence = "> ```journey\n> steps: [One]\n>\n> title: Two\n> ```\n"
    page = rendered(f"{quoted}\n{own_quotation}\n{fence}", journeys)
    assert len(page.drawings) == 3
    assert "///" not in page.html
    assert page.html.count("<figcaption>") == 1
    [problem] = page.problems
    assert (problem.line, problem.column, problem.message) == (7, 19, "there is no persona “bne”")


def test_where_there_are_no_pages_nothing_is_linked(journeys):
    page = rendered(
        "/// journey-map | shoes\n///\n/// persona | anna\n///\n/// emotion-curve | shoes\n///\n/// journey-cards\n///",
        journeys,
    )
    assert "<a " not in page.html


def test_a_host_puts_drawings_in_when_the_page_is_finished(journeys):
    deferred = []
    embedding = Embedding.of_folder(journeys)
    embedding.defer = lambda html: deferred.append(html) or f"<!--{len(deferred)}-->"
    [block] = find_embeds(["/// journey-map | shoes", "///"])
    assert isinstance(block, EmbedBlock)
    assert embedding.of_block(block).html is not None
    assert deferred == []


class Failing(Embedding):
    """An embedding with a fault."""

    def of_block(self, block: EmbedBlock):
        raise RuntimeError("a fault")


def test_what_drawing_a_block_raises_is_said_at_its_line_and_the_page_goes_on(journeys):
    told = []
    embedding = Failing.of_folder(journeys)
    embedding.report = told.extend
    embedding.page = PageSource("page.md", "Before.\n\n/// journey-map | shoes\n///\n\nAfter.\n")
    html = Markdown(extensions=[JourneyBlocks(embedding)]).convert(embedding.page.text)
    assert [(found.code, found.line) for found in told] == [("J421", 3)]
    assert "RuntimeError" in told[0].message
    assert "After." in html


def test_without_a_host_maps_too_are_in_the_language_of_the_page(tmp_path):
    """As where the plugin reads them: a text that says no language is in that of the site."""
    assert Embedding.of_folder(library(tmp_path), "zh").context.portfolio.language == "zh"
