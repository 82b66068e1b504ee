"""What we lean on in the insides of other projects is in files that say so, each pinned by a test of its name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from mkdocs_journeys.hosts import material

SEAMS = sorted(path for path in Path(material.__file__).parent.glob("*.py") if path.stem != "__init__")
PACKAGE = Path(material.__file__).parent.parent.parent
PINNED_BY_NEIGHBOURS = {"print_site_copy": "print-site.yml"}
"""What only a whole build with the plugin shows, which is not installed for the other tests."""
WRITTEN = re.compile(r"\b(?:page|host|host_page|file|made)\.(?:content|toc|parent|previous_page|next_page|edit_uri) = ")


@pytest.mark.parametrize("seam", SEAMS, ids=lambda path: path.stem)
def test_a_seam_says_what_it_leans_on_and_a_test_pins_it(seam: Path, repository: Path) -> None:
    assert "What this leans on: " in (ast.get_docstring(ast.parse(seam.read_text(encoding="utf-8"))) or "")
    case = PINNED_BY_NEIGHBOURS.get(seam.stem)
    pins = repository / "tests/neighbours/cases" / case if case else Path(__file__).with_name(f"test_{seam.stem}.py")
    assert pins.is_file()


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_else_writes_what_belongs_to_mkdocs(path: Path) -> None:
    if path not in SEAMS:
        # The content of pages has an event of its own for it, `page_context`, in which our hook sets it.
        text = path.read_text(encoding="utf-8").replace("page.content = self._content(", "")
        assert WRITTEN.findall(text) == []
