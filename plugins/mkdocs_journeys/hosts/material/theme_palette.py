"""The colours that Material's palette names, for documents that are outside the theme.

What this leans on: `theme.palette` is one mapping or a list of them, with `scheme`, `primary` and `accent`; the dark
scheme is called `slate`; a name with a space is written with a hyphen in style sheets.
"""

from __future__ import annotations

from collections.abc import Mapping

NAMES = ("primary", "accent")


def colours_of(palette: object) -> Mapping[str, str]:
    """Primary and accent colour of the light scheme, as far as they have names that our own style sheet knows.

    Material takes one palette or a list of them, to switch between. What `custom` looks like only its theme knows.
    """
    choices = palette if isinstance(palette, list) else [palette]
    schemes = [choice for choice in choices if isinstance(choice, Mapping)]
    light = next((scheme for scheme in schemes if scheme.get("scheme") != "slate"), {})
    found = {name: str(light[name]).replace(" ", "-") for name in NAMES if light.get(name)}
    return {name: colour for name, colour in found.items() if colour != "custom"}
