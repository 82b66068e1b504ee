"""J4xx: files that are not read, and files that prose and fields name but that are not there."""

from __future__ import annotations

from pathlib import PurePosixPath

from mkdocs_journeys.diagnostics.code import Code, in_map
from mkdocs_journeys.diagnostics.diagnostic import Level

_COURSE = {"courses/mapping/course.yml": "title: Journey mapping\n"}
_LESSON = "---\ntitle: Why maps\n---\n\n{}\n"

LINK_LEAVES_FOLDER = Code(
    "J401",
    level=Level.ERROR,
    title="A symbolic link that is not followed",
    message="this symbolic link {problem}, so it is not read",
    suggestion="put the file itself here",
    why="What is published must lie in the journeys folder, or a link could publish any file of the computer.",
    wrong={"maps/anna.yml": PurePosixPath("../../anna.yml")},
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
FILE_TOO_LARGE = Code(
    "J402",
    level=Level.ERROR,
    title="A file that is too large",
    message="this file is larger than {limit}, so it is not read",
    suggestion="check that it is the right file, or divide it",
    why="A map of a hundred steps is a hundred times smaller; a larger file is usually something else.",
    wrong=in_map("title: Anna buys shoes\nstages: [Awareness]\n" + "# More than a megabyte of this\n" * 40_000),
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
FILE_UNREADABLE = Code(
    "J403",
    level=Level.ERROR,
    title="A file that cannot be opened",
    message="this file cannot be read: {problem}",
    suggestion="check what it is and who may read it",
    why="The operating system refuses it, or it is not an ordinary file.",
    wrong={"maps/anna.yml/anna.txt": "A folder that has the name of a file.\n"},
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
SAME_FILE_NAME = Code(
    "J404",
    level=Level.ERROR,
    title="Two files with the same name",
    message="another file of this name differs only in how its accents are stored",
    suggestion="rename one of them",
    why="Accented letters can be stored in two ways that nobody can tell apart, and addresses know only one of them.",
    wrong={
        "maps/caf\u00e9.yml": "title: Breakfast\nstages: [Arrival]\n",
        "maps/cafe\u0301.yml": "title: Lunch\nstages: [Arrival]\n",
    },
    right={"maps/café.yml": "title: Breakfast\nstages: [Arrival]\n"},
)
UNUSED_FILE = Code(
    "J405",
    level=Level.NOTICE,
    title="A file that belongs nowhere",
    message="this file is not read, because it lies in none of the folders that have a meaning",
    suggestion="move it to maps/, personas/, case-studies/ or courses/<name>/, or begin its name with “_”",
    why="A map in the wrong folder would be missing from the site, and nobody would notice.",
    wrong={"anna.yml": "title: Anna buys shoes\nstages: [Awareness]\n"},
    right=in_map("title: Anna buys shoes\nstages: [Awareness]\n"),
)
PICTURE_MISSING = Code(
    "J406",
    level=Level.ERROR,
    title="A picture that is not there",
    message="there is no picture “{path}” in the journeys folder",
    suggestion="a path begins at the file that names the picture",
    why="Readers would see a broken picture.",
    wrong={"personas/anna.yml": "name: Anna\nportrait: anna.png\n"},
    right={"personas/anna.yml": "name: Anna\nportrait: anna.png\n", "personas/anna.png": b"\x89PNG\r\n\x1a\n"},
)
PICTURE_NOT_ALLOWED = Code(
    "J407",
    level=Level.ERROR,
    title="A picture that cannot be published",
    message="“{path}” is not a picture within the journeys folder",
    suggestion="name a file of the journeys folder, from this file on, that ends in {endings}",
    why="Only pictures are published, and only from the journeys folder; drawings in SVG can contain scripts.",
    wrong={"personas/anna.yml": "name: Anna\nportrait: ../../secret.txt\n"},
    right={"personas/anna.yml": "name: Anna\nportrait: 👩\n"},
)
COURSE_FILE_MISSING = Code(
    "J408",
    level=Level.NOTICE,
    title="A course without course.yml",
    message="there is no course.yml in this folder, so the course has the name of its folder",
    suggestion="add {path} with a title",
    why="The title, the audience and the objectives of a course are in course.yml.",
    wrong={"courses/mapping/01-why.md": "---\ntitle: Why maps\n---\n\nBecause.\n"},
    right={
        "courses/mapping/course.yml": "title: Journey mapping\n",
        "courses/mapping/01-why.md": "---\ntitle: Why maps\n---\n\nBecause.\n",
    },
)
LINKED_FILE_MISSING = Code(
    "J409",
    level=Level.ERROR,
    title="A linked file that is not there",
    message="there is no file “{path}” in the journeys folder",
    suggestion="a path begins at the file that has the link",
    why="Readers would see a broken picture, or follow a link to nothing.",
    wrong={**_COURSE, "courses/mapping/01-why.md": _LESSON.format("![An empty canvas](canvas.png)")},
    right={
        **_COURSE,
        "courses/mapping/01-why.md": _LESSON.format("![An empty canvas](canvas.png)"),
        "courses/mapping/canvas.png": b"\x89PNG\r\n\x1a\n",
    },
)
LINKED_FILE_NOT_ALLOWED = Code(
    "J410",
    level=Level.ERROR,
    title="A linked file that is not published",
    message="“{path}” cannot be published",
    suggestion="link to a file within the journeys folder, ending in {endings}",
    why="A link publishes its file. What can contain scripts stays where it is, and so does research data.",
    wrong={
        **_COURSE,
        "courses/mapping/01-why.md": _LESSON.format("Fill in the [worksheet](worksheet.html)."),
        "courses/mapping/worksheet.html": "<p>Steps</p>\n",
    },
    right={
        **_COURSE,
        "courses/mapping/01-why.md": _LESSON.format("Fill in the [worksheet](worksheet.pdf)."),
        "courses/mapping/worksheet.pdf": b"%PDF-1.7\n",
    },
)
LINKED_PAGE_UNKNOWN = Code(
    "J411",
    level=Level.ERROR,
    title="A link to a page that does not exist",
    message="“{path}” is no map, persona, case study or lesson of this library",
    suggestion="a path begins at the file that has the link",
    why="Readers would follow a link to nothing.",
    wrong={
        **_COURSE,
        "courses/mapping/01-why.md": _LESSON.format("Next come the [steps](02-stages.md)."),
        "courses/mapping/02-steps.md": "---\ntitle: Steps\n---\n",
    },
    right={
        **_COURSE,
        "courses/mapping/01-why.md": _LESSON.format("Next come the [steps](02-steps.md)."),
        "courses/mapping/02-steps.md": "---\ntitle: Steps\n---\n",
    },
)
MORE_PROBLEMS = Code(
    "J450",
    level=Level.NOTICE,
    title="More problems than are shown",
    message="there are {count} more problems in this file",
    suggestion="correct those that are shown and check again; usually a few causes have made all of them",
    why="After a hundred problems of one file nobody reads on, and those of other files are no longer seen.",
    wrong=in_map(f"title: Anna\nowner: [{', '.join(f's{number}' for number in range(120))}]\nsteps: [Pays]\n"),
    right=in_map("title: Anna\nowner: s0\nsteps: [Pays]\n"),
)
ENDING_NOT_READ = Code(
    "J460",
    level=Level.WARNING,
    title="A file that is not read because of its ending",
    message="this file is not read, because {reason}",
    suggestion="rename it so that it ends in .yml",
    why="Windows hides endings such as .txt, and nobody notices that a map which is not read is missing from the site.",
    wrong={**in_map("title: Anna\nstages: [Awareness]\n"), "maps/ben.yml.txt": "title: Ben\nstages: [Use]\n"},
    right={**in_map("title: Anna\nstages: [Awareness]\n"), "maps/ben.yml": "title: Ben\nstages: [Use]\n"},
)
