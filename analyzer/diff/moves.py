"""Stretches that were deleted in one place and inserted in another: moves inside a statement.

    earlier  In a spirit of friendship, | the two sides met
    later                                 the two sides met | in a spirit of friendship

A move needs enough content words, in one piece or in several between the same two changes (a moved clause
may be reworded inside); less counts only if it is all that goes here and all that comes there.
"""

from __future__ import annotations

from analyzer.diff.layout import Piece
from analyzer.diff.matches import WEIGHTY, Match, Part, matches, shared_run, weight
from analyzer.diff.steps import Step
from analyzer.diff.units import FUNCTION, Units
from analyzer.settings import DiffSettings

__all__ = ["find_moves"]


def find_moves(steps: list[Step], earlier: Units, later: Units, *, settings: DiffSettings) -> list[Piece]:
    """The script with moved stretches taken out of the changes round them."""
    if not _may_move(steps, earlier, later):
        return [Piece(step) for step in steps]
    steps = _keep_heavier(steps, earlier, later, most_pairs=settings.most_pairs)
    gone = [Part(index, step.earlier_from, step.earlier_to) for index, step in enumerate(steps) if not step.equal]
    come = [Part(index, step.later_from, step.later_to) for index, step in enumerate(steps) if not step.equal]
    found = matches(gone, come, earlier, later, most_pairs=settings.most_pairs)
    enough = _enough(found, steps, earlier, later, settings=settings)
    pairs = [(move.gone, move.come) for move in found if _is_free(move, earlier) or (move.gone.step, move.come.step) in enough]
    if not pairs:
        return [Piece(step) for step in steps]
    pairs.sort()
    return _cut(steps, pairs)


def _is_free(move: Match, earlier: Units) -> bool:
    """Whether a stretch that is all of two changes has moved; a figure at another place is another figure."""
    return move.whole and not (move.gone.end - move.gone.start == 1 and earlier.keys[move.gone.start][0].isdigit())


def _may_move(steps: list[Step], earlier: Units, later: Units) -> bool:
    """Whether any word of weight went in one change and came in another: mostly not, and nothing need be looked for."""
    changed = [step for step in steps if not step.equal]
    if len(changed) <= 1:
        return False
    came: dict[str, Step | None] = {}
    for step in changed:
        for key in later.keys[step.later_from : step.later_to]:
            came[key] = step if key not in came or came[key] is step else None
    for step in changed:
        for place in range(step.earlier_from, step.earlier_to):
            key = earlier.keys[place]
            if key in came and came[key] is not step and (earlier.ranks[place] > FUNCTION or key in WEIGHTY):
                return True
    return False


def _enough(moves: list[Match], steps: list[Step], earlier: Units, later: Units, *, settings: DiffSettings) -> set[tuple[int, int]]:
    """The pairs of changes between which so much moves that it can hardly be chance."""
    pieces: dict[tuple[int, int], list[int]] = {}
    for move in moves:
        pieces.setdefault((move.gone.step, move.come.step), []).append(move.words)
    enough: set[tuple[int, int]] = set()
    for (gone, come), words in pieces.items():
        smaller = min(
            weight(earlier, steps[gone].earlier_from, steps[gone].earlier_to), weight(later, steps[come].later_from, steps[come].later_to)
        )
        if sum(words) >= settings.move_words and (max(words) >= 2 * settings.move_words or sum(words) >= settings.move_share * smaller):
            enough.add((gone, come))
    return enough


def _keep_heavier(steps: list[Step], earlier: Units, later: Units, *, most_pairs: int) -> list[Step]:
    """Where two stretches change places, the one with more content words is kept and the other moves."""
    steps = list(steps)
    place = 0
    while place + 2 < len(steps):
        first, kept, last = steps[place : place + 3]
        better = None
        if kept.equal and not first.equal and not last.equal:
            size = max(first.earlier_to - first.earlier_from, last.earlier_to - last.earlier_from)
            other_size = max(first.later_to - first.later_from, last.later_to - last.later_from)
            better = _heavier(first, kept, last, earlier=earlier, later=later) if size * other_size <= most_pairs else None
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
    limit = weight(earlier, kept.earlier_from, kept.earlier_to)
    for gone, come in ((last, first), (first, last)):
        part = Part(0, gone.earlier_from, gone.earlier_to)
        other = Part(1, come.later_from, come.later_to)
        found = shared_run(earlier, part, later, other, least=limit + 1) if part.start < part.end and other.start < other.end else None
        if found:
            return found
    return None


def _cut(steps: list[Step], pairs: list[tuple[Part, Part]]) -> list[Piece]:
    """Each change in pieces: what is left of it before, between and after the moved stretches."""
    goes: dict[int, list[tuple[int, int, int]]] = {}
    comes: dict[int, list[tuple[int, int, int]]] = {}
    for move, (gone, come) in enumerate(pairs, start=1):
        goes.setdefault(gone.step, []).append((gone.start, gone.end, move))
        comes.setdefault(come.step, []).append((come.start, come.end, move))
    pieces: list[Piece] = []
    for index, step in enumerate(steps):
        if index in goes or index in comes:
            pieces += _pieces_of(step, sorted(goes.get(index, ())), sorted(comes.get(index, ())))
        else:
            pieces.append(Piece(step))
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
