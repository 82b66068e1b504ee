"""Whole drawings of one map: in full, as an overview, as a small curve."""
