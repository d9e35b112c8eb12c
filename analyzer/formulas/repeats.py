"""Maximal repeats: the longest wordings that recur, by a suffix array.

    … a b c d …   … a b c e …   … x b c y …
        a b c  twice: maximal      b c  three times: maximal too     a b  twice: not maximal, c always follows

Near-linear: suffixes are sorted by prefix doubling, neighbours compared by Kasai et al. (2001), and repeats
read off the interval tree (Abouelhoda, Kurtz & Ohlebusch 2004).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A sequence that recurs; extending it to either side loses an occurrence."""

    length: int
    starts: tuple[int, ...]
    """Offsets into the sequence, ascending."""


def maximal_repeats(symbols: Sequence[int], *, shortest: int) -> Iterator[Repeat]:
    """All maximal repeats of at least `shortest` symbols. Unique symbols act as walls.

    >>> [(r.length, r.starts) for r in maximal_repeats([1, 2, 3, 9, 1, 2, 3, 8], shortest=2)]
    [(3, (0, 4))]
    """
    if len(symbols) < 2 * shortest:
        return
    text = np.asarray(symbols, dtype=np.int64)
    order = suffix_array(text)
    common = _common_prefixes(text, order)
    before = np.concatenate((np.array([-1], dtype=np.int64), text[:-1]))[order]
    before = np.where(order == 0, -1, before)
    for length, low, high in _intervals(common, shortest):
        if np.any(before[low : high + 1] != before[low]) or before[low] == -1:
            yield Repeat(length, tuple(sorted(int(start) for start in order[low : high + 1])))


def suffix_array(text: Integers) -> Integers:
    """Start offsets of all suffixes in lexicographic order, by prefix doubling (Manber & Myers 1993)."""
    rank = np.unique(text, return_inverse=True)[1].astype(np.int64)
    size, step = len(text), 1
    order = np.argsort(rank, kind="stable")
    while step < size:
        second = np.full(size, -1, dtype=np.int64)
        second[:-step] = rank[step:]
        order = np.lexsort((second, rank))
        changed = (np.diff(rank[order]) != 0) | (np.diff(second[order]) != 0)
        rank[order] = np.concatenate((np.array([0]), np.cumsum(changed)))
        if rank[order[-1]] == size - 1:
            break
        step *= 2
    return order.astype(np.int64)


def _common_prefixes(text: Integers, order: Integers) -> list[int]:
    """Length of the common prefix of each suffix with the one before it in order (Kasai et al. 2001)."""
    size = len(text)
    symbols, sorted_starts = text.tolist(), order.tolist()
    rank = [0] * size
    for position, start in enumerate(sorted_starts):
        rank[start] = position
    common, shared = [0] * size, 0
    for start in range(size):
        if rank[start] == 0:
            shared = 0
            continue
        other = sorted_starts[rank[start] - 1]
        while start + shared < size and other + shared < size and symbols[start + shared] == symbols[other + shared]:
            shared += 1
        common[rank[start]] = shared
        shared = max(0, shared - 1)
    return common


def _intervals(common: Sequence[int], shortest: int) -> Iterator[tuple[int, int, int]]:
    """Prefix length, first and last rank of every group of suffixes that share a prefix and no longer one."""
    stack: list[tuple[int, int]] = []
    for position in range(1, len(common) + 1):
        height = common[position] if position < len(common) else 0
        low = position - 1
        while stack and stack[-1][0] > height:
            length, low = stack.pop()
            if length >= shortest:
                yield length, low, position - 1
        if not stack or stack[-1][0] < height:
            stack.append((height, low))
