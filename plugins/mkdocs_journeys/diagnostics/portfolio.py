"""J5xx: the portfolio as a whole."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level

EMPTY_PORTFOLIO = Code(
    "J501",
    level=Level.NOTICE,
    title="An empty portfolio",
    message="there is no journey map, persona, case study or course in this folder yet",
    suggestion="write a first map: maps/<name>.yml with “title: …” and “stages: […]”",
    why="The site would have no pages of its own.",
    wrong={"portfolio.yml": "title: Journey library\n"},
    right={"portfolio.yml": "title: Journey library\n", "maps/anna.yml": "title: Anna\nstages: [Awareness]\n"},
)
MAP_WITHOUT_STAGES = Code(
    "J502",
    level=Level.WARNING,
    title="A map without stages",
    message="this map has neither stages nor steps, so there is nothing to draw",
    suggestion="add “stages:” and below it a line “- name: …” for each stage",
    why="Stages and steps are the columns of the map.",
    wrong=in_map("title: Anna buys shoes\n"),
    right=in_map("title: Anna buys shoes\nstages:\n  - name: Awareness\n"),
)
EMPTY_STAGE = Code(
    "J503",
    level=Level.NOTICE,
    title="A stage with nothing in it",
    message="the stage “{name}” has neither steps nor anything in its cells",
    suggestion="add “steps:”, or what happens in it: “actions:”, “touchpoints:”, “emotion:”",
    why="Its column in the map is empty.",
    wrong=in_map("title: Anna\nstages:\n  - name: Awareness\n"),
    right=in_map("title: Anna\nstages:\n  - name: Awareness\n    actions: Sees the advertisement\n"),
)
HIERARCHY_CYCLE = Code(
    "J504",
    level=Level.ERROR,
    title="A hierarchy that leads in a circle",
    message="“parent” leads in a circle: {circle}",
    suggestion="let one of these maps have no parent",
    why="In a hierarchy every map lies below another one, up to one that lies below none.",
    wrong={
        "maps/anna.yml": "title: Anna\nparent: ben\nstages: [Awareness]\n",
        "maps/ben.yml": "title: Ben\nparent: anna\nstages: [Awareness]\n",
    },
    right={
        "maps/anna.yml": "title: Anna\nparent: ben\nstages: [Awareness]\n",
        "maps/ben.yml": "title: Ben\nstages: [Awareness]\n",
    },
)
