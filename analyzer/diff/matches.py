"""Stretches that stand in one change of the earlier text and in another of the later.

    gone   In a spirit of friendship,                in its second part
    come                       in a spirit of friendship        in its second part, too

The heaviest is taken first; what it leaves of its two changes stays open for others. Work is bounded: changes that share
rare words are looked at first, and none once so many pairs of units were compared that the texts must repeat themselves over and over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from heapq import heappop, heappush
from typing import NamedTuple

from analyzer.diff.units import CLUSTER, CONTENT, FUNCTION, Units
from analyzer.lexicon.edit_words import ADDITIVE_JOINTS, INTENSIFIERS, NEGATIONS

__all__ = ["WEIGHTY", "Match", "Part", "matches", "shared_run", "weight"]


class Part(NamedTuple):
    """A stretch of units on one side of one step."""

    step: int
    start: int
    end: int


class Match(NamedTuple):
    """A stretch that both texts have."""

    gone: Part
    come: Part
    words: int
    """Content words."""
    whole: bool
    """Whether it is all of both parts."""


WEIGHTY = INTENSIFIERS | NEGATIONS
"""Function words whose place in the sentence matters."""
_PIECE = 2
"""Content words of the smallest piece of a match."""


def matches(gone: Iterable[Part], come: Iterable[Part], earlier: Units, later: Units, *, most_pairs: int) -> list[Match]:
    """The matches between the parts that went and those that came, none overlapping another, heaviest first."""
    search = _Search(earlier, later, most_pairs)
    search.look(search.candidates([part for part in gone if part.start < part.end], [part for part in come if part.start < part.end]))
    return list(search.found())


class _Search:
    """The parts still open, the matches between them, and how much work is left to do."""

    def __init__(self, earlier: Units, later: Units, most_pairs: int) -> None:
        self._earlier, self._later, self._left = earlier, later, most_pairs
        self._gone: dict[Part, list[Part]] = {}
        self._come: dict[Part, list[Part]] = {}
        self._queue: list[tuple[int, int, int, Match, Part, Part]] = []

    def candidates(self, gone: list[Part], come: list[Part]) -> Iterator[tuple[Part, Part]]:
        """Parts of different changes that share a word of weight, those with the rarest first."""
        holders, others = _holders(gone, self._earlier), _holders(come, self._later)
        seen: set[tuple[Part, Part]] = set()
        for key in sorted(holders.keys() & others.keys(), key=lambda key: (len(holders[key]) * len(others[key]), key)):
            for pair in ((part, other) for part in holders[key] for other in others[key] if part.step != other.step):
                self._left -= 1
                if self._left < 0:
                    return
                if pair not in seen:
                    seen.add(pair)
                    yield pair

    def look(self, pairs: Iterable[tuple[Part, Part]]) -> None:
        """Put the matches of pairs of parts into the queue."""
        for part, other in pairs:
            self._left -= (part.end - part.start) * (other.end - other.start)
            if self._left < 0:
                return
            match = _match(part, other, self._earlier, self._later)
            self._gone.setdefault(part, []).append(other)
            self._come.setdefault(other, []).append(part)
            if match:
                heappush(self._queue, (-match.words, part.start, other.start, match, part, other))

    def found(self) -> Iterator[Match]:
        """The matches, heaviest first."""
        while self._queue:
            *_, match, part, other = heappop(self._queue)
            if part not in self._gone or other not in self._come:
                continue
            yield match
            partners = [near for near in self._gone.pop(part) if near in self._come and near != other]
            rivals = [near for near in self._come.pop(other) if near in self._gone]
            rests, other_rests = _rests(part, match.gone), _rests(other, match.come)
            self.look((rest, near) for rest in rests for near in (*partners, *other_rests))
            self.look((near, rest) for near in rivals for rest in other_rests)


def _holders(parts: list[Part], units: Units) -> dict[str, list[Part]]:
    """The parts that have each word of weight."""
    found: dict[str, dict[Part, None]] = {}
    for part in parts:
        for place in range(part.start, part.end):
            if units.ranks[place] > FUNCTION or units.keys[place] in WEIGHTY:
                found.setdefault(units.keys[place], {})[part] = None
    return {key: list(holders) for key, holders in found.items()}


def _rests(part: Part, taken: Part) -> list[Part]:
    """What a match leaves of a part."""
    return [Part(part.step, start, end) for start, end in ((part.start, taken.start), (taken.end, part.end)) if start < end]


def _match(part: Part, other: Part, earlier: Units, later: Units) -> Match | None:
    """The longest match of two parts, if it is heavy enough or all of both."""
    start, size = trimmed(part.start, part.end, earlier)
    place, other_size = trimmed(other.start, other.end, later)
    whole = size == other_size and earlier.keys[start : start + size] == later.keys[place : place + size]
    if not whole:
        found = shared_run(earlier, part, later, other, least=_PIECE)
        if not found:
            return None
        start, place, size = found
    words = weight(earlier, start, start + size)
    return Match(Part(part.step, start, start + size), Part(other.step, place, place + size), words, whole) if words else None


def shared_run(earlier: Units, part: Part, later: Units, other: Part, *, least: int) -> tuple[int, int, int] | None:
    """Places and size of the longest run of units that both stretches have, if it weighs enough."""
    keys, other_keys = earlier.keys[part.start : part.end], later.keys[other.start : other.end]
    common = set(keys).intersection(other_keys)
    if not common or _most(earlier, part, common) < least:
        return None
    weak = {key for key, rank in zip(other_keys, later.ranks[other.start : other.end], strict=True) if rank <= FUNCTION}
    for junk in (None, weak.__contains__):
        match = SequenceMatcher(junk, keys, other_keys, autojunk=False).find_longest_match()
        start, size = trimmed(part.start + match.a, part.start + match.a + match.size, earlier)
        words = weight(earlier, start, start + size)
        if words:
            return (start, other.start + match.b + start - part.start - match.a, size) if words >= least else None
    return None


def _most(units: Units, part: Part, common: set[str]) -> int:
    """What a run can weigh at most that has only these keys."""
    words = clusters = weighty = 0
    for place in range(part.start, part.end):
        if units.keys[place] in common:
            words += units.ranks[place] == CONTENT
            clusters += units.ranks[place] == CLUSTER
            weighty |= units.keys[place] in WEIGHTY
    return words + clusters // 3 or int(weighty)


def weight(units: Units, start: int, end: int) -> int:
    """Content words of a stretch, and "only", "not": three clusters of a script without spaces count as one."""
    ranks = units.ranks[start:end]
    return ranks.count(CONTENT) + ranks.count(CLUSTER) // 3 + (not ranks.count(CONTENT) and not WEIGHTY.isdisjoint(units.keys[start:end]))


def trimmed(start: int, end: int, units: Units) -> tuple[int, int]:
    """Start and size of a stretch without the marks and joints at its ends."""
    while start < end and (units.ranks[start] < FUNCTION or units.keys[start] in ADDITIVE_JOINTS):
        start += 1
    while start < end and (units.ranks[end - 1] < FUNCTION or units.keys[end - 1] in ADDITIVE_JOINTS):
        end -= 1
    return start, end - start
