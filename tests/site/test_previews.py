"""The workflows, and what they run, against a stand-in for GitHub: a small server, and a real repository."""

import http.server
import io
import json
import re
import subprocess
import sys
import threading
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from packaging.requirements import Requirement
from tests.programs import run_module
from tests.site.portfolios.sites import MKDOCS, build, write

from mkdocs_journeys.site.page_list import PAGE_LIST, ListedPage, page_list

SHA, FORK = "a" * 40, 777
ADDRESS = "https://acme.github.io/library/previews/pr-7/"
SHOES = ListedPage("journeys/shoes/", "Anna buys running shoes", "journeys/maps/retail/shoes.yml", "1")
PREVIEW = {
    "index.html": "<h1>Home</h1>",
    "journeys/shoes/index.html": "Shoes",
    PAGE_LIST: page_list([SHOES]).decode(),
}


class StandIn(http.server.ThreadingHTTPServer):
    """Answers as GitHub does, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked: list[tuple[str, str, str, object]] = []
        self.pulls = [self.pull(3, "b" * 40), self.pull(7, SHA)]
        self.comments: list[dict[str, object]] = []
        self.files = [{"filename": "journeys/maps/retail/shoes.yml", "status": "modified"}]
        self.archive = zipped(PREVIEW)
        self.archives = [{"id": 5, "name": "preview-site", "expired": False, "size_in_bytes": 900}]
        self.state = "open"

    def pull(self, number: int, sha: str, repository: int = FORK) -> dict[str, object]:
        base = {"repo": {"full_name": "acme/library"}}
        return {"number": number, "head": {"sha": sha, "repo": {"id": repository}}, "base": base}

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answers(http.server.BaseHTTPRequestHandler):
    server: StandIn

    def answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        address = urlsplit(self.path)
        authorization = self.headers.get("Authorization", "")
        self.server.asked.append((self.command, self.path, authorization, body))
        path = address.path.removeprefix("/repos/acme/library/")
        query = parse_qs(address.query)
        if address.path == "/store/site.zip":
            self.send(200, self.server.archive)
        elif path.endswith("/zip"):
            self.send_response(302)
            # Another host as far as tokens are concerned.
            self.send_header("Location", f"http://localhost:{self.server.server_port}/store/site.zip")
            self.end_headers()
        elif path == "pulls":
            self.send_json(self.server.pulls if query["head"] == ["stranger:new-map"] else [])
        elif path == "actions/runs/42/artifacts":
            self.send_json({"artifacts": self.server.archives})
        elif path == "pulls/7":
            self.send_json({"number": 7, "state": self.server.state})
        elif path == "pulls/7/files":
            self.send_json(self.server.files)
        elif path == "issues/7/comments" and self.command == "GET":
            self.send_json(self.server.comments)
        elif path in ("issues/7/comments", "issues/comments/99"):
            self.send_json({"id": 99})
        else:
            self.send(404, b"{}")

    do_GET = do_POST = do_PATCH = answer  # noqa: N815 (the server's names)

    def send_json(self, content: object) -> None:
        self.send(200, json.dumps(content).encode())

    def send(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def zipped(files: dict[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


class Workshop:
    """A runner's environment."""

    def __init__(self, place: Path, server: StandIn) -> None:
        self.place, self.server = place, server
        self.remote = place / "server/acme/library.git"
        subprocess.run(["git", "init", "--quiet", "--bare", str(self.remote)], check=True)
        self.run = {
            "id": 42,
            "event": "pull_request",
            "conclusion": "success",
            "head_branch": "new-map",
            "head_sha": SHA,
            "html_url": "https://github.com/acme/library/actions/runs/42",
            "head_repository": {"id": FORK, "owner": {"login": "stranger"}},
            # GitHub leaves it empty for forks.
            "pull_requests": [],
        }

    def preview(self, *arguments: str, **event: object) -> subprocess.CompletedProcess[str]:
        (self.place / "event.json").write_text(json.dumps(event or {"workflow_run": self.run}))
        environment = {
            "PATH": "/usr/bin:/bin:/usr/local/bin",
            "HOME": str(self.place),
            "GITHUB_TOKEN": "secret-token",
            "PREVIEW_TOKEN": "another-token",
            "GITHUB_REPOSITORY": "acme/library",
            "GITHUB_API_URL": self.server.root,
            "GITHUB_SERVER_URL": (self.place / "server").as_uri(),
            "GITHUB_EVENT_PATH": str(self.place / "event.json"),
        }
        return run_module("mkdocs_journeys", "preview", *arguments, folder=self.place, environment=environment)

    def git(self, *command: str) -> str:
        return subprocess.run(
            ["git", *command], cwd=self.remote, check=True, capture_output=True, text=True
        ).stdout.strip()

    def published(self) -> list[str]:
        return self.git("ls-tree", "-r", "--name-only", "gh-pages").split("\n")

    def sent(self, method: str) -> list[tuple[str, str]]:
        return [(path, body["body"]) for asked, path, _, body in self.server.asked if asked == method]


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Workshop]:
    with StandIn() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield Workshop(tmp_path, server)
        server.shutdown()
        thread.join()


def test_a_preview_is_published_and_the_comment_links_to_what_has_changed(work):
    done = work.preview("publish")
    assert done.returncode == 0, done.stderr
    assert work.published() == [
        ".nojekyll",
        "previews/pr-7/assets/journeys/pages.json",
        "previews/pr-7/index.html",
        "previews/pr-7/journeys/shoes/index.html",
    ]
    [(path, text)] = work.sent("POST")
    assert path == "/repos/acme/library/issues/7/comments"
    assert f"**[Preview]({ADDRESS})** of `{SHA[:12]}`" in text
    assert f"- [Anna buys running shoes]({ADDRESS}journeys/shoes/)" in text


def test_the_number_is_asked_of_github_and_not_of_the_archive(work):
    work.server.archive = zipped({"index.html": "x", "number": "3", "pr.txt": "3"})
    assert work.preview("publish").returncode == 0
    assert {path.split("/")[1] for path in work.published() if path.startswith("previews/")} == {"pr-7"}


@pytest.mark.parametrize("other", ["another commit", "another fork"])
def test_a_build_of_something_else_is_not_published(work, other):
    sha, repository = ("c" * 40, FORK) if other == "another commit" else (SHA, 1)
    work.server.pulls = [work.server.pull(7, sha, repository)]
    done = work.preview("publish")
    assert done.returncode == 0
    assert "No open pull request is at this commit any more" in done.stdout
    assert work.git("branch", "--list") == ""
    assert work.sent("POST") == []


def test_the_token_goes_to_github_alone(work):
    work.preview("publish")
    tokens = {urlsplit(path).path: token for _, path, token, _ in work.server.asked}
    assert tokens.pop("/store/site.zip") == ""
    assert set(tokens.values()) == {"Bearer secret-token"}


def test_previews_elsewhere_are_compared_with_the_site_here(work):
    subprocess.run(["git", "init", "--quiet", "--bare", str(work.remote.with_name("previews.git"))], check=True)
    site = work.place / "site"
    (site / PAGE_LIST).parent.mkdir(parents=True)
    (site / PAGE_LIST).write_bytes(
        page_list([SHOES, ListedPage("journeys/old/", "An old map", "journeys/maps/old.yml", "1")])
    )
    work.preview("site", str(site))
    work.server.files = [{"filename": "journeys/maps/old.yml", "status": "removed"}]
    done = work.preview("publish", "--repository", "acme/previews")
    assert done.returncode == 0, done.stderr
    text = work.sent("POST")[0][1]
    assert "https://acme.github.io/previews/previews/pr-7/" in text
    assert text.endswith("No longer there:\n\n- An old map")


def test_the_comment_is_written_once_and_then_replaced(work):
    ours = "<!-- mkdocs-journeys: preview -->\nold"
    work.server.comments = [
        {"id": 98, "user": {"type": "User"}, "body": ours},
        {"id": 99, "user": {"type": "Bot"}, "body": ours},
    ]
    work.preview("publish")
    assert [path for path, _ in work.sent("PATCH")] == ["/repos/acme/library/issues/comments/99"]
    assert work.sent("POST") == []


def test_names_that_a_stranger_has_chosen_are_not_written_into_the_comment(work):
    work.server.files = [{"filename": "journeys/maps/a](https://evil.example)[b.yml", "status": "added"}]
    work.preview("publish")
    assert "evil" not in work.sent("POST")[0][1]


def test_of_several_archives_of_a_repeated_run_the_newest_is_taken(work):
    older = {**work.server.archives[0], "id": 4}
    newest = {**work.server.archives[0], "id": 6}
    work.server.archives = [older, newest, work.server.archives[0]]
    assert work.preview("publish").returncode == 0
    fetched = [path for _, path, _, _ in work.server.asked if path.endswith("/zip")]
    assert fetched == ["/repos/acme/library/actions/artifacts/6/zip"]


@pytest.mark.parametrize("conclusion", ["action_required", "cancelled", "skipped", "neutral", "stale"])
def test_a_run_that_waits_or_was_cancelled_writes_no_comment(work, conclusion):
    work.run["conclusion"] = conclusion
    done = work.preview("publish")
    assert done.returncode == 0
    assert conclusion in done.stdout
    assert [asked for asked, *_ in work.server.asked if asked != "GET"] == []


def test_after_a_failed_build_the_comment_keeps_the_link_to_the_preview_before(work):
    earlier = f"<!-- mkdocs-journeys: preview -->\n**[Preview]({ADDRESS})** of `0123456789ab`.\n"
    work.server.comments = [{"id": 99, "user": {"type": "Bot"}, "body": earlier}]
    work.run["conclusion"] = "failure"
    assert work.preview("publish").returncode == 0
    [(_, text)] = work.sent("PATCH")
    assert f"No preview of `{SHA[:12]}`" in text
    assert f"The **[Preview]({ADDRESS})** of `0123456789ab` is still there." in text
    work.server.comments[0]["body"] = text
    work.preview("publish")
    assert work.sent("PATCH")[-1][1] == text, "the next failure does not lose it either"


def test_a_pull_request_that_is_closed_meanwhile_keeps_no_preview(work):
    work.preview("publish")
    work.server.state = "closed"
    done = work.preview("publish")
    assert done.stdout == "#7 has been closed meanwhile; its preview is removed.\n"
    assert work.published() == [".nojekyll"]


def test_a_fork_that_is_gone_has_no_preview(work):
    work.run["head_repository"] = None
    done = work.preview("publish")
    assert done.returncode == 0, done.stderr
    assert "nothing to publish" in done.stdout


def test_comments_of_people_who_are_gone_are_passed_over(work):
    work.server.comments = [{"id": 97, "user": None, "body": "x"}, {"id": 98, "user": {"type": "Bot"}, "body": None}]
    assert work.preview("publish").returncode == 0
    assert len(work.sent("POST")) == 1


def test_an_unsafe_archive_is_refused_and_nothing_is_published(work):
    work.server.archive = zipped({"index.html": "x", "../../../outside.html": "x"})
    done = work.preview("publish")
    assert done.returncode == 1
    assert "leads out of the folder" in done.stderr
    assert work.git("branch", "--list") == ""


def test_an_archive_that_is_gone_is_said(work):
    work.server.archives[0]["expired"] = True
    done = work.preview("publish")
    assert done.returncode == 1
    assert "the run has left no archive “preview-site”" in done.stderr


def test_a_failed_build_is_said_in_the_comment(work):
    work.run["conclusion"] = "failure"
    assert work.preview("publish").returncode == 0
    assert "[the build](https://github.com/acme/library/actions/runs/42) says why" in work.sent("POST")[0][1]
    assert work.git("branch", "--list") == ""


def test_a_closed_pull_request_loses_its_preview_for_good(work):
    work.preview("publish")
    site = work.place / "site"
    site.mkdir()
    (site / "index.html").write_text("Library")
    assert work.preview("site", "site").returncode == 0
    assert {"index.html", "previews/pr-7/index.html"} <= {*work.published()}
    removed = work.preview("remove", pull_request={"number": 7})
    assert removed.stdout == "#7: preview removed\n"
    assert work.published() == [".nojekyll", "index.html"]
    assert work.git("rev-list", "--count", "gh-pages") == "1"
    again = work.preview("remove", pull_request={"number": 7})
    assert again.stdout == "#7: there is no preview\n"


def test_the_site_is_replaced_and_previews_stay(work):
    site = work.place / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    work.preview("site", "site")
    work.preview("publish")
    (site / "old.html").rename(site / "new.html")
    work.preview("site", "site")
    assert work.published() == [
        ".nojekyll",
        "new.html",
        "previews/pr-7/assets/journeys/pages.json",
        "previews/pr-7/index.html",
        "previews/pr-7/journeys/shoes/index.html",
    ]


def test_the_comment_names_pages_by_title_however_their_addresses_are_made(work, tmp_path):
    """A real build before, one after, and the comment on what lies between."""
    before, after = tmp_path / "before", tmp_path / "after"
    mkdocs = MKDOCS.replace("- journeys", "- journeys: {addresses: {journey: maps}}")
    write(before, LIBRARY, mkdocs)
    write(after, LIBRARY | CHANGES, mkdocs)
    (after / "journeys/maps/old.yml").unlink()
    (after / "docs/start.md").write_text("# Start here\n")
    for folder in (before, after):
        (folder / "docs/start.md").touch()
        found = build(folder)
        assert found.returncode == 0, found.output
    assert work.preview("site", str(before / "site")).returncode == 0
    work.server.archive = zipped(
        {file.relative_to(after / "site").as_posix(): file.read_text("utf-8", "replace") for file in files_of(after)}
    )
    work.server.files = [
        *({"filename": f"journeys/{name}", "status": "modified"} for name in CHANGES if name != "maps/new.yml"),
        {"filename": "journeys/maps/new.yml", "status": "added"},
        {"filename": "journeys/maps/old.yml", "status": "removed"},
        {"filename": "docs/start.md", "status": "modified"},
    ]
    assert work.preview("publish").returncode == 0
    text = work.sent("POST")[0][1]
    shown = dict(re.findall(r"^- \[(.*)\]\(([^)]*)\)", text, re.MULTILINE))
    assert {title: address.removeprefix(ADDRESS) for title, address in shown.items()} == {
        "Running shoes": "maps/shoes/",
        "Shoes 2027": "maps/shoes-2027/",
        "Measured by a survey": "maps/measured/",
        "Owned by somebody": "maps/owned/",
        "Lesson one": "courses/c/a/",
        "A run": "courses/c/runs/r/",
        "Start here": "start/",
        "\\@\u2060everybody \\[x\\]\\(https\\:\\/\\/evil\\.example\\)": "maps/new/",
    }
    assert text.count("(new)") == 1
    assert text.endswith("No longer there:\n\n- An old map")
    assert "Only its layout" not in text


def files_of(project: Path) -> list[Path]:
    return [file for file in (project / "site").rglob("*") if file.is_file()]


LIBRARY = {
    "portfolio.yml": "owners: {it: IT}\nsources: {survey: Survey}\n",
    "maps/running-shoes.yml": "title: Running shoes\nid: shoes\nsteps: [Looks]\n",
    "maps/shoes 2027.yml": "title: Shoes 2027\nsteps: [Looks]\n",
    "maps/owned.yml": "title: Owned by somebody\nowner: it\nsteps: [Looks]\n",
    "maps/measured.yml": "title: Measured by a survey\nsteps: [Looks]\n",
    "maps/layout.yml": "title: Only its layout\nsteps: [Looks]\n",
    "maps/old.yml": "title: An old map\nsteps: [Looks]\n",
    "courses/c/course.yml": "title: A course\n",
    "courses/c/01-a.md": "---\ntitle: Lesson one\n---\n\nText.\n",
    "courses/c/runs/r.yml": "title: A run\n",
    "evidence/survey.csv": "map,step,score\n" + "measured,Looks,1\n" * 12,
}
CHANGES = {
    "portfolio.yml": "owners: {it: Information technology}\nsources: {survey: Survey}\n",
    "maps/running-shoes.yml": "title: Running shoes\nid: shoes\nsteps: [Looks, Buys]\n",
    "maps/shoes 2027.yml": "title: Shoes 2027\nsteps: [Looks, Buys]\n",
    "maps/new.yml": 'title: "@everybody [x](https://evil.example)"\nsteps: [Looks]\n',
    "maps/layout.yml": "# A comment\ntitle: 'Only its layout'\nsteps:\n  - Looks\n",
    "courses/c/01-a.md": "---\ntitle: Lesson one\n---\n\nAnother text.\n",
    "courses/c/runs/r.yml": "title: A run\nplace: Berlin\n",
    "evidence/survey.csv": "map,step,score\n" + "measured,Looks,2\n" * 12,
}


def test_the_workflows_pass_the_audit(repository):
    command = [Path(sys.executable).parent / "zizmor", "--offline", "--persona", "pedantic", ".github"]
    audit = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert audit.returncode == 0, audit.stdout + audit.stderr


def workflow(repository: Path, name: str) -> dict[str, object]:
    return yaml.load((repository / f".github/workflows/{name}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


def test_what_a_pull_request_runs_has_no_secret_and_may_write_nothing(repository):
    for name in ("site", "tests"):
        text = (repository / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
        assert "secrets." not in text
        assert "github.token" not in text
        rights = [job["permissions"] for job in workflow(repository, name)["jobs"].values()]
        assert rights == [{"contents": "read"}]


def test_what_may_write_fetches_nothing_of_the_pull_request(repository):
    for name in ("preview", "preview-remove"):
        text = (repository / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
        fetched = re.findall(r"ref: (.*)", text)
        assert fetched == ["${{ github.event.repository.default_branch }}"]
        steps = text.partition("\n    steps:\n")[2]
        for of_the_pull_request in ("head_sha", "head_branch", "head.ref", "head.sha", "download-artifact"):
            assert of_the_pull_request not in steps


def test_a_preview_that_waits_for_a_reviewer_keeps_nothing_else_waiting(repository):
    groups = [workflow(repository, name)["concurrency"]["group"] for name in ("preview", "preview-remove", "publish")]
    assert len({*groups}) == 3
    assert "${{ github.event.workflow_run.head_branch }}" in groups[0]
    assert "${{ github.event.pull_request.number }}" in groups[1], "a removal is never dropped for another one"


def test_what_the_guide_shows_is_what_this_repository_uses(repository):
    guide = (repository / "docs/guide/previews.md").read_text(encoding="utf-8")
    for name in ("site", "preview", "preview-remove", "publish"):
        shown = re.search(rf'```yaml title="\.github/workflows/{name}\.yml"\n(.*?)```', guide, re.DOTALL)
        assert shown, name
        ours = workflow(repository, name)
        theirs = yaml.load(shown[1], yaml.BaseLoader)
        for job in ours["jobs"].values():
            # Here the package itself is not in the list of pinned versions.
            job["steps"] = [step for step in job["steps"] if not step.get("run", "").endswith("--no-build-isolation .")]
        assert theirs == ours
    shown = re.search(r'```yaml title="\.github/dependabot\.yml"\n(.*?)```', guide, re.DOTALL)
    assert yaml.safe_load(shown[1]) == yaml.safe_load((repository / ".github/dependabot.yml").read_text("utf-8"))


def test_jobs_install_nothing_but_pinned_and_hashed_packages(repository):
    for name in ("site", "preview", "preview-remove", "publish"):
        text = (repository / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
        assert re.findall(r"pip install (.*)", text) == [
            "--quiet --require-hashes --requirement requirements/site.txt",
            "--quiet --no-deps --no-build-isolation .",
        ], name


def test_the_list_of_pinned_versions_is_that_of_the_package(repository):
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {*project["project"]["dependencies"], *project["build-system"]["requires"]}
    written = (repository / "requirements/site.in").read_text(encoding="utf-8").splitlines()
    assert {line for line in written if not line.startswith(("#", "--"))} == wanted, "then: make lock"
    text = (repository / "requirements/site.txt").read_text(encoding="utf-8")
    only_wheels = "--only-binary :all:"
    assert only_wheels in written
    assert re.findall("^--.*", text, re.MULTILINE) == [only_wheels]
    entries = re.findall(
        r"^([a-z0-9-]+)==([^ ]+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.MULTILINE
    )
    pinned = {name: version for name, version, _ in entries}
    assert len(pinned) == len(re.findall(r"^[^- #\n]", text, re.MULTILINE)), "an entry without digests"
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(pinned[requirement.name.lower()]), f"{requirement}: make lock"


def test_gitlab_s_file_can_be_read_and_runs_what_there_is(repository):
    jobs = yaml.safe_load((repository / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert {"check", "preview", "remove preview", "pages"} <= jobs.keys()
    assert jobs["preview"]["environment"]["on_stop"] == "remove preview"
    commands = [line for name in ("check", "preview", "pages") for line in jobs[name]["script"]]
    assert any("journeys check --format gitlab" in line for line in commands)
    assert not any("$CI_MERGE_REQUEST_TITLE" in line or "SOURCE_BRANCH" in line for line in commands)


def test_gitlab_s_scripts_leave_a_preview_and_a_report(repository, tmp_path):
    (tmp_path / "journeys/maps").mkdir(parents=True)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n")
    (tmp_path / "journeys/maps/shoes.yml").write_text("title: Shoes\nsummary: Buys\nsteps: [{name: Pays, who: anna}]\n")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Library\ntheme: {name: material, font: false}\nplugins: [search, journeys]\n"
    )
    jobs = yaml.safe_load((repository / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    environment = {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "HOME": str(tmp_path),
        "CI_PROJECT_PATH": "acme/design/library",
        "CI_PROJECT_ROOT_NAMESPACE": "acme",
        "CI_PAGES_DOMAIN": "gitlab.io",
        "CI_JOB_ID": "12",
    }
    for name in ("check", "preview"):
        lines = [line for line in jobs[name]["script"] if not line.startswith("pip ")]
        script = "set -eo pipefail\n" + "\n".join(lines)
        done = subprocess.run(
            ["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert [one["severity"] for one in json.loads((tmp_path / "gl-code-quality-report.json").read_text())] == ["info"]
    assert (tmp_path / "preview/journeys/shoes.html").is_file()
    assert (tmp_path / "preview.env").read_text() == (
        "PREVIEW_URL=https://acme.gitlab.io/-/design/library/-/jobs/12/artifacts/preview/index.html\n"
    )


@pytest.mark.parametrize("platform", ["GitHub", "GitLab"])
def test_the_guide_s_scripts_write_single_files_for_a_closed_network(repository, tmp_path, platform):
    guide = (repository / "docs/guide/previews.md").read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n(.*?)```", guide.partition("{ #closed }")[2], re.DOTALL)
    written = [yaml.safe_load(text) for text in shown]
    scripts = {"GitHub": written[0][0]["run"], "GitLab": "\n".join(written[1]["single files"]["script"][1:])}
    maps = tmp_path / "journeys/maps"
    maps.mkdir(parents=True)
    (maps / "old.yml").write_text("title: Old\nsteps: [Pays]\n")

    def git(*command: str) -> str:
        author = ["-c", "user.name=Author", "-c", "user.email=author@example.org"]
        done = subprocess.run(["git", *author, *command], cwd=tmp_path, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "-m", "Before")
    base = git("rev-parse", "HEAD")
    (maps / "our shop").mkdir()
    (maps / "our shop/安娜.yml").write_text("title: Anna\nsteps: [Pays]\n", encoding="utf-8")
    (maps / "_draft.yml").write_text("title: Draft\nsteps: [Pays]\n")
    (maps / "_old").mkdir()
    (maps / "_old/older.yml").write_text("title: Older\nsteps: [Pays]\n")
    git("add", ".")
    git("commit", "--quiet", "-m", "After")
    environment = {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "BASE": base,
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
    }
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", scripts[platform]],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert [file.name for file in (tmp_path / "maps").iterdir()] == ["安娜.html"]
