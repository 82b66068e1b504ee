"""What puts the whole site together: its pages, the files beside them, and redirects from former addresses."""

from .whole_site import build

__all__ = ["build"]
