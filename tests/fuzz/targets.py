"""What must hold whatever is given: nothing is raised, nothing hidden comes out, nothing leaves a folder."""

import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.grammar import Choices, archive, files
from tests.memory_tree import MemoryTree

from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.reading import read_folder
from mkdocs_journeys.model import Portfolio
from mkdocs_journeys.prose import select
from mkdocs_journeys.publishing.archive import UnsafeArchiveError, unpack
from mkdocs_journeys.source import load

warnings.simplefilter("ignore")
SECRET = "zqsecretqz"
LABELS = [
    "only: internal",
    "only: [x, internal]",
    "only:",
    "only: ~",
    "Only: internal",
    "only： internal",
    "仅限: 内部",
]


def reader(choices: Choices) -> None:
    """Read any files."""
    loaded = load(MemoryTree(files(choices)))
    assert isinstance(loaded.portfolio, Portfolio)
    assert list(loaded.diagnostics) == sorted(loaded.diagnostics)


def labels(choices: Choices) -> None:
    """Read any files beside some whose labels keep a secret."""
    label = choices.of(LABELS)
    contents = files(choices)
    contents["maps/hidden.yml"] = f"title: {SECRET}\n{label}\nsteps: [{SECRET}]\n".encode()
    contents["maps/part.yml"] = (
        f"title: Part\nsteps:\n  - Pays\n  - name: {SECRET}\n    {label}\n    needs: {SECRET}\n"
    ).encode()
    contents["case-studies/hidden.md"] = f"---\ntitle: {SECRET}\n{label}\n---\n\n{SECRET}\n".encode()
    selected = select(load(MemoryTree(contents)).portfolio)
    assert SECRET not in repr(selected)
    assert "part" in selected.journeys


def pages(choices: Choices) -> None:
    """Write all pages of any files."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name, content in files(choices).items():
            path = project / "journeys" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        write_folder(read_folder(project / "journeys"), project / "out")


def archives(choices: Choices) -> None:
    """Unpack any archive; what is refused leaves nothing, and nothing is written elsewhere."""
    with tempfile.TemporaryDirectory() as folder:
        packed, out = Path(folder, "site.zip"), Path(folder, "site")
        packed.write_bytes(archive(choices))
        try:
            unpack(packed, out)
        except UnsafeArchiveError:
            assert not out.exists()
        assert {path.name for path in Path(folder).iterdir()} <= {"site.zip", "site"}


TARGETS: dict[str, Callable[[Choices], None]] = {
    "reader": reader,
    "labels": labels,
    "pages": pages,
    "archives": archives,
}
SHARES = {"reader": 8, "labels": 4, "pages": 1, "archives": 8}
"""How often each is tried; a page takes a hundred times as long as an archive."""
