"""Stretches that were deleted in one place and inserted in another: moves inside a statement.

    earlier  In a spirit of friendship, | the two sides met
    later                                 the two sides met | in a spirit of friendship

A move needs enough content words, in one piece or in several between the same two changes (a moved clause
may be reworded inside); less counts only if it is all that goes here and all that comes there.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from analyzer.diff.layout import Piece
from analyzer.diff.script import Step
from analyzer.diff.units import CLUSTER, CONTENT, FUNCTION, Units
from analyzer.settings import DiffSettings

__all__ = ["find_moves"]


class _Part(NamedTuple):
    """A stretch of units on one side of one step."""

    step: int
    start: int
    end: int


class _Move(NamedTuple):
    gone: _Part
    come: _Part
    words: int
    """Content words."""
    whole: bool
    """Whether it is all of both parts."""


_PIECE = 2
"""Content words of the smallest piece of a move."""


def find_moves(steps: list[Step], earlier: Units, later: Units, *, settings: DiffSettings) -> list[Piece]:
    """The script with moved stretches taken out of the changes round them."""
    gone = [_Part(index, step.earlier_from, step.earlier_to) for index, step in enumerate(steps) if not step.equal]
    come = [_Part(index, step.later_from, step.later_to) for index, step in enumerate(steps) if not step.equal]
    gone, come = [part for part in gone if part.start < part.end], [part for part in come if part.start < part.end]
    found: list[_Move] = []
    while gone and come:
        longest = _longest(gone, come, earlier, later)
        if not longest:
            break
        found.append(longest)
        gone, come = _without(gone, longest.gone), _without(come, longest.come)
    weight: dict[tuple[int, int], int] = {}
    for move in found:
        between = (move.gone.step, move.come.step)
        weight[between] = weight.get(between, 0) + move.words
    pairs = [(move.gone, move.come) for move in found if move.whole or weight[move.gone.step, move.come.step] >= settings.move_words]
    if not pairs:
        return [Piece(step) for step in steps]
    pairs.sort()
    return _cut(steps, pairs)


def _longest(gone: list[_Part], come: list[_Part], earlier: Units, later: Units) -> _Move | None:
    """The stretch with most content words that stands in a change here and in another there."""
    best: _Move | None = None
    for part in gone:
        keys = earlier.keys[part.start : part.end]
        for other in come:
            if part.step == other.step or not set(keys) & set(later.keys[other.start : other.end]):
                continue
            match = SequenceMatcher(None, keys, later.keys[other.start : other.end], autojunk=False).find_longest_match()
            start, size = _trimmed(part.start + match.a, match.size, earlier)
            ranks = earlier.ranks[start : start + size]
            words = sum(rank == CONTENT for rank in ranks) + sum(rank == CLUSTER for rank in ranks) // 3
            whole = size == part.end - part.start == other.end - other.start
            if words > (best.words if best else 0) and (words >= _PIECE or whole):
                place = other.start + match.b + start - part.start - match.a
                best = _Move(_Part(part.step, start, start + size), _Part(other.step, place, place + size), words, whole)
    return best


def _trimmed(start: int, size: int, units: Units) -> tuple[int, int]:
    """A stretch without the marks at its ends."""
    while size and units.ranks[start] < FUNCTION:
        start, size = start + 1, size - 1
    while size and units.ranks[start + size - 1] < FUNCTION:
        size -= 1
    return start, size


def _without(parts: list[_Part], taken: _Part) -> list[_Part]:
    left: list[_Part] = []
    for part in parts:
        if part.step != taken.step or taken.end <= part.start or part.end <= taken.start:
            left.append(part)
            continue
        left += [_Part(part.step, start, end) for start, end in ((part.start, taken.start), (taken.end, part.end)) if start < end]
    return left


def _cut(steps: list[Step], pairs: list[tuple[_Part, _Part]]) -> list[Piece]:
    """Each change in pieces: what is left of it before, between and after the moved stretches."""
    pieces: list[Piece] = []
    for index, step in enumerate(steps):
        goes = [(part.start, part.end, move) for move, (part, _) in enumerate(pairs, start=1) if part.step == index]
        comes = [(part.start, part.end, move) for move, (_, part) in enumerate(pairs, start=1) if part.step == index]
        if not goes and not comes:
            pieces.append(Piece(step))
        else:
            pieces += _pieces_of(step, sorted(goes), sorted(comes))
    return pieces


def _pieces_of(step: Step, goes: list[tuple[int, int, int]], comes: list[tuple[int, int, int]]) -> list[Piece]:
    """Cut one change; what is left stands beside what is left at the same rank (before the first move, between …)."""
    rests, other_rests = _rests(step.earlier_from, step.earlier_to, goes), _rests(step.later_from, step.later_to, comes)
    pieces: list[Piece] = []
    place, other = step.earlier_from, step.later_from
    for rank in range(max(len(rests), len(other_rests))):
        rest = rests[rank] if rank < len(rests) else (step.earlier_to, step.earlier_to)
        other_rest = other_rests[rank] if rank < len(other_rests) else (step.later_to, step.later_to)
        if rest[1] > rest[0] or other_rest[1] > other_rest[0]:
            pieces.append(Piece(Step(False, place, rest[1], other, other_rest[1])))
        place, other = rest[1], other_rest[1]
        if rank < len(goes):
            start, end, move = goes[rank]
            pieces.append(Piece(Step(False, start, end, other, other), move))
            place = end
        if rank < len(comes):
            start, end, move = comes[rank]
            pieces.append(Piece(Step(False, place, place, start, end), move))
            other = end
    return pieces


def _rests(start: int, end: int, taken: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    rests: list[tuple[int, int]] = []
    for first, last, _ in taken:
        rests.append((start, first))
        start = last
    rests.append((start, end))
    return rests
