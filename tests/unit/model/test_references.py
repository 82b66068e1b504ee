"""References are found wherever they stand, and can be replaced without touching anything else."""

from typing import get_args

import pytest
from tests.site.portfolios.every_field import CUSTOM_LANES, IDS, every_field

from mkdocs_journeys.model import KINDS, Kind, Portfolio, Record, Reference, Step, references, rewritten
from mkdocs_journeys.model.reference import Names, _plan


@pytest.fixture(scope="module")
def portfolio() -> Portfolio:
    data = every_field(lambda path: "/".join(map(str, path)))
    return Portfolio.model_validate(data, context={"forms": CUSTOM_LANES})


def step(**fields) -> Step:
    return Step.model_validate({"name": "Pays", **fields})


def named(record: Record) -> list[tuple[str, Kind]]:
    return [(reference.text, reference.names.kinds[0]) for reference in references(record)]


def test_every_kind_of_thing_is_referred_to_somewhere(portfolio):
    kinds = {kind for found in references(portfolio) for kind in found.names.kinds}
    # What has a folder of files may be there for itself.
    assert [kind for kind in Kind if kind not in kinds and not KINDS[kind].folder] == []


def test_everything_in_a_library_is_found_where_it_is_named(portfolio):
    texts = {found.text for found in references(portfolio)}
    not_named = {id for ids in IDS.values() for id in ids} - texts
    assert not_named == set()


def test_references_stand_in_lists_keys_and_entries():
    found = named(
        step(
            who="anna",
            owner=["shop", "bank"],
            touchpoints=[{"name": "till", "channel": "store"}],
            emotion={"ben": {"score": "1", "source": "survey"}},
            back_to="looks",
        )
    )
    assert found == [
        ("till", Kind.TOUCHPOINT),
        ("store", Kind.CHANNEL),
        ("ben", Kind.PERSONA),
        ("survey", Kind.SOURCE),
        ("shop", Kind.OWNER),
        ("bank", Kind.OWNER),
        ("anna", Kind.ACTOR),
        ("looks", Kind.STEP),
    ]


def test_entries_of_custom_lanes_are_walked_too():
    data = {"custom": {"systems": {"text": "CRM", "source": "memo"}}}
    assert named(Step.model_validate(data, context={"forms": {"systems": "support"}})) == [("memo", Kind.SOURCE)]


def test_each_reference_says_where_it_stands():
    found = [reference.path for reference in references(step(touchpoints=["till", {"name": "app", "owner": "it"}]))]
    assert found == [("touchpoints", 0, "touchpoint"), ("touchpoints", 1, "touchpoint"), ("touchpoints", 1, "owner", 0)]


def test_plain_texts_are_no_references():
    assert named(step(tags="anna", facts={"anna": "ben"}, duration="1 day")) == []


def test_replacing_references_changes_nothing_else(portfolio):
    def upper(reference: Reference) -> str:
        return reference.text.upper()

    def back(reference: Reference) -> str:
        return next(found for found in known if found.upper() == reference.text)

    known = {found.text for found in references(portfolio)}
    changed = rewritten(portfolio, upper)
    assert {found.text for found in references(changed)} == {text.upper() for text in known}
    assert rewritten(changed, back) == portfolio


def test_what_does_not_change_is_not_copied(portfolio):
    assert rewritten(portfolio, lambda reference: reference.text) is portfolio


def test_two_names_of_one_persona_keep_what_stands_under_either():
    changed = rewritten(step(emotion={"anna": "1", "Anna": "-1"}), lambda reference: reference.text.lower())
    assert changed.emotion is not None
    assert [point.score for point in changed.emotion["anna"]] == [1, -1]


def test_a_reference_that_is_gone_leaves_nothing_in_its_place():
    changed = rewritten(
        step(who=["anna", "ben"], back_to="looks", touchpoints=["till"], emotion={"ben": "1"}),
        lambda reference: reference.text if reference.text == "anna" else None,
    )
    assert (changed.who, changed.back_to, changed.touchpoints, changed.emotion) == (("anna",), None, (), {})


@pytest.mark.parametrize("record", sorted({*Record.__subclasses__()}, key=lambda record: record.__name__))
def test_every_single_reference_can_be_removed(record):
    """It is optional, or the record is nothing without it and goes as a whole."""

    def below(record: type[Record]) -> set[type[Record]]:
        return {record, *(deeper for other in record.__subclasses__() for deeper in below(other))}

    for kind in below(record):
        for name, names, _ in _plan(kind):
            field = kind.model_fields[name]
            is_single = names is not None and any(isinstance(entry, Names) for entry in field.metadata)
            assert not is_single or field.is_required() or type(None) in get_args(field.annotation)
