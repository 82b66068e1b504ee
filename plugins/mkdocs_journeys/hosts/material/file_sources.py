"""Where a generated file comes from: what other plugins open, date, copy and edit.

What this leans on: `File.generated` says in `generated_by` which plugin has made a file, and plugins that ask git for
dates pass over those; `abs_src_path` is what plugins open, and `edit_uri` what MkDocs makes `page.edit_url` of.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File as HostFile


def generated_file(config: MkDocsConfig, path: str, content: str, source: str, edit_uri: str | None) -> HostFile:
    """Return a file with this content that other plugins take for one that lies at its source."""
    made = HostFile.generated(config, path, content=content)
    made.generated_by = None
    made.abs_src_path = source
    made.edit_uri = edit_uri
    return made
