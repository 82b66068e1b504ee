"""Drawings in hand-written pages: a Python-Markdown extension over the same parts as the generated pages."""

from .deferred import DeferredHtml, PagePosition
from .embedding import Embedding
from .extension import JourneyBlocks, makeExtension
from .page_source import PageSource

__all__ = ["DeferredHtml", "Embedding", "JourneyBlocks", "PagePosition", "PageSource", "makeExtension"]
