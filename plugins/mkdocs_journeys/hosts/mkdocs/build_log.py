"""What a build says in the log of MkDocs, and the errors on which it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from ...diagnostics import Diagnostic, Level, log_text, printable
from ...diagnostics.condensed import condensed, errors_first
from .cache import FolderCache
from .sources_in_docs import SourcesInDocs

log = get_plugin_logger("journeys")


@dataclass
class BuildLog:
    """Reports the problems of one build, and counts its errors.

    Attributes:
        journeys: The journeys folder, as the configuration names it.
        docs: The name of the folder of the user's pages.
        is_strict: Whether errors end the build; MkDocs ends its own strict builds itself.
        is_first: Whether no build of another language was before it, which has reported the journeys folder.
        errors: How many errors were reported.
    """

    journeys: str
    docs: str
    is_strict: bool
    is_first: bool
    errors: int = 0

    def report(self, diagnostics: Sequence[Diagnostic], folder: str) -> None:
        """Log every problem; MkDocs counts warnings and errors, and fails once at the end of a strict build."""
        if not self.is_first and folder == self.journeys:
            return
        levels = {Level.ERROR: log.error, Level.WARNING: log.warning, Level.NOTICE: log.info}
        for found in errors_first(condensed(sorted(diagnostics))):
            levels[found.level](log_text(found, folder))
        self.errors += sum(found.level is Level.ERROR for found in diagnostics)

    def refuse_errors(self) -> None:
        """End a strict build that has errors.

        Raises:
            PluginError: There are some.
        """
        if self.errors and self.is_strict:
            raise PluginError(f"{self.errors} errors in {self.journeys}/ and in maps on pages, listed above")

    def not_published(self, sources: SourcesInDocs) -> None:
        """Say once which files MkDocs would have published, and which pages somebody may miss."""
        if pages := sources.pages():
            named = printable(", ".join(pages))
            log.warning(
                f"{named}: in the journeys folder, where only maps, personas, case studies and courses are "
                "read; not published as pages. Help: move them out of the journeys folder"
            )
        for folder in sources.stray:
            name = printable("/".join(filter(None, (self.docs, folder.path))))
            log.warning(
                f"{name}/: {printable(folder.recognised)} is a source of maps, but this is not the journeys folder, "
                f"which is {printable(self.journeys)}/; {len(folder.sources)} files are not published. "
                f"Help: write “journeys: {name}” below the plugin in mkdocs.yml, or move them out of docs_dir"
            )
        if removed := len(sources.removed):
            where = f"{self.journeys}/"
            log.info(f"{removed} files of {where} are sources in docs_dir and are not published as they are")

    def drawn(self, fragments: FolderCache) -> None:
        """Say how many maps were drawn."""
        drawn, unchanged = fragments.made["map-view"], fragments.found["map-view"]
        if drawn + unchanged:
            log.info(f"{drawn} of {drawn + unchanged} maps drawn; unchanged maps come from the cache")
