"""The JSON Schema helps authors' editors and never complains about what the reader takes."""

import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from mkdocs_journeys.diagnostics import Level
from mkdocs_journeys.exchange.schema import FILE_KINDS, schema_of, schema_text
from mkdocs_journeys.model import FOLDER_KINDS
from mkdocs_journeys.source import FolderTree, load


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: no dates, no sexagesimal numbers, only true and false for yes and no."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 – the name and form that PyYAML asks for


for tag, expression, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{expression})$"), first)


def read(text: str) -> object:
    """The content of a file, or of the front matter of a Markdown file."""
    front_matter = re.match(r"---\n(.*?\n)---\n", text, re.DOTALL)
    return yaml.load(front_matter[1] if front_matter else text, EditorLoader)


def complaints(kind: str, text: str) -> list[str]:
    """What an editor would underline."""
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(schema_of(kind)).iter_errors(read(text))]


def kind_of(file: Path) -> str:
    """The kind of a file of the demonstration portfolio, by its place."""
    match file.parts:
        case ["portfolio.yml"]:
            return "portfolio"
        case ["courses", _, "runs", _]:
            return "run"
        case ["courses", _, name]:
            return "course" if Path(name).stem == "course" else "lesson"
        case [folder, *_]:
            return next(spec.name.replace(" ", "-") for spec in FOLDER_KINDS if spec.folder == folder)
    raise ValueError(file)


DEMONSTRATION = Path(__file__).parents[3] / "journeys"
EVERY_FORM = Path(__file__).parent / "portfolio"


def files_of(portfolio: Path) -> list[Path]:
    return [
        file.relative_to(portfolio)
        for file in sorted(portfolio.rglob("*"))
        if file.suffix in {".yml", ".yaml", ".md"} and not any(part[0] in "._" for part in file.parts)
    ]


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_the_published_schema_is_the_models(kind, golden, repository):
    golden(repository / f"plugins/mkdocs_journeys/schema/{kind}.json", schema_text(kind))


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_the_schema_is_a_valid_schema(kind):
    Draft7Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("file", files_of(DEMONSTRATION), ids=str)
def test_the_demonstration_is_valid(file):
    assert complaints(kind_of(file), (DEMONSTRATION / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", files_of(EVERY_FORM), ids=str)
def test_every_form_that_the_reader_takes_is_valid(file):
    assert complaints(kind_of(file), (EVERY_FORM / file).read_text(encoding="utf-8")) == []


def test_the_reader_takes_every_form_that_is_valid_here():
    problems = load(FolderTree(EVERY_FORM)).diagnostics
    assert [str(problem) for problem in problems if problem.level is not Level.NOTICE] == []


@pytest.mark.parametrize("case", read((Path(__file__).parent / "invalid.yml").read_text(encoding="utf-8")), ids=str)
def test_mistakes_are_underlined(case):
    (kind, text) = case["kind"], case["text"]
    assert complaints(kind, text)


def test_every_field_is_explained():
    explained = {
        kind: [field for field, schema in schema_of(kind)["properties"].items() if not schema.get("description")]
        for kind in FILE_KINDS
    }
    assert explained == {key: [] for key in FILE_KINDS}
