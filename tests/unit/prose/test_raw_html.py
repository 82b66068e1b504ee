"""What the sanitizer will take out is found in the text, at its line."""

import pytest

from mkdocs_journeys.prose.raw_html import Removal, find_removals


@pytest.mark.parametrize(
    ("text", "removal", "place"),
    [
        ("a\n\n<iframe src='https://a.example'></iframe>", Removal("element", "iframe"), (2, 1)),
        ("a <SCRIPT>x</SCRIPT>", Removal("element", "script"), (0, 3)),
        ("Use <name> here", Removal("element", "name"), (0, 5)),
        ('<p\n  style="color: red">x</p>', Removal("attribute", "style"), (0, 1)),
        ("<p onclick=x>y</p>", Removal("attribute", "onclick"), (0, 1)),
        ("<p class='note own'>y</p>", Removal("class", "own"), (0, 1)),
        ("a\n<img src=https://a.example/b.png>", Removal("address", "img", "https://a.example/b.png"), (1, 1)),
        ("<video controls src='//a.example/b.mp4'></video>", Removal("address", "video", "//a.example/b.mp4"), (0, 1)),
        ("a ![b](https://a.example/c.png)", Removal("address", "img", "https://a.example/c.png"), (0, 8)),
        ("[a](javascript:x)", Removal("address", "a", "javascript:x"), (0, 5)),
        ("<a href='java&#115;cript:x'>y</a>", Removal("address", "a", "javascript:x"), (0, 10)),
        ("a\n\n```mermaid\ngraph LR\n```", Removal("diagram", "mermaid"), (2, 1)),
        ('=== "A"\n\n    ``` { .mermaid }\n    graph LR\n    ```', Removal("diagram", "mermaid"), (2, 1)),
        ("[a](b.md){ .md-button .md-overlay }", Removal("class", "md-overlay"), (0, 10)),
        ("[a](b.md){target=_top}", Removal("attribute", "target"), (0, 10)),
        ("a\n[a](b.md 't' ){: target='_self' }", Removal("attribute", "target"), (1, 15)),
        ("[a](b.md){ nofollow }", Removal("attribute", "nofollow"), (0, 10)),
        ("[a](b.md){ping=/c}", Removal("attribute", "ping"), (0, 10)),
        ("![a](b.png){ loading=fast }", Removal("attribute", "loading"), (0, 12)),
        ("[a](b.md){ align=left }", Removal("attribute", "align"), (0, 10)),
        ("[![a](b.png){ width=3 }](c.md){ width=3 }", Removal("attribute", "width"), (0, 31)),
        ("[a](<b.md>){ tabindex=-1 }", Removal("attribute", "tabindex"), (0, 12)),
        ("[a](b.md){rel=nofollow}", Removal("attribute", "rel"), (0, 10)),
        ('a <a href="https://example.org" rel="me noopener">b</a>', Removal("attribute", "rel"), (0, 3)),
        ('a <a name="b"></a>', Removal("attribute", "name"), (0, 3)),
        ("*a*{target=_top}", Removal("attribute", "target"), (0, 4)),
        ("## a {#md-b}", Removal("attribute", "id"), (0, 6)),
        ("[a](b.md){class='md-overlay'}", Removal("class", "md-overlay"), (0, 10)),
        ("a\n{: style='x' }", Removal("attribute", "style"), (1, 1)),
        ('!!! pied-piper "x"\n    a', Removal("class", "pied-piper"), (0, 5)),
    ],
)
def test_what_is_taken_out_is_found(text, removal, place):
    found = find_removals(text)
    assert [one.removal for one in found] == [removal]
    assert (found[0].line, found[0].column) == place


def test_each_thing_is_named_once_with_its_number():
    (found,) = find_removals("<font>a</font>\n\n<font>b</font>")
    assert (found.line, found.count) == (0, 2)


@pytest.mark.parametrize(
    "text",
    [
        "a < b and <https://example.org> <a@example.org>",
        "`<iframe>` and\n\n```\n<iframe>\n```\n\n    <iframe>\n\n<!-- <iframe> -->",
        '<figure markdown="span">\n![a](b.png){ width=20 loading=lazy }\n<figcaption>c</figcaption>\n</figure>',
        "<video controls width=320 src='a.mp4' poster='b.png'><track src='a.vtt' kind='captions' srclang='en'></video>",
        "<kbd>Ctrl</kbd> <abbr title='x'>y</abbr> <details open><summary>z</summary></details> H<sub>2</sub>O<br/>",
        "[a](b.md){ .md-button target=_blank } [c](https://example.org) [d](mailto:a@example.org) [e](#f:1)",
        "!!! note inline end\n    a\n\n??? tip\n    b",
        "~~~markdown\n```mermaid\nx\n```\n~~~",
        "a {x=1} { y=2 }.",
        "{ not attributes } {{ template }} {% x %} { .5 }",
        '<td style="text-align: right">1</td>',
        "[a](<price list.pdf>) ![b](<c d.png>) [e][f]\n\n[f]: <g h.pdf>",
        "[a](b.md){ download } [a](b.md){hreflang=de rel='noopener' #c} [a](b.md) {n} [a]{b} f(x){n} *a*{title='b'}",
        "# Head { #own data-toc-label=x }",
    ],
)
def test_what_is_published_is_not_named(text):
    assert find_removals(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "<a" + " " * 50_000,
        "<a " + "b = " * 20_000,
        "{" + " .a" * 20_000,
        "![" * 20_000,
        "[a](b)" + "{x" * 20_000,
        "](a" * 20_000,
    ],
)
def test_long_texts_are_read_in_one_way(text):
    find_removals(text)
