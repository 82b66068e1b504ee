"""The plugin's options, each with its meaning right below."""

from __future__ import annotations

import datetime
import re

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.base import ValidationError

from ...site.addresses import SEGMENTS


class Day(c.OptionallyRequired[datetime.date]):
    """A day such as 2026-09-30, which YAML may already have read as one."""

    def run_validation(self, value: object) -> datetime.date:
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            raise ValidationError(f"Expected a day such as 2026-09-30, not {value!r}") from None


class BrandColour(c.OptionallyRequired[str]):
    """A colour as `#rrggbb`."""

    def run_validation(self, value: object) -> str:
        if isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            return value.lower()
        raise ValidationError(f"Expected a colour such as '#4051b5' in quotation marks, not {value!r}")


class AddressSegments(c.OptionallyRequired[dict[str, str]]):
    """First segments of addresses, by kind of page."""

    def run_validation(self, value: object) -> dict[str, str]:
        kinds = {kind.value for kind in SEGMENTS}
        if not isinstance(value, dict):
            raise ValidationError(f"Expected a mapping with some of {', '.join(sorted(kinds))}")
        for kind, segment in value.items():
            if kind not in kinds:
                raise ValidationError(f"There is no kind of page “{kind}”; there are {', '.join(sorted(kinds))}")
            parts = str(segment).split("/")
            if not all(part and part not in (".", "..") and not part.startswith(".") for part in parts):
                raise ValidationError(f"“{segment}” cannot be the beginning of an address")
        return {str(kind): str(segment) for kind, segment in value.items()}


class JourneysOptions(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """The options of the plugin `journeys` in mkdocs.yml."""

    journeys = c.Type(str, default="journeys")
    """The folder with the portfolio, relative to mkdocs.yml."""

    include = c.Type(list, default=[])
    """Labels whose contents this build contains: what says `only: internal` needs `internal` here."""

    as_of = c.Optional(Day())
    """The day on which reviews are judged overdue; without it SOURCE_DATE_EPOCH, else the day of the last commit."""

    addresses = AddressSegments(default={})
    """First segments of addresses: `{journey: maps}` publishes maps under `/maps/` instead of `/journeys/`."""

    colors = c.Optional(BrandColour())
    """The brand's colour as `#rrggbb`, for stage bands and accents; without it Material's primary colour."""

    strict = c.Optional(c.Type(bool))
    """Whether an error in the portfolio fails the build; without it as MkDocs itself is strict."""
