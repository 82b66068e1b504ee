"""Drawings in hand-written pages: a Python-Markdown extension over the same parts as the generated pages."""

from .embedding import Embedding
from .extension import JourneyBlocks, makeExtension
from .page_source import PageSource
from .piece import Piece, Spot

__all__ = ["Embedding", "JourneyBlocks", "PageSource", "Piece", "Spot", "makeExtension"]
