"""A score is told alike by picture, description, table, list and comparison, whatever scale its author uses."""

import re
from html import unescape
from pathlib import Path

import pytest

from mkdocs_journeys.diagnostics import Level
from mkdocs_journeys.drawing import Scene, draw, draw_comparison, draw_overview
from mkdocs_journeys.drawing.scene.marks import MarkRole
from mkdocs_journeys.drawing.scene.scene import texts_in
from mkdocs_journeys.drawing.wording.alt_text import extremes
from mkdocs_journeys.insight import compare, map_facts
from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.site.addresses import Addresses
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.site.page import Fragment, Page
from mkdocs_journeys.site.pages.comparison import comparison_page
from mkdocs_journeys.site.pages.journey import journey_page
from mkdocs_journeys.site.render import rendered
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

SCALES = {
    "-2, 2": ("-1.25", "1.75"),
    "1, 5": ("1.75", "4.5"),
    "0, 10": ("2.5", "9"),
    "-5, 5": ("-4", "3.5"),
    "0, 100": ("12", "85"),
}
FEELINGS = {
    "one": "{low}",
    "several": "{{anna: {low}, ben: {high}}}",
}
BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
NUMBER = re.compile(r"[+\u2212-]?\d+(?:[.,]\d+)?")


@pytest.fixture(params=[(scale, people) for scale in SCALES for people in FEELINGS], ids=" ".join)
def portfolio(request, tmp_path: Path) -> Portfolio:
    scale, people = request.param
    low, high = SCALES[scale]
    feeling = FEELINGS[people].format(low=low, high=high)
    (tmp_path / "maps").mkdir()
    (tmp_path / "portfolio.yml").write_text(f"emotion_scale: [{scale}]\nemotion_words: {{proud: {high}}}\n")
    current = "title: Now\npersonas: [anna, ben]\nsteps:\n"
    current += f"- {{name: Enters, emotion: {low}}}\n- {{name: Pays, emotion: {high}}}\n"
    future = (
        "title: Later\nstate: future\nfuture_of: now\npersonas: [anna, ben]\nsteps:\n"
        f"- {{name: Enters, emotion: {feeling}}}\n- {{name: Pays, emotion: proud}}\n"
        f"- {{name: Leaves, emotion: {{low: {low}, high: {high}}}}}\n"
    )
    (tmp_path / "maps/now.yml").write_text(current)
    (tmp_path / "maps/later.yml").write_text(future)
    loaded = load(FolderTree(tmp_path))
    assert [one.message for one in loaded.diagnostics if one.level is Level.ERROR] == []
    return loaded.portfolio


def text_of(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def scores(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def html_of(page: Page, context: SiteContext) -> dict[str, str]:
    return {part.template: rendered(part, page, context) for part in page.parts if isinstance(part, Fragment)}


def described(drawing: Scene) -> str:
    """What a screen reader hears of the scores in a drawing: the words in brackets."""
    return " ".join(BRACKETS.findall(drawing.description))


@pytest.mark.parametrize("language", ["en", "zh", "de", "ar"])
def test_a_map_says_the_same_score_everywhere(portfolio, language):
    words = Words(language)
    # A page speaks the language of its map.
    portfolio = portfolio.model_copy(update={"language": language})
    context = SiteContext(portfolio, words, Addresses())
    for id in ("now", "later"):
        facts = map_facts(portfolio.journeys[id], portfolio)
        drawing = draw(facts, words)
        heard = scores(described(drawing))
        assert len(heard) >= 2
        assert scores(described(draw_overview(facts, words))) == heard
        assert scores(" ".join(BRACKETS.findall(" ".join(extremes(facts, words))))) == heard
        page = html_of(journey_page(portfolio.journeys[id], context), context)
        for view in ("list-view", "table-view", "stand-out"):
            marks = re.findall(r'class="jm-(?:score|highlight-score)[^"]*">(.*?)</span>\s*', page[view], re.DOTALL)
            assert heard <= scores(text_of(" ".join(marks))), view
        labels = [text for point in drawing.groups(MarkRole.POINT) for text in texts_in(point.marks)]
        assert heard <= scores(" ".join(labels)), "picture"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_comparison_says_the_same_scores_everywhere(portfolio, language):
    words = Words(language)
    context = SiteContext(portfolio, words, Addresses())
    now, later = (map_facts(portfolio.journeys[id], portfolio) for id in ("now", "later"))
    found = compare(now, later)
    drawing = draw_comparison(found, words, header=True)
    page = "".join(
        html_of(comparison_page(portfolio.journeys["later"], portfolio.journeys["now"], context), context).values()
    )
    ends = {found.scale.written_text(end, words) for end in (found.scale.low, found.scale.high)}
    assert ends <= scores(" ".join(drawing.texts))
    means = [found.scale.text(totals.mean, words) for totals in (found.before_totals, found.after_totals)]
    for said in (drawing.description, text_of(page), " ".join(drawing.texts)):
        assert set(means) <= scores(said)
