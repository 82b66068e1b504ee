"""What pages with a password lean on: how the plugin encryptcontent marks a page, and when it takes its content."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from encryptcontent.plugin import encryptContentPlugin
from tests.unit.hosts.seams.hosts import project

from mkdocs_journeys.hosts.material.encrypted_pages import ProtectedPages


def test_the_plugin_marks_a_page_before_markdown_reads_it(tmp_path: Path) -> None:
    config = project(tmp_path, "[encryptcontent]", open="# Open\n", secret="# Secret\n")
    plugin = config.plugins["encryptcontent"]
    assert isinstance(plugin, encryptContentPlugin)
    plugin.on_config(config)
    secret = SimpleNamespace(file=SimpleNamespace(src_uri="secret.md"), meta={"password": "1234"}, url="secret/")
    other = SimpleNamespace(file=SimpleNamespace(src_uri="open.md"), meta={}, url="open/")
    found = ProtectedPages()
    for page in (secret, other):
        plugin.on_page_markdown("# Page\n", page=page, config=config)
        found.meet(page)
    assert secret in found
    assert other not in found
    assert plugin.on_page_content("<h1>Secret</h1>", page=secret, config=config) != "<h1>Secret</h1>" or (
        secret.encryptcontent["html_to_encrypt"] == "<h1>Secret</h1>"
    )
