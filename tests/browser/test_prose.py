"""What authors write in Markdown works in a browser and on paper, and nothing of it reaches out or covers a page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.conftest import served
from tests.browser.paper import printed
from tests.browser.test_nothing_runs import WHAT_COULD_RUN
from tests.site.portfolios.sites import PICTURE, build, write

CONFIGURATION = """\
site_name: Library
use_directory_urls: true
theme:
  name: material
  font: false
  features: [content.code.annotate, content.code.copy, content.tabs.link, content.tooltips, content.footnote.tooltips]
plugins:
  - search
  - journeys
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.blocks.caption
  - pymdownx.blocks.html
  - pymdownx.critic
  - pymdownx.details
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.highlight: {anchor_linenums: true}
  - pymdownx.keys
  - pymdownx.magiclink
  - pymdownx.progressbar
  - pymdownx.snippets
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
"""
LESSON = """\
---
title: Lesson
teach: 5
---

=== "For hotels"

    HOTELTEXT

=== "For banks"

    BANKTEXT

:material-check: done :smile:

``` py
a = 1 # (1)!
```

1.  ANNOTATION

??? question "Foreign"
    FOREIGNTEXT

/// exercise | Sort
    minutes: 10

Sort the cards.

//// hint
HINTTEXT
////

//// solution
SOLUTIONTEXT
////
///
"""
ELSEWHERE = "https://evil.example"
HOSTILE = f"""\
---
title: Hostile
---

!!! md-consent__overlay "Title"
    <pre class="mermaid"><code>graph TD; A-->B</code></pre>

??? "Title"
    x
    {{: .md-overlay .jm-view style="position:fixed;inset:0" onclick="window.pwned=1" }}

=== "<img src={ELSEWHERE}/tab onerror=window.pwned=1>"

    ``` mermaid
    graph TD; A-->B
    ```

- [x] <label for="__drawer">drawer</label> <label for="__search">search</label>
- [ ] <input type="image" src="{ELSEWHERE}/input"> <input name="q" autofocus onfocus="window.pwned=1">

Footnote[^1] :material-check:{{ .md-overlay }} :smile: ++ctrl++ {{++<script>window.pwned=1</script>++}} $<img src=x>$

[^1]: <img src="{ELSEWHERE}/footnote">

*[HTML]: "><img src={ELSEWHERE}/abbr onerror=window.pwned=1>

HTML [a](javascript:window.pwned=1) [b](data:text/html,<script>window.pwned=1</script>) [c](vbscript:x)
[d](&#106;avascript:window.pwned=1) [e](java&#9;script:window.pwned=1) [f](//example.org/f) <javascript:window.pwned=1>
![g]({ELSEWHERE}/g.png) ![h](//evil.example/h.png) ![i](\\\\\\\\evil.example/i.png) ![j][j] [=65% "x"]

[j]: {ELSEWHERE}/j.png

Term
:   <meta http-equiv="refresh" content="0;url={ELSEWHERE}/meta"><base href="{ELSEWHERE}/">

| a | b |
|--:|---|
| <td background="{ELSEWHERE}/td"> | <link rel="stylesheet" href="{ELSEWHERE}/link"> |

/// html | div.md-dialog[data-md-component="dialog"]
x
///

/// html | iframe[src={ELSEWHERE}/frame]
///

<div class="grid md-search__overlay" markdown>
<iframe src="{ELSEWHERE}/iframe" srcdoc="<script>parent.pwned=1</script>"></iframe>
<object data="{ELSEWHERE}/object"></object><embed src="{ELSEWHERE}/embed">
<img src="a.png" srcset="{ELSEWHERE}/srcset 2x" lowsrc="{ELSEWHERE}/low"> <img src="{ELSEWHERE}/img" loading="eager">
<picture><source srcset="{ELSEWHERE}/picture"><img src="a.png"></picture>
<video src="{ELSEWHERE}/video" poster="{ELSEWHERE}/poster" autoplay controls>
<source src="{ELSEWHERE}/source"><track src="{ELSEWHERE}/track" default></video>
<audio src="{ELSEWHERE}/audio" autoplay controls></audio>
</div>

<style>@import "{ELSEWHERE}/style"; body {{ background: url({ELSEWHERE}/css) }}</style>
<p style="background: url({ELSEWHERE}/attribute)">x</p>
<table background="{ELSEWHERE}/table"><tr><td>x</td></tr></table>
<svg width="9" height="9"><use href="{ELSEWHERE}/use.svg#a"/><image href="{ELSEWHERE}/image"/>
<path d="M0 0" fill="url({ELSEWHERE}/fill#a)"/><a xlink:href="javascript:window.pwned=1"><text>x</text></a>
<animate attributeName="href" to="javascript:1"/><foreignObject><img src="{ELSEWHERE}/foreign"></foreignObject></svg>
<math><mtext><table><mglyph><style><img src="{ELSEWHERE}/math" onerror="window.pwned=1"></style></mglyph>
</table></mtext></math>
<form action="{ELSEWHERE}/form"><button formaction="{ELSEWHERE}/button" autofocus>x</button></form>
<a href="https://example.org/" ping="{ELSEWHERE}/ping" class="md-consent__overlay">PINGED</a>
<dialog open>x</dialog><p popover id="p">x</p><button popovertarget="p">x</button>
<details name="a" open ontoggle="window.pwned=1"><summary>a</summary></details>
<p data-md-toggle="search" data-md-component="search" id="__search">x</p>
<autoref identifier="x&quot; onclick=&quot;window.pwned=1" optional>x</autoref>
<noscript><img src="{ELSEWHERE}/noscript"></noscript><template><img src="{ELSEWHERE}/template"></template>
<textarea autofocus onfocus="window.pwned=1"></textarea>
<select><option>x</select><marquee onstart="window.pwned=1">x</marquee>
<img src="x" onerror="window.pwned=1"><body onload="window.pwned=1"><html class="js"><!-- <img src="{ELSEWHERE}/c"> -->
<portal src="{ELSEWHERE}/portal"></portal><frame src="{ELSEWHERE}/frame"><applet code="{ELSEWHERE}/applet"></applet>
<script src="{ELSEWHERE}/script.js"></script><script type="module">import "{ELSEWHERE}/module.js"</script>
"""
COVERS = """() => {
  const found = [];
  for (let x = 5; x < innerWidth; x += 40) for (let y = 5; y < innerHeight; y += 40) {
    const element = document.elementFromPoint(x, y), prose = element?.closest(".jm-prose");
    if (!prose) continue;
    const box = prose.getBoundingClientRect();
    // Material lets wide tables reach into the margin.
    const isBeside = x < box.left - 25 || x > box.right + 25;
    if (isBeside || y < box.top - 25 || y > box.bottom + 25) found.push(element.outerHTML);
  }
  for (const element of document.querySelectorAll(".jm-prose *")) {
    if (["fixed", "sticky"].includes(getComputedStyle(element).position)) found.push(element.outerHTML);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def root(once: Callable[[str, Callable[[Path], None]], Path]) -> Iterator[str]:
    def fill(folder: Path) -> None:
        files = {
            "courses/c/course.yml": "title: C\n",
            "courses/c/01-l.md": LESSON,
            "case-studies/hostile.md": HOSTILE,
            "case-studies/a.png": PICTURE,
            "maps/a.yml": "title: A\nsteps: [Pays]\n",
        }
        write(folder, files, CONFIGURATION)
        built = build(folder)
        assert built.returncode == 0, built.output[-3000:]

    with served(once("prose", fill) / "site") as address:
        yield address


@pytest.fixture
def opened(browser: Browser, root: str) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_page(path: str, *, scripts: bool = True) -> Page:
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1440, "height": 1000})
        contexts.append(context)
        page = context.new_page()
        page.goto(root + path, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_tabs_switch(opened, scripts):
    page = opened("courses/c/l/", scripts=scripts)
    expect(page.get_by_text("HOTELTEXT")).to_be_visible()
    expect(page.get_by_text("BANKTEXT")).to_be_hidden()
    page.locator(".tabbed-labels label", has_text="For banks").click()
    expect(page.get_by_text("BANKTEXT")).to_be_visible()
    expect(page.get_by_text("HOTELTEXT")).to_be_hidden()


def test_icons_are_drawn_and_emoji_stand_there(opened):
    page = opened("courses/c/l/")
    icon = page.locator(".jm-prose .twemoji svg path")
    assert icon.evaluate("path => path.getBoundingClientRect().width") > 5
    expect(page.get_by_text("done 😄")).to_be_visible()


def test_annotations_of_code_open(opened):
    page = opened("courses/c/l/")
    page.locator(".jm-prose .md-annotation").first.click()
    expect(
        page.locator(".md-tooltip2", has_text="ANNOTATION")
        .or_(page.locator(".md-annotation", has_text="ANNOTATION"))
        .first
    ).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_holds_every_tab_and_opens_nothing(opened, scripts):
    page = opened("courses/c/l/", scripts=scripts)
    text = "".join(sheet.text for sheet in printed(page))
    assert "HOTELTEXT" in text
    assert "BANKTEXT" in text
    for closed in ("HINTTEXT", "SOLUTIONTEXT", "FOREIGNTEXT"):
        assert closed not in text
    # Again, because a browser may leave a page as it printed it.
    page.locator("summary", has_text="Hint").click()
    page.locator("summary", has_text="Foreign").click()
    text = "".join(sheet.text for sheet in printed(page))
    assert "HINTTEXT" in text
    assert "FOREIGNTEXT" in text
    assert "SOLUTIONTEXT" not in text
    expect(page.get_by_text("SOLUTIONTEXT")).to_be_hidden()
    expect(page.get_by_text("HINTTEXT")).to_be_visible()


def test_a_hostile_text_asks_nobody_runs_nothing_and_covers_nothing(browser, root):
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    asked, events = [], []

    def judge(route: Route) -> None:
        if route.request.url.startswith((root, "blob:")):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context.route("**/*", judge)
    page = context.new_page()
    page.on("pageerror", lambda error: events.append(f"error {error}"))
    page.on("dialog", lambda dialog: (events.append("dialog"), dialog.dismiss()))
    page.goto(f"{root}case-studies/hostile/", wait_until="load")
    expect(page.get_by_role("link", name="PINGED")).to_be_visible()
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert asked == []
    assert events == []
    assert page.evaluate("window.pwned") is None
    assert page.evaluate(WHAT_COULD_RUN) == []
    assert page.evaluate(COVERS) == []
    page.evaluate("scrollTo(0, 0)")
    assert page.evaluate(COVERS) == []
    for label in page.locator(".jm-prose label").all():
        if label.is_visible():
            label.click()
    for name in ("#__drawer", "#__search"):
        assert page.locator(name).count() == 1
        assert not page.locator(name).is_checked()
    context.close()
