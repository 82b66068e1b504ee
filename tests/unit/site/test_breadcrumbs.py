"""What is listed beside a page."""

import pytest

from mkdocs_journeys.model import Ref
from mkdocs_journeys.site.pages.breadcrumbs import MOST_SIBLINGS, siblings

MANY = [(f"Map {number}", Ref.journey(f"map-{number}"), "en") for number in range(100)]


@pytest.mark.parametrize(("place", "first"), [(0, 0), (1, 0), (50, 44), (98, 88), (99, 88)])
def test_the_pages_around_one_are_listed_with_itself_and_no_more_of_them(place, first):
    assert siblings(MANY[place][1], MANY) == MANY[first : first + MOST_SIBLINGS]


def test_few_are_listed_all_and_one_alone_is_not():
    assert siblings(MANY[2][1], MANY[:3]) == MANY[:3]
    assert siblings(MANY[0][1], MANY[:1]) == []
