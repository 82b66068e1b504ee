"""The base of everything in the model: frozen, nothing unknown, kind to short forms.

A record carries only what was filled in; what was not is read from its type. A step has some forty fields and an author
fills five of them: a library of a thousand maps takes a third of the memory, and whoever walks through it visits only
what is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, model_validator
from pydantic_core import PydanticCustomError

from .light_model import Unfilled, lightened, unfilled


class Record(BaseModel):
    """A frozen piece of the model.

    Attributes:
        bare: The field that a bare text fills (`- Pays` is `- {name: Pays}`); empty where a text is not enough.
        synonyms: Other names under which authors may write a field: written name → field.
        written_as: Fields that authors know under one of these other names only: field → written name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    bare: ClassVar[str] = ""
    synonyms: ClassVar[dict[str, str]] = {}
    written_as: ClassVar[dict[str, str]] = {}

    @model_validator(mode="wrap")
    @classmethod
    def _unfold(cls, value: Any, handler: ModelWrapValidatorHandler[Any]) -> Any:
        if isinstance(value, str) and cls.bare:
            value = {cls.bare: value}
        if isinstance(value, dict):
            value = cls.prepared(value)
        elif not isinstance(value, cls):
            kind = "text_or_fields_expected" if cls.bare else "fields_expected"
            raise PydanticCustomError(kind, "fields such as “name: …” are expected here")
        return lightened(handler(value))

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        super().__pydantic_init_subclass__(**options)
        for name, default in unfilled(cls).items():
            setattr(cls, name, Unfilled(default))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed, as light as any record."""
        return lightened(super().model_copy(update=update, deep=deep))

    @property
    def filled(self) -> Mapping[str, Any]:
        """The fields that differ from what they are if nobody fills them, in any order."""
        return self.__dict__

    @classmethod
    def authored_name(cls, field: str) -> str:
        """What authors call a field."""
        return cls.written_as.get(field, field)

    @classmethod
    def prepared(cls, fields: dict[str, Any]) -> dict[str, Any]:
        """The author's fields under the model's names; a field given under both names stays, and is refused."""
        if not any(name in fields for name in cls.synonyms):
            return fields
        prepared: dict[str, Any] = {}
        for name, value in fields.items():
            meant = cls.synonyms.get(name, name)
            prepared[name if meant in prepared or (meant != name and meant in fields) else meant] = value
        return prepared


def without_empty(fields: dict[str, Any], name: str) -> dict[str, Any]:
    """An author's fields without one that chooses, if it chooses nothing: an empty value means not given."""
    return fields if fields.get(name, True) else {other: value for other, value in fields.items() if other != name}
