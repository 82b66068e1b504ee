from pathlib import Path

from mkdocs_journeys.drawing import AsFile, write_svg

from .side_by_side import write
from .test_golden import CASES, drawn


def test_drawings_that_changed_stand_side_by_side(tmp_path: Path) -> None:
    after = write_svg(drawn(CASES[0].with_name("one-step.yml"), tmp_path / "case", header=True), AsFile("light"))
    before = after.replace("One step", "Another step")
    page = write({"one-step": (before, after), "new": ("", after)}, tmp_path / "shots")
    pictures = {file.name for file in (tmp_path / "shots").glob("*.png")}
    assert pictures == {"one-step-before.png", "one-step-after.png", "new-after.png"}
    said = page.read_text(encoding="utf-8")
    assert said.index("one-step-before.png") < said.index("one-step-after.png")
    assert "2 golden drawings changed" in said
    assert "before: nothing" in said
