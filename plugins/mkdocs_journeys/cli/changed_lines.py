"""Which lines of a folder differ from an earlier revision."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path

_FILE = re.compile(r'\+\+\+ "?b/(?P<path>.*?)"?\t?$')
_HUNK = re.compile(r"@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")


def changed_lines(folder: Path, revision: str) -> Mapping[str, Collection[int]] | None:
    """File, relative to the folder → the numbers of its changed and new lines; None if git does not know.

    Args:
        folder: A folder in a git repository.
        revision: What it is compared with: where this branch has left it.
    """
    # What begins with a dash would be an option.
    if not revision or revision.startswith("-"):
        return None
    command = ["git", "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff"]
    command += ["--no-renames", "--relative", "--src-prefix=a/", "--dst-prefix=b/", "--merge-base", revision, "--", "."]
    try:
        asked = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if asked.returncode != 0:
        return None
    changed: dict[str, set[int]] = {}
    lines: set[int] = set()
    for line in asked.stdout.decode("utf-8", "replace").splitlines():
        if found := _FILE.match(line):
            lines = changed.setdefault(found["path"], set())
        elif found := _HUNK.match(line):
            start, count = int(found["start"]), int(found["count"] or 1)
            lines.update(range(start, start + count))
    return changed
