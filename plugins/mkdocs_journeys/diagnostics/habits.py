"""J140 to J159: what is right in other programs and formats, and means something else in YAML."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level

LIST_IN_TEXT = Code(
    "J140",
    level=Level.ERROR,
    title="A list within a text",
    message="“{mark}” makes one text of all lines below{also}",
    suggestion="leave out the “{mark}”, and begin each item with “- ”{marks}",
    why="After `|` and `>` everything is one text. The entries of a cell are a list, so that each is drawn by itself.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    needs: |\n      - A quick answer\n      - A kind one\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    needs:\n      - A quick answer\n      - A kind one\n"),
)
BRACKET_INSIDE = Code(
    "J141",
    level=Level.ERROR,
    title="A bracket inside a text between brackets",
    message="between “{outer}” and “{closing}” a text cannot contain “{bracket}”",
    suggestion="put this text in quotation marks: {quoted}",
    why="Between { } and [ ] every bracket begins or ends a list or a group of fields.",
    wrong=in_map("title: Anna\nsteps:\n  - {name: Looks, touchpoints: Website [new]}\n"),
    right=in_map('title: Anna\nsteps:\n  - {name: Looks, touchpoints: "Website [new]"}\n'),
)
FIELDS_IN_MARKS = Code(
    "J142",
    level=Level.WARNING,
    title="Fields between quotation marks",
    message="the quotation marks make one text of {found}",
    suggestion="if these are fields, leave out the quotation marks around them: {text}",
    why="Between quotation marks nothing has a meaning of its own, so this would be a name with braces in it.",
    wrong=in_map('title: Anna\nsteps:\n  - "{name: Looks, actions: Scrolls}"\n'),
    right=in_map("title: Anna\nsteps:\n  - {name: Looks, actions: Scrolls}\n"),
)
DASHES_MISSING = Code(
    "J143",
    level=Level.ERROR,
    title="A list without dashes",
    message="“{name}” is given more than once here, so these are several {field}, and each needs a dash",
    suggestion="write “- {first}”, and line up the other fields of each one below its “{name}”",
    why="Without dashes all lines are fields of one thing, and each field can be given once.",
    wrong=in_map("title: Anna\nstages:\n  name: Looks\n  actions: Scrolls\n  name: Pays\n  actions: Types\n"),
    right=in_map("title: Anna\nstages:\n  - name: Looks\n    actions: Scrolls\n"),
)
LINES_RUN_TOGETHER = Code(
    "J144",
    level=Level.WARNING,
    title="Lines that are read as one text",
    message="these {count} lines are one text for YAML: “{text}”",
    suggestion="begin each with “- ” if they are several; write them on one line if not",
    why="A text goes on in the next line if nothing else begins there, so a list without dashes becomes one entry.",
    wrong=in_map("title: Anna\nstages:\n  Looks\n  Pays\n"),
    right=in_map("title: Anna\nstages:\n  - Looks\n  - Pays\n"),
)
OTHER_COMMENT = Code(
    "J145",
    level=Level.ERROR,
    title="A comment of another language",
    message="“{mark}” does not begin a comment in YAML",
    suggestion="begin the line with “#”",
    why="YAML takes `//`, `/*` and `<!--` for text, which would become part of the map.",
    wrong=in_map("// first draft\ntitle: Anna\nstages: [Awareness]\n"),
    right=in_map("# first draft\ntitle: Anna\nstages: [Awareness]\n"),
)
COMMENT_IN_TEXT = Code(
    "J146",
    level=Level.WARNING,
    title="A comment of another language behind a text",
    message="“{comment}” is part of the text here, and is shown",
    suggestion="for a comment write “{written}”, with a space before it; else put the text in quotation marks",
    why="Only “#” after a space begins a comment in YAML.",
    wrong=in_map("title: Anna // not sure\nstages: [Awareness]\n"),
    right=in_map("title: Anna # not sure\nstages: [Awareness]\n"),
)
TYPOGRAPHIC_MARKS = Code(
    "J147",
    level=Level.WARNING,
    title="Quotation marks of a word processor",
    message="the marks {marks} are part of the text, and are shown",
    suggestion="leave them out: {text}",
    why="YAML knows \" and ' only. Marks that a word processor has put around a whole text are drawn with it.",
    wrong=in_map("title: “Anna buys shoes”\nstages: [Awareness]\n"),
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
TABLE = Code(
    "J149",
    level=Level.ERROR,
    title="A table",
    message="this is a table, and YAML knows fields and lists only",
    suggestion="write a field for each cell, below the stage that it is of: “- name: Looks”, “  actions: Scrolls”",
    why="Every cell has a name and a place of its own, so that it can be drawn, found and referred to.",
    wrong=in_map(
        "title: Anna\nstages:\n  | Stage | Actions |\n  |---|---|\n  | Looks | Scrolls |\n  | Pays | Types |\n"
    ),
    right=in_map("title: Anna\nstages:\n  - name: Looks\n    actions: Scrolls\n"),
)
MARK_AT_END = Code(
    "J148",
    level=Level.NOTICE,
    title="A comma or semicolon at the end of a text",
    message="“{text}” ends with “{mark}”, which is shown{more}",
    suggestion="leave it out: {without}",
    why="Other formats end a line with such a mark. In YAML it is part of the text, and readers see it.",
    wrong=in_map("title: Dentist;\nstages: [Awareness]\n"),
    right=in_map("title: Dentist\nstages: [Awareness]\n"),
)
FENCE = Code(
    "J150",
    level=Level.ERROR,
    title="A fence of Markdown",
    message="“{mark}” belongs to Markdown, and this file is YAML as it is",
    suggestion="remove the lines with fences{more}",
    why="A chat or a page shows YAML between fences. In a file they would be the beginning of a text.",
    wrong=in_map("```yaml\ntitle: Anna\nstages: [Awareness]\n```\n"),
    right=in_map("title: Anna\nstages: [Awareness]\n"),
)
EQUALS_SIGN = Code(
    "J151",
    level=Level.ERROR,
    title="An equals sign behind a field",
    message="“{name} =” is no field: YAML writes a colon between a name and its value",
    suggestion="write “{name}: ”",
    why="Settings of other programs have an equals sign there. In YAML it is a part of the text.",
    wrong=in_map("title = Anna\nstages: [Awareness]\n"),
    right=in_map("title: Anna\nstages: [Awareness]\n"),
)
DIAGRAM = Code(
    "J152",
    level=Level.ERROR,
    title="A diagram of Mermaid",
    message="“{kind}” begins a diagram of Mermaid, which is not read; a map is written in fields",
    suggestion="""write its title as “title: …”, and below “stages:” for each section its name, for each task a step:
- name: …
  steps:
    - {{name: …, emotion: …}}
a score from 1 to 5 needs a line “emotion_scale: [1, 5]” once, and who does it is “who: …”""",
    why="Mermaid has a grammar of its own, and YAML takes its lines for one text or for fields.",
    wrong=in_map("journey\n  title Anna\n  section Awareness\n    Sees an ad: 4: Anna\n"),
    right=in_map(
        "title: Anna\nemotion_scale: [1, 5]\nstages:\n  - name: Awareness\n    steps:\n"
        "      - {name: Sees an ad, emotion: 4, who: Anna}\n"
    ),
)
HEADINGS = Code(
    "J153",
    level=Level.ERROR,
    title="Headings of Markdown",
    message="“{heading}” begins a comment in YAML{more}, so what is below them are fields of the whole map",
    suggestion="write the headings as the names of stages, and move what is below each of them below its name",
    why="In Markdown a hash sign begins a heading. In YAML it begins a remark that nobody reads.",
    wrong=in_map("title: Anna\n## Awareness\nactions: Looks\n## Use\nneeds: Comfort\n"),
    right=in_map("title: Anna\nstages:\n  - name: Awareness\n    actions: Looks\n  - name: Use\n    needs: Comfort\n"),
)
COMMA_MISSING = Code(
    "J154",
    level=Level.ERROR,
    title="A comma that is missing",
    message="between “{outer}” and “{closing}” a comma is missing behind this{more}",
    suggestion="put a comma behind each entry, also at the end of a line; without brackets no commas are needed",
    why="Outside of brackets a new line begins a new field. Between { } and [ ] only a comma does.",
    wrong=in_map("title: Anna\nsteps: [{name: Looks\n  needs: Time}, Pays]\n"),
    right=in_map("title: Anna\nsteps: [{name: Looks,\n  needs: Time}, Pays]\n"),
)
TOML_TABLES = Code(
    "J155",
    level=Level.ERROR,
    title="A heading of TOML",
    message="“{heading}” is a heading of TOML, and YAML has none{more}",
    suggestion="write {names} once, with the fields further in below it, and “: ” in place of “=”; "
    "begin each entry of a list with “- ”",
    why="TOML writes a heading above each entry of a list. In YAML a dash begins it.",
    wrong=in_map('title = "Anna"\n[[stages]]\nname = "Awareness"\n[[stages]]\nname = "Use"\n'),
    right=in_map("title: Anna\nstages:\n  - name: Awareness\n  - name: Use\n"),
)
