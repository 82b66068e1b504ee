"""No score of few people is shown, and none can be computed from what is shown."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.evidence.disclosure import (
    PlacedScore,
    PublishedScore,
    minimum_answers,
    withheld,
    withheld_across_maps,
)


def score(who, *answers, left_out=False):
    return PublishedScore(who, len(answers), Counter(answers), left_out)


def written(who, n):
    return PublishedScore(who, n)


@pytest.mark.parametrize(
    ("wanted", "include", "minimum"),
    [(10, (), 10), (3, (), 5), (0, (), 5), (3, ("internal",), 3), (0, ("internal",), 0), (30, (), 30)],
)
def test_a_build_for_everybody_never_shows_fewer_than_five(wanted, include, minimum):
    assert minimum_answers(wanted, include) == minimum


def test_few_answers_are_withheld_and_enough_are_shown():
    assert withheld([score("anna", *[1] * 9), score("ben", *[1] * 10)], 10) == {"anna"}


def test_what_an_author_wrote_stays():
    assert withheld([written("anna", 3)], 10) == frozenset()


def test_a_total_and_all_parts_but_one_do_not_give_the_one_away():
    anna, ben = [1] * 12, [-2] * 3
    assert withheld([score("", *anna, *ben), score("anna", *anna), score("ben", *ben)], 10) == {"anna", "ben"}


def test_others_of_whom_nobody_knows_who_they_are_hide_a_part():
    anna, ben = [1] * 12, [-2] * 3
    total = score("", *anna, *ben, *[0] * 10)
    assert withheld([total, score("anna", *anna), score("ben", *ben)], 10) == {"ben"}


def test_answers_that_are_not_among_the_total_are_no_part_of_it():
    assert withheld([score("", *[0] * 15), score("anna", *[1] * 12), score("ben", *[-2] * 3)], 10) == {"ben"}


def test_who_is_left_out_cannot_be_computed_from_a_total():
    anna, ben = [1] * 30, [-2] * 20
    shown = [score("", *anna, *ben), score("anna", *anna), score("ben", *ben, left_out=True)]
    assert withheld(shown, 10) == {"anna"}


def test_a_total_that_is_nothing_but_who_is_left_out_is_withheld():
    ben = [-2] * 20
    assert withheld([score("", *ben), score("ben", *ben, left_out=True)], 10) == {""}


def test_a_total_that_its_author_wrote_stays_and_parts_go():
    scores = [written("", 15), score("anna", *[1] * 12), score("ben", *[-2] * 3)]
    assert withheld(scores, 10) == {"anna", "ben"}


def test_a_part_that_its_author_wrote_stays_and_the_total_goes():
    scores = [score("", *[1] * 12, *[-2] * 3), written("anna", 12), score("ben", *[-2] * 3)]
    assert withheld(scores, 10) == {"ben", ""}


answers = st.lists(st.integers(-2, 2), min_size=1, max_size=25)


@given(st.lists(st.tuples(answers, st.booleans()), min_size=1, max_size=5), answers, st.integers(1, 12))
def test_nobody_can_be_computed(people, others, minimum):
    """Whatever is subtracted from a shown total, enough others are in what is left."""
    parts = [score(f"p{index}", *given, left_out=out) for index, (given, out) in enumerate(people)]
    total = score("", *others, *(answer for given, _ in people for answer in given))
    hidden = withheld([total, *parts], minimum)
    shown = [one for one in (total, *parts) if one.who not in hidden and not one.is_left_out]
    assert all(one.n >= minimum for one in shown)
    if total in shown:
        left = total.n - sum(one.n for one in shown if one.who)
        protected = [one for one in parts if one.is_left_out or one.n < minimum]
        assert all(left - one.n >= minimum for one in protected)


ANNA, BEN = tuple([1, 2, 0] * 5), (-2, 1, -1)


def placed(journey, who, *values, is_left_out=False, minimum=10, part="pays"):
    return PlacedScore(journey, part, who, values, is_left_out, is_shown=len(values) >= minimum)


def across(*scores):
    return {(score.journey, score.who) for score in withheld_across_maps(scores, 10)}


def test_all_answers_in_one_map_and_most_of_them_in_another_do_not_give_the_others_away():
    # The rows of two people stand among each other, as surveys are exported.
    everybody = tuple(value for three in zip(ANNA[:3], BEN, strict=True) for value in three) + ANNA[3:]
    assert across(placed("all", "", *everybody), placed("annas", "", *ANNA)) == {("annas", "")}
    assert across(placed("all", "", *everybody), placed("annas", "anna", *ANNA)) == {("annas", "anna")}


def test_parts_in_one_map_and_their_total_in_another_do_not_give_the_rest_away():
    carl = tuple([3, -3, 2] * 5)
    total = placed("all", "", *ANNA, *BEN, *carl)
    parts = [placed("parts", "anna", *ANNA), placed("parts", "ben", *BEN), placed("parts", "carl", *carl)]
    assert across(total, *parts) == {("parts", "anna")}
    left_out = placed("parts", "carl", *carl, is_left_out=True)
    assert across(total, *parts[:2], left_out) == {("parts", "anna")}


def test_other_people_who_answered_about_the_same_step_give_nothing_away():
    assert across(placed("one", "", *[1, 2, 0] * 5), placed("two", "", *[0, 2, 1] * 5, 1, 1)) == set()
    assert across(placed("one", "", *ANNA), placed("two", "", *ANNA)) == set()
    assert across(placed("one", "", *ANNA), placed("two", "", *ANNA, *BEN, part="leaves")) == set()
    assert across(placed("one", "", *ANNA), placed("two", "", *ANNA, *[1] * 10)) == set()
