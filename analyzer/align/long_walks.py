"""What `chains` does a statement at a time with NumPy, compiled: for documents of many thousand statements.

    chains.forward    into = near steps + far steps;  × words;  sum;  scale      a dozen passes over all positions
    here              │ running sums │ all the rest │ scale │

Every position can be stepped to from every other, so that a walk costs steps × positions either way; here each costs
some nanoseconds. Sums are added up in another order than NumPy's, which shows in the fifteenth digit; what is made of
them is rounded to the sixth. Needs numba (the extra `fast`), so this module is imported only where there is much to do.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_FAR, _BACK = 4, 2
"""The shortest far steps, forward and backward."""
_EDGE = 5
"""Positions at either end at which some step is out of reach, so that the others are likelier than elsewhere."""
_CLASSES = 7


class _Sums(NamedTuple):
    """Of what lies up to each position, and from it on."""

    up: Floats
    down: Floats


def _forward(seen: Any, steps: Any, stretch: Any, linked: Floats) -> None:
    """As `chains.forward`."""
    before = stretch.before
    into, sums = np.empty(before.size), _Sums(np.empty(before.size), np.empty(before.size))
    for at in range(stretch.masses.shape[0]):
        mass = stretch.masses[at]
        if stretch.start + at == 0:
            into[:] = before
        else:
            _running_sums(before, steps.forth, steps.back, sums)
            _come(steps.near, before, sums, into)
        for place in range(mass.size):
            mass[place] = seen.something * seen.floor * into[place] + seen.nothing * before[place]
        begin, end = seen.bounds[stretch.start + at], seen.bounds[stretch.start + at + 1]
        for number in range(begin, end):
            place = seen.places[number]
            linked[number] = seen.something * into[place] * seen.ratios[number]
            mass[place] = linked[number] + seen.nothing * before[place]
        scale = 1 / mass.sum()
        mass *= scale
        linked[begin:end] *= scale
        before = mass


def _backward(seen: Any, steps: Any, stretch: Any, found: Floats, counts: Floats) -> None:
    """As `chains.backward`."""
    masses, size = stretch.masses, stretch.before.size
    after, ahead, sums, even = np.ones(size), np.empty(size), _Sums(np.empty(size), np.empty(size)), np.ones(size)
    expected = np.empty(_CLASSES)
    for at in range(masses.shape[0] - 1, -1, -1):
        begin, end = seen.bounds[stretch.start + at], seen.bounds[stretch.start + at + 1]
        total = _dot(masses[at], after)
        for number in range(begin, end):
            found[number] *= after[seen.places[number]] / total
        if stretch.start + at == 0:
            break
        for place in range(size):
            ahead[place] = seen.something * seen.floor * after[place]
        for number in range(begin, end):
            ahead[seen.places[number]] = seen.something * seen.ratios[number] * after[seen.places[number]]
        _running_sums(ahead, even, even, sums)
        if counts.size:
            previous = masses[at - 1] if at else stretch.before
            _expect(steps, ahead, sums, previous, expected)
            counts += expected / (expected.sum() + seen.nothing * _dot(previous, after))
        _return(steps, ahead, sums, after, seen.nothing)
        after *= 1 / after.max()


def _running(values: Floats, upward: Floats, downward: Floats, sums: Any) -> None:
    """Both weighted sums together, since each waits for its last addition."""
    low = high = 0.0
    for place in range(values.size):
        end = values.size - 1 - place
        low += values[place] * upward[place]
        high += values[end] * downward[end]
        sums.up[place] = low
        sums.down[end] = high


def _come_into(near: Floats, mass: Floats, sums: Any, into: Floats) -> None:
    """Where the mass goes in one step, near steps and running sums of far ones together."""
    size = mass.size
    low, high = min(_EDGE, size), max(min(_EDGE, size), size - _EDGE)
    inside = high - low
    if inside:
        here, far, behind, out = mass[low:high], sums.up[low - _FAR :], sums.down[low + _BACK :], into[low:high]
        one, two, three, less = mass[low - 1 :], mass[low - 2 :], mass[low - 3 :], mass[low + 1 :]
        stay, next_, second, third, last = near[0, low], near[1, low], near[2, low], near[3, low], near[4, low]
        for at in range(inside):
            out[at] = here[at] * stay + one[at] * next_ + two[at] * second + three[at] * third + less[at] * last + far[at] + behind[at]
    for edge in range(size - inside):
        place = edge if edge < low else edge + inside
        total = 0.0
        for step in range(_FAR):
            total += mass[place - step] * near[step, place - step] if place >= step else 0.0
        total += mass[place + 1] * near[4, place + 1] if place + 1 < size else 0.0
        total += sums.up[place - _FAR] if place >= _FAR else 0.0
        total += sums.down[place + _BACK] if place + _BACK < size else 0.0
        into[place] = total


def _return_from(steps: Any, ahead: Floats, sums: Any, after: Floats, nothing: float) -> None:
    """Bring `after` one step back."""
    size, near = ahead.size, steps.near
    low, high = min(_EDGE, size), max(min(_EDGE, size), size - _EDGE)
    inside = high - low
    if inside:
        here, out = ahead[low:high], after[low:high]
        one, two, three, less = ahead[low + 1 :], ahead[low + 2 :], ahead[low + 3 :], ahead[low - 1 :]
        far, behind, chance, chance_back = sums.down[low + _FAR :], sums.up[low - _BACK :], steps.forth[low:high], steps.back[low:high]
        stay, next_, second, third, last = near[0, low], near[1, low], near[2, low], near[3, low], near[4, low]
        for at in range(inside):
            steps_near = here[at] * stay + one[at] * next_ + two[at] * second + three[at] * third + less[at] * last
            out[at] = steps_near + far[at] * chance[at] + behind[at] * chance_back[at] + nothing * out[at]
    for edge in range(size - inside):
        place = edge if edge < low else edge + inside
        total = 0.0
        for number in range(_CLASSES):
            total += _part(steps, ahead, sums, place, number)
        after[place] = total + nothing * after[place]


def _expect_steps(steps: Any, ahead: Floats, sums: Any, previous: Floats, expected: Floats) -> None:
    """What each class of steps has of the whole."""
    size, near = ahead.size, steps.near
    low, high = min(_EDGE, size), max(min(_EDGE, size), size - _EDGE)
    inside = high - low
    expected[:] = 0.0
    if inside:
        here = previous[low:high]
        for number in range(_FAR):
            expected[number] = near[number, low] * _dot(ahead[low + number : high + number], here)
        expected[4] = near[4, low] * _dot(ahead[low - 1 : high - 1], here)
        expected[5] = _dot_of_three(sums.down[low + _FAR : high + _FAR], steps.forth[low:high], here)
        expected[6] = _dot_of_three(sums.up[low - _BACK : high - _BACK], steps.back[low:high], here)
    for edge in range(size - inside):
        place = edge if edge < low else edge + inside
        for number in range(_CLASSES):
            expected[number] += _part(steps, ahead, sums, place, number) * previous[place]


def _one_part(steps: Any, ahead: Floats, sums: Any, place: int, number: int) -> float:
    """What a position may expect of steps of one class."""
    size = ahead.size
    if number < _FAR:
        return ahead[place + number] * steps.near[number, place] if place + number < size else 0.0
    if number == 4:  # noqa: PLR2004 one step back
        return ahead[place - 1] * steps.near[4, place] if place else 0.0
    if number == 5:  # noqa: PLR2004 far forward
        return sums.down[place + _FAR] * steps.forth[place] if place + _FAR < size else 0.0
    return sums.up[place - _BACK] * steps.back[place] if place >= _BACK else 0.0


def _product(one: Floats, other: Floats) -> float:
    total = 0.0
    for at in range(one.size):
        total += one[at] * other[at]
    return total


def _product_of_three(one: Floats, other: Floats, third: Floats) -> float:
    total = 0.0
    for at in range(one.size):
        total += one[at] * other[at] * third[at]
    return total


_compiled: Any = njit(nogil=True, cache=True)
_in_any_order: Any = njit(nogil=True, cache=True, fastmath={"reassoc"})
_dot: Any = _in_any_order(_product)
_dot_of_three: Any = _in_any_order(_product_of_three)
_running_sums: Any = _compiled(_running)
_part: Any = _compiled(_one_part)
_come: Any = _compiled(_come_into)
_return: Any = _compiled(_return_from)
_expect: Any = _compiled(_expect_steps)
forward: Any = _in_any_order(_forward)
backward: Any = _compiled(_backward)
