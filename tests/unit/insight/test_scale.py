"""A score on its author's scale and back, its sign, and whether it is good or bad."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.insight import EmotionScale, Valence
from mkdocs_journeys.insight.scale import COMMON_SCALE, common_scale, tone
from mkdocs_journeys.words import Words

ENDS = st.tuples(st.integers(-100, 99), st.integers(1, 100)).map(lambda ends: (ends[0], ends[0] + ends[1]))


@given(ENDS, st.floats(-2, 2))
def test_a_score_goes_to_the_author_s_scale_and_comes_back(ends, score):
    scale = EmotionScale(*ends)
    assert scale.low - 1e-9 <= scale.written(score) <= scale.high + 1e-9
    assert scale.normalized(scale.written(score)) == pytest.approx(score, abs=1e-9)
    assert scale.normalized_spread(scale.written_spread(score)) == pytest.approx(score, abs=1e-9)


@given(st.floats(-2, 2))
def test_the_common_scale_changes_nothing(score):
    assert COMMON_SCALE.written(score) == score
    assert COMMON_SCALE.written_spread(score) == score


@pytest.mark.parametrize(
    ("ends", "score", "text"),
    [
        *(((-2, 2), 1.5, "+1.5"), ((-2, 2), 0, "0"), ((-2, 2), -0.75, "−0.75")),
        *(((1, 5), 1.5, "4.5"), ((0, 10), -2, "0"), ((0, 100), 1, "75")),
        *(((-5, 5), 2, "+5"), ((-10, 0), 2, "0"), ((-10, 0), -2, "−10")),
    ],
)
def test_a_plus_sign_is_written_where_the_scale_has_a_zero_within(ends, score, text):
    assert EmotionScale(*ends).text(score, Words("en")) == text


def test_a_difference_has_its_sign_on_every_scale():
    assert EmotionScale(1, 5).difference_text(1.5, Words("en")) == "+1.5"
    assert EmotionScale(0, 100).difference_text(-0.5, Words("en")) == "−12.5"


def test_two_maps_are_shown_on_their_scale_if_it_is_one():
    assert common_scale(EmotionScale(1, 5), EmotionScale(1, 5)) == EmotionScale(1, 5)
    assert common_scale(EmotionScale(1, 5), EmotionScale(0, 10)) == COMMON_SCALE


@pytest.mark.parametrize(
    ("score", "valence", "class_end"),
    [
        *((2.0, Valence.POSITIVE, "good"), (0.5, Valence.POSITIVE, "good"), (0.49, Valence.NEUTRAL, "calm")),
        *((-0.49, Valence.NEUTRAL, "calm"), (-0.5, Valence.NEGATIVE, "bad"), (-2.0, Valence.NEGATIVE, "bad")),
    ],
)
def test_half_a_point_around_the_middle_is_neutral(score, valence, class_end):
    assert Valence.of(score) is valence
    assert tone(score) == class_end


def test_only_words_have_a_tone_of_their_own():
    assert tone(None) == "word"


def test_what_two_decimals_do_not_show_is_no_difference():
    assert Valence.of_difference(0.004) is Valence.NEUTRAL
    assert Valence.of_difference(0.01) is Valence.POSITIVE
    assert Valence.of_difference(-0.01) is Valence.NEGATIVE
