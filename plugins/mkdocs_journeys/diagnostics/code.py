"""A kind of diagnostic, with all that its documentation page needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from mkdocs_journeys.diagnostics.diagnostic import Diagnostic, Level, Place

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

    def at(self, place: Place, hint: str | None = None, /, **values: object) -> Diagnostic:
        """The diagnostic at a place; `hint` is a suggestion in place of the template's."""
        shown = {name: _shortened(value) for name, value in values.items()}
        suggestion = self.suggestion.format_map(shown) if hint is None and self.suggestion else hint
        return Diagnostic(
            code=self.code,
            level=self.level,
            message=self.message.format_map(shown),
            file=place.file,
            line=place.line,
            column=place.column,
            end_line=place.end_line,
            end_column=place.end_column,
            suggestion=suggestion,
        )


def _shortened(value: object) -> object:
    """A message stays readable whatever an author has written."""
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return f"{value[: LONGEST_VALUE - 1]}…"
    return value


def in_map(text: str) -> Example:
    """A portfolio of one map, for an example."""
    return {"maps/anna.yml": text}
