"""Who reads the content of pages before they are written.

What this leans on: MkDocs has the hooks by event in `config.plugins.events`, each with its `__module__`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

EVENTS = ("page_content", "env")
"""Events at which others read, keep or change the content of pages."""

NOT_READERS = (
    "mkdocs_journeys.",
    # Material's plugins look only at posts of the blog, at titles, and at links to other servers: we write none.
    "material.",
    "mkdocs.",
    "mkdocs_gen_files.",
    "mkdocs_section_index.",
    "mkdocs_static_i18n.",
)
"""Modules that have hooks at these events, but need nothing of what is on our pages."""


def content_is_read(events: Mapping[str, Sequence[Callable[..., object]]]) -> bool:
    """Return whether a plugin or a hook of the user may read the content of pages.

    Args:
        events: The hooks by event, as MkDocs' `config.plugins.events` has them; what a user lists below `hooks` is
            among them.
    """
    hooks = (hook for event in EVENTS for hook in events.get(event, ()))
    return any(not f"{getattr(hook, '__module__', '')}.".startswith(NOT_READERS) for hook in hooks)
