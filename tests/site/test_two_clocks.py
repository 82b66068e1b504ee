"""Learners and trainers meet at the same times, and learners read nothing of what is left out."""

import re
from pathlib import Path

from tests.site.portfolios.sites import write

from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.prepared_site import prepare_site
from mkdocs_journeys.session import SessionOptions

FILES = {
    "courses/c/course.yml": "title: C\n",
    "courses/c/01-a.md": "---\ntitle: A\nteach: 20\n---\n\n/// exercise | One\n    minutes: 10\n\nDo it.\n\n"
    "//// debrief\n    minutes: 15\n    only: instructor\n\nAsk three tables, hush.\n////\n///\n",
    "courses/c/02-hush-hour.md": "---\ntitle: Hush hour\nteach: 30\nonly: instructor\n---\n\nhush\n",
    "courses/c/03-b.md": "---\ntitle: B\nteach: 30\n---\n\nText.\n",
    "courses/c/runs/r.yml": "title: R\nlessons: [a, hush-hour, b]\nskip_if_short: hush-hour\n"
    "days: {date: 2027-01-19, start: 9:00, end: 12:00, breaks: [{after: hush-hour, minutes: 15}]}\n",
}


def times(out: Path, include: tuple[str, ...]) -> tuple[list[str], str]:
    """The clock times of the run, and everything that was written."""
    write_folder(prepare_site(out.parent / "journeys", SessionOptions(include)), out)
    everything = "".join(
        f"{file.name}\n{file.read_bytes().decode('utf-8', 'ignore')}"
        for file in sorted(out.rglob("*"))
        if file.is_file()
    )
    [page] = [file for file in out.rglob("*.md") if "runs" in file.parts]
    found = re.findall(r'scope="row">([^<]*)<', page.read_text(encoding="utf-8"))
    return found, everything


def test_both_builds_have_one_clock_and_the_public_one_no_secret(tmp_path):
    write(tmp_path, FILES)
    learners, public = times(tmp_path / "learners", ())
    trainers, internal = times(tmp_path / "trainers", ("instructor",))
    assert learners == trainers == ["9:00–9:45", "9:45–10:15", "10:15–10:30", "10:30–11:00"]
    assert "hush" in internal.lower()
    assert "hush" not in public.lower()
