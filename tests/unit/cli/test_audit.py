"""`journeys audit`: inline scripts by their digests, and what a strict policy refuses."""

import base64
import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_journeys.cli import main

CLEAN = (
    '<html><head><link rel="canonical" href="https://example.org/a/"><script>var a = "<b>"</script>'
    '<script src="a.js"></script><script type="application/json">{"a": 1}</script><style>p { margin: 0 }</style>'
    '<link rel="icon" href="https://example.org/i.svg"><!-- <script>gone()</script> --></head>'
    '<body><a href="https://elsewhere.example/" title="1 > 0">Away</a><img src="data:image/png;base64,AA==">'
    "</body></html>"
)


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def run(folder: Path, *options: str, **pages: str):
    for name, html in pages.items():
        (folder / f"{name}.html").write_bytes(html.encode())
    return CliRunner().invoke(main, ["audit", str(folder), *options])


def test_a_site_of_its_own_has_no_findings(tmp_path):
    found = run(tmp_path, one=CLEAN)
    assert found.exit_code == 0, found.output
    assert found.output == "1 pages, 1 inline scripts, 1 inline styles, 0 findings\n"


def test_the_policy_names_what_browsers_run(tmp_path):
    module = "<script type=module>\r\nimport 'a'\r\n</script><SCRIPT type='text/javascript' async>b()</SCRIPT>"
    found = run(tmp_path, "--csp", one=CLEAN, two=CLEAN + module)
    assert found.exit_code == 0, found.output
    policy = found.stdout.splitlines()[1]
    scripts = sorted(map(digest, ('var a = "<b>"', "\nimport 'a'\n", "b()")))
    assert f"; script-src 'self' {' '.join(scripts)}; style-src 'self' {digest('p { margin: 0 }')};" in policy
    assert f'add_header Content-Security-Policy "{policy}" always;' in found.stdout
    assert f'Header always set Content-Security-Policy "{policy}"' in found.stdout
    assert f'<add name="Content-Security-Policy" value="{policy}" />' in found.stdout
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("html", "finding"),
    [
        ('<script src="https://cdn.example/a.js">', "loads https://cdn.example/a.js"),
        ("<link rel=stylesheet href=//cdn.example/a.css>", "loads //cdn.example/a.css"),
        ('<img srcset="a.png 1x, https://cdn.example/b.png 2x">', "loads https://cdn.example/b.png"),
        ("<style>@import 'https://cdn.example/a.css'</style>", "loads https://cdn.example/a.css"),
        ('<p onclick="a()">', 'has an inline handler: <p onclick="a()">'),
        ("<p style='color:red'>", 'has a style attribute: <p style="color:red">'),
        ('<a href=" JavaScript:a()">', 'has a script as an address: <a href=" JavaScript:a()">'),
    ],
)
def test_what_a_strict_policy_refuses_is_named(tmp_path, html, finding):
    found = run(tmp_path, one=html, two=html)
    assert found.exit_code == 1
    assert f"one.html and 1 more: {finding}" in found.output
    with_policy = run(tmp_path, "--csp")
    assert with_policy.exit_code == 1
    assert finding in with_policy.stderr
    assert finding not in with_policy.stdout


def test_style_sheets_that_load_from_elsewhere_are_named(tmp_path):
    (tmp_path / "a.css").write_text("p { background: url('https://cdn.example/a.png') }", encoding="utf-8")
    found = run(tmp_path, one=CLEAN)
    assert found.exit_code == 1
    assert "a.css: loads https://cdn.example/a.png" in found.output


def test_a_folder_without_pages_is_no_site(tmp_path):
    assert run(tmp_path).exit_code == 2
    assert run(tmp_path / "missing").exit_code == 2
