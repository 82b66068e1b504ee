"""Models that carry only what was filled in, and read the rest from their type.

What this leans on: pydantic keeps the fields of a model in `__dict__` and the names of those that were given in
`__pydantic_fields_set__`, and asks the type where a field is in neither; it compares, hashes and copies
models by `__dict__`.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

ModelType = TypeVar("ModelType", bound=BaseModel)


class Unfilled:
    """What a field is in records that do not carry it. The type itself seems to have no such attribute."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __get__(self, record: object | None, owner: type) -> Any:
        if record is None:
            raise AttributeError
        return self.value


@cache
def unfilled(model_type: type[BaseModel]) -> dict[str, Any]:
    """What fields are that nobody fills."""
    fields = model_type.model_fields.items()
    return {name: field.default for name, field in fields if not field.is_required()}


@cache
def _shared(given: frozenset[str]) -> set[str]:
    """Which fields authors give: many models share each of these sets. Who changes one changes a copy of its own."""
    return set(given)


def lightened(model: ModelType) -> ModelType:
    """The model without what its type knows."""
    known = unfilled(type(model))
    filled = {name: value for name, value in model.__dict__.items() if name not in known or value != known[name]}
    object.__setattr__(model, "__dict__", filled)
    object.__setattr__(model, "__pydantic_fields_set__", _shared(frozenset(model.model_fields_set)))
    return model
