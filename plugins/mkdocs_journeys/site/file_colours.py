"""The colours of drawings that are files: those of the site's pages, which a file cannot ask for."""

from __future__ import annotations

from collections.abc import Mapping

from ..drawing import ColourRole, brand


def file_colours(colour: str | None) -> Mapping[ColourRole, str]:
    """Return the colours that differ from the usual ones, for the site's main colour (`#rrggbb`), if it has one.

    A file is in the light scheme: it is inserted into documents and printed.
    """
    return brand(colour, "light") if colour else {}
