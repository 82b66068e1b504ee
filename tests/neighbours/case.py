"""A case: a small project, what it needs, and what has to be true of the built site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
CASES = HERE / "cases"
PROJECT = HERE / "project"
LINE = 10
"""Points from one line to the next, at least."""
GIT = ("git", "-c", "user.name=Ada L", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")


class _Variable(list[Any]):
    """What stands behind `!ENV` in mkdocs.yml."""


class _Loader(yaml.SafeLoader):
    pass


class _Dumper(yaml.SafeDumper):
    pass


_Loader.add_constructor("!ENV", lambda loader, node: _Variable(loader.construct_sequence(node)))
_Dumper.add_representer(_Variable, lambda dumper, data: dumper.represent_sequence("!ENV", data, flow_style=True))


class Expectation(BaseModel):
    """What has to be true of one file of the site, or of all that match a pattern such as `search/*/*`.

    Attributes:
        file: The file or the pattern.
        has: Texts that are in it.
        lacks: Texts that are not.
        downwards: Texts that a PDF has on one page, each at least a line below the one before: none covers another.
    """

    model_config = ConfigDict(extra="forbid")

    file: str
    has: list[str] = []
    lacks: list[str] = []
    downwards: list[str] = []


class GuideRow(BaseModel):
    """What the page “Where it fits” of the guide says."""

    model_config = ConfigDict(extra="forbid")

    name: str
    kind: str = "plugin"
    known: str


class Case(BaseModel):
    """One file of `cases/`.

    Attributes:
        about: A sentence on what has to be true.
        guide: The row of the guide that this case stands for.
        needs: Distributions that have to be installed.
        venv: The environment that the case needs instead, for what excludes our usual Material: `.venv-NAME`.
        in_make_test: Whether `make test` runs it; the others are run by `make neighbours` only.
        config: The content of mkdocs.yml; the plugins are listed in `plugins`.
        plugins: The plugins; a case is built with them in this order and in the opposite one.
        files: Further files of the project; one with the same name takes the place of that in `project/`, which is left
            out if there is no text for it.
        fonts: Files that are fonts of this machine, as fontconfig calls them.
        committed: A day on which the project was committed to git.
        environment: Variables of the environment.
        runner: `mkdocs` or `properdocs`.
        strict: Whether the build is strict.
        any_order: Whether the plugins may be in any order; some insist on one among themselves.
        expect: What has to be true of the site.
        log_lacks: What the build must not say.
    """

    model_config = ConfigDict(extra="forbid")

    about: str
    guide: list[GuideRow] = []
    needs: list[str] = []
    venv: str = ""
    in_make_test: bool = False
    config: dict[str, Any] = Field(default_factory=dict)
    plugins: list[str | dict[str, Any]]
    files: dict[str, str | None] = Field(default_factory=dict)
    fonts: dict[str, str] = Field(default_factory=dict)
    committed: str = ""
    environment: dict[str, str] = Field(default_factory=dict)
    runner: str = "mkdocs"
    strict: bool = True
    any_order: bool = True
    expect: list[Expectation]
    log_lacks: list[str] = []

    @property
    def missing(self) -> list[str]:
        """The distributions, or the environment, that are needed and not installed."""
        if self.venv and not self._python.is_file():
            return [f".venv-{self.venv}, which `make neighbours` makes"]
        return [name for name in self.needs if not is_installed(name)]

    @property
    def _python(self) -> Path:
        return REPOSITORY / f".venv-{self.venv}" / "bin" / "python" if self.venv else Path(sys.executable)

    def write(self, folder: Path, *, is_reversed: bool) -> None:
        """Write the project into an empty folder."""
        shutil.copytree(PROJECT, folder, dirs_exist_ok=True)
        for path, text in self.files.items():
            file = folder / path
            if text is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        for path, name in self.fonts.items():
            found = subprocess.run(["fc-match", "-f", "%{file}", name], check=True, capture_output=True, text=True)
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(found.stdout, folder / path)
        plugins = [*self.plugins, *(() if any(_is_ours(one) for one in self.plugins) else ("journeys",))]
        config = {
            "site_name": "Our journeys",
            "site_url": "https://example.org/",
            "theme": {"name": "material", "font": False},
            **self.config,
            "plugins": plugins[::-1] if is_reversed else plugins,
        }
        text = yaml.dump(config, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
        (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
        if self.committed:
            self._commit(folder)

    def _commit(self, folder: Path) -> None:
        dates = {"GIT_AUTHOR_DATE": self.committed, "GIT_COMMITTER_DATE": self.committed}
        for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "First"]):
            subprocess.run([*GIT, *command], cwd=folder, check=True, env={**os.environ, **dates})

    def build(self, folder: Path) -> str:
        """Build the site, and return what the build said."""
        command = [str(self._python), "-m", self.runner, "build", *(["--strict"] if self.strict else [])]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **self.environment}
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
        said = done.stdout + done.stderr
        assert done.returncode == 0, said[-6000:]
        return said

    def check(self, site: Path, said: str) -> None:
        """Assert everything that is expected; all that is wrong is said at once."""
        wrong = [f"the build says “{text}”" for text in self.log_lacks if text in said]
        for one in self.expect:
            files = [file for file in sorted(site.glob(one.file)) if file.is_file()]
            if not files:
                wrong.append(f"{one.file} is missing")
                continue
            content = "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)
            wrong += [f"{one.file} lacks “{text}”" for text in one.has if text not in content]
            wrong += [f"{one.file} has “{text}”" for text in one.lacks if text in content]
            if one.downwards and not _goes_down(files[0], one.downwards):
                wrong.append(f"{one.file} has no page with {one.downwards} below one another")
        assert not wrong, "\n".join([*wrong, "", said[-3000:]])


def _goes_down(pdf: Path, texts: list[str]) -> bool:
    """Return whether one page of a PDF has the texts below one another."""
    # What `make neighbours` installs.
    from pypdf import PdfReader

    for page in PdfReader(pdf).pages:
        places: list[tuple[str, float]] = []
        page.extract_text(
            visitor_text=lambda text, current, matrix, *_, places=places: places.append(
                (text, current[5] + current[3] * matrix[5])
            )
        )
        limit = float("inf")
        for wanted in texts:
            below = (at for text, at in places if wanted in text and at <= limit)
            if (height := max(below, default=None)) is None:
                break
            limit = height - LINE
        else:
            return True
    return False


def _is_ours(plugin: str | dict[str, Any]) -> bool:
    return plugin == "journeys" or (isinstance(plugin, dict) and "journeys" in plugin)


def is_installed(name: str) -> bool:
    """Return whether a distribution is there."""
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def read_cases() -> dict[str, Case]:
    """Return all cases by the name of their file."""
    return {
        file.stem: Case.model_validate(yaml.load(file.read_text(encoding="utf-8"), _Loader))
        for file in sorted(CASES.glob("*.yml"))
    }
