"""Texts that nobody writes by hand are read in a time that grows with their length only."""

import subprocess
import sys

import pytest

SHAPES = {
    "spaces behind a bracket": "'](' + ' ' * 50_000",
    "links that are never closed": "'](' * 20_000",
    "brackets": "'[' * 40_000",
    "parentheses": "'](' * 100 + '(' * 40_000",
    "definitions": "''.join(f'[d{i}]\\n\\n[d{i}]: hush.md\\n' for i in range(3000))",
    "footnotes": "''.join(f'[^{i}]: x\\n' for i in range(5000))",
    "fences that are never closed": "'```x\\n' * 20_000",
    "maps in fences that are never closed": "'```journey\\n' * 20_000",
    "fences moved in": "''.join(' ' * (i % 9) + '```x\\n' for i in range(20_000))",
    "blocks within blocks": "'/// exercise\\n' * 10_000",
    "ends of other blocks": "'/// exercise\\n' * 5000 + '////\\n' * 5000",
    "quotations": "('> ' * 500 + 'x\\n') * 50",
    "tags": "'<a ' * 20_000",
    "values without an end": "'href=\"' + 'a ' * 20_000",
    "options": "'/// exercise\\n    materials: [' + ' ' * 30_000 + 'x\\n'",
    "titles": "'/// exercise | ' + ' ' * 40_000 + 'x'",
}
READ = """
from mkdocs_journeys.blocks.mentions import mentions
from mkdocs_journeys.model import JourneyMap, Portfolio
from mkdocs_journeys.prose import Selection, read_blocks, select
from mkdocs_journeys.prose.links import links_in, without_comments
whole = Portfolio(journeys={{"hush": JourneyMap(id="hush", file="maps/hush.md", only=("internal",))}})
text = {shape}
read_blocks(text.split("\\n"), is_lesson=False)
links_in(text)
[*mentions(text.split("\\n"))]
without_comments(text)
Selection(whole, select(whole)).text(text + "\\n\\nhush.md", "maps/a.md")
"""


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_no_shape_of_text_takes_long(shape: str) -> None:
    subprocess.run([sys.executable, "-c", READ.format(shape=shape)], check=True, timeout=20)
