"""A picture in a step or of an entity."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .record import Record
from .reference_types import OnlyLabels
from .scalars import ImagePath, Text


class Image(Record):
    """A picture with its alternative text."""

    bare: ClassVar[str] = "file"

    file: ImagePath = Field(description="Path of the picture, relative to the file that names it.")
    alt: Text = Field("", description="What the picture shows, for those who cannot see it.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it.")
