"""The demonstration shows all that there is to show: every kind of map, and every field of the model."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.reference.fields import declared_by, every_field

from mkdocs_journeys.model import LANES, JourneyMap, Portfolio, Record
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load
from mkdocs_journeys.words import Words

TEXTS = (".yml", ".md")


@pytest.fixture(scope="module")
def whole(repository: Path) -> Portfolio:
    """Everything, also what a public build leaves out."""
    return load(FolderTree(repository / "journeys")).portfolio


@pytest.fixture(scope="module")
def portfolio(whole: Portfolio) -> Portfolio:
    return select(whole)


def written_in(value: Any) -> Iterator[tuple[str, str]]:
    """Record and field of all that was written into a part of the model."""
    if isinstance(value, Record):
        for name in value.model_fields_set:
            yield declared_by(type(value), name).__name__, name
            yield from written_in(getattr(value, name))
    elif isinstance(value, dict):
        for entry in value.values():
            yield from written_in(entry)
    elif isinstance(value, tuple | list):
        for entry in value:
            yield from written_in(entry)


def names_in(value: Any) -> Iterator[str]:
    """The names of fields in a file as it is written."""
    if isinstance(value, dict):
        for name, entry in value.items():
            yield name
            yield from names_in(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from names_in(entry)


def fields_of(file: Path) -> Any:
    text = file.read_text(encoding="utf-8")
    front_matter = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    return yaml.load(front_matter[1] if front_matter else text, yaml.BaseLoader)


def test_every_field_of_the_model_is_used(whole):
    # What a map brings along is in the portfolio once it is read. Lanes have their examples in the gallery of the same
    # site, which has a test of its own.
    fields = {(record, name) for record, name in every_field() if record != "MapLibrary" and name not in LANES}
    # The demonstration is drawn as usual; other ways have their examples in the same gallery.
    as_usual = {("PortfolioFile", "lanes"), ("JourneyMap", "density")}
    assert fields - set(written_in(whole)) == as_usual


def test_every_field_is_written_under_the_name_of_the_format(repository):
    files = [file for file in (repository / "journeys").rglob("*") if file.suffix in TEXTS]
    written = {name for file in files for name in names_in(fields_of(file))}
    # A touchpoint, a channel and the text of an entry are written bare; prose and lanes of one's own have no field.
    bare = {"touchpoint", "body", "custom", "why"}
    # How much drawings say has its example in the gallery.
    names = {field.written for field in every_field().values()} - bare - {"density", *LANES}
    assert names - written == set()
    assert any("id" in fields_of(file) for file in files), "an entity may have an id other than its file's name"


def test_half_is_written_in_english_half_in_chinese_and_one_from_right_to_left(portfolio):
    languages = [journey.language or portfolio.language for journey in portfolio.journeys.values()]
    left_to_right = [language for language in languages if Words(language).direction == "ltr"]
    assert len(portfolio.journeys) >= 8
    assert abs(left_to_right.count("en") - left_to_right.count("zh")) <= 1
    assert len(left_to_right) < len(languages)


@pytest.mark.parametrize(
    "shows",
    [
        pytest.param(lambda journey, others: others.get(journey.future_of), id="a future state beside its current one"),
        pytest.param(lambda journey, _: journey_has(journey, "backstage", "frontstage", "support"), id="a blueprint"),
        pytest.param(lambda journey, _: len(journey.personas) >= 3, id="three personas"),
        pytest.param(
            lambda journey, others: len({other.id for other in others.values() if other.parent == journey.id}) >= 2,
            id="a parent with sub-journeys",
        ),
        pytest.param(
            lambda journey, _: journey.stages and not any(stage.steps for stage in journey.stages),
            id="a table without steps",
        ),
        pytest.param(lambda journey, _: journey.steps, id="steps without stages"),
        pytest.param(lambda journey, others: others.get(journey.translation_of), id="a translation"),
        pytest.param(lambda journey, _: journey.emotion_scale, id="a scale of its own"),
    ],
)
def test_there_is_a_map_that_shows(shows, portfolio):
    assert any(shows(journey, portfolio.journeys) for journey in portfolio.journeys.values())


def journey_has(journey: JourneyMap, *lanes: str) -> bool:
    return all(any(getattr(column.part, lane) for column in journey.columns) for lane in lanes)


def test_there_are_personas_case_studies_and_a_course(portfolio):
    assert len(portfolio.personas) >= 5
    assert len(portfolio.case_studies) >= 5
    course = portfolio.courses["journey-mapping"]
    assert len(course.lesson_files) >= 5
    assert sorted(len(run.days) for run in course.run_files.values()) == [1, 2]


def test_nothing_stands_in_it_that_a_public_build_may_not_contain_by_accident(whole, portfolio):
    assert whole != portfolio


def test_every_picture_is_described_or_a_portrait(portfolio):
    images = [image for journey in portfolio.journeys.values() for image in journey.images]
    images += [image for journey in portfolio.journeys.values() for c in journey.columns for image in c.part.images]
    images += [image for case in portfolio.case_studies.values() for image in case.images]
    assert images
    assert [image.file for image in images if not image.alt] == []
