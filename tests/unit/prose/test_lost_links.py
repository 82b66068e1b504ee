"""Links to what a build leaves out leave no trace, whatever the syntax."""

from __future__ import annotations

import pytest

from mkdocs_journeys.model import (
    CaseStudy,
    Course,
    Dimension,
    DimensionValue,
    JourneyMap,
    Kind,
    Lesson,
    Persona,
    Portfolio,
    Stage,
    Step,
)
from mkdocs_journeys.prose import Selection, select

HUSH_STEP = {"name": "Quiet", "was": ("hush-before",), "only": ("internal",)}
HIDDEN = Portfolio(
    journeys={
        "hush": JourneyMap(
            id="hush", title="Quiet one", file="maps/hush-file.md", was=("hush-was",), only=("internal",)
        ),
        "anna": JourneyMap(
            id="anna",
            title="Anna",
            file="maps/anna.md",
            stages=(
                Stage(
                    id="stage", name="Stage", steps=(Step(id="pays", name="Pays"), Step(id="hush-step", **HUSH_STEP))
                ),
            ),
        ),
    },
    personas={"anna": Persona(id="anna", title="Anna", file="personas/anna.yml")},
    case_studies={"anna": CaseStudy(id="anna", file="case-studies/anna.md", only=("internal",))},
    courses={
        "basics": Course(
            id="basics",
            file="courses/basics/course.md",
            lesson_files={"hush": Lesson(id="hush", file="courses/basics/01-hush.md", only=("internal",))},
        )
    },
    dimensions={"brand": Dimension(values={"hush-brand": DimensionValue(name="Quiet", only=("internal",))})},
)


def left_of(text: str) -> str:
    return Selection(HIDDEN, select(HIDDEN)).text(text, "maps/anna.md")


@pytest.mark.parametrize(
    "text",
    [
        *("[c](hush.md (hush))", '[f](hush-file.yml\n"hush")', "[f](hush.md 'hush')", "![f](<hush-file.md>)"),
        *('<a title=">" href="hush.md">e</a>', "[f](anna.md){: href='hush.md' }", "[f](anna.md){: data-x=hush.md }"),
        *("[f](../hush/)", "[f](../hush)", "[f](/journeys/hush/)", "[f](../../journeys/hush/index.html#step)"),
        *("<https://example.org/site/journeys/hush/>", "https://example.org/journeys/hush/hush.svg", "[f](%68ush.md)"),
        *("[f](hu\\sh.md)".replace("\\s", "s"), "[f](&#104;ush.md)", "[f](HUSH.md)", "[f](./hush/?x=1)"),
        *("[x]: hush.md 'hush'\n\n[x]", "[x][y]\n\n[y]:\n  ../hush/\n  (hush)", "> [x]\n>\n> [x]: hush.md"),
        *('<img src="a.png" srcset="../hush/hush.svg 2x">', '<source src="hush/hush.svg">', "<a href = hush.md>e</a>"),
        *("![[hush.md]]", "`hush.md`", "```\nhush.md\n```", "<!-- hush.md -->", "../courses/basics/01-hush.md"),
        *("[f](../../courses/basics/hush/)", "/// journey-map | hush\n///", "/// emotion-curve | hush, Quiet one\n///"),
        *("[f](../hush-was/)", "[f](#hush-step)", "[f](anna.md#hush-step)", "[f](/journeys/anna/#hush-before)"),
        *("<https://example.org/journeys/anna/#hush-step>", "[f](../journeys/anna/index.html#hush%2Dstep)"),
        *("/// journey-map | QUIET one\n///", "/// journey-cards\n    brand: [hush-brand]\n\nhush\n///"),
    ],
)
def test_what_names_a_hidden_entity_goes(text: str) -> None:
    left = left_of(f"Before\n\n{text}\n\nAfter")
    for trace in ("hush", "Quiet", "QUIET", "%68", "&#104"):
        assert trace not in left.replace("HUSH", "hush")
    assert left.startswith("Before")
    assert left.endswith("After")


@pytest.mark.parametrize(
    "text",
    [
        *("[a](../personas/anna.yml)", "[a](anna.md)", "[a](../personas/anna/)", "<https://example.org/hush>"),
        *(
            "[a](https://example.org/hush/x)",
            "![a](hush/picture.png)",
            "[a](other.md (title))",
            "Say hush. And/or hush.",
        ),
        *("[a](anna.md#pays)", "[a](../personas/ben/#hush-step)", "[a](#stage)"),
        *("/// journey-map | anna\n///", "[a](#hush)", "[a](mailto:hush@example.org)"),
    ],
)
def test_other_links_stay(text: str) -> None:
    assert left_of(text) == text


def test_addresses_with_a_first_segment_of_the_site_are_known() -> None:
    segments = {Kind.JOURNEY: "wege/alle", Kind.CASE_STUDY: "belege"}
    selection = Selection(HIDDEN, select(HIDDEN), segments=segments)
    for address in (
        "https://example.org/x/wege/alle/hush/",
        "https://example.org/belege/anna/#x",
        "/wege/alle/hush-was/",
    ):
        assert selection.text(f"<{address}> or [x]({address})", "maps/anna.md") == " or [x]()"
    kept = "<https://example.org/wege/alle/anna/> and <https://example.org/wege/hush/>"
    assert selection.text(kept, "maps/anna.md") == kept


def test_of_several_maps_only_the_hidden_ones_go() -> None:
    assert left_of("/// emotion-curve | anna, hush\n///") == "/// emotion-curve | anna\n///"


def test_the_case_study_is_hidden_and_the_persona_of_its_name_is_not() -> None:
    assert "anna" not in left_of("[a](../case-studies/anna/)")
    assert left_of("[a](../personas/anna/)") == "[a](../personas/anna/)"


def test_with_a_block_go_the_notes_that_only_it_refers_to() -> None:
    text = (
        "HTML[^1] is.\n\n/// instructor\nNote[^2] of QQ.\n///\n\n[^1]: Public.\n\n    More.\n"
        "[^2]: Hush.\n\n    More hush.\n\n*[QQ]: Hush\n*[HTML]: Public\n"
    )
    left = left_of(text)
    assert "ush" not in left
    assert left.count("Public") == 2
    assert "More." in left
