"""The plugin's options, each with its meaning right below."""

from __future__ import annotations

import datetime
import re

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.base import ValidationError

from ...model import FOLDER_KINDS
from .navigation import IN_NAVIGATION


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


class Labels(c.OptionallyRequired[tuple[str, ...]]):
    """Labels as a list, or as one text with commas between them; a label may be a number, such as a year."""

    def run_validation(self, value: object) -> tuple[str, ...]:
        # A variable that is empty, or is not there and has no default, is nothing.
        listed = value if isinstance(value, list | tuple) else [value]
        if not all(one is None or (isinstance(one, str | int) and not isinstance(one, bool)) for one in listed):
            raise ValidationError(
                f"Expected labels such as [internal, trainers] or 'internal, trainers', not {value!r}"
            )
        texts = (label for one in listed if one is not None for label in str(one).split(","))
        return tuple(dict.fromkeys(label for text in texts if (label := text.strip())))


class NavigationKinds(c.OptionallyRequired[tuple[str, ...]]):
    """Names of kinds of pages."""

    def run_validation(self, value: object) -> tuple[str, ...]:
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list | tuple) or not all(name in IN_NAVIGATION for name in listed):
            raise ValidationError(f"Expected a list with some of {', '.join(IN_NAVIGATION)}, not {value!r}")
        return tuple(dict.fromkeys(listed))


class AddressSegments(c.OptionallyRequired[dict[str, str]]):
    """First segments of addresses, by kind of page."""

    def run_validation(self, value: object) -> dict[str, str]:
        kinds = {spec.kind.value for spec in FOLDER_KINDS}
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

    include = Labels(default=())
    """Labels whose contents this build contains: what says `only: internal` needs `internal` here. A list, or one text
    with commas, such as a variable of the environment holds: `!ENV [LABELS, ""]`."""

    navigation = NavigationKinds(default=())
    """What is put into the navigation below its gallery: `maps`, `personas`, `case-studies`, `lessons`. Every page
    carries all of the navigation: with more than a hundred pages the build grows slow and the site large."""

    as_of = c.Optional(Day())
    """The day on which reviews are judged overdue; without it SOURCE_DATE_EPOCH, else the day of the build."""

    addresses = AddressSegments(default={})
    """First segments of addresses: `{journey: maps}` publishes maps under `/maps/` instead of `/journeys/`."""

    colors = c.Optional(BrandColour())
    """The brand's colour as `#rrggbb`, for stage bands and accents; without it Material's primary colour."""

    strict = c.Optional(c.Type(bool))
    """Whether an error in the portfolio fails the build; without it as MkDocs itself is strict."""
