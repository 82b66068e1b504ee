"""Placeholders: what is heavy or should not be searched is put into a page at the very end.

Large drawings in a page's content are read by three HTML parsers, which costs eight times the build. So the content
carries a comment, and the finished page gets the rest.

No author can forge a comment: it holds a digest of everything that they wrote, which would have to contain itself.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from html import escape

from ..drawing import Shape
from ..embeds import DeferredHtml, PagePosition
from ..site.sanitize import SanitizedHtml, sanitize_html
from ..source import Tree
from ..source.files import is_text


class PagePlaceholders:
    """What is put into pages at the end of one build.

    Attributes:
        own_classes: What the classes of our own elements in prose begin with until it is sanitized; then it is `jm-`.
    """

    def __init__(self, nonce: str) -> None:
        self._deferred: dict[int, DeferredHtml] = {}
        self._count = 0
        self._only_here: set[int] = set()
        self.own_classes = f"jm-late-{nonce}-of-"
        self._comment = f"<!--jm:{nonce}:{{}}-->"
        self._comments = re.compile(f"<!--jm:{nonce}:([0-9]+)-->")
        self._shield = f'<div class="{self.own_classes}placeholder-{{}}"></div>'
        self._targets: list[str] = []
        self._target = f"jm-late-{nonce}:{{}}"
        self._target_names = re.compile(f"jm-late-{nonce}:([0-9]+)")
        self._shielded_target = f"jm-late-{nonce}-target-{{}}"
        self._shielded_targets = re.compile(f"jm-late-{nonce}-target-([0-9]+)")
        # Once prose is sanitized, what has such a class is ours.
        self._shields = re.compile('<div class="jm-placeholder-([0-9]+)"></div>')

    def defer(self, html: DeferredHtml, *, is_only_here: bool = False) -> str:
        """Return what stands for HTML until the page is finished; what no other page shows is forgotten then."""
        number = self._count
        self._count += 1
        self._deferred[number] = html
        if is_only_here:
            self._only_here.add(number)
        return self._comment.format(number)

    def target(self, address: str) -> str:
        """Return what stands for an address in prose until that is sanitized; others take it for none of theirs."""
        self._targets.append(address)
        return self._target.format(len(self._targets) - 1)

    def sanitized(self, html: str) -> SanitizedHtml:
        """Return rendered prose without what could do harm, with the placeholders in it kept."""
        shielded = self._comments.sub(lambda found: self._shield.format(found[1]), html)
        shielded = self._target_names.sub(lambda found: self._shielded_target.format(found[1]), shielded)
        sanitized = sanitize_html(shielded, self.own_classes)
        clean = self._shields.sub(lambda found: self._comment.format(found[1]), sanitized.html)
        clean = self._shielded_targets.sub(lambda found: escape(self._targets[int(found[1])]), clean)
        return replace(sanitized, html=clean)

    def filled(self, html: str, address: str) -> str:
        """The finished page without placeholders; `address` is where it is published."""
        number = -1
        shapes: dict[Shape, str] = {}

        def produced(found: re.Match[str]) -> str:
            nonlocal number
            number += 1
            return self._deferred[int(found[1])](PagePosition(address, number, shapes))

        finished = self._comments.sub(produced, html)
        for done in self._only_here.intersection(int(found) for found in self._comments.findall(html)):
            self._only_here.remove(done)
            del self._deferred[done]
        return finished


def nonce_of(tree: Tree) -> str:
    """A digest of all that authors wrote, the same in every build of it."""
    digest = hashlib.sha256()
    for path in filter(is_text, tree.paths):
        try:
            content = tree.read(path)
        except OSError:
            # Loading says so.
            continue
        digest.update(f"{path}\0{len(content)}\0".encode("utf-8", "replace") + content)
    return digest.hexdigest()[:32]
