"""Stages, steps and personas whose names are written where a field is expected."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from mkdocs_journeys.diagnostics import Edit, Place
from mkdocs_journeys.diagnostics.fields import UNKNOWN_FIELD
from mkdocs_journeys.diagnostics.references import ID_NEEDED
from mkdocs_journeys.diagnostics.shapes import NAME_AS_KEY, PERSONA_IN_MAP
from mkdocs_journeys.model import Item, JourneyMap, Part, Persona, PortfolioFile, Stage, Step
from mkdocs_journeys.model.reference import Path
from mkdocs_journeys.prose.suspected_labels import means_label
from mkdocs_journeys.source.fields import certain_field, kind_of, labels, synonyms_of
from mkdocs_journeys.source.shapes.dashed_fields import are_fields_of_one, fields_of_one, parts_with_dashed_fields
from mkdocs_journeys.source.shapes.part_names import PartNames, may_be_name
from mkdocs_journeys.source.shapes.reshaped_entries import numbered_items
from mkdocs_journeys.source.shapes.several_texts import ask_about_name
from mkdocs_journeys.source.shapes.walk import Reshaping
from mkdocs_journeys.source.yaml import block, first_lines, quoted_for_yaml, replacing, written
from mkdocs_journeys.text import is_address, normalized_name, slug

_WITH_NUMBER = re.compile(r"(?P<word>[^\d#№]+?)\s*(?P<number>[#№]?\s*\d{1,3})?")

_LEVELS = (
    "stages", "steps", "substages", "substeps", "sub stages", "sub steps",
    "phases", "sub-stages", "sub-steps", "unterschritte", "teilschritte", "subpasos",
    "sous-étapes", "подшаги", "подэтапы", "子步骤", "子步驟", "子阶段",
    "小步骤", "サブステップ",
)  # fmt: skip


def is_level(name: str, record: type[Part], value: Any) -> bool:
    """Return whether a field of a stage or step would hold stages or steps."""
    word = name.strip().lower().replace("_", " ")
    if word in _LEVELS:
        return word != "phases" or not isinstance(value, str)
    if not isinstance(value, list | dict):
        return False
    is_of_steps = record is Step and synonyms_of(Stage).get(word) == "steps"
    return is_of_steps or synonyms_of(JourneyMap).get(word) == "stages"


def parts_by_name(reshaping: Reshaping, value: dict[str, Any], entry: type[Part], old: Path, new: Path) -> Any:
    """Stages or steps that are written as one mapping of names, as the list that they are."""
    shaped, what = shaped_by_name(reshaping, value, entry, old, new)
    lines, edits = reshaping.lines.rewriting(old, shaped)
    first = next(iter(value))
    place = reshaping.document.places.key((*old, first))
    reshaping.report(NAME_AS_KEY, place, None, edits, name=first, what=what, lines=first_lines(lines))
    return shaped


def shaped_by_name(
    reshaping: Reshaping, value: Mapping[str, Any], entry: type[Part], old: Path, new: Path, first: int = 0
) -> tuple[list[Any], str]:
    """Return stages or steps that are below their names as a list, and what the first of these names is.

    Args:
        reshaping: The walk through the file.
        value: What is below each name.
        entry: Which of the two it is.
        old: The path of the names in the file.
        new: The path of the list in the new shape.
        first: The place in the list of the first of them.
    """
    shaped = []
    said = ""
    for index, (name, inner) in enumerate(value.items(), first):
        field = _field_below(inner, entry)
        content = _content(reshaping, inner, entry, (*old, name), (*new, index), field)
        named, what = _named(name, content, entry)
        shaped.append(named)
        said = said or what
    return shaped, said


def _named(name: str, content: dict[str, Any], entry: type[Part]) -> tuple[dict[str, Any], str]:
    """Return the fields of a stage or step with what is written before them, and say what that is."""
    if not content.keys() & {"name", "title"}:
        return {"name": name, **content}, f"is the name of a {_kind(entry)}, and a name follows “name:”"
    if "id" in content or not is_address(name) or name.isdigit():
        return content, f"is no field of a {_kind(entry)}, whose name follows “name:”"
    return {"id": name, **content}, f"is the id of a {_kind(entry)}, and an id follows “id:”"


def listed_parts(reshaping: Reshaping, items: Sequence[Any], entry: type[Part], old: Path, new: Path) -> list[Any]:
    """Stages or steps of a list, of which some may be named by their key."""
    if (numbered := numbered_items(reshaping, items, entry, old, new)) is not None:
        return numbered
    if (joined := parts_with_dashed_fields(reshaping, items, entry, old, new)) is not None:
        return joined
    part_names = PartNames(entry, reshaping.forms, reshaping.document.labels)
    names = part_names.in_items(items)
    with_text = part_names.are_above_texts(items, names)
    shaped: list[Any] = []
    for index, one in enumerate(items):
        if isinstance(one, dict):
            name = names.get(index, "")
            path = reshaping.item_path(old, index)
            one = part_by_name(reshaping, one, name, entry, path, (*new, index), with_text=with_text)
        elif isinstance(one, str):
            ask_about_name(reshaping, one, entry, (*old, index))
        shaped.append(one)
    return shaped


def part_by_name(
    reshaping: Reshaping,
    item: dict[str, Any],
    name: str,
    entry: type[Part],
    old: Path,
    new: Path,
    *,
    with_text: bool = False,
) -> Any:
    """One stage or step, whose name may be written where a field is expected.

    Args:
        reshaping: The walk through the file.
        item: The fields of the stage or step.
        name: The one of them that is its name; empty if none is.
        entry: Which of the two it is.
        old: Its path in the file.
        new: Its path in the new shape.
        with_text: Whether a text behind the name is what happens there, rather than a part of the name.
    """
    if level := _level_word(reshaping, item, entry):
        return _named_by_level(reshaping, level, item, entry, old, new)
    is_alone = len(item) == 1
    if not name or (isinstance(item[name], str) and is_alone and not (with_text and may_be_name(name, item[name]))):
        return reshaping.record(item, entry, old, new)
    inner = item[name]
    rest = {other: value for other, value in item.items() if other != name}
    taken = {certain_field(other, entry, reshaping.forms) or other for other in rest}
    field = _field_below(inner, entry)
    if field in taken and isinstance(inner, str):
        field = "description"
    elif field in taken and "actions" not in taken and isinstance(inner, list):
        field = "actions"
    if (isinstance(inner, dict) and set(inner) & taken) or field in taken:
        return reshaping.record(item, entry, old, new)
    content = _content(reshaping, inner, entry, (*old, name), new, field)
    shaped, what = _named(name, {**content, **reshaping.record(rest, entry, old, new)}, entry)
    lines, edits = reshaping.lines.rewriting(old, shaped)
    shown = lines if lines.startswith("{") else "- " + lines.replace("\n", "\n  ")
    hint = None
    if isinstance(inner, str) and is_alone:
        other = quoted_for_yaml(f"{name}: {inner}")
        hint = f"write it as a field:\n{first_lines(shown)}\nor, if all of it is the name, put it in quotation marks: "
        hint += other
    place = reshaping.document.places.key((*old, name))
    reshaping.report(NAME_AS_KEY, place, hint, edits, name=name, what=what, lines=first_lines(shown))
    return shaped


def _level_word(reshaping: Reshaping, item: dict[str, Any], entry: type[Part]) -> str:
    """The first field of a stage or step without a name, if it is the word for stages or steps; else empty."""
    first = next(iter(item), "")
    text = item.get(first)
    if not isinstance(text, str) or not text.strip() or reshaping.seems_label(first, text) or means_label(text):
        return ""
    found = _WITH_NUMBER.fullmatch(first.strip().lower().replace("_", " "))
    if found is None or found["word"].strip() not in _level_words():
        return ""
    # A text such as `Phase 1: Booking` alone is a name with a colon.
    if (found["number"] and len(item) == 1) or _names_itself(item, first, entry):
        return ""
    return first


def _names_itself(item: dict[str, Any], first: str, entry: type[Part]) -> bool:
    """Whether a stage or step says its name or id in another field."""
    others = (name for name in item if name != first)
    return any(name in ("name", "title", "id") or certain_field(name, entry) in ("name", "title") for name in others)


@cache
def _level_words() -> frozenset[str]:
    """What stages and steps are called, in every language, but for the fields that hold them."""
    tables = (synonyms_of(JourneyMap), synonyms_of(Stage), labels())
    words = {word for table in tables for word, field in table.items() if field in ("stages", "steps")}
    return frozenset(words | {"phase"})


def _named_by_level(
    reshaping: Reshaping, level: str, item: dict[str, Any], entry: type[Part], old: Path, new: Path
) -> dict[str, Any]:
    """A stage or step whose name follows the word for it, as in `Phase: Booking`."""
    path: Path = (*old, level)
    place, text = reshaping.document.places.key(path), item[level].strip()
    rest = {name: value for name, value in item.items() if name != level}
    if any(character.isdigit() for character in level):
        text = f"{level}: {text}"
        shown = f"name: {written(text)}"
        span = reshaping.lines.value_span(path)
        edits = () if span is None else (Edit(replace(span, line=place.line, column=place.column), shown),)
        what = f"is the name of a {_kind(entry)}, and a name follows “name:”"
        reshaping.report(NAME_AS_KEY, place, f"write “{shown}”", edits, name=level, what=what)
    elif level == "phase" and entry is Stage:
        hint = "did you mean “name”? “phase” says which of the phases in portfolio.yml a stage belongs to"
        problem = "there is neither a name nor an id"
        reshaping.report(ID_NEEDED, place, hint, replacing(place, "name"), problem=problem, kind=_kind(entry))
    else:
        hint = "did you mean “name”?"
        reshaping.report(UNKNOWN_FIELD, place, hint, replacing(place, "name"), name=level, owner=kind_of(entry))
    reshaping.reshape(path, (*new, "name"))
    return {"name": text, **reshaping.record(rest, entry, old, new)}


def _field_below(inner: Any, entry: type[Part]) -> str:
    """The field in which a list or text below a name is read."""
    if isinstance(inner, dict | None):
        return ""
    return "steps" if entry is Stage and isinstance(inner, list) else "actions"


def _content(reshaping: Reshaping, inner: Any, entry: type[Part], old: Path, new: Path, field: str) -> dict[str, Any]:
    """What is written below a name, as fields of the stage or step of that name."""
    reshaping.is_changed = True
    if inner is None:
        return {}
    if isinstance(inner, dict):
        if any(reshaping.is_field(name, entry) for name in inner) or entry is not Stage:
            reshaping.reshape(old, new)
            return reshaping.record(inner, entry, old, new)
        below: Path = (*new, "steps")
        reshaping.reshape(old, below)
        return {"steps": reshaping.parts(inner, Step, old, below)}
    if are_fields_of_one(reshaping, inner, entry):
        return fields_of_one(reshaping, inner, entry, old, new)
    below = (*new, field)
    reshaping.reshape(old, below)
    if field == "steps":
        return {field: reshaping.parts(inner, Step, old, below)}
    return {field: inner if field == "description" else reshaping.entries(inner, Item, field, old, below)}


def _kind(entry: type[Part]) -> str:
    return "stage" if entry is Stage else "step"


def persona_in_map(reshaping: Reshaping, value: Any, old: Path) -> Any:
    """The names of personas, of whom some may be described where only a name is expected."""
    if isinstance(value, dict):
        if _described_by_name(reshaping, value):
            names = [_persona(reshaping, name, fields, old, (*old, name)) for name, fields in value.items()]
            value = names if len(names) > 1 else names[0]
            _, edits = reshaping.lines.rewriting(old, value)
            last = reshaping.diagnostics[-1]
            reshaping.diagnostics[-1] = _with(last, edits, written(value))
            return names
        one = _one_persona(reshaping, value, old)
        return value if one is None else one
    if not isinstance(value, list):
        return value
    shaped: list[Any] = []
    for index, item in enumerate(value):
        one = _one_persona(reshaping, item, (*old, index)) if isinstance(item, dict) else item
        shaped.append(item if one is None else one)
    return shaped


def without_personas(reshaping: Reshaping, fields: dict[str, Any]) -> dict[str, Any]:
    """Report personas that are described, or only listed, in the portfolio, and return its other fields."""
    others = (one for one in fields if not reshaping.is_field(one, PortfolioFile))
    name = next((one for one in others if "personas" in (one, certain_field(one, JourneyMap))), None)
    personas = None if name is None else _described(fields[name])
    if name is None or not personas or any(_has_label(reshaping, given) for given in personas):
        return fields
    edits, shown = [], []
    for given in personas:
        text = given["name"].strip()
        lines, file = block({**given, "name": text}), f"personas/{slug(text) or 'name'}.yml"
        edits.append(Edit(Place(file), "\n".join(lines) + "\n"))
        shown += [f"{file}:", *("  " + line for line in lines)]
        reshaping.lost |= {normalized_name(text), slug(text)}
    removed = reshaping.lines.removing((name,))
    hint = f"describe each persona in a file of its own, and take “{name}” away:\n{first_lines(chr(10).join(shown))}"
    place = reshaping.document.places.key((name,))
    changes = () if removed is None else (*edits, removed)
    reshaping.report(UNKNOWN_FIELD, place, hint, changes, name=name, owner=kind_of(PortfolioFile))
    reshaping.is_changed = True
    return {one: value for one, value in fields.items() if one != name}


def _described(value: Any) -> list[dict[str, Any]] | None:
    """The fields of each of several personas with their `name`; None where one has none."""
    if isinstance(value, dict):
        value = [{"name": name, **(inner or {})} for name, inner in value.items() if isinstance(inner, dict | None)]
    found: list[dict[str, Any]] = []
    for one in value if isinstance(value, list) else [value]:
        given = {"name": one} if isinstance(one, str) else one if isinstance(one, dict) else {}
        name = next((text for field, text in given.items() if _is_name(field)), None)
        if not isinstance(name, str) or not name.strip():
            return None
        found.append({"name": name, **{field: text for field, text in given.items() if not _is_name(field)}})
    return found


def _with(diagnostic: Any, edits: tuple[Edit, ...], names: str) -> Any:
    suggestion = f"{diagnostic.suggestion}\nthen write in this map:\npersonas: {names}"
    return replace(diagnostic, edits=(*diagnostic.edits, *edits), suggestion=suggestion)


def _described_by_name(reshaping: Reshaping, value: dict[str, Any]) -> bool:
    is_nested = all(isinstance(fields, dict) for fields in value.values())
    return bool(value) and is_nested and not any(_has_label(reshaping, fields) for fields in value.values())


def _one_persona(reshaping: Reshaping, fields: dict[str, Any], path: Path) -> str | None:
    name = next((value for field, value in fields.items() if _is_name(field)), None)
    if not isinstance(name, str):
        if len(fields) != 1 or not _described_by_name(reshaping, fields):
            return None
        name, inner = next(iter(fields.items()))
        fields = {"name": name, **inner}
    if _has_label(reshaping, fields):
        # Who may see the persona would be lost with these lines.
        return None
    return _persona(reshaping, name, fields, path, path, is_whole=True)


def _persona(
    reshaping: Reshaping, name: str, fields: dict[str, Any], span: Path, place: Path, *, is_whole: bool = False
) -> str:
    """Report a persona that is described in a map, and return the name."""
    name = name.strip()
    file = f"personas/{slug(name) or 'name'}.yml"
    given = {"name": name, **{field: value for field, value in fields.items() if not _is_name(field)}}
    lines = "\n".join(block(given))
    edits: tuple[Edit, ...] = (Edit(Place(file), lines + "\n"),)
    if is_whole:
        _, here = reshaping.lines.rewriting(span, name)
        edits = (*edits, *here) if here else ()
    where = reshaping.document.places.key(place)
    reshaping.misread.add(where.line)
    reshaping.report(PERSONA_IN_MAP, where, None, edits, name=name, file=file, lines=first_lines(lines))
    reshaping.is_changed = True
    return name


def _is_name(field: str) -> bool:
    return field in ("name", "title") or certain_field(field, Persona) in ("name", "title")


def _has_label(reshaping: Reshaping, fields: Any) -> bool:
    return isinstance(fields, dict) and any(reshaping.seems_label(*one) for one in fields.items())
