"""The same site as for the tests with Chromium."""

from tests.browser.conftest import root, site

__all__ = ["root", "site"]
