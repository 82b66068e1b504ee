"""Icons that a drawing refers to look as if their shapes were where they are seen, wherever the drawing is."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser

from mkdocs_journeys.drawing import AsFile, ColourRole, Decoration, OnPage, Scene, Shape, write_svg
from mkdocs_journeys.drawing.scene.box import Box
from mkdocs_journeys.drawing.scene.canvas import Canvas
from mkdocs_journeys.drawing.scene.icons import shape
from mkdocs_journeys.drawing.scene.marks import Again, MarkRole

POLICY = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; img-src data:\">"
NAMES = ("star", "alert", "account", "clock-outline")


def drawn() -> Scene:
    canvas = Canvas(160, 40)
    canvas.rectangle(0, 0, 160, 40, fill=ColourRole.SURFACE)
    for x, name in enumerate((*NAMES, "star")):
        canvas.icon(name, 4 + 30 * x, 6, 24, ColourRole.ACCENT)
    return canvas.scene(MarkRole.MAP, "Icons", "", "en")


def again(scene: Scene) -> Scene:
    """The drawing once more, as rows for print show it."""
    canvas = Canvas(scene.width, scene.height)
    box = Box(0, 0, scene.width, scene.height)
    canvas.view((Again("first"),), box, box)
    return canvas.scene(MarkRole.PRINT_ROW, "Icons", "", "en")


def literal(prefix: str, **symbols: str) -> str:
    return write_svg(drawn(), OnPage(prefix, "light", symbols))


def of_the_page() -> str:
    shapes = "".join(
        f'<symbol id="own-{name}" viewBox="0 0 24 24"><path d="{shape(name)}"/></symbol>' for name in NAMES
    )
    return f'<svg width="0" height="0">{shapes}</svg>'


def as_image() -> str:
    content = base64.b64encode(write_svg(drawn(), AsFile()).encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{content}">'


SHAPES: dict[Shape, str] = {}
PAGES = {
    "a drawing": literal("one"),
    "after one that is hidden": f"<div hidden>{literal('one')}</div>{literal('two')}",
    "after one that is hidden and defines its shapes": (
        f"<div hidden>{write_svg(drawn(), OnPage('one', 'light', shapes=SHAPES))}</div>"
        f"{write_svg(drawn(), OnPage('two', 'light', shapes=SHAPES))}"
    ),
    "with shapes of the page": of_the_page() + literal("one", star="own-star", alert="own-alert"),
    "as an image": as_image(),
    "once more, from one that is not shown": (
        f'<svg width="0" height="0"><g id="first">{literal("one")}</g></svg>'
        + write_svg(again(drawn()), OnPage("row", "light"))
    ),
}


def picture(browser: Browser, body: str) -> Image.Image:
    page = browser.new_page()
    page.set_content(f"<!doctype html><html lang='en'><head>{POLICY}</head><body><p>{body}</p></body></html>")
    shown = page.locator("body :is(svg[role=img], svg[aria-hidden], img)").last
    taken = shown.screenshot()
    page.close()
    return Image.open(io.BytesIO(taken)).convert("RGB")


@pytest.fixture(scope="module")
def expected(browser: Browser) -> Image.Image:
    colours = {"--jm-surface": "#ffffff", "--jm-accent": "#4051b5"}
    style = "".join(f"{name}:{value};" for name, value in colours.items())
    page = browser.new_page()
    page.set_content(f"<style>:root{{{style}}}</style><p>{write_svg(drawn(), Decoration())}</p>")
    taken = page.locator("svg").screenshot()
    page.close()
    return Image.open(io.BytesIO(taken)).convert("RGB")


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_icons_are_seen_under_a_strict_policy(browser: Browser, expected: Image.Image, body: str) -> None:
    assert max(high for _, high in expected.getextrema()) == 255
    difference = ImageChops.difference(picture(browser, body), expected)
    # Edges may be smoothed in another way.
    assert max(high for _, high in difference.getextrema()) < 40
