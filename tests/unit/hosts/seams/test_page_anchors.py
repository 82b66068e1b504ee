"""What link checks lean on: MkDocs keeps the addresses within a page on it, and asks only what they contain."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from tests.unit.hosts.seams.hosts import pages_of, project

from mkdocs_journeys.hosts.material.page_anchors import announce_anchors, forget_anchors
from mkdocs_journeys.site.page import Heading, Page


def test_mkdocs_knows_what_was_announced(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = "[1](map.md#pays) [2](map.md#own) [3](map.md#nowhere)\n"
    config = project(tmp_path, index=text, map="# Map\n\n## Own\n")
    files, pages = pages_of(config)
    announce_anchors(Page("map.md", "Map", "en", (Heading(2, "pays", "Pays"),)), pages["map"])
    with caplog.at_level(logging.WARNING):
        pages["index"].validate_anchor_links(files=files, log_level=logging.WARNING)
    assert [record.message for record in caplog.records if "#nowhere" in record.message]
    assert not [record.message for record in caplog.records if "#pays" in record.message or "#own" in record.message]
    caplog.clear()
    # A page that has none is not checked.
    forget_anchors(pages["map"])
    pages["index"].validate_anchor_links(files=files, log_level=logging.WARNING)
    assert caplog.records == []
