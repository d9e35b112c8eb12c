"""Likely links nearby that run across a pair: two neighbours that would have to change places.

    earlier  1 ─────── 1 later
             2 ──╲ ╱    2          3–2 is likely; 2–3 would cross it, one statement away:
             3 ───╳──   3          that two neighbours change places is rare; the more their words differ, the less it is believed

A block that moves crosses others only at its ends, so that this says little of what moves far; and a likely link further
away than `REACH` statements is not asked. Statements of equal words may cross whatever they like.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analyzer.align.residue import value_at

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

REACH = 3
"""Statements on either side within which a likely link is looked for."""
_NEARER = 0.7
"""What a link one statement further away counts beside one that is nearer."""
_DIGITS = 6


def crossings(i: Ints, j: Ints, support: Floats, similarity: Floats) -> Floats:
    """Of each pair, by position and rising: how likely one link crosses it on its one side and one on its other, times what
    the two statements lack in likeness; 0 to 2.

    >>> one, other, support = np.array([0, 1, 1]), np.array([1, 0, 2]), np.array([0.9, 0.4, 0.0])
    >>> crossings(one, other, support, np.array([0.5, 0.5, 0.0])).tolist()
    [0.2, 0.45, 0.0]
    """
    width = int(j.max(initial=0)) + 2 * REACH + 1
    key = i * width + j + REACH
    total = np.zeros(i.size)
    for side in (-1, 1):
        best = np.zeros(i.size)
        for down in range(1, REACH + 1):
            for across in range(1, REACH + 1):
                there = value_at(key, support, key + side * (down * width - across))
                best = np.maximum(best, there * _NEARER ** (down + across - 2))
        total += best
    return np.asarray(np.round(total * np.maximum(1 - similarity, 0.0), _DIGITS), dtype=np.float64)
