"""Courses in a browser: ticks that stay, solutions that open, nothing that only scripts can show."""

import re

import pytest
from playwright.sync_api import expect
from tests.browser.barriers import violations

LESSON = "courses/journey-mapping/emotions/"


def test_a_lesson_that_is_ticked_stays_ticked_in_this_browser(reader):
    page = reader().open(LESSON)
    page.get_by_role("button", name="Mark as done").click()
    page.goto(page.url.replace("emotions/", ""))
    expect(page.get_by_text("1 of 5 done")).to_be_visible()
    expect(page.locator("li.jm-is-done")).to_have_attribute("data-lesson", "emotions")
    expect(page.get_by_role("link", name="The emotion curve Done")).to_be_visible()
    page.get_by_role("link", name="The emotion curve").click()
    page.wait_for_url(re.compile("emotions/$"))
    button = page.get_by_role("button", name="Mark as done")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(page.locator("li.jm-is-done")).to_have_count(0)


def test_a_solution_is_closed_until_somebody_opens_it(reader):
    page = reader().open(LESSON)
    solution = page.get_by_text("lift the string off the wall")
    expect(solution).to_be_hidden()
    page.locator("summary", has_text="Solution").press("Enter")
    expect(solution).to_be_visible()


def test_without_scripts_there_is_everything_but_ticks(reader):
    page = reader(java_script_enabled=False).open(LESSON)
    expect(page.get_by_role("button", name="Mark as done")).to_have_count(0)
    page.get_by_text("Solution", exact=True).click()
    expect(page.get_by_text("lift the string off the wall")).to_be_visible()
    page.get_by_role("link", name="Next lesson Deciding what to improve").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Deciding what to improve")


@pytest.mark.parametrize(
    "address",
    ["courses/", "courses/journey-mapping/", LESSON, "courses/journey-mapping/runs/2026-11-berlin/"],
)
def test_nobody_is_kept_out(reader, address):
    assert violations(reader().open(address)) == []
