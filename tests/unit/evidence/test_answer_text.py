"""What people answered becomes numbers, and the scale on which they did may be told from them."""

import pytest

from mkdocs_journeys.evidence import likely_scale, read_answer


@pytest.mark.parametrize(
    ("text", "own", "score"),
    [
        *(("5", (1, 5), 2.0), ("3", (1, 5), 0.0), ("6", (6, 1), -2.0), ("1", (6, 1), 2.0)),
        *(("75 %", (0, 100), 1.0), ("4,5", (1, 5), 1.5), ("-1", None, -1.0), ("−1,25", None, -1.25)),
        *(("n/a", (1, 5), None), ("", None, None), ("未填", None, None)),
    ],
)
def test_an_answer_is_a_score_on_the_scale_of_the_map(text, own, score):
    assert read_answer(text, own, (-2, 2)) == score


@pytest.mark.parametrize("text", ["1,000", "five", "6", "4,5,6", "5 - very good"])
def test_what_is_no_number_on_the_scale_is_refused(text):
    with pytest.raises(ValueError, match=text):
        read_answer(text, (1, 5), (-2, 2))


@pytest.mark.parametrize(
    ("answers", "scale"),
    [
        *(([1, 5], (1, 5)), ([2, 4.5], (1, 5)), ([1, 6], (1, 7)), ([1, 9], (1, 10)), ([0, 9], (0, 10))),
        *(([20, 85], (0, 100)), ([-3, 2], (-3, 3)), ([0, 0.5], (0, 5)), ([120], None), ([-20], None), ([], None)),
    ],
)
def test_the_usual_scale_that_holds_all_answers_is_likely(answers, scale):
    assert likely_scale(answers) == scale
