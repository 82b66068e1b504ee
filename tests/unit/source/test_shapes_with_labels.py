"""A label keeps out what it is in, in whatever shape that was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load

LABELLED = {
    "below a name that is a key": "title: A\nstages:\n"
    "  - Sign up:\n      only: internal\n      actions: SECRET\n  - Use: [x]\n",
    "in a mapping of names": "title: A\nstages:\n  Sign SECRET:\n    only: internal\n    actions: SECRET\n  Use: [x]\n",
    "in a persona described in a map": "title: A\npersonas:\n  - {name: SECRET, age: 3, only: internal}\nsteps: [x]\n",
    "in a persona by name": "title: A\npersonas: {SECRET: {age: 3, Only: internal}}\nsteps: [x]\n",
    "among speakers": "title: A\nsteps:\n  - name: x\n    quotes: {Clerk: SECRET, only: internal}\n",
    "beside a speaker": "title: A\nsteps:\n  - name: x\n    quotes:\n      - {Clerk: SECRET, only: internal}\n",
    "in a measure": "title: A\nsteps:\n  - name: x\n    metrics: {NPS: {value: SECRET, only: internal}}\n",
    "in capitals, below another name of a lane": "title: A\nsteps:\n"
    "  - name: x\n    Pain points: {text: SECRET, Only: internal}\n",
    "as label, below a slip": "title: A\nsteps:\n"
    "  - name: x\n    painpoints: {text: SECRET, nur: internal, label: internal}\n",
    "as label, below capitals": "title: A\nStages:\n  - Name: SECRET\n    label: internal\n",
    "a level too deep": "title: A\nstages:\n  - name: x\n    stages:\n      - {name: SECRET, only: internal}\n",
    "empty, above capitals": "title: A\nonly:\nStages:\n  - SECRET\n",
    "in capitals at the top": "Title: SECRET\nOnly: internal\nsteps: [x]\n",
    "in a group": "title: A\nsteps:\n  - name: x\n    backstage: {Desk: [{text: SECRET, only: internal}, b]}\n",
    "that says nothing": "title: A\nsteps:\n  - name: x\n    only: n/a\n    actions: SECRET\n",
    "beside a name that is a key": "title: A\nsteps:\n  - x:\n    only: internal\n    actions: SECRET\n",
    "among names": "title: A\nsteps: {SECRET: {only: internal}, only: internal}\n",
    "as visibility": "title: A\nsteps:\n  - name: x\n    thoughts: {text: SECRET, visibility: internal}\n",
    "beside an emotion in capitals": "title: A\nsteps:\n"
    "  - name: x\n    emotion: {Score: 1, label: SECRET}\n    only: internal\n",
    "in a row of its own": "title: A\nsteps:\n"
    "  - name: x\n    systems: {text: SECRET, only: internal}\ncustom_lanes: {systems: {}}\n",
}


@pytest.mark.parametrize("text", LABELLED.values(), ids=LABELLED)
def test_what_has_a_label_stays_out_in_every_shape(text: str, tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps/a.yml").write_text(text, "utf-8")
    loaded = load(FolderTree(tmp_path))
    assert "SECRET" not in repr(select(loaded.portfolio))
