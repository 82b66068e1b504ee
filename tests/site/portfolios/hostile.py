"""A portfolio by somebody who wants to run scripts in the browsers of its readers.

Every text field of every record says so, found by walking the model; so do file names, ids, references and prose.
"""

import json
import pathlib
from typing import Any

import yaml
from tests.site.portfolios.every_field import Path, every_field
from tests.site.portfolios.sites import PICTURE, build, write

Files = dict[str, str | bytes]

ATTACKS = (
    '"><img src=x onerror="window.pwned=\'{marker}\'">',
    "'><svg onload=window.pwned='{marker}'>",
    "</script></style></title></textarea><script>window.pwned='{marker}'</script>",
    "</text></svg><script>window.pwned='{marker}'</script>",
    "]]><img src=x onerror=window.pwned='{marker}'>",
    "[x](javascript:window.pwned='{marker}')<a href=\"javascript:window.pwned='{marker}'\">x</a>",
    "&lt;img src=x onerror=window.pwned='{marker}'&gt;&#60;script&#62;window.pwned='{marker}'&#60;/script&#62;",
    "--><img src=x onerror=window.pwned='{marker}'><!--jm:0--><!--jm:1-->",
    "{{{{ 7919*7907 }}}}{{% raw %}}{{{{ config.update({{}}) }}}}<img src=x onerror=window.pwned='{marker}'>",
    "\u202e\u2066<img src=x onerror=window.pwned='{marker}'>\u0007\u001b[2J\u2028\ufffe",
    "${{alert`{marker}`}}`<img src=x onerror=window.pwned='{marker}'>`",
    "' onmouseover=window.pwned='{marker}' autofocus onfocus=window.pwned='{marker}' x='",
    # What becomes a link by itself.
    "https://x.example/\"onmouseover=\"window.pwned='{marker}' javascript://x.example/%0awindow.pwned='{marker}' "
    "mailto:a@x.example?'onclick='window.pwned=1 data:text/html,<script>window.pwned='{marker}'</script>",
)
"""Each field gets one of them, in turn, so that each kind of place sees most of them."""

KEYS = ("key", "group")
"""The ends of paths whose texts are written as keys: a group of alternatives is one as well."""

PROSE = """\
# A heading <img src=x onerror="window.pwned='heading'"> {: onclick="window.pwned='attr_list'" id="__config" }

## Another {: data-toc-label="<img src=x onerror=window.pwned='toc'>" }

<script>window.pwned='prose script'</script>
<img src=x onerror="window.pwned='prose img'">
<svg onload="window.pwned='prose svg'"><script>window.pwned=1</script></svg>
<a href="javascript:window.pwned='prose link'">link</a> [link](javascript:window.pwned='markdown') <javascript:alert(1)>
<a href="JaVaScRiPt:window.pwned='prose link'">link</a> <a href="&#106;avascript:window.pwned='entity'">link</a>
<a href="data:text/html,<script>window.pwned=1</script>">data</a>
![picture](https://evil.example/pixel.png) <img src="//evil.example/pixel.png" srcset="https://evil.example/2.png 2x">
![picture](x){: onerror="window.pwned='attr_list image'" style="position:fixed" }

<div markdown onclick="window.pwned='md_in_html'" style="position:fixed">**inside**</div>
<div id="__config">{"base": "https://evil.example", "search": "https://evil.example/w.js", "features": [], "tags": {},
"translations": {"search.result.none": "<img src=x onerror=window.pwned='config'>"},
"version": {"provider": "mike"}}</div>
<input type="checkbox" id="__search" checked><label for="__drawer">x</label>
<iframe src="https://evil.example" srcdoc="<script>parent.pwned='srcdoc'</script>"></iframe>
<object data="https://evil.example"></object><embed src="https://evil.example">
<form action="https://evil.example"><input name="q">
<button formaction="javascript:window.pwned='form'">Go</button></form>
<style>@import "https://evil.example/style.css"; body { display: none }</style>
<link rel="stylesheet" href="https://evil.example/style.css"><base href="https://evil.example/">
<meta http-equiv="refresh" content="0; url=https://evil.example/">
<math><mtext><table><mglyph><style><img src=x onerror="window.pwned='mutation'"></style></mglyph></table></mtext></math>
<video src="https://evil.example/v.mp4" poster="https://evil.example/p.png"></video>
<!--jm:0--> <!--jm:9--> <noscript><p title="</noscript><img src=x onerror=window.pwned='noscript'>"></noscript>
{{ 7919*7907 }} {% raw %}

/// details | <img src=x onerror="window.pwned='block'">
    open: True

text
///

```{ .html onclick="window.pwned='fence'" }
<img src=x onerror="window.pwned='fence'">
```
"""


def attack(marker: str, number: int) -> str:
    """A text that begins with its marker, so that a test can say which field it was."""
    return f"{marker} {ATTACKS[number % len(ATTACKS)].format(marker=marker)}"


class Markers:
    """Which field each text stands in."""

    def __init__(self) -> None:
        self.paths: dict[str, Path] = {}

    def __call__(self, path: Path) -> str:
        marker = f"mark{len(self.paths):05}"
        self.paths[marker] = path
        # A long key would have to be written with “? ”, which nobody does.
        return PROSE if path[-1] == "body" else attack(marker, 0 if path[-1] in KEYS else len(self.paths))


def hostile_site(folder: pathlib.Path) -> None:
    """Builds a site of the hostile portfolio in a folder, for several tests to look at."""
    files, markers = hostile_files()
    write(folder, files)
    found = build(folder)
    assert found.returncode == 0, found.output[-2000:]
    (folder / "output.txt").write_text(found.output, encoding="utf-8")
    (folder / "markers.json").write_text(json.dumps(markers.paths), encoding="utf-8")


def hostile_files() -> tuple[Files, Markers]:
    """The files, and where each marker stands."""
    markers = Markers()
    data = every_field(markers)
    entities = {name: data.pop(name) for name in ("journeys", "personas", "case_studies", "courses")}
    files: Files = {"portfolio.yml": as_yaml(data)}
    for folder, name in (("maps", "journeys"), ("personas", "personas"), ("case-studies", "case_studies")):
        files[f"{folder}/pictures/picture.png"] = PICTURE
        for number, (id, entity) in enumerate(entities[name].items()):
            files[f"{folder}/{id}.{'yml' if number else 'md'}"] = as_file(entity, with_prose=not number)
    for id, course in entities["courses"].items():
        lessons, runs = course.pop("lesson_files"), course.pop("run_files")
        files[f"courses/{id}/course.yml"] = as_file(course, with_prose=False)
        files |= {
            f"courses/{id}/0{n}-{own}.md": as_file(lessons[own], with_prose=True) for n, own in enumerate(lessons, 1)
        }
        files |= {f"courses/{id}/runs/{own}.yml": as_file(run, with_prose=False) for own, run in runs.items()}
    return files | hostile_names(), markers


def hostile_names() -> Files:
    """What is no text field: file names, ids, references that become entries, names of lanes, links."""
    name = '"><img src=x onerror="window.pwned=1">'
    step: dict[str, Any] = {
        "name": name,
        "who": name,
        "owner": name,
        "touchpoints": {"name": name, "channel": name, "owner": name},
        "channels": name,
        "emotion": {name: {"score": "1", "label": name, "source": name}},
        "thoughts": {"text": name, "source": name, "who": name},
    }
    link = "javascript:window.pwned='link'"
    files: Files = {
        "maps/references.yml": as_yaml(
            {"title": name, "personas": [name, "Bo"], "stages": [{"name": name, "steps": [step]}]}
        ),
        "maps/ids.yml": as_yaml({"title": "Ids", "id": name, "stages": [{"id": name, "name": "A", "was": name}]}),
        "maps/lanes.yml": as_yaml(
            {
                "title": "Lanes",
                "custom_lanes": {name: {"name": name}},
                "lanes": [name],
                "steps": [{"name": "A", name: name}],
            }
        ),
        "maps/links.yml": as_yaml(
            {
                "title": "Links",
                "link": link,
                "source": link,
                "steps": [{"name": "A", "link": link, "needs": {"text": "B", "link": link}}],
            }
        ),
        "maps/pictures.yml": as_yaml(
            {
                "title": "Pictures",
                "steps": [
                    {"name": "A", "images": [link + ".png", "https://evil.example/a.png", "data:image/svg+xml,x.png"]}
                ],
            }
        ),
        'maps/"><img src=x onerror="window.pwned=1">.yml': as_yaml({"title": "A hostile file", "steps": ["A"]}),
        'maps/"><img src=x onerror="window.pwned=1">/inside.yml': as_yaml(
            {"title": "A hostile folder", "steps": ["A"]}
        ),
        "maps/{{ 7919*7907 }}.yml": as_yaml({"title": "A template", "steps": ["A"]}),
        "maps/<script>window.pwned=1<_script>.yml": "title: [unclosed <img src=x onerror=window.pwned=1>\n",
        "personas/'onerror='window.pwned=1'.yml": as_yaml({"title": "A hostile file"}),
    }
    return files


def as_file(entity: dict[str, Any], *, with_prose: bool) -> str:
    """An entity as authors write it."""
    prose = entity.pop("body")
    front_matter = as_yaml(as_written(entity))
    return f"---\n{front_matter}---\n\n{prose}" if with_prose else front_matter


def as_written(value: Any) -> Any:
    """Fields under the names that authors know, and cells of custom lanes beside the others."""
    if isinstance(value, dict):
        fields = {
            {"condition": "if", "order": "lessons"}.get(name, name): as_written(held) for name, held in value.items()
        }
        return fields | fields.pop("custom", {})
    return [as_written(entry) for entry in value] if isinstance(value, list) else value


def as_yaml(data: dict[str, Any]) -> str:
    """Block style with every text in quotation marks, so that YAML reads exactly what was meant."""
    return str(yaml.safe_dump(data, default_style='"', width=10_000, sort_keys=False))
