"""A whole strict build with Material: pages of maps beside as many plain pages.

Every map is the online shopper of the demonstration under another name. What a map costs is the difference
between two sizes, so that what MkDocs and Material need to start does not count.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

SIZES = (20, 120)
PORTFOLIO = Path(__file__).parent.parent / "journeys"
MAP = "maps/retail/anna-buys-online.yml"
CONFIGURATION = """\
site_name: Measured
site_url: https://example.org/
theme: material
plugins: [{plugins}]
"""


@dataclass(frozen=True)
class Cost:
    """What one build took."""

    seconds: float
    processor_seconds: float
    peak_megabytes: float
    site_megabytes: float


def build(folder: Path, plugins: str) -> Cost:
    """Builds the site in a folder by a process of its own and measures it."""
    (folder / "mkdocs.yml").write_text(CONFIGURATION.format(plugins=plugins), encoding="utf-8")
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"the build of {plugins} failed")
    size = sum(file.stat().st_size for file in (folder / "site").rglob("*") if file.is_file())
    # Linux counts the peak in kilobytes, macOS in bytes.
    peak = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Cost(seconds, usage.ru_utime + usage.ru_stime, peak, size / 1e6)


def maps(folder: Path, count: int) -> Cost:
    """The demonstration with this many maps more."""
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    shutil.copytree(PORTFOLIO, folder / "journeys")
    text = (PORTFOLIO / MAP).read_text(encoding="utf-8")
    for number in range(count):
        (folder / f"journeys/maps/map-{number}.yml").write_text(text, encoding="utf-8")
    return build(folder, "search, journeys")


def plain_pages(folder: Path, count: int) -> Cost:
    """As many pages with a heading and nothing else."""
    (folder / "docs").mkdir()
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    for number in range(count):
        (folder / f"docs/page-{number}.md").write_text(f"# Page {number}\n", encoding="utf-8")
    return build(folder, "search")


def main() -> None:
    print(f"{'':24}{'seconds':>10}{'processor':>11}{'peak MB':>10}{'site MB':>10}")
    for name, site in (("plain pages", plain_pages), ("maps", maps)):
        costs = []
        for count in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                cost = site(Path(folder), count)
            costs.append(cost)
            print(
                f"{count:>5} {name:18}{cost.seconds:>10.1f}{cost.processor_seconds:>11.1f}"
                f"{cost.peak_megabytes:>10.0f}{cost.site_megabytes:>10.1f}"
            )
        (few, many), pages = costs, SIZES[1] - SIZES[0]
        each = 1000 * (many.processor_seconds - few.processor_seconds) / pages
        weight = 1000 * (many.site_megabytes - few.site_megabytes) / pages
        print(f"      each of {name}: {each:.0f} ms of processor time, {weight:.0f} KB")


if __name__ == "__main__":
    main()
