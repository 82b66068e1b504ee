"""Lets `python -m mkdocs_journeys` do what `journeys` does."""

from mkdocs_journeys.cli import main

main(prog_name="journeys")
