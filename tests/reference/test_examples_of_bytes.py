"""What is no text is shown as readers of other tools know it, never as Python writes it."""

from pathlib import Path


def test_no_page_shows_bytes_as_python_writes_them(repository: Path) -> None:
    pages = (repository / "docs/reference").rglob("*.md")
    assert [page.name for page in pages if "b'" in page.read_text(encoding="utf-8")] == []


def test_a_file_that_is_not_utf_8_is_shown_in_hexadecimal(repository: Path) -> None:
    page = (repository / "docs/reference/diagnostics/J101.md").read_text(encoding="utf-8")
    assert "63 61 66 e9" in page
