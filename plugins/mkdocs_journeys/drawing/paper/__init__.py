"""A map on sheets of paper."""
