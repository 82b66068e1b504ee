"""The Python-Markdown extension: finds what concerns us in a page, and puts something in its place.

Mentions are folded into one line each before anybody else reads the page, because a fence may hold blank lines, and
unfolded once Markdown knows in which list, tab or box they are. What then turns out to be an indented code block gets
its lines back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..diagnostics import Place
from ..diagnostics.fields import UNKNOWN_CHOICE
from ..diagnostics.prose import PROSE_NOT_RENDERED
from ..prose import included_lines, may_hide, read_blocks
from ..prose.limits import separated_definitions
from ..prose.lines import visible_lines
from ..prose.links import without_loose_definitions
from ..source.checks import slip_found
from . import markdown_internals as internals
from .deferred import PagePosition
from .embedding import Embedding, EmbedResult
from .host_detection import page_at_hand, tell
from .lessons import LessonBlocks, NoMarks, marked
from .link_rewriter import LinkRewriter
from .page_source import PageSource
from .parser import EmbedBlock, EmbedFence, EmbedSource, find_embeds

# Control characters never reach Markdown from a text, so nobody can write a folded line.
_FOLDED = re.compile("\x02journeys:([0-9]+)\x03")
_FOLDED_LINE = re.compile(f"(?:^|\n) {{0,3}}{_FOLDED.pattern}[ ]*(?:\n|$)")
_CONCERNS_US = re.compile("///|／／／|journey|]\\(|]:|href|src", re.IGNORECASE)
_SHOWN = ("above", "below")
_SHOW = "show-source"


class JourneyBlocks(Extension):
    """Draws maps in hand-written pages."""

    def __init__(self, embedding: Embedding | None = None, **configured: Any) -> None:
        self.config = {
            "journeys": ["journeys", "The folder with the portfolio, for hosts other than MkDocs."],
            "language": ["en", "The language of the page around the drawings, likewise."],
            "include": [[], "Labels of what drawings contain, likewise."],
            "pages": [False, "Whether the site holds what `journeys generate` has written, so that links lead there."],
        }
        super().__init__(**configured)
        self._embedding = embedding
        self._has_host = embedding is not None
        self.folded: list[EmbedSource] = []
        self.lines: Sequence[str] = ()
        self.block_at_hand = ""

    @property
    def embedding(self) -> Embedding:
        """What is known of the site; read from the folder if no host says it."""
        if self._embedding is None:
            include = tuple(map(str, self.getConfig("include")))
            folder, language, has_pages = (self.getConfig(name) for name in ("journeys", "language", "pages"))
            self._embedding = Embedding.of_folder(Path(folder), language, include, has_pages=bool(has_pages))
            self._embedding.report = tell
            self._has_host = False
        return self._embedding

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Registers its parts."""
        md.registerExtension(self)
        md.preprocessors.register(_Folding(md, self), "journeys_folding", internals.FOLDING)
        md.parser.blockprocessors.register(_AtHand(md.parser, self), "journeys_at_hand", internals.AT_HAND)
        md.treeprocessors.register(_AllRead(md, self), "journeys_all_read", internals.AT_HAND)
        md.parser.blockprocessors.register(_Unfolding(md.parser, self), "journeys_unfolding", internals.UNFOLDING)
        md.parser.blockprocessors.register(LessonBlocks(md.parser), "journeys_lessons", internals.LESSONS)
        md.parser.blockprocessors.register(_CodeAgain(md.parser, self), "journeys_code_again", internals.CODE_AGAIN)
        md.treeprocessors.register(LinkRewriter(md, self._page), "journeys_leading", internals.LINKS)
        md.postprocessors.register(_TextAgain(md, self), "journeys_text_again", internals.TEXT_AGAIN)
        md.postprocessors.register(NoMarks(md), "journeys_no_marks", internals.NO_MARKS)

    @property
    def is_entity(self) -> bool:
        """Whether the page is the prose of an author file."""
        return self._embedding is not None and self._embedding.page.lead is not None

    def _page(self) -> PageSource | None:
        return self._embedding.page if self._embedding is not None else None

    def reset(self) -> None:
        """Forgets the page before."""
        self.folded, self.lines, self.block_at_hand = [], (), ""

    def know_page(self, md: Markdown) -> None:
        """Finds out which page it is, where no host has said so."""
        if not self._has_host:
            self.embedding.page = page_at_hand(md)

    def unfolded(self, number: int, parent: ElementTree.Element, parser: BlockParser) -> None:
        """Puts into `parent` what an embed asks for."""
        embed = self.folded[number]
        own = self.embedding.page.own_classes
        figure = ElementTree.SubElement(parent, "figure", {"class": f"{own}embedded {own}embedded--{embed.name}"})
        if isinstance(embed, EmbedFence):
            self._fence(embed, figure, parser)
        elif isinstance(embed, EmbedBlock):
            self._put(self._result(lambda: self.embedding.of_block(embed)), embed, figure, parser)
            if embed.content.strip():
                caption = ElementTree.SubElement(figure, "figcaption")
                parser.parseChunk(caption, embed.content)
        if not len(figure):
            parent.remove(figure)

    def _result(self, ask: Callable[[], EmbedResult]) -> EmbedResult:
        """What is put into the page; what goes wrong in one place is said there, and ends no build."""
        try:
            return ask()
        except Exception as error:
            said = f"the drawing ends with {type(error).__name__}"
            return EmbedResult(None, [PROSE_NOT_RENDERED.at(Place("", 1, 1), problem=said, part="it")], is_whole=False)

    def publishable_lines(self, embed: EmbedSource) -> list[str]:
        """The lines of an embed as this build may show them, moved back."""
        lines = [line[embed.indent :] for line in embed.lines]
        if not isinstance(embed, EmbedFence):
            return lines
        text = self.embedding.inline_maps.publishable(embed.text)
        return [] if text is None else [lines[0], *text.rstrip("\n").split("\n"), lines[-1]]

    def _fence(self, fence: EmbedFence, figure: ElementTree.Element, parser: BlockParser) -> None:
        options = dict(fence.options)
        is_shown, where = _SHOW in options, options.pop(_SHOW, None) or _SHOWN[0]
        result = self._result(lambda: self.embedding.of_fence(fence, is_listed=not is_shown))
        if where not in _SHOWN:
            place, every = Place("", 0, max(fence.lines[0].find(where) - fence.indent, 0) + 1), ", ".join(_SHOWN)
            slip = UNKNOWN_CHOICE.at(place, "write “above” or “below”", name=_SHOW, choices=every, found=f"“{where}”")
            result = replace(result, problems=[slip, *result.problems])
        if is_shown and where != "below":
            self._show_source(fence, options, figure, parser)
        self._put(result, fence, figure, parser)
        if is_shown and where == "below":
            self._show_source(fence, options, figure, parser)

    def _show_source(
        self, fence: EmbedFence, options: dict[str, str | None], figure: ElementTree.Element, parser: BlockParser
    ) -> None:
        text = self.embedding.inline_maps.publishable(fence.text)
        if text is not None:
            _show_source(text.rstrip("\n"), options, figure, parser, self.embedding.page.own_classes)

    def _put(self, result: EmbedResult, embed: EmbedSource, figure: ElementTree.Element, parser: BlockParser) -> None:
        embedding = self.embedding
        if result.problems:
            # A fence's text begins in its second line.
            first = embed.line + isinstance(embed, EmbedFence)
            page, lines = embedding.page, self.lines
            problems = [page.placed(problem, first, embed.indent, lines) for problem in result.problems]
            embedding.report(problems)
            _put_html(embedding.problems([result.publishable(problem) for problem in problems]), figure, parser)
        if result.html is not None:
            number = internals.stashed(parser.md)
            html = (
                embedding.defer(result.html)
                if embedding.defer
                else result.html(PagePosition(embedding.page.address, number))
            )
            _put_html(html, figure, parser)


class _Folding(Preprocessor):
    def __init__(self, md: Markdown, extension: JourneyBlocks) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        if self.extension.is_entity:
            lines = separated_definitions(lines)
        lines = self._with_lessons_marked(self._included(lines))
        self.extension.lines = lines
        folded: list[str] = []
        at = 0
        for embed in find_embeds(lines):
            if not at:
                self.extension.know_page(self.md)
            folded.extend(lines[at : embed.line])
            moved_in = lines[embed.line][: embed.indent]
            folded.append(f"{moved_in}\x02journeys:{len(self.extension.folded)}\x03")
            self.extension.folded.append(embed)
            at = embed.line + len(embed.lines)
        return [*folded, *lines[at:]]

    def _included(self, lines: list[str]) -> list[str]:
        """The lines without what this build leaves out; what may have been meant as a label is told."""
        lines, _ = visible_lines("\n".join(lines))
        text = "\n".join(lines)
        if not (_CONCERNS_US.search(text) or may_hide(text)):
            return lines
        embedding = self.extension.embedding
        lines = embedding.selection.without_links(text, embedding.page.file).split("\n")
        found = read_blocks(lines, is_lesson=False, is_page=True, labels=embedding.whole.labels)
        if slips := found.label_slips():
            self.extension.know_page(self.md)
            page = embedding.page
            embedding.report([page.placed(slip_found(slip, page.file, 1), 0, 0, lines) for slip in slips])
        # What a map hides is decided where it is drawn, because its problems are counted from its first line.
        shown = included_lines(lines, found, embedding.include, show_map=str)
        return without_loose_definitions("\n".join(shown), "\n".join(lines)).split("\n") if shown != lines else shown

    def _with_lessons_marked(self, lines: list[str]) -> list[str]:
        if not any("///" in line for line in lines):
            return lines
        processors: Any = self.md.parser.blockprocessors
        lessons, embedding = processors["journeys_lessons"], self.extension.embedding
        lessons.words, lessons.own_classes = embedding.context_of_page.words, embedding.page.own_classes
        lines, lessons.blocks = marked(lines, others_have_hints=internals.reads_pymdown_blocks(self.md))
        return lines


class _AtHand(BlockProcessor):
    """Remembers what is being read, so that what another extension raises is told with its line."""

    def __init__(self, parser: BlockParser, extension: JourneyBlocks) -> None:
        super().__init__(parser)
        self.extension = extension

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        self.extension.block_at_hand = block
        return False


class _AllRead(Treeprocessor):
    """Forgets it: what is raised later has no line."""

    def __init__(self, md: Markdown, extension: JourneyBlocks) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: ElementTree.Element) -> None:
        self.extension.block_at_hand = ""


class _Unfolding(BlockProcessor):
    def __init__(self, parser: BlockParser, extension: JourneyBlocks) -> None:
        super().__init__(parser)
        self.extension = extension

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return _FOLDED_LINE.search(block) is not None

    def run(self, parent: ElementTree.Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        found = _FOLDED_LINE.search(block)
        assert found is not None, "that is what was tested"
        if before := block[: found.start()]:
            self.parser.parseBlocks(parent, [before])
        self.extension.unfolded(int(found[1]), parent, self.parser)
        if after := block[found.end() :]:
            blocks.insert(0, after)


class _CodeAgain(BlockProcessor):
    """An embed in an indented code block is code."""

    def __init__(self, parser: BlockParser, extension: JourneyBlocks) -> None:
        super().__init__(parser)
        self.extension = extension

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return block.startswith(" " * self.tab_length) and _FOLDED.search(block) is not None

    def run(self, parent: ElementTree.Element, blocks: list[str]) -> bool:
        lines: list[str] = []
        for line in blocks[0].split("\n"):
            found = _FOLDED.search(line)
            if found is None:
                lines.append(line)
                continue
            embed = self.extension.folded[int(found[1])]
            indent = " " * found.start()
            lines.extend(f"{indent}{text}".rstrip() for text in self.extension.publishable_lines(embed))
        blocks[0] = "\n".join(lines)
        # Now the processor of code has its turn.
        return False


class _TextAgain(Postprocessor):
    """What nobody unfolded, such as an embed within raw HTML, is text."""

    def __init__(self, md: Markdown, extension: JourneyBlocks) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, text: str) -> str:
        def shown(found: re.Match[str]) -> str:
            return escape("\n".join(self.extension.publishable_lines(self.extension.folded[int(found[1])])))

        return _FOLDED.sub(shown, text)


def _put_html(html: str, figure: ElementTree.Element, parser: BlockParser) -> None:
    """Ready HTML, past everything that would read it as Markdown."""
    paragraph = ElementTree.SubElement(figure, "p")
    paragraph.text = AtomicString(internals.stash(parser.md, html.strip()))


def _show_source(
    text: str,
    options: dict[str, str | None],
    figure: ElementTree.Element,
    parser: BlockParser,
    own_classes: str,
) -> None:
    """The YAML as the site shows code, with the further options of the fence, such as `title` and `hl_lines`."""
    md = parser.md
    marks = "~" * max(3, *(len(run) + 1 for run in re.findall("~+", text)), 3)
    written = " ".join(name if value is None else f'{name}="{value}"' for name, value in options.items())
    lines = [f"{marks}yaml {written}".rstrip(), *text.split("\n"), marks]
    code = internals.as_code(md, lines)
    if code is None:
        _put_html(f"<pre><code>{escape(text)}</code></pre>", figure, parser)
        return
    source = ElementTree.SubElement(figure, "div", {"class": f"{own_classes}embedded-source"})
    parser.parseChunk(source, "\n".join(code))


def makeExtension(**configured: Any) -> JourneyBlocks:  # noqa: N802 (Markdown's name)
    """Python-Markdown's way in: `markdown_extensions: [mkdocs_journeys.embeds]`."""
    return JourneyBlocks(**configured)
