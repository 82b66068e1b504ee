"""The same library as somebody would write it by hand: the text of every map's List as Markdown, page by page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

CONFIGURATION = """\
site_name: Measured
site_url: https://example.org/
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, md_in_html]
nav: [index.md]
not_in_nav: journeys/
"""
"""Material with its search; the pages stand outside the navigation, as ours do: inside they cost fifteen times more."""

SKIPPED = {"svg", "script", "style"}
BLOCKS = {"h1", "h2", "h3", "p", "li"}


class _Markdown(HTMLParser):
    """Turns the List of a built page into Markdown with the same text and the same addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.text = ""
        self.block = ("", "")
        self.skipped = 0
        self.is_inside = False
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        if tag == "section" and "jm-view--list" in classes:
            self.is_inside = True
        if not self.is_inside:
            return
        if tag in SKIPPED:
            self.skipped += 1
        if tag in BLOCKS:
            self._end()
            self.block = (tag, given.get("id") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in SKIPPED and self.skipped:
            self.skipped -= 1
        if tag in BLOCKS:
            self._end()
        if tag == "section":
            self.is_inside = False

    def handle_data(self, data: str) -> None:
        if self.is_inside and not self.skipped:
            self.text += data

    def _end(self) -> None:
        text, (tag, id) = " ".join(self.text.split()), self.block
        self.text, self.block = "", ("", "")
        if not text:
            return
        text = text.replace("*", r"\*").replace("_", r"\_").replace("<", "&lt;")
        if tag in ("h2", "h3"):
            marks = "#" * int(tag[1])
            self.lines.append(f"{marks} {text} {{#{id}}}" if id else f"{marks} {text}")
        elif tag == "li":
            self.lines.append(f"- {text}")
        else:
            self.lines.append(text)


def markdown_of(page: str) -> str:
    """The List of a built page as Markdown."""
    reader = _Markdown()
    reader.feed(page)
    reader.close()
    return "\n\n".join(reader.lines)


def drawing_in(page: str) -> str:
    """The drawing of a built page: the first picture of its Map."""
    start = page.index("<svg aria-label", page.index("jm-view--map"))
    depth = 0
    for found in re.finditer(r"<svg\b|</svg>", page[start:]):
        depth += 1 if found[0] == "<svg" else -1
        if not depth:
            return page[start : start + found.end()]
    raise ValueError("no drawing on the page")


def write_by_hand(folder: Path, site: Path, *, with_drawings: bool = False) -> int:
    """Writes the pages of a built site's maps into another project; says how many there are.

    Args:
        folder: The project to be written.
        site: Our built site.
        with_drawings: Whether each page holds its drawing as inline SVG too, as it stands in our page.
    """
    (folder / "docs/journeys").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    pages = sorted(site.glob("journeys/map-*/index.html"))
    for page in pages:
        html = page.read_text(encoding="utf-8")
        drawing = f"{drawing_in(html)}\n\n" if with_drawings else ""
        title = f"# {page.parent.name}\n\n"
        (folder / f"docs/journeys/{page.parent.name}.md").write_text(
            title + drawing + markdown_of(html), encoding="utf-8"
        )
    return len(pages)
