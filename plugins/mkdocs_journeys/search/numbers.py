"""Numbers as printable characters: short in a script, and nothing that JSON would have to escape."""

from __future__ import annotations

from collections.abc import Iterable

# All of ASCII that can be seen, but for the quotation mark and the backslash.
ALPHABET = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
LAST = 60
"""So many characters end a number; the others say that it goes on."""
_ON = len(ALPHABET) - LAST
DIGITS = ALPHABET[:64]
"""One character for each number below 64."""


class Numbers(dict[int, str]):
    """Numbers as they are written: one character below 60, two below 1,980; each is worked out once."""

    def __missing__(self, number: int) -> str:
        rest, written = number, ""
        while rest >= LAST:
            rest -= LAST
            written += ALPHABET[LAST + rest % _ON]
            rest //= _ON
        self[number] = written = written + ALPHABET[rest]
        return written


def bits(flags: Iterable[bool]) -> str:
    """Yes and no, six to a character, the first one lowest."""
    written, six, weight = [], 0, 1
    for flag in flags:
        six += weight * flag
        weight *= 2
        if weight == 64:
            written.append(DIGITS[six])
            six, weight = 0, 1
    return "".join((*written, DIGITS[six]))
