"""Edit script over units → stretches of the two texts that tile them, white space included.

    earlier  A|␣|B            a blank belongs to the kept side where both texts have it there,
    later    A|,|␣|X|␣|B      so ", X" is inserted and the blank before B is kept

A stretch is a change or kept; what is kept but written otherwise (case, quotes, a blank or none) becomes a
change of its own, to be classed accidental. Blanks of another width or sort stay in the kept stretch: in justified text every line
is full of them, and they are the printer's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analyzer.diff.steps import Step
from analyzer.diff.units import Units

__all__ = ["Stretch", "lay_out"]


class Stretch(NamedTuple):
    """A kept or changed stretch of the two texts; offsets in code points, end exclusive."""

    equal: bool
    earlier_start: int
    earlier_end: int
    later_start: int
    later_end: int
    move: int | None = None


class Piece(NamedTuple):
    """A step with the move it belongs to."""

    step: Step
    move: int | None = None


def lay_out(pieces: list[Piece], earlier: Units, later: Units) -> list[Stretch]:
    """Stretches that tile both texts, in order."""
    laid: list[Stretch] = []
    place = other = 0
    for group in _groups(pieces):
        first, last = group[0].step, group[-1].step
        if first.equal:
            end, other_end = _kept_until(last, earlier, later)
            _add(laid, _kept(first, earlier, later, frame=(place, other, end, other_end)))
        else:
            (start, other_start), (end, other_end) = _cuts(first, last, earlier, later)
            if (start, other_start) != (place, other):
                _add(laid, _spaces(earlier.text, later.text, frame=(place, other, start, other_start)))
            _add(laid, _changed(group, earlier, later, frame=(start, other_start, end, other_end)))
        place, other = end, other_end
    if (place, other) != (len(earlier.text), len(later.text)):
        _add(laid, _spaces(earlier.text, later.text, frame=(place, other, len(earlier.text), len(later.text))))
    return laid


def _groups(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Kept steps alone, neighbouring changes together."""
    group: list[Piece] = []
    for piece in pieces:
        if group and (piece.step.equal or group[-1].step.equal):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _gap(units: Units, place: int) -> tuple[int, int]:
    """The stretch of white space before unit number `place`."""
    return units.ends[place - 1] if place else 0, units.starts[place] if place < len(units.starts) else len(units.text)


def _cuts(first: Step, last: Step, earlier: Units, later: Units) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where a run of changes begins and ends in the two texts."""
    left, right = _gap(earlier, first.earlier_from), _gap(earlier, last.earlier_to)
    other_left, other_right = _gap(later, first.later_from), _gap(later, last.later_to)
    before, after = _opens_blank(earlier.text, left), _opens_blank(earlier.text, right)
    other_before, other_after = _opens_blank(later.text, other_left), _opens_blank(later.text, other_right)
    inside, other_inside = first.earlier_from < last.earlier_to, first.later_from < last.later_to
    if inside and other_inside:
        start = (left[1], other_left[1]) if before == other_before else (left[0], other_left[0])
        end = (right[0], other_right[0]) if after == other_after else (right[1], other_right[1])
    elif inside:
        start, end = _one_sided(left, right, other_left, blanks=(before, after, other_before))
    else:
        swapped, swapped_end = _one_sided(other_left, other_right, left, blanks=(other_before, other_after, before))
        start, end = (swapped[1], swapped[0]), (swapped_end[1], swapped_end[0])
    return start, end


def _opens_blank(text: str, gap: tuple[int, int]) -> bool:
    return gap[0] < gap[1] and text[gap[0]].isspace()


def _one_sided(
    left: tuple[int, int], right: tuple[int, int], gap: tuple[int, int], *, blanks: tuple[bool, bool, bool]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Cuts where only one text has units: the other text's gap goes to the side that has the same blank."""
    before, after, blank = blanks
    if before == blank:
        return (left[1], gap[1]), (right[1], gap[1])
    if after == blank:
        return (left[0], gap[0]), (right[0], gap[0])
    return (left[0], gap[0]), (right[1], gap[1])


def _kept_until(last: Step, earlier: Units, later: Units) -> tuple[int, int]:
    return earlier.ends[last.earlier_to - 1], later.ends[last.later_to - 1]


def _kept(step: Step, earlier: Units, later: Units, *, frame: tuple[int, int, int, int]) -> list[Stretch]:
    """A kept run; units or blanks that are written otherwise become changes."""
    place, other, end, other_end = frame
    if earlier.text[place:end] == later.text[other:other_end]:
        return [Stretch(True, place, end, other, other_end)]
    kept: list[Stretch] = []
    for shift in range(step.earlier_to - step.earlier_from):
        unit, other_unit = step.earlier_from + shift, step.later_from + shift
        start, until = earlier.starts[unit], earlier.ends[unit]
        other_start, other_until = later.starts[other_unit], later.ends[other_unit]
        kept += _spaces(earlier.text, later.text, frame=(place, other, start, other_start))
        same = earlier.text[start:until] == later.text[other_start:other_until]
        kept.append(Stretch(same, start, until, other_start, other_until))
        place, other = until, other_until
    return _gathered(kept, earlier.text)


def _gathered(kept: list[Stretch], text: str) -> list[Stretch]:
    """Differences in writing that touch, or that only a blank parts, as one: Tô Lâm → To Lam."""
    gathered: list[Stretch] = []
    for item in kept:
        if gathered and not item.equal:
            blank = len(gathered) > 1 and gathered[-1].equal and not text[gathered[-1].earlier_start : gathered[-1].earlier_end].strip()
            if blank and not gathered[-2].equal:
                gathered.pop()
            if not gathered[-1].equal:
                first = gathered.pop()
                gathered.append(Stretch(False, first.earlier_start, item.earlier_end, first.later_start, item.later_end))
                continue
        gathered.append(item)
    return gathered


def _spaces(earlier: str, later: str, *, frame: tuple[int, int, int, int]) -> list[Stretch]:
    place, other, end, other_end = frame
    if (place, other) == (end, other_end):
        return []
    one, same = (" ".join(f"|{text}|".split()) for text in (earlier[place:end], later[other:other_end]))  # any blanks as one
    return [Stretch(one == same, place, end, other, other_end)]


def _changed(group: list[Piece], earlier: Units, later: Units, *, frame: tuple[int, int, int, int]) -> list[Stretch]:
    """A run of changes: the outer cuts are given, inner cuts follow the blank after a unit."""
    place, other, end, other_end = frame
    if len(group) == 1:
        return [Stretch(False, place, end, other, other_end, group[0].move)]
    changed: list[Stretch] = []
    for piece in group[:-1]:
        until = min(max(_gap(earlier, piece.step.earlier_to)[1], place), end) if _has_earlier(piece) else place
        other_until = min(max(_gap(later, piece.step.later_to)[1], other), other_end) if _has_later(piece) else other
        changed.append(Stretch(False, place, until, other, other_until, piece.move))
        place, other = until, other_until
    changed.append(Stretch(False, place, end, other, other_end, group[-1].move))
    return changed


def _has_earlier(piece: Piece) -> bool:
    return piece.step.earlier_from < piece.step.earlier_to


def _has_later(piece: Piece) -> bool:
    return piece.step.later_from < piece.step.later_to


def _add(laid: list[Stretch], stretches: list[Stretch]) -> None:
    """Put stretches behind those that are laid; what is kept joins what was kept before it."""
    for item in stretches:
        if item.equal and laid and laid[-1].equal:
            last = laid[-1]
            laid[-1] = Stretch(True, last.earlier_start, item.earlier_end, last.later_start, item.later_end)
        elif item.earlier_start < item.earlier_end or item.later_start < item.later_end:
            laid.append(item)
