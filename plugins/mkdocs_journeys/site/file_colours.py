"""The colours of drawings that are files: those of the site's pages, which a file cannot ask for."""

from __future__ import annotations

from collections.abc import Mapping

from ..drawing import ColourRole, brand
from ..drawing.scene.material_colours import PRIMARIES


def file_colours(colour: str | None, palette: Mapping[str, str]) -> Mapping[ColourRole, str]:
    """Return the colours that differ from the usual ones.

    A file is in the light scheme: it is inserted into documents and printed.

    Args:
        colour: The brand's colour (`#rrggbb`), which holds whatever the palette names.
        palette: Material's names of the colours (`primary`, `accent`).
    """
    primary = colour or PRIMARIES.get(palette.get("primary", ""))
    return brand(primary, "light") if primary else {}
