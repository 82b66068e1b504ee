"""Which pictures a drawing that is a file holds."""

import base64

from mkdocs_journeys.exchange.exporters.embedded_pictures import (
    LARGEST_IN_DRAWING,
    LARGEST_PORTRAIT,
    MOST_IN_DRAWING,
    MapPictures,
    embedded,
)


def held(images: dict[str, bytes], portraits: dict[str, bytes] | None = None) -> set[str]:
    files = {**images, **(portraits or {})}
    pictures = MapPictures({name: name for name in images}, {name: name for name in portraits or {}})
    found = embedded(pictures, files.__getitem__)
    for path, address in found.items():
        assert base64.b64decode(address.partition("base64,")[2]) == files[path]
    return set(found)


def test_pictures_of_steps_and_portraits_are_held_up_to_their_sizes():
    step, face = bytes(LARGEST_IN_DRAWING), bytes(LARGEST_PORTRAIT)
    assert held({"a.png": step, "b.jpg": step + b"1"}, {"c.png": face, "d.webp": face + b"1"}) == {"a.png", "c.png"}


def test_all_together_are_bounded_and_the_first_ones_are_held():
    count = MOST_IN_DRAWING // LARGEST_IN_DRAWING
    many = {f"{number:02}.png": bytes(LARGEST_IN_DRAWING) for number in range(count + 2)}
    assert held(many) == set(list(many)[:count])


def test_what_is_no_picture_or_is_gone_is_not_held():
    assert held({"a.svg": b"<svg/>", "b.png": b""}) == set()
    assert embedded(MapPictures({"gone.png": "gone.png"}, {}), {}.__getitem__) == {}
