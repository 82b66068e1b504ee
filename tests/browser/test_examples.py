"""Examples and reference of the documentation: text and drawing side by side, what a field takes in one line."""

import pytest

SIDES = """figures => figures.map(one => {
  const text = one.querySelector('.jm-embedded-source').getBoundingClientRect();
  const frame = one.querySelector(':scope > .jm-frame').getBoundingClientRect();
  return {isBeside: frame.left >= text.right && Math.abs(frame.top - text.top) < 40, isBelow: frame.top >= text.bottom};
})"""


@pytest.mark.parametrize("page", ["gallery/", "gallery/emotion/", "gallery/steps/", "gallery/extremes/"])
def test_text_and_drawing_of_an_example_are_side_by_side(reader, page):
    figures = reader().open(page).locator(".jm-embedded:has(> .jm-embedded-source):has(> .jm-frame)")
    sides = figures.evaluate_all(SIDES)
    assert sides
    assert all(one["isBeside"] for one in sides)


def test_in_a_narrow_window_the_drawing_is_below_its_text(reader):
    page = reader(viewport={"width": 1000, "height": 900}).open("gallery/")
    sides = page.locator(".jm-embedded:has(> .jm-embedded-source):has(> .jm-frame)").evaluate_all(SIDES)
    assert all(one["isBelow"] for one in sides)


def test_every_field_of_a_reference_page_is_in_its_table_and_says_what_it_takes(reader):
    page = reader().open("reference/cells/")
    links = page.locator("table a[href*='#']")
    targets = links.evaluate_all("all => all.map(one => one.hash.slice(1))")
    fields = page.locator("h3[id]").evaluate_all("all => all.map(one => one.id)")
    assert targets == fields
    assert page.locator(".field-chips").count() == len(fields)
    for chips in page.locator(".field-chips").all():
        said = chips.locator("span").all_text_contents()
        assert said[1] in ("needed", "optional")
        assert said[2].startswith("since ")


def test_levels_of_messages_are_badges(reader):
    page = reader().open("reference/diagnostics/")
    assert page.locator("table .level").count() == page.locator("tbody tr").count() > 50
    assert page.locator("th:empty").count() == 0


def test_messages_of_one_level_can_be_shown_alone(reader):
    page = reader(java_script_enabled=False).open("reference/diagnostics/")
    everything = page.locator("tbody tr:visible").count()
    page.get_by_role("radio", name="notice").check()
    shown = page.locator("tbody tr:visible")
    assert 0 < shown.count() < everything
    assert {text.strip() for text in page.locator("tbody tr:visible .level").all_text_contents()} == {"notice"}
    page.get_by_role("radio", name="all levels").check()
    assert page.locator("tbody tr:visible").count() == everything


def test_the_first_page_of_examples_leads_to_each(reader):
    page = reader().open("gallery/")
    links = page.locator(".example-grid .example > p > a")
    assert links.count() == 20
    assert page.locator(".example-grid svg.jm-map:visible").count() == 20
    links.filter(has_text="Pain points").click()
    assert page.url.endswith("gallery/#pain-points")
