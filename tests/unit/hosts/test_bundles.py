"""Style sheets and scripts that are published as one file."""

from mkdocs_journeys.hosts.bundles import script_bundle, search_worker, style_bundle, without_remarks
from mkdocs_journeys.hosts.theme_files import SCRIPTS, THEME


def test_only_remarks_with_lines_of_their_own_are_left_out():
    script = (
        "// A remark.\n/** @param {string} a */\nfunction f(a) {\n  /*\n   * More.\n   */\n"
        '  const url = "https://example.org"; // beside\n  /** @type {any} */ (a).b();\n\n}\n'
    )
    assert without_remarks(script) == (
        'function f(a) {\n  const url = "https://example.org"; // beside\n  /** @type {any} */ (a).b();\n}'
    )


def test_a_file_of_the_user_takes_the_place_of_ours(tmp_path):
    own = tmp_path / SCRIPTS[0]
    own.parent.mkdir(parents=True)
    own.write_text("ours = false;", encoding="utf-8")
    assert script_bundle([str(tmp_path), str(THEME)]).text.startswith("ours = false;\n")


def test_names_tell_the_content():
    folders = [str(THEME)]
    first, again, other = (style_bundle(folders, colours) for colours in ("a{}", "a{}", "b{}"))
    assert first == again
    assert first.path != other.path
    assert search_worker(folders).path == "assets/journeys/search-worker.js"
