"""The emotion lane with many points: nothing covers anything else."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_journeys.drawing.boxes.draw_context import DrawContext
from mkdocs_journeys.drawing.boxes.grid import Grid
from mkdocs_journeys.drawing.emotion.plot import RADIUS, UNIT, EmotionPlot
from mkdocs_journeys.drawing.emotion.plot_labels import PlotLabels
from mkdocs_journeys.insight import map_facts
from mkdocs_journeys.model import JourneyMap, Portfolio
from mkdocs_journeys.words import Words

FEELINGS = st.fixed_dictionaries(
    {},
    optional={
        "score": st.sampled_from([-2, -1.5, -1, -0.3, 0, 1, 1.7, 2]),
        "label": st.lists(st.sampled_from(["curious", "let down", "焦虑", "😡", "incomprehensibly"]), max_size=2),
        "sd": st.just(0.5),
    },
)
STEPS = st.lists(st.dictionaries(st.sampled_from(["anna", "ben", "chi"]), st.lists(FEELINGS, max_size=3)), max_size=6)


def plot_of(feelings: list[dict[str, list[dict[str, object]]]]) -> EmotionPlot:
    steps = [
        {"id": f"s{number}", "name": f"S{number}", "emotion": emotion or None, "moment_of_truth": number % 3 == 0}
        for number, emotion in enumerate(feelings)
    ]
    journey = JourneyMap.model_validate(
        {"id": "case", "title": "Case", "personas": ["anna", "ben", "chi"], "steps": [{"id": "x", "name": "X"}, *steps]}
    )
    facts = map_facts(journey, Portfolio(journeys={"case": journey}))
    return EmotionPlot(DrawContext(facts, Words("en")), Grid.of(facts, Words("en")))


@settings(max_examples=60)
@given(STEPS)
def test_labels_and_stars_never_cover_one_another(feelings: list[dict[str, list[dict[str, object]]]]) -> None:
    boxes = PlotLabels(plot_of(feelings)).boxes
    for one, other in itertools.combinations(boxes, 2):
        assert not one.grown(-0.1).overlaps(other.grown(-0.1))


@settings(max_examples=60)
@given(STEPS)
def test_everything_lies_within_the_lane(feelings: list[dict[str, list[dict[str, object]]]]) -> None:
    plot = plot_of(feelings)
    labels = PlotLabels(plot)
    for box in labels.boxes:
        assert -labels.top <= box.y
        assert box.bottom <= labels.height - labels.top
        assert box.right <= plot.grid.width
    for spot in plot.spots:
        assert abs(spot.at.y) <= 2 * UNIT
        assert abs(spot.at.y) + RADIUS <= labels.top or spot.at.y > 0


@settings(max_examples=60)
@given(STEPS)
def test_no_persona_hides_another(feelings: list[dict[str, list[dict[str, object]]]]) -> None:
    spots = [spot for spot in plot_of(feelings).spots if spot.point.score is not None]
    places = [(round(spot.at.x), round(spot.at.y)) for spot in spots]
    assert len(set(places)) == len(places)


@settings(max_examples=60)
@given(STEPS)
def test_every_point_of_a_map_has_an_address_of_its_own(feelings: list[dict[str, list[dict[str, object]]]]) -> None:
    plot = plot_of(feelings)
    assert len(plot.where) == len(plot.spots)
    assert all(plot.where[spot.point.address] == spot.at for spot in plot.spots)


def test_a_stage_and_its_middle_step_have_points_at_one_place_and_two_addresses() -> None:
    feeling = [{"score": 1}]
    steps = [{"id": id, "name": id, "emotion": {"anna": feeling}} for id in ("a", "b", "c")]
    stage = {"id": "stage", "name": "Stage", "emotion": {"anna": feeling}, "steps": steps}
    journey = JourneyMap.model_validate({"id": "case", "title": "Case", "personas": ["anna"], "stages": [stage]})
    facts = map_facts(journey, Portfolio(journeys={"case": journey}))
    plot = EmotionPlot(DrawContext(facts, Words("en")), Grid.of(facts, Words("en")))
    assert [spot.point.x for spot in plot.spots].count(1.5) == 2
    assert len(plot.where) == len(plot.spots) == 4
