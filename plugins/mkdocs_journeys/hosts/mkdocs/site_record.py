"""What the last build put into a site's folder, so that `--dirty` leaves nothing there that labels hide now.

With `--dirty` MkDocs neither empties the folder nor builds pages whose files have not changed. So it is refused with
other labels than those of the last build. With other sources, pages written by hand are built again, since maps on them
may have changed; and what is no longer published is removed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File as HostFile

from ..material.dirty_build import build_again
from ..whole_files import write_whole


class SiteRecord:
    """What is known of a site's folder.

    Attributes:
        published: What this build has published of ours, and all pages, in every language; relative to the folder.
    """

    def __init__(self, cache: Path, site: str, journeys: Path, include: Sequence[str]) -> None:
        self._site = Path(site)
        name = hashlib.sha256(os.path.realpath(site).encode("utf-8", "surrogateescape")).hexdigest()[:32]
        self._cache = cache
        self._file = cache / "sites" / f"{name}.json"
        built = json.dumps([str(journeys), sorted(set(include))])
        self._labels = hashlib.sha256(built.encode("utf-8", "surrogateescape")).hexdigest()
        self.published: set[str] = set()
        self._sources = ""

    def check(self) -> None:
        """Refuse to build upon what was built with other labels.

        Raises:
            PluginError: The folder holds something, and nobody knows that it was built with these labels.
        """
        is_empty = not self._site.is_dir() or all(entry.name.startswith(".") for entry in os.scandir(self._site))
        if not is_empty and self._before().get("labels") != self._labels:
            raise PluginError(
                f"--dirty keeps what is in {self._site.name}/, and that was not built with the labels of this build "
                "(include): it may hold what they hide. Help: build once without --dirty"
            )

    def begin(self, sources: str) -> None:
        """Note the labels before anything is written; the rest is not known until the build is complete.

        Until then the sources are unknown, so a build of a further language builds all its pages again.
        """
        self._sources = sources
        self._write({**self._before(), "labels": self._labels, "sources": ""})

    def renew(self, files: Iterable[HostFile], sources: str) -> None:
        """Let MkDocs build all pages again if the sources are not those of the last build."""
        if self._before().get("sources") == sources:
            return
        for file in files:
            if file.is_documentation_page():
                build_again(file)

    def complete(self, *, is_dirty: bool) -> None:
        """Note what the folder holds now, and remove what an earlier build has left in it."""
        before = self._before().get("published")
        if is_dirty:
            earlier = {str(one) for one in before} if isinstance(before, list) else set[str]()
            for path in earlier - self.published:
                target = self._site / path
                if target.resolve().is_relative_to(self._site.resolve()):
                    target.unlink(missing_ok=True)
        self._write({"labels": self._labels, "sources": self._sources, "published": sorted(self.published)})

    def _before(self) -> dict[str, object]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, content: dict[str, object]) -> None:
        # Where nothing can be written, the next --dirty is refused.
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._cache / ".gitignore", "*\n")
            write_whole(self._file, json.dumps(content))
