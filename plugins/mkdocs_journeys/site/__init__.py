"""Addresses and pages: what a host publishes, without knowing any host."""
