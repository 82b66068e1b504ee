"""Text that may take only so many lines."""

from mkdocs_journeys.drawing.typesetting.measure import width
from mkdocs_journeys.drawing.typesetting.shorten import shortened_lines

LONG = "The date of delivery is not known before the payment has been made and confirmed"


def test_a_text_that_fits_stays_as_it_is() -> None:
    assert shortened_lines("Slow", 100, 12.5, 3, "en") == ("Slow",)
    assert shortened_lines("", 100, 12.5, 3, "en") == ()


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    lines = shortened_lines(LONG, 100, 12.5, 3, "en")
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(width(line, 12.5) <= 100 for line in lines)
    assert LONG.startswith(" ".join(lines).removesuffix("…"))


def test_chinese_has_no_space_where_a_line_ended() -> None:
    lines = shortened_lines("系统不支持外地身份证件需要去柜台", 70, 12.5, 2, "zh")
    assert len(lines) == 2
    assert " " not in "".join(lines)
