"""The files of the index, read back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.search_files import content, numbers, places, records

from mkdocs_journeys.search import SearchablePage, Section, build_index, terms
from mkdocs_journeys.search.numbers import ALPHABET, Numbers, bits

PAGES = [
    SearchablePage("", "Home", (Section("", "", "Welcome to the library"),)),
    SearchablePage(
        "journeys/pay/",
        "Paying",
        (
            Section("", "Paying", "How people pay"),
            Section("waits", "Waits for the parcel", "Looks at the tracking page\n等待包裹"),
        ),
        tags=("checkout",),
        boost=2.0,
    ),
]


@given(st.lists(st.integers(0, 5_000_000)))
def test_numbers_come_back_as_they_were(values):
    written = Numbers()
    assert list(numbers("".join(written[value] for value in values))) == values


def test_numbers_need_no_escapes_in_a_script():
    assert len(ALPHABET) == 92
    assert not set(ALPHABET) & set('"\\ \n')


@given(st.lists(st.booleans()))
def test_flags_come_back_as_they_were(flags):
    written = [ALPHABET.index(character) for character in bits(flags)]
    assert [bool(written[index // 6] >> index % 6 & 1) for index in range(len(flags))] == flags


def test_every_section_is_shown_at_its_address():
    found = records(build_index(PAGES))
    assert [(record.location, record.title, record.page_title) for record in found] == [
        ("", "Home", "Home"),
        ("journeys/pay/", "Paying", "Paying"),
        ("journeys/pay/#waits", "Waits for the parcel", "Paying"),
    ]
    assert found[2].text == "Looks at the tracking page\n等待包裹"
    assert found[1].tags == ("checkout",)


def test_what_is_in_another_language_than_the_site_is_shown_as_such():
    page = SearchablePage("a/", "付款", (Section("", "付款", "等待", "zh"), Section("about", "Sources", "访谈")))
    index = build_index([page])
    assert [record.language for record in records(index)] == ["zh", ""]
    assert [language for _, _, _, _, language in content(index.files["r0.js"])] == ["zh"]


def test_every_term_leads_to_its_section_and_tells_whether_it_is_a_title():
    index = build_index(PAGES)
    slots = {record.location: record.slot for record in records(index)}
    found = places(index)
    assert found["parcel"] == [(slots["journeys/pay/#waits"], 3)]
    # Texts begin behind the places of a title.
    assert found["tracking"] == [(slots["journeys/pay/#waits"], 24 + 3)]
    assert found["包裹"] == [(slots["journeys/pay/#waits"], 24 + 5 + 2)]
    assert found["checkout"] == [(slots["journeys/pay/"], 1)]


def test_neighbours_in_a_text_are_neighbours_in_the_index():
    text = " ".join(f"word{number % 90} 等待{number}" for number in range(300))
    index = build_index([SearchablePage("a/", "A", (Section("", "A", text), Section("b", "B", "word1")))])
    expected = terms(text)
    at = {slot * 64 + place: term for term, found in places(index).items() for slot, place in found}
    assert [at[24 + number] for number in range(len(expected))] == expected
    assert records(index)[1].slot == -(-(24 + len(expected)) // 64)


def test_terms_are_ordered_over_all_files_as_a_browser_compares_texts():
    words = [f"{letter}{number}" for letter in "abz" for number in range(900)]
    odd = ["\U00020000\U00020001", "\uff71\uff72", "한국", "漢字"]
    sections = tuple(Section(f"s{index}", word, "") for index, word in enumerate([*words, *odd]))
    index = build_index([SearchablePage("a/", "A", sections)])
    files = sorted((int(name[1:-3]), content(text)) for name, text in index.files.items() if re.match(r"t\d", name))
    assert len(files) > 1
    ordered = [line.split(" ")[0] for _, text in files for line in text.split("\n")]
    assert ordered == sorted(ordered, key=lambda term: term.encode("utf-16-be"))
    assert content(index.files["start.js"])["terms"].split("\n") == [text.split(" ")[0] for _, text in files]


def test_records_are_cut_into_small_files_that_name_their_page():
    sections = tuple(Section(f"s{number}", f"Step {number}", "long text " * 80) for number in range(60))
    index = build_index([SearchablePage("a/", "A", sections), SearchablePage("b/", "B", (Section("", "B", "x"),))])
    files = {name: text for name, text in index.files.items() if re.match(r"r\d", name)}
    assert len(files) > 4
    assert all(len(text) < 11_000 for text in files.values())
    assert [record.location for record in records(index)] == [*(f"a/#s{number}" for number in range(60)), "b/"]
    assert all(sections for text in files.values() for _, _, _, sections, *_ in content(text))


def test_only_words_of_letters_are_guessed_at():
    index = build_index([SearchablePage("a/", "A", (Section("", "A", "checkout cafés 2026 o2o 等待 pay"),))])
    assert content(index.files["w8.js"]) == "checkout"
    assert content(index.files["w5.js"]) == "cafes"
    assert content(index.files["start.js"])["lengths"] == [5, 8]


def test_a_term_that_stands_everywhere_is_cut_short_but_keeps_its_titles():
    sections = tuple(Section(f"s{number}", "", "the " * 600) for number in range(50))
    last = Section("last", "The end", "")
    found = places(build_index([SearchablePage("a/", "A", (*sections, last))]))["the"]
    assert len(found) == 25_001
    assert found[-1] == (50 * 10, 0)


def test_pages_say_what_they_are_worth_and_whether_they_are_of_the_library():
    of_library = [SearchablePage(f"{name}/", name, (Section("", name, ""),), kind="Persona", rank=1) for name in "ab"]
    start = content(build_index([*PAGES, *of_library]).files["start.js"])
    assert start["boosts"] == [1.0, 1, 2.0, 1, 1.0, 2]
    assert start["ranks"] == [0, 2, 1, 2]


def test_labels_are_shown_and_not_looked_into():
    text = "\tPain points\nToo slow\tMedium\n\t\nA remark"
    index = build_index([SearchablePage("a/", "A", (Section("", "A", text),))])
    assert records(index)[0].text == text
    found = places(index)
    assert "points" not in found
    assert found["slow"] == [(0, 24 + 1)]
    assert found["remark"] == [(0, 24 + 4)]


def test_code_has_slots_of_its_own_behind_the_text():
    sections = (Section("", "A", "plain words", code="steps: [Pays]\nstate: current"), Section("b", "B", "after"))
    index = build_index([SearchablePage("a/", "A", sections)])
    start = content(index.files["start.js"])
    assert list(numbers(start["code"])) == [1]
    assert places(index)["pays"] == [(1, 1)]
    assert places(index)["after"] == [(2, 24)]
    assert content(index.files["r0.js"])[0][3][0] == [0, "", "A", "plain words", "", 0, sections[0].code]


def test_what_is_above_a_section_is_said_once_and_again_in_the_next_file():
    steps = [
        Section(f"s{number}", f"Step {number}", "long " * 900, above=("Order",), part="step") for number in range(4)
    ]
    pages = [SearchablePage("a/", "A", (Section("order", "Order", "", part="stage"), *steps), kind="Journey map")]
    files = [content(text) for name, text in build_index(pages).files.items() if re.match(r"r\d", name)]
    assert [[one if isinstance(one, str) else one[1] for one in pages[0][3]] for pages in files] == [
        ["order", "Order", "s0"],
        ["Order", "s1"],
        ["Order", "s2"],
        ["Order", "s3"],
    ]
    assert files[0][0][3][0][4:] == ["", 1]
    assert files[0][0][3][2][4:] == ["", 2]
    assert {pages[0][5] for pages in files} == {"Journey map"}


def test_names_are_handed_over_as_they_are():
    names = {"": {"Pain points": "Pain point"}, "zh": {"step": "步骤"}}
    assert content(build_index(PAGES, names=names).files["start.js"])["names"] == names


def test_the_same_pages_give_the_same_files_and_others_another_version():
    assert build_index(PAGES) == build_index(PAGES)
    assert build_index(PAGES).version != build_index(PAGES[:1]).version


@pytest.mark.parametrize("pages", [[], [SearchablePage("a/", "A", ())]])
def test_a_site_without_texts_has_an_index_too(pages):
    index = build_index(pages)
    assert records(index) == []
    assert list(index.files) == ["start.js"]
