"""Which links are one split or merge, and which stand singly though they share a statement.

split                   2 ──┬── 2        one group: told in one stretch, as one passage that became two
                            └── 3

neither split           2 ──┐  ┌── 2     2=3 is sure (.96), 3=3 and 3=2 are not (.54, .47): joined, the two sides
nor merge               3 ──┼──┘         would be laid out in crossed order, though 2=3 says what became of 2;
                            └───── 3     it stands alone, and the others as parts
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from analyzer.settings import AlignSettings

Pair = tuple[int, int]
"""Positions of the earlier and the later statement of a link."""


def grouped(confidence: Mapping[Pair, float], settings: AlignSettings) -> tuple[dict[Pair, Pair], frozenset[Pair]]:
    """For each link of a split or merge the first link of its group; and the links of which a statement is only a part.

    Where a link crosses the surest of its group the group is none; what in it is sure beside unsure ones stands in full.

    >>> grouped({(2, 3): 0.96, (3, 2): 0.47, (3, 3): 0.54}, AlignSettings())
    ({}, frozenset({(3, 2), (3, 3)}))
    """
    groups, shares = group_pairs(confidence, settings), sharing(confidence)
    members: dict[Pair, list[Pair]] = {}
    for pair, first in groups.items():
        members.setdefault(first, []).append(pair)
    for held in members.values():
        surest = max(sorted(held), key=lambda pair: confidence[pair])
        if not any(_cross(pair, surest) for pair in held):
            continue
        for pair in held:
            del groups[pair]
        sure = {pair for pair in confidence if confidence[pair] >= settings.reworded_confidence}
        shares -= frozenset(held) & (sure - sharing(sure))
    return groups, shares


def group_pairs(pairs: Iterable[Pair], settings: AlignSettings) -> dict[Pair, Pair]:
    """For each link of a split or merge: the first link of its group.

    Links that share a statement are one group where their other statements stand close by, and few: a position
    that was split is told in one stretch. One that several places repeat stays several links, read one by one.

    >>> group_pairs([(0, 0), (1, 1), (1, 2), (1, 30)], AlignSettings())
    {(1, 1): (1, 1), (1, 2): (1, 1)}
    """
    group = {pair: [pair] for pair in sorted(pairs)}
    for side, other in ((0, 1), (1, 0)):
        for one, two in pairwise(sorted(group, key=lambda pair: (pair[side], pair[other]))):
            near = one[side] == two[side] and two[other] - one[other] <= settings.group_reach
            if near and group[one] is not group[two]:
                joined = sorted(group[one] + group[two])
                if max(len({pair[0] for pair in joined}), len({pair[1] for pair in joined})) <= settings.group_statements:
                    group.update(dict.fromkeys(joined, joined))
    return {pair: held[0] for pair, held in group.items() if len(held) > 1}


def sharing(pairs: Iterable[Pair]) -> frozenset[Pair]:
    """Links of which a statement has another link too: neither side is all that the other became."""
    found = sorted(pairs)
    links = Counter((side, pair[side]) for pair in found for side in (0, 1))
    return frozenset(pair for pair in found if links[0, pair[0]] > 1 or links[1, pair[1]] > 1)


def _cross(one: Pair, other: Pair) -> bool:
    return (one[0] - other[0]) * (one[1] - other[1]) < 0
