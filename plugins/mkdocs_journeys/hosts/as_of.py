"""Which day it is for a build: the same input gives the same site on another day."""

from __future__ import annotations

import datetime
import os
import subprocess
from pathlib import Path


def day_of_build(option: datetime.date | None, folder: Path) -> datetime.date | None:
    """The day on which reviews are judged: the option, else SOURCE_DATE_EPOCH, else the last commit, else none.

    Args:
        option: What the site's configuration says.
        folder: A folder of the repository whose last commit counts.
    """
    if option is not None:
        return option
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
    return last_commit(folder)


def last_commit(folder: Path) -> datetime.date | None:
    """The day of the last commit; None outside a repository or without git."""
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%cs"], cwd=folder, capture_output=True, text=True, check=False, timeout=20
        )
        return datetime.date.fromisoformat(asked.stdout.strip())
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
