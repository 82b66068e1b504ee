"""What a map brings along from another portfolio, so that its file can be read by itself."""

from __future__ import annotations

from pydantic import Field

from .library import Actor, Channel, Dimension, Owner, Phase, Touchpoint
from .persona import Persona
from .record import Record
from .reference_types import OnlyLabels
from .scalars import Text
from .source import SourceLibrary


class MapLibrary(Record):
    """Shared entries and personas that a map brings along, for where the portfolio has none with their ids.

    Texts without a language are in that of the map.
    """

    channels: dict[Text, Channel] = Field({}, description="Channels by id, as in the portfolio.")
    owners: dict[Text, Owner] = Field({}, description="Who is responsible, by id.")
    actors: dict[Text, Actor] = Field({}, description="Who acts besides the personas, by id.")
    touchpoints: dict[Text, Touchpoint] = Field({}, description="Touchpoints by id.")
    dimensions: dict[Text, Dimension] = Field({}, description="Ways of sorting the portfolio, by id.")
    phases: dict[Text, Phase] = Field({}, description="The shared life cycle, in order.")
    sources: SourceLibrary = Field({}, description="What facts rest on, by id.")
    personas: dict[Text, Persona] = Field({}, description="Personas by id, with the fields of their files.")
    only: OnlyLabels = Field((), description="Labels of the builds that may contain it; none means those of the map.")
