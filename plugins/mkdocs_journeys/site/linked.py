"""Addresses in plain texts, as links."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from ..model.scalars import is_safe_link

SCHEMES = ("http://", "https://", "mailto:")
_END = r"\s<>\"'“”«»「」『』（）【】，。；、！？"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_TOP = r"[A-Za-z]{2,24}"
_ALSO = r"\u00AD\u00C0-\u052F\u200B-\u200D\u2060"
"""Letters of other alphabets, and signs that nobody sees: what is between them is no whole address."""
_BEHIND = rf"(?![A-Za-z0-9_@{_ALSO}-]|\.[A-Za-z0-9{_ALSO}])"
_ADDRESS = re.compile(
    rf"(?<![A-Za-z0-9@/.])(?:https?://|mailto:)[^{_END}]+"
    rf"|(?<![A-Za-z0-9_@/.+{_ALSO}-])(?P<www>www\.(?:{_LABEL}\.){{1,8}}{_TOP}{_BEHIND}(?:[/?#:][^{_END}]*)?)"
    rf"|(?<![A-Za-z0-9_.@/:+%{_ALSO}-])(?<![A-Za-z0-9{_ALSO}]['’&!#$*=?^`{{|}}~])(?P<mail>[A-Za-z0-9][A-Za-z0-9._+-]{{0,63}}@(?:{_LABEL}\.){{1,8}}{_TOP}{_BEHIND})",
    re.IGNORECASE,
)
_AFTER = ".,;:!?…*_`~|"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def linked(text: str) -> Markup:
    """Return a text with its bare addresses as links; what is markup already stays as it is.

    Only http, https and mailto, and only what a reader may follow. `www.example.org` leads to https, a mail address to
    mailto. Marks after an address belong to the sentence.
    """
    if isinstance(text, Markup):
        return text
    pieces: list[Markup] = []
    done = 0
    for found in _ADDRESS.finditer(text):
        address = trimmed(found[0])
        target = f"{'https://' if found['www'] else 'mailto:' if found['mail'] else ''}{address}"
        if not is_safe_link(target) or not target.lower().startswith(SCHEMES):
            continue
        start = found.start()
        link = Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(target, address)
        pieces += [escape(text[done:start]), link]
        done = start + len(address)
    return Markup("").join([*pieces, escape(text[done:])])


def trimmed(address: str) -> str:
    """The address without the marks that follow it, and without a bracket that was opened before it."""
    while address and (address[-1] in _AFTER or is_unopened(address)):
        address = address[:-1]
    return address


def is_unopened(address: str) -> bool:
    """Whether it ends with a bracket that was not opened within it."""
    last = address[-1]
    return last in _PAIRS and address.count(last) > address.count(_PAIRS[last])
