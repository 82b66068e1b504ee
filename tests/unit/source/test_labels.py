"""Who may see something is never guessed in favour of everybody: a label that cannot be read keeps out."""

from pathlib import Path

import pytest

from mkdocs_journeys.diagnostics import Level
from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.prose import select
from mkdocs_journeys.prose.suspected_labels import means_label, mentions_label
from mkdocs_journeys.source import FolderTree, load

SECRET = "hush"
MISTAKES = [
    *("only: *internal", "only: [*internal]", "only: &x [internal", "only internal", '"only: internal"'),
    *("only = internal", "only- internal", "only; internal", "- only: internal", "? only\n: internal", "<<: *secrets"),
    *("ｏｎｌｙ: internal", "ONLY: internal", "only for: internal", "only-for: internal", "only:\n-"),
    *("only:\nonly: internal", "仅限: internal", "仅限：内部", "仅限内部: 是", "只: internal", "可见范围: internal"),
    *("visible: internal", "labels: [internal]", "private: yes"),
    *("für: Trainer", "access: [instructor]", "draft: yes", "groups:\n- internal", "权限: 讲师", "published: no"),
    # Names of no label.
    *("only:", "only: []", "only: ''", 'only: " "', "only: # internal", "only: [ ]", 'only: [""]', "only: ~"),
    *("only: null", "only: Null", "only: none", "only: [~]", "only: [,]", "only: {}", "only: |", "only: >-\n\n"),
    *("only:\n- ''\n- ~", "only: \u3000", "only: '\u200b'", "only: '\u00a0'", "only: -", "only: ?", "only: ''  # x"),
    *("Only:", "ONLY: []", "仅限:", "only：", "only :", "'only':", "? only"),
]
PLACES = {
    "a map": ("maps/a.yml", "title: hush\n{}\nsteps: [Pays]\n"),
    "a map, at its end": ("maps/a.yml", "title: hush\nsteps:\n  - Pays\n{}\n"),
    "a stage": ("maps/a.yml", "title: A\nstages:\n  - name: hush\n    {}\n    steps: [Pays]\n  - name: Use\n"),
    "a step": ("maps/a.yml", "title: A\nsteps:\n  - name: hush\n    {}\n    actions: Waits\n  - Pays\n"),
    "an item": ("maps/a.yml", "title: A\nsteps:\n  - name: A\n    pain_points:\n      - text: hush\n        {}\n"),
    "a cell": (
        "maps/a.yml",
        "title: A\ncustom_lanes: {x: }\nsteps:\n  - name: A\n    x:\n    - text: hush\n      {}\n",
    ),
    "a lane's cell, in a group": (
        "maps/a.yml",
        "title: A\nsteps:\n  - name: A\n    touchpoints:\n      - name: hush\n        {}\n",
    ),
    "a single item": ("maps/a.yml", "title: A\nsteps:\n  - name: A\n    needs:\n      text: hush\n      {}\n"),
    "the only step": ("maps/a.yml", "title: A\nsteps:\n  name: hush\n  {}\n"),
    "a step of a stage": ("maps/a.yml", "title: A\nstages:\n  - name: A\n    steps:\n      - name: hush\n        {}\n"),
    "a source of a map": ("maps/a.yml", "title: A\nsources:\n  hush:\n    title: hush\n    {}\nsteps: [Pays]\n"),
    "a source": ("portfolio.yml", "sources:\n  hush:\n    title: hush\n    {}\n"),
    "a dimension": ("portfolio.yml", "dimensions:\n  hush:\n    name: hush\n    {}\n"),
    "a value of a dimension": (
        "portfolio.yml",
        "dimensions:\n  x:\n    values:\n      hush:\n        name: hush\n        {}\n",
    ),
    "a goal in a group": ("personas/a.yml", "name: A\ngoals:\n  personal:\n    - text: hush\n      {}\n"),
    "a course": ("courses/c/course.yml", "title: hush\n{}\n"),
    "a run": ("courses/c/runs/a.yml", "title: hush\n{}\n"),
    "a day of a run": ("courses/c/runs/a.yml", "title: A\ndays:\n  - date: 2026-01-01\n    place: hush\n    {}\n"),
    "an entry of a library": ("portfolio.yml", "owners:\n  hush:\n    name: hush\n    {}\n    contact: hush\n"),
    "an entry of a library in a list": ("portfolio.yml", "owners:\n  - name: hush\n    {}\n    contact: hush\n"),
    "a map in a list": ("maps/a.yml", "- title: hush\n  {}\n  steps: [Pays]\n"),
    "a map whose fields are a list": ("maps/a.yml", "- title: hush\n- {}\n- steps: [Pays]\n"),
    "a map beside its label": ("maps/a.yml", "- title: hush\n  steps: [Pays]\n- {}\n"),
    "a stage in a list": ("maps/a.yml", "- name: hush\n  {}\n  actions: Pays\n- Rests\n"),
    "a stage of a misspelt field": ("maps/a.yml", "title: A\nstags:\n  - name: hush\n    {}\n    actions: Pays\n"),
    "a stage of a list that is given twice": (
        "maps/a.yml",
        "title: A\nstages: [A]\nstages:\n  - name: hush\n    {}\n    actions: Pays\n",
    ),
    "a stage of a list under two names": (
        "maps/a.yml",
        "title: A\nStages:\n  - name: hush\n    {}\n    actions: Pays\nstages: [A]\n",
    ),
    "a cell of a row beside the stages": (
        "maps/a.yml",
        "title: A\nstages: [S, T]\nemotion: [1, 2]\nneeds:\n  - text: hush\n    {}\n  - other\n",
    ),
    "a map with rows beside the stages": (
        "maps/a.yml",
        "title: hush\n{}\nstages: [S, T]\nemotion: [1, 2]\nneeds: [hush, other]\n",
    ),
    "a stage below a wrong column": (
        "maps/a.yml",
        "title: A\nstages:\n  - name: A\n   goal: B\n  - name: hush\n    {}\n    actions: Pays\n",
    ),
    "a step of a step that has actions": (
        "maps/a.yml",
        "title: A\nsteps:\n  - name: A\n    actions: B\n    substeps:\n      - text: hush\n        {}\n",
    ),
    "a lane": ("portfolio.yml", "custom_lanes:\n  hush:\n    name: hush\n    {}\n"),
    "a persona": ("personas/a.yml", "name: hush\n{}\nage: 30\n"),
    "a case study": ("case-studies/a.md", "---\ntitle: hush\n{}\n---\n\nhush\n"),
    "a lesson": ("courses/c/01-a.md", "---\ntitle: hush\n{}\n---\n\nhush\n"),
}


def public(folder: Path, files: dict[str, str]) -> Portfolio:
    """What a build without labels sees of files that hold mistakes."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load(FolderTree(folder))
    assert [found for found in loaded.diagnostics if found.level is Level.ERROR]
    return select(loaded.portfolio)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_has_a_label_that_nobody_can_read_is_in_no_build(tmp_path, mistake, place):
    path, text = PLACES[place]
    depth = len(text.partition("{}")[0].rpartition("\n")[2])
    label = mistake.replace("\n", "\n" + " " * depth)
    left = public(tmp_path, {path: text.replace("{}", label), "maps/other.yml": "title: Other\nsteps: [Pays]\n"})
    assert SECRET not in repr(left)
    assert "other" in left.journeys


@pytest.mark.parametrize(
    "item",
    [
        *(
            "{text: hush, only internal}",
            "{text: hush, only}",
            "{text: hush，only: internal}",
            '"hush", only: internal',
        ),
        *(
            "{text: hush、only: internal}",
            "text: hush only: internal",
            '"hush" only: internal',
            "{text: hush; only: x}",
        ),
    ],
)
def test_a_label_that_became_part_of_a_text_keeps_the_text_out(tmp_path, item):
    left = public(
        tmp_path, {"maps/a.yml": f"title: A\nsteps:\n  - name: A\n    needs:\n      - {item}\n      - Rest\n"}
    )
    assert SECRET not in repr(left)
    assert [need.text for need in left.journeys["a"].steps[0].needs] == ["Rest"]


def test_fields_between_full_width_commas_and_colons_are_told(tmp_path):
    text = "title: A\nsteps:\n  - name: A\n    pain_points:\n      - {text: hush，severity：high，only：internal}\n"
    assert SECRET not in repr(public(tmp_path, {"maps/a.yml": text}))
    told = [(found.code, found.column) for found in load(FolderTree(tmp_path)).diagnostics if found.line == 5]
    assert told == [("J104", 29), ("J104", 39)]


def test_a_label_behind_a_mistake_that_ends_the_reading_counts(tmp_path):
    assert not public(tmp_path, {"maps/a.yml": "title: hush\nsteps:\n  - {name: [a\nonly: internal\n"}).journeys


def test_what_stands_before_a_mistake_is_kept_where_no_label_is_near(tmp_path):
    left = public(tmp_path, {"maps/a.yml": "title: A\nsteps:\n  - Pays\n  - name: [a\nsummary: Only a test\n"})
    assert left.journeys["a"].steps[0].name == "Pays"


@pytest.mark.parametrize("begin", ["\n---", " ---", "----", "———", "—-", "+++"])
def test_fields_that_are_taken_for_prose_are_told_and_their_label_counts(tmp_path, begin):
    text = f"{begin}\nonly: internal\ntitle: hush\n{begin.strip()}\n\nhush\n"
    assert not public(tmp_path, {"case-studies/a.md": text}).case_studies


@pytest.mark.parametrize(
    "text", ["Once upon a time.\n", "---\n", "\n---\nOnce: upon\n", "Only for a while it was good.\n", "# Only: us\n"]
)
def test_prose_without_fields_is_prose(tmp_path, text):
    (tmp_path / "case-studies").mkdir()
    (tmp_path / "case-studies/a.md").write_text(text)
    assert "J133" not in {found.code for found in load(FolderTree(tmp_path)).diagnostics}


def test_a_label_among_the_ids_of_a_library_keeps_all_of_it_out(tmp_path):
    library = "owners:\n  hush:\n    name: hush\n  hush-too: Hush\n  only: internal\nchannels: {web: Web}\n"
    left = public(tmp_path, {"portfolio.yml": library, "maps/a.yml": "title: A\nowner: hush\nsteps: [Pays]\n"})
    assert SECRET not in repr(left).lower()
    assert list(left.channels) == ["web"]


@pytest.mark.parametrize("course", ["only internal\n", "- title: hush\n- only: internal\n", "title hush\nonly: x\n"])
def test_the_lessons_of_a_course_that_nobody_can_read_are_in_no_build(tmp_path, course):
    files = {"courses/c/course.yml": course, "courses/c/01-a.md": "---\ntitle: hush\n---\n\nhush\n"}
    assert SECRET not in repr(public(tmp_path, files))


@pytest.mark.parametrize(
    "library",
    [
        {"portfolio.yml": "channels: [\nowners: {hush: {name: hush, only: internal}}\n"},
        {"portfolio.yml": "title: A\n", "portfolio.yaml": "owners: {hush: {name: hush, only: internal}}\n"},
    ],
)
def test_names_of_a_library_that_was_not_read_whole_are_not_published(tmp_path, library):
    left = public(tmp_path, {**library, "maps/a.yml": "title: A\nowner: hush\npersonas: Ben\nsteps: [Pays]\n"})
    assert SECRET not in repr(left)
    assert "ben" in left.personas


@pytest.mark.parametrize(
    "text",
    [
        *("title: {en: hush, only: zz}\nsteps: [a]\n", "title: t\nsummary:\n  en: hush\n  only: zz\nsteps: [a]\n"),
        *(
            "title: hush\nfacts:\n  Team: Shop\n  only: zz\nsteps: [a]\n",
            "title: hush\nsources: {only: zz}\nsteps: [a]\n",
        ),
        *(
            "title: hush\ndimensions: {region: north, only: zz}\n",
            "title: t\nsteps: [{name: hush, actions: {only: zz}}]\n",
        ),
        "title: t\nsteps: [{name: {en: hush, only: zz}}]\n",
    ],
)
def test_a_label_within_a_field_counts_for_what_has_the_field(tmp_path, text):
    assert SECRET not in repr(public(tmp_path, {"maps/a.yml": text, "portfolio.yml": "dimensions: {region: {}}\n"}))


def test_a_label_within_a_group_of_goals_counts_for_the_persona(tmp_path):
    assert public(tmp_path, {"personas/a.yml": "name: hush\ngoals: {only: zz, work: x}\n"}).personas == {}


@pytest.mark.parametrize(
    "slip",
    ["only: zz\n", "touchpoints: {till: {name: {en: x, only: zz}}}\n", "title: {en: x, only: zz}\n", "title: [\n"],
)
def test_a_slip_elsewhere_in_the_library_publishes_no_name_of_it(tmp_path, slip):
    library = f"owners:\n  hush: {{name: Quiet, only: zz}}\n{slip}"
    files = {"portfolio.yml": library, "maps/a.yml": "title: A\nowner: hush\nsteps: [Pays]\n"}
    assert SECRET not in repr(public(tmp_path, files))


@pytest.mark.parametrize(
    "name", ["only", "Only", " ONLY ", "ｏｎｌｙ", "only_for", "仅限", "仅限内部", "Visible", "visible_to", "ony_for"]
)
def test_what_authors_call_a_label(name):
    assert means_label(name)


@pytest.mark.parametrize("name", ["nur", "Nur für", "ТОЛЬКО", "только для", "seulement pour", "のみ"])
def test_the_word_in_other_languages_is_a_label(name):
    assert means_label(name)
    assert mentions_label([f"    {name}: hush"])


@pytest.mark.parametrize(
    "name",
    [
        "online",
        "commonly",
        "summary",
        "owner",
        "只有",
        "tags",
        "lone",
        "visible for customers",
        "visible to customers",
        "nurse",
    ],
)
def test_what_is_no_label(name):
    assert not means_label(name)


@pytest.mark.parametrize("line", ["summary: Only a test", "- an only child", "only_child: x", "name: the one and only"])
def test_prose_mentions_no_label(line):
    assert not mentions_label([line])
