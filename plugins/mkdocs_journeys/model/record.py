"""The base of everything in the model: frozen, nothing unknown, kind to short forms.

A record carries only what was filled in; what was not is read from its type. A step has some forty fields and an author
fills five of them: a library of a thousand maps takes a third of the memory, and whoever walks through it visits only
what is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, Self, TypeVar

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, model_validator
from pydantic_core import PydanticCustomError

RecordType = TypeVar("RecordType", bound="Record")


class _Unfilled:
    """What a field is in records that do not carry it. The type itself seems to have no such attribute."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __get__(self, record: object | None, owner: type) -> Any:
        if record is None:
            raise AttributeError
        return self.value


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
        return _lightened(handler(value))

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        super().__pydantic_init_subclass__(**options)
        for name, default in _unfilled(cls).items():
            setattr(cls, name, _Unfilled(default))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed, as light as any record."""
        return _lightened(super().model_copy(update=update, deep=deep))

    @property
    def filled(self) -> Mapping[str, Any]:
        """The fields that differ from what they are if nobody fills them, in no promised order."""
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


@cache
def _unfilled(record_type: type[Record]) -> dict[str, Any]:
    """What fields are that nobody fills."""
    fields = record_type.model_fields.items()
    return {name: field.default for name, field in fields if not field.is_required()}


@cache
def _shared(given: frozenset[str]) -> set[str]:
    """Which fields authors give: many records share each of these sets. Who changes one changes a copy of its own."""
    return set(given)


def _lightened(record: RecordType) -> RecordType:
    """The record without what its type knows."""
    unfilled = _unfilled(type(record))
    filled = {name: value for name, value in record.__dict__.items() if name not in unfilled or value != unfilled[name]}
    object.__setattr__(record, "__dict__", filled)
    object.__setattr__(record, "__pydantic_fields_set__", _shared(frozenset(record.model_fields_set)))
    return record
