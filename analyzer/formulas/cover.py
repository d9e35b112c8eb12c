"""Which places are held: the stretches that the families found so far have taken, asked for by every place of every candidate.

    held      |── A ──|   |──── B ────|      |─ C ─|
    asked              |── here ──|                      only B is looked at: A ends before it, C begins behind it

A long sentence without marks holds thousands of stretches, so those that touch a place are found by bisection: the stretches
of a line are sorted by where they begin, and going left ends where no earlier one reaches the place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from analyzer.formulas.grain import Place
from analyzer.formulas.groups import Group, Hit


@dataclass(slots=True)
class _Held:
    """The held stretches of one line."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    """First and last grain, end exclusive, ascending; none twice."""
    reach: list[int] = field(default_factory=list)
    """The furthest end among the stretches up to each."""

    def add(self, first: int, last: int) -> None:
        at = bisect_left(self.spans, (first, last))
        if at < len(self.spans) and self.spans[at] == (first, last):
            return
        self.spans.insert(at, (first, last))
        self.reach.insert(at, max(last, self.reach[at - 1]) if at else last)
        for later in range(at + 1, len(self.reach)):
            if self.reach[later] >= last:
                break
            self.reach[later] = last

    def touching(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The stretches that share a grain with this one, from right to left."""
        for at in range(bisect_left(self.spans, (last, 0)) - 1, -1, -1):
            if self.reach[at] <= first:
                return
            if self.spans[at][1] > first:
                yield self.spans[at]


class Cover:
    """Which places the families found so far hold."""

    def __init__(self) -> None:
        self._lines: dict[int, _Held] = {}
        self._owners: dict[tuple[int, int, int], list[int]] = {}
        self._families = 0

    def add(self, hits: Iterable[Hit]) -> None:
        """Let a family hold its places."""
        for hit in hits:
            place = hit.place
            self._lines.setdefault(place.line, _Held()).add(place.first, place.last)
            self._owners.setdefault((place.line, place.first, place.last), []).append(self._families)
        self._families += 1

    def same(self, places: Iterable[Place]) -> int:
        """How many of the places one family holds, the same stretch or nearly."""
        counts = Counter[int]()
        for place in places:
            width = place.last - place.first
            spans = [span for span in self._touching(place) if 2 * _shared(place, span) > max(span[1] - span[0], width)]
            counts.update({number for first, last in spans for number in self._owners[place.line, first, last]})
        return max(counts.values(), default=0)

    def free(self, place: Place) -> bool:
        """Whether no family holds most of the place."""
        width = place.last - place.first
        return not any(2 * _shared(place, span) > width for span in self._touching(place))

    def holds(self, place: Place) -> bool:
        """Whether one stretch of a family holds the whole place, so that no part of it is free."""
        return any(first <= place.first and place.last <= last for first, last in self._touching(place))

    def _touching(self, place: Place) -> Iterator[tuple[int, int]]:
        held = self._lines.get(place.line)
        return held.touching(place.first, place.last) if held is not None else iter(())


class Holders:
    """Which families hold a stretch whole."""

    def __init__(self, groups: Iterable[tuple[int, Group]]) -> None:
        self._lines: dict[int, _Held] = {}
        self._owners: dict[tuple[int, int, int], list[int]] = {}
        for number, group in groups:
            for hit in group.hits:
                place = hit.place
                self._lines.setdefault(place.line, _Held()).add(place.first, place.last)
                self._owners.setdefault((place.line, place.first, place.last), []).append(number)

    def of(self, hit: Hit) -> frozenset[int]:
        """Numbers of the families with a place that holds the whole of this one."""
        place, held = hit.place, self._lines.get(hit.place.line)
        spans = held.touching(place.first, place.last) if held is not None else iter(())
        return frozenset(
            number
            for first, last in spans
            if first <= place.first and place.last <= last
            for number in self._owners[place.line, first, last]
        )


def _shared(place: Place, span: tuple[int, int]) -> int:
    return min(span[1], place.last) - max(span[0], place.first)
