"""Which sequences of answers are among those of another, in the same order.

Comparing each with each takes minutes where thousands of maps share a step. Here one sequence is compared with all
others at once: a bit of an integer stands for each of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence


class SequenceIndex:
    """Sequences by their values and lengths; each has the bit of its place in the list."""

    def __init__(self, sequences: Sequence[Sequence[float]]) -> None:
        # For each place: value → those that have it there.
        self._having: list[defaultdict[float, int]] = []
        self._of_length: defaultdict[int, int] = defaultdict(int)
        for number, sequence in enumerate(sequences):
            self._of_length[len(sequence)] |= 1 << number
            for place, value in enumerate(sequence):
                if place == len(self._having):
                    self._having.append(defaultdict(int))
                self._having[place][value] |= 1 << number

    def within(self, many: Sequence[float], lengths: range | None = None) -> int:
        """Return the bits of those whose values are all among these, in the same order.

        Each takes the first value that it can, and is given up once more values were passed over than it has less.

        Args:
            many: What they may be within.
            lengths: The lengths that count; without it, all.
        """
        found, waiting = 0, {0: 0}
        # What may stay where so many values were passed over: those that are short enough.
        may_pass = [0] * (len(many) + 1)
        for length, bits in self._of_length.items():
            if length <= len(many) and (lengths is None or length in lengths):
                waiting[0] |= bits
                may_pass[len(many) - length] |= bits
        for passed in reversed(range(len(many))):
            may_pass[passed] |= may_pass[passed + 1]
        found = waiting[0] & self._of_length.get(0, 0)
        for gone, value in enumerate(many, 1):
            after: dict[int, int] = {}
            for place, bits in waiting.items():
                moved = bits & self._having[place].get(value, 0) if place < len(self._having) else 0
                if moved:
                    found |= moved & self._of_length.get(place + 1, 0)
                    after[place + 1] = after.get(place + 1, 0) | moved
                if left := (bits ^ moved) & may_pass[gone - place]:
                    after[place] = after.get(place, 0) | left
            waiting = after
            if not waiting:
                break
        return found
