"""J101 to J119: what YAML would misread or leave out, found before YAML reads it."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level

NOT_UTF8 = Code(
    "J101",
    level=Level.ERROR,
    title="The file is not UTF-8",
    message="this file is not encoded in UTF-8 (byte {byte} cannot be read)",
    suggestion="save it as UTF-8 in your editor",
    why="Chinese, accents and emoji are only read alike on every computer if the file is saved as UTF-8.",
    wrong={"maps/cafe.yml": b"title: Breakfast in the caf\xe9\nstages: [Arrival]\n"},
    right={"maps/cafe.yml": "title: Breakfast in the café\nstages: [Arrival]\n"},
)
CONTROL_CHARACTER = Code(
    "J102",
    level=Level.WARNING,
    title="An invisible control character",
    message="there is an invisible control character here ({name}); it is left out",
    suggestion="delete it, or type the text anew",
    why="Control characters come along when text is copied. Nobody sees them, and programs fail on them.",
    wrong=in_map("title: Anna\x0bbuys shoes\nstages: [Awareness]\n"),
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
BIDI_CHARACTER = Code(
    "J103",
    level=Level.WARNING,
    title="An invisible character that turns the direction of the text",
    message="an invisible character turns the direction of the text here ({name}); it is left out",
    suggestion="delete it; Arabic and Hebrew get their direction without it",
    why="Such a character lets a text look different from what it says, which can deceive a reviewer.",
    wrong=in_map("title: Anna buys \u202eseohs\nstages: [Awareness]\n"),
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
FULL_WIDTH_COLON = Code(
    "J104",
    level=Level.ERROR,
    title="A full-width colon after a field's name",
    message="“{name}：” uses a full-width colon, so YAML does not see a field here",
    suggestion="write “{name}: ” with a plain colon and a space",
    why="Chinese and Japanese keyboards type “：”. YAML only knows “:”, and reads the whole line as a text.",
    wrong=in_map("title： 安娜买跑鞋\nstages: [认知]\n"),
    right=in_map("title: 安娜买跑鞋\nstages: [认知]\n"),
)
NO_SPACE_AFTER_COLON = Code(
    "J105",
    level=Level.ERROR,
    title="No space after the colon",
    message="there is no space after “{name}:”, so YAML does not see a field here",
    suggestion="write “{name}: ” with a space after the colon",
    why="`9:30` and `https://…` are texts because a colon alone does not end a field's name; a colon and a space do.",
    wrong=in_map("title:Anna buys shoes\nstages: [Awareness]\n"),
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
TAB = Code(
    "J106",
    level=Level.ERROR,
    title="A tab",
    message="there is a tab {where}; YAML only takes spaces there",
    suggestion="use spaces, two for each level",
    why="A tab is as wide as each editor likes, so YAML cannot tell from it what belongs to what.",
    wrong=in_map("title: Anna buys shoes\nstages:\n\t- Awareness\n"),
    right=in_map("title: Anna buys shoes\nstages:\n  - Awareness\n"),
)
ODD_SPACE = Code(
    "J107",
    level=Level.ERROR,
    title="A space that is not a plain one",
    message="there is {what} {where}; YAML takes it for a letter",
    suggestion="replace it with plain spaces",
    why="Full-width, no-break and zero-width spaces look like spaces, but to YAML they are part of the text.",
    wrong=in_map("title: Anna buys shoes\nstages:\n  -　Awareness\n"),
    right=in_map("title: Anna buys shoes\nstages:\n  - Awareness\n"),
)
WRONG_DASH = Code(
    "J108",
    level=Level.ERROR,
    title="Not a list dash",
    message="“{found}” does not begin a list item in YAML, so the lines run together{more}",
    suggestion="begin each item with “- ”: a plain hyphen and a space",
    why="Bullets, long dashes and a hyphen without a space are plain text to YAML: several items become one.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    pain_points:\n      • too slow\n      • too dear\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    pain_points:\n      - too slow\n      - too dear\n"),
)
QUOTES_NEEDED = Code(
    "J109",
    level=Level.ERROR,
    title="A text that begins with a character of YAML's own",
    message="a text cannot begin with “{character}”, which has a meaning of its own in YAML",
    suggestion="put the text in quotation marks: {quoted}",
    why="@ % & * ! | > [ { # ? and the backtick begin something else in YAML than a text.",
    wrong=in_map("title: Anna\nsummary: @anna buys shoes\nstages: [Awareness]\n"),
    right=in_map('title: Anna\nsummary: "@anna buys shoes"\nstages: [Awareness]\n'),
)
TEXT_AFTER_QUOTE = Code(
    "J110",
    level=Level.ERROR,
    title="More text after the closing quotation mark",
    message="the text ends at its closing quotation mark, and “{rest}” is left over",
    suggestion="put the whole text in quotation marks: {quoted}",
    why="A text that begins with a quotation mark ends, for YAML, at the next one.",
    wrong=in_map('title: Anna\nsummary: "Why?" she asks\nstages: [Awareness]\n'),
    right=in_map("title: Anna\nsummary: '\"Why?\" she asks'\nstages: [Awareness]\n"),
)
COLON_INSIDE = Code(
    "J111",
    level=Level.ERROR,
    title="A colon and a space inside a text",
    message="the colon and space after “{before}” would begin another field",
    suggestion="put the text in quotation marks: {quoted}",
    why="A colon followed by a space separates a field's name from its value; there can only be one on a line.",
    wrong=in_map("title: Anna: buying shoes\nstages: [Awareness]\n"),
    right=in_map('title: "Anna: buying shoes"\nstages: [Awareness]\n'),
)
HASH_SWALLOWS = Code(
    "J112",
    level=Level.ERROR,
    title="A hash sign that cuts off the rest of the line",
    message="YAML would drop “{rest}”, because a space and “#” begin a comment",
    suggestion="put the text in quotation marks: {quoted}; or, for a comment, write “# ” with a space",
    why="Everything after a space and a hash sign is a comment, and would be missing from the map.",
    wrong=in_map("title: We are #1\nstages: [Awareness]\n"),
    right=in_map('title: "We are #1"  # a comment\nstages: [Awareness]\n'),
)
FULL_WIDTH_COMMA = Code(
    "J113",
    level=Level.ERROR,
    title="A full-width comma in a list",
    message="“{found}” does not separate entries, so “{text}” is read as one",
    suggestion="use a plain comma and a space: {repaired}; or quotation marks if it is one text",
    why="In `[安娜，本]` YAML sees one name. Write sentences one a line with “- ”, and keep `[…]` for short names.",
    wrong={
        "maps/anna.yml": "title: 安娜买跑鞋\npersonas: [安娜，本]\nstages: [认知]\n",
        "personas/anna.yml": "name: 安娜\n",
        "personas/ben.yml": "name: 本\n",
    },
    right={
        "maps/anna.yml": "title: 安娜买跑鞋\npersonas: [安娜, 本]\nstages: [认知]\n",
        "personas/anna.yml": "name: 安娜\n",
        "personas/ben.yml": "name: 本\n",
    },
)
COMMA_CUTS_TEXT = Code(
    "J114",
    level=Level.ERROR,
    title="A comma that cuts a text",
    message="the comma ends the text, and “{rest}” becomes {what} of its own",
    suggestion="put the text in quotation marks: {quoted}",
    why="Between { and } a comma separates fields.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    pain_points:\n      - {text: slow, and dear}\n"),
    right=in_map('title: Anna\nstages:\n  - name: Use\n    pain_points:\n      - {text: "slow, and dear"}\n'),
)
TEXT_BECAME_FIELD = Code(
    "J115",
    level=Level.ERROR,
    title="A text that became a field",
    message="“{name}: ” is read as the name of a field",
    suggestion="put the text in quotation marks: {quoted}",
    why="A colon and a space make a field of what is before it, also in a list.",
    wrong=in_map("title: 安娜\nstages:\n  - name: 使用\n    quotes:\n      - 她说: 太贵了\n"),
    right=in_map('title: 安娜\nstages:\n  - name: 使用\n    quotes:\n      - "她说: 太贵了"\n'),
)
UNCLOSED_QUOTE = Code(
    "J116",
    level=Level.ERROR,
    title="A quotation mark that is never closed",
    message="the quotation mark {mark} is never closed",
    suggestion="close it: {quoted}",
    why="A text that begins with a quotation mark goes on, for YAML, to the next one, however far away it is.",
    wrong=in_map('title: "Anna buys shoes\nstages: [Awareness]\n'),
    right=in_map('title: "Anna buys shoes"\nstages: [Awareness]\n'),
)
UNCLOSED_BRACKET = Code(
    "J117",
    level=Level.ERROR,
    title="A bracket that is never closed",
    message="“{bracket}” is never closed",
    suggestion="close it with “{closing}”, or put the text in quotation marks if it is not a list",
    why="A value that begins with a bracket goes on, for YAML, until the closing one.",
    wrong=in_map("title: Anna\ntags: [shoes, running\nstages: [Awareness]\n"),
    right=in_map("title: Anna\ntags: [shoes, running]\nstages: [Awareness]\n"),
)
DASH_BEHIND_NAME = Code(
    "J118",
    level=Level.ERROR,
    title="A list that begins on the line of its field's name",
    message="a list with dashes cannot begin on the line of its name",
    suggestion="put “{item}” on a line of its own below, or leave out the dash",
    why="Each item of a list with dashes is on its own line.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    needs: - A quick answer\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    needs:\n      - A quick answer\n"),
)
TEXT_GOES_ON = Code(
    "J119",
    level=Level.ERROR,
    title="A line that runs into the text above it",
    message="this line is indented more than the one above, so “{start}” becomes part of the text there",
    suggestion="begin it in the same column as the line that it belongs beside",
    why="A line that is indented more continues the text above it, also if it begins with a dash or a field's name.",
    wrong=in_map("title: Anna\nstages:\n  - name: Use\n    needs:\n      - A quick answer\n        - A kind one\n"),
    right=in_map("title: Anna\nstages:\n  - name: Use\n    needs:\n      - A quick answer\n      - A kind one\n"),
)
