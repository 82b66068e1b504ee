"""Where sources are edited, and what options take."""

import pytest
from mkdocs.config.base import ValidationError

from mkdocs_journeys.hosts.mkdocs.generated_files import without_steps_up
from mkdocs_journeys.hosts.mkdocs.options import Labels, NavigationKinds


@pytest.mark.parametrize(
    ("url", "right"),
    [
        ("https://git.org/a/edit/main/docs/../journeys/x.yml", "https://git.org/a/edit/main/journeys/x.yml"),
        ("https://git.org/a/edit/main/web/docs/../../journeys/x.yml", "https://git.org/a/edit/main/journeys/x.yml"),
        (
            "https://git.org/edit?file=docs/../journeys/x.yml&ref=main",
            "https://git.org/edit?file=journeys/x.yml&ref=main",
        ),
        ("https://git.org/edit?file=docs%2F..%2Fjourneys%2Fx.yml", "https://git.org/edit?file=journeys%2Fx.yml"),
        ("https://git.org/a/edit/main/docs/index.md", "https://git.org/a/edit/main/docs/index.md"),
        (None, None),
    ],
)
def test_an_address_to_edit_has_no_steps_up(url, right):
    assert without_steps_up(url) == right


@pytest.mark.parametrize(
    ("written", "labels"),
    [
        ("internal,trainers", ("internal", "trainers")),
        (" internal , ", ("internal",)),
        ("internal", ("internal",)),
        ("", ()),
        (["internal", "internal"], ("internal",)),
        ([], ()),
        (None, ()),
        (2026, ("2026",)),
        (["internal, trainers", None, "", 2026], ("internal", "trainers", "2026")),
    ],
)
def test_labels_are_a_list_or_one_text(written, labels):
    assert Labels(default=()).validate(written) == labels


@pytest.mark.parametrize("written", [{"a": 1}, 0.5, True, [["a"]], [False]])
def test_labels_of_another_kind_are_refused(written):
    with pytest.raises(ValidationError):
        Labels(default=()).validate(written)


def test_navigation_takes_the_names_of_kinds_only():
    assert NavigationKinds(default=()).validate(["maps", "lessons"]) == ("maps", "lessons")
    with pytest.raises(ValidationError, match="maps, personas, case-studies, lessons"):
        NavigationKinds(default=()).validate(["steps"])
