"""Real sites in temporary folders: MkDocs with Material, as a user would have it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.programs import run_module

MKDOCS = """\
site_name: Library
theme:
  name: material
  font: false
  features: [search.suggest, search.highlight]
plugins:
  - search
  - journeys
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - pymdownx.details
  - pymdownx.superfences
  - tables
  - toc:
      permalink: true
"""
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63600000000200"
    "0148afa4710000000049454e44ae426082"
)
"""A PNG of one pixel."""


@dataclass(frozen=True)
class Build:
    """What a build printed and made."""

    returncode: int
    output: str
    site: Path

    def lines(self, *words: str) -> list[str]:
        """The lines of the output in which all of these words occur."""
        return [line for line in self.output.splitlines() if all(word in line for word in words)]

    def text(self, path: str) -> str:
        """The text of one file of the site."""
        return (self.site / path).read_text(encoding="utf-8")


def write(folder: Path, files: Mapping[str, str | bytes], mkdocs: str = MKDOCS) -> None:
    """A project with a home page and these files in its journeys folder."""
    everything: dict[str, str | bytes] = {"mkdocs.yml": mkdocs, "docs/index.md": "# Home\n"}
    everything |= {f"journeys/{name}": content for name, content in files.items()}
    (folder / "journeys").mkdir(parents=True, exist_ok=True)
    for name, content in everything.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))


def build(folder: Path, *options: str) -> Build:
    """Builds the project in a folder, whatever comes of it."""
    run = run_module("mkdocs", "build", "--site-dir", "site", *options, folder=folder)
    return Build(run.returncode, re.sub(r"\x1b\[[0-9;]*m", "", run.stdout + run.stderr), folder / "site")
