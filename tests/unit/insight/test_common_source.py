import pytest
from tests.unit.insight.maps import facts_of


def facts_with(*sources: str | list[str] | None):
    """A map with one pain point for each of these sources."""
    points = [{"text": f"Pain {n}", **({"source": one} if one else {})} for n, one in enumerate(sources)]
    return facts_of(steps=[{"id": "pays", "name": "Pays", "pain_points": points}])


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (["Survey"] * 5, ("Survey", 5, 5)),
        (["Survey"] * 5 + [None] * 9, ("Survey", 5, 5)),
        (["Survey"] * 5 + ["Log"], ("Survey", 5, 6)),
        ([["Survey", "Log"]] + ["Survey"] * 5, ("Survey", 6, 6)),
        (["Survey"] * 4 + ["Log"], None),
        (["Survey"] * 4, None),
        ([None] * 9, None),
    ],
)
def test_a_source_of_more_than_four_fifths_of_the_entries_with_one_is_common(sources, expected):
    common = facts_with(*sources).common_source
    assert expected == (common and (common.id, common.count, common.total))
