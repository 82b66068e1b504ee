"""A portfolio with a secret wherever a label may keep one: beside every labelled record stands an open one like it.

It is found by walking the model, so a new field, a new record and a new kind of block have their secrets too.
"""

from itertools import count
from typing import Any, get_args, get_origin

from tests.reference.fields import declared_by
from tests.site.portfolios.every_field import CUSTOM_LANES, LIBRARIES, PICTURE, SAMPLES, Path, _Filling, kind_of
from tests.site.portfolios.hostile import Files, as_file, as_yaml
from tests.site.portfolios.sites import PICTURE as PNG

from mkdocs_journeys import model
from mkdocs_journeys.model import Kind, Record, scalars
from mkdocs_journeys.model.reference import Names
from mkdocs_journeys.prose import BLOCKS
from mkdocs_journeys.prose.lesson_blocks import INSTRUCTOR, JOURNEY_BLOCKS, PYMDOWN_BLOCKS

SECRET = "hush"
LABEL = "internal"
HUSH_PICTURE = "pictures/hush.png"
LINKED = "pictures/plain-linked.png"
HUSH_LINKED = ("pictures/hush-linked.png", "pictures/hush-defined.pdf", "pictures/hush-of-a-page.png")
"""Files that prose links to: from a block with a label, by a definition below it, and from a page with a label."""
HUSH_SAMPLES = {
    PICTURE: HUSH_PICTURE,
    SAMPLES[scalars.read_link]: "https://hush.example/",
    SAMPLES[scalars.read_date]: "1987-06-05",
}
ENTITIES = {
    "journeys": model.JourneyMap,
    "personas": model.Persona,
    "case_studies": model.CaseStudy,
    "courses": model.Course,
}
FOLDERS = {"journeys": "maps", "personas": "personas", "case_studies": "case-studies"}


ONLY_IN_A_FILE = ("id", "was", "translation_of", "dimensions", "body")
"""Fields of a persona that a map cannot bring along."""


class Planting(_Filling):
    """Fills every field, and plants a secret beside every record that may carry a label.

    Attributes:
        planted: Record and field of every value that a secret stands in.
        labelled: The records that were labelled.
    """

    def __init__(self) -> None:
        numbers = count(1)

        def text(path: Path) -> str:
            words = f"{SECRET if self.is_secret else 'plain'} {path[-1]} {next(numbers):05}"
            # A former id was part of an address.
            return words.replace(" ", "-") if "was" in path else words

        super().__init__(text)
        self.is_secret = False
        self.planted: set[tuple[str, str]] = set()
        self.labelled: set[type[Record]] = set()

    def portfolio(self) -> dict[str, Any]:
        data = super().portfolio()
        for field in LIBRARIES:
            [_, entry] = get_args(model.PortfolioFile.model_fields[field].annotation)
            id = f"{SECRET}-{kind_of(field)}"
            data[field][id] = self.secret(entry, (field, id))
        data["custom_lanes"]["hush-lane"] = self.secret(model.CustomLane, ("custom_lanes", "hush-lane"))
        data["custom_lanes"]["hush-lane"].pop("like", None)
        data["lanes"].append("hush-lane")
        for field, record in ENTITIES.items():
            id = f"{SECRET}-{kind_of(field)}"
            for course in data["courses"].values() if field == "courses" else ():
                self._add_to_course(course, str(course["id"]))
            data[field][id] = self.secret(record, (field, id))
        self._add_libraries(data["journeys"])
        self.is_secret = True
        secret_course = data["courses"][f"{SECRET}-course"]
        secret_course |= {"lesson_files": {}, "run_files": {}}
        self.is_secret = False
        self._add_to_course(secret_course, f"{SECRET}-course")
        return data

    def _add_libraries(self, journeys: dict[str, Any]) -> None:
        """Let maps bring along plain things beside secret ones, secret things only, and all within a secret map."""
        for id, journey in journeys.items():
            path: Path = ("journeys", id, "library")
            is_plain = id == "journey-one"
            journey["library"] = (
                self.record(model.MapLibrary, path) if is_plain else self.secret(model.MapLibrary, path)
            )
            if SECRET in id:
                journey["library"].pop("only")
                journey["elsewhere"] = [f"{SECRET} elsewhere"]
                self.planted |= {("JourneyMap", "library"), ("JourneyMap", "elsewhere")}

    def keys(self, annotation: Any, path: Path) -> tuple[str, ...]:
        if "library" not in path:
            return super().keys(annotation, path)
        return (f"{SECRET if self.is_secret else 'brought'}-{path[-1]}-of-{path[1]}".replace("_", "-"),)

    def _add_to_course(self, course: dict[str, Any], id: str) -> None:
        for field, record in (("lesson_files", model.Lesson), ("run_files", model.Run)):
            own = f"{SECRET}-{kind_of(field)}"
            course[field][own] = self.secret(record, ("courses", id, field, own))

    def secret(self, record: type[Record], path: Path) -> dict[str, Any]:
        """A record full of secrets, and with a label."""
        self.is_secret = True
        self.labelled.add(record)
        data = self.record(record, path)
        self.is_secret = False
        return data | {"only": LABEL}

    def record(self, record: type[Record], path: Path) -> dict[str, Any]:
        data = super().record(record, path)
        if record is model.Persona and "library" in path:
            data = {name: value for name, value in data.items() if name not in ONLY_IN_A_FILE}
        if self.is_secret:
            self.planted |= {(declared_by(record, name).__name__, name) for name in data}
            if "id" in data and not str(data["id"]).startswith(SECRET):
                data["id"] = f"{SECRET}-{data['id']}"
        return data

    def value(self, annotation: Any, path: Path, metadata: tuple[Any, ...] = ()) -> Any:
        found = super().value(annotation, path, metadata)
        if self.is_secret:
            return HUSH_SAMPLES.get(found, found) if isinstance(found, str) else found
        if path[-1] == "custom" and isinstance(found, dict) and CUSTOM_LANES.keys() <= found.keys():
            for lane, record in self._lane_records(found):
                found[lane].append(self.secret(record, (*path, lane, 1)))
            found["hush-lane"] = [f"{SECRET} cell of a lane"]
            return found
        if path[-1] == "goals" and isinstance(found, dict):
            for group, items in found.items():
                items.append(self.secret(model.Item, (*path, group, 1)))
            return found
        arguments = get_args(annotation)
        if get_origin(annotation) is tuple and isinstance(found, list):
            entry = arguments[0]
            names = next((one for one in getattr(entry, "__metadata__", ()) if isinstance(one, Names)), None)
            if names and names.kinds[0] in (*LIBRARIES.values(), Kind.PERSONA, Kind.JOURNEY, Kind.LESSON):
                return [*found, f"{SECRET}-{names.kinds[0]}"]
            if takes_label(entry):
                return [*found, self.secret(entry, (*path, len(found)))]
        if get_origin(annotation) is dict and isinstance(found, dict) and takes_label(arguments[1]):
            key = f"{SECRET}-of-{path[-2] if len(path) > 1 else path[-1]}"
            return {**found, key: self.secret(arguments[1], (*path, key))}
        return found

    def _lane_records(self, custom: dict[str, Any]) -> list[tuple[str, type[Record]]]:
        from mkdocs_journeys.model import ENTRY_TYPES

        return [(lane, ENTRY_TYPES[form]) for lane, form in CUSTOM_LANES.items() if takes_label(ENTRY_TYPES[form])]


def takes_label(annotation: Any) -> bool:
    """Whether it is a record that may be kept out of a build."""
    return isinstance(annotation, type) and issubclass(annotation, Record) and "only" in annotation.model_fields


def planted_blocks() -> str:
    """Every kind of block with a label, by itself and within an exercise, and what is always for trainers only."""
    names = (*BLOCKS, *JOURNEY_BLOCKS, *PYMDOWN_BLOCKS)
    pieces = ["Plain words before.", f"/// {INSTRUCTOR} | {SECRET} title\n{SECRET} note\n///"]
    for name in names:
        links = f"![{SECRET}]({HUSH_LINKED[0]}) [{SECRET}][defined]"
        text = f"{SECRET} {name} text {links}"
        block = f"{{marks}} {name} | {SECRET} {name} title\n    only: {LABEL}\n\n{text}\n{{marks}}"
        pieces.append(
            f"/// exercise | Plain\n    minutes: 3\n\n{block.format(marks='////')}\n\nPlain words within.\n///"
        )
        if name not in ("hint", "solution"):
            pieces.append(block.format(marks="///"))
    for option in BLOCKS["exercise"]:
        held = {"minutes": "7919", "mode": "pair", "materials": f"[{SECRET} thing]", "only": LABEL}[option]
        lines = dict.fromkeys((f"    only: {LABEL}", f"    {option}: {held}"))
        pieces.append("\n".join([f"/// exercise | {SECRET}", *lines, "", SECRET, "///"]))
    return "\n\n".join([*pieces, f"Plain words after. ![]({LINKED})", f"[defined]: {HUSH_LINKED[1]}\n"])


def planted_prose(secret_page: str) -> str:
    """Every kind of block, and a link to a page that has a label."""
    return f"Plain words that [lead]({secret_page}) on.\n\n{planted_blocks()}"


def linked_files(folder: str) -> Files:
    """What the prose of a folder links to, each with a mark within it."""
    secret = {f"{folder}/{name}": PNG + SECRET.encode() + name.encode() for name in HUSH_LINKED}
    return {f"{folder}/{LINKED}": PNG, **secret}


def planted_files() -> tuple[Files, Planting]:
    """The files, and what was planted in them."""
    planting = Planting()
    data = planting.portfolio()
    entities = {name: data.pop(name) for name in ENTITIES}
    files: Files = {"portfolio.yml": as_yaml(data)}
    for name, folder in FOLDERS.items():
        for id, entity in entities[name].items():
            is_plain = SECRET not in id
            entity["body"] = planted_prose(f"{SECRET}-{kind_of(name)}.md") if is_plain else f"![]({HUSH_LINKED[2]})"
        files |= linked_files(folder)
        for picture in (PICTURE, HUSH_PICTURE):
            files[f"{folder}/{picture}"] = PNG + (SECRET.encode() if picture == HUSH_PICTURE else b"")
        files |= {f"{folder}/{id}.md": as_file(entity, with_prose=True) for id, entity in entities[name].items()}
    for id, course in entities["courses"].items():
        held = {"": course, **course.pop("lesson_files"), **course.pop("run_files")}
        for number, (own, entity) in enumerate(held.items()):
            is_plain = SECRET not in own and SECRET not in id
            other = f"{SECRET}-{'run' if 'run' in own else 'lesson'}.md"
            entity["body"] = planted_prose(other) if is_plain else f"{SECRET} ![]({HUSH_LINKED[2]})"
            text = as_file(entity, with_prose=True)
            name = f"runs/{own}.md" if "run" in own else f"0{number}-{own}.md" if own else "course.md"
            files[f"courses/{id}/{name}"] = text
        files |= linked_files(f"courses/{id}") | linked_files(f"courses/{id}/runs")
    return files, planting
