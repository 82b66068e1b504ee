"""Text without meaning: normal forms of names."""

from .names import is_address, same, slug

__all__ = ["is_address", "same", "slug"]
