"""Publish a portfolio of customer-journey maps from plain text in git."""
