"""The command line: `journeys`, also `python -m mkdocs_journeys`."""

from __future__ import annotations

import click

from mkdocs_journeys.cli.audit import audit
from mkdocs_journeys.cli.check import check
from mkdocs_journeys.cli.commands import Commands
from mkdocs_journeys.cli.export import export
from mkdocs_journeys.cli.generate import generate
from mkdocs_journeys.cli.preview import preview
from mkdocs_journeys.cli.schema import schema
from mkdocs_journeys.cli.single import single

__all__ = ["main"]


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-journeys", prog_name="journeys")
def main() -> None:
    """Work with a portfolio of customer-journey maps.

    The maps, personas, case studies and courses are YAML files in a folder, usually `journeys`.
    """


main.add_command(audit)
main.add_command(check)
main.add_command(export)
main.add_command(generate)
main.add_command(preview)
main.add_command(schema)
main.add_command(single)
