"""Where readers turn to with what they found."""

from urllib.parse import parse_qs, urlsplit

import pytest

from mkdocs_journeys.site.repository import Repository
from mkdocs_journeys.words import Words

EN = Words("en")


@pytest.mark.parametrize(
    "url", ["https://github.com/team/maps", "https://git.example.org/team/maps/", "https://github.com/team/maps.git"]
)
def test_a_problem_is_reported_with_the_title_and_the_address_of_the_page(url):
    found = Repository(url, site_url="https://example.org/sub/").report("Anna & <Ben>", "journeys/anna/", EN)
    assert urlsplit(found).path == "/team/maps/issues/new"
    fields = parse_qs(urlsplit(found).query)
    assert fields["title"] == ["Problem with “Anna & <Ben>”"]
    assert fields["body"] == ["https://example.org/sub/journeys/anna/\n\n"]


def test_gitlab_is_asked_in_its_own_words():
    found = Repository("https://gitlab.example.org/team/maps").report("Anna", "journeys/anna/", EN)
    assert urlsplit(found).path == "/team/maps/-/issues/new"
    assert parse_qs(urlsplit(found).query) == {"issue[title]": ["Problem with “Anna”"]}


@pytest.mark.parametrize("url", ["", "git@example.org:team/maps.git", "javascript:alert(1)"])
def test_without_a_repository_on_the_web_there_is_nowhere_to_turn_to(url):
    assert Repository(url).report("Anna", "journeys/anna/", EN) == ""


@pytest.mark.parametrize(
    ("url", "edit", "source"),
    [
        ("https://github.com/team/maps", "/edit/main/a.yml", "/blob/main/a.yml"),
        ("https://gitlab.com/team/maps/", "-/edit/main/a.yml", "-/blob/main/a.yml"),
    ],
)
def test_a_source_is_read_beside_where_it_is_edited(url, edit, source):
    assert Repository(url, lambda address: f"{url}{edit}").source("a") == f"{url}{source}"


def test_where_nobody_knows_how_a_source_is_named_there_is_no_link_to_it():
    assert Repository("https://example.org/maps", lambda address: "https://example.org/maps/_edit/a").source("a") == ""
    assert Repository("https://example.org/maps", lambda address: "https://other.org/edit/a").source("a") == ""
