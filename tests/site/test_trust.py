"""What strangers send is escaped or refused, and what a label leaves out is nowhere in the site."""

import json
import os
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.search_files import searched
from tests.site.portfolios.hostile import hostile_site
from tests.site.portfolios.sites import PICTURE, Build, build, write

from mkdocs_journeys.diagnostics import Level
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load

Once = Callable[[str, Callable[[Path], None]], Path]

GOOD = "title: Good\nsteps:\n  - name: Pays\n    actions: Types\n"
PORTFOLIO = """\
title: Library
owners:
  shop: Shop
  hush-team: {name: Hush team, only: internal}
channels:
  web: Web
  hush-channel: {name: Hush channel, only: internal}
touchpoints:
  hush-point: {name: Hush point, only: internal}
actors:
  hush-actor: {name: Hush actor, only: internal}
sources:
  hush-source: {title: Hush source, only: internal}
dimensions:
  region: {values: {europe: Europe, hush-land: {name: Hush land, only: internal}}}
custom_lanes:
  hush_lane: {name: Hush lane, only: internal}
  support: {only: internal}
lanes: [actions, hush_lane, support, touchpoints]
"""
LABELLED = """\
title: Labelled
personas: [anna, hush-persona]
dimensions: {region: [europe, hush-land]}
owner: [shop, hush-team]
parent: hush-plan
source: [hush-source, A plain source]
insights:
  - {text: Hush insight, only: internal}
stages:
  - name: Buys
    steps:
      - name: Pays
        actions: [Types, {text: Hush action, only: internal}]
        touchpoints: [hush-point, Till]
        channels: [web, hush-channel]
        hush_lane: Hush cell
        support: Hush support
        opens: hush-plan
        images: [{file: hush-picture.png, alt: Hush picture, only: internal}]
        emotion: {anna: 1, hush-persona: {score: -2, label: hush feeling}}
        pain_points:
          - {id: hush-pain, text: Hush pain, only: internal, source: A memo that says hush}
          - {text: Slow, who: [anna, hush-actor]}
        opportunities:
          - {text: Faster, addresses: hush-pain, metrics: [{name: Hush margin, only: internal}, {name: Orders}]}
      - {name: Hush step, only: internal, owner: Department of hush, thoughts: {text: a, who: Somebody hush}}
  - {name: Hush stage, only: internal, steps: [Hush inside]}
"""
TRUSTED = {
    "portfolio.yml": PORTFOLIO,
    "personas/anna.yml": "title: Anna\n",
    "personas/hush-persona.yml": "title: Hush persona\nonly: internal\nportrait: hush-portrait.png\n",
    "personas/hush-portrait.png": PICTURE + b"hush",
    "maps/good.yml": GOOD,
    "maps/labelled.yml": LABELLED,
    "maps/hush-picture.png": PICTURE + b"hush",
    "maps/hush-plan.md": "---\ntitle: Hush plan\nonly: [internal, board]\nsteps: [Hush]\n---\n\nHush prose.\n",
    "maps/hush-mistake.yml": "title: Hush mistake\nonly: internal\nhush_field: x\nsteps: [{name: Pays, state: hush}]\n",
    "maps/beside.yml": "title: Beside\nsteps: [Pays, {name: Hush, only: internal, hush_field: x, emotion: [[hush]]}]\n",
    "case-studies/hush-case.yml": "title: Hush case\nonly: internal\n",
    "case-studies/case.yml": "title: Case\nbefore_map: hush-plan\nresults: [{metric: Hush result, only: internal}]\n",
}

PICTURES = ["../../secret.png", "/secret.png", "https://evil.example/a.png", "data:image/svg+xml,a.png", "stolen.png"]
REFUSED: dict[str, str | bytes] = {
    "maps/good.yml": GOOD,
    "maps/pictures.yml": f"title: Pictures\nsteps:\n  - name: Pays\n    images: {json.dumps(PICTURES)}\n",
    "maps/huge.yml": "title: Huge\nsummary: " + "x" * 5_000_000,
    "maps/bomb.yml": "title: Bomb\ntags: &a [x, x]\nauthors: &b [*a, *a]\nsteps: [*b, *b]\n",
    "maps/deep.yml": "title: Deep\nsteps: " + "[" * 20_000,
    "maps/deep-block.yml": "title: Deep\nfacts:\n" + "".join(" " * depth + "a:\n" for depth in range(1, 2_000)),
    "maps/invisible.yml": (
        'title: "Bell\\a tab\\t nul\\0 surrogate\\ud800 end"\nsummary: "a\u202eb\u2066c\u200bd"\n'
        "steps:\n  - name: Pa\u0007ys\n    actions: Ty\ufffepes\n"
    ),
    "maps/link.yml": "title: Link\nlink: javascript:alert(1)\nsteps:\n  - {name: Pays, link: 'data:text/html,x'}\n",
    "maps/tag.yml": "title: !!python/object/apply:os.system ['touch owned']\nsteps: [Pays]\n",
}


@pytest.fixture(scope="module")
def hostile(once: Once) -> Path:
    return once("hostile", hostile_site)


@pytest.fixture(scope="module")
def public(once: Once) -> Path:
    def fill(folder: Path) -> None:
        write(folder, TRUSTED)
        assert build(folder).returncode == 0

    return once("public", fill) / "site"


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Build:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.yml").write_text("title: Stolen\nsteps: [Stolen]\n")
    (outside / "secret.png").write_bytes(PICTURE + b"stolen")
    (outside / "maps").mkdir()
    (outside / "maps/inside.yml").write_text("title: Stolen\nsteps: [Stolen]\n")
    project = outside / "project"
    write(project, REFUSED)
    for link, target in {
        "stolen.yml": outside / "secret.yml",
        "stolen.png": outside / "secret.png",
        "relative.yml": Path("../../../secret.yml"),
        "folder": outside / "maps",
        "circle": Path("circle"),
        "nowhere.yml": Path("nowhere-at-all.yml"),
    }.items():
        (project / "journeys/maps" / link).symlink_to(target)
    return build(project)


def files(site: Path, *endings: str) -> dict[str, str]:
    """The texts of the site that a browser reads."""
    found = (file for file in sorted(site.rglob("*")) if file.suffix in endings)
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in found}


def test_no_text_of_an_author_is_markup_anywhere(hostile):
    raw = re.compile(r"<img src=x on|<svg onload|<script>window|javascript:window|<a href=\"javascript")
    # Texts, names that are read aloud, values of boxes, names by which the search finds a place, and the
    # description for search engines say what they like.
    said = re.compile(
        r"(?<=>)[^<]*(?=<)| (?:aria-label|value|data-also)=\"[^\"<>]*\"|<meta name=\"description\"[^<>]*>"
    )
    texts = files(hostile / "site", ".html", ".svg", ".xml", ".txt")
    live = {name: found.group() for name, text in texts.items() if (found := raw.search(said.sub("", text)))}
    assert live == {}


def test_no_text_of_an_author_is_markup_when_search_shows_it(hostile):
    """The index holds plain text, which the worker escapes: what was written as a tag is there as it was written."""
    records = searched(hostile / "site")
    assert any("<script>" in record.title + record.text for record in records)


def test_every_field_is_shown_as_it_was_written(hostile):
    """Escaped does not mean lost: apart from ids, what an author wrote of a map stands in its page or its drawing."""
    paths = json.loads((hostile / "markers.json").read_text(encoding="utf-8"))
    shown = "".join(files(hostile / "site", ".html", ".svg").values())
    of_the_map = {marker: path for marker, path in paths.items() if path[:2] == ["journeys", "journey-two"]}
    lost = [path for marker, path in of_the_map.items() if marker not in shown]
    # Former ids lead here; the map is in English; a lane and a source that nothing uses have no place.
    not_shown = {"id", "was", "zh", "body", "custom_lanes", "emotion_words", "sources"}
    assert [path for path in lost if not not_shown & {*path}] == []


HELD = tuple(f"data:image/{kind};base64," for kind in ("png", "jpeg", "gif", "webp", "avif"))


def test_every_drawing_is_well_formed(hostile):
    drawings = files(hostile / "site", ".svg")
    assert len(drawings) > 5
    for text in drawings.values():
        elements = [*ElementTree.fromstring(text).iter()]
        names = {element.tag.rpartition("}")[2] for element in elements}
        assert not names & {"script", "foreignObject", "a", "animate", "set"}
        # Shapes that are there more than once are referred to, and pictures are held: within the file only.
        for element in elements:
            addresses = [value for name, value in element.items() if name.endswith("href")]
            allowed = HELD if element.tag.endswith("}image") else ("#",)
            assert all(address.startswith(allowed) for address in addresses)


def test_every_download_says_what_its_author_wrote(hostile):
    downloads = files(hostile / "site", ".yml")
    assert len(downloads) > 5
    for text in downloads.values():
        front_matter, _, _ = text.removeprefix("---\n").partition("\n---\n")
        assert isinstance(yaml.safe_load(front_matter), dict)


def test_what_a_label_leaves_out_is_in_no_file_of_the_site(public):
    found = [
        str(file.relative_to(public))
        for file in sorted(public.rglob("*"))
        if "hush" in file.name or (file.is_file() and b"hush" in file.read_bytes().lower())
    ]
    assert found == []


def test_what_stands_beside_a_labelled_thing_is_still_there(public):
    text = (public / "journeys/labelled/index.html").read_text(encoding="utf-8")
    for word in ("Types", "Till", "Slow", "Faster", "Orders", "Shop", "Europe", "Anna", "A plain source"):
        assert word in text


def test_a_build_that_names_the_label_shows_it(tmp_path):
    write(tmp_path, TRUSTED)
    config = tmp_path / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("- journeys", "- journeys: {include: [internal]}"), encoding="utf-8")
    found = build(tmp_path)
    assert found.returncode == 0
    text = found.text("journeys/labelled/index.html")
    for word in ("Hush action", "Hush cell", "Hush pain", "Hush support", "Hush step", "Department of hush"):
        assert word in text
    assert (found.site / "journeys/hush-plan/index.html").is_file()


@pytest.mark.parametrize(
    "file",
    [
        *("pictures.yml", "huge.yml", "bomb.yml", "deep.yml", "invisible.yml", "link.yml", "tag.yml"),
        *("deep-block.yml", "stolen.yml", "relative.yml", "folder", "circle", "nowhere.yml"),
    ],
)
def test_what_is_refused_is_named_with_its_place(refused, file):
    place = re.compile(rf"(ERROR|WARNING) +-  journeys: journeys/maps/{re.escape(file)}:\d+:\d+: J\d{{3}} .")
    assert place.search(refused.output), refused.output[-3000:]


def test_a_refused_file_costs_nothing_else(refused):
    assert refused.returncode == 0
    assert "Traceback" not in refused.output
    assert "Types" in refused.text("journeys/good/index.html")


@pytest.mark.parametrize("picture", range(len(PICTURES)))
def test_every_picture_from_elsewhere_is_refused(refused, picture):
    assert refused.lines("maps/pictures.yml:4:", PICTURES[picture])


def test_nothing_outside_the_folder_is_published(refused):
    stolen = [file for file in refused.site.rglob("*") if file.is_file() and b"stolen" in file.read_bytes().lower()]
    assert [file.name for file in stolen if "problems" not in file.name and file.suffix != ".html"] == []
    assert not [file for file in stolen if b"Stolen" in file.read_bytes()]


def test_nothing_of_a_tag_is_run(refused):
    assert not [*refused.site.parent.rglob("owned")]


def test_invisible_characters_are_left_out_of_pages_and_drawings(refused):
    for text in files(refused.site, ".html", ".svg", ".json").values():
        assert not re.search("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]", text)
    ElementTree.fromstring(next(text for name, text in files(refused.site, ".svg").items() if "invisible" in name))


def test_the_site_holds_no_path_of_the_machine_that_built_it(refused, hostile):
    for site in (refused.site, hostile / "site"):
        assert not [
            name
            for name, text in files(site, ".html", ".svg", ".json", ".yml").items()
            if os.fspath(site.parent) in text
        ]


@pytest.mark.parametrize(
    "label",
    [
        *("only: {internal: yes}", "only: [[internal]]", "onyl: internal", "Only: internal", "only:internal"),
        *("only： internal", "only: internal\nonly: internal", "only: !!str internal", "only: [internal"),
    ],
)
@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("maps/hush.yml", "title: Hush\nsteps: [Pays]\n{}\n"),
        ("maps/step.yml", "title: Step\nsteps:\n  - name: Hush\n    {}\n"),
        ("portfolio.yml", "owners:\n  hush:\n    name: Hush\n    {}\n"),
    ],
)
def test_a_label_that_cannot_be_read_keeps_out_as_if_it_could(tmp_path, label, path, text):
    depth = len(text.partition("{}")[0].rpartition("\n")[2])
    file = tmp_path / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(text.format(label.replace("\n", "\n" + " " * depth)), encoding="utf-8")
    loaded = load(FolderTree(tmp_path))
    assert [found for found in loaded.diagnostics if found.level is Level.ERROR]
    assert "hush" not in select(loaded.portfolio).model_dump_json().lower()
