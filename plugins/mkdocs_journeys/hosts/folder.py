"""The whole site as a folder of Markdown, pictures and assets, with a configuration that a host can build at once.

A page becomes `journeys/anna/index.md`: below its own folder, links are the same for hosts that rewrite what they find
in HTML, as Zensical does, and for those that leave it alone, as MkDocs does.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import yaml

from ..diagnostics import Diagnostic
from ..prose import read_blocks
from ..prose.lines import visible_lines
from ..site.build import build
from ..site.file_colours import file_colours
from ..site.page import Page
from ..source.checks import slip_found
from .bundles import Bundle, bundled_files, script_bundle, style_bundle
from .output_folder import OutputFolder
from .page_html import PageWriter, in_one_block
from .page_labels import kept_out
from .prepared_site import PreparedSite
from .source_files import SourceFolder
from .stray_sources import find_stray_folders
from .theme_colours import stylesheet
from .theme_files import STYLES, THEME

PAGES: Final = "docs"
MARKDOWN: Final = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
CONFIGURATION: Final = "mkdocs.yml"
EXTENSIONS: Final = (
    "admonition",
    "attr_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.snippets",
    "pymdownx.superfences",
)
"""Of Markdown, for hand-written pages."""

# Material's search, which other hosts do not have; galleries cut words as it does.
NOT_ELSEWHERE: Final = re.compile(r"/iframe-worker\.js$")

_LINK = re.compile(r"(?P<before>\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(?P<target>[^\s)<>#:]+\.md)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and what is wrong with it.

    Attributes:
        pages: How many pages there are from the journeys folder.
        by_hand: How many files were taken over from the hand-written pages.
        files: How many files there are in all.
        changed: How many of them are new or differ from before.
        removed: How many files of an earlier run are gone.
        diagnostics: What is wrong with maps in prose.
    """

    pages: int
    by_hand: int
    files: int
    changed: int
    removed: int
    diagnostics: tuple[Diagnostic, ...]


def write_folder(
    prepared: PreparedSite,
    folder: Path,
    *,
    hand_written: Path | None = None,
    colour: str | None = None,
    edit_url: str = "",
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Written:
    """Write a site as a folder of Markdown for any host.

    Args:
        prepared: What to write.
        folder: Where to; empty, or filled by an earlier run.
        hand_written: A folder of hand-written pages and their pictures, which win over ours at the same address. What
            of it lies in the journeys folder stays out.
        colour: The brand's colour (`#rrggbb`).
        edit_url: The address below which the files of the journeys folder are edited.
        progress: Is told after each page how many of how many are written.

    Raises:
        NotOursError: The folder holds what somebody else has written.
    """
    own = OutputFolder.opened(folder)
    site = build(replace(prepared.context, colours=file_colours(colour)))
    writer = PageWriter(prepared)
    if edit_url:
        root = edit_url.rstrip("/")
        prepared.edit_links.update((page.address, f"{root}/{quote(page.source)}") for page in site.pages if page.source)
    sources = SourceFolder(prepared.folder)
    by_hand = {path: file for path, file in _files_in(hand_written) if not sources.holds(file)}
    strays = find_stray_folders(by_hand, lambda path: by_hand[path].read_bytes())
    for path in (path for folder in strays for path in folder.sources):
        del by_hand[path]
    problems = [*_leave_labelled_out(by_hand, prepared)]
    galleries = [page for page in site.pages if page.parent is None]
    pages = [page for page in site.pages if not {page.address, in_own_folder(page.address)} & by_hand.keys()]
    moved = {page.address for page in pages}
    for path, file in by_hand.items():
        content = file.read_bytes()
        if path.lower().endswith(MARKDOWN):
            text = content.decode("utf-8", "surrogateescape")
            problems.extend(_label_problems(text, _named(file, prepared), prepared.embedding.whole.labels))
            shown = prepared.embedding.selection.text(text, path, is_page=True)
            content = _linked(shown, path, moved).encode("utf-8", "surrogateescape")
        own.write(f"{PAGES}/{path}", content)
    if "index.md" not in by_hand:
        own.write(f"{PAGES}/index.md", _home(prepared, galleries).encode("utf-8"))
    for number, page in enumerate(pages, 1):
        text = f'{front_matter(page)}\n<div class="jm-page">\n{in_one_block(writer.html(page))}\n</div>\n'
        own.write(f"{PAGES}/{in_own_folder(page.address)}", text.encode("utf-8"))
        progress(number, len(pages))
    for path, produce in (*((file.path, file.produce) for file in site.files), *_assets(colour)):
        if path not in by_hand and f"{PAGES}/{path}" not in own:
            own.write(f"{PAGES}/{path}", produce())
    own.write(CONFIGURATION, configuration(prepared, galleries, by_hand, _bundles(colour)).encode("utf-8"))
    own.close()
    return Written(len(pages), len(by_hand), len(own), own.changed, own.removed, (*problems, *writer.diagnostics))


def _leave_labelled_out(by_hand: dict[str, Path], prepared: PreparedSite) -> Iterator[Diagnostic]:
    """Take away pages that labels of their own keep out, before they take the place of one of ours."""
    embedding = prepared.embedding
    for path in [path for path in by_hand if path.lower().endswith(MARKDOWN)]:
        text = by_hand[path].read_bytes().decode("utf-8", "surrogateescape")
        is_out, found = kept_out(text, _named(by_hand[path], prepared), embedding.include, embedding.whole.labels)
        yield from found
        if is_out:
            del by_hand[path]


def _named(file: Path, prepared: PreparedSite) -> str:
    """What messages call a page."""
    return os.path.relpath(file, prepared.folder).replace(os.sep, "/")


def in_own_folder(address: str) -> str:
    """Where a page is written, given as the address of its Markdown file."""
    stem = posixpath.splitext(address)[0]
    return address if posixpath.basename(stem) == "index" else f"{stem}/index.md"


def front_matter(page: Page) -> str:
    """What hosts have to know of a page. They print titles and descriptions into their templates as they are."""
    fields: dict[str, Any] = {
        "title": escape(page.title, quote=False),
        "description": escape(page.description or page.title),
        # A drawing needs the room.
        "hide": ["toc"],
    }
    if page.is_listing:
        fields["search"] = {"exclude": True}
    elif page.worth_in_search != 1:
        fields["search"] = {"boost": page.worth_in_search}
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)}---\n"


def configuration(
    prepared: PreparedSite, galleries: Sequence[Page], by_hand: dict[str, Path], bundles: tuple[Bundle, Bundle]
) -> str:
    """A configuration for MkDocs, ProperDocs and Zensical."""
    context = prepared.context
    styles, scripts = bundles
    content = {
        "site_name": context.portfolio.title or context.words("Journeys"),
        "docs_dir": PAGES,
        "theme": {
            "name": "material",
            "language": context.words.language,
            "font": False,
            "features": ["navigation.tabs", "navigation.top", "search.highlight"],
            "palette": [
                _scheme("light", "default", "dark", "material/weather-night"),
                _scheme("dark", "slate", "light", "material/weather-sunny"),
            ],
        },
        "extra_css": [styles.path],
        "extra_javascript": [scripts.path],
        "markdown_extensions": {
            **{name: {} for name in EXTENSIONS},
            "toc": {"permalink": True},
            "mkdocs_journeys.embeds": {
                "journeys": prepared.folder.as_posix(),
                "language": context.words.language,
                "include": [*prepared.embedding.include],
                "pages": True,
            },
        },
        "validation": {"nav": {"omitted_files": "ignore"}},
        "nav": _navigation([page.address for page in galleries], by_hand),
    }
    head = (
        "# Written by `journeys generate`, and again by its next run. To change something, let a file of your own\n"
        "# begin with INHERIT and the path of this one.\n"
    )
    return head + yaml.safe_dump(content, allow_unicode=True, sort_keys=False)


def _scheme(preferred: str, scheme: str, other: str, icon: str) -> dict[str, Any]:
    toggle = {"icon": icon, "name": f"Switch to {other} mode"}
    return {"media": f"(prefers-color-scheme: {preferred})", "scheme": scheme, "toggle": toggle}


def _navigation(ours: Sequence[str], by_hand: dict[str, Path]) -> list[object]:
    """Home, the galleries, then hand-written pages by folder; everything else is reached through galleries."""
    own = [path for path in sorted(by_hand) if path.endswith(".md") and path not in ("index.md", *ours)]
    folders: dict[str, list[str]] = {}
    for path in own:
        folders.setdefault(path.partition("/")[0] if "/" in path else "", []).append(path)
    single = folders.pop("", [])
    named = [{folder.replace("-", " ").capitalize(): pages} for folder, pages in folders.items()]
    return ["index.md", *ours, *single, *named]


def _home(prepared: PreparedSite, galleries: Sequence[Page]) -> str:
    """A page to begin with, where nobody has written one."""
    portfolio, addresses = prepared.context.portfolio, prepared.context.addresses
    title = portfolio.title or prepared.context.words("Journeys")
    # HTML, because a title may look like Markdown.
    listed = ((addresses.link(page.address, "index.md"), escape(page.title)) for page in galleries)
    links = "".join(f'\n<li><a href="{target}">{name}</a></li>' for target, name in listed)
    summary = f"\n<p>{escape(portfolio.summary)}</p>" if portfolio.summary else ""
    body = in_one_block(f"<div>\n<h1>{escape(title)}</h1>{summary}\n<ul>{links}\n</ul>\n</div>")
    fields = yaml.safe_dump({"title": escape(title, quote=False)}, allow_unicode=True)
    return f"---\n{fields}---\n\n{body}\n"


def _files_in(folder: Path | None) -> Iterator[tuple[str, Path]]:
    """Every file of a folder, without hidden ones, as MkDocs would take them."""
    for file in sorted(folder.rglob("*")) if folder else ():
        path = file.relative_to(folder or file)
        if file.is_file() and not any(part.startswith(".") for part in path.parts):
            yield path.as_posix(), file


def _bundles(colour: str | None) -> tuple[Bundle, Bundle]:
    """The style sheet and the script of all pages."""
    return style_bundle([str(THEME)], stylesheet(colour)), script_bundle([str(THEME)])


def _assets(colour: str | None) -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield STYLES[0], lambda: stylesheet(colour).encode("utf-8")
    for bundle in _bundles(colour):
        yield bundle.path, bundle.text.encode
    joined = bundled_files()
    for file in sorted((THEME / "assets").rglob("*")):
        path = file.relative_to(THEME).as_posix()
        if file.is_file() and path not in joined and not NOT_ELSEWHERE.search(path):
            yield path, file.read_bytes


def _label_problems(text: str, file: str, labels: Collection[str]) -> Iterator[Diagnostic]:
    """What may have been meant as a label in a hand-written page."""
    lines, numbers = visible_lines(text)
    for slip in read_blocks(lines, is_lesson=False, is_page=True, labels=labels).label_slips():
        yield slip_found(replace(slip, line=numbers[slip.line]), file, 1)


def _linked(text: str, path: str, moved: set[str]) -> str:
    """A hand-written page whose links to pages of ours follow them into their folders."""

    def followed(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link["target"]))
        if target not in moved:
            return link[0]
        return f"{link['before']}{in_own_folder(link['target'])}"

    return _LINK.sub(followed, text)
