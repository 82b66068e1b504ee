"""A persona: whose journeys these are."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from .cells import Items
from .choices import GoalGroup, Role
from .entity import Entity
from .item import ChannelUse, Item, Quote
from .reference_types import Implied, TranslatedPersona
from .scalars import IMAGE_ENDINGS, AsList, Text, read_image_path, read_list, read_text


def read_portrait(value: Any) -> str:
    """A picture's path, or an emoji that stands for one."""
    text = read_text(value)
    if len(text) <= 12 and not text.isascii() and not any(letter.isalnum() for letter in text):
        return text
    return read_image_path(text)


def is_picture(portrait: str) -> bool:
    """Whether a portrait is a file rather than an emoji."""
    return portrait.lower().endswith(IMAGE_ENDINGS)


def read_goals(value: Any) -> Any:
    """A list of goals, or career and personal goals apart; a list is under the empty name."""
    if isinstance(value, dict) and value and not set(value) & {"text", "name"}:
        if unknown := [group for group in value if group not in [*GoalGroup]]:
            raise PydanticCustomError(
                "goal_group",
                "goals are a list, or {groups}",
                {
                    "groups": ", ".join(GoalGroup),
                    "unknown": str(unknown[0]),
                },
            )
        return {group: read_list(goals) for group, goals in value.items()}
    return {"": read_list(value)}


class Persona(Entity):
    """A typical customer, user or referrer, drawn from research or assumed."""

    translation_of: TranslatedPersona | None = Field(None, description="The id of what it translates.")
    portrait: Annotated[str, BeforeValidator(read_portrait)] | None = Field(
        None, description="A picture's path, or an emoji."
    )
    age: Text = Field("", description="Age, as text: `34` or `30–40`.")
    gender: Text = Field("", description="Gender.")
    occupation: Text = Field("", description="What they do for a living.")
    role: Annotated[tuple[Role, ...], AsList] = Field(
        (), description="Their part in the purchase: buyer, user, referrer."
    )
    family: Text = Field("", description="Their family.")
    location: Text = Field("", description="Where they live.")
    segment: Text = Field("", description="The customer segment that they represent.")
    quotes: Annotated[tuple[Quote, ...], AsList] = Field((), description="What they said, word for word.")
    biography: Text = Field("", description="Their story.")
    goals: Annotated[dict[str, Annotated[tuple[Item, ...], AsList]], BeforeValidator(read_goals)] = Field(
        {}, description="What they want: a list, or {career: […], personal: […]}."
    )
    motivations: Items = Field((), description="What drives them.")
    jobs: Items = Field((), description="The jobs to be done.")
    values: Items = Field((), description="What matters to them.")
    needs: Items = Field((), description="What they need.")
    frustrations: Items = Field((), description="What annoys them.")
    behaviours: Items = Field((), description="What they habitually do.")
    channels: Annotated[tuple[ChannelUse, ...], AsList] = Field((), description="The channels that they prefer.")
    skills: Items = Field((), description="What they can do.")
    accessibility: Items = Field((), description="What they need to be able to take part.")
    organisation: Text = Field("", description="The organisation that they work for.")
    implied: Implied = False
