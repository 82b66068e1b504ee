"""The demonstration as it is published: real strict builds, each made once a run for all that look at it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import yaml

Once = Callable[[str, Callable[[Path], None]], Path]


def build(repository: Path, target: Path, *, config: dict | None = None, seed: str = "0") -> str:
    """Builds the demonstration strictly from a copy, with some of its configuration changed; gives what was printed."""
    work = target.parent / f"{target.name}-source"
    for name in ("docs", "journeys", "overrides"):
        shutil.copytree(repository / name, work / name)
    settings = yaml.safe_load((repository / "mkdocs.yml").read_text(encoding="utf-8")) | (config or {})
    (work / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1793000000"}
    finished = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout + finished.stderr


def demonstration(repository: Path, once: Once) -> Path:
    """The demonstration as it is, built once for all that look at it: a folder of `once` belongs to a module."""
    return once("demo", lambda folder: build(repository, folder / "site") and None) / "site"


def flat_demonstration(repository: Path, once: Once) -> Path:
    """The same with addresses that end in .html, built elsewhere and with another hash seed."""

    def fill(folder: Path) -> None:
        build(repository, folder / "site", config={"use_directory_urls": False}, seed="1")

    return once("flat-demo", fill) / "site"
