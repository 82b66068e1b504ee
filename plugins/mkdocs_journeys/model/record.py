"""The base of everything in the model: frozen, nothing unknown, kind to short forms."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, model_validator
from pydantic_core import PydanticCustomError


class Record(BaseModel):
    """A frozen piece of the model.

    Attributes:
        bare: The field that a bare text fills (`- Pays` is `- {name: Pays}`); empty where a text is not enough.
        synonyms: Other names under which authors may write a field: written name → field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    bare: ClassVar[str] = ""
    synonyms: ClassVar[dict[str, str]] = {}

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
        return handler(value)

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
