"""J260 to J269: alternatives, of which each person takes one."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level


def _steps(*steps: str) -> Example:
    return in_map("title: Anna\nsteps:\n" + "".join(f"  - {step}\n" for step in steps))


EITHER_EXPECTED = Code(
    "J260",
    level=Level.ERROR,
    title="The name of a group of alternatives is expected",
    message="“{name}” takes the name of a group of alternatives, and this is {found}",
    suggestion="write the same name on each of them, such as “either: pay”; where several steps are one of the ways, "
    "write its name as well: “either: {{pay: card}}”",
    why="The name says which steps are alternatives of one another; a step belongs to one group only.",
    wrong=_steps("Orders", "{name: Pays by card, either: [pay]}", "{name: Pays on account, either: [pay]}"),
    right=_steps("Orders", "{name: Pays by card, either: pay}", "{name: Pays on account, either: pay}"),
)
ONE_BRANCH = Code(
    "J261",
    level=Level.ERROR,
    title="A group of alternatives with one branch only",
    message="“{name}” has one branch only, so there is nothing to choose",
    suggestion="{help}",
    why="Alternatives are at least two: with one branch only, everybody takes it.",
    wrong=_steps("{name: Pays by card, either: pay}", "Pays on account"),
    right=_steps("{name: Pays by card, either: pay}", "{name: Pays on account, either: pay}"),
)
NOT_BESIDE = Code(
    "J262",
    level=Level.ERROR,
    title="Alternatives that are not beside one another",
    message="“{name}” is also in line {line}, and there are other steps between them",
    suggestion="move this step next to that one; what everybody does comes before all branches, or after them",
    why="The map is a line: branches leave it at one place and meet again at another.",
    wrong=_steps("{name: Pays by card, either: pay}", "Waits", "{name: Pays on account, either: pay}"),
    right=_steps("{name: Pays by card, either: pay}", "{name: Pays on account, either: pay}", "Waits"),
)
GROUP_TWICE = Code(
    "J263",
    level=Level.ERROR,
    title="Two groups of alternatives with one name",
    message="“{name}” is also the name of the alternatives in line {line}",
    suggestion="write another name on all alternatives of one of them",
    why="The name says which steps are alternatives of one another.",
    wrong=_steps(
        "{name: Looks online, either: way}",
        "{name: Asks in the shop, either: way}",
        "Orders",
        "{name: Comes by bus, either: way}",
        "{name: Comes on foot, either: way}",
    ),
    right=_steps(
        "{name: Looks online, either: way}",
        "{name: Asks in the shop, either: way}",
        "Orders",
        "{name: Comes by bus, either: way 2}",
        "{name: Comes on foot, either: way 2}",
    ),
)
BRANCH_MIXED = Code(
    "J264",
    level=Level.ERROR,
    title="A branch between whose steps there is another branch",
    message="the branch “{branch}” of “{name}” began in line {line}, and other branches come between",
    suggestion="move this step up, next to the others of “{branch}”",
    why="The steps of one branch are beside one another, so that nobody reads them as a way to and fro.",
    wrong=_steps(
        "{name: Types the number, either: {pay: card}}",
        "{name: Gets an invoice, either: {pay: account}}",
        "{name: Confirms, either: {pay: card}}",
    ),
    right=_steps(
        "{name: Types the number, either: {pay: card}}",
        "{name: Confirms, either: {pay: card}}",
        "{name: Gets an invoice, either: {pay: account}}",
    ),
)
GROUP_MISSPELT = Code(
    "J265",
    level=Level.ERROR,
    title="Probably a misspelling of a group of alternatives",
    message="nothing else is in “{name}”, and the alternatives beside it are “{likely}”",
    suggestion="did you mean “{likely}”?",
    why="A typo would make a group of its own, in which there is nothing to choose.",
    wrong=_steps("{name: Pays by card, either: payment}", "{name: Pays on account, either: paymet}"),
    right=_steps("{name: Pays by card, either: payment}", "{name: Pays on account, either: payment}"),
)
BRANCHES_ALIKE = Code(
    "J266",
    level=Level.NOTICE,
    title="Two branches whose names are alike",
    message="“{branch}” is a branch of its own, beside “{likely}”",
    suggestion="did you mean “{likely}”?",
    why="A typo would make two ways of one.",
    wrong=_steps(
        "{name: Gets an invoice, either: {pay: account}}",
        "{name: Waits, either: {pay: acount}}",
        "{name: Pays by card, either: {pay: card}}",
    ),
    right=_steps(
        "{name: Gets an invoice, either: {pay: account}}",
        "{name: Waits, either: {pay: account}}",
        "{name: Pays by card, either: {pay: card}}",
    ),
)
PARALLEL_ALTERNATIVES = Code(
    "J267",
    level=Level.ERROR,
    title="Alternatives at the same time",
    message="this step is an alternative to the one before, so it does not happen together with it",
    suggestion="remove “parallel”; or, if everybody does both, remove “either”",
    why="“either” says that each person takes one of them, “parallel” that both happen at once.",
    wrong=_steps("{name: Pays by card, either: pay}", "{name: Pays on account, either: pay, parallel: yes}"),
    right=_steps("{name: Pays by card, either: pay}", "{name: Pays on account, either: pay}"),
)
