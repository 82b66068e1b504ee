"""The interface speaks the reader's language, and English where it has not learned it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mkdocs_journeys.words import Words, languages


def test_terms_of_the_field_are_translated():
    assert Words("zh")("Pain points") == "痛点"


def test_english_needs_no_catalogue():
    assert Words("en")("Pain points") == "Pain points"


def test_a_message_without_translation_stays_english():
    assert Words("zh")("A sentence that nobody translated") == "A sentence that nobody translated"


def test_a_language_without_catalogue_speaks_english():
    assert Words("pt-BR")("Pain points") == "Pain points"


@pytest.mark.parametrize("tag", ["zh", "zh-CN", "zh-Hans-CN", "zh_Hans_CN", "ZH-hans", "zh-x-school"])
def test_every_kind_of_simplified_chinese_finds_the_chinese_catalogue(tag):
    assert Words(tag)("Pain points") == "痛点"


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en-gb", "en-GB"),
        ("zh_hans_cn", "zh-Hans-CN"),
        ("tlh", "tlh"),
        ("", "en"),
        ('"><script>', "en"),
        ("../zh", "en"),
    ],
)
def test_the_language_can_stand_in_a_lang_attribute(written, tag):
    assert Words(written).language == tag


def test_what_has_a_catalogue_is_spoken():
    assert languages() == ("en", "ar", "zh", "zh-Hant")


def test_the_empty_message_is_empty():
    assert Words("zh")("") == ""


def test_values_are_filled_in_and_numbers_written_as_the_language_does():
    assert Words("en")("{count} of {total} maps by {owner}", count=3, total=1200, owner="{x}") == (
        "3 of 1,200 maps by {x}"
    )


def test_a_text_with_braces_is_no_pattern():
    assert Words("en")("a {set} of {{braces}}") == "a {set} of {{braces}}"


@pytest.mark.parametrize(("count", "text"), [(0, "0 maps"), (1, "1 map"), (2, "2 maps"), (1200, "1,200 maps")])
def test_english_has_a_plural(count, text):
    assert Words("en").plural("{count} map", "{count} maps", count) == text


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa", "rtl"),
        ("ur-PK", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("en", "ltr"),
        ("zh-Hans", "ltr"),
        ("nonsense", "ltr"),
    ],
)
def test_the_direction_follows_the_language_and_its_script(tag, direction):
    assert Words(tag).direction == direction


@pytest.mark.parametrize(("score", "text"), [(1.0, "+1"), (-1.0, "−1"), (0, "0"), (-0.001, "0"), (1.5, "+1.5")])
def test_scores_show_their_sign(score, text):
    assert Words("en").signed(score) == text


@pytest.mark.parametrize(("tag", "text"), [("en", "−18,000.5"), ("de", "−18.000,5"), ("zh", "−18,000.5")])
def test_numbers_have_the_separators_of_the_language(tag, text):
    assert Words(tag).number(-18000.5) == text


def test_a_sign_stays_before_its_number_where_writing_runs_to_the_left():
    assert (Words("ar").signed(-1.4), Words("ar").number(1.4)) == ("\u2066−1.4\u2069", "1.4")


@given(some.floats(min_value=-1e6, max_value=1e6))
def test_a_number_never_shows_a_hyphen_for_a_minus_or_a_negative_zero(value):
    text = Words("ar").signed(value)
    assert "-" not in text
    assert text not in {"−0", "+0"}


def test_shares_are_per_cent():
    assert (Words("en").percent(0.3), Words("en").percent(-0.3)) == ("30%", "−30%")


@pytest.mark.parametrize(
    ("tag", "text"),
    [("zh", "2026年9月30日"), ("en", "Sep 30, 2026"), ("en-GB", "30 Sept 2026"), ("de-XX", "30.09.2026")],
)
def test_days_are_written_as_people_write_them(tag, text):
    assert Words(tag).date(date(2026, 9, 30)) == text


@pytest.mark.parametrize(("tag", "text"), [("en", "a, b, and c"), ("zh", "a、b和c"), ("en-GB", "a, b and c")])
def test_names_are_listed_as_the_language_does(tag, text):
    assert Words(tag).list(["a", "b", "c"]) == text


@pytest.mark.parametrize(("tag", "text"), [("en", "a, b, and c"), ("de", "a, b, and c"), ("zh", "a、b和c")])
def test_what_is_listed_in_a_message_is_listed_as_the_message_speaks(tag, text):
    assert Words(tag).message_list(["a", "b", "c"]) == text


def test_two_words_of_one_language_are_equal():
    assert {Words("zh-CN"), Words("zh_cn")} == {Words("zh-CN")}
