"""The live preview: a real server notices what authors do, draws only what that changes, and recovers."""

import queue
import re
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ANNA = "title: Anna buys shoes\npersonas: anna\nstages: [{name: Awareness, actions: Sees them, emotion: 1}]\n"
BEN = "title: Ben sells shoes\nowner: sales\nstages: [{name: Offers, actions: Shows them, emotion: 2}]\n"


class Preview:
    """A running `mkdocs serve`, and an author who changes files."""

    def __init__(self, folder: Path, process: subprocess.Popen[str], address: str) -> None:
        self.folder, self.process, self.address = folder, process, address
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line)

    def drawn(self, until: str = "Reloading browsers") -> str:
        """Waits for the next build to be shown; says how many maps it drew: `1 of 2`."""
        found = ""
        while True:
            line = self.lines.get(timeout=60)
            found = "".join(re.findall(r"(\d+ of \d+) maps drawn", line)) or found
            if until in line:
                return found

    def write(self, path: str, text: str) -> str:
        file = self.folder / "journeys" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return self.drawn()

    def bytes(self, path: str) -> bytes:
        with urllib.request.urlopen(f"{self.address}{path}", timeout=30) as answer:
            return answer.read()

    def page(self, path: str) -> str:
        return self.bytes(path).decode("utf-8")

    def status(self, path: str) -> int:
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=30) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    (tmp_path / "docs").mkdir()
    (tmp_path / "journeys/maps").mkdir(parents=True)
    (tmp_path / "journeys/personas").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n")
    (tmp_path / "journeys/maps/anna.yml").write_text(ANNA)
    (tmp_path / "journeys/maps/ben.yml").write_text(BEN)
    (tmp_path / "journeys/personas/anna.yml").write_text("title: Anna\n")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Preview\ntheme: {name: material, font: false}\nplugins: [search, journeys]\n"
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        started = Preview(tmp_path, process, f"http://127.0.0.1:{port}/")
        assert started.drawn(until="Serving on") == "2 of 2"
        yield started
        process.terminate()


def test_a_preview_draws_only_what_has_changed(preview: Preview) -> None:
    assert preview.write("maps/anna.yml", ANNA.replace("Sees them", "Finds them")) == "1 of 2"
    assert "Finds them" in preview.page("journeys/anna/")
    assert preview.write("personas/anna.yml", "title: Anna Berg\n") == "1 of 2"
    assert "Anna Berg" in preview.page("journeys/anna/")
    assert preview.write("portfolio.yml", "owners: {sales: Sales team}\n") == "1 of 2"
    assert "Sales team" in preview.page("journeys/ben/")
    assert preview.write("portfolio.yml", "owners: {sales: Sales team}\nemotion_words: {calm: 0}\n") == "2 of 2"


def test_a_preview_notices_new_renamed_and_deleted_files(preview: Preview) -> None:
    assert preview.write("maps/shop/carla.yml", ANNA.replace("Anna", "Carla")) == "1 of 3"
    assert "Carla buys shoes" in preview.page("journeys/")
    maps = preview.folder / "journeys/maps"
    (maps / "shop/carla.yml").rename(maps / "shop/clara.yml")
    preview.drawn()
    assert preview.status("journeys/carla/") == 404
    assert preview.status("journeys/clara/") == 200
    (maps / "ben.yml").unlink()
    preview.drawn()
    assert preview.status("journeys/ben/") == 404
    assert "Ben sells shoes" not in preview.page("journeys/")


def test_a_preview_shows_a_problem_on_its_page_and_recovers(preview: Preview) -> None:
    preview.write("maps/anna.yml", f"{ANNA}scenrio: Needs shoes\n")
    assert "scenrio" in preview.page("journeys/anna/")
    assert "scenrio" not in preview.page("journeys/ben/")
    preview.write("maps/anna.yml", "title: [\n")
    assert "maps/anna.yml" in preview.page("journeys/anna/") + preview.page("journeys/")
    assert preview.status("journeys/ben/") == 200
    preview.write("maps/anna.yml", f"{ANNA}scenario: Needs shoes\n")
    assert "scenrio" not in preview.page("journeys/anna/")
    assert "Needs shoes" in preview.page("journeys/anna/")


def test_a_preview_takes_new_answers_of_a_questionnaire(preview: Preview) -> None:
    preview.write("maps/anna.yml", ANNA.replace(", emotion: 1", ""))
    answers = "map,step,score\n" + "anna,awareness,1\nanna,awareness,2\n" * 6
    assert preview.write("evidence/survey.csv", answers) == "1 of 2"
    assert "+1.5" in preview.page("journeys/anna/")
    assert preview.write("evidence/survey.csv", f"{answers}anna,awareness,-2\n") == "1 of 2"
    assert "+1.23" in preview.page("journeys/anna/")
    (preview.folder / "journeys/evidence/survey.csv").unlink()
    assert preview.drawn() == "0 of 2", "the map is what it was before the answers"
    assert "+1.23" not in preview.page("journeys/anna/")


def test_a_preview_notices_pictures_that_prose_shows(preview: Preview) -> None:
    picture, address = preview.folder / "journeys/case-studies/shelf.png", "journeys/media/case-studies/shelf.png"
    preview.write("case-studies/shop.md", "---\ntitle: A shop\n---\n![A shelf](shelf.png)\n")
    assert "there is no file “shelf.png”" in preview.page("case-studies/shop/")
    picture.write_bytes(b"\x89PNG once")
    preview.drawn()
    assert "there is no file" not in preview.page("case-studies/shop/")
    assert "PNG once" in preview.bytes(address).decode("latin-1")
    picture.write_bytes(b"\x89PNG twice")
    preview.drawn()
    assert "PNG twice" in preview.bytes(address).decode("latin-1")
    picture.unlink()
    preview.drawn()
    assert "there is no file “shelf.png”" in preview.page("case-studies/shop/")
    assert preview.status(address) == 404
