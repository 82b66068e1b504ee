"""The few things that previews ask of GitHub."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import quote, urlencode, urlsplit

from .archive import LIMITS
from .comment import ChangedFile

MARKER: Final = "<!-- mkdocs-journeys: preview -->"
LONGEST_COMMENT: Final = 65_536
"""Characters; GitHub refuses a longer one whole."""

_SECONDS = 60
_MOST_PAGES = 20


class GitHubError(Exception):
    """GitHub answers otherwise than expected."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Archives lie elsewhere, and whoever keeps them shall not have our token."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        request = super().redirect_request(req, fp, code, msg, headers, newurl)
        if request is not None and urlsplit(newurl).netloc != urlsplit(req.full_url).netloc:
            request.remove_header("Authorization")
        return request


@dataclass(frozen=True)
class GitHub:
    """One repository.

    Attributes:
        api: Where the API is, `https://api.github.com`.
        repository: `owner/name`.
        token: What allows to write.
    """

    api: str
    repository: str
    token: str

    def pull_request_of(self, run: Mapping[str, Any]) -> int | None:
        """The open pull request whose latest commit a workflow run has built; None if there is none any more.

        A run that a fork has started does not name its pull request. What the run built it from, GitHub itself says.
        """
        source = run["head_repository"]
        if source is None:
            # The fork is gone.
            return None
        head = f"{source['owner']['login']}:{run['head_branch']}"
        for pull in self._all("pulls", state="open", head=head):
            built = pull["head"]
            is_same = built["sha"] == run["head_sha"] and (built["repo"] or {}).get("id") == source["id"]
            if is_same and pull["base"]["repo"]["full_name"] == self.repository:
                return int(pull["number"])
        return None

    def is_open(self, number: int) -> bool:
        """Whether a pull request has not been closed."""
        return bool(self._ask("GET", f"pulls/{number:d}")["state"] == "open")

    def download_artifact(self, run_id: int, name: str, target: Path) -> None:
        """Fetch the archive of that name which a workflow run has left; a run that was repeated has left several."""
        every = [one for one in self._all(f"actions/runs/{run_id}/artifacts", name=name) if one["name"] == name]
        found = max((one for one in every if not one["expired"]), key=lambda one: int(one["id"]), default=None)
        if found is None:
            raise GitHubError(f"the run has left no archive “{name}”")
        if found["size_in_bytes"] > LIMITS.archive:
            raise GitHubError(f"the archive “{name}” is larger than {LIMITS.archive} bytes")
        with self._open("GET", f"actions/artifacts/{int(found['id'])}/zip") as answer, target.open("wb") as file:
            room = LIMITS.archive
            while chunk := answer.read(1 << 16):
                room -= len(chunk)
                if room < 0:
                    raise GitHubError(f"the archive “{name}” is larger than it says")
                file.write(chunk)

    def changed_files(self, number: int) -> list[ChangedFile]:
        """The files that a pull request adds, changes or removes."""
        return [
            ChangedFile(one["filename"], one["status"], one.get("previous_filename") or "")
            for one in self._all(f"pulls/{number}/files")
        ]

    def comment(self, number: int, write: Callable[[str], str]) -> None:
        """Write our comment, or replace what it says; there is one a pull request.

        Args:
            number: The pull request.
            write: Makes the text from what our comment says now; empty if there is none.
        """
        id, earlier = self._our_comment(number)
        body = {"body": _shortened(f"{MARKER}\n{write(earlier)}")}
        if id:
            self._ask("PATCH", f"issues/comments/{id}", body)
        else:
            self._ask("POST", f"issues/{number}/comments", body)

    def _our_comment(self, number: int) -> tuple[int, str]:
        for comment in self._all(f"issues/{number}/comments"):
            # Others may well quote the marker.
            is_by_bot = (comment["user"] or {}).get("type") == "Bot"
            if is_by_bot and (comment["body"] or "").startswith(MARKER):
                return int(comment["id"]), comment["body"]
        return 0, ""

    def _all(self, path: str, **query: str) -> Iterator[dict[str, Any]]:
        for page in range(1, _MOST_PAGES + 1):
            found = self._ask("GET", f"{path}?{urlencode({**query, 'per_page': 100, 'page': page})}")
            entries = found if isinstance(found, list) else found["artifacts"]
            yield from entries
            if len(entries) < 100:
                return

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        with self._open(method, path, body) as answer:
            try:
                return json.load(answer)
            except (ValueError, HTTPException):
                raise GitHubError(f"{method} {path}: the answer cannot be read") from None

    def _open(self, method: str, path: str, body: object = None) -> Any:
        request = urllib.request.Request(
            f"{self.api}/repos/{quote(self.repository)}/{path}",
            data=None if body is None else json.dumps(body).encode("utf-8"),
            method=method,
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                "X-GitHub-Api-Version": "2022-11-28",
            },
        )
        try:
            return urllib.request.build_opener(_Redirects).open(request, timeout=_SECONDS)
        except urllib.error.HTTPError as problem:
            raise GitHubError(f"{method} {path}: {problem.code} {problem.reason}") from None
        except urllib.error.URLError as problem:
            raise GitHubError(f"{method} {path}: {problem.reason}") from None


def _shortened(text: str) -> str:
    """Return as many lines of a comment as GitHub takes."""
    return text if len(text) <= LONGEST_COMMENT else text[:LONGEST_COMMENT].rpartition("\n")[0]
