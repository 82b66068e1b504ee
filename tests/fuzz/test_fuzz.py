"""The tool that makes random inputs finds what is wrong, and keeps it so that it can be tried again."""

import random
from pathlib import Path

import pytest
from tests.fuzz.__main__ import by_coverage
from tests.fuzz.grammar import Choices, files
from tests.fuzz.run import Run
from tests.fuzz.targets import TARGETS


def test_the_same_bytes_give_the_same_files() -> None:
    data = random.Random(1).randbytes(300)
    assert files(Choices(data)) == files(Choices(data))


@pytest.mark.parametrize("target", TARGETS)
def test_a_few_inputs_of_each_target_crash_nothing(target: str, tmp_path: Path) -> None:
    run, source = Run(tmp_path), random.Random(2)
    for _ in range(3 if target == "pages" else 40):
        run.try_input(target, source.randbytes(source.choice((8, 100, 300))))
    assert run.crashes == {}


def test_a_crash_is_kept_once_and_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(choices: Choices) -> None:
        if choices.number(256) == 7:
            raise ValueError("seven")

    monkeypatch.setitem(TARGETS, "reader", fails)
    run = Run(tmp_path)
    for data in (b"\x01", b"\x07", b"\x07x"):
        run.try_input("reader", data)
    assert run.inputs == 3
    [kept] = run.crashes.values()
    assert kept.read_bytes() == b"\x07"
    assert "seven" in kept.with_suffix(".txt").read_text()
    again = Run(tmp_path)
    again.try_input("reader", kept.read_bytes())
    assert len(again.crashes) == 1


def test_runs_that_do_not_begin_are_named_and_lose_no_count(tmp_path: Path) -> None:
    run = Run(tmp_path, inputs=3, slowest=0.5, slowest_target="reader", crashes={"reader": tmp_path})
    by_coverage(run, 60, ["no target", "nor this one"])
    assert run.failed == ["no target", "nor this one"]
    assert (run.inputs, run.slowest, run.slowest_target, run.crashes) == (3, 0.5, "reader", {"reader": tmp_path})
