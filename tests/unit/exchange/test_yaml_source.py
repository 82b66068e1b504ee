"""A downloaded source says what the map says: read again, it is the same map."""

import textwrap
from pathlib import Path

import pytest

from mkdocs_journeys.exchange.yaml_source import source_text
from mkdocs_journeys.prose import select
from mkdocs_journeys.source import FolderTree, load

REPOSITORY = Path(__file__).parents[3]
DEMO = load(FolderTree(REPOSITORY / "journeys")).portfolio
ENTITIES = {
    "maps": DEMO.journeys,
    "personas": DEMO.personas,
    "case-studies": DEMO.case_studies,
}
CASES = [(folder, entity) for folder, entities in ENTITIES.items() for entity in entities.values()]


def read_again(text: str, folder: str, id: str, ending: str, tmp_path: Path):
    """The entity as it is read from the text, beside the portfolio that it came from."""
    for file in sorted((REPOSITORY / "journeys").rglob("*")):
        target = tmp_path / file.relative_to(REPOSITORY / "journeys")
        if file.is_file() and (file.stem != id or file.suffix not in (".yml", ".md")):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    # Pictures lie beside the file that names them.
    original = next((REPOSITORY / "journeys" / folder).rglob(f"{id}.[ym]*"), REPOSITORY / "journeys" / folder / id)
    place = tmp_path / original.parent.relative_to(REPOSITORY / "journeys")
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{id}.{ending}").write_text(text, encoding="utf-8")
    loaded = load(FolderTree(tmp_path))
    assert not [found for found in loaded.diagnostics if found.level != "notice"], text
    return {"maps": loaded.portfolio.journeys, "personas": loaded.portfolio.personas}.get(
        folder, loaded.portfolio.case_studies
    )[id]


@pytest.mark.parametrize(("folder", "entity"), CASES, ids=lambda value: getattr(value, "id", value))
def test_every_entity_of_the_demonstration_survives_being_written_and_read(folder, entity, tmp_path):
    ending = "md" if entity.body else "yml"
    again = read_again(source_text(entity), folder, entity.id, ending, tmp_path)
    assert again.model_copy(update={"file": entity.file}) == entity


def test_what_a_build_leaves_out_is_not_in_the_source(tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "shoes.yml").write_text(
        textwrap.dedent("""\
            title: Shoes
            stages:
              - name: Awareness
                thoughts: [Nice., {text: planted secret, only: internal}]
            """)
    )
    portfolio = load(FolderTree(tmp_path)).portfolio
    assert "planted secret" in source_text(portfolio.journeys["shoes"])
    assert "planted secret" not in source_text(select(portfolio).journeys["shoes"])


ALTERNATIVES = """\
title: Paying
steps:
  - {name: Types the number, either: {Pay: by card}, backstage: {text: Asks the bank, who: Till, to: [Bank, Till]}}
  - {name: Signs, either: {pay: By card}}
  - {name: Pays cash, either: pay}
  - {name: Has a voucher, either: pay, only: internal}
  - {name: Takes a bag, either: bag, only: internal}
  - {name: Carries it, either: bag}
"""


def test_alternatives_and_handovers_survive_being_written_and_read(tmp_path):
    def read(text, name):
        folder = tmp_path / name
        (folder / "maps").mkdir(parents=True)
        (folder / "maps" / "a.yml").write_text(text, encoding="utf-8")
        return load(FolderTree(folder))

    whole = read(ALTERNATIVES, "whole").portfolio
    assert read(source_text(whole.journeys["a"]), "again").portfolio.journeys["a"] == whole.journeys["a"]
    selected = select(whole).journeys["a"]
    found = read(text := source_text(selected), "selected")
    assert found.portfolio.journeys["a"] == selected
    assert [str(one) for one in found.diagnostics if one.level != "notice"] == []
    assert "voucher" not in text
    assert "either: bag" not in text
