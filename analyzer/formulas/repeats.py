"""Maximal repeats: the longest wordings that recur, by a suffix array.

    … a b c d …   … a b c e …   … x b c y …
        a b c  twice: maximal      b c  three times: maximal too     a b  twice: not maximal, c always follows

Everything stands in arrays of integers, about 50 bytes a word at the highest, and a repeat is a stretch of the suffix array
until somebody asks for its places. Suffixes are sorted by prefix doubling, of which each round sorts only those that are not
yet told apart (Larsson & Sadakane 2007); neighbours are compared word by word, all at once; repeats are read off the
interval tree (Abouelhoda, Kurtz & Ohlebusch 2004). Near-linear, also where a text repeats itself endlessly.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int32]

_LOOKS = 64
"""Comparisons for each suffix, on average, until neighbours are compared in the order of the text, which needs few but one by one."""


@dataclass(frozen=True, slots=True, eq=False)
class Repeat:
    """A sequence that recurs; extending it to either side loses an occurrence."""

    length: int
    offsets: Integers
    """Into the sequence, in the order of what follows."""

    @property
    def count(self) -> int:
        """Occurrences."""
        return self.offsets.size

    @property
    def first(self) -> int:
        """The first offset."""
        return int(self.offsets.min())

    @property
    def starts(self) -> tuple[int, ...]:
        """Offsets into the sequence, ascending."""
        return tuple(np.sort(self.offsets).tolist())


def maximal_repeats(symbols: Sequence[int] | npt.NDArray[np.integer], *, shortest: int) -> Iterator[Repeat]:
    """All maximal repeats of at least `shortest` symbols. Unique symbols act as walls.

    >>> [(r.length, r.starts) for r in maximal_repeats([1, 2, 3, 9, 1, 2, 3, 8], shortest=2)]
    [(3, (0, 4))]
    """
    if len(symbols) <= shortest:
        return
    text = np.unique(np.asarray(symbols), return_inverse=True)[1].astype(np.int32)
    order = suffix_array(text)
    lengths, lows, highs = _intervals(_common_prefixes(text, order), shortest)
    before = np.where(order == 0, -1, text[order - 1])
    turns = np.concatenate((np.zeros(1, dtype=np.int32), np.cumsum(before[1:] != before[:-1], dtype=np.int32)))
    diverse = (turns[highs] != turns[lows]) | (before[lows] == -1)
    for length, low, high in zip(lengths[diverse].tolist(), lows[diverse].tolist(), highs[diverse].tolist(), strict=True):
        yield Repeat(length, order[low : high + 1])


def suffix_array(text: Integers) -> Integers:
    """Start offsets of all suffixes in lexicographic order."""
    size, step = text.size, 1
    order = np.argsort(text, kind="stable").astype(np.int32)
    rank = np.empty(size + 1, dtype=np.int32)
    rank[size] = -1  # the end sorts before everything
    unsure = np.arange(size, dtype=np.int32)
    key = text[order].astype(np.int64)
    while unsure.size:
        new = np.concatenate((np.ones(1, dtype=bool), key[1:] != key[:-1]))
        rank[order[unsure]] = unsure[new][np.cumsum(new) - 1]  # a group is named after its first place
        unsure = unsure[~(new & np.concatenate((new[1:], np.ones(1, dtype=bool))))]
        suffixes = order[unsure]
        key = rank[suffixes].astype(np.int64) * (size + 1) + (rank[np.minimum(suffixes + step, size)] + 1)
        sorting = np.argsort(key, kind="stable")
        order[unsure], key = suffixes[sorting], key[sorting]
        step *= 2
    return order


def _common_prefixes(text: Integers, order: Integers) -> Integers:
    """Length of the common prefix of each suffix with the one before it in order."""
    size = text.size
    walled = np.append(text, -1)
    common = np.zeros(size, dtype=np.int32)
    alike, one, other, looks = np.arange(1, size, dtype=np.int32), order[1:], order[:-1], 0
    while alike.size:
        if looks > _LOOKS * size:
            return _common_prefixes_in_turn(text, order)
        same = walled[one] == walled[other]  # two suffixes never end together, so that one wall suffices
        alike = alike[same]
        common[alike] += 1
        one, other, looks = one[same] + 1, other[same] + 1, looks + same.size
    return common


def _common_prefixes_in_turn(text: Integers, order: Integers) -> Integers:
    """The same, where prefixes are very long: each suffix shares all but one word of what the one before it shares (Kasai et al. 2001)."""
    size = text.size
    symbols, earlier = text.tolist(), np.full(size, -1, dtype=np.int32)
    earlier[order[1:]] = order[:-1]
    common, shared = array("i", bytes(4 * size)), 0
    for start, other in enumerate(earlier.tolist()):
        if other < 0:
            shared = 0
            continue
        while start + shared < size and other + shared < size and symbols[start + shared] == symbols[other + shared]:
            shared += 1
        common[start] = shared
        shared = max(0, shared - 1)
    return np.frombuffer(common, dtype=np.int32)[order]


def _intervals(common: Integers, shortest: int) -> tuple[Integers, Integers, Integers]:
    """Prefix length, first and last rank of every group of suffixes that share a prefix of `shortest` and no longer one."""
    found = array("i"), array("i"), array("i")
    top = shortest - 1
    stack = [(top, 0)]
    positions = np.flatnonzero(_long_or_after(common, shortest))
    heights = np.maximum(np.append(common, 0)[positions], top)
    for position, height in zip(positions.tolist(), heights.tolist(), strict=True):
        low = position - 1
        while top > height:
            length, low = stack.pop()
            top = stack[-1][0]
            found[0].append(length)
            found[1].append(low)
            found[2].append(position - 1)
        if top < height:
            stack.append((height, low))
            top = height
    lengths, lows, highs = (np.frombuffer(part, dtype=np.int32) if part else np.zeros(0, dtype=np.int32) for part in found)
    return lengths, lows, highs


def _long_or_after(common: Integers, shortest: int) -> npt.NDArray[np.bool_]:
    """Which places of `common`, and its end, hold a prefix that is long enough, or follow one that does."""
    long = np.zeros(common.size + 1, dtype=bool)
    long[:-1] = common >= shortest
    long[1:] |= long[:-1]
    return long
