"""Blocks of text and signs, and the columns that hold them."""
