"""The colours among which Material's palette lets a site choose, by the names that it gives them."""

from collections.abc import Mapping

__all__ = ["ACCENTS", "PRIMARIES"]

PRIMARIES: Mapping[str, str] = {
    "red": "#ef5552",
    "pink": "#e92063",
    "purple": "#ab47bd",
    "deep-purple": "#7e56c2",
    "indigo": "#4051b5",
    "blue": "#2094f3",
    "light-blue": "#02a6f2",
    "cyan": "#00bdd6",
    "teal": "#009485",
    "green": "#4cae4f",
    "light-green": "#8bc34b",
    "lime": "#cbdc38",
    "yellow": "#ffec3d",
    "amber": "#ffc105",
    "orange": "#ffa724",
    "deep-orange": "#ff6e42",
    "brown": "#795649",
    "grey": "#757575",
    "blue-grey": "#546d78",
    # A black or a white header is no colour for a stage; these go with the one and the other.
    "black": "#2b303b",
    "white": "#4b5468",
}

# Indigo is what Material writes into every page where no accent was chosen, so it is no choice.
ACCENTS: Mapping[str, str] = {
    "red": "#ff1a47",
    "pink": "#f50056",
    "purple": "#df41fb",
    "deep-purple": "#7c4dff",
    "blue": "#4287ff",
    "light-blue": "#0091eb",
    "cyan": "#00bad6",
    "teal": "#00bda4",
    "green": "#00c753",
    "light-green": "#63de17",
    "lime": "#b0eb00",
    "yellow": "#ffd400",
    "amber": "#ffaa00",
    "orange": "#ff9000",
    "deep-orange": "#ff6e42",
}
