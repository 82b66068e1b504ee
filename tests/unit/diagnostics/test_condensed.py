"""What has one cause in a file is one report for people."""

from mkdocs_journeys.diagnostics import Code, Level, Place
from mkdocs_journeys.diagnostics.condensed import condensed
from mkdocs_journeys.diagnostics.fields import UNKNOWN_FIELD
from mkdocs_journeys.diagnostics.text import FULL_WIDTH_COLON

CODE = Code("J999", level=Level.WARNING, message="“{name}” is odd", suggestion="write “{name}s”")


def unknown(name, line, meant, file="a.yml"):
    return UNKNOWN_FIELD.at(Place(file, line), f"did you mean “{meant}”?", name=name, owner="a map")


def test_the_same_in_several_lines_is_said_once():
    found = condensed([CODE.at(Place("a", line), name="x") for line in (2, 3, 5)] + [CODE.at(Place("b"), name="x")])
    assert [(one.file, one.message) for one in found] == [
        ("a", "“x” is odd; the same in lines 3, 5"),
        ("b", "“x” is odd"),
    ]


def test_what_is_said_of_different_things_stays_apart():
    found = [CODE.at(Place("a", 1), name="x"), CODE.at(Place("a", 2), name="y")]
    assert condensed(found) == found


def test_many_lines_are_counted():
    [found] = condensed([CODE.at(Place("a", line), name="x") for line in range(1, 31)])
    assert found.message.endswith("the same in lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 19 more")


def test_wide_colons_are_one_habit():
    found = condensed([FULL_WIDTH_COLON.at(Place("a", line), name=name) for line, name in enumerate("标题角色", 1)])
    assert [one.message for one in found] == [
        "“标：” uses a full-width colon, so YAML does not see a field here; the same in lines 2, 3, 4"
    ]


def test_names_in_another_language_are_one_report_with_the_right_ones():
    [found] = condensed([unknown("Titel", 1, "title"), unknown("Ziel", 2, "goal"), unknown("Idee", 5, "opportunities"),
                         unknown("Idee", 9, "opportunities")])  # fmt: skip
    assert found.message == "“Titel” and 2 other names are not fields as they are written here"
    assert found.suggestion == (
        "“Titel” (line 1): did you mean “title”?\n“Ziel” (line 2): did you mean “goal”?\n"
        "“Idee” (lines 5, 9): did you mean “opportunities”?"
    )


def test_two_names_are_two_reports_and_unknown_ones_stay_apart():
    two = [unknown("Titel", 1, "title"), unknown("Ziel", 2, "goal"), unknown("Ziel", 3, "goal")]
    other = UNKNOWN_FIELD.at(Place("a.yml", 4), "it takes: title, …", name="zzz", owner="a map")
    assert [one.message for one in condensed([*two, other])] == [
        "“Titel” is not a field of a map",
        "“Ziel” is not a field of a map; the same in line 3",
        "“zzz” is not a field of a map",
    ]
