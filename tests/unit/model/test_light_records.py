"""A record carries what was filled in; the rest is read from its type."""

from pydantic import BaseModel, BeforeValidator

from mkdocs_journeys.model import Item, JourneyMap, Record, Step
from mkdocs_journeys.model.scalars import read_text


def test_a_record_carries_only_what_was_filled_in():
    step = Step.model_validate({"name": "Pays", "actions": ["Pays"], "who": []})
    assert dict(step.filled) == {"name": "Pays", "actions": (Item(text="Pays"),)}


def test_what_was_not_filled_in_reads_as_ever():
    step = Step.model_validate({"name": "Pays"})
    assert (step.who, step.emotion, step.parallel, step.facts) == ((), None, False, {})


def test_a_copy_is_as_light_and_can_be_emptied_again():
    step = Step.model_validate({"name": "Pays", "goal": "Be done"})
    assert dict(step.model_copy(update={"goal": "", "when": "Today"}).filled) == {"name": "Pays", "when": "Today"}
    assert step.goal == "Be done"


def test_records_that_say_the_same_are_the_same():
    given, silent = Step(name="Pays", goal=""), Step(name="Pays")
    assert given == silent
    assert hash(Item(text="Pays", description="")) == hash(Item(text="Pays"))


def test_what_an_author_gave_is_known_even_if_it_changes_nothing():
    assert "personas" in JourneyMap(title="Map", personas=()).model_fields_set
    assert "personas" not in JourneyMap(title="Map").model_fields_set


def test_a_copy_that_gives_more_leaves_the_others_of_its_kind_alone():
    first, second = Step(name="Pays"), Step(name="Waits")
    first.model_copy(update={"goal": "Be done"})
    assert second.model_fields_set == {"name"}


def test_a_type_made_of_another_one_knows_its_fields_and_its_own():
    class Detour(Step):
        length: int = 3

    detour = Detour(name="Round the corner")
    assert (detour.length, detour.goal, dict(detour.filled)) == (3, "", {"name": "Round the corner"})


def test_a_field_that_has_to_be_given_is_no_attribute_without_it():
    class Needy(Record):
        text: str

    assert not hasattr(Needy.model_construct(), "text")


def test_pydantic_keeps_fields_and_what_was_given_where_we_look():
    class Plain(BaseModel):
        text: str = ""
        number: int = 1

    plain = Plain(text="a")
    assert plain.__dict__ == {"text": "a", "number": 1}
    assert plain.model_fields_set is plain.__pydantic_fields_set__
    # It compares by the first of them.
    object.__setattr__(plain, "__dict__", {"text": "b", "number": 1})
    assert plain == Plain(text="b")


def test_a_reader_before_the_validation_can_be_found():
    """The schema of author files is made of what each of them takes."""
    assert BeforeValidator(read_text).func is read_text
    metadata = JourneyMap.model_fields["summary"].metadata
    assert any(isinstance(entry, BeforeValidator) for entry in metadata)
