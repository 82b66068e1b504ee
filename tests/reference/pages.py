"""The pages of docs/reference, written from the model and from the registry of diagnostics.

`make golden` writes them into docs/reference; a test compares them with what stands there.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from string import Formatter
from typing import Final, NamedTuple

import yaml
from markdown.extensions.toc import slugify
from tests.reference.fields import Field, every_field
from tests.reference.python_page import python_page

from mkdocs_journeys.diagnostics import Code, Example, Level
from mkdocs_journeys.insight import MOST_CURVES
from mkdocs_journeys.lint import EVERY_CODE, EVERY_THEME
from mkdocs_journeys.model import BUILT_IN_LANES, Dimension
from mkdocs_journeys.source.checks import LARGEST_PUBLISHED, in_megabytes
from mkdocs_journeys.source.files import MAXIMUM_TABLE, MAXIMUM_TEXT
from mkdocs_journeys.source.link import MOST_COMPARISONS, MOST_ID_BYTES
from mkdocs_journeys.source.shown_problems import MOST_SHOWN
from mkdocs_journeys.source.yaml import MAXIMUM_DEPTH
from mkdocs_journeys.terms import FIELD_TERMS
from mkdocs_journeys.words import Words

EXAMPLES: Final[dict[str, dict[str, str]]] = yaml.safe_load(
    (Path(__file__).parent / "examples.yml").read_text(encoding="utf-8")
)
CHINESE: Final = Words("zh")
GENERATED: Final = (
    "<!-- Written by `make golden` from the model. Change the model or tests/reference/examples.yml. -->\n"
)


class Topic(NamedTuple):
    """One page: its file, its title, what it begins with, and the records whose fields it explains."""

    file: str
    title: str
    begins: str
    records: Mapping[str, str]


TOPICS: Final = (
    Topic(
        "journey-map.md",
        "A map",
        "A file in `maps/`. Besides these fields it has those of [every entity](entity.md) and the [cells](cells.md), "
        "which then concern the whole journey.",
        {"JourneyMap": "Fields of a map", "MapLibrary": "What a map brings along"},
    ),
    Topic(
        "stages-and-steps.md",
        "Stages and steps",
        "The columns of a map. Both carry the [cells](cells.md) as well; a stage without steps is a column itself.",
        {"Part": "Stages and steps", "Step": "Steps only", "Stage": "Stages only"},
    ),
    Topic(
        "cells.md",
        "Cells",
        "What can be said in a map, in a stage and in a step: one field for each lane.",
        {"Cells": "One for each lane", "Image": "Pictures"},
    ),
    Topic(
        "entries.md",
        "Entries of cells",
        "A cell holds one entry or several. A bare text is enough; these fields say more.",
        {
            "CellEntry": "Every entry",
            "Item": "Entries that are a text",
            "PainPoint": "Pain points",
            "Opportunity": "Opportunities",
            "Metric": "Metrics",
            "TouchpointUse": "Touchpoints of a step",
            "ChannelUse": "Channels of a step",
            "Flag": "A yes that may say why",
        },
    ),
    Topic(
        "emotion.md",
        "Emotion",
        "A number, a word, or the fields of a feeling. Several in a list follow one another within the step; names of "
        "personas before them make a curve for each.",
        {"Feeling": "A feeling"},
    ),
    Topic(
        "entity.md",
        "Every entity",
        "Maps, personas, case studies, courses, lessons and runs all carry these fields.",
        {"Entity": "Fields of every entity"},
    ),
    Topic(
        "persona.md",
        "A persona",
        "A file in `personas/`, with the fields of [every entity](entity.md) and these.",
        {"Persona": "Fields of a persona"},
    ),
    Topic(
        "case-study.md",
        "A case study",
        "A file in `case-studies/`, mostly with prose below its fields; also with the fields of [every "
        "entity](entity.md).",
        {"CaseStudy": "Fields of a case study", "Result": "Results"},
    ),
    Topic(
        "course.md",
        "A course",
        "A folder in `courses/` with a `course.yml`, lessons called `01-<name>.md`, and runs in `runs/`. All of them "
        "carry the fields of [every entity](entity.md) too.",
        {
            "Course": "Fields of a course",
            "Lesson": "Fields of a lesson",
            "Run": "Fields of a run",
            "RunDay": "Days of a run",
            "Break": "Breaks of a day",
        },
    ),
    Topic(
        "portfolio.md",
        "The portfolio",
        "`portfolio.yml` holds what maps share. All of it is optional.",
        {
            "PortfolioFile": "Fields of the portfolio",
            "RuleSettings": "Rules",
            "LibraryEntry": "Every entry of a library",
            "Channel": "Channels",
            "Owner": "Owners",
            "Actor": "Actors",
            "Touchpoint": "Touchpoints",
            "Dimension": "Dimensions",
            "Source": "Sources",
            "CustomLane": "Custom lanes",
        },
    ),
)
SHOWN_WITH: Final = {"Quote": "Item", "Phase": "LibraryEntry", "DimensionValue": "LibraryEntry"}
"""Records without fields of their own → where what they have is explained."""
LANGUAGES: Final = {".yml": "yaml", ".md": "markdown", ".csv": "text"}
SINCE: Final = "0.1"
"""The release that brought the fields; one that comes later needs a number of its own."""
LONGEST_EXAMPLE: Final = 30
"""Lines of a file that a page of a diagnostic shows; the one about files that are too large has more."""


def pages() -> dict[str, str]:
    """File in docs/reference → its text."""
    found = {"index.md": index_page()}
    found |= {topic.file: topic_page(topic) for topic in TOPICS}
    found["diagnostics/index.md"] = diagnostics_page()
    found["limits.md"] = limits_page()
    found["python.md"] = python_page()
    return found | {f"diagnostics/{code.code}.md": code_page(code) for code in EVERY_CODE.values()}


def limits_page() -> str:
    """Return the page of limits, with the numbers that the code has."""
    devices = "`con`, `prn`, `aux`, `nul`, `com1`, `lpt1` and the like"
    rows = [
        ("A YAML or Markdown file", f"{in_megabytes(MAXIMUM_TEXT)}", "J402"),
        ("A file of research data", in_megabytes(MAXIMUM_TABLE), "J402"),
        ("A picture or another file that is published", in_megabytes(LARGEST_PUBLISHED), "J402"),
        ("Lists and fields within each other", f"{MAXIMUM_DEPTH} levels", "J127"),
        ("An id, a former id, a file name that becomes an id", f"{MOST_ID_BYTES} bytes", "J323"),
        ("Ids that are taken by the site", "`index`, `readme`, `page`, `print`, `media`, `runs`, `words.js`", "J322"),
        ("Ids that Windows refuses", f"{devices}, with any ending", "J322"),
        ("Characters in an id that nobody sees", "none, but joiners where a script needs them", "J325"),
        ("Ids of one kind that differ in capitals or width only", "none", "J324"),
        ("Curves in one drawing", f"{MOST_CURVES}; table and list have all", "J321"),
        ("Problems of one file that are shown", f"{MOST_SHOWN}, errors first", "J450"),
    ]
    lines = [
        "---\ntitle: Limits\n---\n",
        GENERATED,
        "# Limits\n",
        "What goes beyond a limit is reported with its file and line, and the rest is published.\n",
        "| what | limit | reported as |",
        "|---|---|---|",
        *(f"| {what} | {limit} | [{code}](diagnostics/{code}.md) |" for what, limit, code in rows),
        f"\nNear names are suggested until {MOST_COMPARISONS:,} names have been compared; after that, unknown",
        "names are reported without a suggestion.",
    ]
    return "\n".join(lines) + "\n"


def index_page() -> str:
    lines = [
        "---\ntitle: Reference\n---\n",
        GENERATED,
        "# Reference\n",
        "Every field that can be written, with what it says, what it takes, its Chinese term, and an example. The",
        "[guide](../guide/writing.md) shows how they belong together.\n",
        "| page | explains |",
        "|---|---|",
        *(f"| [{topic.title}]({topic.file}) | {', '.join(names_of(topic))} |" for topic in TOPICS),
        f"| [Diagnostics](diagnostics/index.md) | all {len(EVERY_CODE)} messages of the check, and what to do |",
        "| [Limits](limits.md) | how large files, ids and drawings may be |",
        "| [From Python](python.md) | what `import mkdocs_journeys` offers to programs and notebooks |",
        "\n## Four habits { #habits }\n",
        "- A field that takes several also takes a single one.",
        "- What takes fields also takes the bare text that stands for its name.",
        "- A text is text until its field says otherwise: `9:30`, `no` and `1.10` stay as they are written.",
        "- Number fields also read `+1`, `−1` and `１`; yes/no fields read true, false, yes, no, 是 and 否.",
    ]
    return "\n".join(lines) + "\n"


def names_of(topic: Topic) -> Iterator[str]:
    """The fields of a page as links, without those that several of its records share."""
    seen: set[str] = set()
    for (record, _), field in every_field().items():
        if record in topic.records and field.written not in seen:
            seen.add(field.written)
            yield f"[{shown_name(field)}]({topic.file}#{anchor(field)})"


def topic_page(topic: Topic) -> str:
    parts = [f"---\ntitle: {topic.title}\n---\n", GENERATED, f"# {topic.title}\n", f"{topic.begins}\n"]
    parts.append(summary(topic))
    for record, heading in topic.records.items():
        parts.append(f"## {heading} {{ #{record.lower()} }}\n")
        for (owner, _), field in every_field().items():
            if owner == record:
                parts.append(field_section(field))
    return "\n".join(parts)


def summary(topic: Topic) -> str:
    """Return the table of a page's fields, each with what it says in one sentence."""
    rows = ["| field | needed | says |", "|---|---|---|"]
    for (owner, _), field in every_field().items():
        if owner in topic.records:
            first = re.split(r"(?<=[.:;]) ", field.description, maxsplit=1)[0].rstrip(":;").replace("|", "\\|")
            needed = "needed" if field.is_required else ""
            rows.append(f"| [{shown_name(field)}](#{anchor(field)}) | {needed} | {first} |")
    return "\n".join(rows) + "\n"


def anchor(field: Field) -> str:
    return f"{field.record.__name__.lower()}-{field.written}".replace("_", "-")


def linked(takes: str) -> str:
    """The same with links to the fields of the records that it mentions."""

    def link(found: re.Match[str]) -> str:
        record = SHOWN_WITH.get(found[2], found[2])
        file = next((topic.file for topic in TOPICS if record in topic.records), "")
        return f"[{found[1]}]({file}#{record.lower()})" if file else found[1]

    return re.sub(r"(the fields of [a-z ]+) \(record (\w+)\)", link, takes)


def shown_name(field: Field) -> str:
    """What authors write; what has no name of its own is called by what it is."""
    return {"custom": "A custom lane", "body": "Prose"}.get(field.name, f"`{field.written}`")


def field_section(field: Field) -> str:
    term = FIELD_TERMS.get(field.name) or BUILT_IN_LANES.get(field.name, "")
    # The label of a persona's values is another word in Chinese than that of the values of a dimension.
    shown = "取值" if field.record is Dimension and field.name == "values" else CHINESE(term)
    chips = [linked(field.takes), "needed" if field.is_required else "optional", f"since {SINCE}"]
    chinese = [f'<span lang="zh">中文 {shown}</span>'] if term and shown != term else []
    line = " ".join([*(f"<span>{chip}</span>" for chip in chips), *chinese])
    lines = [
        f"### {shown_name(field)} {{ #{anchor(field)} }}\n",
        "\n".join(textwrap.wrap(field.description, 118)) + "\n",
        f"{line}\n{{ .field-chips }}",
    ]
    example = EXAMPLES.get(field.record.__name__, {}).get(field.name, "").rstrip()
    language = "markdown" if example.startswith("---") else "yaml"
    return "\n".join([*lines, "", f"```{language}", example, "```", ""])


def diagnostics_page() -> str:
    lines = [
        "---\ntitle: Diagnostics\n---\n",
        GENERATED,
        "# Diagnostics\n",
        "What [`journeys check`](../../guide/checking.md) and the site can say, by number. An *error* fails the check,",
        "a *warning* a strict build, a *notice* never anything.\n",
        level_filter(),
    ]
    for theme, codes in EVERY_THEME.items():
        lines += [f"## {theme}\n", "| code | level | meaning |", "|---|---|---|"]
        lines += [f"| [{code.code}]({code.code}.md) | {level_badge(code)} | {code.title} |" for code in codes]
        lines.append("")
    return "\n".join(lines)


def level_filter() -> str:
    """Return the choice of a level, which a style sheet makes work: what has another one is hidden."""
    choices = "".join(
        f'<label><input type="radio" name="level" value="{level}"> {level}</label>\n' for level in map(str, Level)
    )
    every = '<label><input type="radio" name="level" value="" checked> all levels</label>\n'
    return f'<fieldset class="level-filter">\n<legend>Show</legend>\n{every}{choices}</fieldset>\n'


def level_badge(code: Code) -> str:
    """Return the level of a message as a badge."""
    return f'<span class="level level--{code.level}">{code.level}</span>'


def as_shown(template: str) -> str:
    """A text with places to fill in, with the braces that are meant as braces written once."""
    return template.replace("{{", "{").replace("}}", "}")


def has_places(code: Code) -> bool:
    """Whether a message or its help is filled in with what an author wrote."""
    return any(name is not None for _, name, _, _ in Formatter().parse(code.message + (code.suggestion or "")))


def code_page(code: Code) -> str:
    theme = next(title for title, codes in EVERY_THEME.items() if code in codes)
    lines = [
        f"---\ntitle: {code.code} {code.title}\nsearch:\n  boost: 0.5\n---\n",
        GENERATED,
        '<nav class="path" aria-label="Breadcrumb" data-search-exclude markdown="span">'
        f"[Reference](../index.md) › [Diagnostics](index.md) › [{theme}](index.md#{slugify(theme, '-')})</nav>\n",
        f"# {code.code}: {code.title}\n",
        f"{level_badge(code)}\n",
        "\n".join(textwrap.wrap(code.why, 118)) + "\n",
        "```text",
        f"{code.level}[{code.code}]: {as_shown(code.message)}",
        *([f"  = help: {as_shown(code.suggestion)}"] if code.suggestion else []),
        "```\n",
        "What is in { } is filled in with what you wrote.\n" if has_places(code) else "",
        "## Wrong { #wrong }\n",
        *files_shown(code.wrong),
        "## Right { #right }\n",
        *files_shown(code.right),
    ]
    return "\n".join(lines)


def files_shown(example: Example) -> Iterator[str]:
    """The files of an example, as far as they can be printed."""
    for name, content in example.items():
        language = LANGUAGES.get(PurePosixPath(name).suffix, "text")
        if isinstance(content, PurePosixPath):
            text = f"(a symbolic link to {content})"
        elif isinstance(content, bytes):
            language, text = "text", hex_lines(content[:48])
        else:
            lines = content.rstrip("\n").split("\n")
            text = "\n".join(lines[:LONGEST_EXAMPLE]) + ("\n…" if len(lines) > LONGEST_EXAMPLE else "")
            # Characters that nobody can see, or that turn the line, are shown by their names.
            text = "".join(letter if letter.isprintable() or letter == "\n" else escaped(letter) for letter in text)
        title = name.encode("ascii", "backslashreplace").decode() if not name.isprintable() else name
        fence = "````" if "```" in text else "```"
        yield f'{fence}{language} title="{title}"\n{text}\n{fence}\n'


def hex_lines(content: bytes) -> str:
    """Bytes that are no text in UTF-8, as tools for such files show them: in hexadecimal, beside what can be read."""
    rows = [content[start : start + 16] for start in range(0, len(content), 16)]
    return "\n".join(f"{row.hex(' '):<47}  {readable(row)}" for row in rows)


def readable(row: bytes) -> str:
    """Every byte as its letter in ASCII, or as a mark where it is none."""
    return "".join(
        chr(byte) if 32 <= byte < 127 else "\N{REPLACEMENT CHARACTER}" if byte > 126 else "." for byte in row
    )


def escaped(letter: str) -> str:
    return f"⟨{letter.encode('unicode_escape').decode()}⟩"
