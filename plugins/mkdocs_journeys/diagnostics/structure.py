"""J120 to J139: YAML that cannot be read, or that means something which no journey map needs."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level

DUPLICATE_FIELD = Code(
    "J120",
    level=Level.ERROR,
    title="A field that is given twice",
    message="“{name}” is given twice; the first is in line {line}",
    suggestion="keep one of them, or put both values into one list",
    why="YAML would silently keep only the last one.",
    wrong=in_map("title: Anna\nsummary: Shoes\nsummary: Running shoes\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nsummary: Running shoes\nstages: [Awareness]\n"),
)
EMPTY_ITEM = Code(
    "J121",
    level=Level.ERROR,
    title="An empty list item",
    message="there is nothing in this list item",
    suggestion="write its text, or delete it",
    why="An empty item is usually a text that got lost.",
    wrong=in_map("title: Anna\nstages:\n  - Awareness\n  -\n"),
    right=in_map("title: Anna\nstages:\n  - Awareness\n"),
)
TAG = Code(
    "J122",
    level=Level.ERROR,
    title="A YAML tag",
    message="“!{name}” is a tag of YAML, which journey files do not use",
    suggestion="delete it, or put the text in quotation marks",
    why="Every value is a text until its field says otherwise, so tags are not needed.",
    wrong=in_map("title: !!str Anna\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nstages: [Awareness]\n"),
)
ANCHOR = Code(
    "J123",
    level=Level.ERROR,
    title="A YAML anchor",
    message="“&{name}” is an anchor of YAML, which journey files do not use",
    suggestion="delete it; what several maps share belongs in portfolio.yml",
    why="With anchors a few lines can become millions, and they hide from a reader what a map says.",
    wrong=in_map("title: &shoes Anna\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nstages: [Awareness]\n"),
)
ALIAS = Code(
    "J124",
    level=Level.ERROR,
    title="A YAML alias",
    message="“*{name}” is an alias of YAML, which journey files do not use",
    suggestion="write the value itself, or put the text in quotation marks",
    why="With aliases a few lines can become millions, and they hide from a reader what a map says.",
    wrong=in_map("title: Anna\nsummary: *shoes\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nsummary: Shoes\nstages: [Awareness]\n"),
)
FIELD_NAME_NOT_TEXT = Code(
    "J125",
    level=Level.ERROR,
    title="A field without a name",
    message="the name of a field is a text, not {what}",
    suggestion="write “name: value”",
    why="Lists and groups of fields cannot be the name of a field, and the name cannot be empty.",
    wrong=in_map("title: Anna\n[summary]: Shoes\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nsummary: Shoes\nstages: [Awareness]\n"),
)
SECOND_DOCUMENT = Code(
    "J126",
    level=Level.ERROR,
    title="A second document in one file",
    message="“---” begins a second document; everything from here on is left out",
    suggestion="put it into a file of its own",
    why="One file holds one map, persona or case study.",
    wrong=in_map("title: Anna\nstages: [Awareness]\n---\ntitle: Ben\nstages: [Awareness]\n"),
    right={
        "maps/anna.yml": "title: Anna\nstages: [Awareness]\n",
        "maps/ben.yml": "title: Ben\nstages: [Awareness]\n",
    },
)
TOO_DEEP = Code(
    "J127",
    level=Level.ERROR,
    title="Too many levels",
    message="more than {limit} levels are nested here; what is below them is left out",
    suggestion="check the indentation and the brackets",
    why="No field needs so many levels; usually there is a bracket too many.",
    wrong=in_map("title: Anna\nfacts: " + "[" * 40 + "]" * 40 + "\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nfacts: {Season: Spring}\nstages: [Awareness]\n"),
)
INDENTATION = Code(
    "J128",
    level=Level.ERROR,
    title="A line in the wrong column",
    message="this line begins in a column in which nothing above begins",
    suggestion="line it up with what it belongs beside: fields with fields, dashes with dashes",
    why="The column in which a line begins says what it belongs to.",
    wrong=in_map("title: Anna\nstages:\n  - name: Awareness\n   goal: To know\n"),
    right=in_map("title: Anna\nstages:\n  - name: Awareness\n    goal: To know\n"),
)
MISSING_COLON = Code(
    "J129",
    level=Level.ERROR,
    title="A line without a colon",
    message="a field is expected here, but there is no colon after its name",
    suggestion="write “name: value”; to go on with the text above, indent the line more",
    why="Between fields, every line needs a name and a colon.",
    wrong=in_map("title: Anna\nbuys running shoes\nstages: [Awareness]\n"),
    right=in_map("title: Anna\n  buys running shoes\nstages: [Awareness]\n"),
)
BACKSLASH = Code(
    "J130",
    level=Level.ERROR,
    title="A backslash between double quotation marks",
    message="between double quotation marks “{escape}” has no meaning",
    suggestion="write the backslash twice, or use single quotation marks",
    why="Between double quotation marks a backslash begins a sign such as \\n, a line break.",
    wrong=in_map('title: "Anna \\d Ben"\nstages: [Awareness]\n'),
    right=in_map("title: 'Anna \\d Ben'\nstages: [Awareness]\n"),
)
NOT_YAML = Code(
    "J131",
    level=Level.ERROR,
    title="Something that YAML cannot read",
    message="YAML cannot read on from here: {problem}",
    suggestion="look at the brackets, quotation marks and indentation just before it",
    why="What YAML cannot read is not on the page, and what follows may be read in another way than it was meant.",
    wrong=in_map("title: Anna\n%done: half\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nfacts: {Done: half}\nstages: [Awareness]\n"),
)
FRONT_MATTER_OPEN = Code(
    "J132",
    level=Level.ERROR,
    title="Front matter without an end",
    message="the fields begin with “---”, but there is no second “---” after them",
    suggestion="put a line “---” between the fields and the text",
    why="In a Markdown file the fields are between two lines of three hyphens, and the prose below.",
    wrong={"case-studies/bank.md": "---\ntitle: A loan\n\nOnce upon a time …\n"},
    right={"case-studies/bank.md": "---\ntitle: A loan\n---\n\nOnce upon a time …\n"},
)
FRONT_MATTER_NOT_FIRST = Code(
    "J133",
    level=Level.ERROR,
    title="Front matter that is taken for text",
    message="fields seem to begin here, but all of this file is text",
    suggestion="let the file begin with a line of three plain hyphens “---”, and put another one below the fields",
    why="In a Markdown file the fields are between two lines of three hyphens, the first of which begins the "
    "file, without an empty line before it. Long dashes do not count. Otherwise everything is shown, the fields too.",
    wrong={"case-studies/bank.md": "\n---\ntitle: A loan\n---\n\nOnce upon a time …\n"},
    right={"case-studies/bank.md": "---\ntitle: A loan\n---\n\nOnce upon a time …\n"},
)
LABEL_IN_TEXT = Code(
    "J134",
    level=Level.ERROR,
    title="A label that is text",
    message="“{text}” looks like the label of this file, but it is text, so the file is in no build",
    suggestion="put it between two lines “---”, the first of which begins the file; if it is text, begin the "
    "paragraph with another word",
    why="In a Markdown file fields are read between two lines of three hyphens only. Otherwise a file that was not "
    "meant for everybody would be shown, its label included.",
    wrong={"case-studies/bank.md": "-\ntitle: A loan\nonly: internal\n-\n\nOnce upon a time …\n"},
    right={"case-studies/bank.md": "---\ntitle: A loan\nonly: internal\n---\n\nOnce upon a time …\n"},
)
