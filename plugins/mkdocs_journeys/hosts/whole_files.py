"""Files that are there whole, or as they were before: also on a full disk, and where a run is ended."""

from __future__ import annotations

import os
import shutil
import threading
from contextlib import suppress
from pathlib import Path


def write_whole(target: Path, content: bytes | str) -> None:
    """Write a file beside its place and put it there when it is complete; text is written in UTF-8.

    Raises:
        OSError: The system refuses it; then what was there before is still there.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    is_there = target.exists()
    if is_there and not target.is_file():
        # What is no file, such as /dev/stdout, cannot be replaced.
        target.write_bytes(data)
        return
    # A link stays one.
    target = target.resolve()
    draft = target.with_name(f".journeys-{os.getpid()}-{threading.get_ident()}.new")
    try:
        draft.write_bytes(data)
        if is_there:
            shutil.copymode(target, draft)
        draft.replace(target)
    except PermissionError:
        if not is_there:
            raise
        # A file that may be written in a folder that may not.
        target.write_bytes(data)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
