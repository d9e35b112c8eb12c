"""The spine: the longest chain of links that stand in the same order in both documents.

earlier  1 2 3 4 5
         │ │  ╲│ ╱          links 1-1 2-2 3-4 4-5 5-3
later    1 2 3 4 5          spine 1-1 2-2 3-4 4-5; 5-3 is off it: moved
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import sqrt

Pair = tuple[int, int]


def spine(pairs: Sequence[Pair]) -> frozenset[Pair]:
    """The longest chain of pairs that rises (or stays) on both sides; among equals the one with the smallest later positions.

    >>> sorted(spine([(0, 0), (1, 3), (2, 1), (3, 2)]))
    [(0, 0), (2, 1), (3, 2)]
    """
    ordered = sorted(set(pairs))
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for place, (_, later) in enumerate(ordered):
        length = bisect_right(tails, later)
        before.append(ends[length - 1] if length else None)
        if length == len(tails):
            tails.append(later)
            ends.append(place)
        else:
            tails[length] = later
            ends[length] = place
    chain: list[Pair] = []
    at: int | None = ends[-1] if ends else None
    while at is not None:
        chain.append(ordered[at])
        at = before[at]
    return frozenset(chain)


def orderliness(pairs: Sequence[Pair]) -> float:
    """How ordered the links are: 0 as if shuffled, 1 the same order throughout.

    The spine's share of the links, less the share that a random permutation would reach
    (about 2√n − 2 of n at these sizes; the limit is from Logan & Shepp 1977), rescaled.

    >>> orderliness([(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 5)])
    1.0
    """
    count = len(set(pairs))
    chance = max(1.0, 2 * sqrt(count) - 2)
    if count <= chance:
        return 1.0
    return round(max(0.0, (len(spine(pairs)) - chance) / (count - chance)), 4)
