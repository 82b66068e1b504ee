"""J42x: what of the prose below the fields is not published, or cannot be rendered."""

from __future__ import annotations

from mkdocs_journeys.diagnostics.code import Code, Example
from mkdocs_journeys.diagnostics.diagnostic import Diagnostic, Level
from mkdocs_journeys.diagnostics.place import Place


def _case_study(prose: str) -> Example:
    return {"case-studies/loan.md": f"---\ntitle: A loan in a day\n---\n\n{prose}\n"}


ALL_PROSE = "all prose of this file"

PROSE_TOO_DEEP = Code(
    "J420",
    level=Level.ERROR,
    title="Prose that is nested too deep",
    message="more than {limit} {what} are within one another here, so all prose of this file is left out",
    suggestion="take out what nobody can follow; the other files are not concerned",
    why="Every level takes memory and time while Markdown is read; a few kilobytes would end the build of all pages.",
    wrong=_case_study("> " * 100 + "Who said that?"),
    right=_case_study("> > Who said that?"),
)
PROSE_NOT_RENDERED = Code(
    "J421",
    level=Level.ERROR,
    title="Prose that cannot be rendered",
    message="{problem}, so {part} is left out",
    suggestion="divide the text, or write this part in another way",
    why="Markdown would need minutes for it, or gives up. The page is built without it, and all others are built.",
    wrong=_case_study("Owner\n" + ":   Somebody\n" * 600),
    right=_case_study("Owner\n:   Somebody\n"),
)

PUBLISHED_HTML = (
    "text, lists, tables, pictures, <video> and <audio> with files of the journeys folder, <details>, <figure>, links; "
    "to show the tag as text, put it between backticks"
)

ELEMENT_NOT_PUBLISHED = Code(
    "J422",
    level=Level.WARNING,
    title="HTML that is not published",
    message="<{name}> is not published{more}; what is in it may be missing on the page",
    suggestion=f"prose may hold {PUBLISHED_HTML}",
    why="Many people write prose. What could run, send something or show another site is taken out.",
    wrong=_case_study('<iframe src="https://example.org/film"></iframe>'),
    right=_case_study("[The film](https://example.org/film)"),
)
ADDRESS_NOT_PUBLISHED = Code(
    "J423",
    level=Level.WARNING,
    title="A picture, a film or a link that is not published",
    message="“{address}” is not published{more}: {reason}",
    suggestion="put a picture or a film into the journeys folder and name it by its path; links begin with https:",
    why="A picture on another server tells that server about every reader.",
    wrong=_case_study("![The branch](https://example.org/branch.png)"),
    right=_case_study("[The branch](https://example.org/branch.png)"),
)
MARKUP_NOT_PUBLISHED = Code(
    "J424",
    level=Level.NOTICE,
    title="A class or an attribute that is not published",
    message="the {kind} “{name}” is not published{more}",
    suggestion="prose has the classes that Markdown's extensions write, and attributes such as id and title",
    why="Classes of the theme could cover the page, and other attributes could run something. The text stays.",
    wrong=_case_study('<p style="color: red">Rejected</p>'),
    right=_case_study("**Rejected**"),
)
DIAGRAM_NOT_DRAWN = Code(
    "J425",
    level=Level.WARNING,
    title="A diagram of mermaid in prose",
    message="this diagram is shown as code{more}",
    suggestion="write it in a page of docs/, or a map in a fence called “journey”",
    why="Material loads mermaid's program from another server. Only the site's owner can decide about that.",
    wrong=_case_study("```mermaid\ngraph LR\n```"),
    right=_case_study("```text\ngraph LR\n```"),
)


def not_published(kind: str, name: str, value: str, place: Place, count: int = 1) -> Diagnostic:
    """Return what is said of something that is taken out of prose."""
    more = f", here and {count - 1} more times" if count > 1 else ""
    match kind:
        case "element":
            return ELEMENT_NOT_PUBLISHED.at(place, name=name, more=more)
        case "address":
            reason = "its kind of address could run something" if name == "a" else "it is not in the journeys folder"
            return ADDRESS_NOT_PUBLISHED.at(place, address=value, more=more, reason=reason)
        case "diagram":
            return DIAGRAM_NOT_DRAWN.at(place, more=more)
        case _:
            return MARKUP_NOT_PUBLISHED.at(place, kind=kind, name=name, more=more)
