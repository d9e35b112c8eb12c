"""Where a replacement is cut before anybody asks what it is: between two statements, and at a mark that ends a sentence.

    earlier  on the basis of trust| . ␣ They undertook to deepen|         ␣: here one statement ends and the next begins
    later    on the basis of trust| and benefit, and agree to strengthen|
    told     − .  + and benefit   |   − They undertook to deepen  + , and agree to strengthen

Words of two statements are no wording of one thing, so no replacement reaches across the joint. Where the other text has no joint of its
own it is cut where a phrase ends, at the place that leaves most in common on either hand. And no full stop stands for a word: one
that words come for went, and the words came.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from analyzer.diff.affinity import likeness, phrase_ends
from analyzer.diff.islands import ENDS
from analyzer.diff.layout import Stretch
from analyzer.diff.lists import member_place
from analyzer.diff.sides import Side
from analyzer.diff.slots import Run

__all__ = ["Borders", "at_borders", "at_mark"]

Borders = tuple[tuple[int, ...], tuple[int, ...]]
"""Where the earlier and the later text join two statements: offsets of the blanks."""


def at_borders(stretch: Stretch, earlier: Side, later: Side, borders: Borders, language: str) -> Iterator[Stretch]:
    """The same replacement, cut in as many as there are statements in it; a part that reads the same on both sides is kept."""
    one, other = Run(earlier.units, earlier.start, earlier.end), Run(later.units, later.start, later.end)
    joints, other_joints = _joints(one, borders[0]), _joints(other, borders[1])
    while joints or other_joints:
        joint, other_joint = (left[-1] if left else 0 for left in (joints, other_joints))
        cut = joint or _match(other, other_joint, one, language)
        other_cut = other_joint or _match(one, joint, other, language)
        place, spot = _offset(one, cut, stretch[1:3]), _offset(other, other_cut, stretch[3:5])
        yield _told(stretch._replace(earlier_end=place, later_end=spot), earlier, later)
        stretch = stretch._replace(earlier_start=place, later_start=spot)
        one, other = one._replace(start=cut), other._replace(start=other_cut)
        for left, reached in ((joints, cut), (other_joints, other_cut)):
            while left and left[-1] <= reached:
                left.pop()
    yield _told(stretch, earlier, later)


def _joints(run: Run, places: tuple[int, ...]) -> list[int]:
    """The units inside of a run that open a statement, the last first."""
    units = {bisect_left(run.units.starts, place) for place in places}
    return sorted((unit for unit in units if run.start < unit < run.end), reverse=True)


def _told(part: Stretch, earlier: Side, later: Side) -> Stretch:
    """A part as kept where both texts read the same there."""
    written = earlier.units.text[part.earlier_start : part.earlier_end]
    return part._replace(equal=bool(written) and written == later.units.text[part.later_start : part.later_end])


def _match(run: Run, cut: int, other: Run, language: str) -> int:
    """Where the other run is cut so that the two parts of either have most in common, or else behind a member of a list."""
    first, second = run._replace(end=cut), run._replace(start=cut)

    def worth(place: int) -> tuple[float, bool]:
        one, two = other._replace(end=place), other._replace(start=place)
        return likeness(first, one, language) + likeness(second, two, language), _is_member(one, language)

    ends = (other.end, other.start) if first.matter() or not other.matter() else (other.start, other.end)
    return max((*ends, *phrase_ends(other, language)), key=worth)


def _is_member(run: Run, language: str) -> bool:
    """Whether a run is a member of a list, with its own joint, and another joint follows."""
    return run.units.keys[run.end : run.end + 1] == _COMMA and bool(member_place(Side(*run, ""), language))


_COMMA = (",",)


def _offset(run: Run, unit: int, stretch: tuple[int, ...]) -> int:
    if unit == run.start:
        return stretch[0]
    return stretch[1] if unit == run.end else run.units.starts[unit]


def at_mark(stretch: Stretch, earlier: Side, later: Side) -> Iterator[Stretch]:
    """What went and what came where one of the two is a closing mark alone; words that end their text come before its last mark goes."""
    gone = stretch._replace(later_end=stretch.later_start)
    if earlier.start == earlier.end or later.start == later.end:
        yield stretch
    elif _is_mark(earlier) and earlier.end == len(earlier.units.keys):
        yield stretch._replace(earlier_end=stretch.earlier_start)
        yield stretch._replace(later_start=stretch.later_end)
    elif _is_mark(earlier) or _is_mark(later):
        yield gone
        yield stretch._replace(earlier_start=stretch.earlier_end)
    else:
        yield stretch


def _is_mark(side: Side) -> bool:
    """Whether a side holds a mark that ends a sentence, and no word."""
    return not side.words() and any(key in ENDS for key in side.keys)
