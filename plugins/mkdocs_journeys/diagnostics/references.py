"""J3xx: ids, and names that lead nowhere."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level


def _with_portfolio(portfolio: str, journey: str) -> Example:
    return {"portfolio.yml": portfolio, "maps/anna.yml": journey}


_OWNED = "title: Anna\nowner: {}\nstages: [Awareness]\n"

NEW_ENTRY = Code(
    "J301",
    level=Level.NOTICE,
    title="A new name",
    message="“{text}” is not in the library and becomes a new {kind}",
    suggestion="add it to “{library}” in portfolio.yml, or correct it if it is a typo",
    why="Names can be written before there is a library. The notice shows those that are only in the maps.",
    wrong=in_map(_OWNED.format("Marketing")),
    right=_with_portfolio("owners: {marketing: Marketing}\n", _OWNED.format("Marketing")),
)
PROBABLY_MISSPELT = Code(
    "J302",
    level=Level.ERROR,
    title="Probably a misspelling",
    message="“{text}” is not in the library, but “{likely}” is",
    suggestion="write “{likely}”, or add “{text}” to “{library}” in portfolio.yml if it is another {kind}",
    why="A typo would become a second department, persona or touchpoint, and every count would be wrong.",
    wrong=_with_portfolio("owners: {marketing: Marketing}\n", _OWNED.format("Marketng")),
    right=_with_portfolio("owners: {marketing: Marketing}\n", _OWNED.format("Marketing")),
)
NOT_IN_LIBRARY = Code(
    "J303",
    level=Level.ERROR,
    title="Not in the library of a strict portfolio",
    message="“{text}” is not in the library, and this portfolio is strict",
    suggestion="add it to “{library}” in portfolio.yml, or correct it",
    why="`strict: true` says that maps may only use names of the library.",
    wrong=_with_portfolio("strict: true\n", _OWNED.format("Marketing")),
    right=_with_portfolio("strict: true\nowners: {marketing: Marketing}\n", _OWNED.format("Marketing")),
)
NOT_FOUND = Code(
    "J304",
    level=Level.ERROR,
    title="A reference that leads nowhere",
    message="there is no {kind} “{text}”",
    suggestion="did you mean “{likely}”?",
    why="What refers to a map, stage, step, phase, lane, dimension or lesson must exist, so that its link works.",
    wrong={"maps/anna.yml": "title: Anna\nparent: shopping\nstages: [Awareness]\n"},
    right={
        "maps/anna.yml": "title: Anna\nparent: shopping\nstages: [Awareness]\n",
        "maps/shopping.yml": "title: Shopping\nstages: [Everything]\n",
    },
)
UNKNOWN_DIMENSION_VALUE = Code(
    "J305",
    level=Level.ERROR,
    title="A value that a dimension does not have",
    message="“{text}” is not a value of the dimension “{dimension}”",
    suggestion="it has: {values}",
    why="Maps with two spellings of one value would be counted as two groups.",
    wrong=_with_portfolio(
        "dimensions: {industry: {values: {retail: Retail}}}\n",
        "title: Anna\ndimensions: {industry: shops}\nstages: [Awareness]\n",
    ),
    right=_with_portfolio(
        "dimensions: {industry: {values: {retail: Retail}}}\n",
        "title: Anna\ndimensions: {industry: retail}\nstages: [Awareness]\n",
    ),
)
DUPLICATE_ID = Code(
    "J306",
    level=Level.ERROR,
    title="An id that is used twice",
    message="the {kind} “{id}” exists already, in {first}",
    suggestion="give one of them another id, or rename its file",
    why="An id is an address: it can only lead to one place.",
    wrong={
        "maps/banking/loan.yml": "title: A loan\nstages: [Asking]\n",
        "maps/retail/loan.yml": "title: A loan for a bicycle\nstages: [Asking]\n",
    },
    right={
        "maps/banking/loan.yml": "title: A loan\nstages: [Asking]\n",
        "maps/retail/bicycle-loan.yml": "title: A loan for a bicycle\nstages: [Asking]\n",
    },
)
ID_NEEDED = Code(
    "J307",
    level=Level.ERROR,
    title="A stage or step that needs an id",
    message="{problem}, so this {kind} needs an id of its own",
    suggestion="add “id: {example}”, a short word",
    why="The address of a stage or step comes from its name, and two cannot have the same one.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    steps: [Waits, Calls, Waits]\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    steps: [Waits, Calls, {id: waits-again, name: Waits}]\n"),
)
ID_NOT_ADDRESS = Code(
    "J308",
    level=Level.ERROR,
    title="An id that cannot be an address",
    message="“{id}” cannot be part of an address",
    suggestion="use letters, digits and hyphens: “{example}”",
    why="Spaces, slashes and other signs have a meaning of their own in addresses.",
    wrong=in_map("id: anna & ben\ntitle: Anna\nstages: [Awareness]\n"),
    right=in_map("id: anna-and-ben\ntitle: Anna\nstages: [Awareness]\n"),
)
ID_FROM_FILE_NAME = Code(
    "J309",
    level=Level.NOTICE,
    title="A file name that cannot be an address as it is",
    message="the id that comes from this file's name is “{id}”",
    suggestion="rename the file to “{file}”, or write the id into it",
    why="Spaces and some signs cannot be in an address, so the id differs from the file's name.",
    wrong={"maps/anna buys.yml": "title: Anna\nstages: [Awareness]\n"},
    right={"maps/anna-buys.yml": "title: Anna\nstages: [Awareness]\n"},
)
FORMER_ID_IN_USE = Code(
    "J310",
    level=Level.ERROR,
    title="A former id that is in use",
    message="“{id}” cannot be a former id, because a {kind} has it now",
    suggestion="delete it from “was”",
    why="The old address cannot lead to two places.",
    wrong={
        "maps/anna.yml": "title: Anna\nwas: ben\nstages: [Awareness]\n",
        "maps/ben.yml": "title: Ben\nstages: [Awareness]\n",
    },
    right={
        "maps/anna.yml": "title: Anna\nwas: anna-1\nstages: [Awareness]\n",
        "maps/ben.yml": "title: Ben\nstages: [Awareness]\n",
    },
)
LANE_ID_TAKEN = Code(
    "J311",
    level=Level.ERROR,
    title="A custom lane with the name of a field",
    message="“{id}” cannot be the id of a custom lane, because it is {what}",
    suggestion="choose another id; its name can still be “{id}”",
    why="Its cells are written like fields, so nobody could tell which is meant.",
    wrong=in_map("title: Anna\ncustom_lanes: {scenario: {name: Scenario}}\nstages: [Awareness]\n"),
    right=in_map("title: Anna\ncustom_lanes: {scene: {name: Scenario}}\nstages: [Awareness]\n"),
)
PERSONA_ID_TAKEN = Code(
    "J312",
    level=Level.ERROR,
    title="A persona with the name of a field",
    message="“{id}” cannot be the id of a persona, because it is the name of a field",
    suggestion="give the persona another id",
    why="`emotion: {label: 1}` could mean a label or a persona of that name.",
    wrong={"personas/label.yml": "name: Label\n"},
    right={"personas/mrs-label.yml": "name: Label\n"},
)
BACK_TO_LATER = Code(
    "J313",
    level=Level.ERROR,
    title="A loop that leads forward",
    message="“{text}” does not come before this step, so nothing leads back to it",
    suggestion="name an earlier step",
    why="A loop on the map is drawn backwards.",
    wrong=in_map("title: Anna\nsteps: [{name: Pays, back_to: receives}, Receives]\n"),
    right=in_map("title: Anna\nsteps: [Pays, {name: Receives, back_to: pays}]\n"),
)
REFERS_TO_ITSELF = Code(
    "J314",
    level=Level.ERROR,
    title="A map that refers to itself",
    message="“{name}” leads back to this {kind} itself",
    suggestion="name another {kind}",
    why="Nothing can be its own parent, future state or translation.",
    wrong=in_map("title: Anna\nparent: anna\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nstages: [Awareness]\n"),
)
AMBIGUOUS = Code(
    "J315",
    level=Level.WARNING,
    title="A name that several have",
    message="“{text}” is the name of several: {ids}; the first one is taken",
    suggestion="write the id",
    why="A name is only a reference if it belongs to one thing.",
    wrong=_with_portfolio("owners: {shop-a: The shop, shop-b: The shop}\n", _OWNED.format("The shop")),
    right=_with_portfolio("owners: {shop-a: The shop, shop-b: The shop}\n", _OWNED.format("shop-a")),
)
NO_CURRENT_MAP = Code(
    "J316",
    level=Level.ERROR,
    title="A counterpart without a current-state map",
    message="“replaces” names a part of the current-state map, but this map does not say which one that is",
    suggestion="add “future_of: …” to the map",
    why="Current and future state are compared stage by stage and step by step.",
    wrong=in_map("title: Anna\nstages: [{name: Pays, replaces: queues}]\n"),
    right={
        "maps/anna.yml": "title: Anna\nfuture_of: now\nstages: [{name: Pays, replaces: queues}]\n",
        "maps/now.yml": "title: Now\nstages: [Queues]\n",
    },
)
PAIN_POINT_WITHOUT_ID = Code(
    "J317",
    level=Level.ERROR,
    title="A pain point without an id",
    message="the pain point “{text}” has no id that could be referred to",
    suggestion="give it one: “{{id: {example}, text: …}}”, and write “addresses: {example}”",
    why="Texts are reworded. An id stays, so that the opportunity and its pain point stay together.",
    wrong=in_map(
        "title: Anna\nstages:\n  - name: Pays\n    pain_points: Too slow\n"
        "    opportunities: [{text: Faster, addresses: Too slow}]\n"
    ),
    right=in_map(
        "title: Anna\nstages:\n  - name: Pays\n    pain_points: [{id: slow, text: Too slow}]\n"
        "    opportunities: [{text: Faster, addresses: slow}]\n"
    ),
)
FORMER_ID_NOT_ADDRESS = Code(
    "J318",
    level=Level.ERROR,
    title="A former id that cannot have been an address",
    message="“{id}” cannot have been part of an address",
    suggestion="write the id as it was in the old address: “{example}”",
    why="A former id is kept so that links to the old address still arrive.",
    wrong=in_map("title: Anna\nwas: anna & ben\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nwas: anna-and-ben\nstages: [Awareness]\n"),
)
FORMER_ID_TWICE = Code(
    "J319",
    level=Level.ERROR,
    title="A former id of two things",
    message="“{id}” is a former id of {first}, too",
    suggestion="keep it where the old address should lead",
    why="The old address cannot lead to two places.",
    wrong=in_map("title: Anna\nstages: [{name: Looks, was: sees}, {name: Pays, was: sees}]\n"),
    right=in_map("title: Anna\nstages: [{name: Looks, was: sees}, {name: Pays}]\n"),
)
LABEL_WITHOUT_VALUE = Code(
    "J320",
    level=Level.ERROR,
    title="A label without a value",
    message="“only” names no label, so what it is in is left out of every build",
    suggestion="write a label, such as “only: internal”; without a label, remove the line",
    why="Somebody began to say who may see it. Until they have finished, it is safer that nobody sees it.",
    wrong=in_map("title: Anna\nsteps:\n  - name: Pays\n    only:\n  - Leaves\n"),
    right=in_map("title: Anna\nsteps:\n  - name: Pays\n    only: internal\n  - Leaves\n"),
)
SEEMS_LABEL = Code(
    "J328",
    level=Level.ERROR,
    title="A field that seems to be a label",
    message="“{name}” is not a field of {owner}, and seems to say who may see this, so it is in no build",
    suggestion="if it says who may see this, write “only” with the label",
    why="What was to be seen by few must not be published because the field that says so has another name here.",
    wrong=in_map("title: Anna\nsteps:\n  - name: Pays\n    access: instructor\n  - Leaves\n"),
    right=in_map("title: Anna\nsteps:\n  - name: Pays\n    only: instructor\n  - Leaves\n"),
)
RESERVED_ID = Code(
    "J322",
    level=Level.ERROR,
    title="An id that is reserved",
    message="“{id}” cannot be an id, because {reason}",
    suggestion="write another id into the file, such as “id: {example}”, or rename it",
    why="The page would take the place of one that the site makes itself, or could not be written on Windows.",
    wrong={"maps/index.yml": "title: Anna\nsteps: [Pays]\n"},
    right={"maps/anna.yml": "title: Anna\nsteps: [Pays]\n"},
)
ID_TOO_LONG = Code(
    "J323",
    level=Level.ERROR,
    title="An id that is too long",
    message="this id has {bytes} bytes, and {limit} are the most",
    suggestion="write a shorter one, such as “{example}”; letters other than a to z have two to four bytes",
    why="Pages and downloads are files that have the id in their names, and no operating system allows longer names.",
    wrong=in_map("id: " + "anna-" * 50 + "buys\ntitle: Anna\nsteps: [Pays]\n"),
    right=in_map("id: anna-buys\ntitle: Anna\nsteps: [Pays]\n"),
)
SIMILAR_IDS = Code(
    "J324",
    level=Level.ERROR,
    title="Two ids that some systems take for one",
    message="“{id}” and “{other}” of {first} differ only in {what}",
    suggestion="give one of them another id",
    why="Windows and macOS would keep one of the two pages, and a reader could not tell their addresses apart.",
    wrong={"maps/anna.yml": "title: Anna\nsteps: [Pays]\n", "maps/Anna.yml": "title: Ben\nsteps: [Pays]\n"},
    right={"maps/anna.yml": "title: Anna\nsteps: [Pays]\n", "maps/ben.yml": "title: Ben\nsteps: [Pays]\n"},
)
INVISIBLE_IN_ID = Code(
    "J325",
    level=Level.ERROR,
    title="A character in an id that nobody sees",
    message="this id contains {character}, which nobody sees",
    suggestion="write the id by hand: “{example}”",
    why="Such a character comes along when text is copied. Nobody could type the address, and two could look the same.",
    wrong=in_map("id: anna\u200bbuys\ntitle: Anna\nsteps: [Pays]\n"),
    right=in_map("id: anna-buys\ntitle: Anna\nsteps: [Pays]\n"),
)
BROUGHT_DIFFERS = Code(
    "J326",
    level=Level.NOTICE,
    title="A map brings along what is there already, and says something else",
    message="the {kind} “{id}” has another “{field}” in {where}, and that one counts",
    suggestion="remove it here if the other one is right",
    why="A map that comes from another portfolio brings along what it needs. What this one says comes first.",
    wrong=_with_portfolio(
        "owners: {marketing: Marketing}\n", _OWNED.format("marketing") + "library: {owners: {marketing: Advertising}}\n"
    ),
    right=_with_portfolio("owners: {marketing: Marketing}\n", _OWNED.format("marketing")),
)
ELSEWHERE = Code(
    "J327",
    level=Level.NOTICE,
    title="Something that lies elsewhere",
    message="“{name}” is not here, as “elsewhere” says; what refers to it is left out until it is here",
    suggestion="add it, or leave it so",
    why="A map that comes by itself names other maps and pictures that did not come along.",
    wrong=in_map("title: Anna\nparent: shopping\nstages: [Awareness]\nelsewhere: shopping\n"),
    right={
        "maps/anna.yml": "title: Anna\nparent: shopping\nstages: [Awareness]\nelsewhere: shopping\n",
        "maps/shopping.yml": "title: Shopping\nstages: [Everything]\n",
    },
)
OTHER_KIND = Code(
    "J330",
    level=Level.ERROR,
    title="A name of another kind",
    message="“{text}” is no {kind} that is known, but “{likely}” is a known {other}",
    suggestion="write “{likely}” as “{field}”, or add “{text}” to “{library}” in portfolio.yml",
    why="A misspelt name of a channel would become a new touchpoint, and the channel would be missing.",
    wrong=_with_portfolio(
        "channels: {web: Website}\n", "title: Anna\nsteps:\n  - {name: Pays, touchpoints: Webiste}\n"
    ),
    right=_with_portfolio("channels: {web: Website}\n", "title: Anna\nsteps:\n  - {name: Pays, channels: Website}\n"),
)
OTHER_NAME_TAKEN = Code(
    "J333",
    level=Level.ERROR,
    title="Another name that something else has",
    message="“{name}” is also a name of the {kind} “{other}”",
    suggestion="remove it from one of the two",
    why="A name under which something is found must lead to one thing, in maps as in search.",
    wrong=_with_portfolio(
        "owners: {hotline: Hotline, service: {name: Service desk, also: [Hotline]}}\n", _OWNED.format("Service desk")
    ),
    right=_with_portfolio(
        "owners: {hotline: Hotline, service: {name: Service desk, also: [Call center]}}\n", _OWNED.format("Call center")
    ),
)
NEW_NAMES_ALIKE = Code(
    "J331",
    level=Level.NOTICE,
    title="New names that are alike",
    message="“{text}” is new, and so is “{likely}”, which is nearly the same",
    suggestion="write “{likely}”, or list both in portfolio.yml if they are two",
    why="Without a library nobody else compares the names that are only in maps, and one thing would become two.",
    wrong=in_map("title: Anna\nsteps:\n  - {name: Asks, touchpoints: [Survey portal, Surveyportal]}\n"),
    right=in_map("title: Anna\nsteps:\n  - {name: Asks, touchpoints: [Survey portal]}\n"),
)
NAME_OF_OTHER_KIND = Code(
    "J332",
    level=Level.NOTICE,
    title="A new name that something of another kind has",
    message="“{text}” is a {other} in the library, and new as a {kind}",
    suggestion="write it as “{field}: {likely}”, or add it to “{library}” in portfolio.yml if it is a {kind} as well",
    why="A channel is how people are reached, a touchpoint where they are; the name of one may be meant as the other.",
    wrong=_with_portfolio(
        "channels: {web: Website}\n", "title: Anna\nsteps:\n  - {name: Pays, touchpoints: Website}\n"
    ),
    right=_with_portfolio("channels: {web: Website}\n", "title: Anna\nsteps:\n  - {name: Pays, channels: Website}\n"),
)
