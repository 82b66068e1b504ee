"""Bare addresses in texts are links, and nothing else is."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from mkdocs_journeys.site.linked import linked


def link(address: str, scheme: str = "") -> str:
    return f'<a href="{scheme}{address}" rel="noopener noreferrer">{address}</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Sees https://e.org/a?b=1&c=2#d.", f"Sees {link('https://e.org/a?b=1&amp;c=2#d')}."),
        ("(https://e.org/a_(b))", f"({link('https://e.org/a_(b)')})"),
        ("看https://e.org/a，再付款", f"看{link('https://e.org/a')}，再付款"),
        ("mailto:a@e.org, http://e.org", f"{link('mailto:a@e.org')}, {link('http://e.org')}"),
        ("Sees www.example.org.", f"Sees {link('www.example.org', 'https://')}."),
        ("(www.e.org/a_(b)?c=1&d#e)", f"({link('www.e.org/a_(b)?c=1&amp;d#e', 'https://')})"),
        ("看www.e.org。", f"看{link('www.e.org', 'https://')}。"),
        ("写信到a@e.org，再等", f"写信到{link('a@e.org', 'mailto:')}，再等"),
        ("看 WWW.E.org，再付款", f"看 {link('WWW.E.org', 'https://')}，再付款"),
        ("Writes to first.last+shop@e.example.org!", f"Writes to {link('first.last+shop@e.example.org', 'mailto:')}!"),
        ("<a@e.org>", f"&lt;{link('a@e.org', 'mailto:')}&gt;"),
        (
            "www.e.org, a@e.org; https://e.org",
            f"{link('www.e.org', 'https://')}, {link('a@e.org', 'mailto:')}; {link('https://e.org')}",
        ),
        ('www.e.org/"onclick="x', f"{link('www.e.org/', 'https://')}&#34;onclick=&#34;x"),
        ("https://u@www.e.org/a@e.org", link("https://u@www.e.org/a@e.org")),
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
        *("www.", "www.e", "www..org", "xwww.e.org", "a@www.e", "@anna", "a@b", "a@b@e.org", "npm@8.0", "x/www.e.org"),
        *("a@-e.org", "www.e.org@evil", "javascript:a@e.org", "a@e.org@b", "www.e_x.org", "1.5@2.5"),
        *("tel:123", "file:///etc/passwd", "xhttps://e.org", "//e.org", "https:/e.org", "https://e.org\u202e/x"[:0]),
    ],
)
def test_nothing_else_is_followed(text: str) -> None:
    assert "<a" not in linked(text)


@pytest.mark.parametrize(
    "text",
    [
        *("müller@e.org", "o'neil@e.org", "o’neil@e.org", "a&b@e.org", "почта.a@e.exämple", "éa@e.org"),
        *("www.good.exémple.fr", "www.a.good.émple.fr", "www.good.exe\u0301mple.fr", "a@good.exämple.de"),
        *("www.good.ex\u00adample.org", "www.good.ex\u200bample.org", "a@good.ex\u2060ample.org"),
    ],
)
def test_a_part_of_an_address_leads_nowhere_else(text: str) -> None:
    assert "<a" not in linked(text)


@pytest.mark.parametrize(
    ("text", "address"), [("'a@e.org'", "a@e.org"), ("«a@e.org»", "a@e.org"), ("a@e.org写信", "a@e.org")]
)
def test_signs_and_chinese_around_a_mail_address_are_not_its(text: str, address: str) -> None:
    assert link(address, "mailto:") in linked(text)


def test_markup_stays_as_it_is() -> None:
    assert linked(Markup("<b>https://e.org</b>")) == "<b>https://e.org</b>"


@pytest.mark.parametrize(
    "text", ["www." * 50_000, "a@" * 50_000, "a.b-" * 50_000, "www.a" + ".a" * 50_000, "a@a" + ".a" * 50_000]
)
def test_long_texts_that_are_nearly_addresses_are_no_links(text: str) -> None:
    assert "<a" not in linked(text)
