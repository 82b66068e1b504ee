"""`python -m tests.fuzz`: half of the time by grammar, half of it led by coverage; the last line has the figures."""

import argparse
import importlib.util
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.run import Run
from tests.fuzz.targets import SHARES, TARGETS


def by_grammar(run: Run, seconds: float, seed: int) -> None:
    """Try random inputs for some time."""
    source = random.Random(seed)
    names = [name for name, share in SHARES.items() for _ in range(share)]
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        run.try_input(source.choice(names), source.randbytes(source.choice((8, 40, 150, 400))))


def by_coverage(run: Run, seconds: float, targets: Sequence[str] = tuple(TARGETS)) -> None:
    """Try inputs that reach new code, each target in a process of its own; what a process needs to begin counts."""
    until = time.time() + seconds
    for others, target in zip(reversed(range(len(targets))), targets, strict=True):
        if time.time() >= until:
            print(f"no time is left to lead {target} by coverage", flush=True)
            continue
        ends = time.time() + (until - time.time()) / (others + 1)
        with tempfile.TemporaryDirectory() as folder:
            figures = Path(folder, "figures")
            arguments = [target, str(ends), str(run.crashes_folder), str(figures)]
            subprocess.run(
                [sys.executable, "-m", "tests.fuzz.guided", *arguments], stderr=subprocess.DEVNULL, check=False
            )
            if not figures.is_file():
                # What the others have counted is not lost with it.
                print(f"the run of {target} that is led by coverage did not begin", flush=True)
                run.failed.append(target)
                continue
            inputs, slowest, crashes = figures.read_text(encoding="utf-8").split()
            run.inputs += int(inputs)
            run.crashes |= {f"{target} by coverage {number}": run.crashes_folder for number in range(int(crashes))}
            if float(slowest) > run.slowest:
                run.slowest, run.slowest_target = float(slowest), target


def main() -> None:
    """Run for as long as is asked, or try one crash again."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long (default: 60)")
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"), help="of the random inputs")
    parser.add_argument("--crashes", type=Path, default=Path("fuzz-crashes"), help="where crashes are kept")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="try one crash again")
    options = parser.parse_args()
    run = Run(options.crashes)
    began = time.monotonic()
    if options.replay:
        run.try_input(options.replay.name.partition("-")[0], options.replay.read_bytes())
    else:
        has_atheris = importlib.util.find_spec("atheris") is not None
        if not has_atheris:
            print("atheris is not installed, so nothing is led by coverage: pip install --group fuzz", flush=True)
        print(f"seed {options.seed}", flush=True)
        by_grammar(run, options.seconds / (2 if has_atheris else 1), options.seed)
        print(f"{run.inputs} inputs by a grammar, {len(run.crashes)} crashes", flush=True)
        if has_atheris:
            by_coverage(run, options.seconds / 2)
    slowest = f"slowest {run.slowest:.2f} s ({run.slowest_target})"
    print(f"{run.inputs} inputs, {len(run.crashes)} crashes, {slowest}, {time.monotonic() - began:.0f} seconds")
    sys.exit(1 if run.crashes or run.failed else 0)


if __name__ == "__main__":
    main()
