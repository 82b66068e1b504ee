"""A diagnostic is a plain value."""

from __future__ import annotations

from mkdocs_journeys.diagnostics import Code, Diagnostic, Level, Place

CODE = Code("J999", level=Level.WARNING, message="“{name}” is odd", suggestion="write “{name}s”")


def test_a_code_makes_a_diagnostic_at_a_place() -> None:
    found = CODE.at(Place("maps/a.yml", 3, 5, 3, 9), name="owner")
    assert found == Diagnostic(
        "J999", Level.WARNING, "“owner” is odd", "maps/a.yml", 3, 5, 3, 9, "write “owners”", subject="owner"
    )
    assert found.place == Place("maps/a.yml", 3, 5, 3, 9)
    assert str(found) == "maps/a.yml:3:5: warning J999: “owner” is odd"


def test_a_hint_stands_in_for_the_suggestion() -> None:
    assert CODE.at(Place("a"), "did you mean “x”?", name="owner").suggestion == "did you mean “x”?"


def test_diagnostics_stand_in_the_order_of_the_text() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 2, 5), Place("a", 2, 1)]
    found = sorted(CODE.at(place, name="x") for place in places)
    assert [(one.file, one.line, one.column) for one in found] == [("a", 2, 1), ("a", 2, 5), ("a", 10, 1), ("b", 1, 1)]
    assert len({*found, *found}) == 4


def test_a_message_stays_readable_whatever_was_written() -> None:
    assert len(CODE.at(Place("a"), name="x" * 100_000).message) < 300
