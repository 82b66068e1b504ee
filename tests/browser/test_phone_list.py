"""The List on a phone: what stands out comes first, stages are folded, and a finger on the curve leads to its step."""

import pytest
from playwright.sync_api import expect

MAP = "journeys/anna-buys-online/"
FIRST = ".jm-view--list > .jm-highlights"
FOLDED = "[...document.querySelectorAll('.jm-stage-rest')].map(one => one.open)"


def test_what_stands_out_is_in_the_first_two_screens_and_the_page_is_short(reader):
    page = reader("phone").open(MAP)
    assert page.locator(FIRST).bounding_box()["y"] < 1200
    assert page.evaluate("document.documentElement.scrollHeight") <= 9000
    assert page.evaluate(FOLDED) == [True, False, False, False, False]


def test_the_extremes_are_named_at_the_curve(reader):
    page = reader("phone").open(MAP)
    texts = page.locator(".jm-small-curve text")
    said = " ".join(texts.all_text_contents())
    assert "+1.9 delighted" in said
    assert "−1.9 ignored" in said
    sizes = texts.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(sizes) >= 11


@pytest.mark.parametrize("look", ["phone", "light"])
def test_links_lead_into_folded_stages(reader, look):
    page = reader(look).open(f"{MAP}?view=list")
    page.locator(f"{FIRST} a[href$='#asks-where-it-is'], .jm-highlights a[href$='#asks-where-it-is']").locator(
        "visible=true"
    ).first.click()
    expect(page.locator("#asks-where-it-is")).to_be_in_viewport()


def test_a_tap_on_the_curve_leads_to_the_step(reader):
    page = reader("phone", has_touch=True).open(MAP)
    links = page.locator(".jm-curve-steps a")
    assert links.count() == 12
    box = page.locator(".jm-small-curve").bounding_box()
    assert all(link.bounding_box()["width"] >= 24 for link in links.all())
    page.touchscreen.tap(box["x"] + box["width"] * (0.03125 + 0.9375 * 8.5 / 12), box["y"] + 60)
    expect(page.locator("#asks-where-it-is")).to_be_in_viewport()
    assert page.evaluate(FOLDED) == [True, False, False, True, False]


def test_an_address_of_a_step_folds_the_stages_behind_it(reader):
    page = reader("phone").open(f"{MAP}#pays")
    expect(page.locator("#pays")).to_be_in_viewport()
    assert page.evaluate(FOLDED) == [True, True, True, False, False]


def test_evidence_is_behind_a_question(reader):
    page = reader("phone").open(MAP)
    evidence = page.locator(".jm-sure:visible").first
    expect(evidence.locator("small")).to_be_hidden()
    evidence.locator("summary").click()
    expect(evidence.locator("small")).to_be_visible()
    expect(evidence).to_contain_text("42")


def test_without_scripts_everything_is_open(reader):
    page = reader("phone", java_script_enabled=False).open(MAP)
    expect(page.locator("#recommends-the-shop")).to_be_visible()
    assert page.locator(".jm-stage-rest[open]").count() == 5


def test_with_room_for_all_stages_none_has_a_fold(reader):
    page = reader().open(f"{MAP}?view=list")
    assert page.locator(".jm-stage-rest > summary:visible").count() == 0
    assert page.locator(".jm-stage-rest[open]").count() == 5


def test_the_name_of_a_stage_is_at_the_top_of_its_part_and_stays_in_sight(reader):
    page = reader().open(f"{MAP}?view=list")
    stage, name = page.locator(".jm-stage").first, page.locator(".jm-stage-name").first
    assert name.bounding_box()["y"] == pytest.approx(stage.bounding_box()["y"], abs=2)
    page.evaluate("scrollTo(0, 700)")
    assert stage.bounding_box()["y"] < -100
    expect(name).to_be_in_viewport()
