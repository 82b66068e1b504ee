"""What a build would gain if it told Python's garbage collector to look more rarely, or not at all.

The collector belongs to the process, and so to MkDocs and to every other plugin; ours leaves it alone unless this
shows a gain that somebody would notice. Each round builds the same library cold with the collector as Python sets it,
with one that looks more rarely, and without one, in turn; ratios are of two builds of one round. Without one is the
most that any setting could gain. It has been a fourteenth of a build (README), so none is changed.
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from .site import Cost, build, write_ours

MAPS = 80
ROUNDS = 3
SETTINGS = {
    "as Python sets it": "pass",
    "more rarely": "gc.set_threshold(10_000, 20, 100)",
    "not at all": "gc.disable()",
}
"""What each is told before MkDocs starts."""
USUAL = next(iter(SETTINGS))


def cold(folder: Path, setting: str) -> Cost:
    """Builds everything anew with a setting of the collector."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    start = f"import gc; {SETTINGS[setting]}; from mkdocs.__main__ import cli; cli()"
    return build(folder, [sys.executable, "-c", start])


def main() -> None:
    rounds: list[dict[str, Cost]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "ours")
        write_ours(folder, MAPS)
        # Compiled files and what the system reads ahead are there for all of them then.
        cold(folder, USUAL)
        for number in range(ROUNDS):
            # None of them is always the first of a round.
            names = [*SETTINGS][number % len(SETTINGS) :] + [*SETTINGS][: number % len(SETTINGS)]
            rounds.append({setting: cold(folder, setting) for setting in names})
    heads = (f"{one:>8}" for one in ("seconds", "ratio", "least", "most", "peak MB", "ratio"))
    print(f"{f'{MAPS} maps, {ROUNDS} rounds':34}" + "".join(heads))
    for setting in SETTINGS:
        seconds = [costs[setting].seconds / costs[USUAL].seconds for costs in rounds]
        peaks = [costs[setting].peak / costs[USUAL].peak for costs in rounds]
        took = statistics.median(costs[setting].seconds for costs in rounds)
        peak = statistics.median(costs[setting].peak for costs in rounds)
        print(
            f"{setting:34}{took:>8.1f}{statistics.median(seconds):>8.3f}{min(seconds):>8.3f}{max(seconds):>8.3f}"
            f"{peak:>8.0f}{statistics.median(peaks):>8.3f}"
        )


if __name__ == "__main__":
    main()
