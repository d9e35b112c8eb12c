"""What a counterpart's neighbour leaves over: the second part of a split, or of a merge.

    earlier  1  We will not object to commercial software, and we will allow others to distribute it.
                                                │                          │
    later    1  We will not object to non-free works.                      │      shares less with earlier 1 than later 2 does;
             2  We will allow others to distribute them with ours. ────────┘      but what it shares, later 2 leaves uncovered

By itself the smaller part of a split looks like a bad counterpart: its sibling resembles the whole more. What speaks for it is
that it covers what the sibling leaves, so that the two together say what the one said. Words that both siblings have do not
count, and the less sure the sibling's link is, the less this says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from analyzer.align.rare import sums
from analyzer.vectors.terms import stems
from analyzer.vectors.views import rarities

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Matrix = csr_array[Any, tuple[int, int]]

_SIBLING = 0.3
"""Probability from which a neighbour can be a sibling; below, nothing is looked at."""
_UNSEEN = 2
"""Terms of its own that each statement is taken to have besides: a residue of one word that meets is little."""
_DIGITS = 6


def residue(texts: tuple[Sequence[str], Sequence[str]], i: Ints, j: Ints, support: Floats, *, language: str) -> Floats:
    """Of each pair, by position and rising: the share of what a neighbour of one side leaves of the other, or of the statement
    itself where that is less, that the pair covers; times the probability of the neighbour's own link. 0 to 1.
    """
    rows, columns, _ = rarities(*([stems(text, language) for text in side] for side in texts))
    unseen = _UNSEEN * float(np.log((1 + len(texts[0]) + len(texts[1])) / 1.5))
    width = len(texts[1]) + 2
    key = i * width + j + 1
    found = np.zeros(i.size)
    for whole, parts, at, part, stride in ((rows, columns, i, j, 1), (columns, rows, j, i, width)):
        for step in (-1, 1):
            sibling = value_at(key, support, key + step * stride)
            asked = np.flatnonzero((part + step >= 0) & (part + step < parts.shape[0]) & (sibling >= _SIBLING))
            if asked.size:
                share = _of_residue(csr_array(whole[at[asked]]), parts, part[asked], part[asked] + step, unseen)
                found[asked] = np.maximum(found[asked], share * sibling[asked])
    return np.asarray(np.round(found, _DIGITS))


def _of_residue(whole: Matrix, parts: Matrix, part: Ints, sibling: Ints, unseen: float) -> Floats:
    """Of each whole: the weight that only this part has of it, over what the sibling leaves or the part itself, whichever is more."""
    beside = csr_array(parts[sibling]).sign()
    shared = csr_array(whole.multiply(csr_array(parts[part]).sign()))
    own = sums(shared) - sums(csr_array(shared.multiply(beside)))
    left = sums(whole) - sums(csr_array(whole.multiply(beside)))
    return np.asarray(own / (np.maximum(left, sums(csr_array(parts[part]))) + unseen), dtype=np.float64)


def value_at(keys: Ints, values: Floats, wanted: Ints) -> Floats:
    """The values of the wanted keys, 0 where there is none; keys rise."""
    place = np.minimum(np.searchsorted(keys, wanted), keys.size - 1)
    return np.where(keys[place] == wanted, values[place], 0.0)
