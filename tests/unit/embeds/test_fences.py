"""Fences in pages, whatever else the page's Markdown is extended with."""

import markdown
import pytest
from tests.unit.embeds.pages import library, rendered

FENCE = "```journey\nsteps:\n  - {name: Asks, emotion: 1}\n\n  - {name: Waits, emotion: -1}\n```"
EXTENSIONS = [
    (),
    ("fenced_code",),
    ("pymdownx.superfences",),
    ("pymdownx.superfences", "md_in_html", "attr_list", "toc"),
]
MOVED = FENCE.replace("\n", "\n    ")


@pytest.fixture
def journeys(tmp_path):
    return library(tmp_path)


@pytest.mark.parametrize("ours_first", [False, True], ids=["last", "first"])
@pytest.mark.parametrize("extensions", EXTENSIONS, ids=["plain", "fenced_code", "superfences", "several"])
def test_a_fence_is_drawn_whatever_fences_the_site_uses(journeys, extensions, ours_first):
    page = rendered(f"before\n\n{FENCE}\n\nafter", journeys, extensions=extensions, ours_first=ours_first)
    assert len(page.drawings) == 1
    assert "Asks" in page.drawings[0]
    assert "```" not in page.html
    assert page.outline.startswith("<p>before</p>\n<figure")
    assert page.outline.endswith("</figure>\n<p>after</p>")
    assert page.told == []


@pytest.mark.parametrize(
    ("text", "extensions"),
    [
        (f'=== "One"\n\n    {MOVED}\n', ("pymdownx.tabbed",)),
        (f"!!! note\n\n    {MOVED}\n", ("admonition",)),
        (f"??? note\n    {MOVED}\n", ("pymdownx.details",)),
        (f"- one\n\n    {MOVED}\n\n- two\n", ()),
        (f"- one\n    - two\n\n        {MOVED.replace(chr(10), chr(10) + '    ')}\n", ()),
        (f"<div markdown>\n\n{FENCE}\n\n</div>\n", ("md_in_html",)),
        (f"/// note | Title\n{FENCE}\n///\n", ("pymdownx.blocks.admonition",)),
        (f"text right above\n{FENCE}\ntext right below\n", ()),
    ],
    ids=["tab", "admonition", "details", "list", "list in a list", "html", "block", "no blank lines"],
)
def test_a_fence_may_stand_within_anything(journeys, text, extensions):
    page = rendered(text, journeys, extensions=("pymdownx.superfences", *extensions))
    assert len(page.drawings) == 1
    assert "```" not in page.html
    assert "\x02" not in page.html


@pytest.mark.parametrize(
    "text",
    [
        f"    {MOVED}",
        f"text\n\n    code above\n    {MOVED}\n    code below",
        f"````markdown\n{FENCE}\n````",
        f"- item\n\n        {MOVED.replace(chr(10), chr(10) + '    ')}",
    ],
    ids=["indented code", "amid indented code", "a longer fence", "code in a list"],
)
def test_a_fence_that_is_shown_as_code_stays_code(journeys, text):
    page = rendered(text, journeys)
    assert page.drawings == []
    assert "```journey" in page.html.replace("<span></span>", "").replace('<span class="sb">', "")
    assert "{name: Waits, emotion: -1}" in page.html.replace("</span>", "").replace('<span class="s">', "")


def test_the_text_of_a_page_that_is_no_markdown_comes_back(journeys):
    page = rendered(f"<pre>\n{FENCE}\n</pre>", journeys, extensions=())
    assert page.drawings == []
    assert "```journey\nsteps:\n  - {name: Asks, emotion: 1}" in page.html


def test_with_its_source_a_map_looks_like_code_of_the_site(journeys):
    text = FENCE.replace("journey\n", 'journey show-source title="A call" hl_lines="2"\n')
    page = rendered(text, journeys, extensions=("pymdownx.superfences", "pymdownx.highlight"))
    assert '<span class="filename">A call</span>' in page.html
    assert '<span class="hll">' in page.html
    assert page.html.index("jm-embedded-source") < page.html.index("<svg")
    assert "<details" not in page.html


def test_the_source_may_stand_below(journeys):
    page = rendered(FENCE.replace("journey\n", 'journey show-source="below"\n'), journeys)
    assert page.html.index("<svg") < page.html.index("jm-embedded-source")


@pytest.mark.parametrize("extensions", EXTENSIONS[:2], ids=["plain", "fenced_code"])
def test_the_source_is_text_whatever_it_holds(journeys, extensions):
    text = "```journey show-source\ntitle: <script>alert(1)</script> ~~~\nsteps: ['~~~~ <b>']\n```"
    page = rendered(text, journeys, extensions=extensions)
    assert "<script" not in page.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ~~~" in page.html


def test_without_its_source_a_map_has_a_table(journeys):
    text = "```journey\nsteps:\n  - {name: Asks, description: On the phone., facts: {Device: landline}}\n```"
    page = rendered(text, journeys)
    assert "<summary>Read as a table</summary>" in page.html
    table = page.html.split("<table")[1]
    assert "On the phone." in table
    assert "landline" in table


def test_a_mistake_stands_in_the_page_and_in_the_log_with_its_line(journeys):
    text = "# Report\n\n- item\n\n    ```journey\n    steps:\n      - {name: Asks, emotoin: 1}\n    ```\n"
    page = rendered(text, journeys, author_text=f"---\ntitle: Report\n---\n{text}")
    assert page.told == ["report.md:10:22: error J201: “emotoin” is not a field of a step (did you mean “emotion”?)"]
    assert "“emotoin” is not a field of a step" in page.html
    assert "<code>report.md:10:22</code>" in page.html
    assert len(page.drawings) == 1


def test_an_option_that_makes_no_sense_is_a_mistake(journeys):
    page = rendered(FENCE.replace("journey\n", "journey show-source=left\n"), journeys)
    assert page.told == [
        "report.md:1:24: error J213: “show-source” is one of above, below, and this is “left”"
        " (write “above” or “below”)"
    ]


def test_a_map_without_stages_says_so(journeys):
    page = rendered("```journey\ntitle: Empty\n```", journeys)
    assert page.drawings == []
    assert "This map has no stages yet." in page.html


def test_several_drawings_share_a_page_without_sharing_ids(journeys):
    page = rendered(f"{FENCE}\n\n{FENCE}\n\n/// journey-map | shoes\n///\n\n/// journey-map | shoes\n///", journeys)
    ids = [drawing.split('<desc id="')[1].split('"')[0] for drawing in page.drawings]
    assert len(set(ids)) == 4
    for drawing, id in zip(page.drawings, ids, strict=True):
        assert f'aria-describedby="{id}"' in drawing


def test_text_in_a_map_is_text(journeys):
    hostile = '"><img src=x onerror=alert(1)>'
    text = f"```journey\ntitle: '{hostile}'\nsteps:\n  - name: '{hostile}'\n    description: '{hostile}'\n```"
    page = rendered(text, journeys)
    assert "<img src=x" not in page.html
    assert "&lt;img src=x" in page.html


def test_pages_do_not_leak_into_one_another(journeys):
    from mkdocs_journeys.embeds import Embedding, JourneyBlocks

    converter = markdown.Markdown(extensions=[JourneyBlocks(Embedding.of_folder(journeys))])
    first = converter.convert(FENCE)
    converter.reset()
    assert "<svg" not in converter.convert("no map here")
    assert "Asks" in first


def test_other_tools_load_it_by_its_name(journeys):
    html = markdown.markdown(
        "/// journey-map | shoes\n///",
        extensions=["mkdocs_journeys.embeds"],
        extension_configs={"mkdocs_journeys.embeds": {"journeys": str(journeys)}},
    )
    assert "Looks" in html
    assert "<a " not in html
    assert "var(--jm" not in html
