"""Whole builds of 100 and 1,000 generated maps of 24 steps and 9 lanes, beside the same library written by hand.

*By hand* is plain MkDocs and Material over Markdown with exactly the text of our Lists, without any drawing; *with
drawings* has the same pictures inline in that Markdown. Ours draws each map, its download and its print page, and
builds galleries and search. *Again* is a build of our site with what the first has left in its cache: with nothing
changed, and with one map changed. Every build is a process of its own; seconds are the processor's, since machines are
shared. The builds of a round are made in turn, and ratios are of the medians.
"""

import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_journeys.hosts.mkdocs.prerender import processors

from .hand_written import write_by_hand
from .portfolios import map_id, write_portfolio

SIZES = {100: 3, 1000: 1}
"""How many maps, and how many rounds: at the larger size a round takes minutes."""

CONFIGURATION = """\
site_name: Measured
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [search, journeys]
"""


@dataclass(frozen=True)
class Cost:
    """What one build took.

    Attributes:
        seconds: Of the processor.
        waited: Seconds on the clock.
        peak: Memory, in megabytes.
        size: Of the site, in megabytes.
    """

    seconds: float
    waited: float
    peak: float
    size: float


def build(folder: Path, mkdocs: Sequence[str] = (sys.executable, "-m", "mkdocs")) -> Cost:
    """Builds the site in a folder by a process of its own and measures it; `mkdocs` is how MkDocs is started."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [*mkdocs, "build", "--strict", "--quiet"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    waited = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"the build in {folder} failed")
    size = sum(file.stat().st_size for file in (folder / "site").rglob("*") if file.is_file())
    # Linux counts the peak in kilobytes, macOS in bytes.
    peak = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Cost(usage.ru_utime + usage.ru_stime, waited, peak, size / 1e6)


def write_ours(folder: Path, count: int) -> None:
    """A project of ours with this many maps."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    write_portfolio(folder / "journeys", count)


def change_one_map(folder: Path) -> None:
    """What an author does to one map."""
    file = folder / f"journeys/maps/{map_id(1)}.yml"
    text = file.read_text(encoding="utf-8")
    # Another name for the first stage: drawing, table, list, downloads and search all change.
    file.write_text(text.replace("- name: ", "- name: 新", 1), encoding="utf-8")


def costs_of(folder: Path, count: int, rounds: int) -> dict[str, list[Cost]]:
    """Every kind of build of a library of this size, in turn."""
    ours, by_hand, drawn = folder / "ours", folder / "by-hand", folder / "drawn"
    write_ours(ours, count)
    build(ours)
    write_by_hand(by_hand, ours / "site")

    def cold() -> Cost:
        shutil.rmtree(ours / ".cache")
        return build(ours)

    def changed() -> Cost:
        change_one_map(ours)
        return build(ours)

    kinds: dict[str, Callable[[], Cost]] = {
        "ours": cold,
        "ours again": lambda: build(ours),
        "ours, one map changed": changed,
        "by hand": lambda: build(by_hand),
    }
    if count <= min(SIZES):
        write_by_hand(drawn, ours / "site", with_drawings=True)
        kinds["by hand with drawings"] = lambda: build(drawn)
    found: dict[str, list[Cost]] = {name: [] for name in kinds}
    for _ in range(rounds):
        for name, measured in kinds.items():
            found[name].append(measured())
    return found


def median(costs: list[Cost], of: Callable[[Cost], float]) -> float:
    return statistics.median(map(of, costs))


def page_weight(site: Path) -> float:
    """The heaviest page of a map as it is sent, in kilobytes."""
    return max(len(gzip.compress(page.read_bytes())) for page in site.glob("journeys/map-*/index.html")) / 1000


def main() -> None:
    heads = ("seconds", "waited", "peak MB", "site MB")
    print(f"{'':34}" + "".join(f"{head:>10}" for head in heads))
    seconds: dict[tuple[str, int], float] = {}
    waited: dict[tuple[str, int], float] = {}
    peaks: dict[tuple[str, int], float] = {}
    weight = 0.0
    for count, rounds in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            for name, costs in costs_of(Path(folder), count, rounds).items():
                seconds[name, count] = median(costs, lambda cost: cost.seconds)
                peaks[name, count] = median(costs, lambda cost: cost.peak)
                waited[name, count] = median(costs, lambda cost: cost.waited)
                others = (waited[name, count], peaks[name, count], median(costs, lambda cost: cost.size))
                figures = (seconds[name, count], *others)
                print(f"{count:>6} {name:27}" + "".join(f"{figure:>10.1f}" for figure in figures), flush=True)
            weight = max(weight, page_weight(Path(folder) / "ours/site"))
    few, many = min(SIZES), max(SIZES)
    ratios = {
        "ours to by hand": (seconds["ours", many] / seconds["by hand", many], 1.0),
        # We draw on all processors; the rest runs on one.
        f"ours to by hand, waited, {processors()} processors": (waited["ours", many] / waited["by hand", many], 1.0),
        "ours to by hand with drawings": (seconds["ours", few] / seconds["by hand with drawings", few], 0.25),
        f"growth from {few} to {many} maps": (seconds["ours", many] / seconds["ours", few], 11),
        "one map changed to cold": (seconds["ours, one map changed", many] / seconds["ours", many], 0.5),
        "nothing changed to cold": (seconds["ours again", many] / seconds["ours", many], 0.5),
        "peak memory to by hand": (peaks["ours", many] / peaks["by hand", many], 1.3),
        "heaviest page of a map, KB gzip": (weight, 60),
    }
    print()
    for name, (ratio, most) in ratios.items():
        print(f"{name:41}{ratio:>8.2f}   at most {most:g} wanted")


if __name__ == "__main__":
    main()
