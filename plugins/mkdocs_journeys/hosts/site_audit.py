"""What pages of a built site run and load, so that a Content-Security-Policy can allow that and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

# A quoted value may hold the character that ends a tag.
_ATTRIBUTES = r"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_PIECE = re.compile(
    rf"<!--.*?-->|<(?P<block>script|style)\b(?P<of_block>{_ATTRIBUTES})>(?P<text>.*?)</(?P=block)\s*>"
    rf"|<(?P<tag>[a-z][\w:-]*)(?P<of_tag>{_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""(?<![^\s"'/])([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_IN_STYLES = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:https?:)?//[^"')\s;]+)""", re.IGNORECASE)
RUN = re.compile(r"|module|importmap|speculationrules|(?:text|application)/(?:x-)?(?:java|ecma)script", re.IGNORECASE)
"""Types of scripts that a browser runs or obeys; others hold data."""
LOADED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
LOADED_LINKS = frozenset(
    {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
)


@dataclass
class Audit:
    """What was found in a site.

    Attributes:
        pages: How many pages were read.
        scripts: The digests of inline scripts, each with the number of pages that have it.
        styles: The digests of inline style sheets, likewise.
        findings: What a strict policy refuses: what it is → the first file that has it, and how many have it.
    """

    pages: int = 0
    scripts: Counter[str] = field(default_factory=Counter)
    styles: Counter[str] = field(default_factory=Counter)
    findings: dict[str, tuple[str, int]] = field(default_factory=dict)

    def policy(self) -> str:
        """Return the strictest policy under which the site works."""
        scripts, styles = (" ".join(("'self'", *sorted(found))) for found in (self.scripts, self.styles))
        return "; ".join(
            (
                "default-src 'none'",
                f"script-src {scripts}",
                f"style-src {styles}",
                "img-src 'self' data:",
                "font-src 'self'",
                "media-src 'self'",
                "connect-src 'self'",
                "worker-src 'self'",
                "manifest-src 'self'",
                "frame-src 'self'",
                "frame-ancestors 'self'",
                "base-uri 'none'",
                "form-action 'none'",
            )
        )


def audit_site(site: Path) -> Audit:
    """Read all pages and style sheets of a built site."""
    audit = Audit()
    for file in sorted(site.rglob("*")):
        ending = file.suffix.lower()
        if ending not in (".html", ".htm", ".css") or not file.is_file():
            continue
        text = file.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        if ending == ".css":
            found: Iterable[str] = (f"loads {address}" for address in _IN_STYLES.findall(text))
        else:
            audit.pages += 1
            found = _in_page(text, audit)
        for finding in dict.fromkeys(found):
            first, count = audit.findings.get(finding, (file.relative_to(site).as_posix(), 0))
            audit.findings[finding] = first, count + 1
    return audit


def _in_page(html: str, audit: Audit) -> Iterator[str]:
    """Count the inline scripts and styles of a page, and name what a strict policy refuses."""
    own = ""
    scripts, styles = set(), set()
    for piece in _PIECE.finditer(html):
        name = (piece["block"] or piece["tag"] or "").lower()
        if not name:
            continue
        given = _attributes(piece["of_block"] if piece["block"] else piece["of_tag"])
        if name == "script" and "src" not in given and RUN.fullmatch(given.get("type", "").strip()):
            scripts.add(_digest(piece["text"]))
        elif name == "style":
            styles.add(_digest(piece["text"]))
            yield from (f"loads {address}" for address in _IN_STYLES.findall(piece["text"]))
        elif name == "link" and given.get("rel") == "canonical":
            own = _origin(given.get("href", ""))
        for attribute, value in given.items():
            if attribute == "style":
                yield f'has a style attribute: <{name} style="{value[:60]}">'
            elif attribute.startswith("on"):
                yield f'has an inline handler: <{name} {attribute}="{value[:60]}">'
            elif attribute in ("href", "src", "action") and re.match(r"\s*javascript:", value, re.IGNORECASE):
                yield f'has a script as an address: <{name} {attribute}="{value[:60]}">'
        for address in _loaded(name, given):
            if (origin := _origin(address)) and origin != own:
                yield f"loads {address}"
    audit.scripts.update(scripts)
    audit.styles.update(styles)


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), unescape("".join(values)))
    return found


def _loaded(name: str, given: dict[str, str]) -> Iterator[str]:
    """The addresses that a browser asks for because of an element."""
    if name == "link" and LOADED_LINKS.intersection(given.get("rel", "").lower().split()):
        yield given.get("href", "")
    for attribute in LOADED.get(name, ()):
        value = given.get(attribute, "")
        yield from (one.split()[0] for one in value.split(",") if one.strip()) if attribute == "srcset" else (value,)


def _origin(address: str) -> str:
    """The server of an address that names one; empty for one on the same server."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address
    return parts.netloc.lower() if parts.scheme in ("", "http", "https", "ws", "wss") else ""


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode()}'"
