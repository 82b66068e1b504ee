"""A kind of diagnostic, with all that its documentation page needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from mkdocs_journeys.diagnostics.diagnostic import Diagnostic, Level
from mkdocs_journeys.diagnostics.edit import Edit
from mkdocs_journeys.diagnostics.place import Place

Example = Mapping[str, str | bytes | PurePosixPath]
"""Files of a journeys folder: text, raw bytes, or (as a path) a symbolic link to that path."""

LONGEST_VALUE = 200


@dataclass(frozen=True, eq=False)
class Code:
    """A kind of diagnostic. `message` and `suggestion` are `str.format` templates.

    The other fields make its page: `title` names the problem in general, `why` says why it matters,
    `wrong` is a portfolio that produces it, `right` the same portfolio repaired.
    """

    code: str
    level: Level
    message: str
    suggestion: str | None = None
    title: str = ""
    why: str = ""
    wrong: Example = field(default_factory=dict)
    right: Example = field(default_factory=dict)

    @classmethod
    def documented(
        cls,
        documentation: str | None,
        code: str,
        *,
        level: Level,
        message: str,
        suggestion: str,
        wrong: Example,
        right: Example,
    ) -> Code:
        """Return a code whose title and reason are the first line and the rest of a module's docstring."""
        title, _, why = (documentation or "").strip().partition("\n")
        title, why = title.removesuffix("."), " ".join(why.split())
        return cls(code, level, message, suggestion, title=title, why=why, wrong=wrong, right=right)

    def at(self, place: Place, hint: str | None = None, edits: Sequence[Edit] = (), /, **values: object) -> Diagnostic:
        """Make the diagnostic at a place.

        Args:
            place: Where it is.
            hint: A suggestion in place of the template's.
            edits: The suggestion as changes of the files.
            values: What the templates name.
        """
        shown = {name: _shortened(value) for name, value in values.items()}
        suggestion = self.suggestion.format_map(shown) if hint is None and self.suggestion else hint
        return Diagnostic(
            code=self.code,
            level=self.level,
            # A name of several lines is told on one.
            message=" ".join(map(str.strip, self.message.format_map(shown).splitlines())),
            file=place.file,
            line=place.line,
            column=place.column,
            end_line=place.end_line,
            end_column=place.end_column,
            suggestion=suggestion,
            edits=tuple(edits),
            subject=str(shown.get("text") or shown.get("name") or ""),
        )


def _shortened(value: object) -> object:
    """A message stays readable whatever an author has written."""
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return f"{value[: LONGEST_VALUE - 1]}…"
    return value


def in_map(text: str) -> Example:
    """A portfolio of one map, for an example."""
    return {"maps/anna.yml": text}
