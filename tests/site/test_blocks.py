"""Hand-written pages that draw maps, in real sites: nothing has to be configured, and every mistake has its line."""

import re

import pytest
from tests.search_files import searched
from tests.site.portfolios.sites import Build, build, write

MATERIAL = "site_name: Library\ntheme: {name: material, font: false}\nplugins: [search, journeys]\n"
LIBRARY = {
    "portfolio.yml": "touchpoints: {checkout: Checkout}\n",
    "personas/anna.yml": "name: Anna\nportrait: 🏃\n",
    "maps/shoes.yml": "title: Buys shoes\npersonas: anna\nsteps: [{name: Looks, emotion: 1}, Pays]\n",
    "maps/plan.yml": "title: Secret plan\nonly: internal\nsteps: [Plans]\n",
    "case-studies/shop.md": (
        "---\ntitle: The shop\n---\n\nWhat happened:\n\n/// journey-map | shoes\n///\n\n"
        "```journey\nsteps: [{name: Sells, actions: By hand}]\n```\n\n"
        '<!--jm:0--><p title="<!--jm:0-->">x</p>\n'
    ),
}
PAGE = """\
---
title: Report
---

# Report

```journey
steps:
  - {name: Asks, touchpoints: Checkout, emotion: 1}
  - {name: Waits, emotion: -1}
```

/// journey-map | shoes
///

/// persona | anna
///

/// emotion-curve | shoes
///

/// journey-cards
///

/// journey-map | plan
///
"""
WRONG = """\
---
title: Report
---
# Report

/// journey-map | shoos
///

- An item

    ```journey
    steps:
      - {name: Asks, emotoin: 1}
    ```
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Build:
    """A site without any Markdown extension of its own."""
    folder = tmp_path_factory.mktemp("blocks")
    write(folder, LIBRARY, MATERIAL)
    (folder / "docs/index.md").write_text(PAGE, encoding="utf-8")
    (folder / "docs/deep").mkdir()
    (folder / "docs/deep/report.md").write_text(PAGE, encoding="utf-8")
    built = build(folder, "--strict")
    assert built.returncode == 0, built.output
    return built


def hrefs(html: str, text: str) -> set[str]:
    content = html.split("<article")[1].split("</article>")[0]
    return {match[1] for match in re.finditer(rf'<a href="([^"]*)">{text}</a>', content)}


def test_a_page_draws_what_it_asks_for(site):
    html = site.text("index.html")
    assert html.count('class="jm-map ') == 2
    assert html.count('class="jm-thumbnail"') == 2
    assert "jm-card--person" in html
    assert ">Asks<" in html
    assert "<!--jm" not in html


def test_links_lead_to_the_pages_of_the_library_from_everywhere(site):
    assert hrefs(site.text("index.html"), "Buys shoes") == {"journeys/shoes/"}
    assert hrefs(site.text("deep/report/index.html"), "Buys shoes") == {"../../journeys/shoes/"}
    assert hrefs(site.text("deep/report/index.html"), "Anna") == {"../../personas/anna/"}


def test_no_id_stands_twice(site):
    for name in ("index.html", "case-studies/shop/index.html"):
        ids = re.findall(r'\sid="([^"]*)"', site.text(name))
        assert len(ids) == len(set(ids))


def test_what_the_build_leaves_out_is_nowhere(site):
    for file in site.site.rglob("*"):
        if file.suffix in (".html", ".js", ".json"):
            assert "Secret plan" not in file.read_text(encoding="utf-8")


def test_drawings_stay_out_of_the_search(site):
    texts = "".join(record.text for record in searched(site.site))
    assert "What happened" in texts
    assert "Checkout" not in texts


def test_the_prose_of_an_entity_draws_too_and_cannot_forge_a_placeholder(site):
    html = site.text("case-studies/shop/index.html")
    prose = html.split('class="jm-prose"')[1].split("</article>")[0]
    assert prose.count('class="jm-map ') == 2
    assert hrefs(html, "Buys shoes") == {"../../journeys/shoes/"}
    assert html.count("jm-breadcrumbs") == 1


def test_a_mistake_stops_a_strict_build_at_its_line(tmp_path):
    write(tmp_path, LIBRARY, MATERIAL)
    (tmp_path / "docs/report.md").write_text(WRONG, encoding="utf-8")
    lines = [
        "ERROR   -  journeys: docs/report.md:6:19: J304 there is no journey map “shoos”. Help: did you mean “shoes”?",
        "ERROR   -  journeys: docs/report.md:13:22: J201 “emotoin” is not a field of a step"
        ". Help: did you mean “emotion”?",
    ]
    strict = build(tmp_path, "--strict")
    assert strict.returncode == 1
    assert [line for line in lines if line not in strict.output.splitlines()] == []
    relaxed = build(tmp_path)
    assert relaxed.returncode == 0
    html = relaxed.text("report/index.html")
    assert "“emotoin”" in html
    assert "<code>report.md:6:19</code>" in html
    assert ">Asks<" in html
    # This build leaves a map out, whose name a message about maps could quote.
    assert "“shoos”" not in html


def test_the_plugin_may_refuse_mistakes_by_itself_and_shows_them_on_the_page(tmp_path):
    library = {name: text for name, text in LIBRARY.items() if "plan" not in name}
    strict = MATERIAL.replace("[search, journeys]", "[search, {journeys: {strict: true}}]")
    write(tmp_path, library, strict)
    (tmp_path / "docs/report.md").write_text(WRONG, encoding="utf-8")
    refused = build(tmp_path)
    assert refused.returncode == 1
    assert "2 errors" in refused.output
    assert "Traceback" not in refused.output
    (tmp_path / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    html = build(tmp_path).text("report/index.html")
    assert "<code>report.md:6:19</code>" in html
    assert "<code>report.md:13:22</code>" in html
