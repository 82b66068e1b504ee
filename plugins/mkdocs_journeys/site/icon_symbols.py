"""The icons before entries: each shape is on a page once, and shown by reference."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from markupsafe import Markup

from ..drawing.scene.icons import channel_icon, shape
from ..insight import Entry, MapFacts
from ..insight.severity import MOST_SEVERE, severity_rank
from ..model import LANES

_USE = Markup('<svg class="jm-icon"{} aria-hidden="true"><use xlink:href="#{}-{}"/></svg>')
# The old name of the attribute: Material's instant navigation sets the property `href` on whatever has that attribute.
_SYMBOL = Markup('<symbol id="{}-{}" viewBox="0 0 24 24"><path d="{}"/></symbol>')
_SYMBOLS = Markup('<svg class="jm-hidden" width="0" height="0" aria-hidden="true" data-search-exclude>{}</svg>')
_SIZE = Markup(' width="24" height="24"')


class IconSymbols:
    """The icons that a part of a page may show.

    Attributes:
        prefix: What the ids of the shapes begin with.
        has_size: Whether each says how large it is, for pages that may be without our style sheets.
    """

    def __init__(self, prefix: str, names: Callable[[], Iterable[str]], *, has_size: bool = False) -> None:
        self.prefix = prefix
        self.has_size = has_size
        self._names = names

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The icons whose shapes are defined, each with its number: short, since icons are referred to often."""
        return {name: number for number, name in enumerate(sorted(self._names()), 1)}

    def use(self, name: str) -> Markup:
        """Return an icon that says nothing by itself: text is beside it."""
        return _USE.format(_SIZE if self.has_size else "", self.prefix, self.numbers[name])

    @property
    def ids(self) -> dict[str, str]:
        """The ids of the shapes, by the names of the icons: drawings on the page need not define them again."""
        return {name: f"{self.prefix}-{number}" for name, number in self.numbers.items()}

    def before(self, entry: Entry, form: str) -> Markup:
        """Return the icon before an entry of a lane with this form; empty where there is none."""
        name = entry_icon(entry, form)
        return self.use(name) if name else Markup()

    def symbols(self) -> Markup:
        """Return the shapes, which a page holds once."""
        shapes = Markup().join(
            _SYMBOL.format(self.prefix, number, shape(name)) for name, number in self.numbers.items()
        )
        return _SYMBOLS.format(shapes) if shapes else shapes


def entry_icon(entry: Entry, form: str) -> str:
    """Return the name of the icon before an entry; empty where there is none."""
    if form == "touchpoints" and entry.channels:
        channel = entry.channels[0]
        return channel_icon(channel.icon, (channel.id, channel.name))
    if form == "pain_points":
        # Filled only where it is known to be of high severity, as in the drawing.
        return "alert" if severity_rank(entry) == MOST_SEVERE else "alert-outline"
    return LANES[form].icon if form in LANES else ""


def icons_of_cells(facts: MapFacts) -> set[str]:
    """Return the names of the icons in the cells of a map."""
    found = {entry_icon(entry, row.lane.form) for row in facts.rows for cell in row.cells for entry in cell.entries}
    return found - {""}


def icons_of_page(facts: MapFacts) -> set[str]:
    """Return the names of the icons on the page of a map: in cells, before conclusions, beside what is of the whole."""
    found = {entry_icon(entry, lane.form) for lane, entries in facts.of_the_map for entry in entries} - {""}
    found |= {entry_icon(one.entry, "pain_points") for one in facts.pain_points}
    conclusions = {
        "lightbulb-on-outline": facts.opportunities,
        "star": facts.moments_of_truth,
        "key-variant": facts.key_touchpoints,
    }
    return icons_of_cells(facts) | found | {name for name, shown in conclusions.items() if shown}
