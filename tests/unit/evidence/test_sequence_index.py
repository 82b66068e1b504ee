"""One sequence compared with all others at once gives what comparing them one by one does."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_journeys.evidence.sequence_index import SequenceIndex

SEQUENCES = st.lists(st.lists(st.sampled_from((0, 1, 2)), max_size=8).map(tuple), max_size=12)


def numbers(bits: int) -> set[int]:
    return {number for number in range(bits.bit_length()) if bits >> number & 1}


def is_within(few: Sequence[float], many: Sequence[float]) -> bool:
    rest = iter(many)
    return all(value in rest for value in few)


@given(SEQUENCES, st.lists(st.sampled_from((0, 1, 2)), max_size=12))
def test_those_are_found_whose_values_are_among_the_others_in_their_order(
    sequences: list[tuple[float, ...]], many: list[float]
) -> None:
    expected = {number for number, few in enumerate(sequences) if is_within(few, many)}
    assert numbers(SequenceIndex(sequences).within(many)) == expected


@given(SEQUENCES, st.lists(st.sampled_from((0, 1, 2)), max_size=12), st.integers(0, 8), st.integers(0, 8))
def test_only_those_of_a_length_that_counts_are_found(
    sequences: list[tuple[float, ...]], many: list[float], shortest: int, end: int
) -> None:
    index, lengths = SequenceIndex(sequences), range(shortest, end)
    found = {number for number in numbers(index.within(many)) if len(sequences[number]) in lengths}
    assert numbers(index.within(many, lengths)) == found
