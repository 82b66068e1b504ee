"""Which day it is for a build: with a given day the same input gives the same site, whenever it is built."""

from __future__ import annotations

import datetime
import os


class UnreadableDayError(ValueError):
    """The environment gives a day of the build that nobody can read."""


def day_of_build(option: datetime.date | None) -> datetime.date:
    """Return the day on which reviews are judged: the option, else SOURCE_DATE_EPOCH, else today.

    Never the day of the last commit: exactly the libraries that nobody touches would never be overdue.

    Raises:
        UnreadableDayError: SOURCE_DATE_EPOCH is no number of seconds. Who sets it wants the same site on any day, and
            would get another one without a message (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    if option is not None:
        return option
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.datetime.now(tz=datetime.UTC).date()
    if epoch.isascii() and epoch.isdigit():
        try:
            return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
        except (OverflowError, OSError, ValueError):
            pass
    raise UnreadableDayError(
        f"The environment variable SOURCE_DATE_EPOCH is {epoch[:40]!a}. It takes the seconds since 1970, such as "
        "1790000000 for 2026-09-21. Correct it, or name the day with as_of."
    )
