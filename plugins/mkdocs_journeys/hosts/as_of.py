"""Which day it is for a build: with a given day the same input gives the same site, whenever it is built."""

from __future__ import annotations

import datetime
import os


def day_of_build(option: datetime.date | None) -> datetime.date:
    """Return the day on which reviews are judged: the option, else SOURCE_DATE_EPOCH, else today.

    Never the day of the last commit: exactly the libraries that nobody touches would never be overdue.
    """
    if option is not None:
        return option
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        try:
            return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
        except (OverflowError, OSError, ValueError):
            pass
    return datetime.datetime.now(tz=datetime.UTC).date()
