"""What a build does not include is in none of its bytes: every field of the model and every kind of block is tried."""

import base64
import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from tests.reference.fields import every_field, records
from tests.site.portfolios import slips
from tests.site.portfolios.planted import HUSH_LINKED, LABEL, LINKED, SECRET, Planting, planted_files, takes_label
from tests.site.portfolios.sites import MKDOCS, PICTURE, build, write

from mkdocs_journeys.cli import main
from mkdocs_journeys.exchange.exporters import EXPORTERS
from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.prepared_site import prepare_site
from mkdocs_journeys.hosts.single_file import single_file
from mkdocs_journeys.prose import BLOCKS
from mkdocs_journeys.prose.lesson_blocks import INSTRUCTOR
from mkdocs_journeys.session import SessionOptions

Once = Callable[[str, Callable[[Path], None]], Path]

WITHOUT_A_LABEL = {"PortfolioFile", "CustomLane", "Flag", "RuleSettings"}
"""Who holds others cannot be left out; of a lane its form says nothing; a flag is a secret text by itself; rules have
codes, which everybody knows."""
NEVER_PLANTED = {"only", "strict", "withheld"}


def planted_project(folder: Path, mkdocs: str = MKDOCS) -> Planting:
    files, planting = planted_files()
    # Material's page of tags lists what has them.
    write(folder, files, mkdocs.replace("  - search\n", "  - search\n  - tags\n"))
    (folder / "docs/tags.md").write_text("# Tags\n\n<!-- material/tags -->\n")
    return planting


@pytest.fixture(scope="module")
def planting() -> Planting:
    return planted_files()[1]


@pytest.fixture(scope="module")
def public(once: Once) -> Path:
    def fill(folder: Path) -> None:
        planted_project(folder)
        found = build(folder)
        assert found.returncode == 0, found.output[-3000:]

    return once("public", fill) / "site"


@pytest.fixture(scope="module")
def internal(once: Once) -> Path:
    def fill(folder: Path) -> None:
        planted_project(folder, MKDOCS.replace("- journeys", f"- journeys: {{include: [{LABEL}, {INSTRUCTOR}]}}"))
        found = build(folder)
        assert found.returncode == 0, found.output[-3000:]

    return once("internal", fill) / "site"


def contents(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file with its name; what is compressed is unpacked."""
    for file in sorted(site.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            yield file.relative_to(site).as_posix(), gzip.decompress(content) if file.suffix == ".gz" else content


def leaks(site: Path) -> list[str]:
    found = [(name, content.lower()) for name, content in contents(site)]
    secrets = [SECRET.encode(), b"1987", b"7919"]
    return [
        f"{name}: {content[max(0, content.find(secret) - 80) : content.find(secret) + 40]!r}"
        for name, content in found
        for secret in secrets
        if (secret == secrets[0] and SECRET in name.lower())
        or (secret in content and (secret == secrets[0] or name.endswith((".html", ".yml", ".md"))))
    ]


def test_every_record_that_may_carry_a_label_carries_one(planting):
    labelled = {record for record in records() if takes_label(record)}
    missing = [one.__name__ for one in labelled if not any(issubclass(made, one) for made in planting.labelled)]
    assert missing == []


def test_a_secret_stands_in_every_field(planting):
    fields = {place for place in every_field() if place[0] not in WITHOUT_A_LABEL and place[1] not in NEVER_PLANTED}
    # A map has stages here, which have steps.
    assert fields - planting.planted - {("JourneyMap", "steps")} == set()


def test_what_a_label_keeps_out_is_in_no_byte_of_the_site(public):
    assert leaks(public)[:5] == []


def test_what_a_label_keeps_out_is_in_no_byte_of_the_written_folder(public, tmp_path):
    write_folder(prepare_site(public.parent / "journeys"), tmp_path / "out")
    assert leaks(tmp_path / "out")[:5] == []


def test_what_a_label_keeps_out_is_in_no_byte_of_a_single_file(public):
    prepared = prepare_site(public.parent / "journeys")
    made = single_file(prepared.context.portfolio.journeys["journey-one"], prepared)
    assert "plain" in made.html
    assert SECRET not in made.html.lower()


@pytest.mark.parametrize("form", [one.format for one in EXPORTERS])
def test_what_a_label_keeps_out_is_in_no_byte_of_an_export(public, form):
    def exported(*include: str) -> str:
        found = CliRunner().invoke(
            main, ["export", "journey-one", "--format", form, "--journeys", str(public.parent / "journeys"), *include]
        )
        return found.stdout.lower()

    assert "plain" in exported()
    assert SECRET not in exported()
    assert SECRET in exported("--include", LABEL)


def test_pictures_that_a_label_keeps_out_are_in_no_byte_either(tmp_path):
    """A drawing that is a file holds the bytes of its pictures, and nobody can search those for a word."""
    kinds = ("shown", "hush-image", "hush-person")
    pictures = {kind: PICTURE + kind.encode() * 3 for kind in kinds}
    files = {f"{folder}/{kind}.png": content for kind, content in pictures.items() for folder in ("maps", "personas")}
    label = f"only: {LABEL}"
    files["personas/open.yml"] = "name: Open\nportrait: shown.png\n"
    files["personas/hush.yml"] = f"name: Hush\nportrait: hush-person.png\n{label}\n"
    image = f"{{file: shown.png, alt: Seen}}, {{file: hush-image.png, alt: Hush, {label}}}"
    files["maps/one.yml"] = f"title: One\npersonas: [hush, open]\nsteps: [{{name: Pays, images: [{image}]}}]\n"
    write(tmp_path, files)

    def found(include: str) -> set[str]:
        (tmp_path / "mkdocs.yml").write_text(MKDOCS.replace("- journeys", f"- journeys{include}"))
        assert build(tmp_path).returncode == 0
        drawing = ElementTree.parse(tmp_path / "site/journeys/one/one.svg")
        addresses = (
            image.get("{http://www.w3.org/1999/xlink}href", "") for image in drawing.iter() if "image" in image.tag
        )
        held = {base64.b64decode(one.partition("base64,")[2]) for one in addresses}
        published = {content for _, content in contents(tmp_path / "site")}
        return {kind for kind, content in pictures.items() if content in held | published}

    assert found(f": {{include: [{LABEL}]}}") == set(kinds)
    assert found("") == {"shown"}


def test_what_a_map_brings_along_is_published_as_the_map_is(public, internal):
    assert (public / "personas/brought-personas-of-journey-one/index.html").is_file()
    for id in ("hush-of-library", "hush-personas-of-journey-two", "hush-personas-of-hush-journey"):
        assert (internal / f"personas/{id}/index.html").is_file()


def test_a_build_for_everybody_takes_nothing_from_one_for_few(tmp_path):
    """Both keep finished pieces in the same folder; a page on which somebody names what is left out shows nothing."""
    label = f"only: {LABEL}"
    files = {
        "maps/one.yml": f"title: One\npersonas: [{SECRET}, ben]\nsteps: [{{name: Pays, needs: [{SECRET}, Rest]}}]\n",
        f"maps/{SECRET}.yml": f"title: Another\n{label}\nsteps: [{SECRET}]\n",
        f"personas/{SECRET}.yml": f"name: {SECRET}\n{label}\n",
    }
    files["maps/one.yml"] = files["maps/one.yml"].replace(f"needs: [{SECRET}", f"needs: [{{text: {SECRET}, {label}}}")
    write(tmp_path, files)
    home = f"# Home\n\n/// journey-map | {SECRET}\n///\n\n/// persona | {SECRET}\n///\n\n/// journey-map | one\n///\n"
    home += f"\n/// journey-overview | {SECRET}\n///\n\n/// journey-overview | one\n///\n"
    (tmp_path / "docs/index.md").write_text(home)
    for include in (f": {{include: [{LABEL}]}}", ""):
        (tmp_path / "mkdocs.yml").write_text(MKDOCS.replace("- journeys", f"- journeys{include}"))
        found = build(tmp_path)
        assert found.returncode == 0, found.output[-3000:]
        assert (SECRET in found.text("index.html")) is bool(include)
    assert "Rest" in found.text("index.html")
    assert leaks(tmp_path / "site")[:5] == []


def test_what_a_label_keeps_out_is_in_no_byte_of_the_cards_of_further_pages(tmp_path):
    label = f"only: {LABEL}"
    steps = f"[Pays, {{name: {SECRET}, emotion: {{score: -2, label: {SECRET}}}, {label}}}]"
    files = {
        f"maps/{id}.yml": f"title: {id}\npersonas: [{SECRET}]\nsteps: {steps}\n" for id in map("m{}".format, range(61))
    }
    files["maps/z.yml"] = f"title: {SECRET}\n{label}\nsteps: [Pays]\n"
    files[f"personas/{SECRET}.yml"] = f"name: {SECRET}\n{label}\n"
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    for include in ((), (LABEL,)):
        out = tmp_path / f"out-{len(include)}"
        write_folder(prepare_site(tmp_path, SessionOptions(include)), out)
        [cards] = out.rglob("page/2/cards.js")
        text = cards.read_text(encoding="utf-8")
        assert "m9" in text
        assert (SECRET in text) is bool(include)
    assert leaks(tmp_path / "out-0") == []


def test_what_is_not_labelled_is_there(public):
    lesson = (public / "courses/course-one/lesson-one/index.html").read_text(encoding="utf-8")
    for words in ("Plain words before.", "Plain words within.", "Plain words after."):
        assert words in lesson


def test_a_file_is_published_if_something_that_is_left_links_to_it(public, internal):
    def published(site: Path) -> set[str]:
        media = site / "journeys/media"
        return {file.relative_to(media).as_posix() for file in media.rglob("*") if file.is_file()}

    folders = ("maps", "personas", "case-studies", "courses/course-one", "courses/course-one/runs")
    assert {f"{folder}/{LINKED}" for folder in folders} <= published(public)
    assert {f"{folder}/{name}" for folder in folders for name in HUSH_LINKED} <= published(internal)


def test_a_build_that_names_the_labels_holds_the_secrets(internal):
    """Otherwise nobody would know whether the other build is clean because nothing was ever published."""
    assert "hush" in (internal / "tags/index.html").read_text(encoding="utf-8")
    lesson = (internal / "courses/course-one/lesson-one/index.html").read_text(encoding="utf-8")
    for name in (*BLOCKS, "note", "details"):
        assert f"{SECRET} {name} text" in lesson
    assert f"{SECRET} note" in lesson
    for page in ("journeys/journey-one", "journeys/hush-journey", "courses/hush-course/hush-lesson"):
        assert SECRET in (internal / page / "index.html").read_text(encoding="utf-8")


def test_a_build_for_others_than_trainers_has_no_notes_for_trainers(tmp_path):
    planted_project(tmp_path, MKDOCS.replace("- journeys", f"- journeys: {{include: [{LABEL}]}}"))
    found = build(tmp_path)
    assert found.returncode == 0
    lesson = found.text("courses/course-one/lesson-one/index.html")
    assert f"{SECRET} exercise text" in lesson
    assert f"{SECRET} note<" not in lesson
    assert f"{SECRET} instructor text" not in lesson


def test_what_has_an_empty_label_is_in_no_byte_of_a_site_a_folder_or_a_file(tmp_path):
    empty = ["", " []", " ''", ' " "', " # trainers", " [ ]", ' [""]', " ~", " null"]
    steps = [f"  - name: {SECRET} {index}\n    only:{value}\n" for index, value in enumerate(empty)]
    files: dict[str, str | bytes] = {
        "maps/a.yml": "title: A\nowner: shop\nsources: {hush-source: {title: hush, only: }}\nsteps:\n  - Pays\n"
        + "".join(steps)
        + "  - {name: Leaves, needs: [Rest, {text: hush need, only: }], dimensions: }\n",
        "portfolio.yml": "owners: {shop: Shop, hush: {name: hush owner, only: []}}\n"
        "custom_lanes: {hush-lane: {name: hush lane, only: ~}}\n"
        "dimensions: {region: {values: {north: North, hush: {name: hush value, only: }}}}\n",
        "courses/k/course.yml": "title: K\n",
        "courses/k/runs/r.yml": "title: R\ndays: [{date: 2026-03-02, start: 9:30, place: hush place, only: }]\n",
    }
    for index, value in enumerate(empty):
        head = f"title: {SECRET}\nonly:{value}\n"
        files |= {f"maps/{SECRET}-{index}.yml": f"{head}steps: [Pays]\n", f"personas/{SECRET}-{index}.yml": head}
        files |= {f"case-studies/{SECRET}-{index}.md": f"---\n{head}---\n\n{SECRET}\n"}
        files |= {f"courses/k/0{index}-{SECRET}-{index}.md": f"---\n{head}---\n\n{SECRET}\n"}
    write(tmp_path, files, MKDOCS.replace("- journeys", "- journeys: {strict: false}"))
    found = build(tmp_path)
    assert found.returncode == 0
    assert "Pays" in found.text("journeys/a/index.html")
    assert leaks(tmp_path / "site") == []
    prepared = prepare_site(tmp_path / "journeys")
    told = [one for one in prepared.diagnostics if one.code == "J320"]
    # The empty item in a list is told as such.
    assert len(told) == (len(empty) - 1) * 5 + 6
    write_folder(prepared, tmp_path / "out")
    assert leaks(tmp_path / "out") == []
    assert SECRET not in single_file(prepared.context.portfolio.journeys["a"], prepared).html


BEN, ANNA, CARL, SMALL = (611, 619, 622), (413, 429) * 6, (317, 337) * 10, (843, 859)
FIGURES = ("617.33", "421", "327", "851", "5.69", "8.36", "10.26", "11.31", "435.62", "53.3")
"""The means and spreads of those: too few; enough, but then the few could be computed; left out; too few for
a step; all but two."""


def few_answers(minimum: int) -> dict[str, str]:
    """A survey with a total, its parts by persona, one of whom is left out, and steps that few were asked about."""
    rows = [("pays", "", (*BEN, *ANNA)), ("pays", "ben", BEN), ("pays", "anna", ANNA)]
    rows += [("leaves", "", CARL), ("leaves", "carl", CARL), ("returns", "", SMALL), ("recommends", "", (500,) * 10)]
    # A map of nearly all who answered, beside that of all, gives the others away.
    most = "".join(f"most,pays,{score},\n" for score in (*BEN[:1], *ANNA))
    answers = "".join(f"visit,{step},{score},{who}\n" for step, who, scores in rows for score in scores)
    steps = "steps: [Pays, Leaves, {name: Returns, emotion: {label: unsure}}, Recommends]\n"
    return {
        "portfolio.yml": f"emotion_scale: [0, 1000]\nminimum_answers: {minimum}\nsources: {{survey: Exit survey}}\n",
        "personas/anna.yml": "name: Anna\n",
        "personas/ben.yml": "name: Ben\n",
        "personas/carl.yml": f"name: Carl\nonly: {LABEL}\n",
        "maps/visit.yml": f"title: A visit\n{steps}",
        "maps/later.yml": f"title: A later visit\nstate: future\nfuture_of: visit\n{steps}",
        "maps/most.yml": "title: Most\nsteps: [Pays]\n",
        "evidence/survey.csv": f"map,step,score,who\n{most}{answers}{answers.replace('visit,', 'later,')}",
    }


def figures_in(site: Path) -> list[str]:
    found = [(name, content.decode("utf-8", "ignore")) for name, content in contents(site)]
    texts = [(name, text) for name, text in found if not name.endswith((".css", ".js", ".map")) or "/journeys" in name]
    return [f"{name}: {figure}" for name, text in texts for figure in FIGURES if re.search(rf"\b{figure}\b", text)]


def test_a_score_of_few_answers_is_in_no_byte_and_cannot_be_computed(tmp_path):
    write(tmp_path, few_answers(2))
    found = build(tmp_path, "--strict")
    assert found.returncode == 0, found.output[-3000:]
    page = found.text("journeys/visit/index.html")
    assert page.count("too few answers") >= 6
    assert "500" in page
    assert "unsure" in page
    assert figures_in(tmp_path / "site") == []
    assert len(found.lines("J606")) == 1
    prepared = prepare_site(tmp_path / "journeys")
    write_folder(prepared, tmp_path / "out")
    assert figures_in(tmp_path / "out") == []
    (tmp_path / "one").mkdir()
    single = single_file(prepared.context.portfolio.journeys["visit"], prepared).html
    (tmp_path / "one/visit.html").write_text(single, encoding="utf-8")
    assert "too few answers" in single
    assert figures_in(tmp_path / "one") == []


def test_a_build_for_few_shows_what_its_portfolio_allows(tmp_path):
    write(tmp_path, few_answers(1))
    write_folder(prepare_site(tmp_path / "journeys", SessionOptions((LABEL,))), tmp_path / "out")
    assert {line.rpartition(" ")[2] for line in figures_in(tmp_path / "out")} == set(FIGURES)


def test_a_page_with_a_label_is_in_no_byte_of_other_builds(tmp_path):
    nav = "nav: [index.md, {Hush: [{Hush plan: plan.md}]}, {Hush too: team/hush-too.md}, other.md]\n"
    write(tmp_path, {"maps/a.yml": "title: A\nsteps: [Pays]\n"}, MKDOCS + nav)
    page = "---\ntitle: Hush page\n{}\n---\n\n# Hush\n\nHush.\n"
    pages = {
        "plan.md": "only: internal",
        "team/hush-too.md": "access: [instructor]",
        "third.md": "meta: {only: internal}",
    }
    (tmp_path / "docs/team").mkdir()
    for name, label in pages.items():
        (tmp_path / "docs" / name).write_text(page.format(label))
    (tmp_path / "docs/other.md").write_text("# Other\n\n[Plan](plan.md)\n")
    found = build(tmp_path)
    assert found.returncode == 0
    assert leaks(tmp_path / "site") == []
    assert not (tmp_path / "site/plan").exists()
    assert len(found.lines("ERROR", "docs/team/hush-too.md:3:1: J328")) == 1
    written = write_folder(prepare_site(tmp_path / "journeys"), tmp_path / "out", hand_written=tmp_path / "docs")
    assert leaks(tmp_path / "out") == []
    assert "J328" in {one.code for one in written.diagnostics}
    (tmp_path / "mkdocs.yml").write_text(MKDOCS.replace("- journeys", "- journeys: {include: [internal]}") + nav)
    assert "Hush plan" in build(tmp_path).text("plan/index.html")


def test_a_page_that_is_left_out_takes_the_place_of_none_of_ours(tmp_path):
    write(tmp_path, {"maps/a.yml": "title: A\nsteps: [Pays]\n"})
    (tmp_path / "docs/journeys").mkdir()
    (tmp_path / "docs/journeys/index.md").write_text("---\nonly: internal\n---\n# Hush\n")
    assert build(tmp_path).returncode == 0
    assert leaks(tmp_path / "site") == []
    text = (tmp_path / "site/journeys/index.html").read_text()
    assert "jm-gallery" in text
    assert 'href="./"' in text.partition("md-nav--primary")[2].partition("</nav>")[0], "it is in the navigation"
    write_folder(prepare_site(tmp_path / "journeys"), tmp_path / "out", hand_written=tmp_path / "docs")
    assert "jm-gallery" in (tmp_path / "out/docs/journeys/index.md").read_text()


def test_a_label_that_another_plugin_gives_a_page_ends_the_build_before_anything_is_written(tmp_path):
    write(tmp_path, {"maps/a.yml": "title: A\nsteps: [Pays]\n"}, MKDOCS.replace("- journeys", "- journeys\n  - meta"))
    (tmp_path / "docs/team").mkdir()
    (tmp_path / "docs/team/.meta.yml").write_text("only: internal\n")
    (tmp_path / "docs/team/plan.md").write_text("# Hush\n")
    found = build(tmp_path)
    assert found.returncode == 1
    assert "team/plan.md: another plugin, such as “meta”, gives this page the field “only”" in found.output
    assert not (tmp_path / "site/team").exists()


@pytest.fixture(scope="module")
def slipped(once: Once) -> Path:
    """A site whose prose has a slip at every secret, its folder and what the build said."""

    def fill(folder: Path) -> None:
        write(folder, slips.slip_files())
        (folder / "docs/index.md").write_text(slips.hand_written_page(), encoding="utf-8")
        found = build(folder)
        assert found.returncode == 0, found.output[-3000:]
        (folder / "output.txt").write_text(found.output, encoding="utf-8")

    return once("slipped", fill)


def slips_in(site: Path) -> list[str]:
    """Where a secret is that only a slip could show."""
    secret = slips.SECRET.encode()
    return [
        f"{name}: {content[max(0, content.find(secret) - 120) : content.find(secret) + 60]!r}"
        for name, content in contents(site)
        if secret in content.lower() or slips.SECRET in name
    ]


def test_what_a_slip_or_a_fence_hides_is_in_no_byte_of_the_site(slipped):
    assert slips_in(slipped / "site")[:5] == []
    for page in ("index.html", "journeys/other/index.html", "courses/k/l/index.html", "case-studies/other/index.html"):
        text = (slipped / "site" / page).read_text(encoding="utf-8")
        assert "Plain words before." in text
        assert "Plain words after." in text
        assert "Plain step" in text


def test_what_a_slip_or_a_fence_hides_is_in_no_byte_of_the_written_folder(slipped, tmp_path):
    written = write_folder(prepare_site(slipped / "journeys"), tmp_path / "out", hand_written=slipped / "docs")
    assert slips_in(tmp_path / "out")[:5] == []
    assert "Plain words after." in (tmp_path / "out/docs/index.md").read_text(encoding="utf-8")
    assert {"J701", "J705", "J708", "J720", "J721", "J722"} <= {one.code for one in written.diagnostics}


def test_what_a_slip_or_a_fence_hides_is_in_no_byte_of_a_single_file(slipped):
    prepared = prepare_site(slipped / "journeys")
    made = single_file(prepared.context.portfolio.journeys["other"], prepared)
    assert "Plain words after." in made.html
    assert slips.SECRET not in made.html.lower()


def test_every_slip_is_told_with_its_file_and_line(slipped):
    output = (slipped / "output.txt").read_text(encoding="utf-8")
    for file in ("journeys/maps/other.md", "journeys/courses/k/01-l.md", "docs/index.md"):
        text = (slipped / file).read_text(encoding="utf-8").split("\n")
        for head in ("/// instructer", "    only:", "    仅限: 讲师", "> /// instructor", "```jorney"):
            assert re.search(f"{file}:{text.index(head) + 1}:\\d+: J7", output), (file, head)
    assert "maps/unseen.md:3:1: J134" in output
