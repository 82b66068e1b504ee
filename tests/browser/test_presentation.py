"""A map for those who show it to others: a first slide, one for each stage, and the opportunities at the end."""

import pytest
from playwright.sync_api import expect

MAP = "journeys/anna-buys-online/"
IDS = (
    "anna-buys-online", "bank-years", "child-appointment", "finance-first-weeks", "hotel-stay", "loan-current",
    "loan-future", "museum-evening", "planning-software", "shop-visit", "shop-visit-zh",
)  # fmt: skip
WALL = {"viewport": {"width": 1280, "height": 720}}
SMALLEST = """page => Math.min(...[...page.querySelectorAll('*')].filter(
  one => one.checkVisibility({visibilityProperty: true})
  && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && !one.closest('.jm-avatar')
  ).map(one => parseFloat(getComputedStyle(one).fontSize)))"""
SCROLLS = """page => [...page.querySelectorAll('.jm-show-text, .jm-show-page')].filter(
  one => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).map(one => one.className)"""
PLACE = "one => [...one.querySelectorAll('.jm-show-dot')].map(dot => [dot.style.left, dot.style.top])"


def test_a_presentation_walks_from_the_whole_to_the_opportunities(reader):
    page = reader(**WALL).open(f"{MAP}?view=full")
    page.get_by_role("button", name="Present", exact=True).click()
    show = page.get_by_role("dialog", name="Presentation")
    expect(show.locator(".jm-show-name")).to_have_text("Anna buys running shoes online")
    expect(show.locator(".jm-chip")).to_have_count(2)
    for key, said in (
        ("ArrowRight", "1 of 5"),
        ("ArrowRight", "2 of 5"),
        ("ArrowLeft", "1 of 5"),
        ("PageDown", "2 of 5"),
    ):
        page.keyboard.press(key)
        expect(show.locator(".jm-show-counter")).to_have_text(f"Stage {said}")
    expect(show.locator(".jm-show-title")).to_have_text("Anna buys running shoes online")
    assert page.url.endswith("?view=full&present=2")
    page.keyboard.press("End")
    expect(show.locator(".jm-show-name")).to_have_text("Opportunities by value and effort")
    expect(show.locator("tbody th").first).to_have_text("Ask reviewers how it fits")
    page.keyboard.press("PageUp")
    expect(show.locator(".jm-show-counter")).to_have_text("Stage 5 of 5")
    page.keyboard.press("Home")
    expect(show.locator(".jm-show-name")).to_have_text("Anna buys running shoes online")
    page.keyboard.press("Escape")
    expect(show).to_be_hidden()
    expect(page.get_by_role("button", name="Present", exact=True)).to_be_focused()
    assert "present" not in page.url


@pytest.mark.parametrize("id", IDS)
def test_no_slide_scrolls_and_no_letter_is_small(reader, id):
    page = reader(**WALL).open(f"journeys/{id}/?present=0")
    show = page.locator(".jm-show-page")
    slides = page.locator(".jm-show-progress > span").count()
    assert slides > 2
    for number in range(slides):
        assert page.evaluate("document.querySelector('.jm-show').dataset.at") == str(number)
        assert show.evaluate(SCROLLS) == [], number
        assert show.evaluate(SMALLEST) >= 18, number
        chips = page.locator(".jm-show-chip:visible").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert all(size >= 20 for size in chips)
        page.keyboard.press("PageDown")


def test_the_curve_has_one_place_and_scale_and_the_stage_is_lit(reader):
    page = reader(**WALL).open(f"{MAP}?present=1")
    plot = page.locator(".jm-show-plot")
    first, box = plot.evaluate(PLACE), plot.bounding_box()
    assert len(first) == 11
    assert page.locator(".jm-show-tick").all_text_contents() == ["−2", "0", "+2"]
    for number in (2, 3, 4, 5):
        page.keyboard.press("ArrowRight")
        expect(page.locator(".jm-show-stages > .jm-show-lit")).to_have_text(page.locator(".jm-show-name").inner_text())
        assert plot.evaluate(PLACE) == first, number
        assert plot.bounding_box() == box


def test_a_stage_says_steps_actions_feelings_and_one_sentence(reader):
    page = reader(**WALL).open(f"{MAP}?present=4")
    steps = page.locator(".jm-show-step")
    assert steps.locator("h3").all_text_contents() == ["Waits for the parcel", "Asks where it is", "Runs in them"]
    expect(steps.first).to_contain_text("Refreshes the tracking page every evening")
    expect(steps.first.locator(".jm-show-feeling").first).to_contain_text("let down")
    expect(steps.first.locator(".jm-show-who").first).to_have_text("Anna")
    expect(page.locator(".jm-show-quote")).to_have_count(1)


@pytest.mark.parametrize("way", ["key", "button"])
def test_evidence_is_shown_on_demand(reader, way):
    page = reader(**WALL).open(f"{MAP}?present=4")
    expect(page.locator(".jm-show-sure")).to_have_count(0)
    button = page.get_by_role("button", name="How sure?").locator("visible=true")
    if way == "key":
        page.keyboard.press("e")
    else:
        button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".jm-show-sure").first).to_contain_text("36")
    assert page.locator(".jm-show-page").evaluate(SCROLLS) == []
    page.keyboard.press("e")
    expect(page.locator(".jm-show-sure")).to_have_count(0)


def test_a_map_of_unknown_feelings_has_no_empty_curve(reader):
    page = reader(**WALL).open(f"{MAP}?view=full")
    page.evaluate("() => document.querySelectorAll('.jm-overview .jm-point').forEach((point) => point.remove())")
    page.get_by_role("button", name="Present", exact=True).click()
    page.keyboard.press("ArrowRight")
    show = page.get_by_role("dialog", name="Presentation")
    expect(show.get_by_role("heading", name="Sees the advertisement")).to_be_visible()
    expect(show.locator(".jm-show-overview")).to_be_hidden()


def test_from_right_to_left_the_left_key_goes_on(reader):
    page = reader(**WALL).open("journeys/child-appointment/?present=1")
    lit = page.locator(".jm-show-stages > .jm-show-lit")
    before = lit.bounding_box()["x"]
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".jm-show-counter")).to_contain_text("2")
    assert lit.bounding_box()["x"] < before
