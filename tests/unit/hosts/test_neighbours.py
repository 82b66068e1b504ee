"""What lives beside other plugins: who reads pages early, where sources are edited, what folders name."""

from pathlib import Path

import pytest
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection

from mkdocs_journeys.hosts.material.content_readers import content_is_read
from mkdocs_journeys.hosts.material.typeset_class import with_typeset_class
from mkdocs_journeys.hosts.mkdocs.generated_files import without_steps_up
from mkdocs_journeys.hosts.mkdocs.named_in_folders import named_in_folders
from mkdocs_journeys.hosts.mkdocs.options import Labels, NavigationKinds
from mkdocs_journeys.hosts.mkdocs.plugin import JourneysPlugin


class Reader(BasePlugin):
    def on_page_content(self, html, **kwargs):
        return html


class Writer(BasePlugin):
    def on_post_page(self, output, **kwargs):
        return output


def hook(html, **kwargs):
    return html


def plugins(**named) -> PluginCollection:
    collection = PluginCollection()
    for name, plugin in {"journeys": JourneysPlugin(), **named}.items():
        collection[name] = plugin
    return collection


def test_nobody_reads_pages_early_in_a_site_with_plugins_of_material_only():
    from material.plugins.privacy.plugin import PrivacyPlugin
    from material.plugins.tags.plugin import TagsPlugin

    assert not content_is_read(plugins(privacy=PrivacyPlugin(), tags=TagsPlugin(), other=Writer()).events)


def test_a_plugin_and_a_hook_of_the_user_read_pages_early():
    assert content_is_read(plugins(reader=Reader()).events)
    with_hook = plugins()
    with_hook._register_event("page_content", hook)
    assert content_is_read(with_hook.events)


@pytest.mark.parametrize(
    ("url", "right"),
    [
        ("https://git.org/a/edit/main/docs/../journeys/x.yml", "https://git.org/a/edit/main/journeys/x.yml"),
        ("https://git.org/a/edit/main/web/docs/../../journeys/x.yml", "https://git.org/a/edit/main/journeys/x.yml"),
        (
            "https://git.org/edit?file=docs/../journeys/x.yml&ref=main",
            "https://git.org/edit?file=journeys/x.yml&ref=main",
        ),
        ("https://git.org/edit?file=docs%2F..%2Fjourneys%2Fx.yml", "https://git.org/edit?file=journeys%2Fx.yml"),
        ("https://git.org/a/edit/main/docs/index.md", "https://git.org/a/edit/main/docs/index.md"),
        (None, None),
    ],
)
def test_an_address_to_edit_has_no_steps_up(url, right):
    assert without_steps_up(url) == right


@pytest.mark.parametrize(
    ("plugin", "file", "text", "named"),
    [
        (
            "awesome-pages",
            "journeys/.pages",
            "nav:\n  - index.md\n  - A: [{The visit: visit.md}]\n  - ...\n",
            "journeys/visit.md",
        ),
        ("awesome-pages", ".pages", "arrange:\n  - journeys/visit.md\n", "journeys/visit.md"),
        ("awesome-nav", "team/.nav.yml", "nav:\n  - {Visit: ../journeys/visit.md}\n", "journeys/visit.md"),
    ],
)
def test_pages_named_in_a_folder_are_found(tmp_path: Path, plugin, file, text, named):
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    config = MkDocsConfig()
    config.plugins = plugins()
    assert named_in_folders(config, str(tmp_path)) == frozenset()
    arranger = Writer()
    arranger.config = {}
    config.plugins = plugins(**{plugin: arranger})
    assert named in named_in_folders(config, str(tmp_path))


@pytest.mark.parametrize("text", ["nav: [", "- a\n", "nav: 5\n", "\x00"])
def test_a_file_that_cannot_be_read_names_nothing(tmp_path: Path, text):
    (tmp_path / ".pages").write_text(text, encoding="utf-8")
    config = MkDocsConfig()
    arranger = Writer()
    arranger.config = {}
    config.plugins = plugins(**{"awesome-pages": arranger})
    assert named_in_folders(config, str(tmp_path)) == frozenset()


@pytest.mark.parametrize(
    ("written", "labels"),
    [
        ("internal,trainers", ("internal", "trainers")),
        (" internal , ", ("internal",)),
        ("internal", ("internal",)),
        ("", ()),
        (["internal", "internal"], ("internal",)),
        ([], ()),
        (None, ()),
        (2026, ("2026",)),
        (["internal, trainers", None, "", 2026], ("internal", "trainers", "2026")),
    ],
)
def test_labels_are_a_list_or_one_text(written, labels):
    assert Labels(default=()).validate(written) == labels


@pytest.mark.parametrize("written", [{"a": 1}, 0.5, True, [["a"]], [False]])
def test_labels_of_another_kind_are_refused(written):
    with pytest.raises(ValidationError):
        Labels(default=()).validate(written)


def test_navigation_takes_the_names_of_kinds_only():
    assert NavigationKinds(default=()).validate(["maps", "lessons"]) == ("maps", "lessons")
    with pytest.raises(ValidationError, match="maps, personas, case-studies, lessons"):
        NavigationKinds(default=()).validate(["steps"])


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ('<body><p class="jm-a">', '<body class="md-typeset"><p class="jm-a">'),
        ('<body id="x" class="a b"><p class="jm-a">', '<body id="x" class="md-typeset a b"><p class="jm-a">'),
        ('<body data-x="1"><p class="jm-a">', '<body class="md-typeset" data-x="1"><p class="jm-a">'),
        ("<body><p>", "<body><p>"),
    ],
)
def test_our_styles_apply_on_pages_of_other_themes(written, right):
    assert with_typeset_class(written) == right


def test_material_writes_the_class_itself():
    from material import templates

    base = Path(next(iter(templates.__path__)), "base.html").read_text(encoding="utf-8")
    assert "md-typeset" in base
    html = '<body><article class="md-content__inner md-typeset"><p class="jm-a">'
    assert with_typeset_class(html) == html
