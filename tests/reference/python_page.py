"""The page on what `import mkdocs_journeys` offers, made from the signatures and docstrings of the public names."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import FunctionType
from typing import Any, Final, NamedTuple, get_type_hints

import mkdocs_journeys

EXAMPLE: Final = Path(__file__).parent / "python_example.py"
HEAD: Final = """\
---
title: From Python
---

<!-- Written by `make golden` from docstrings. Change those, or tests/reference/python_example.py. -->

# From Python

What the commands do, programs and notebooks can do as well: `import mkdocs_journeys` offers the names on this page.
They change only as the changelog says; everything else in the package may change at any time.

"""
FIRST: Final = ("Session", "SessionOptions", "check")
RESULTS: Final = """\
## What these give back { #results }

These types are not made by yourself, so they need no import.

"""
_SECTION = re.compile(r"^(Args|Attributes|Raises):$", re.MULTILINE)
_ENTRY = re.compile(r"^    (\w+): (.*(?:\n {8,}.*)*)", re.MULTILINE)


class Said(NamedTuple):
    """A docstring, taken apart."""

    text: str
    entries: dict[str, dict[str, str]]


def said(thing: Any) -> Said:
    """Return the text of a docstring and what its sections say, entry by entry."""
    text, *rest = _SECTION.split(inspect.getdoc(thing) or "")
    sections = zip(rest[::2], rest[1::2], strict=True)
    entries = {
        name: {found[1]: " ".join(found[2].split()) for found in _ENTRY.finditer(body)} for name, body in sections
    }
    return Said(text.strip(), entries)


def public_members(thing: type) -> Iterator[tuple[str, Any]]:
    """Yield the methods and properties that a class defines for its users, in the order of its file."""
    for name, member in vars(thing).items():
        if not name.startswith("_") and isinstance(member, classmethod | property | cached_property | FunctionType):
            yield name, member


def function_of(member: Any) -> Any:
    """Return the function behind a method or property."""
    if isinstance(member, property):
        return member.fget
    return getattr(member, "func", None) or getattr(member, "__func__", member)


def results() -> list[type]:
    """Return the types of the package that public names give back and that are not public names themselves."""
    found: dict[type, None] = {}
    for name in names():
        thing = getattr(mkdocs_journeys, name)
        members = [member for _, member in public_members(thing)] if isinstance(thing, type) else [thing]
        for member in members:
            given = get_type_hints(function_of(member))["return"]
            if given.__module__.startswith("mkdocs_journeys.") and given.__name__ not in mkdocs_journeys.__all__:
                found[given] = None
    return list(found)


def names() -> list[str]:
    """Return the public names that are classes or functions, what most people need first."""
    every = {name for name in mkdocs_journeys.__all__ if callable(getattr(mkdocs_journeys, name))}
    return [*FIRST, *sorted(every.difference(FIRST))]


def python_page() -> str:
    """Return the page."""
    example = f"```python\n{EXAMPLE.read_text(encoding='utf-8').partition(chr(10) * 2)[2].strip()}\n```\n\n"
    parts = [_section(name, getattr(mkdocs_journeys, name)) for name in names()]
    version = "## `__version__` { #version }\n\nThe version of the package that is installed.\n\n"
    return HEAD + example + "".join(parts) + version + RESULTS + "".join(map(_result, results()))


def _section(name: str, thing: Any) -> str:
    lines = [f"## `{name}` {{ #{_anchor(name)} }}\n"]
    if not isinstance(thing, type):
        lines.append(f"```python\n{_signature(name, thing)}\n```\n")
    return "\n".join([*lines, *_body(said(thing)), *_members(name, thing)]) + "\n"


def _result(thing: type) -> str:
    doc, name = said(thing), thing.__name__
    # What is behind the first paragraph is for who works on the package.
    short = doc._replace(text=doc.text.partition("\n\n")[0])
    return "\n".join([f"### `{name}` {{ #{_anchor(name)} }}\n", *_body(short), *_members(name, thing)]) + "\n"


def _anchor(name: str) -> str:
    return name.strip("_").lower().replace("_", "-")


def _members(name: str, thing: Any) -> Iterator[str]:
    for member in public_members(thing) if isinstance(thing, type) else ():
        yield from _member(name, *member)


def _member(owner: str, name: str, member: Any) -> Iterator[str]:
    function = function_of(member)
    if isinstance(member, property | cached_property):
        yield f"**`{owner}.{name}`**: `{_type(function.__annotations__['return'])}`\n"
    else:
        yield f"```python\n{_signature(f'{owner}.{name}', function)}\n```\n"
    yield from _body(said(function))


def _body(doc: Said) -> Iterator[str]:
    yield f"{doc.text}\n"
    for heading, entries in doc.entries.items():
        if heading == "Raises":
            yield from (f"Raises `{name}`: {text}\n" for name, text in entries.items())
        else:
            yield "\n".join(f"- `{name}`: {text}" for name, text in entries.items()) + "\n"


def _signature(name: str, function: Any) -> str:
    parameters, is_keyword = [], False
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name in ("self", "cls"):
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and not is_keyword:
            parameters.append("*")
            is_keyword = True
        star = "*" if parameter.kind is parameter.VAR_POSITIONAL else ""
        shown = f"{star}{parameter.name}: {_type(parameter.annotation)}"
        if parameter.default is not parameter.empty:
            shown += f" = {_default(parameter.default)}"
        parameters.append(shown)
    given = f" -> {_type(function.__annotations__['return'])}"
    line = f"{name}({', '.join(parameters)}){given}"
    if len(line) <= 100:
        return line
    return f"{name}(\n" + "".join(f"    {one},\n" for one in parameters) + f"){given}"


def _default(value: Any) -> str:
    return repr(value) if value is None or isinstance(value, str | bool | int | tuple) else f"{type(value).__name__}()"


def _type(annotation: Any) -> str:
    return annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
