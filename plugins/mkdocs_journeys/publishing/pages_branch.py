"""The branch from which a site is published: the site at its root, each preview in a folder of its own.

The branch has a single commit. What is removed is gone, rather than kept for ever in its history.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PREVIEWS: Final = "previews"
ATTEMPTS: Final = 12
"""Of several runs at once all begin with what they find, and one gets in; the others begin again."""


class PublishingError(Exception):
    """Git refused to fetch, commit or push."""


@dataclass(frozen=True)
class PagesBranch:
    """A branch of a repository.

    Attributes:
        remote: The repository's address.
        branch: The branch.
        token: What allows to write; empty where none is needed.
        room: Bytes of the site and all previews together; GitHub Pages publishes nothing at all where there are more.
    """

    remote: str
    branch: str = "gh-pages"
    token: str = ""
    room: int = 1_000_000_000

    def read(self, path: str) -> bytes:
        """Return a file of the site that is published; nothing if there is no such file."""
        with tempfile.TemporaryDirectory() as place:
            file = Path(place) / "pages" / path
            self._fetch(Path(place) / "pages")
            return file.read_bytes() if file.is_file() and not file.is_symlink() else b""

    def publish_preview(self, site: Path, number: int) -> None:
        """Replace the preview of a pull request; a stranger's preview must not keep the site from being published."""

        def change(root: Path) -> None:
            _replace(root / PREVIEWS / f"pr-{number:d}", site)
            if _size(root) > self.room:
                raise PublishingError(f"with this preview {self.branch} has more than {self.room} bytes")

        self._change(change, f"Preview of #{number}")

    def remove_preview(self, number: int) -> bool:
        """Remove the preview of a pull request; False if there is none."""
        return self._change(lambda root: _replace(root / PREVIEWS / f"pr-{number:d}", None), f"Without #{number}")

    def publish_site(self, site: Path) -> None:
        """Replace the site itself, and keep all previews."""

        def change(root: Path) -> None:
            for entry in root.iterdir():
                if entry.name not in (".git", PREVIEWS):
                    shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
            kept = shutil.ignore_patterns(".git", ".cache")
            shutil.copytree(site, root, dirs_exist_ok=True, ignore=kept)

        self._change(change, "Site")

    def _change(self, change: Callable[[Path], None], message: str) -> bool:
        for _ in range(ATTEMPTS):
            with tempfile.TemporaryDirectory() as place:
                root = Path(place) / "pages"
                before = self._fetch(root)
                change(root)
                # Without it, GitHub would leave out what begins with an underscore.
                (root / ".nojekyll").touch()
                self._git(root, "add", "--all", "--force")
                tree = self._git(root, "write-tree")
                if before and tree == self._git(root, "rev-parse", f"{before}^{{tree}}"):
                    return False
                commit = self._git(root, "commit-tree", tree, "-m", message)
                target = f"refs/heads/{self.branch}"
                lease = f"--force-with-lease={target}:{before}"
                if self._run(root, "push", "--quiet", lease, "origin", f"{commit}:{target}").returncode == 0:
                    return True
        raise PublishingError(f"{self.branch} could not be written to in {ATTEMPTS} attempts")

    def _fetch(self, root: Path) -> str:
        """The branch's files; its commit, or nothing if there is no such branch yet."""
        root.mkdir()
        self._git(root, "init", "--quiet")
        self._git(root, "remote", "add", "origin", self.remote)
        if not self._git(root, "ls-remote", "origin", f"refs/heads/{self.branch}"):
            return ""
        self._git(root, "fetch", "--quiet", "--depth=1", "origin", f"refs/heads/{self.branch}")
        self._git(root, "checkout", "--quiet", "--detach", "FETCH_HEAD")
        return self._git(root, "rev-parse", "HEAD")

    def _git(self, root: Path, *command: str) -> str:
        done = self._run(root, *command)
        if done.returncode != 0:
            raise PublishingError(f"git {command[0]}: {done.stderr.strip()}")
        return done.stdout.strip()

    def _run(self, root: Path, *command: str) -> subprocess.CompletedProcess[str]:
        settings = {
            "core.hooksPath": os.devnull,
            "core.autocrlf": "false",
            "user.name": "github-actions[bot]",
            "user.email": "41898282+github-actions[bot]@users.noreply.github.com",
        }
        if self.token:
            # Through the environment, because everybody on a machine can read the arguments of its programs.
            signed = base64.b64encode(f"x-access-token:{self.token}".encode()).decode("ascii")
            settings["http.extraHeader"] = f"AUTHORIZATION: basic {signed}"
        environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_COUNT": str(len(settings))}
        for number, (name, value) in enumerate(settings.items()):
            environment |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
        try:
            return subprocess.run(
                ["git", *command], cwd=root, env=environment, capture_output=True, text=True, check=False, timeout=600
            )
        except subprocess.TimeoutExpired:
            raise PublishingError(f"git {command[0]} took longer than ten minutes") from None


def _replace(folder: Path, site: Path | None) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)
    if site is not None:
        shutil.copytree(site, folder)


def _size(root: Path) -> int:
    """Return the bytes of all files that are published."""
    published = (entry for entry in root.iterdir() if entry.name != ".git")
    every = (file for entry in published for file in ([entry] if entry.is_file() else entry.rglob("*")))
    return sum(file.lstat().st_size for file in every if file.is_file())
