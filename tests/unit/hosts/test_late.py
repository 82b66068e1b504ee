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


def show(spot: PagePosition) -> str:
    return f"[{spot.number} on {spot.address}]"


def test_pieces_know_their_page_and_their_place_on_it():
    late = PagePlaceholders("nonce")
    html = f"<p>{late.placeholder(show)}</p><p>{late.placeholder(show)}</p>"
    assert late.filled(html, "a/index.html") == "<p>[0 on a/index.html]</p><p>[1 on a/index.html]</p>"


def test_a_piece_may_stand_on_several_pages():
    late = PagePlaceholders("nonce")
    comment = late.placeholder(show)
    assert [late.filled(comment, page) for page in ("a", "b")] == ["[0 on a]", "[0 on b]"]


def test_a_piece_that_only_one_page_shows_is_forgotten_with_it():
    late = PagePlaceholders("nonce")
    comment = late.placeholder(show, is_only_here=True)
    # A theme may print a page's content twice.
    assert late.filled(comment + comment, "a") == "[0 on a][1 on a]"
    with pytest.raises(KeyError):
        late.filled(comment, "b")


def test_prose_is_sanitized_and_keeps_its_pieces():
    late = PagePlaceholders("nonce")
    prose = f"<p>before</p>{late.placeholder(show)}<!-- a comment --><script>alert(1)</script>"
    sanitized = late.sanitized(prose).html
    assert late.filled(sanitized, "a") == "<p>before</p>[0 on a]"


def test_targets_of_links_are_put_in_when_prose_is_sanitized():
    late = PagePlaceholders("nonce")
    prose = f'<img src="{late.target("data:image/png;base64,AA")}"> <a href="{late.target("a&b.pdf")}">b</a>'
    sanitized = late.sanitized(prose).html
    assert '<img src="data:image/png;base64,AA">' in sanitized
    assert '<a href="a&amp;b.pdf"' in sanitized
    assert "data:" not in late.sanitized('<img src="data:image/png;base64,AA"> <img src="jm-late-other:0">').html


@pytest.mark.parametrize(
    "attack", ["<!--jm:0-->", "<!--jm::0-->", "<!--jm:other:0-->", '<p title="<!--jm:other:0--><img src=x>">x</p>']
)
def test_a_comment_of_an_author_is_no_placeholder(attack):
    late = PagePlaceholders("nonce")
    late.placeholder(show)
    assert "on a]" not in late.filled(attack, "a")
    assert "on a]" not in late.filled(late.sanitized(attack).html, "a")


def test_the_placeholder_follows_from_everything_that_authors_wrote(tmp_path):
    nonce = nonce_of(tree(tmp_path / "one", anna="title: Anna"))
    assert nonce == nonce_of(tree(tmp_path / "two", anna="title: Anna"))
    assert nonce != nonce_of(tree(tmp_path / "three", anna=f"title: Anna # {nonce}"))
    assert len(nonce) >= 32
