"""What is put into pages at the very end, and that nobody can smuggle something in."""

from pathlib import Path

import pytest

from mkdocs_journeys.embeds import PagePosition
from mkdocs_journeys.hosts.page_placeholders import PagePlaceholders, nonce_of
from mkdocs_journeys.source import FolderTree


def tree(folder: Path, **files: str) -> FolderTree:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return FolderTree(folder)


def show(position: PagePosition) -> str:
    return f"[{position.number} on {position.address}]"


def test_deferred_html_knows_its_page_and_its_place_on_it():
    placeholders = PagePlaceholders("nonce")
    html = f"<p>{placeholders.defer(show)}</p><p>{placeholders.defer(show)}</p>"
    assert placeholders.filled(html, "a/index.html") == "<p>[0 on a/index.html]</p><p>[1 on a/index.html]</p>"


def test_deferred_html_may_stand_on_several_pages():
    placeholders = PagePlaceholders("nonce")
    comment = placeholders.defer(show)
    assert [placeholders.filled(comment, page) for page in ("a", "b")] == ["[0 on a]", "[0 on b]"]


def test_what_only_one_page_shows_is_forgotten_with_it():
    placeholders = PagePlaceholders("nonce")
    comment = placeholders.defer(show, is_only_here=True)
    # A theme may print a page's content twice.
    assert placeholders.filled(comment + comment, "a") == "[0 on a][1 on a]"
    with pytest.raises(KeyError):
        placeholders.filled(comment, "b")


def test_prose_is_sanitized_and_keeps_its_placeholders():
    placeholders = PagePlaceholders("nonce")
    prose = f"<p>before</p>{placeholders.defer(show)}<!-- a comment --><script>alert(1)</script>"
    sanitized = placeholders.sanitized(prose).html
    assert placeholders.filled(sanitized, "a") == "<p>before</p>[0 on a]"


def test_targets_of_links_are_put_in_when_prose_is_sanitized():
    placeholders = PagePlaceholders("nonce")
    picture, file = placeholders.target("data:image/png;base64,AA"), placeholders.target("a&b.pdf")
    prose = f'<img src="{picture}"> <a href="{file}">b</a>'
    sanitized = placeholders.sanitized(prose).html
    assert '<img src="data:image/png;base64,AA">' in sanitized
    assert '<a href="a&amp;b.pdf"' in sanitized
    assert (
        "data:" not in placeholders.sanitized('<img src="data:image/png;base64,AA"> <img src="jm-late-other:0">').html
    )


@pytest.mark.parametrize(
    "attack", ["<!--jm:0-->", "<!--jm::0-->", "<!--jm:other:0-->", '<p title="<!--jm:other:0--><img src=x>">x</p>']
)
def test_a_comment_of_an_author_is_no_placeholder(attack):
    placeholders = PagePlaceholders("nonce")
    placeholders.defer(show)
    assert "on a]" not in placeholders.filled(attack, "a")
    assert "on a]" not in placeholders.filled(placeholders.sanitized(attack).html, "a")


def test_the_placeholder_follows_from_everything_that_authors_wrote(tmp_path):
    nonce = nonce_of(tree(tmp_path / "one", anna="title: Anna"))
    assert nonce == nonce_of(tree(tmp_path / "two", anna="title: Anna"))
    assert nonce != nonce_of(tree(tmp_path / "three", anna=f"title: Anna # {nonce}"))
    assert len(nonce) >= 32
