import pytest

from mkdocs_journeys.drawing.typesetting.measure import clusters, width


@pytest.mark.parametrize("text", ["客", "カ", "한", "，", "“", "…", "—", "\U00020000"])
def test_what_a_chinese_font_sets_takes_a_full_em(text: str) -> None:
    assert width(text, 10) == 10


@pytest.mark.parametrize("emoji", ["😀", "✅", "❤️", "3️⃣", "🇩🇪", "👩🏽‍🦱", "👨‍👩‍👧"])
def test_an_emoji_counts_once_however_many_signs_it_has(emoji: str) -> None:
    assert width(emoji, 10) == pytest.approx(14)
    assert clusters(emoji) == [emoji]


@pytest.mark.parametrize(
    ("text", "read"),
    [("தமிழ்", ["த", "மி", "ழ்"]), ("বাংলা", ["বাং", "লা"]), ("दुनिया", ["दु", "नि", "या"]), ("e\u0301a", ["e\u0301", "a"])],
)
def test_a_letter_keeps_its_signs(text: str, read: list[str]) -> None:
    assert clusters(text) == read


def test_marks_over_letters_and_invisible_characters_take_no_room() -> None:
    assert width("e\u0301", 10) == width("e", 10)
    assert width("a\u200b\u00adb", 10) == width("ab", 10)


def test_bold_is_never_measured_narrower_than_regular() -> None:
    for text in ("Journey", "Кривая", "Ταξίδι", "رحلة العميل", "旅程", "1234567890%€"):
        assert width(text, 12, bold=True) >= width(text, 12)


def test_letters_are_measured_by_the_widest_font() -> None:
    # DejaVu Sans sets a zero 0.636 em wide, Roboto 0.562.
    assert width("0000000000", 1) == pytest.approx(6.4, abs=0.1)


def test_an_arabic_letter_is_as_wide_as_its_widest_form() -> None:
    assert width("س", 10) > 8
