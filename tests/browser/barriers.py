"""What axe finds on a page that keeps somebody from using it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Without lists of what is in order, which would take longer to write than the search for what is not.
BRIEF = {"resultTypes": ["violations"]}
EVERY_RULE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], **BRIEF}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, **BRIEF}
"""For what has been looked at in other colours: contrasts, which take half of the time."""
ALL_BUT_COLOURS = {**EVERY_RULE, "rules": {"color-contrast": {"enabled": False}}}
"""For what has been looked at in another size, in the same colours."""


def violations(page: Page, rules: dict[str, object] = EVERY_RULE, within: str = "main") -> list[str]:
    """What axe finds in a part of a page, by default the main one; the rest is Material's."""
    found = Axe().run(page, context=within, options=rules).response["violations"]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]
