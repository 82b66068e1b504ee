"""What a portfolio is made of, and what it keeps when something is wrong."""

from __future__ import annotations

from pathlib import Path

from mkdocs_journeys.model import Kind, Portfolio, Ref
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, Loaded, load


def loaded(folder: Path, **files: str) -> Loaded:
    return load(FolderTree(written(folder, files)))


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


FILES = {
    "portfolio.yml": "title: Library\nlanguage: en\nowners: {marketing: {name: {en: Marketing, zh: 市场部}}}\n"
    "custom_lanes: {systems: {name: Systems, like: support}}\ndimensions: {region: {name: Region}}\n",
    "maps/retail/anna-buys.yml": "title: Anna buys\npersonas: [Anna, Carla]\nowner: 市场部\n"
    "dimensions: {Region: Europe}\n"
    "stages:\n  - name: 1. Use\n    systems: CRM\n    steps:\n      - Waits\n      - name: Calls\n"
    "        back_to: Waits\n        emotion: {Anna: 1, Carla: [2, 焦虑]}\n  - name: Leave\n    steps: [Waits]\n",
    "personas/anna.md": "---\nname: Anna\n---\n\nAnna runs.\n",
    "case-studies/bank.md": "---\ntitle: A loan\nafter_map: anna-buys\n---\n\nOnce.\n",
    "courses/mapping/course.yml": "title: Mapping\n",
    "courses/mapping/01-why.md": "---\ntitle: Why\n---\n\nBecause.\n",
    "courses/mapping/10-how.md": "---\ntitle: How\n---\n",
    "courses/mapping/runs/spring.yml": "title: Spring\nlessons: [How, why]\ndays: [{date: 2026-03-01, start: 9:30}]\n",
}


def portfolio(folder: Path) -> Portfolio:
    return load(FolderTree(written(folder, FILES))).portfolio


def test_everything_is_found_under_its_id(tmp_path: Path) -> None:
    library = portfolio(tmp_path)
    assert list(library.journeys) == ["anna-buys"]
    assert list(library.personas) == ["anna", "carla"]
    assert list(library.case_studies) == ["bank"]
    assert list(library.courses) == ["mapping"]
    assert list(library.courses["mapping"].lesson_files) == ["why", "how"]
    assert list(library.courses["mapping"].run_files) == ["spring"]


def test_every_entity_knows_its_file_and_its_prose(tmp_path: Path) -> None:
    library = portfolio(tmp_path)
    assert library.personas["anna"].file == "personas/anna.md"
    assert library.personas["anna"].body == "Anna runs."
    assert library.courses["mapping"].lesson_files["why"].body == "Because."


def test_references_are_ids_afterwards(tmp_path: Path) -> None:
    library = portfolio(tmp_path)
    journey = library.journeys["anna-buys"]
    assert journey.personas == ("anna", "carla")
    assert journey.owner == ("marketing",)
    assert journey.dimensions == {"region": ("europe",)}
    assert list(library.dimensions["region"].values) == ["europe"]
    calls = journey.stages[0].steps[1]
    assert calls.back_to == "waits"
    assert list(calls.emotion or {}) == ["anna", "carla"]
    assert library.courses["mapping"].run_files["spring"].lessons == ("how", "why")
    assert library.case_studies["bank"].after_map == "anna-buys"


def test_stages_and_steps_have_ids(tmp_path: Path) -> None:
    journey = portfolio(tmp_path).journeys["anna-buys"]
    assert [stage.id for stage in journey.stages] == ["use", "leave"]
    assert [[step.id for step in stage.steps] for stage in journey.stages] == [["waits", "calls"], ["leave-waits"]]


def test_cells_of_custom_lanes_are_found_under_the_lane(tmp_path: Path) -> None:
    stage = portfolio(tmp_path).journeys["anna-buys"].stages[0]
    assert [item.text for item in stage.custom["systems"]] == ["CRM"]  # type: ignore[attr-defined]


def test_one_wrong_value_never_loses_a_map_and_one_wrong_file_never_another(tmp_path: Path) -> None:
    result = loaded(
        tmp_path,
        **{
            "maps/a.yml": "title: [A]\nstages:\n  - {name: Use, intensity: 9, needs: [quick, [x], kind]}\n",
            "maps/b.yml": "title: 'B\n",
            "maps/c.yml": "title: C\nstages: [{name: Use, actions: runs}]\n",
            "maps/d.yml": "title: D\nstages:\n  - {name: Use, actions: runs}\n oops\n",
        },
    )
    journeys = result.portfolio.journeys
    assert list(journeys) == ["a", "b", "c", "d"]
    assert [item.text for item in journeys["a"].stages[0].needs] == ["quick", "kind"]
    assert journeys["d"].stages[0].name == "Use"
    assert {found.file for found in result.diagnostics} == {"maps/a.yml", "maps/b.yml", "maps/d.yml"}


def test_values_that_are_left_out_leave_no_reference_behind(tmp_path: Path) -> None:
    result = loaded(
        tmp_path,
        **{
            "maps/a.yml": "title: A\nparent: nowhere\nstages:\n"
            "  - {name: Use, phase: never, steps: [{name: X, opens: z}]}\n"
        },
    )
    journey = result.portfolio.journeys["a"]
    assert journey.parent is None
    assert journey.stages[0].phase is None
    assert journey.stages[0].steps[0].opens is None


def test_places_lead_from_the_portfolio_to_the_file(tmp_path: Path) -> None:
    result = load(FolderTree(written(tmp_path, FILES)))
    file = "maps/retail/anna-buys.yml"

    def shown(ref: Ref) -> str:
        return str(result.places.of(ref))

    assert shown(Ref.journey("anna-buys")) == f"{file}:1:1"
    assert shown(Ref.journey("anna-buys", "calls")) == f"{file}:10:15"
    assert shown(Ref.journey("anna-buys", "stage-leave")) == f"{file}:13:11"
    assert shown(Ref(Kind.OWNER, "marketing")) == "portfolio.yml:3:10"
    assert shown(Ref(Kind.LESSON, "mapping/why")) == "courses/mapping/01-why.md:2:1"
    emotion = ("stages", 0, "steps", 1, "emotion", "carla")
    assert str(result.places.key(file, ("stages", 0, "steps", 1, "emotion"))) == f"{file}:12:9"
    assert str(result.places.value(file, emotion)).startswith(f"{file}:12:")
    assert str(result.places.value(file, ("stages", 0, "custom", "systems", 0, "text"))) == f"{file}:7:14"


def test_unchanged_files_are_not_read_again(tmp_path: Path) -> None:
    written(tmp_path, FILES)
    cache: dict[str, object] = {}
    load(FolderTree(tmp_path), cache)
    before = dict(cache)
    (tmp_path / "personas/anna.md").write_text("---\nname: Anna B\n---\n", encoding="utf-8")
    result = load(FolderTree(tmp_path), cache)
    assert len(set(cache) & set(before)) == len(FILES) - 1
    assert all(cache[key] is before[key] for key in set(cache) & set(before))
    assert result.portfolio.personas["anna"].title == "Anna B"


def test_a_cached_reading_is_not_changed_by_what_another_file_says(tmp_path: Path) -> None:
    written(tmp_path, {**FILES, "maps/b.yml": "title: B\nparent: anna-buys\nstages: [{name: Use, actions: x}]\n"})
    cache: dict[str, object] = {}
    (tmp_path / "maps/retail/anna-buys.yml").rename(tmp_path / "kept")
    assert load(FolderTree(tmp_path), cache).portfolio.journeys["b"].parent is None
    (tmp_path / "kept").rename(tmp_path / "maps/retail/anna-buys.yml")
    assert load(FolderTree(tmp_path), cache).portfolio.journeys["b"].parent == "anna-buys"


def test_a_folder_anywhere_gives_the_same_portfolio(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two/deeper"
    assert load(FolderTree(written(first, FILES))).portfolio == load(FolderTree(written(second, FILES))).portfolio


MAP = "title: Anna buys\nsteps:\n  - name: Looks\n    systems: [CRM, Shop]\n  - name: Buys\n    who: Anna\n"


def test_places_are_found_after_all_has_been_read(tmp_path: Path) -> None:
    files = {
        "portfolio.yml": "custom_lanes: {systems: {like: support}}\n",
        "maps/anna.md": f"---\n{MAP}---\n\nProse.\n",
    }
    places = loaded(tmp_path, **files).places
    assert places.of(Ref.journey("anna", "buys")).line == 6
    second = places.value("maps/anna.md", ("steps", 0, "custom", "systems", 1))
    assert (second.line, second.column) == (5, 20)
    assert places.key("maps/anna.md", ("steps", 1, "who")).line == 7


def test_places_fit_what_is_left_of_a_file(tmp_path: Path) -> None:
    places = loaded(
        tmp_path, **{"maps/anna.yml": MAP.replace("  - name: Looks\n", "  - [1]\n  - name: Looks\n")}
    ).places
    assert places.of(Ref.journey("anna", "buys")).line == 6


def test_a_second_load_with_the_same_readings_says_the_same(tmp_path: Path) -> None:
    tree, cache = FolderTree(written(tmp_path, {"maps/anna.yml": MAP})), {}
    first, second = load(tree, cache), load(tree, cache)
    assert first.diagnostics == second.diagnostics
    assert first.portfolio == second.portfolio
    assert first.places.of(Ref.journey("anna", "buys")) == second.places.of(Ref.journey("anna", "buys"))


def test_what_may_have_a_label_stays_out_when_something_else_is_left_out_later(tmp_path: Path) -> None:
    later = "  - {name: Buys, back_to: Nowhere}\n"
    hidden = f"title: Hidden\nonly: *nobody\nsteps:\n  - name: Looks\n{later}"
    step = f"title: Shown\nsteps:\n  - name: Looks\n  - name: Secret\n    only internal\n{later}"
    library = select(loaded(tmp_path, **{"maps/hidden.yml": hidden, "maps/shown.yml": step}).portfolio)
    assert "hidden" not in library.journeys
    assert "Secret" not in library.model_dump_json()
