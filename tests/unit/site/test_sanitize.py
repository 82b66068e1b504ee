"""Prose of strangers is read as they wrote it, and can do nothing."""

import material.extensions.emoji as icons
import pymdownx.superfences as superfences
import pytest
from markdown import Markdown

from mkdocs_journeys.site.sanitize import Removal, sanitize_html

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
    *("pymdownx.arithmatex", "pymdownx.betterem", "pymdownx.blocks.caption", "pymdownx.blocks.details"),
    *("pymdownx.blocks.html", "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji"),
    *("pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark"),
    *("pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
]
CONFIGURED = {
    "toc": {"permalink": True},
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.emoji": {"emoji_index": icons.twemoji, "emoji_generator": icons.to_svg},
    "pymdownx.highlight": {"anchor_linenums": True, "line_spans": "__span"},
    "pymdownx.superfences": {
        "custom_fences": [{"name": "mermaid", "class": "mermaid", "format": superfences.fence_code_format}]
    },
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
}


def clean(html: str) -> str:
    return sanitize_html(html).html


def rendered(text: str) -> str:
    return clean(Markdown(extensions=EXTENSIONS, extension_configs=CONFIGURED).convert(text))


def test_chinese_lines_are_joined_without_a_space():
    assert clean("<p>材料已经交齐，\n客户无事可做。</p>") == "<p>材料已经交齐，客户无事可做。</p>"


def test_english_lines_keep_their_space():
    assert clean("<p>one\ntwo</p>") == "<p>one\ntwo</p>"


def test_code_keeps_its_lines():
    assert "甲\n乙" in clean("<pre><code>甲\n乙</code></pre>")


def test_scripts_handlers_and_foreign_pictures_are_gone():
    html = clean('<p onclick="x()">a<script>x()</script><img src="https://elsewhere.example/a.png"></p>')
    assert html == "<p>a</p>"


def test_links_of_safe_schemes_stay():
    assert 'href="https://example.org"' in clean('<a href="https://example.org">a</a>')
    assert "javascript" not in clean('<a href="javascript:x()">a</a>')


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('!!! note inline end "T"\n    a', ['class="admonition note inline end"', 'class="admonition-title"']),
        ("???+ tip\n    a", ['<details class="tip" open="open">']),
        ("/// details | D\nx\n///", ["<details>", "<summary>D</summary>"]),
        (
            '=== "A"\n\n    a\n\n=== "B"\n\n    b',
            [
                'class="tabbed-set tabbed-alternate"',
                'data-tabs="1:2"',
                '<input checked="checked" id="__tabbed_1_1" name="__tabbed_1" type="radio">',
                '<label for="__tabbed_1_2">B</label>',
            ],
        ),
        ("|a|b|c|\n|:-|-:|:-:|\n|1|2|3|", ['<td align="left">1', '<td align="right">2', '<td align="center">3']),
        ("- [x] done", ['class="task-list-control"', 'type="checkbox"', 'disabled=""', 'checked=""']),
        ("x[^1]\n\n[^1]: y", ['id="fnref:1"', 'class="footnote-ref" href="#fn:1"', 'id="fn:1"']),
        ("Term\n:   Meaning", ["<dl>", "<dt>Term</dt>"]),
        ("*[SLA]: Agreement\n\nSLA", ['<abbr title="Agreement">SLA</abbr>']),
        (
            ":material-check:{ .lg .middle }",
            ['<span class="twemoji lg middle"><svg', 'viewBox="0 0 24 24"', "<path d="],
        ),
        (":smile:", ["<p>😄</p>"]),
        ("++ctrl+del++", ['<kbd class="key-control">Ctrl</kbd>', '<span class="keys">']),
        ("{++a++} {--b--} {==c==}{>>d<<}", ['<ins class="critic">a', '<mark class="critic">', "critic comment"]),
        ("H~2~O ~~x~~ ^^i^^ ==m==", ["<sub>2</sub>", "<del>x</del>", "<ins>i</ins>", "<mark>m</mark>"]),
        ("$x^2$", ['<span class="arithmatex">\\(x^2\\)</span>']),
        ("$$\nx\n$$", ['<div class="arithmatex">']),
        (
            '``` { .py .annotate .no-copy title="a.py" linenums="1" hl_lines="1" }\nx = 1 # (1)!\n```\n\n1. One',
            [
                'class="filename"',
                '<span class="c1"># (1)!',
                'id="__codelineno-0-1"',
                'class="hll"',
                "annotate",
                "no-copy",
            ],
        ),
        (
            "[b](x.md){ .md-button .md-button--primary target=_blank }",
            ['class="md-button md-button--primary"', "_blank"],
        ),
        ("![p](a.png){ width=20 height=10 loading=lazy align=left }", ['width="20"', 'loading="lazy"', 'align="left"']),
        ("![p](a.png)\n/// caption\nA picture\n///", ["<figure>", "<figcaption>"]),
        ('<figure markdown="span">\n![p](a.png)\n<figcaption>C</figcaption>\n</figure>', ["<figure>", "<figcaption>C"]),
        ('<div class="grid cards" markdown>\n\n- a\n\n</div>', ['class="grid cards"']),
        ("# Head { #own }", ['<h1 id="own">', 'class="headerlink" href="#own"']),
        (
            '<video controls width="320" src="a.mp4" poster="a.png"></video>',
            ['<video controls="" width="320" src="a.mp4"'],
        ),
        ('<audio controls><source src="a.mp3" type="audio/mpeg"></audio>', ['<source src="a.mp3" type="audio/mpeg">']),
        ('<autoref identifier="a.b" optional>x</autoref>', ['<autoref identifier="a.b" optional="">x</autoref>']),
        (
            '<autoref identifier="What\'s R&amp;D" slug="whats-rd">x</autoref>',
            ['<autoref identifier="What\'s R&amp;D" slug="whats-rd">x</autoref>'],
        ),
    ],
)
def test_what_markdown_writes_stays(text, parts):
    html = rendered(text)
    for part in parts:
        assert part in html


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ('<pre class="mermaid"><code>x</code></pre>', "<pre><code>x</code></pre>"),
        ('<a class="md-consent__overlay" href="https://evil.example/">x</a>', None),
        ('<p class="md-overlay jm-view note">x</p>', '<p class="note">x</p>'),
        ('<p style="position:fixed;inset:0">x</p>', "<p>x</p>"),
        ("<dialog open>x</dialog>", "x"),
        ("<p popover id=__drawer data-md-toggle=drawer>x</p>", "<p>x</p>"),
        ("<details name=a>x</details>", "<details>x</details>"),
        ('<label for="__drawer">x</label>', "<label>x</label>"),
        ('<label for="jm-view-map">x</label>', "<label>x</label>"),
        ('<form action="https://evil.example"><input name="q"><button>x</button></form>', "x"),
        ('<input type="image" src="x.png">', ""),
        ('<input type="radio" name="jm-view">', '<input type="radio">'),
        ('<svg><use href="https://evil.example/a.svg#a"></use><a href="javascript:1">x</a></svg>', None),
        ('<svg><path fill="url(https://evil.example/a)" d="M0"/></svg>', '<svg><path d="M0"></path></svg>'),
        ('<video poster="https://evil.example/a.png" src="//evil.example/a.mp4"></video>', "<video></video>"),
        ('<img srcset="https://evil.example/a.png 2x" src="a.png">', '<img src="a.png">'),
        ('<img src="https&colon;//evil.example/a.png" alt="a&lt;b">', "a&lt;b"),
        ('<autoref identifier="a&quot; onclick=&quot;x" title="&quot; onclick=1">x</autoref>', "x"),
        ('<autoref optional title="a">x <em>y</em></autoref>', "x <em>y</em>"),
        ('<autoref identifier="a&lt;b" slug="a-b">x</autoref>', '<autoref identifier="a-b">x</autoref>'),
        ('<autoref identifier="a\x1b[31m">x</autoref>', "x"),
        ("<math><mtext><img src=x onerror=1></mtext></math>", None),
        ("<svg><style>@import 'https://evil.example'</style></svg>", "<svg></svg>"),
    ],
)
def test_what_the_theme_or_a_browser_would_act_upon_goes(written, left):
    html = clean(written)
    assert "evil.example" not in html.replace('href="https://evil.example/"', "")
    for word in ("mermaid", "md-", "jm-", "javascript", "onclick", "onerror", "style", "<use"):
        assert word not in html
    if left is not None:
        assert html == left


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("yaml", "title: Buys\nsteps:\n  - name: Pays\n    note: >\n      a b\n  - {a: [1, 'x']} # c\n&a b: *a"),
        ("json", '{"a": [1, true, null, "x"]}'),
        ("python", "@a\ndef b(c: int) -> None:\n    return f'{c}'"),
        ("console", "$ journeys check\nNothing is wrong"),
        ("diff", "--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y"),
        ("html", '<p class="a">&amp;<!-- b --></p>'),
        ("rst", "Title\n=====\n\n.. note:: *a* **b**"),
    ],
)
def test_code_with_colours_loses_nothing(language, code):
    html = Markdown(extensions=EXTENSIONS, extension_configs=CONFIGURED).convert(f"```{language}\n{code}\n```")
    assert "<span class=" in html
    assert sanitize_html(html).removals == ()


def test_a_diagram_in_prose_is_code():
    html = rendered("```mermaid\ngraph LR\n```")
    assert html == "<pre><code>graph LR</code></pre>"


def test_what_was_taken_out_can_be_named():
    html = '<p class="note own"><iframe src="a"></iframe><img src="https://a.example/b.png"> <em>x</em></p>'
    assert sanitize_html(html).removals == (
        Removal("address", "img", "https://a.example/b.png"),
        Removal("class", "own"),
        Removal("element", "iframe"),
    )
    assert sanitize_html("<p>&lt;iframe&gt; <code>&lt;b&gt;</code></p>").removals == ()
