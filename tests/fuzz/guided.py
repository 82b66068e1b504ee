"""Inputs led by coverage: `python -m tests.fuzz.guided TARGET UNTIL CRASHES FIGURES`. Needs atheris."""

import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(
    include=[f"mkdocs_journeys.{room}" for room in ("source", "prose", "publishing")], enable_loader_override=False
):
    from tests.fuzz.run import Run
    from tests.fuzz.targets import TARGETS

target, until, crashes, figures = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
if target not in TARGETS:
    sys.exit(f"there is no target {target}")
run = Run(crashes)
written = 0.0


def one_input(data: bytes) -> None:
    """Try an input, and note the figures now and then: libFuzzer ends the process without a word to Python."""
    global written
    run.try_input(target, data)
    now = time.time()
    if now - written > 1 or now > until - 2:
        written = now
        figures.write_text(f"{run.inputs} {run.slowest} {len(run.crashes)}", encoding="utf-8")


atheris.Setup(
    [sys.argv[0], f"-max_total_time={max(1, int(until - time.time()))}", "-max_len=400", "-verbosity=0"], one_input
)
atheris.Fuzz()
