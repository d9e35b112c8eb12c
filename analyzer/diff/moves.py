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
from analyzer.diff.steps import Step
from analyzer.diff.units import CLUSTER, CONTENT, FUNCTION, Units
from analyzer.lexicon.edit_kinds import ADDITIVE_JOINTS, INTENSIFIERS, NEGATIONS
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


_WEIGHTY = INTENSIFIERS | NEGATIONS
"""Function words whose place in the sentence matters."""
_PIECE = 2
"""Content words of the smallest piece of a move."""


def find_moves(steps: list[Step], earlier: Units, later: Units, *, settings: DiffSettings) -> list[Piece]:
    """The script with moved stretches taken out of the changes round them."""
    steps = _keep_heavier(steps, earlier, later)
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
    enough = _enough(found, steps, earlier, later, settings=settings)
    pairs = [(move.gone, move.come) for move in found if move.whole or (move.gone.step, move.come.step) in enough]
    if not pairs:
        return [Piece(step) for step in steps]
    pairs.sort()
    return _cut(steps, pairs)


def _enough(moves: list[_Move], steps: list[Step], earlier: Units, later: Units, *, settings: DiffSettings) -> set[tuple[int, int]]:
    """The pairs of changes between which so much moves that it can hardly be chance."""
    pieces: dict[tuple[int, int], list[int]] = {}
    for move in moves:
        pieces.setdefault((move.gone.step, move.come.step), []).append(move.words)
    enough: set[tuple[int, int]] = set()
    for (gone, come), words in pieces.items():
        smaller = min(
            _weight(earlier, steps[gone].earlier_from, steps[gone].earlier_to), _weight(later, steps[come].later_from, steps[come].later_to)
        )
        if sum(words) >= settings.move_words and (max(words) >= 2 * settings.move_words or sum(words) >= settings.move_share * smaller):
            enough.add((gone, come))
    return enough


def _longest(gone: list[_Part], come: list[_Part], earlier: Units, later: Units) -> _Move | None:
    """The stretch with most content words that stands in a change here and in another there."""
    best: _Move | None = None
    for part in gone:
        for other in come:
            if part.step == other.step:
                continue
            found = _shared(earlier, part, later, other)
            if not found:
                continue
            start, place, size = found
            words = _weight(earlier, start, start + size)
            whole = size == _trimmed(part.start, part.end, earlier)[1] == _trimmed(other.start, other.end, later)[1]
            if words > (best.words if best else 0) and (words >= _PIECE or whole):
                best = _Move(_Part(part.step, start, start + size), _Part(other.step, place, place + size), words, whole)
    return best


def _shared(earlier: Units, part: _Part, later: Units, other: _Part) -> tuple[int, int, int] | None:
    """Places and size of the longest run of units that both stretches have, a content word among them."""
    keys, other_keys = earlier.keys[part.start : part.end], later.keys[other.start : other.end]
    if not set(keys).intersection(other_keys):
        return None
    weak = {key for key, rank in zip(other_keys, later.ranks[other.start : other.end], strict=True) if rank <= FUNCTION}
    for junk in (None, weak.__contains__):
        match = SequenceMatcher(junk, keys, other_keys, autojunk=False).find_longest_match()
        start, size = _trimmed(part.start + match.a, part.start + match.a + match.size, earlier)
        if _weight(earlier, start, start + size):
            return start, other.start + match.b + start - part.start - match.a, size
    return None


def _weight(units: Units, start: int, end: int) -> int:
    """Content words of a stretch, and "only", "not": three clusters of a script without spaces count as one."""
    ranks = units.ranks[start:end]
    return ranks.count(CONTENT) + ranks.count(CLUSTER) // 3 + (not ranks.count(CONTENT) and not _WEIGHTY.isdisjoint(units.keys[start:end]))


def _trimmed(start: int, end: int, units: Units) -> tuple[int, int]:
    """Start and size of a stretch without the marks and joints at its ends."""
    while start < end and (units.ranks[start] < FUNCTION or units.keys[start] in ADDITIVE_JOINTS):
        start += 1
    while start < end and (units.ranks[end - 1] < FUNCTION or units.keys[end - 1] in ADDITIVE_JOINTS):
        end -= 1
    return start, end - start


def _keep_heavier(steps: list[Step], earlier: Units, later: Units) -> list[Step]:
    """Where two stretches change places, the one with more content words is kept and the other moves."""
    steps = list(steps)
    place = 0
    while place + 2 < len(steps):
        first, kept, last = steps[place : place + 3]
        better = None
        if kept.equal and not first.equal and not last.equal:
            better = _heavier(first, kept, last, earlier=earlier, later=later)
        if better:
            start, other, size = better
            steps[place : place + 3] = [
                Step(False, first.earlier_from, start, first.later_from, other),
                Step(True, start, start + size, other, other + size),
                Step(False, start + size, last.earlier_to, other + size, last.later_to),
            ]
        place += 1
    return [step for step in steps if step.earlier_from < step.earlier_to or step.later_from < step.later_to]


def _heavier(first: Step, kept: Step, last: Step, *, earlier: Units, later: Units) -> tuple[int, int, int] | None:
    limit = _weight(earlier, kept.earlier_from, kept.earlier_to)
    for gone, come in ((last, first), (first, last)):
        part = _Part(0, gone.earlier_from, gone.earlier_to)
        other = _Part(1, come.later_from, come.later_to)
        found = _shared(earlier, part, later, other) if part.start < part.end and other.start < other.end else None
        if found and _weight(earlier, found[0], found[0] + found[2]) > limit:
            return found
    return None


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
