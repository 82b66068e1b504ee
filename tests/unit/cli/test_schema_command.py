"""`journeys schema` gives editors what they need."""

import json

from click.testing import CliRunner

from mkdocs_journeys.cli import main


def test_every_kind_of_file_gets_its_schema_in_a_new_folder(tmp_path):
    folder = tmp_path / "new" / "schemas"
    result = CliRunner().invoke(main, ["schema", str(folder)])
    assert result.exit_code == 0
    assert set(result.output.split()) == {file.as_posix() for file in folder.iterdir()}
    titles = {json.loads(file.read_text(encoding="utf-8"))["title"] for file in folder.iterdir()}
    assert {"mkdocs-journeys: journey map", "mkdocs-journeys: persona"} <= titles


def test_the_command_writes_what_the_package_ships(tmp_path, repository):
    CliRunner().invoke(main, ["schema", str(tmp_path)])
    shipped = repository / "plugins/mkdocs_journeys/schema"
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        file.name: file.read_bytes() for file in shipped.iterdir()
    }
