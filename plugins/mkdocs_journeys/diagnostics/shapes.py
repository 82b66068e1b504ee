"""J225–J249: what is clear, and written in another shape than the one in which it is read."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level

NAME_AS_KEY = Code(
    "J225",
    level=Level.ERROR,
    title="A name where a field is expected",
    message="“{name}” {what}",
    suggestion="write it as a field:\n{lines}",
    why="Before a colon the reader expects a field. The name of a stage or step is a value, so it follows “name:”.",
    wrong=in_map("title: Anna\nstages:\n  - Use: [Unpacks, Runs]\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    steps: [Unpacks, Runs]\n"),
)
ENTRY_AS_KEY = Code(
    "J226",
    level=Level.ERROR,
    title="Who says it, a measure or a group where a field is expected",
    message="“{name}” is no field of {owner}",
    suggestion="write {what} as a field of each entry:\n{lines}",
    why="Before a colon the reader expects a field. Who speaks or acts, and what a value measures, are values too.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    metrics: {NPS: 42}\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    metrics: [{name: NPS, value: 42}]\n"),
)
PERSONA_IN_MAP = Code(
    "J227",
    level=Level.ERROR,
    title="A persona that is described in a map",
    message="personas are described in a file of their own, and here are fields of “{name}”",
    suggestion="move these lines to {file} and write “{name}” here:\n{lines}",
    why="A persona is used by many maps and has a page of its own, so it is described once.",
    wrong=in_map("title: Anna\npersonas: {name: Sami, age: 34}\nstages: [Awareness]\n"),
    right={
        "maps/anna.yml": "title: Anna\npersonas: Sami\nstages: [Awareness]\n",
        "personas/sami.yml": "name: Sami\nage: 34\n",
    },
)
TOO_DEEP = Code(
    "J228",
    level=Level.ERROR,
    title="A level too many",
    message="{problem}",
    suggestion="write “steps”",
    why="A map has stages, and a stage has steps. A third level is a map of its own, which a step opens.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    stages: [Unpacks, Runs]\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    steps: [Unpacks, Runs]\n"),
)
NOTHING_HERE = Code(
    "J229",
    level=Level.NOTICE,
    title="Cells that say that there is nothing",
    message="{said}: left empty",
    suggestion="leave such cells out",
    why="A dash or “none” in a table says that a cell is empty. As an entry it would be drawn, counted and found.",
    wrong=in_map("title: Anna\nstages:\n  - {name: Use, actions: runs, pain_points: none}\n"),
    right=in_map("title: Anna\nstages:\n  - {name: Use, actions: runs}\n"),
)
OPEN_NAME = Code(
    "J243",
    level=Level.NOTICE,
    title="A name that is still open",
    message="“{text}” stands for a name that is still open{more}",
    suggestion="write the name; until then readers see “{text}”",
    why="What stands for a name is drawn, listed and found like one, and its address changes with the name.",
    wrong=in_map("title: Anna\nstages:\n  - {name: TODO, actions: runs}\n"),
    right=in_map("title: Anna\nstages:\n  - {name: Use, actions: runs}\n"),
)
PERHAPS_SEVERAL = Code(
    "J230",
    level=Level.NOTICE,
    title="Perhaps several things in one text",
    message="one {kind}, or several? “{text}” is read as one",
    suggestion="for several write {lines}",
    why="A text with commas can be one name or a list of them. The check asks; it does not guess.",
    wrong=in_map("title: Anna\nstages:\n  - {name: Use, pain_points: Slow; loud; far away}\n"),
    right=in_map("title: Anna\nstages:\n  - {name: Use, pain_points: [Slow, loud, far away]}\n"),
)
SEVERAL_NAMES = Code(
    "J231",
    level=Level.ERROR,
    title="Several names in one text",
    message="“{text}” names several: {names}",
    suggestion="write {lines}",
    why="Names between commas would become one new name, beside those that are known.",
    wrong={
        "personas/anna.yml": "name: Anna\n",
        "personas/ben.yml": "name: Ben\n",
        "maps/anna.yml": "title: Shoes\npersonas: Anna, Ben\nstages: [Awareness]\n",
    },
    right={
        "personas/anna.yml": "name: Anna\n",
        "personas/ben.yml": "name: Ben\n",
        "maps/anna.yml": "title: Shoes\npersonas: [Anna, Ben]\nstages: [Awareness]\n",
    },
)
OWN_ROW = Code(
    "J232",
    level=Level.ERROR,
    title="A row that no lane is declared for",
    message="“{name}” is not a field of {owner}",
    suggestion="for a row of your own, declare it in this map:\n{lines}",
    why="A row of your own is a lane that the map declares, so that a typo does not become one.",
    wrong=in_map("title: Anna\nstages:\n  - {name: Use, systems: Card register}\n"),
    right=in_map(
        "title: Anna\ncustom_lanes:\n  systems: {name: Systems}\nstages:\n  - {name: Use, systems: Card register}\n"
    ),
)
OWN_FACT = Code(
    "J233",
    level=Level.ERROR,
    title="A fact that has no field of its own",
    message="“{name}” is not a field of {owner}",
    suggestion="put it under “facts”:\n{lines}",
    why="What only you collect is shown as a table of facts, in your words.",
    wrong={"personas/anna.yml": "name: Anna\nincome: 38k\n"},
    right={"personas/anna.yml": "name: Anna\nfacts: {Income: 38k}\n"},
)
LANGUAGE_OR_COUNTRY = Code(
    "J234",
    level=Level.NOTICE,
    title="A language that is also the code of a country",
    message="“{tag}” is {language}",
    suggestion="did you mean “{likely}”?",
    why="Codes of countries and of languages differ: Sweden is SE, and Swedish is sv.",
    wrong=in_map("title: Anna\nlanguage: se\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nlanguage: sv\nstages: [Awareness]\n"),
)
WHO_IN_EMOTION = Code(
    "J235",
    level=Level.ERROR,
    title="Who feels it, as a field of an emotion",
    message="{what}: who feels it is written before a colon",
    suggestion="write {lines}",
    why="Each persona has a curve of their own, so their names come first and may have several points each.",
    wrong={
        "maps/anna.yml": "title: A\npersonas: [anna, ben]\nsteps:\n  - {name: Use, emotion: [{who: anna, score: 1}]}\n",
        "personas/anna.yml": "name: Anna\n",
        "personas/ben.yml": "name: Ben\n",
    },
    right={
        "maps/anna.yml": "title: A\npersonas: [anna, ben]\nsteps:\n  - {name: Use, emotion: {anna: 1}}\n",
        "personas/anna.yml": "name: Anna\n",
        "personas/ben.yml": "name: Ben\n",
    },
)
WITHHELD_FIGURES = Code(
    "J236",
    level=Level.WARNING,
    title="Figures of a score that is withheld",
    message="“withheld” keeps this score from being shown, so “{name}” is left out",
    suggestion="remove the figures, or “withheld”",
    why="`withheld: yes` says that too few people answered. Their figures do not belong in the file.",
    wrong=in_map("title: Anna\nsteps:\n  - {name: Pays, emotion: {score: -1, withheld: yes}}\n"),
    right=in_map("title: Anna\nsteps:\n  - {name: Pays, emotion: {withheld: yes}}\n"),
)
LIBRARY_AS_LIST = Code(
    "J237",
    level=Level.ERROR,
    title="A list where each entry has an id",
    message="“{name}” takes each entry under an id of its own, and this is a list",
    suggestion="write each entry under an id",
    why="Maps refer to what they share by an id, which stays when the name changes.",
    wrong={
        "portfolio.yml": "touchpoints: [Phone, Website]\n",
        "maps/anna.yml": "title: Anna\nstages: [{name: Use, touchpoints: Phone}]\n",
    },
    right={
        "portfolio.yml": "touchpoints: {phone: Phone, website: Website}\n",
        "maps/anna.yml": "title: Anna\nstages: [{name: Use, touchpoints: Phone}]\n",
    },
)
WRAPPER = Code(
    "J238",
    level=Level.ERROR,
    title="A name around fields",
    message="“{name}” is not a field of {owner}, and what is below it belongs one level further out",
    suggestion="remove “{name}:”{more}, and move the lines below it to where it was",
    why="A file is one map already, and an item of a list one stage: nothing has to be put around their fields.",
    wrong=in_map("journey:\n  title: Anna\n  stages: [Awareness]\n"),
    right=in_map("title: Anna\nstages: [Awareness]\n"),
)
PARTS_IN_TEXT = Code(
    "J239",
    level=Level.ERROR,
    title="Stages or steps in one text",
    message="“{text}” is one text, and each {kind} is an entry of a list",
    suggestion="write {lines}",
    why="Arrows and commas have no meaning in YAML: it would be one stage with a long name.",
    wrong=in_map("title: Anna\nstages: Looks > Pays\n"),
    right=in_map("title: Anna\nstages: [Looks, Pays]\n"),
)
FOREIGN_FILE = Code(
    "J240",
    level=Level.ERROR,
    title="A file of another program",
    message="no field here is one of {owner}: {names}",
    suggestion="begin with “{first}: …”, and write what the file is about under the names of our fields",
    why="Exports of other programs have fields of their own. Nobody knows what they mean, so nothing of them is read.",
    wrong=in_map('{"nodes": [{"id": 1, "text": "Looks"}], "viewport": {"x": 0}}\n'),
    right=in_map("title: Anna\nstages: [Looks]\n"),
)
PARTS_AMONG_FIELDS = Code(
    "J241",
    level=Level.ERROR,
    title="Stages or steps among the fields of a map",
    message="“{name}” is a {kind} of this map, and the {kind}s of a map are listed below “{field}:”",
    suggestion="write\n{lines}",
    why="A list says in which order they come, and tells their names from the fields of the map.",
    wrong=in_map("title: Anna\nStage 1: Looks\nStage 2: Pays\n"),
    right=in_map('title: Anna\nstages: ["Stage 1: Looks", "Stage 2: Pays"]\n'),
)
CELLS_BY_STAGE = Code(
    "J242",
    level=Level.ERROR,
    title="Cells of all stages in a field of the map",
    message="{names}: what is below the names of stages belongs in these stages",
    suggestion="write it below each stage:\n{lines}",
    why="What is in a cell is written below its stage, so that stages can be moved and left out with their cells.",
    wrong=in_map("title: Anna\nstages: [Looks, Pays]\nactions: {Looks: Scrolls, Pays: Types}\n"),
    right=in_map("title: Anna\nstages: [{name: Looks, actions: Scrolls}, {name: Pays, actions: Types}]\n"),
)
DASH_BEFORE_FIELD = Code(
    "J246",
    level=Level.ERROR,
    title="A dash before a field",
    message="“{name}” is a field of the {kind} above, and its dash begins another {kind}{more}",
    suggestion="write a space in place of the dash, so that it is lined up with the name of the {kind}",
    why="Each dash begins a stage or step of its own; only its first field has one.",
    wrong=in_map("title: Anna\nstages:\n  - name: Looks\n  - actions: Scrolls\n"),
    right=in_map("title: Anna\nstages:\n  - name: Looks\n    actions: Scrolls\n"),
)
TEXTS_BY_LANGUAGE = Code(
    "J244",
    level=Level.ERROR,
    title="A text for each language where one is read",
    message="“{name}” has a text for each language ({languages}), and a {what} is in one{more}",
    suggestion="keep one language here, and write a file of its own for each of the others",
    why="A translation is a map of its own, so that each has its address, its search and its review. Only the library, "
    "which all maps share, has names in several languages.",
    wrong=in_map("title: Anna\nsteps:\n  - {name: Pays, actions: {en: Types, fr: Tape}}\n"),
    right=in_map("title: Anna\nsteps:\n  - {name: Pays, actions: Types}\n"),
)
ROWS_OF_MAP = Code(
    "J245",
    level=Level.ERROR,
    title="Rows of a table beside its columns",
    message="{rows} seem to be rows of a table that has the {columns} as columns",
    suggestion="write each value into its column",
    why="A map is written column by column: a stage or step holds what belongs to it. Fields of the map itself are "
    "about the whole journey.",
    wrong=in_map("title: Anna\nstages: [See, Buy]\nactions: [Looks, Pays]\nemotion: [1, -1]\n"),
    right=in_map(
        "title: Anna\nstages:\n  - {name: See, actions: Looks, emotion: 1}\n"
        "  - {name: Buy, actions: Pays, emotion: -1}\n"
    ),
)
VALUES_IN_TEXT = Code(
    "J247",
    level=Level.NOTICE,
    title="A metric and its value in one text",
    message="“{text}” is read as the name of a metric that has no value",
    suggestion="write {lines}",
    why="A name and a value of its own can be compared, and drawn in a row of figures.",
    wrong=in_map('title: Anna\nsteps:\n  - {name: Pays, metrics: "CSAT: 4; CES: 3"}\n'),
    right=in_map("title: Anna\nsteps:\n  - {name: Pays, metrics: [{name: CSAT, value: 4}, {name: CES, value: 3}]}\n"),
)
