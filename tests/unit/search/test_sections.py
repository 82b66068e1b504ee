"""How a finished page is cut into sections."""

import pytest

from mkdocs_journeys.search import Section, sections


def texts(html: str) -> list[tuple[str, str, str]]:
    return [(section.id, section.title, section.text) for section in sections(html)]


def test_a_section_is_a_heading_with_what_stands_below_it():
    html = (
        '<h1 id="title">A map</h1>\n<p>What it <em>is</em>\nabout</p>'
        '<h2 id="pay">Pays</h2><ul><li>Too slow</li><li>Too dear</li></ul>'
        '<h3 id="wait">Waits &amp; waits</h3>'
    )
    assert texts(html) == [
        ("", "A map", "What it is about"),
        ("pay", "Pays", "Too slow\nToo dear"),
        ("wait", "Waits & waits", ""),
    ]


def test_a_page_may_begin_without_a_heading():
    assert texts('<p>First</p><h2 id="two">Second</h2>') == [("", "", "First"), ("two", "Second", "")]
    assert texts('<p>First</p><h1 id="one">Title</h1>') == [("", "", "First"), ("one", "Title", "")]
    assert texts("<h1>Title</h1><p>Text</p>") == [("", "Title", "Text")]
    assert texts("") == [("", "", "")]


def test_a_heading_says_in_which_language_it_is():
    html = '<h1 lang="zh" dir="ltr">付款</h1><h2 id="a">Sources</h2><h2 id="b" lang="zh">等待</h2><p lang="en">x</p>'
    assert [section.language for section in sections(html)] == ["zh", "", "zh"]


def test_a_heading_without_an_address_is_text():
    assert texts("<h1>Title</h1><h3>Note</h3>Careful") == [("", "Title", "Note\nCareful")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Seen</p><div data-search-exclude><div>Hidden</div><p>Hidden</p></div>",
        '<p>Seen</p><p class="x" data-search-exclude>Hidden</p><!-- <b>Hidden</b> -->',
        "<p>Seen</p><svg><title>Hidden</title></svg><script>Hidden</script><style>Hidden</style>",
        '<p>Seen</p><h2 id="x" data-search-exclude>Hidden</h2><p>Hidden</p>',
        '<p title="a > Hidden">Seen<a class="headerlink" href="#x">Hidden</a></p>',
        "<p>Seen<span data-search-exclude>Hidden",
    ],
)
def test_what_is_not_for_search_is_left_out(html):
    assert texts(html) == [("", "", "Seen")]


def test_an_author_may_write_about_leaving_out():
    assert texts("<p>Write <code>data-search-exclude</code> there</p>") == [("", "", "Write data-search-exclude there")]


ENTRIES = (
    '<div class="jm-entries"><h2 id="stage-buy" class="jm-stage-name">1. Buys</h2>'
    '<h3 id="pay" class="jm-step-name">Pays</h3>'
    '<p class="jm-about"><b>Goal</b> Be done</p>'
    '<div class="jm-lane"><p>Actions</p><ul><li><div>Looks\tfor a card</div></li></ul></div>'
    '<div class="jm-lane"><p>Pain points</p><ul><li><div>Too slow '
    '<small><span><b>Severity</b> High</span></small> <details class="jm-sure"><summary>How sure?</summary>'
    " <small><span><b>Source</b> A talk</span></small></details></div></li></ul></div>"
    "<p>More</p></div>"
)


def test_labels_stand_before_their_entries_and_remarks_behind_them():
    [*_, step] = sections(ENTRIES)
    assert step.text == "Be done\n\tActions\nLooks for a card\n\tPain points\nToo slow\tHigh\tA talk\n\t\nMore"


def test_small_print_of_authors_is_text():
    assert texts("<p>One <small><span><b>two</b> three</span></small></p>") == [("", "", "One two three")]


def test_a_section_knows_what_it_is_and_what_is_above_it():
    found = [*sections(f'<h1 id="a">A</h1>{ENTRIES}<h2 id="more">More</h2><h4 id="deep">Deep</h4>')]
    assert [(one.id, one.part, one.above) for one in found] == [
        ("", "", ()),
        ("stage-buy", "stage", ()),
        ("pay", "step", ("1. Buys",)),
        ("more", "", ()),
        ("deep", "", ("More",)),
    ]


def test_code_is_kept_apart_with_its_lines():
    html = "<p>Write</p><pre><code>steps:\n\n  - <b>Pays</b>  \n</code></pre><p>or <code>steps</code></p>"
    [section] = sections(html)
    assert (section.text, section.code) == ("Write\nor steps", "steps:\n  - Pays")


def test_words_of_neighbouring_cells_are_kept_apart():
    assert list(sections("<table><tr><td>One</td><td>Two</td></tr></table>")) == [Section("", "", "One\nTwo")]
