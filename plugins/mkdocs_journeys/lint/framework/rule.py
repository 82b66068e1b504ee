"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from ...diagnostics import Code, Place
from ...model.reference import Path
from .subjects import Build

Locate = Callable[[str, Path], Place]
"""Where a value is: the author's file, or nothing for portfolio.yml, and the path in the model → its place."""


class HasFile(Protocol):
    """Whatever can be judged by itself."""

    @property
    def file(self) -> str:
        """The file that it is from; empty for what is from several."""


Subject = TypeVar("Subject", bound=HasFile)


@dataclass(frozen=True, slots=True)
class Finding:
    """One place at which a map, a course or a build breaks a rule.

    Attributes:
        path: Where in the model the value is that has it.
        file: The file, where it is not that of what was judged.
        hint: A suggestion in place of that of the code.
        values: What the message names.
    """

    path: Path
    file: str = ""
    hint: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def at(cls, *path: str | int, file: str = "", hint: str | None = None, **values: object) -> Finding:
        """Return a finding at a path of the model."""
        return cls(path, file, hint, values)


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """A rule about the quality of maps and courses. A module in `rules/` that has a `RULE` is found by itself.

    Attributes:
        code: What it reports; its title and reason are the docstring of the rule's module.
        theme: The heading under which its page is listed.
        each: Gives what it judges one by one, from a build.
        check: Finds the faults of one of them.
        is_dated: Whether it depends on the day of the check.
        misses_something: Whether it finds that something is missing, which may have been refused in a file with errors.
    """

    code: Code
    theme: str
    each: Callable[[Build], Iterable[Subject]]
    check: Callable[[Subject], Iterable[Finding]]
    is_dated: bool = False
    misses_something: bool = False
