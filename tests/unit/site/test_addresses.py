"""Addresses are part of the product: they are the same for every reader and every kind of host."""

import posixpath
from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.model import Kind, Ref
from mkdocs_journeys.site.addresses import Addresses

IDS = st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=12)
KINDS = st.sampled_from([Kind.JOURNEY, Kind.PERSONA, Kind.CASE_STUDY])


@pytest.mark.parametrize(
    ("directory_urls", "expected"),
    [(True, "../../personas/anna/"), (False, "../personas/anna.html")],
)
def test_a_map_links_to_a_persona_in_both_styles(directory_urls, expected):
    addresses = Addresses(directory_urls)
    assert addresses.to(Ref.persona("anna"), "journeys/anna-buys-online.md") == expected


def test_a_step_of_the_same_page_is_a_bare_anchor():
    addresses = Addresses()
    assert addresses.to(Ref.journey("loan", "等待结果"), "journeys/loan.md").startswith("#")


def test_the_first_segment_can_be_chosen():
    addresses = Addresses(segments={Kind.JOURNEY: "maps"})
    assert addresses.url(addresses.page(Ref.journey("anna"))) == "maps/anna/"
    assert addresses.url(addresses.gallery(Kind.JOURNEY)) == "maps/"


def test_lessons_and_runs_stand_below_their_course():
    addresses = Addresses(segments={Kind.COURSE: "training"})
    assert addresses.url(addresses.page(Ref.lesson("mapping", "emotions"))) == "training/mapping/emotions/"
    assert addresses.url(addresses.page(Ref.run("mapping", "spring"))) == "training/mapping/runs/spring/"
    start = addresses.page(Ref.run("mapping", "spring"))
    assert addresses.to(Ref.lesson("mapping", "emotions"), start) == "../../emotions/"


@given(start=st.tuples(KINDS, IDS), target=st.tuples(KINDS, IDS), directory_urls=st.booleans())
def test_a_relative_link_always_leads_to_the_address_of_its_target(start, target, directory_urls):
    addresses = Addresses(directory_urls)
    start_page, target_ref = addresses.page(Ref(*start)), Ref(*target)
    link = addresses.to(target_ref, start_page)
    reached = urljoin("https://example.org/sub/" + addresses.url(start_page), link)
    assert reached == "https://example.org/sub/" + addresses.url(addresses.page(target_ref))


@given(path=st.lists(IDS, min_size=1, max_size=3).map("/".join))
def test_a_picture_keeps_its_place_below_the_media_folder(path):
    assert (
        posixpath.commonpath(["journeys/media", unquote(Addresses().url(Addresses().media(path)))]) == "journeys/media"
    )


@pytest.mark.parametrize(
    ("directory_urls", "url", "link"),
    [
        (True, "journeys/loan/compare/", "../../../personas/anna/"),
        (False, "journeys/loan/compare.html", "../../personas/anna.html"),
    ],
)
def test_a_comparison_stands_below_its_future_map(directory_urls, url, link):
    addresses = Addresses(directory_urls)
    page = addresses.comparison(Ref.journey("loan"))
    assert addresses.url(page) == url
    assert addresses.to(Ref.persona("anna"), page) == link
    assert addresses.comparison_download(Ref.journey("loan"), "svg") == "journeys/loan/compare/loan.svg"
