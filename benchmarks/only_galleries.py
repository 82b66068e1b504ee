"""A hook for MkDocs: of a generated library only the galleries are built, since its maps' pages would take minutes."""

from dataclasses import replace
from typing import Any


def on_files(files: Any, config: Any) -> Any:
    """Takes the maps' pages and downloads out."""
    plugin = config.plugins["journeys"]
    for page in plugin.site.pages:
        if page.ref is not None and (file := files.get_file_from_path(page.address)) is not None:
            files.remove(file)
    kept = tuple(file for file in plugin.site.files if file.path.endswith("cards.js"))
    plugin.site = replace(plugin.site, files=kept)
    return files
