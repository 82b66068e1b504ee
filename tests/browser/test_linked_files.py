"""Pictures and links in prose, as readers meet them."""

from playwright.sync_api import expect

LESSON = "courses/journey-mapping/touchpoints/"


def test_a_picture_in_a_lesson_is_shown_within_its_column(reader):
    page = reader("phone").open(LESSON)
    picture = page.get_by_role("img", name="who owns the wait?")
    picture.scroll_into_view_if_needed()
    expect(picture).to_be_visible()
    page.wait_for_function("one => one.complete", arg=picture.element_handle())
    assert picture.evaluate("one => one.naturalWidth") == 1080
    assert picture.evaluate("one => one.getBoundingClientRect().right <= document.documentElement.clientWidth")


def test_a_link_to_the_file_of_a_lesson_opens_its_page(reader):
    page = reader().open(LESSON)
    page.locator(".jm-prose").get_by_role("link", name="next lesson").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The emotion curve")


def test_a_link_to_the_file_of_a_map_opens_its_page(reader):
    page = reader().open(LESSON)
    page.locator(".jm-prose").get_by_role("link", name="Anna buys running shoes").click()
    page.wait_for_url("**/journeys/anna-buys-online/**")
    expect(page.get_by_role("heading", level=1)).to_have_text("Anna buys running shoes online")
