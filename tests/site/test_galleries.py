"""Galleries as they are published: complete without scripts, and harmless whatever authors call things."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.site.portfolios.library import CASES, HOSTILE, MAPS, PEOPLE, library_site
from tests.site.portfolios.sites import Build, build, write
from tests.site.reading import Element, parsed

Once = Callable[[str, Callable[[Path], None]], Path]
# The maps name somebody who has no file and gets a page nevertheless.
KINDS = {"journeys": MAPS, "personas": PEOPLE + 1, "case-studies": CASES}

every_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(scope="session")
def library(once: Once) -> Path:
    return once("library", library_site) / "site"


def main_of(file: Path) -> Element:
    """The gallery of a page; its template is a fragment of its own."""
    html = file.read_text(encoding="utf-8")
    return parsed(html[html.index('<div class="jm-gallery"') : html.index("</article>")])


def leafed_through(folder: Path) -> Iterator[Element]:
    """The pages of a gallery as a reader without scripts comes by them: from each by its link to the next."""
    file = folder / "index.html"
    while True:
        page = main_of(file)
        for template in [*page.every("template")]:
            template.content.clear()
        yield page
        onward = [link.attributes["href"] for link in page.every("a", "jm-leaf--next")]
        if not onward:
            return
        file = (file.parent / onward[0] / "index.html").resolve()


def chosen_by(file: Path) -> dict:
    """What the script chooses from."""
    html = file.read_text(encoding="utf-8")
    return json.loads(re.search(r'class="jm-gallery-data">(.*?)</template>', html)[1])


@every_kind
def test_every_entry_is_reached_without_scripts(library, kind):
    pages = [*leafed_through(library / kind)]
    links = [next(card.every("a")).attributes["href"] for page in pages for card in page.every("li", "jm-card")]
    assert len(pages) == 2
    assert len(links) == KINDS[kind]
    assert len({link.strip("./") for link in links}) == KINDS[kind]


@every_kind
def test_what_needs_the_script_cannot_be_used_without_it(library, kind):
    first, *further = leafed_through(library / kind)
    for page in further:
        assert not [*page.every("input"), *page.every("button"), *page.every("select")]
    inert = LexborHTMLParser((library / kind / "index.html").read_text(encoding="utf-8"))
    for part in inert.css("[inert]"):
        part.decompose()
    assert not inert.css(".jm-gallery :is(input, button, select)")
    assert first.every("select")


@every_kind
def test_further_pages_are_neither_searched_nor_in_the_navigation(library, kind):
    index = json.loads((library / "search/search_index.json").read_text(encoding="utf-8"))
    assert not [found for found in index["docs"] if "/page/2/" in found["location"]]
    home = (library / "index.html").read_text(encoding="utf-8")
    assert f"{kind}/page/2" not in home
    last = (library / kind / "page/2/index.html").read_text(encoding="utf-8")
    assert "page 2 of 2" in last


def test_what_the_script_chooses_from_is_complete(library):
    found = chosen_by(library / "journeys/index.html")
    assert len(found["titles"]) == len(found["addresses"]) == MAPS
    assert all((library / "journeys" / address / "index.html").is_file() for address in found["addresses"])
    assert {column.count(",") for column in found["facets"].values()} == {MAPS - 1}
    assert {"title", "mean", "reviewed"} <= {*found["orders"]}


def test_what_tells_nothing_apart_is_not_offered(library):
    facets = chosen_by(library / "journeys/index.html")["facets"]
    assert {"persona", "industry", "owner", "state", "status", "language", "tag"} <= {*facets}
    assert "alike" not in facets
    assert "dimension-owner" not in facets
    # All cases but one are alike in these.
    assert "persona" not in chosen_by(library / "case-studies/index.html")["facets"]


@every_kind
def test_a_further_page_has_its_cards_in_a_script_that_is_only_data(library, kind):
    script = (library / kind / "page/2/cards.js").read_text(encoding="utf-8")
    start = 'dispatchEvent(new CustomEvent("jm-cards",{detail:'
    assert script.startswith(start)
    found = json.loads(script.removeprefix(start).removesuffix("}));\n"))
    assert (found["kind"], found["page"]) == (kind.removesuffix("s").replace("case-studie", "case-study"), 2)
    links = [next(parsed(card).every("a")).attributes["href"] for card in found["cards"]]
    assert links == chosen_by(library / kind / "index.html")["addresses"][60:]
    assert len(links) == KINDS[kind] - 60


def test_a_small_curve_beside_words_has_none_of_its_own(library):
    for drawing in re.findall(
        r'<svg class="jm-thumbnail".*?</svg>', (library / "journeys/index.html").read_text("utf-8")
    ):
        assert 'aria-hidden="true"' in drawing
        assert not re.search("<desc|<title|aria-label| id=", drawing)


def test_names_by_hostile_authors_end_no_script_and_begin_no_element(library):
    for file in [*library.rglob("index.html"), *library.rglob("cards.js")]:
        text = file.read_text(encoding="utf-8")
        assert "<img src=x" not in text, file
        assert "\u2028" not in text.split('class="jm-gallery-data">')[-1].split("</template>")[0]
    assert HOSTILE.split("&")[0] in "".join(chosen_by(library / "journeys/index.html")["titles"])


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("small")
    case = {
        "case-studies/one.yml": (
            "title: One\nbefore_map: now\nafter_map: later\nresults:\n"
            "  - {metric: Waiting, before: 24, after: 5, unit: days, better: lower, n: 120, period: 2026-Q3}\n"
            '  - {metric: Share, before: 46, after: 40, unit: "%", basis: measured}\n'
            "  - {metric: Mood, before: sad, after: glad}\n"
        ),
        "personas/anna.yml": "title: Anna\nbasis: assumed\nquotes: Wait.\n",
        "personas/ben.yml": "title: Ben\nportrait: 🙂\n",
        "maps/now.yml": (
            "title: Now\npersonas: [anna, ben]\nowner: Sales\ntags: [slow]\nsteps: [{name: A, emotion: 1}]\n"
        ),
        "maps/later.yml": (
            "title: Later\nstate: future\nfuture_of: now\npersonas: anna\nsteps: [{name: A, emotion: 2}]\n"
        ),
    }
    write(folder, case)
    found = build(folder)
    assert found.returncode == 0, found.output
    return found


def test_a_short_gallery_has_one_page_and_no_further_file(small):
    assert not (small.site / "journeys/page").exists()
    assert "jm-leaves" not in small.text("journeys/index.html")
    # A single case study cannot be narrowed down.
    assert "jm-gallery-data" not in small.text("case-studies/index.html")


def test_a_persona_shows_a_thumbnail_of_every_map(small):
    for id, titles in {"anna": ["Now", "Later"], "ben": ["Now"]}.items():
        html = small.text(f"personas/{id}/index.html")
        cards = re.findall(r'<li class="jm-card".*?</li>', html, re.DOTALL)
        assert sorted(re.search(r'jm-card-title">.*?>(.*?)</a>', card)[1] for card in cards) == sorted(titles)
        assert all('class="jm-thumbnail"' in card for card in cards)


def test_a_case_study_draws_results_that_are_numbers_with_their_text_alternative(small):
    html = small.text("case-studies/one/index.html")
    drawn = re.findall(r'<svg aria-label="([^"]*)" aria-describedby="([^"]*)" class="jm-before-after"', html)
    assert [name for name, _ in drawn] == ["Waiting", "Share"]
    said = [re.search(f'id="{id}">(.*?)</desc>', html)[1] for _, id in drawn]
    assert said == [
        "Before 24 days, after 5 days. −19 days (better). Lower is better · n = 120 · 2026-Q3 · assumed.",
        "Before 46 %, after 40 %. −6 percentage points (worse). Higher is better · measured.",
    ]
    assert "sad" in html.split("jm-result-values")[1]


def test_a_case_study_shows_its_maps_side_by_side_with_their_comparison(small):
    html = small.text("case-studies/one/index.html").split('<ul class="jm-pair">')[1]
    assert re.findall(r'jm-card-title"><a href="[^"]*">(\w+)', html) == ["Now", "Later"]
    assert 'href="../../journeys/later/compare/"' in html


def test_what_a_persona_rests_on_and_says_stands_beside_the_name(small):
    head = small.text("personas/anna/index.html").split('<header class="jm-head')[1].split("</header>")[0]
    assert "Assumed" in head
    assert "Wait." in head


def test_owner_and_tags_of_a_map_lead_to_the_maps_that_have_them_too(small):
    html = small.text("journeys/now/index.html")
    assert '<a href="../?owner=sales">Sales</a>' in html
    assert '<a href="../?tag=slow">slow</a>' in html
