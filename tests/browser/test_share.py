"""What can be taken along of a map: the link to a view, the drawing as picture or file, links of steps and entries."""

import struct

import pytest
from playwright.sync_api import expect

MAP = "journeys/anna-buys-online/"
SEEN = "one => getComputedStyle(one).opacity"


@pytest.fixture
def page_of(reader):
    def arrive(address: str, look: str = "light"):
        one = reader(look, permissions=["clipboard-read", "clipboard-write"])
        return one.open(address)

    return arrive


def test_the_link_says_view_lanes_persons_and_step(page_of):
    page = page_of(f"{MAP}?view=full&hide=lane:owner,persona:ben")
    scroller = page.locator(".jm-view--map .jm-scroller")
    scroller.focus()
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Share").click()
    page.get_by_role("button", name="Copy the link to this view").click()
    expect(page.locator(".jm-share-said")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"/{MAP}?view=full&hide=lane:owner,persona:ben#opens-the-shop")


@pytest.mark.parametrize("view", ["overview", "table", "list"])
def test_every_view_can_be_shared(page_of, view):
    page = page_of(f"{MAP}?view={view}")
    page.get_by_role("button", name="Share").click()
    page.get_by_role("button", name="Copy the link to this view").click()
    expect(page.locator(".jm-share-said")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{MAP}?view={view}")
    page.keyboard.press("Escape")
    expect(page.locator(".jm-share-panel")).to_be_hidden()


def test_the_picture_is_wide_enough_for_slides(page_of):
    page = page_of(MAP)
    page.get_by_role("button", name="Share").click()
    page.get_by_role("button", name="picture").click()
    expect(page.locator(".jm-share-said")).to_have_text("Copied.", timeout=20000)
    head = page.evaluate("""async () => {
        const [item] = await navigator.clipboard.read();
        const bytes = new Uint8Array(await (await item.getType('image/png')).arrayBuffer());
        return [...bytes.slice(0, 24)];
    }""")
    assert bytes(head[:4]) == b"\x89PNG"
    assert struct.unpack(">I", bytes(head[16:20]))[0] > 1600
    assert page.get_by_role("link", name="Download the map as SVG").get_attribute("href").endswith(".svg")


def test_steps_and_entries_have_a_link_that_is_seen_when_needed(page_of):
    page = page_of(f"{MAP}?view=list")
    link = page.locator("#pays > .headerlink")
    assert link.evaluate(SEEN) == "0"
    page.locator("#pays").hover()
    page.wait_for_function("getComputedStyle(document.querySelector('#pays > .headerlink')).opacity === '1'")
    entry = page.locator(".jm-lane li[id]").first
    own = entry.locator(":scope > .jm-anchor")
    assert own.get_attribute("href").endswith("#" + entry.get_attribute("id"))
    own.focus()
    page.wait_for_function("getComputedStyle(document.activeElement).opacity === '1'")


def test_on_a_phone_it_is_among_the_downloads(page_of):
    page = page_of(MAP, "phone")
    box, downloads = page.locator(".jm-share").bounding_box(), page.locator(".jm-downloads").bounding_box()
    assert box["y"] >= downloads["y"]
