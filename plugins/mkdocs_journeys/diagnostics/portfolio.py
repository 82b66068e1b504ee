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
_ENGLISH = "title: Anna\nlanguage: en\nstages:\n  - name: Pays\n    actions: Pays\n    emotion: {}\n"
_CHINESE = (
    "title: 安娜\nlanguage: zh\ntranslation_of: anna\nstages:\n  - name: 付款\n    actions: 付款\n    emotion: {}\n"
)
TRANSLATION_NUMBER = Code(
    "J505",
    level=Level.WARNING,
    title="A translation with another number",
    message="here it is “{here}”, and “{there}” in “{original}”, of which this is a translation",
    suggestion="find out which of them is true, and write it into both files",
    why="Texts are translated; what was measured is the same in every language.",
    wrong={"maps/anna.yml": _ENGLISH.format("-1"), "maps/anna-zh.yml": _CHINESE.format("1")},
    right={"maps/anna.yml": _ENGLISH.format("-1"), "maps/anna-zh.yml": _CHINESE.format("-1")},
)
TRANSLATION_PARTS = Code(
    "J506",
    level=Level.NOTICE,
    title="A translation with other stages or steps",
    message="there are {here} {parts} here, and {there} in “{original}”, of which this is a translation",
    suggestion="bring both up to date; until then only what comes before the difference can be paired",
    why="Stages and steps of a map and of its translation are paired in their order.",
    wrong={
        "maps/anna.yml": "title: Anna\nstages: [{name: Pays, actions: Pays}, {name: Waits, actions: Waits}]\n",
        "maps/anna-zh.yml": "title: 安娜\ntranslation_of: anna\nstages: [{name: 付款, actions: 付款}]\n",
    },
    right={
        "maps/anna.yml": "title: Anna\nstages: [{name: Pays, actions: Pays}]\n",
        "maps/anna-zh.yml": "title: 安娜\ntranslation_of: anna\nstages: [{name: 付款, actions: 付款}]\n",
    },
)
EMPTY_TITLE = Code(
    "J508",
    level=Level.WARNING,
    title="A title that is empty",
    message="“{field}” is empty, so the page is called “{id}”",
    suggestion="write what readers know it by, behind “{field}: ”",
    why="The title is what readers see in galleries, in search results and at the top of the page.",
    wrong=in_map("title: ''\nstages: [{name: Pays, actions: Pays}]\n"),
    right=in_map("title: Anna buys shoes\nstages: [{name: Pays, actions: Pays}]\n"),
)
_MAP = "title: Anna\nstages: [{name: Pays, actions: Pays}]\n"
UNKNOWN_RULE = Code(
    "J510",
    level=Level.ERROR,
    title="A rule that does not exist",
    message="there is no rule “{name}”",
    suggestion="name a rule by the code that it reports, such as J711",
    why="`rules` in portfolio.yml leaves out rules about the quality of maps and courses, or gives them another level.",
    wrong={"portfolio.yml": "rules: {ignore: J799}\n", "maps/anna.yml": _MAP},
    right={"portfolio.yml": "rules: {ignore: J711}\n", "maps/anna.yml": _MAP},
)
NOT_A_RULE = Code(
    "J511",
    level=Level.ERROR,
    title="A message that does not come from a rule",
    message="“{name}” is not a rule, so it is always reported, with the level “{level}”",
    suggestion="take it out of “rules”, and mend what it reports",
    why=(
        "What cannot be read is not on the site, and what refers to nothing leads nowhere. Rules about the quality of "
        "maps and courses are another matter: some libraries have reasons of their own."
    ),
    wrong={"portfolio.yml": "rules: {ignore: J104}\n", "maps/anna.yml": _MAP},
    right={"portfolio.yml": "rules: {ignore: J711}\n", "maps/anna.yml": _MAP},
)
RULE_TWICE = Code(
    "J512",
    level=Level.ERROR,
    title="A rule with two levels",
    message="“{name}” is in “{field}” too, and that one counts",
    suggestion="delete one of the two",
    why="A rule is left out, or reports at one level.",
    wrong={"portfolio.yml": "rules: {ignore: J711, error: J711}\n", "maps/anna.yml": _MAP},
    right={"portfolio.yml": "rules: {error: J711}\n", "maps/anna.yml": _MAP},
)
