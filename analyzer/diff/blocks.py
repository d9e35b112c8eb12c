"""Runs that two rows of keys have in common, by difflib (Ratcliff & Obershelp).

    earlier  a b c x d e        blocks  a b c, d e
    later    a b c y y d e

difflib compares every pair of equal units once for each block it finds. Long rows are therefore first cut at anchors, runs that each
row has exactly once (as in patience diff); a stretch that repeats itself so often that difflib would not end is cut at what it
has once, and the rest of it is one replacement.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import compress, count
from operator import ne
from typing import NamedTuple

from analyzer.diff.steps import Keys
from analyzer.settings import DiffSettings

__all__ = ["Block", "common_start", "joined", "matching_blocks", "pairs_of_equals"]


class Block(NamedTuple):
    """A run of units with equal keys."""

    earlier: int
    later: int
    size: int


def common_start(earlier: Keys, later: Keys) -> int:
    """How many keys both rows begin with.

    >>> common_start(["a", "b", "c"], ["a", "b", "d"])
    2
    """
    return next(compress(count(), map(ne, earlier, later)), min(len(earlier), len(later)))


def matching_blocks(earlier: Keys, later: Keys, settings: DiffSettings) -> list[Block]:
    """Matching blocks by difflib; long rows are first cut at anchors: runs of keys that both have just once (patience diff)."""
    if set(earlier).isdisjoint(later):
        return []
    if min(len(earlier), len(later)) <= settings.anchor_from:
        return _bounded(earlier, later, settings)
    return _between(_anchors(earlier, later, settings.anchor_length), earlier, later, settings=settings, rounds=_ROUNDS)


def _between(anchors: list[Block], earlier: Keys, later: Keys, *, settings: DiffSettings, rounds: int) -> list[Block]:
    """The anchors, and the blocks of what lies between them."""
    blocks: list[Block] = []
    before = Block(0, 0, 0)
    for anchor in [*anchors, Block(len(earlier), len(later), 0)]:
        start, other = before.earlier + before.size, before.later + before.size
        if start < anchor.earlier and other < anchor.later:
            found = _bounded(earlier[start : anchor.earlier], later[other : anchor.later], settings, rounds=rounds)
            blocks += [Block(block.earlier + start, block.later + other, block.size) for block in found]
        if anchor.size:
            blocks.append(anchor)
        before = anchor
    return joined(blocks)


_ROUNDS = 3
"""How often a stretch too repetitive for difflib is cut anew: each round reads it once."""


def _bounded(earlier: Keys, later: Keys, settings: DiffSettings, *, rounds: int = _ROUNDS) -> list[Block]:
    """Blocks by difflib, unless both rows repeat themselves too much: then common ends, and anchors of ever shorter runs.

    difflib looks at every pair of equal units once for each block that it finds.
    """
    if len(earlier) * len(later) <= settings.most_pairs or pairs_of_equals(earlier, later) <= settings.most_pairs:
        matcher = SequenceMatcher(None, earlier, later, autojunk=False)
        return [Block(*found) for found in matcher.get_matching_blocks()[:-1]]
    head = common_start(earlier, later)
    tail = common_start(earlier[head:][::-1], later[head:][::-1])
    end, other_end = len(earlier) - tail, len(later) - tail
    middle, other_middle = earlier[head:end], later[head:other_end]
    blocks = [Block(0, 0, head)] if head else []
    if middle and other_middle and rounds:
        anchors = next(filter(None, (_anchors(middle, other_middle, length) for length in range(settings.anchor_length, 0, -1))), [])
        if anchors or head or tail:
            found = _between(anchors, middle, other_middle, settings=settings, rounds=rounds - 1)
            blocks += [Block(block.earlier + head, block.later + head, block.size) for block in found]
    if tail:
        blocks.append(Block(end, other_end, tail))
    return joined(blocks)


def pairs_of_equals(earlier: Keys, later: Keys) -> int:
    """How many pairs of a unit of the earlier row and a unit of the later have equal keys.

    >>> pairs_of_equals(["and", "and", "peace"], ["and", "and", "trade"])
    4
    """
    counts = Counter(later)
    return sum([counts[key] for key in earlier])


def joined(blocks: Iterable[Block]) -> list[Block]:
    """Blocks that touch in both rows, as one."""
    found: list[Block] = []
    for block in blocks:
        if found and found[-1].earlier + found[-1].size == block.earlier and found[-1].later + found[-1].size == block.later:
            found[-1] = Block(found[-1].earlier, found[-1].later, found[-1].size + block.size)
        else:
            found.append(block)
    return found


def _anchors(earlier: Keys, later: Keys, length: int) -> list[Block]:
    """Runs of `length` keys found exactly once in each row, in the longest common order, without overlap."""
    once = _once(earlier, length)
    other = _once(later, length)
    pairs = [(place, other[run]) for run, place in once.items() if run in other]
    anchors: list[Block] = []
    for place, match in _increasing(pairs):
        shift = 0
        if anchors:
            last = anchors[-1]
            shift = max(last.earlier + last.size - place, last.later + last.size - match, 0)
        if shift < length:
            anchors.append(Block(place + shift, match + shift, length - shift))
    return anchors


def _once(keys: Keys, length: int) -> dict[tuple[str, ...], int]:
    """Places of the runs that occur once, in order of place."""
    places: dict[tuple[str, ...], int] = {}
    for place in range(len(keys) - length + 1):
        run = tuple(keys[place : place + length])
        places[run] = -1 if run in places else place
    return {run: place for run, place in places.items() if place >= 0}


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence increasing in its second member (Schensted 1961); the first is increasing already."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, value) in enumerate(pairs):
        place = bisect_left(tails, value)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [index]
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
