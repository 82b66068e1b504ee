"""What the search box leans on: Material's template names its worker, in JSON that a page carries."""

from __future__ import annotations

from pathlib import Path

import material

from mkdocs_journeys.hosts.material.search_worker import WORKER, SearchWorker

HTML = (
    '<p>assets/javascripts/workers/search.1.min.js</p><script id="__config" type="application/json">'
    '{{"base": "..", "search": "{}", "tags": null}}</script>'
)
MATERIALS = "../assets/javascripts/workers/search.a7633da7.min.js"


def test_a_page_asks_our_worker_and_materials_again(tmp_path: Path) -> None:
    worker = SearchWorker()
    text = HTML.format(MATERIALS)
    connected = worker.connected(text)
    assert connected == text.replace(MATERIALS, f"../{WORKER}")
    assert f'"../{WORKER}?folder=de/"' in worker.connected(text, "de/")
    (tmp_path / "a.html").write_text(worker.connected(text, "de/"), encoding="utf-8")
    worker.give_back(tmp_path)
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == text


def test_a_worker_that_was_left_over_is_not_taken_for_that_of_the_page() -> None:
    """The page names its own, whatever lies in `custom_dir`."""
    template = (Path(material.__file__).parent / "templates/base.html").read_text(encoding="utf-8")
    assert '"search": "assets/javascripts/workers/search.' in template
    assert '<script id="__config" type="application/json">' in template
