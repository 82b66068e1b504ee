"""Prose of strangers is read as they wrote it, and can do nothing."""

from mkdocs_journeys.site.prose import harmless


def test_chinese_lines_are_joined_without_a_blank():
    assert harmless("<p>材料已经交齐，\n客户无事可做。</p>") == "<p>材料已经交齐，客户无事可做。</p>"


def test_english_lines_keep_their_blank():
    assert harmless("<p>one\ntwo</p>") == "<p>one\ntwo</p>"


def test_code_keeps_its_lines():
    assert "甲\n乙" in harmless("<pre><code>甲\n乙</code></pre>")


def test_scripts_handlers_and_foreign_pictures_are_gone():
    html = harmless('<p onclick="x()">a<script>x()</script><img src="https://elsewhere.example/a.png"></p>')
    assert "x()" not in html
    assert "elsewhere" not in html


def test_links_of_safe_schemes_stay():
    assert 'href="https://example.org"' in harmless('<a href="https://example.org">a</a>')
    assert "javascript" not in harmless('<a href="javascript:x()">a</a>')
