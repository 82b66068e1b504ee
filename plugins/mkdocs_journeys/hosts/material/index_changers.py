"""Who may change the index of the search at the end of a build.

What this leans on: MkDocs has the hooks by event in `config.plugins.events`; those of plugins are bound methods.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

EVENT = "post_build"
LEAVE_IT_ALONE = frozenset(
    {
        "material",
        "mkdocs_journeys",
        "mkdocs_autorefs",
        "mkdocs_gen_files",
        "mkdocs_git_authors_plugin",
        "mkdocs_git_committers_plugin_2",
        "mkdocs_git_revision_date_localized_plugin",
        "mkdocs_glightbox",
        "mkdocs_literate_nav",
        "mkdocs_llmstxt",
        "mkdocs_minify_plugin",
        "mkdocs_redirects",
        "mkdocs_rss_plugin",
        "mkdocs_section_index",
        "mkdocstrings",
    }
)
"""Packages of plugins that do something at the end of a build, and leave the index alone."""


def index_is_changed(events: Mapping[str, Sequence[Callable[..., object]]]) -> bool:
    """Return whether a plugin or hook that we do not know does something at the end of the build.

    Args:
        events: The hooks by event, as MkDocs' `config.plugins.events` has them.
    """
    for method in events.get(EVENT, ()):
        owner = getattr(method, "__self__", None)
        module = type(owner).__module__ if owner is not None else getattr(method, "__module__", "")
        if module.partition(".")[0] not in LEAVE_IT_ALONE:
            return True
    return False
