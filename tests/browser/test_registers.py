"""Pain points and opportunities below a map: tables that a click sorts, whole without scripts and on a phone."""

import pytest
from playwright.sync_api import Page, expect

MAP = "journeys/anna-buys-online/"
TITLES = "tables => [...tables.querySelectorAll('tbody th > a')].map(one => one.textContent)"
PAIN_POINTS, OPPORTUNITIES = ".jm-register--pain-points", ".jm-register--opportunities"


def said_by(page: Page, table: str, column: str) -> list[str]:
    """What a column says, row by row."""
    return [text.strip() for text in page.locator(f"{table} td.jm-register-{column}").all_text_contents()]


def test_registers_are_tables_with_heads_of_rows_and_columns(reader):
    page = reader(java_script_enabled=False).open(MAP)
    for table, columns in (
        (PAIN_POINTS, ["Title", "Step", "Severity", "Impact", "Addressed by"]),
        (OPPORTUNITIES, ["Title", "Step", "Priority", "Status", "Owner", "Value", "Effort"]),
    ):
        assert page.locator(f"{table} thead th[scope=col]").all_text_contents() == columns
        rows = page.locator(f"{table} tbody tr")
        assert rows.count() == page.locator(f"{table} tbody th[scope=row] > a[href*='#']").count() > 3
    assert said_by(page, PAIN_POINTS, "severity")[0] == "High"
    expect(page.locator(f"{PAIN_POINTS} [aria-sort=descending]")).to_have_text("Severity")
    assert page.locator(f"{PAIN_POINTS} td.jm-register-addressed a").count() > 3


@pytest.mark.parametrize("way", ["click", "keyboard"])
def test_a_heading_sorts_the_rows_and_says_so(reader, way):
    page = reader().open(MAP)
    heading = page.locator(f"{OPPORTUNITIES} th.jm-register-effort")
    button = heading.get_by_role("button", name="Effort")

    def press() -> None:
        if way == "click":
            button.click()
        else:
            button.press("Enter")

    press()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    efforts = [int(text) for text in said_by(page, OPPORTUNITIES, "effort") if text]
    assert efforts == sorted(efforts)
    assert len(set(efforts)) > 1
    press()
    expect(heading).to_have_attribute("aria-sort", "descending")
    assert [int(text) for text in said_by(page, OPPORTUNITIES, "effort") if text] == efforts[::-1]
    assert page.locator(f"{OPPORTUNITIES} [aria-sort]").count() == 1


def test_rows_that_say_nothing_stay_last(reader):
    page = reader().open(MAP)
    button = page.locator(f"{PAIN_POINTS} th.jm-register-impact button")
    for _ in range(2):
        button.click()
        said = [bool(text) for text in said_by(page, PAIN_POINTS, "impact")]
        assert said == sorted(said, reverse=True)
        assert not all(said)


def test_a_title_leads_to_its_entry(reader):
    page = reader().open(MAP)
    title = page.locator(f"{PAIN_POINTS} tbody th a").first
    anchor = title.get_attribute("href").rpartition("#")[2]
    title.click()
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


@pytest.mark.parametrize("view", ["table", "list"])
def test_only_a_high_severity_is_a_filled_triangle(reader, view):
    page = reader().open(f"{MAP}?view={view}")
    shapes = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('symbol')].map(
        one => ['#' + one.id, one.firstElementChild.getAttribute('d')]))""")
    found = page.evaluate("""() => [...document.querySelectorAll('.jm-entries--pain_points li')].map(one => [
        one.querySelector('use').getAttribute('xlink:href'), one.textContent])""")
    filled, hollow = set(), set()
    for symbol, text in found:
        (filled if "High" in text else hollow).add(shapes[symbol])
    assert filled
    assert hollow
    assert not filled & hollow


def test_on_a_phone_every_row_is_read_without_scrolling_sideways(reader):
    page = reader("phone").open(MAP)
    for table in (PAIN_POINTS, OPPORTUNITIES):
        room = page.locator(f".jm-register-room:has({table})")
        assert room.evaluate("one => one.scrollWidth - one.clientWidth") <= 0
        assert said_by(page, table, "step") == [text for text in said_by(page, table, "step") if text]
