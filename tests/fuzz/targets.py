"""What must hold whatever is given: nothing is raised, nothing hidden comes out, nothing leaves a folder."""

import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

from tests.fuzz.grammar import PATHS, Choices, archive, file_text, files, prose_text
from tests.memory_tree import MemoryTree

from mkdocs_journeys.drawing import Scene
from mkdocs_journeys.embeds.parser import find_embeds
from mkdocs_journeys.exchange.exporters import MapToExport
from mkdocs_journeys.exchange.exporters.map_yaml import MAP_YAML, map_as_yaml
from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.prepared_site import prepare_site
from mkdocs_journeys.model import JourneyMap, Portfolio
from mkdocs_journeys.prose import Selection, read_blocks, select
from mkdocs_journeys.prose.links import links_in, without_comments
from mkdocs_journeys.publishing.archive import UnsafeArchiveError, unpack
from mkdocs_journeys.source import load
from mkdocs_journeys.source.yaml import read_document

warnings.simplefilter("ignore")
SECRET = "zqsecretqz"
WHOLE = Portfolio(journeys={"hush": JourneyMap(id="hush", file="maps/hush.md", only=("internal",))})
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


def document(choices: Choices) -> None:
    """Read the fields of one file; every problem is within the file."""
    path = choices.of(PATHS)
    content = file_text(path, choices).encode("utf-8", "surrogatepass")
    found = read_document(path, content)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    assert all(1 <= one.line <= one.end_line <= lines + 1 for one in found.diagnostics)


def prose(choices: Choices) -> None:
    """Look for blocks, links, comments and names in any text, and select what everybody may see of it."""
    text = prose_text(choices, 80)
    read_blocks(text.split("\n"), is_lesson=choices.of([False, True]))
    links_in(text)
    list(find_embeds(text.split("\n")))
    without_comments(text)
    hidden = f"\n\n/// exercise\n    only: internal\n\n{SECRET}\n///\n"
    assert SECRET not in Selection(WHOLE, select(WHOLE)).text(hidden + text, "maps/a.md")


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
        write_folder(prepare_site(project / "journeys"), project / "out")


def exports(choices: Choices) -> None:
    """Take every map of any files away, and read it where nothing else is."""

    def never_drawn() -> Scene:
        raise NotImplementedError

    portfolio = select(load(MemoryTree(files(choices))).portfolio)
    for journey in portfolio.journeys.values():
        content = map_as_yaml(MapToExport(journey, portfolio, never_drawn))
        alone = load(MemoryTree({f"maps/{journey.id}.{MAP_YAML.extension(journey)}": content})).portfolio
        assert [*alone.journeys] == [journey.id]


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
    "document": document,
    "prose": prose,
    "labels": labels,
    "pages": pages,
    "exports": exports,
    "archives": archives,
}
SHARES = {"reader": 6, "document": 16, "prose": 16, "labels": 5, "pages": 1, "exports": 3, "archives": 16}
"""How often each is tried: pages take a hundred times as long as prose, and half of the time would be theirs."""
