"""What pages leave out without losing it: directions that are known, shapes that are on the page already."""

import pytest

from mkdocs_journeys.site.details import Detail
from mkdocs_journeys.site.icon_symbols import IconSymbols
from mkdocs_journeys.site.language_markup import lang_attributes


@pytest.mark.parametrize(
    ("language", "around", "expected"),
    [
        ("en", "en", ""),
        ("zh", "en", ' lang="zh"'),
        ("ar", "en", ' lang="ar" dir="rtl"'),
        ("en", "ar", ' lang="en" dir="ltr"'),
        # What is around is not known.
        ("zh", "", ' lang="zh" dir="ltr"'),
    ],
)
def test_a_direction_is_named_where_it_is_another_than_that_around(language: str, around: str, expected: str) -> None:
    assert lang_attributes(language, around) == expected


def test_what_matters_most_is_first_and_where_it_is_known_from_last() -> None:
    lines = [Detail(field, field, "x") for field in ("who", "source", "impact", "owner", "severity")]
    assert [line.field for line in sorted(lines, key=lambda line: line.rank)] == [
        "impact", "severity", "who", "owner", "source",
    ]  # fmt: skip


def test_icons_refer_to_shapes_by_numbers_that_do_not_depend_on_an_order() -> None:
    one, other = (IconSymbols("jm-icon", lambda names=names: names) for names in (["star", "alert"], ["alert", "star"]))
    assert one.use("star") == other.use("star")
    assert one.symbols() == other.symbols()
    assert one.symbols().count("<symbol ") == 2
    assert '<use xlink:href="#jm-icon-2"/>' in one.use("star")


def test_an_icon_whose_shape_is_not_on_the_page_is_no_hole_but_a_defect() -> None:
    with pytest.raises(KeyError):
        IconSymbols("jm-icon", lambda: ["alert"]).use("star")


def test_a_page_without_icons_has_no_shapes() -> None:
    assert IconSymbols("jm-icon", list).symbols() == ""
