import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.drawing.typesetting.measure import clusters, width
from mkdocs_journeys.drawing.typesetting.wrap import wrap

ROOM, SIZE = 128.0, 12.5
TEXTS = st.text(
    st.sampled_from(
        "abcdefgh WMÄéß 0123456789.,:;!?()“”‘’—…/-_&=@%€ 客户旅程地图，。！？（）「」『』、ーっカナ الرحلة 😀✅👩🏽‍🦱🇩🇪"
    ),
    max_size=120,
) | st.text(max_size=60)


def without_spaces(text: str) -> str:
    # A word that was broken has a hyphen more.
    return "".join(text.split()).replace("-", "")


@given(TEXTS)
def test_wrapped_lines_always_fit(text: str) -> None:
    for line in wrap(text, ROOM, SIZE, "en"):
        assert width(line, SIZE) <= ROOM or len(clusters(line)) == 1


@given(TEXTS, st.floats(20, 300))
def test_nothing_is_lost_in_wrapping(text: str, room: float) -> None:
    kept = "".join(wrap(text, room, SIZE, "en"))
    for invisible in "\u00ad\u2060\ufeff\u200b":
        text = text.replace(invisible, "")
    assert without_spaces(kept) == without_spaces(text)


@given(TEXTS)
def test_no_line_is_empty(text: str) -> None:
    assert all(line.strip() for line in wrap(text, ROOM, SIZE, "en"))


@given(st.text(st.sampled_from("客户旅程地图阶段步骤触点，。！？、）」”："), max_size=60))
def test_no_line_begins_with_a_closing_mark_where_it_can_be_helped(text: str) -> None:
    lines = wrap(text, ROOM, SIZE, "en")
    for before, line in itertools.pairwise(lines):
        # A row of closing marks that is itself wider than a line has to break somewhere.
        if line[0] in "，。！？、）」”：":
            assert set(before[1:]) <= set("，。！？、）」”：")


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Enters phone number", 100, ("Enters phone", "number")),
        ("Waits for 90 s now", 76, ("Waits for", "90 s now")),
        ("It costs about 1,500 €", 118, ("It costs about", "1,500 €")),
        ("A fee of EUR 500 a year", 90, ("A fee of", "EUR 500 a", "year")),
        ("等待客服 30 分钟", 80, ("等待客服", "30 分钟")),
        ("排队6分40秒", 60, ("排队6分", "40秒")),
        ("真的有五十元返现吗？", 100, ("真的有五十元返", "现吗？")),
        ("问题解决并收到致歉", 100, ("问题解决并收到", "致歉")),
        ("第一行\n第二行", 100, ("第一行", "第二行")),
        ("https://tracker.example/a/b", 100, ("https://", "tracker.", "example/a/b")),
        ("self-service", 70, ("self-", "service")),
        ("", 100, ()),
        (" \n ", 100, ()),
    ],
)
def test_lines_break_where_a_typesetter_would(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, room, 13, "en") == lines


def test_the_last_line_is_not_a_single_character() -> None:
    text = "验证码延迟超过九秒"
    exactly_all_but_one = width(text[:-1], SIZE)
    assert wrap(text, exactly_all_but_one, SIZE, "en") == ("验证码延迟超过", "九秒")


def test_a_long_word_is_broken_only_when_nothing_else_helps() -> None:
    lines = wrap("a Donaudampfschifffahrtsgesellschaft", ROOM, SIZE, "en")
    assert lines[0] == "a"
    assert len(lines) > 2


def test_an_emoji_of_several_signs_is_never_cut() -> None:
    family = "👨‍👩‍👧"
    assert wrap(family * 3, width(family, SIZE), SIZE, "en") == (family,) * 3
