"""Somebody who is described behind the name: `Anna (34, nurse)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.source.yaml import block, replacing
from mkdocs_journeys.text import slug

_DESCRIBED = re.compile(r"(?P<name>[^()（）]{1,60}?)\s{0,9}[(（](?P<about>[^()（）]{2,200})[)）]")


@dataclass(frozen=True, slots=True)
class DescribedName:
    """A name, and what is said of who has it."""

    name: str
    about: str

    def as_file(self, place: Place) -> tuple[str, Sequence[Edit]]:
        """How to write it as a name and a persona of its own: the help, and its edits."""
        file = f"personas/{slug(self.name) or 'name'}.yml"
        lines = "\n".join(block({"name": self.name, "summary": self.about}))
        told = f"write “{self.name}” here, and describe them in {file}:\n{lines}"
        return told, (*replacing(place, self.name), Edit(Place(file), lines + "\n"))


def described_name(text: str) -> DescribedName | None:
    """Return the parts of a text that is a name with a description in brackets; None if it is something else."""
    found = _DESCRIBED.fullmatch(text.strip())
    if found is None or not found["name"].strip():
        return None
    return DescribedName(found["name"].strip(), found["about"].strip())
