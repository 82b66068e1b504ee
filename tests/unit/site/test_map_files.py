"""The files beside the pages of maps: nothing is read for them before they are written."""

from tests.memory_tree import MemoryTree

from mkdocs_journeys.session import Session
from mkdocs_journeys.site.addresses import Addresses
from mkdocs_journeys.site.build.map_files import files_of_maps
from mkdocs_journeys.site.context import SiteContext
from mkdocs_journeys.words import Words

MAP = "title: {id}\nsteps:\n  - {{name: Pays, emotion: 1, images: {{file: {id}.png, alt: Shop}}}}\n"


def test_the_pictures_of_a_map_are_read_when_its_drawing_is_written():
    files = {f"maps/{id}.yml": MAP.format(id=id).encode() for id in "ab"} | {
        f"maps/{id}.png": b"\x89PNG" for id in "ab"
    }
    tree = MemoryTree(files)
    asked: list[str] = []

    def read(path: str) -> bytes:
        asked.append(path)
        return tree.read(path)

    context = SiteContext(Session.open(tree).portfolio, Words("en"), Addresses(True), read=read)
    found = {file.path: file for file in files_of_maps(context)}
    assert asked == []
    assert b"data:image/png" in found["journeys/a/a.svg"].produce()
    assert asked == ["maps/a.png"]
