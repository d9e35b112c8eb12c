"""Maximal repeats of long sequences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.formulas import repeats
from analyzer.formulas.repeats import maximal_repeats, suffix_array


def _expected(symbols: Sequence[int], shortest: int) -> set[tuple[int, tuple[int, ...]]]:
    """By a dictionary of all n-grams, with the symbols on both sides of each."""
    found = set()
    for length in range(shortest, len(symbols)):
        places: dict[tuple[int, ...], list[int]] = {}
        for start in range(len(symbols) - length + 1):
            places.setdefault(tuple(symbols[start : start + length]), []).append(start)
        for starts in places.values():
            left = {symbols[start - 1] if start else None for start in starts}
            right = {symbols[start + length] if start + length < len(symbols) else None for start in starts}
            if len(starts) > 1 and len(left) > 1 and len(right) > 1:
                found.add((length, tuple(starts)))
    return found


_TEXTS = st.lists(st.integers(0, 4), max_size=30) | st.lists(st.integers(0, 2), max_size=12).map(lambda part: part * 3)


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.integers(1, 4), st.sampled_from([0, 64]))
def test_repeats_are_those_of_all_n_grams(symbols: list[int], shortest: int, looks: int) -> None:
    """Whatever the sequence and however neighbours are compared, exactly the repeats that cannot be extended are found."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repeats, "_LOOKS", looks)
        found = list(maximal_repeats(symbols, shortest=shortest))
    assert {(repeat.length, repeat.starts) for repeat in found} == _expected(symbols, shortest)
    assert all((repeat.first, repeat.count) == (repeat.starts[0], len(repeat.starts)) for repeat in found)


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_suffixes_stand_in_order(symbols: list[int]) -> None:
    """The suffix array is the order of all suffixes."""
    order = suffix_array(np.array(symbols, dtype=np.int32))
    assert order.tolist() == sorted(range(len(symbols)), key=lambda start: symbols[start:])


@pytest.mark.parametrize("period", [[1], [1, 2, 3, 4]])
def test_a_text_that_only_repeats_itself_is_no_slower(period: list[int]) -> None:
    """Every length but one recurs in such a text, which would take hours if each were compared word by word."""
    size = 100_000 // len(period) * len(period)
    found = sum(1 for _ in maximal_repeats(period * (size // len(period)), shortest=2))
    assert found == size // len(period) - 1 - (len(period) == 1)
