"""Tries one input after another, keeps what fails, and counts."""

import hashlib
import signal
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from tests.fuzz.grammar import Choices
from tests.fuzz.targets import TARGETS

SLOWEST = 20
"""Seconds after which an input counts as a crash."""


class TooSlowError(Exception):
    """An input that takes too long."""


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooSlowError(f"more than {SLOWEST} seconds")


@dataclass
class Run:
    """The figures of a run, where crashes are kept, and which targets could not be tried."""

    crashes_folder: Path
    inputs: int = 0
    slowest: float = 0.0
    slowest_target: str = ""
    crashes: dict[str, Path] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def try_input(self, target: str, data: bytes) -> None:
        """Give an input to a target; a crash becomes a file that can be tried again, one for each cause."""
        signal.signal(signal.SIGALRM, _stop)
        signal.alarm(SLOWEST)
        began = time.perf_counter()
        try:
            TARGETS[target](Choices(data))
        except Exception as problem:
            self._keep(target, data, problem)
        finally:
            signal.alarm(0)
        seconds = time.perf_counter() - began
        self.inputs += 1
        if seconds > self.slowest:
            self.slowest, self.slowest_target = seconds, target

    def _keep(self, target: str, data: bytes, problem: Exception) -> None:
        frame = traceback.extract_tb(problem.__traceback__)[-1]
        cause = f"{target} {type(problem).__name__} {Path(frame.filename).name}:{frame.lineno}"
        if cause in self.crashes:
            return
        self.crashes_folder.mkdir(parents=True, exist_ok=True)
        file = self.crashes_folder / f"{target}-{hashlib.sha256(cause.encode()).hexdigest()[:12]}.bin"
        file.write_bytes(data)
        file.with_suffix(".txt").write_text("".join(traceback.format_exception(problem)), encoding="utf-8")
        self.crashes[cause] = file
        print(f"crash: {cause}; again: python -m tests.fuzz --replay {file}", flush=True)
